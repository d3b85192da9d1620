import { describe, expect, test } from "vitest";
import { writeSdist } from "../fixture/write-sdist.ts";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import type { Files } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { runPyep } from "./run-pyep.ts";

// What a project declares and an sdist holds, before anything is installed.

const PYPROJECT = `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "demo"
version = "1.0"

[project.scripts]
demo = "demo.cli:main"

[project.entry-points."myapp.plugins"]
b = "demo.b"
a = "demo.a"
`;
const HATCH: Files = { "pyproject.toml": PYPROJECT };
const DYNAMIC: Files = {
  "pyproject.toml":
    '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n\n' +
    '[project]\nname = "demo"\nversion = "1.0"\ndynamic = ["entry-points"]\n' +
    "[tool.hatch.metadata.hooks.custom]\n",
};
describe("pyep list of a project", () => {
  test("names the place of each declaration", async () => {
    const cwd = temporaryDirectory(HATCH);
    const { stdout, stderr, exitCode } = await runPyep(["list", "."], { cwd, tty: true });
    expect(stdout.split("\n")).toEqual([
      "console_scripts",
      "  demo    demo.cli:main    pyproject.toml:10",
      "myapp.plugins",
      "  a       demo.a           pyproject.toml:14",
      "  b       demo.b           pyproject.toml:13",
      "",
    ]);
    expect(stderr).toEqual([
      "project . (pyproject.toml, build back-end hatchling)",
      "3 entry points in 2 groups; declared here, not necessarily installed",
    ]);
    expect(exitCode).toBe(0);
  });

  test("piped: group, name, value, project, version, place", async () => {
    const { stdout } = await runPyep(["list", ".", "-g", "myapp.plugins"], {
      cwd: temporaryDirectory(HATCH),
    });
    expect(stdout).toBe(
      "myapp.plugins\ta\tdemo.a\tdemo\t1.0\tDIR/pyproject.toml:14\n" +
        "myapp.plugins\tb\tdemo.b\tdemo\t1.0\tDIR/pyproject.toml:13\n",
    );
  });

  test("as JSON", async () => {
    const cwd = temporaryDirectory(HATCH);
    const { stdout } = await runPyep(["list", ".", "-n", "demo", "--json"], { cwd });
    expect(expectDocument("list", stdout)).toMatchObject({
      target: { kind: "project", directory: "DIR", buildBackend: "hatchling", undecided: [] },
      entryPoints: [
        {
          group: "console_scripts",
          name: "demo",
          module: "demo.cli",
          distribution: { name: "demo", version: "1.0", path: null },
          declaredAt: { path: "DIR/pyproject.toml", line: 10, column: 1 },
        },
      ],
      problems: [],
    });
  });

  test("as the entry_points.txt that its build would write", async () => {
    const { stdout } = await runPyep(["list", ".", "--format", "ini"], { cwd: temporaryDirectory(HATCH) });
    expect(stdout.trimEnd()).toBe(
      "[console_scripts]\ndemo = demo.cli:main\n\n[myapp.plugins]\na = demo.a\nb = demo.b",
    );
  });

  test("says what only building it would tell", async () => {
    const cwd = temporaryDirectory(DYNAMIC);
    const { stdout, stderr, exitCode } = await runPyep(["list", "."], { cwd, tty: true });
    expect(stdout).toBe("");
    expect(stderr[1]).toMatch(/^not known without building: pyproject\.toml:8: ./);
    expect(stderr[2]).toBe("hint: build the wheel, then pyep list dist/*.whl");
    expect(stderr.length).toBe(3);
    expect(exitCode).toBe(0);
    expect((await runPyep(["list", ".", "--require"], { cwd })).exitCode).toBe(1);
    const document = expectDocument("list", (await runPyep(["list", ".", "--json"], { cwd })).stdout);
    expect(document["target"]?.["undecided"]?.[0]).toMatchObject({ path: "pyproject.toml", line: 8 });
  });
});

describe("a project that cannot be read", () => {
  test.each<readonly [why: string, files: Files, place: RegExp]>([
    [
      "TOML that is none",
      { "pyproject.toml": "[project]\nname = demo\n" },
      /^error: DIR\/pyproject\.toml:2:\d+: /,
    ],
    ["a byte order mark", { "pyproject.toml": `\ufeff${PYPROJECT}` }, /^error: DIR\/pyproject\.toml:1:1:? /],
    [
      "TOML 1.1",
      { "pyproject.toml": '[project]\nname = "demo"\nreadme = {\n  file = "a",\n}\n' },
      /^error: DIR\/pyproject\.toml:4:3 /,
    ],
  ])("ends with the place and exit code 2: %s", async (_why, files, place) => {
    const cwd = temporaryDirectory(files);
    const { stdout, stderr, exitCode } = await runPyep(["list", "."], { cwd });
    expect(stdout).toBe("");
    expect(stderr[1]).toMatch(place);
    expect(stderr[2]).toMatch(/^hint: /);
    expect(exitCode).toBe(2);
    const json = await runPyep(["list", ".", "--json"], { cwd });
    expect(expectDocument("error", json.stdout)["error"]).toMatchObject({
      code: "PYEP_INVALID_PROJECT",
      path: "DIR/pyproject.toml",
      line: expect.any(Number) as number,
      column: expect.any(Number) as number,
    });
  });

  test("but Windows line ends are no error", async () => {
    const cwd = temporaryDirectory({ "pyproject.toml": PYPROJECT.replaceAll("\n", "\r\n") });
    const { stdout, exitCode } = await runPyep(["list", ".", "-n", "a"], { cwd });
    expect(stdout).toBe("myapp.plugins\ta\tdemo.a\tdemo\t1.0\tDIR/pyproject.toml:14\n");
    expect(exitCode).toBe(0);
  });
});

describe("other verbs on a project", () => {
  test("groups", async () => {
    const { stdout, stderr } = await runPyep(["groups", "."], { cwd: temporaryDirectory(HATCH) });
    expect(stdout.split("\n").map((line) => line.split("\t").slice(0, 2))).toEqual([
      ["console_scripts", "1"],
      ["myapp.plugins", "2"],
      [""],
    ]);
    expect(stderr.at(-1)).toBe("3 entry points in 2 groups; declared here, not necessarily installed");
  });

  test("show", async () => {
    const cwd = temporaryDirectory(HATCH);
    const { stdout } = await runPyep(["show", "myapp.plugins:a", "--in", "."], { cwd });
    expect(stdout).toContain("distribution\tdemo\nversion\t1.0\ndeclared in\tDIR/pyproject.toml:14\n");
    const json = await runPyep(["show", "a", "--in", ".", "--json"], { cwd });
    expect(expectDocument("show", json.stdout)["entryPoints"]?.[0]).toMatchObject({
      source: { path: "DIR/pyproject.toml", line: 14 },
      declaredAt: { line: 14, column: 1 },
    });
  });

  test.each([
    [["dist", "--in", "."], "error: a project has no metadata before it is built"],
    [["path", "."], "error: a project has no sys.path"],
    [["modules", "--starts-with", "x", "."], "error: a project has no sys.path"],
    [["hooks", "."], "error: hooks looks into an environment or a wheel, not into a project"],
    [["list", ".", "--legacy"], "error: pkg_resources does not look into a project"],
  ])("%j is refused, with what to do", async (argv, error) => {
    const { stderr, exitCode } = await runPyep(argv, { cwd: temporaryDirectory(HATCH) });
    expect(stderr).toContain(error);
    expect(stderr.at(-1)).toMatch(/^hint: /);
    expect(exitCode).toBe(2);
  });
});

describe("an sdist", () => {
  const PKG_INFO = "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\nSummary: Shows.\n";
  const sdist = async (more: Files): Promise<string> =>
    temporaryDirectory({ "demo-1.0.tar.gz": await writeSdist({ "demo-1.0/PKG-INFO": PKG_INFO, ...more }) });

  test("lists what its sources declare", async () => {
    const cwd = await sdist({ "demo-1.0/pyproject.toml": PYPROJECT });
    const { stdout, stderr } = await runPyep(["list", "demo-1.0.tar.gz", "-n", "a"], { cwd, tty: true });
    expect(stdout).toBe("a    demo.a    demo-1.0.tar.gz/demo-1.0/pyproject.toml:14\n");
    expect(stderr).toEqual([
      "sdist demo-1.0.tar.gz (demo 1.0)",
      "1 entry point named a in group myapp.plugins",
    ]);
  });

  test("of setuptools lists what setuptools wrote down", async () => {
    const cwd = await sdist({
      "demo-1.0/setup.py": "import setuptools\nsetuptools.setup(**computed())\n",
      "demo-1.0/demo.egg-info/PKG-INFO": PKG_INFO,
      "demo-1.0/demo.egg-info/entry_points.txt": "[g]\nn = m\n",
    });
    const { stdout } = await runPyep(["list", "demo-1.0.tar.gz"], { cwd });
    expect(stdout).toBe("g\tn\tm\tdemo\t1.0\n");
    const json = await runPyep(["list", "demo-1.0.tar.gz", "--json"], { cwd });
    expect(expectDocument("list", json.stdout)).toMatchObject({
      target: { kind: "sdist", file: "DIR/demo-1.0.tar.gz", name: "demo", version: "1.0", undecided: [] },
      entryPoints: [{ distribution: { name: "demo", path: "DIR/demo-1.0.tar.gz/demo-1.0/demo.egg-info" } }],
    });
  });

  test("has one distribution", async () => {
    const cwd = await sdist({ "demo-1.0/pyproject.toml": PYPROJECT });
    const { stdout, exitCode } = await runPyep(["dist", "--in", "demo-1.0.tar.gz"], { cwd });
    expect(stdout).toContain("name\tdemo\nversion\t1.0\nsummary\tShows.\n");
    expect(exitCode).toBe(0);
    expect((await runPyep(["dists", "demo-1.0.tar.gz"], { cwd })).stdout).toBe(
      "demo\t1.0\tDIR/demo-1.0.tar.gz/demo-1.0\t\t\n",
    );
  });

  test("with members that lead out of it is read, and they are named", async () => {
    const cwd = await sdist({ "demo-1.0/pyproject.toml": PYPROJECT, "../evil\x1b.py": "" });
    const { stderr, exitCode } = await runPyep(["list", "demo-1.0.tar.gz"], { cwd });
    expect(stderr[1]).toMatch(
      /^warning: DIR\/demo-1\.0\.tar\.gz: a member is named .*, which leads out of the archive$/,
    );
    expect(stderr.join("")).not.toContain("\x1b");
    expect(exitCode).toBe(0);
  });
});
