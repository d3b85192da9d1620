import { describe, expect, test } from "vitest";
import { computeSysPath, memoryFileSystem } from "../../src/core.ts";
import type { ComputedSysPath } from "../../src/core.ts";
import { recognizeStartEntry } from "../../src/discovery/recognize-start-entry.ts";
import { recognizeStartupCode } from "../../src/discovery/startup-code.ts";

// The forms that setuptools has written, oldest first; {0} is the package, {1} the tuple of its parts.
const NAMESPACE_LINES = [
  "import sys,types,os; p = os.path.join(sys._getframe(1).f_locals['sitedir'], *{1}); ie = os.path.exists(os.path.join(p,'__init__.py')); m = not ie and sys.modules.setdefault({0},types.ModuleType({0})); mp = (m or []) and m.__dict__.setdefault('__path__',[]); (p not in mp) and mp.append(p)",
  "import sys, types, os;pep420 = sys.version_info > (3, 3);p = os.path.join(sys._getframe(1).f_locals['sitedir'], *{1});ie = os.path.exists(os.path.join(p,'__init__.py'));m = not ie and not pep420 and sys.modules.setdefault({0}, types.ModuleType({0}));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)",
  "import sys, types, os;has_mfs = sys.version_info > (3, 5);p = os.path.join('C:\\\\src\\\\demo', *{1});importlib = has_mfs and __import__('importlib.util');has_mfs and __import__('importlib.machinery');m = has_mfs and sys.modules.setdefault({0}, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec({0}, [os.path.dirname(p)])));m = m or sys.modules.setdefault({0}, types.ModuleType({0}));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)",
];
const WITH_PARENT = ";m and setattr(sys.modules['zope'], 'app', m)";

function namespaceLine(form: string, name: string, parts: string): string {
  return form.replaceAll("{0}", name).replace("{1}", parts);
}

describe("the code of a namespace package", () => {
  test.each(NAMESPACE_LINES)("%s", (form) => {
    expect(recognizeStartupCode(namespaceLine(form, "'zope'", "('zope',)")).kind).toBe("namespace");
    const child = namespaceLine(form, "'zope.app'", "('zope', 'app')") + WITH_PARENT;
    expect(recognizeStartupCode(child).kind).toBe("namespace");
  });

  test.each([
    ["of another package than its directory", namespaceLine(NAMESPACE_LINES[2] ?? "", "'os'", "('zope',)")],
    [
      "with another parent",
      `${namespaceLine(NAMESPACE_LINES[2] ?? "", "'zope.app'", "('zope', 'app')")};m and setattr(sys.modules['os'], 'app', m)`,
    ],
    [
      "with a statement more",
      `${namespaceLine(NAMESPACE_LINES[2] ?? "", "'zope'", "('zope',)")};__import__('evil')`,
    ],
    ["with a directory that is computed", namespaceLine(NAMESPACE_LINES[2] ?? "", "'zope'", "(evil(),)")],
  ])("%s it is unknown", (_how, line) => {
    expect(recognizeStartupCode(line).kind).toBe("unknown");
  });
});

describe("the overlay of uv run --with", () => {
  test.each([
    ['import site; site.addsitedir("/a b")', ["/a b"]],
    ["import site; site.addsitedir('/a')", ["/a"]],
    ['import site; site.addsitedir("/a"); site.addsitedir("/b");', ["/a", "/b"]],
    ['import site; site.addsitedir("C:\\\\a\\\\b")', ["C:\\a\\b"]],
    ['import site; site.addsitedir(__import__("os").fsdecode(b"/caf\\xc3\\xa9/\\"q\\""))', ['/café/"q"']],
  ])("%s", (line, directories) => {
    expect(recognizeStartupCode(line)).toEqual({
      kind: "uv overlay",
      effect: { kind: "site directories", directories },
      files: [],
    });
  });

  test.each([
    'import site; site.addsitedir("/a"); import evil',
    'import site; site.addsitedir("/a" + evil())',
    'import site; site.addsitedir(__import__("evil").fsdecode(b"/a"))',
    'import site; site.addsitedir("/a\\n")',
    'import site; site.addsitedir(__import__("os").fsdecode(b"\\xff"))',
    "import site",
  ])("unlike %s", (line) => {
    expect(recognizeStartupCode(line).kind).toBe("unknown");
  });
});

test.each([
  [
    "import __editable___a_1_0_finder; __editable___a_1_0_finder.install()",
    "setuptools editable",
    "__editable___a_1_0_finder.py",
  ],
  ["import __editable___a_1_0_finder; __editable___b_1_0_finder.install()", "unknown", undefined],
  ["import _editable_impl_a", "editables", "_editable_impl_a.py"],
  ["import _editable_skbc_a", "scikit-build-core editable", "_editable_skbc_a.py"],
  ["import _a_editable", "scikit-build-core editable", "_a_editable.py"],
  ["import _a_editable_loader", "meson-python editable", "_a_editable_loader.py"],
  ["import _a_editable_loader; _a_editable_loader.init()", "meson-python editable", "_a_editable_loader.py"],
  ["import _virtualenv ", "virtualenv", "_virtualenv.py"],
  ["import _virtualenv, evil", "unknown", undefined],
  ["import coverage; coverage.process_startup()", "coverage", "coverage/__init__.py"],
  ["import coverage; coverage.process_startup(); import evil", "unknown", undefined],
])("%s: %s", (line, kind, file) => {
  expect(recognizeStartupCode(line)).toMatchObject({ kind, files: file === undefined ? [] : [file] });
});

test.each([
  ["_a_editable_loader:init", "meson-python editable"],
  ["_a_editable_loader:other", "unknown"],
])("the entry point %s: %s", (entry, kind) => {
  expect(recognizeStartEntry(entry).kind).toBe(kind);
});

describe("site directories that lead back, or ever deeper", () => {
  const site = "/venv/lib/python3.12/site-packages";
  const machine = {
    "/usr/bin/python3.12": "",
    "/usr/lib/python3.12/os.py": "",
    "/usr/lib/python3.12/site.py": "",
    "/venv/pyvenv.cfg": "home = /usr/bin\nversion = 3.12.1\n",
    "/venv/bin/python3": "",
  };
  const add = (directory: string): string => `import site; site.addsitedir("${directory}")\n`;

  function compute(files: Readonly<Record<string, string>>): ComputedSysPath {
    return computeSysPath(memoryFileSystem({ ...machine, ...files }), "/venv/bin/python3");
  }

  test("one that adds itself is read once", () => {
    const { entries, exact } = compute({ [`${site}/a.pth`]: add(site) });
    expect(entries.filter(({ path }) => path === site)).toHaveLength(1);
    expect(exact).toBe(true);
  });

  test.each([
    ["each the next one", 1, 5000],
    ["each the next one twice", 2, 40],
  ])("a long chain of them, %s, comes to an end", (_how, times, length) => {
    const chain = Array.from({ length }, (_, index): [string, string] => [
      `/d${index}/a.pth`,
      add(`/d${index + 1}`).repeat(times),
    ]);
    const { exact, problems } = compute({ ...Object.fromEntries(chain), [`${site}/a.pth`]: add("/d0") });
    expect(exact).toBe(false);
    expect(problems.at(-1)?.message).toContain("too many site directories");
  });
});
