import { describe, expect, test } from "vitest";
import { Environment, memoryFileSystem, memoryTree } from "../../src/core.ts";
import type { IterModulesOptions } from "../../src/core.ts";

const FINDER = [
  "MAPPING: dict[str, str] = {'flask_login': '/src/login/flask_login', 'flask_mail': '/src/mail', 'gone': '/src/gone', 'acme.deep': '/src/deep'}",
  "NAMESPACES: dict[str, list[str]] = {'acme': []}",
  "PATH_PLACEHOLDER = '__editable__.x-1.0.finder' + \".__path_hook__\"",
].join("\n");

const site = memoryTree({
  "flask_talisman/__init__.py": "",
  "flask_admin.py": "",
  "Flask_upper.py": "",
  "acme/plugins/b/__init__.py": "",
  "acme/plugins/a.py": "",
  "acme/a.py": "",
  "__editable__.x-1.0.pth": "import __editable___x_1_0_finder; __editable___x_1_0_finder.install()\n",
  "__editable___x_1_0_finder.py": FINDER,
});
const files = {
  "/src/login/flask_login/__init__.py": "",
  "/src/mail.py": "",
  "/src/deep/__init__.py": "",
};
const environment = new Environment(
  [
    { path: "/site", addedBy: { kind: "site" }, tree: site },
    { path: "__editable__.x-1.0.finder.__path_hook__", addedBy: { kind: "pth" }, tree: undefined },
    {
      path: "/project",
      addedBy: { kind: "pth" },
      tree: memoryTree({ "flask_admin/__init__.py": "", "acme/plugins/c.py": "" }),
    },
  ],
  { fileSystem: memoryFileSystem(files) },
);

function names(options?: IterModulesOptions): string[] {
  return [...environment.iterModules(options)].map(({ name }) => name);
}

describe("iterModules", () => {
  test("by the beginning of the name, the first of a name first", () => {
    expect([...environment.iterModules({ startsWith: "flask_" })]).toEqual([
      { name: "flask_admin", isPackage: false, location: "/site" },
      { name: "flask_talisman", isPackage: true, location: "/site" },
    ]);
  });

  test("in a namespace, portion by portion", () => {
    expect([...environment.iterModules({ namespace: "acme.plugins" })]).toEqual([
      { name: "acme.plugins.a", isPackage: false, location: "/site/acme/plugins" },
      { name: "acme.plugins.b", isPackage: true, location: "/site/acme/plugins" },
      { name: "acme.plugins.c", isPackage: false, location: "/project/acme/plugins" },
    ]);
  });

  test("both: of the last part of the name", () => {
    expect(names({ namespace: "acme.plugins", startsWith: "b" })).toEqual(["acme.plugins.b"]);
    expect(names({ namespace: "acme.plugins", startsWith: "acme" })).toEqual([]);
  });

  test("what only an editable finder knows, where that is asked for", () => {
    expect(names({ startsWith: "flask_l" })).toEqual([]);
    expect([...environment.iterModules({ startsWith: "flask_", editable: true })].slice(2)).toEqual([
      { name: "flask_login", isPackage: true, location: "/src/login", editable: true },
      { name: "flask_mail", isPackage: false, location: "/src", editable: true },
    ]);
    expect(names({ startsWith: "gone", editable: true })).toEqual([]);
    expect([...environment.iterModules({ namespace: "acme", editable: true })]).toEqual([
      { name: "acme.a", isPackage: false, location: "/site/acme" },
      { name: "acme.deep", isPackage: true, location: "/src", editable: true },
    ]);
  });

  test("a namespace that is not there is said at the call", () => {
    expect(() => environment.iterModules({ namespace: "acme.plugin" })).toThrow(/there is acme\.plugins$/);
  });
});

test("namespacePath has the placeholder of an editable namespace, and its modules", () => {
  expect(environment.namespacePath("acme")).toEqual([
    "/site/acme",
    "__editable__.x-1.0.finder.__path_hook__",
    "/project/acme",
  ]);
  expect(environment.namespacePath("flask_login")).toEqual(["/src/login/flask_login"]);
});

test("on Windows: its separators, its suffixes", () => {
  const path = String.raw`C:\venv\Lib\site-packages`;
  const tree = memoryTree({
    "a.cp312-win_amd64.pyd": "",
    "b.cp311-win_amd64.pyd": "",
    "c.pyw": "",
    "d.so": "",
    "acme/plugins/x.py": "",
  });
  const windows = new Environment([{ path, addedBy: { kind: "site" }, tree }], {
    platform: "win-amd64",
    pythonVersion: "3.12",
  });
  expect([...windows.iterModules()].map(({ name, location }) => [name, location])).toEqual([
    ["a", path],
    ["c", path],
  ]);
  expect([...windows.iterModules({ namespace: "acme.plugins" })]).toEqual([
    {
      name: "acme.plugins.x",
      isPackage: false,
      location: String.raw`C:\venv\Lib\site-packages\acme\plugins`,
    },
  ]);
});
