import { beforeAll, describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

// So that the first test does not wait for it to be loaded.
beforeAll(() => import("../../src/node/open-resolver.ts"), 60_000);

const SYS_PATH = {
  ...below("a", distInfo("pytest-cov", "7.0.0", "[pytest11]\ncov = pytest_cov.plugin\n")),
  "a/pytest_cov/__init__.py": "",
  "a/pytest_cov/plugin.py": "",
  ...below("b", distInfo("pytest-cov", "6.2.1", "[pytest11]\ncov = pytest_cov.plugin\n")),
  ...below("c", distInfo("other-cov", "1.2", "[coverage.plugins]\ncov = other_cov:Reporter [fast]\n")),
  ...below("d", distInfo("myapp", "1", "[odd:group]\nn = m\n[myapp]\ntool = myapp:one\n")),
  ...below("e", distInfo("myapp-extra", "1", "[myapp]\ntool = myapp_extra:two\n")),
};
const PATH = ["--path", "a", "--path", "b", "--path", "c", "--path", "d", "--path", "e"];

function show(...argv: readonly string[]): readonly string[] {
  return ["show", ...argv, ...PATH];
}

test("on a terminal tells everything about one entry point, a member in a line", async () => {
  const cwd = temporaryDirectory(SYS_PATH);
  expect(await runPyep(show("pytest11:cov"), { cwd, tty: true })).toEqual({
    exitCode: 0,
    stdout: `\
pytest11:cov

  value          pytest_cov.plugin
  module         pytest_cov.plugin
  attribute      (none: the module itself)
  extras         (none)
  distribution   pytest-cov 7.0.0
  registered in  a/pytest_cov-7.0.0.dist-info/entry_points.txt:2
  read by        pytest; expects a module or object; the first of a name counts
  target         found: a/pytest_cov/plugin.py:1
  hides          pytest-cov 6.2.1 in b
  in Python      entry_points(group="pytest11")["cov"].load()
`,
    stderr: ["path a, b, c and 2 more, rules of CPython 3.14"],
  });
});

test("piped gives a record for each member", async () => {
  const cwd = temporaryDirectory(SYS_PATH);
  expect((await runPyep(show("coverage.plugins:cov"), { cwd })).stdout.split("\n")).toEqual([
    "group\tcoverage.plugins",
    "name\tcov",
    "value\tother_cov:Reporter [fast]",
    "module\tother_cov",
    "attribute\tReporter",
    "extras\tfast",
    "distribution\tother-cov",
    "version\t1.2",
    "registered in\tDIR/c/other_cov-1.2.dist-info/entry_points.txt:2",
    "read by\t",
    'target\tdoes not load: no module named "other_cov"',
    'in Python\tentry_points(group="coverage.plugins")["cov"].load()',
    "",
  ]);
});

test("with --json has the source, the programs that read it, and what it hides", async () => {
  const cwd = temporaryDirectory(SYS_PATH);
  const { stdout } = await runPyep(show("pytest11:cov", "--json"), { cwd });
  expect(expectDocument("show", stdout)["entryPoints"]).toMatchObject([
    {
      name: "cov",
      source: { path: "DIR/a/pytest_cov-7.0.0.dist-info/entry_points.txt", line: 2 },
      readBy: [{ program: "pytest", duplicates: "first" }],
      hides: [
        {
          distribution: {
            name: "pytest-cov",
            version: "6.2.1",
            path: "DIR/b/pytest_cov-6.2.1.dist-info",
          },
          value: "pytest_cov.plugin",
        },
      ],
    },
  ]);
});

describe("what an extra requires", () => {
  const METADATA = [
    "Metadata-Version: 2.1",
    "Name: demo",
    "Version: 1",
    "Provides-Extra: fast-path",
    "Requires-Dist: always",
    'Requires-Dist: absent>=1.0; extra == "fast-path"',
    "Requires-Dist: older>=2; extra == 'fast_path'",
    'Requires-Dist: there>=1; extra == "fast-path"',
    'Requires-Dist: elsewhere; extra == "fast-path" and sys_platform == "win32"',
    'Requires-Dist: other; extra == "slow"',
    "",
  ].join("\n");
  const INSTALLED = below("a", {
    ...distInfo("demo", "1", "[g]\nn = demo:main [fast-path]\nplain = demo:main\n", { METADATA }),
    "demo.py": "def main(): ...\n",
    ...distInfo("older", "1.5"),
    ...distInfo("there", "1.5"),
  });

  test("is told where it is not installed, or not in that version", async () => {
    const cwd = temporaryDirectory(INSTALLED);
    const { stdout } = await runPyep(["show", "n", "--path", "a"], { cwd, tty: true });
    expect(stdout).toContain(`\
  extras         fast, path
                 fast-path requires absent>=1.0, which is not installed
                 fast-path requires older>=2, but 1.5 is installed
`);
  });

  test("is a member of the JSON document", async () => {
    const cwd = temporaryDirectory(INSTALLED);
    const { stdout } = await runPyep(["show", "n", "--path", "a", "--json"], { cwd });
    expect(expectDocument("show", stdout)["entryPoints"]).toMatchObject([
      {
        unmetRequirements: [
          { extra: "fast-path", requirement: "absent>=1.0", installed: null },
          { extra: "fast-path", requirement: "older>=2", installed: "1.5" },
        ],
      },
    ]);
  });

  test("is nothing to a value without extras", async () => {
    const cwd = temporaryDirectory(INSTALLED);
    const { stdout } = await runPyep(["show", "plain", "--path", "a", "--json"], { cwd });
    expect(stdout).not.toContain("unmetRequirements");
  });
});

describe("what it hides", () => {
  test("is told with the value where that differs, and where there is none", async () => {
    const cwd = temporaryDirectory({
      ...below("a", distInfo("demo", "3", "[g]\nn = m\n")),
      ...below("b", distInfo("demo", "2", "[g]\nn = old\n")),
      ...below("c", distInfo("demo", "1")),
    });
    const argv = ["show", "n", "--path", "a", "--path", "b", "--path", "c"];
    const { stdout } = await runPyep(argv, { cwd, tty: true });
    expect(stdout).toContain(
      "  hides          demo 2 in b (there: old)\n                 demo 1 in c (which does not register it)\n",
    );
  });

  test("is nothing for CPython 3.9, which lists both", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const { stdout } = await runPyep(show("pytest11:cov", "--python-version", "3.9"), { cwd });
    expect(stdout).not.toContain("hides");
    expect(stdout.match(/^distribution\t.*$/gm)).toEqual([
      "distribution\tpytest-cov",
      "distribution\tpytest-cov",
    ]);
    expect(stdout).toContain(
      'in Python\t[ep for ep in entry_points()["pytest11"] if ep.name == "cov"][1].load()\n',
    );
  });
});

describe("naming it", () => {
  test.each<{ readonly argv: readonly string[]; readonly values: readonly string[] }>([
    { argv: ["odd:group:n"], values: [] },
    { argv: ["-g", "odd:group", "-n", "n"], values: ["m"] },
    { argv: ["-g", "odd:group", "n"], values: ["m"] },
    { argv: ["n"], values: ["m"] },
    { argv: ["-n", "n"], values: ["m"] },
    { argv: ["myapp:tool"], values: ["myapp:one", "myapp_extra:two"] },
  ])("$argv finds $values", async ({ argv, values }) => {
    const cwd = temporaryDirectory(SYS_PATH);
    const { stdout, exitCode } = await runPyep(show(...argv), { cwd });
    expect(stdout.match(/(?<=^value\t).*$/gm) ?? []).toEqual(values);
    expect(exitCode).toBe(values.length === 0 ? 1 : 0);
  });

  test("the second of one name is loaded by its place", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const { stdout } = await runPyep(show("myapp:tool"), { cwd });
    expect(stdout.match(/(?<=^in Python\t).*$/gm)).toEqual([
      'entry_points(group="myapp")["tool"].load()',
      'list(entry_points(group="myapp", name="tool"))[1].load()',
    ]);
  });

  test("a bare name in several groups is a choice to make", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect(await runPyep(show("cov"), { cwd, tty: true })).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: [
        "path a, b, c and 2 more, rules of CPython 3.14",
        "cov is registered in 2 groups; choose one:",
        "  pytest11:cov          pytest_cov.plugin          pytest-cov 7.0.0",
        "  coverage.plugins:cov  other_cov:Reporter [fast]  other-cov 1.2",
        "hint: pyep show pytest11:cov",
      ],
    });
    expect(expectDocument("error", (await runPyep(show("cov", "--json"), { cwd })).stdout)).toMatchObject({
      error: { code: "PYEP_USAGE", hint: "pyep show pytest11:cov" },
    });
  });

  test.each([
    ["pytest-cov", "no entry point is named pytest-cov", "it is a distribution: pyep dist pytest-cov"],
    ["tools", "no entry point is named tools", "there is myapp:tool"],
    ["pytest11", "no entry point is named pytest11", "it is a group: pyep list -g pytest11"],
    ["pytest:cov", "no entry point pytest:cov", "it is registered in another group: pyep show pytest11:cov"],
    ["myapp:toll", "no entry point myapp:toll", "there is myapp:tool"],
    ["myapp:unlike", "no entry point myapp:unlike", "pyep list -g myapp names those there are"],
    ["unlike", "no entry point is named unlike", "pyep list names all there are"],
  ])("%s: %s (hint: %s)", async (wanted, message, hint) => {
    const cwd = temporaryDirectory(SYS_PATH);
    const ran = await runPyep(show(wanted), { cwd });
    expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
    expect(ran.stderr.slice(1)).toEqual([message, `hint: ${hint}`]);
    const json = await runPyep(show(wanted, "--json"), { cwd });
    expect(json.exitCode).toBe(1);
    expect(expectDocument("show", json.stdout)["entryPoints"]).toEqual([]);
  });
});

test("a value that is no object reference is shown as such", async () => {
  const cwd = temporaryDirectory(below("a", distInfo("demo", "1", "[g]\nn = no reference\n")));
  const { stdout } = await runPyep(["show", "n", "--in", "a"], { cwd, tty: true });
  expect(stdout).toContain("  module         (none: the value is no object reference)\n");
});

describe("its target", () => {
  test.each([
    ["x = m:f", "def f(): ...\n", "found: a/m.py:1"],
    [
      "x = m:g",
      "def f(): ...\ndef gg(): ...\n",
      expect.stringMatching(/^does not load: m has no "g"/) as string,
    ],
    ["x = m:function", "def functon(): ...\n", 'does not load: m has no "function"; did you mean "functon"?'],
    [
      "x = m:f",
      "def __getattr__(name): ...\n",
      expect.stringMatching(/^cannot tell: .*__getattr__/) as string,
    ],
    ["x = no:f", "", 'does not load: no module named "no"'],
  ])("%s in %j", async (line, source, expected) => {
    const cwd = temporaryDirectory({ ...below("a", distInfo("d", "1", `[g]\n${line}\n`)), "a/m.py": source });
    const { stdout } = await runPyep(["show", "g:x", "--path", "a"], { cwd, tty: true, columns: 200 });
    const target = /^ {2}target +(.*)$/m.exec(stdout)?.[1];
    expect(target).toEqual(expected);
  });

  test("in JSON, with absolute paths", async () => {
    const cwd = temporaryDirectory({ ...below("a", distInfo("d", "1", "[g]\nx = m\n")), "a/m.py": "" });
    const { stdout } = await runPyep(["show", "g:x", "--path", "a", "--json"], { cwd });
    expect(expectDocument("show", stdout)).toMatchObject({
      entryPoints: [{ resolution: { status: "ok", file: "DIR/a/m.py", line: 1, conditional: false } }],
    });
  });
});

describe("with --deep also its imports", () => {
  const files = {
    ...below("a", distInfo("d", "1", "[g]\nx = m:f\ny = n:f [cli]\n")),
    "a/m.py": "import gone\ndef f(): ...\n",
    "a/n.py": "def f(): ...\n",
  };

  test.each([
    ["g:x", "ModuleNotFoundError: gone, imported by a/m.py:1"],
    ["g:y", "nothing found against it"],
  ])("%s: %s", async (named, imports) => {
    const argv = ["show", named, "--deep", "--path", "a"];
    const cwd = temporaryDirectory(files);
    const { stdout } = await runPyep(argv, { cwd, tty: true, columns: 200 });
    expect(/^ {2}imports +(.*)$/m.exec(stdout)?.[1]).toBe(imports);
    expectDocument("show", (await runPyep([...argv, "--json"], { cwd })).stdout);
  });

  test("an extra that the distribution does not provide is said", async () => {
    const { stdout } = await runPyep(["show", "g:y", "--path", "a"], {
      cwd: temporaryDirectory(files),
      tty: true,
      columns: 200,
    });
    expect(stdout).toContain("cli (cli not provided by d 1)");
  });
});
