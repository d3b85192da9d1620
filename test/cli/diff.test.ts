import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryDirectory, writeFiles } from "../node/temporary-directory.ts";
import type { Files } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo, virtualEnvironment, wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

const WHEEL = "demo-1.0-py3-none-any.whl";

function project(entryPoints: string, name = 'name = "demo"\nversion = "1.0"\n'): Files {
  return {
    "pyproject.toml": `[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n[project]\n${name}${entryPoints}`,
  };
}

const DECLARED =
  '[project.scripts]\ndemo-old = "demo.cli:old"\n[project.entry-points.pytest11]\ndemo = "demo.plugin"\n';
const BUILT = "[console_scripts]\ndemo = demo.cli:main\n\n[pytest11]\ndemo = demo.plugins\n";
const PAIR: Files = { ...project(DECLARED), [WHEEL]: wheel(distInfo("demo", "1.0", BUILT)) };

describe("pyep diff", () => {
  test("on a terminal", async () => {
    const { stdout, stderr, exitCode } = await runPyep(["diff", ".", WHEEL], {
      cwd: temporaryDirectory(PAIR),
      tty: true,
      columns: 100,
    });
    expect(stdout.split("\n")).toEqual([
      "- console_scripts:demo-old    demo.cli:old",
      "+ console_scripts:demo        demo.cli:main",
      "~ pytest11:demo               demo.plugin → demo.plugins",
      "",
    ]);
    expect(stderr).toEqual([
      `project . (declared, hatchling) → wheel ${WHEEL} (demo 1.0)`,
      "1 added, 1 removed, 1 changed",
    ]);
    expect(exitCode).toBe(1);
  });

  test("piped: kind, group, name, both values", async () => {
    const { stdout } = await runPyep(["diff", ".", WHEEL], { cwd: temporaryDirectory(PAIR) });
    expect(stdout).toBe(
      "removed\tconsole_scripts\tdemo-old\tdemo.cli:old\t\n" +
        "added\tconsole_scripts\tdemo\t\tdemo.cli:main\n" +
        "changed\tpytest11\tdemo\tdemo.plugin\tdemo.plugins\n",
    );
  });

  test("as JSON", async () => {
    const { stdout, exitCode } = await runPyep(["diff", ".", WHEEL, "--json"], {
      cwd: temporaryDirectory(PAIR),
    });
    expect(expectDocument("diff", stdout)).toMatchObject({
      targets: [
        { kind: "project", buildBackend: "hatchling" },
        { kind: "wheel", name: "demo" },
      ],
      changes: [
        {
          change: "removed",
          group: "console_scripts",
          name: "demo-old",
          before: "demo.cli:old",
          after: null,
        },
        { change: "added", name: "demo", before: null, after: "demo.cli:main" },
        { change: "changed", group: "pytest11", before: "demo.plugin", after: "demo.plugins" },
      ],
      problems: [],
    });
    expect(exitCode).toBe(1);
  });

  test("of the same is empty, exit code 0", async () => {
    const ran = await runPyep(["diff", WHEEL, WHEEL], { cwd: temporaryDirectory(PAIR) });
    expect(ran).toMatchObject({ stdout: "", exitCode: 0 });
    expect(ran.stderr.at(-1)).toBe("no differences");
  });

  test("what a project does not tell is undecided and does not count", async () => {
    const cwd = temporaryDirectory({
      ...project('dynamic = ["entry-points", "scripts"]\n[tool.hatch.metadata.hooks.custom]\n'),
      [WHEEL]: wheel(distInfo("demo", "1.0", "[pytest11]\ndemo = demo.plugin\n")),
    });
    const { stdout, stderr, exitCode } = await runPyep(["diff", ".", WHEEL], { cwd });
    expect(stdout).toBe("undecided\tpytest11\tdemo\t\tdemo.plugin\n");
    expect(stderr.some((line) => line.startsWith("not known without building: DIR/pyproject.toml:"))).toBe(
      true,
    );
    expect(stderr.at(-1)).toBe("1 entry point undecided");
    expect(exitCode).toBe(0);
  });
});

describe("of an environment and a project", () => {
  const installed = (name: string, entryPoints: string, more: Files = {}): Files =>
    virtualEnvironment(
      ".venv",
      distInfo(name, "1.0", entryPoints, more),
      distInfo("other", "2.0", "[g]\nx = y\n"),
    );

  test("what is declared and not installed yet is added", async () => {
    const cwd = temporaryDirectory({
      ...project('[project.entry-points.g]\na = "demo.a"\nb = "demo.b"\n'),
      ...installed("demo", "[g]\na = demo.a\n"),
    });
    const { stdout, stderr, exitCode } = await runPyep(["diff", ".venv", "."], { cwd, tty: true });
    expect(stdout).toBe("+ g:b    demo.b\n");
    expect([stderr[0], ...stderr.slice(-2)]).toEqual([
      "environment .venv, CPython 3.12: demo 1.0 → project . (declared, hatchling)",
      "1 added",
      "hint: entry points are copied at installation: install the project again",
    ]);
    expect(exitCode).toBe(1);
  });

  test("that is not installed there, everything is", async () => {
    const cwd = temporaryDirectory({
      ...project('[project.entry-points.g]\na = "demo.a"\n'),
      ...virtualEnvironment(".venv"),
    });
    const { stdout, stderr } = await runPyep(["diff", ".venv", "."], { cwd, tty: true });
    expect(stdout).toBe("+ g:a    demo.a\n");
    expect(stderr[0]).toContain(": demo is not installed → ");
  });

  test("that does not tell its name: what was installed from its directory counts", async () => {
    const cwd = temporaryDirectory({
      "setup.cfg": "[options.entry_points]\ng =\n    a = m\n",
    });
    const url = JSON.stringify({ url: pathToFileURL(cwd).href, dir_info: { editable: true } });
    writeFiles(cwd, installed("demo", "[g]\na = m\n", { "direct_url.json": url }));
    const { stderr, exitCode } = await runPyep(["diff", ".venv", "."], { cwd, tty: true });
    expect(stderr[0]).toContain(": demo 1.0 → project");
    expect(exitCode).toBe(0);
  });

  test("two environments are compared in full", async () => {
    const cwd = temporaryDirectory({
      ...installed("demo", "[g]\na = m\n"),
      ...below("site", distInfo("demo", "1.0", "[g]\na = m\n")),
    });
    const { stdout } = await runPyep(["diff", ".venv", "site"], { cwd });
    expect(stdout).toBe("removed\tg\tx\ty\t\n");
  });
});

test.each([[["diff", "a"]], [["diff", "a", "b", "c"]], [["diff"]]])("%j is refused", async (argv) => {
  const { stderr, exitCode } = await runPyep(argv, { cwd: temporaryDirectory() });
  expect(stderr[0]).toMatch(/^error: two targets are compared, not \d$/);
  expect(exitCode).toBe(2);
});

test("a target that is not there is named", async () => {
  const { stderr, exitCode } = await runPyep(["diff", WHEEL, "gone"], { cwd: temporaryDirectory(PAIR) });
  expect(stderr[0]).toBe("error: gone does not exist");
  expect(exitCode).toBe(2);
});
