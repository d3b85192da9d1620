import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { runPyep } from "./run-pyep.ts";

// How the path is computed is asked of real interpreters elsewhere; this is how it is told.

const BASE = {
  "base/bin/python3.12": "",
  "base/lib/python3.12/os.py": "",
  "base/lib/python3.12/site.py": "",
  "base/lib/python3.12/lib-dynload/": "",
};

function environment(files: Readonly<Record<string, string>> = {}): string {
  return temporaryDirectory({
    ...BASE,
    ".venv/bin/python3": "",
    ".venv/pyvenv.cfg": "home = /base/bin\nversion = 3.12.1\ninclude-system-site-packages = false\n",
    ".venv/lib/python3.12/site-packages/": "",
    "src/": "",
    ...files,
  });
}

describe("pyep path", () => {
  test("on a terminal numbers the entries, with what puts each there", async () => {
    const cwd = environment({ ".venv/lib/python3.12/site-packages/_my_plugin.pth": "/src\n" });
    const ran = await runPyep(["path", "--root", ".", "--prefix", ".venv"], { cwd, tty: true, columns: 100 });
    expect(ran).toEqual({
      exitCode: 0,
      stdout: `\
 0    base/lib/python312.zip                standard library    missing
 1    base/lib/python3.12                   standard library
 2    base/lib/python3.12/lib-dynload       standard library
 3    .venv/lib/python3.12/site-packages    site directory
 4    src                                   _my_plugin.pth:1
`,
      stderr: [
        "environment .venv, CPython 3.12 (--prefix); nothing outside . is read",
        "exact: nothing that pyep does not run can have changed this",
      ],
    });
  });

  test("piped gives path and origin, in full", async () => {
    const cwd = environment({ ".venv/lib/python3.12/site-packages/a.pth": "/src\n" });
    const { stdout } = await runPyep(["path", "--root", ".", ".venv"], { cwd });
    expect(stdout.split("\n").slice(3, 5)).toEqual([
      "DIR/.venv/lib/python3.12/site-packages\tsite directory",
      "DIR/src\tDIR/.venv/lib/python3.12/site-packages/a.pth:1",
    ]);
  });

  test("says what may have changed the path, and does not run it", async () => {
    const cwd = environment({ ".venv/lib/python3.12/site-packages/evil.pth": "import evil\n" });
    const { stderr } = await runPyep(["path", "--root", ".", ".venv"], { cwd });
    expect(stderr).toEqual([
      "environment DIR/.venv, CPython 3.12; nothing outside DIR is read",
      "warning: DIR/.venv/lib/python3.12/site-packages/evil.pth:1: runs code at the start of the interpreter, which may change sys.path",
      "not exact: 1 reason above",
    ]);
  });

  test("-v tells how it came about", async () => {
    const cwd = environment();
    const { stderr } = await runPyep(["path", "-v", "--root", ".", ".venv"], { cwd });
    expect(stderr).toContain("  virtual environment: /.venv/pyvenv.cfg");
    expect(stderr).toContain("  base prefix /base, from home = /base/bin");
    expect(stderr).toContain(
      "  user site off: the virtual environment does not include system site-packages",
    );
  });

  test("with --json says of each entry whether it is there", async () => {
    const cwd = environment();
    const { stdout } = await runPyep(["path", "--json", "--root", ".", ".venv"], { cwd });
    const document = expectDocument("path", stdout);
    expect(document["exact"]).toBe(true);
    expect(document["sysPath"]?.[0]).toEqual({
      path: "DIR/base/lib/python312.zip",
      addedBy: { kind: "stdlib", file: null, line: null },
      exists: false,
      kind: null,
    });
    expect(document["sysPath"]?.[3]).toMatchObject({
      addedBy: { kind: "site" },
      exists: true,
      kind: "directory",
    });
  });

  test.each([
    ["PYTHONPATH comes first", [], "DIR/src\tPYTHONPATH"],
    ["--isolated passes over it", ["--isolated"], "DIR/base/lib/python312.zip\tstandard library"],
  ])("%s", async (_why, options, first) => {
    const cwd = environment({ ".venv/pyvenv.cfg": "" });
    const { stdout } = await runPyep(["path", "--python", "base/bin/python3.12", ...options], {
      cwd,
      env: { PYTHONPATH: "src" },
    });
    expect(stdout.split("\n")[0]).toBe(first);
  });

  test("a wheel has none", async () => {
    const cwd = temporaryDirectory();
    expect((await runPyep(["path", "gone.whl"], { cwd })).exitCode).toBe(2);
  });
});
