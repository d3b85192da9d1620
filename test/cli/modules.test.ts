import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { runPyep } from "./run-pyep.ts";

const FILES = {
  "a/flask_talisman/__init__.py": "",
  "a/flask_sqlalchemy/__init__.py": "",
  "a/flask_tail.py": "",
  "a/other.py": "",
  "a/flask_sqlalchemy-3.1.1.dist-info/METADATA": "Name: flask-sqlalchemy\nVersion: 3.1.1\n",
  "a/flask_sqlalchemy-3.1.1.dist-info/RECORD": "flask_sqlalchemy/__init__.py,,\n",
  "a/flask_talisman.egg-info/PKG-INFO": "Name: flask-talisman\nVersion: 1.1.0\n",
  "a/flask_talisman.egg-info/top_level.txt": "flask_talisman\n",
  "a/myapp/plugins/a.py": "",
  "a/myapp_plugin_a-1.0.dist-info/METADATA": "Name: myapp-plugin-a\nVersion: 1.0\n",
  "a/myapp_plugin_a-1.0.dist-info/RECORD": "myapp/plugins/a.py,,\n",
  "b/myapp/plugins/b/__init__.py": "",
};
const PATH = ["--path", "a", "--path", "b"];

describe("pyep modules", () => {
  test("by name, on a terminal: kind, distribution and directory", async () => {
    const cwd = temporaryDirectory(FILES);
    expect(
      await runPyep(["modules", "--starts-with", "flask_", ...PATH], { cwd, tty: true, columns: 90 }),
    ).toEqual({
      exitCode: 0,
      stdout: `\
flask_sqlalchemy    package    flask-sqlalchemy 3.1.1    a
flask_tail          module     (no distribution)         a
flask_talisman      package    flask-talisman 1.1.0      a
`,
      stderr: ["path a, b, rules of CPython 3.14", "3 modules start with flask_"],
    });
  });

  test("in a namespace, piped: all its portions", async () => {
    const cwd = temporaryDirectory(FILES);
    expect(await runPyep(["modules", "--namespace", "myapp.plugins", ...PATH], { cwd })).toEqual({
      exitCode: 0,
      stdout:
        "myapp.plugins.a\tmodule\tmyapp-plugin-a\t1.0\tDIR/a/myapp/plugins\n" +
        "myapp.plugins.b\tpackage\t\t\tDIR/b/myapp/plugins\n",
      stderr: [
        "path DIR/a, DIR/b, rules of CPython 3.14",
        "2 modules in namespace myapp.plugins (2 portions, PEP 420)",
      ],
    });
  });

  test("warns of an __init__.py that ends the namespace", async () => {
    const cwd = temporaryDirectory({
      ...FILES,
      "a/myapp/plugins/__init__.py": "",
      "a/myapp_plugin_a-1.0.dist-info/RECORD": "myapp/plugins/__init__.py,,\nmyapp/plugins/a.py,,\n",
    });
    const { exitCode, stdout, stderr } = await runPyep(["modules", "--namespace", "myapp.plugins", ...PATH], {
      cwd,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toBe("myapp.plugins.a\tmodule\tmyapp-plugin-a\t1.0\tDIR/a/myapp/plugins\n");
    expect(stderr[1]).toContain("a/myapp/plugins/__init__.py");
    expect(stderr[1]).toContain("1 more portion not seen (DIR/b/myapp/plugins)");
    expect(stderr[2]).toBe("hint: remove that __init__.py from myapp-plugin-a");
  });

  test("names what is there instead of a namespace that is not", async () => {
    const cwd = temporaryDirectory(FILES);
    const { exitCode, stderr } = await runPyep(["modules", "--namespace", "myapp.plugin", ...PATH], { cwd });
    expect(exitCode).toBe(1);
    expect(stderr.at(-1)).toBe(
      "error: no package or namespace myapp.plugin on this path; there is myapp.plugins",
    );
  });

  test("with --json", async () => {
    const cwd = temporaryDirectory(FILES);
    const { stdout } = await runPyep(["modules", "--json", "--namespace", "myapp.plugins", ...PATH], { cwd });
    expect(expectDocument("modules", stdout)["modules"]?.[0]).toEqual({
      name: "myapp.plugins.a",
      isPackage: false,
      location: "DIR/a/myapp/plugins",
      distribution: { name: "myapp-plugin-a", version: "1.0", path: "DIR/a/myapp_plugin_a-1.0.dist-info" },
    });
  });

  test("without a selection says which there are", async () => {
    expect(await runPyep(["modules"], { cwd: temporaryDirectory() })).toMatchObject({
      exitCode: 2,
      stderr: ["error: neither --starts-with nor --namespace", "hint: pyep modules --starts-with flask_"],
    });
  });
});

test("pyep list --legacy answers as pkg_resources: it keeps what is one extra, and drops what is not valid", async () => {
  const cwd = temporaryDirectory({
    "a/one-1.0.dist-info/METADATA": "Name: one\nVersion: 1.0\n",
    "a/one-1.0.dist-info/entry_points.txt": "[g]\nx = m:a [my-extra]\n",
    "a/two-1.0.dist-info/METADATA": "Name: two\nVersion: 1.0\n",
    "a/two-1.0.dist-info/entry_points.txt": "[g]\ny = not valid\n",
  });
  const { stdout, stderr } = await runPyep(["list", "--legacy", "--json", "--path", "a"], { cwd });
  expect(expectDocument("list", stdout)["entryPoints"]).toMatchObject([{ name: "x", extras: ["my-extra"] }]);
  expect(stderr.join("\n")).toContain("two-1.0.dist-info/entry_points.txt");
});
