import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { distInfo, virtualEnvironment, wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

// What is found, and what is not, is asked where environments are diagnosed; this is how it is told.

// So that the first test does not wait for it to be loaded.
beforeAll(() => import("../../src/cli/commands/doctor.ts"), 60_000);

const SITE = ".venv/lib/python3.12/site-packages";

function environment(): string {
  return temporaryDirectory({
    ...virtualEnvironment(
      ".venv",
      distInfo("old-plugin", "0.3.1", "[pytest11]\nold = old_plugin.hooks:plugin\n[myapp]\nx = some text\n"),
      { "old_plugin/__init__.py": "", "old_plugin/hooks.py": "plugins = []\n" },
      distInfo("fine", "1.0", "[pytest11]\nfine = fine\n"),
      { "fine.py": "" },
      { ".cache.pth": "import fine\n" },
    ),
    "demo-1.0-py3-none-any.whl": wheel(distInfo("demo", "1.0")),
  });
}

const healthy = (): string =>
  temporaryDirectory(
    virtualEnvironment(".venv", distInfo("fine", "1.0", "[pytest11]\nfine = fine\n"), { "fine.py": "" }),
  );

describe("pyep doctor", () => {
  test("on a terminal: by the distribution to update or uninstall, the worst first", async () => {
    const { exitCode, stdout, stderr } = await runPyep(["doctor"], { cwd: environment(), tty: true });
    expect(stdout.split("\n")).toEqual([
      `old-plugin 0.3.1   ${SITE}/old_plugin-0.3.1.dist-info`,
      '  error    EP411  pytest11:old does not load: old_plugin.hooks has no "plugin"; did you mean "plugins"?',
      `                  ${SITE}/old_plugin-0.3.1.dist-info/entry_points.txt:2`,
      expect.stringContaining("old_plugin/hooks.py"),
      '  error    EP908  myapp:x = "some text" is no object reference: from CPython 3.15 on entry_points() fails for every group of this environment',
      `                  ${SITE}/old_plugin-0.3.1.dist-info/entry_points.txt:4`,
      "",
      "environment",
      "  warning  EP952  .cache.pth runs code at every start of Python: hidden file",
      `                  ${SITE}/.cache.pth:1`,
      "                  pyep hooks shows it",
      "",
    ]);
    expect(stderr).toContain("2 distributions, 3 entry points");
    expect(stderr.at(-1)).toBe("2 errors, 1 warning; 1 target found, 2 missing, 0 cannot be told");
    expect(exitCode).toBe(1);
  });

  test("piped: one line for each", async () => {
    const { stdout } = await runPyep(["doctor"], { cwd: environment() });
    expect(stdout.split("\n")[0]).toBe(
      `DIR/${SITE}/old_plugin-0.3.1.dist-info/entry_points.txt:2: error EP411: pytest11:old does not load: old_plugin.hooks has no "plugin"; did you mean "plugins"?`,
    );
    expect(stdout.split("\n")).toHaveLength(4);
  });

  test("JSON", async () => {
    const { stdout } = await runPyep(["doctor", "--json"], { cwd: environment() });
    const document = expectDocument("doctor", stdout);
    expect(document).toMatchObject({
      targets: [{ kind: "environment" }],
      summary: { error: 2, warning: 1, entryPoints: 3, targetsFound: 1, targetsMissing: 2, targetsUntold: 0 },
      diagnostics: [{ code: "EP411" }, { code: "EP908" }, { code: "EP952" }],
    });
  });

  test("nothing wrong: nothing on stdout, and how much was looked at", async () => {
    expect(await runPyep(["doctor"], { cwd: healthy() })).toMatchObject({
      exitCode: 0,
      stdout: "",
      stderr: [
        expect.stringMatching(/^environment /) as string,
        "1 distribution, 1 entry point",
        expect.stringContaining("pyvenv.cfg") as string,
        "no findings; 1 target found, 0 missing, 0 cannot be told",
      ],
    });
  });

  test.each([
    [["--fail-on", "never"], 0],
    [["--fail-on", "warning"], 1],
    [["--fail-on", "error"], 1],
  ])("%j exits %i", async (options, exitCode) => {
    expect((await runPyep(["doctor", ...options], { cwd: environment() })).exitCode).toBe(exitCode);
  });

  test("reports go to files, too", async () => {
    const cwd = environment();
    await runPyep(["doctor", "--report", "sarif=a.sarif", "--report", "json=b.json"], { cwd });
    expect(JSON.parse(readFileSync(path.join(cwd, "a.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expectDocument("doctor", readFileSync(path.join(cwd, "b.json"), "utf8"));
  });

  test("what could not be told is named by -v, and counted in any case", async () => {
    const cwd = temporaryDirectory(
      virtualEnvironment(".venv", distInfo("a", "1", "[g]\nx = a:b\n"), {
        "a.py": "def __getattr__(name):\n    return name\n",
      }),
    );
    const { stderr, exitCode } = await runPyep(["doctor", "-v"], { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toContainEqual(expect.stringMatching(/^cannot tell: g:x = a:b: .*__getattr__/));
    expect(stderr.at(-1)).toBe("no findings; 0 targets found, 0 missing, 1 cannot be told");
  });
});

describe("wrong turns", () => {
  test.each([
    [["demo-1.0-py3-none-any.whl"], "is a wheel; doctor checks an installed environment", "pyep lint"],
    [["--report", "sarif"], "--report sarif names no format and file", "--report sarif=pyep.sarif"],
    [["--report", "pdf=x"], "--report: there is no format pdf", "one of full, concise, json, sarif"],
    [["--report", "json=no/such/x.json"], "cannot be written", "hint:"],
  ])("%j", async (argv, message, hint) => {
    const { exitCode, stderr } = await runPyep(["doctor", ...argv], { cwd: environment() });
    expect(exitCode).toBe(2);
    expect(stderr.join("\n")).toContain(message);
    expect(stderr.join("\n")).toContain(hint);
  });
});
