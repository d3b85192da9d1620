import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import type { Files } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { distInfo, virtualEnvironment, wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

const HATCHLING = '[build-system]\nbuild-backend = "hatchling.build"\n[project]\nname = "demo-pkg"\n';
const SOURCES = { "src/demo_pkg/__init__.py": "", "src/demo_pkg/plugins.py": "def main(): pass\n" };
const WRONG: Files = {
  ...SOURCES,
  "pyproject.toml": `${HATCHLING}[project.entry-points.pytest11]\ndemo = "demo_pkg.plugin"\n[project.entry-points."flake8.extensions"]\nDEM = "demo_pkg.plugins:main"\n`,
};
const RIGHT: Files = {
  ...SOURCES,
  "pyproject.toml": `${HATCHLING}[project.scripts]\ndemo = "demo_pkg.plugins:main"\n`,
};

describe("pyep lint", () => {
  test("shows the place of each finding, and what follows from it", async () => {
    const { stdout, stderr, exitCode } = await runPyep(["lint"], { cwd: temporaryDirectory(WRONG) });
    expect(stdout.split("\n")).toEqual([
      'pyproject.toml:6:8: error EP410: group pytest11, "demo": no module demo_pkg.plugin',
      "  |",
      "5 | [project.entry-points.pytest11]",
      '6 | demo = "demo_pkg.plugin"',
      '  |        ^^^^^^^^^^^^^^^^^ did you mean "demo_pkg.plugins"?',
      "  |",
      "  = hatchling builds this; the failure appears when pytest loads it",
      "",
      'pyproject.toml:7:23: warning EP202: no known program reads group "flake8.extensions"',
      "  |",
      '6 | demo = "demo_pkg.plugin"',
      '7 | [project.entry-points."flake8.extensions"]',
      '  |                       ^^^^^^^^^^^^^^^^^^^ flake8 reads "flake8.extension"',
      "",
    ]);
    expect(stderr).toEqual([
      "project . (pyproject.toml, build back-end hatchling)",
      "1 error, 1 warning (1 fixable) in 2 entry points; 2 targets checked",
    ]);
    expect(exitCode).toBe(1);
  });

  test("says how much was checked where all is well", async () => {
    const { stdout, stderr, exitCode } = await runPyep(["lint"], { cwd: temporaryDirectory(RIGHT) });
    expect(stdout).toBe("");
    expect(stderr.at(-1)).toBe("no findings in 1 entry point; 1 target checked");
    expect(exitCode).toBe(0);
  });

  test.each([
    [["lint", "--fail-on", "never"], 0],
    [["lint", "--select", "EP2"], 0],
    [["lint", "--select", "EP2", "--fail-on", "warning"], 1],
    [["lint", "--ignore", "EP410,EP202"], 0],
  ])("%j: exit code %i", async (argv, expected) => {
    const { exitCode } = await runPyep(argv, { cwd: temporaryDirectory(WRONG) });
    expect(exitCode).toBe(expected);
  });

  test("as JSON, as workflow commands, and both at once", async () => {
    const cwd = temporaryDirectory(WRONG);
    const { stdout } = await runPyep(["lint", "--json"], { cwd });
    const document = expectDocument("lint", stdout);
    expect(document).toMatchObject({
      targets: [{ kind: "project", directory: ".", buildBackend: "hatchling" }],
      summary: { error: 1, warning: 1, entryPoints: 2, targetsFound: 1, targetsMissing: 1 },
      diagnostics: [
        { code: "EP410", path: "pyproject.toml", line: 6, column: 8, endColumn: 25 },
        { code: "EP202", fix: { safety: "unsafe" } },
      ],
    });
    const github = await runPyep(["lint", "--format", "github", "--report", "sarif=out.sarif"], { cwd });
    expect(github.stdout.split("\n")[0]).toBe(
      '::error file=pyproject.toml,line=6,col=8,endLine=6,endColumn=25,title=EP410 module-not-found::group pytest11, "demo": no module demo_pkg.plugin; did you mean "demo_pkg.plugins"?%0Ahatchling builds this; the failure appears when pytest loads it',
    );
    expect(JSON.parse(readFileSync(path.join(cwd, "out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
  });

  test("a comment silences one finding, the configuration a rule", async () => {
    const text = String(WRONG["pyproject.toml"]);
    const commented = text.replace('"demo_pkg.plugin"', '"demo_pkg.plugin" # pyep: ignore[EP410]');
    const files = { ...WRONG, "pyproject.toml": `${commented}[tool.pyep.lint]\nignore = ["EP202"]\n` };
    const { stdout, stderr } = await runPyep(["lint"], { cwd: temporaryDirectory(files) });
    expect(stdout).toBe("");
    expect(stderr.at(-1)).toContain("1 silenced");
  });

  test("an unknown key of the configuration is an error with its line and what may be meant", async () => {
    const files = { ...RIGHT, "pyproject.toml": `${HATCHLING}[tool.pyep.lint]\nignor = ["EP2"]\n` };
    const { stderr, exitCode } = await runPyep(["lint"], { cwd: temporaryDirectory(files) });
    expect(stderr).toEqual([
      'error: pyproject.toml:6: unknown key "ignor" in [tool.pyep.lint]',
      "hint: did you mean ignore?",
    ]);
    expect(exitCode).toBe(2);
  });

  test("--fix changes what is safe, --diff shows it, comments stay", async () => {
    const files = {
      ...SOURCES,
      "pyproject.toml": `${HATCHLING}[project.scripts] # the command\n" demo " = "demo_pkg.plugins:main"\n`,
    };
    const cwd = temporaryDirectory(files);
    const shown = await runPyep(["lint", "--diff"], { cwd });
    expect(shown.exitCode).toBe(1);
    expect(shown.stdout).toContain('+"demo" = "demo_pkg.plugins:main"');
    const fixed = await runPyep(["lint", "--fix"], { cwd });
    expect(fixed.exitCode).toBe(0);
    expect(readFileSync(path.join(cwd, "pyproject.toml"), "utf8")).toBe(
      `${HATCHLING}[project.scripts] # the command\n"demo" = "demo_pkg.plugins:main"\n`,
    );
  });

  test("one of several that cannot be read: the others are checked, exit code 2", async () => {
    const cwd = temporaryDirectory({
      "bad-1.0-py3-none-any.whl": "no archive",
      "demo-1.0-py3-none-any.whl": wheel({
        ...distInfo("demo", "1.0", "[console_scripts]\ndemo = demo.cli:main\n"),
        "demo/__init__.py": "",
      }),
    });
    const argv = ["lint", "bad-1.0-py3-none-any.whl", "demo-1.0-py3-none-any.whl", "--format", "concise"];
    const { stdout, stderr, exitCode } = await runPyep(argv, { cwd });
    expect(stdout).toContain("error EP410");
    expect(stderr.at(-2)).toMatch(/^error: .*bad-1\.0-py3-none-any\.whl is no zip archive$/);
    expect(stderr.at(-1)).toMatch(/^hint: /);
    expect(exitCode).toBe(2);
  });

  test("a wheel: its targets are looked for in it", async () => {
    const cwd = temporaryDirectory({
      "demo-1.0-py3-none-any.whl": wheel({
        ...distInfo("demo", "1.0", "[console_scripts]\ndemo = demo.cli:main\n"),
        "demo/__init__.py": "",
      }),
    });
    const { stdout } = await runPyep(["lint", "demo-1.0-py3-none-any.whl", "--format", "concise"], { cwd });
    expect(stdout).toContain('error EP410: script "demo": no module demo.cli');
  });

  test.each([
    ["a directory without a project", { "docs/x": "" }, "docs", "docs holds no pyproject.toml"],
    ["an environment", virtualEnvironment(".venv", {}), ".venv", ".venv is an environment"],
    ["what is not there", {}, "nowhere", "nowhere does not exist"],
  ])("%s: exit code 2 and the way out", async (_, files, target, message) => {
    const { stderr, exitCode } = await runPyep(["lint", target], { cwd: temporaryDirectory(files) });
    expect(stderr[0]).toContain(message);
    expect(stderr[1]).toMatch(/^hint: /);
    expect(exitCode).toBe(2);
  });

  test.each([
    ["no TOML", "[project\n", "EP000"],
    ["bytes that are no text", "\u0000\u0001", "EP000"],
    ["a byte order mark", `\ufeff${HATCHLING}`, "EP712"],
    ["TOML 1.1", "a = { b = 1,\n c = 2 }\n", "EP002"],
  ])("%s is a finding, never a crash", async (_, text, code) => {
    const { stdout, exitCode } = await runPyep(["lint", "--format", "concise"], {
      cwd: temporaryDirectory({ "pyproject.toml": text }),
    });
    expect(stdout).toContain(code);
    expect(exitCode).toBe(1);
  });
});

describe("pyep rule", () => {
  test("explains one rule", async () => {
    const { stdout, exitCode } = await runPyep(["rule", "EP101"], { cwd: "/nowhere" });
    expect(stdout).toMatch(/^EP101\tnested-group|^EP101 nested-group/);
    expect(exitCode).toBe(0);
  });

  test("lists all, and knows what may be meant", async () => {
    const all = await runPyep(["rule", "--json"], { cwd: "/nowhere" });
    expect(expectDocument("rule", all.stdout)["rules"]).not.toHaveLength(0);
    const wrong = await runPyep(["rule", "nested-grup"], { cwd: "/nowhere" });
    expect(wrong).toMatchObject({
      exitCode: 1,
      stderr: ["error: no rule is named nested-grup", "hint: did you mean nested-group?"],
    });
  });
});
