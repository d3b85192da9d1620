import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo, wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

const METADATA = `Metadata-Version: 2.1
Name: pytest-cov
Version: 7.0.0
Summary: Measures coverage
Requires-Python: >=3.9
Requires-Dist: coverage[toml]>=7.10
Requires-Dist: fields; extra == "testing"
`;
const EDITABLE = '{"url": "file:///home/me/src/my-plugin", "dir_info": {"editable": true}}';
const SYS_PATH = {
  ...below(
    "a",
    distInfo("pytest-cov", "7.0.0", "[pytest11]\ncov = pytest_cov.plugin\n", {
      METADATA,
      INSTALLER: "pip\n",
      RECORD: "pytest_cov/plugin.py,sha256=abc,12\npytest_cov-7.0.0.dist-info/RECORD,,\n",
    }),
  ),
  "a/pytest_cov/plugin.py": "",
  ...below("b", distInfo("pytest-cov", "6.2.1")),
  ...below("c", distInfo("my-plugin", "0.1.0", undefined, { "direct_url.json": EDITABLE })),
};
const PATH = ["--path", "a", "--path", "b", "--path", "c"];

describe("pyep dists", () => {
  test("on a terminal lists them with their directories, hidden ones included", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect(
      await runPyep(["dists", ...PATH], { cwd, tty: true, env: { HOME: "/home/me" }, columns: 90 }),
    ).toEqual({
      exitCode: 0,
      stdout: `\
pytest-cov    7.0.0    a
pytest-cov    6.2.1    b    hidden by a/pytest_cov-7.0.0.dist-info
my-plugin     0.1.0    c    editable: ~/src/my-plugin
`,
      stderr: [
        "path a, b, c, rules of CPython 3.14",
        "3 distributions on 3 sys.path entries, 1 of them hidden by another of the same name",
      ],
    });
  });

  test("piped gives name, version, metadata, editable project and what hides it", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect((await runPyep(["dists", ...PATH], { cwd })).stdout).toBe(
      "pytest-cov\t7.0.0\tDIR/a/pytest_cov-7.0.0.dist-info\t\t\n" +
        "pytest-cov\t6.2.1\tDIR/b/pytest_cov-6.2.1.dist-info\t\tDIR/a/pytest_cov-7.0.0.dist-info\n" +
        "my-plugin\t0.1.0\tDIR/c/my_plugin-0.1.0.dist-info\t/home/me/src/my-plugin\t\n",
    );
  });

  test("with --json is enough for a bill of materials", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const document = expectDocument("dists", (await runPyep(["dists", ...PATH, "--json"], { cwd })).stdout);
    expect(document["distributions"]).toMatchObject([
      {
        name: "pytest-cov",
        version: "7.0.0",
        normalizedName: "pytest-cov",
        path: "DIR/a/pytest_cov-7.0.0.dist-info",
        origin: null,
        purl: "pkg:pypi/pytest-cov@7.0.0",
        installer: "pip",
        editable: false,
      },
      { version: "6.2.1" },
      { name: "my-plugin", editable: true, origin: { dir_info: { editable: true } } },
    ]);
  });

  test("of a wheel is the wheel", async () => {
    const cwd = temporaryDirectory({ "demo-1.0-py3-none-any.whl": wheel(distInfo("demo", "1.0")) });
    const { stdout, stderr } = await runPyep(["dists", "demo-1.0-py3-none-any.whl"], { cwd, tty: true });
    expect(stdout).toBe("demo    1.0    demo-1.0-py3-none-any.whl\n");
    expect(stderr).toEqual(["wheel demo-1.0-py3-none-any.whl (demo 1.0)", "1 distribution"]);
  });
});

describe("pyep dist", () => {
  test("on a terminal tells what one would want to know", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect((await runPyep(["dist", "pytest-cov", ...PATH], { cwd, tty: true })).stdout).toBe(`\
pytest-cov 7.0.0

  summary      Measures coverage
  location     a/pytest_cov-7.0.0.dist-info
  installer    pip
  Python       >=3.9
  requires     coverage[toml]>=7.10
               fields; extra == "testing"
  entry point  pytest11:cov = pytest_cov.plugin
  files        2
  hides        pytest-cov 6.2.1: b/pytest_cov-6.2.1.dist-info
`);
  });

  test("says what there is none of", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const { stdout } = await runPyep(["dist", "My.Plugin", ...PATH], {
      cwd,
      tty: true,
      env: { HOME: "/home/me" },
    });
    expect(stdout).toBe(`\
my-plugin 0.1.0

  location     c/my_plugin-0.1.0.dist-info
  editable     ~/src/my-plugin
  requires     (none)
  entry point  (none)
  files        (not recorded)
`);
  });

  test("piped gives a record for each value", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect((await runPyep(["dist", "pytest-cov", ...PATH], { cwd })).stdout.split("\n")).toEqual([
      "name\tpytest-cov",
      "version\t7.0.0",
      "summary\tMeasures coverage",
      "location\tDIR/a/pytest_cov-7.0.0.dist-info",
      "installer\tpip",
      "Python\t>=3.9",
      "requires\tcoverage[toml]>=7.10",
      'requires\tfields; extra == "testing"',
      "entry point\tpytest11:cov = pytest_cov.plugin",
      "files\t2",
      "hides\tpytest-cov 6.2.1: DIR/b/pytest_cov-6.2.1.dist-info",
      "",
    ]);
  });

  test("with --json adds metadata, files, requirements and entry points", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const { stdout } = await runPyep(["dist", "pytest-cov", ...PATH, "--json"], { cwd });
    expect(expectDocument("dist", stdout)["distributions"]).toMatchObject([
      {
        name: "pytest-cov",
        metadata: { summary: "Measures coverage", requires_python: ">=3.9" },
        files: [
          { path: "pytest_cov/plugin.py", hash: "sha256=abc", size: 12 },
          { path: "pytest_cov-7.0.0.dist-info/RECORD", hash: null, size: null },
        ],
        requires: ["coverage[toml]>=7.10", 'fields; extra == "testing"'],
        entryPoints: [{ group: "pytest11", name: "cov" }],
        hides: [{ version: "6.2.1" }],
        hiddenBy: null,
      },
    ]);
  });

  test("of a wheel needs no name", async () => {
    const cwd = temporaryDirectory({ "demo-1.0-py3-none-any.whl": wheel(distInfo("demo", "1.0")) });
    const ran = await runPyep(["dist", "--in", "demo-1.0-py3-none-any.whl"], { cwd });
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain("name\tdemo\n");
  });

  test.each([
    ["pytestcov", "did you mean pytest-cov?"],
    ["cov", "it is an entry point: pyep show pytest11:cov"],
    ["dist/demo.whl", "the target is named by --in: pyep dist NAME --in dist/demo.whl"],
    ["unlike", "pyep dists names all there are"],
  ])("%s is not there (hint: %s)", async (name, hint) => {
    const cwd = temporaryDirectory(SYS_PATH);
    const ran = await runPyep(["dist", name, ...PATH], { cwd });
    expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
    expect(ran.stderr.slice(1)).toEqual([`no distribution is named ${name}`, `hint: ${hint}`]);
    const json = await runPyep(["dist", name, ...PATH, "--json"], { cwd });
    expect(expectDocument("dist", json.stdout)["distributions"]).toEqual([]);
  });
});
