import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo, virtualEnvironment, wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

// One distribution for each sys.path entry, so that the order does not depend on the disk.
const SYS_PATH = {
  ...below("a", distInfo("flask", "3.1.0", "[console_scripts]\nflask = flask.cli:main\n")),
  ...below("b", distInfo("pip", "25.1", "[console_scripts]\npip = pip._internal.cli.main:main\n")),
  ...below("c", distInfo("myapp-plugin-a", "1.0", "[myapp.plugins]\na = myapp_plugin_a\n")),
};
const PATH = ["--path", "a", "--path", "b", "--path", "c"];

function listWith(...more: readonly string[]): readonly string[] {
  return ["list", ...PATH, ...more];
}

describe("on a terminal", () => {
  test("several groups stand under headings, in aligned columns", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect(await runPyep(listWith(), { cwd, tty: true })).toEqual({
      exitCode: 0,
      stdout: `\
console_scripts
  flask    flask.cli:main                 flask 3.1.0
  pip      pip._internal.cli.main:main    pip 25.1
myapp.plugins
  a        myapp_plugin_a                 myapp-plugin-a 1.0
`,
      stderr: ["path a, b, c, rules of CPython 3.14", "3 entry points in 2 groups from 3 of 3 distributions"],
    });
  });

  test("one group has no heading", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const { stdout, stderr } = await runPyep(listWith("-g", "myapp.plugins"), { cwd, tty: true });
    expect(stdout).toBe("a    myapp_plugin_a    myapp-plugin-a 1.0\n");
    expect(stderr.at(-1)).toBe("1 entry point in group myapp.plugins from 1 of 3 distributions");
  });

  test("a row that is too long goes on in the next line, and is not cut", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect((await runPyep(listWith(), { cwd, tty: true, columns: 50 })).stdout).toBe(`\
console_scripts
  flask    flask.cli:main       flask 3.1.0
  pip      pip._internal.cli.main:main
                                pip 25.1
myapp.plugins
  a        myapp_plugin_a       myapp-plugin-a 1.0
`);
  });

  test("headings and names are coloured, unless NO_COLOR is set", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const colored = await runPyep(listWith(), { cwd, tty: true, env: { NO_COLOR: "" } });
    expect(colored.stdout).toContain(
      "\x1b[1mmyapp.plugins\x1b[22m\n  \x1b[36ma\x1b[39m        myapp_plugin_a",
    );
    const plain = await runPyep(listWith(), { cwd, tty: true, env: { NO_COLOR: "1" } });
    expect(plain.stdout).not.toContain("\x1b");
  });
});

describe("piped", () => {
  test("group, name, value, distribution and version are separated by a TAB", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    expect((await runPyep(listWith(), { cwd })).stdout).toBe(
      "console_scripts\tflask\tflask.cli:main\tflask\t3.1.0\n" +
        "console_scripts\tpip\tpip._internal.cli.main:main\tpip\t25.1\n" +
        "myapp.plugins\ta\tmyapp_plugin_a\tmyapp-plugin-a\t1.0\n",
    );
  });

  test("a distribution without name and version leaves these fields empty", async () => {
    const cwd = temporaryDirectory({ "a/x-1.dist-info/entry_points.txt": "[g]\nn = m\n" });
    const { stdout, stderr } = await runPyep(["list", "--path", "a"], { cwd });
    expect(stdout).toBe("g\tn\tm\t\t\n");
    expect(stderr[1]).toBe("warning: DIR/a/x-1.dist-info: no METADATA or PKG-INFO");
  });
});

describe("selection", () => {
  test.each<{ readonly argv: readonly string[]; readonly last: string; readonly exitCode?: number }>([
    {
      argv: ["-g", "myapp.plugin"],
      last: 'no entry points in group "myapp.plugin"; there is "myapp.plugins" (1 entry point)',
    },
    {
      argv: ["-g", "myapp.plugin", "--require"],
      last: 'no entry points in group "myapp.plugin"; there is "myapp.plugins" (1 entry point)',
      exitCode: 1,
    },
    {
      argv: ["-g", "scripts"],
      last: 'no entry points in group "scripts"; there is "console_scripts" (2 entry points)',
    },
    { argv: ["-g", "pytest"], last: 'no entry points in group "pytest"; pytest reads "pytest11"' },
    { argv: ["-g", "elsewhere"], last: 'no entry points in group "elsewhere"' },
    {
      argv: ["-g", "console_scripts", "-n", "flaks"],
      last: 'no entry point "flaks" in group "console_scripts"; there is "flask"',
    },
    {
      argv: ["-g", "console_scripts", "-n", "unlike"],
      last: 'no entry point "unlike" in group "console_scripts" among 2 entry points',
    },
    { argv: ["-n", "Flask"], last: 'no entry point "Flask"; there is "flask"' },
    {
      argv: ["-n", "flask", "--require"],
      last: "1 entry point named flask in group console_scripts from 1 of 3 distributions",
    },
  ])("$argv: $last", async ({ argv, last, exitCode = 0 }) => {
    const cwd = temporaryDirectory(SYS_PATH);
    const ran = await runPyep(listWith(...argv), { cwd });
    expect(ran.stderr.at(-1)).toBe(last);
    expect(ran.exitCode).toBe(exitCode);
  });

  test("an empty path has no entry points, which is an answer", async () => {
    const cwd = temporaryDirectory({ "site-packages/": "" });
    const ran = await runPyep(["list", "site-packages"], { cwd });
    expect(ran).toMatchObject({ exitCode: 0, stdout: "" });
    expect(ran.stderr.at(-1)).toBe("no entry points");
  });
});

describe("--json", () => {
  test("is one document, with absolute paths", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const { stdout } = await runPyep(listWith("-g", "myapp.plugins", "--json"), { cwd });
    expect(expectDocument("list", stdout)).toEqual({
      version: 1,
      target: { kind: "path", pythonVersion: "3.14", sysPath: ["DIR/a", "DIR/b", "DIR/c"] },
      entryPoints: [
        {
          group: "myapp.plugins",
          name: "a",
          value: "myapp_plugin_a",
          module: "myapp_plugin_a",
          attr: null,
          extras: [],
          distribution: {
            name: "myapp-plugin-a",
            version: "1.0",
            path: "DIR/c/myapp_plugin_a-1.0.dist-info",
          },
        },
      ],
      problems: [],
    });
  });

  test("names the environment and what led to it", async () => {
    const cwd = temporaryDirectory(
      virtualEnvironment(".venv", distInfo("demo", "1", "[g]\nn = m:a [x,y]\n")),
    );
    const document = expectDocument("list", (await runPyep(["list", "--json"], { cwd })).stdout);
    expect(document["target"]).toMatchObject({
      kind: "environment",
      prefix: "DIR/.venv",
      python: "DIR/.venv/bin/python3",
      pythonVersion: "3.12",
      foundBy: ".venv",
    });
    expect(document["entryPoints"]).toMatchObject([{ module: "m", attr: "a", extras: ["x", "y"] }]);
  });

  test("names the wheel", async () => {
    const cwd = temporaryDirectory({
      "demo-1.0-py3-none-any.whl": wheel(distInfo("demo", "1.0", "[pytest11]\ndemo = demo.plugin\n")),
    });
    const { stdout } = await runPyep(["list", "demo-1.0-py3-none-any.whl", "--json"], { cwd });
    expect(expectDocument("list", stdout)).toMatchObject({
      target: { kind: "wheel", file: "DIR/demo-1.0-py3-none-any.whl", name: "demo", version: "1.0" },
      entryPoints: [
        { distribution: { path: "DIR/demo-1.0-py3-none-any.whl/demo-1.0.dist-info", name: "demo" } },
      ],
    });
  });

  test("tells a value that is no object reference, in a problem and by null", async () => {
    const cwd = temporaryDirectory(below("a", distInfo("demo", "1", "[g]\nn = no reference\n")));
    const { stdout, stderr } = await runPyep(["list", "--path", "a", "--json"], { cwd });
    expect(expectDocument("list", stdout)).toMatchObject({
      entryPoints: [{ value: "no reference", module: null, attr: null, extras: [] }],
      problems: [{ code: "PYEP_OBJECT_REFERENCE", path: "DIR/a/demo-1.dist-info/entry_points.txt", line: 2 }],
    });
    expect(stderr[1]).toContain("warning: DIR/a/demo-1.dist-info/entry_points.txt:2: g:n = 'no reference'");
  });

  test("without a match has an empty array, also where that is exit code 1", async () => {
    const cwd = temporaryDirectory(SYS_PATH);
    const ran = await runPyep(listWith("-g", "x", "--require", "--json"), { cwd });
    expect(expectDocument("list", ran.stdout)["entryPoints"]).toEqual([]);
    expect(ran.exitCode).toBe(1);
  });
});

describe("--format ini", () => {
  test("is an entry_points.txt, groups in the order of first appearance", async () => {
    const cwd = temporaryDirectory({
      ...below("a", distInfo("one", "1", "[g]\na = m\n[h]\nb = m:x [e]\n")),
      ...below("b", distInfo("two", "1", "[g]\nc = m\n")),
    });
    const { stdout } = await runPyep(["list", "--path", "a", "--path", "b", "--format", "ini"], { cwd });
    expect(stdout).toBe("[g]\na = m\nc = m\n\n[h]\nb = m:x [e]\n");
  });

  // What only the dialect of 3.8 and 3.9 can write.
  test.each([
    ["a value of several lines", "[g]\nn = a\n  b\n"],
    ["a control character", "[g]\nn = a\x1bb\n"],
    ["a CI command", "[g]\n::error ::x = m\n"],
  ])("leaves out %s, and says so", async (_, text) => {
    const cwd = temporaryDirectory(below("a", distInfo("demo", "1", `[h]\ngood = m\n${text}`)));
    const argv = ["list", "--path", "a", "--format", "ini", "--python-version", "3.9", "-q"];
    const { stdout, stderr, exitCode } = await runPyep(argv, { cwd });
    expect(stdout).toBe("[h]\ngood = m\n");
    expect(stderr.at(-1)).toMatch(/^error: g:.* cannot stand in an entry_points\.txt; left out$/);
    expect(exitCode).toBe(0);
  });
});

describe("an entry_points.txt that CPython refuses", () => {
  const files = {
    ...below("a", distInfo("bad", "1", "[g]\nno equals sign\n")),
    ...below("b", distInfo("good", "1", "[g]\nn = m\n")),
  };
  const argv = ["list", "--path", "a", "--path", "b", "--python-version", "3.12"];

  test("is said on stderr, and hides nothing else", async () => {
    const cwd = temporaryDirectory(files);
    const ran = await runPyep(argv, { cwd });
    expect(ran).toMatchObject({ exitCode: 0, stdout: "g\tn\tm\tgood\t1\n" });
    expect(ran.stderr[1]).toMatch(
      /^error: DIR\/a\/bad-1\.dist-info\/entry_points\.txt:2: .* CPython 3\.12 raises TypeError/,
    );
  });

  test("is the end under --strict", async () => {
    const cwd = temporaryDirectory(files);
    const ran = await runPyep([...argv, "--strict"], { cwd });
    expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
    expect(ran.stderr.at(-2)).toMatch(/^error: DIR\/a\/bad-1\.dist-info\/entry_points\.txt:2: .* TypeError/);
    expect(ran.stderr.at(-1)).toBe("hint: without --strict pyep reports it and reads the rest");
  });

  test("is an error document under --strict and --json", async () => {
    const cwd = temporaryDirectory(files);
    const ran = await runPyep([...argv, "--strict", "--json"], { cwd });
    expect(ran.exitCode).toBe(2);
    expect(expectDocument("error", ran.stdout)).toMatchObject({
      error: {
        code: "PYEP_PYTHON_EXCEPTION",
        pythonException: "TypeError",
        path: "DIR/a/bad-1.dist-info/entry_points.txt",
        line: 2,
        hint: "without --strict pyep reports it and reads the rest",
      },
    });
  });
});
