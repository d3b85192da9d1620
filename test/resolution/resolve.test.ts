import { describe, expect, test } from "vitest";
import { EntryPoint, Environment, memoryTree } from "../../src/core.ts";
import { openResolver } from "../../src/index.ts";
import { resolveIn, summary } from "./project.ts";
import type { Files } from "./project.ts";

type Case = readonly [value: string, files: Files, expected: string];

describe("modules", () => {
  const PACKAGE = { "pkg/__init__.py": "", "pkg/plugin.py": "", "top.py": "" };
  runAll([
    ["pkg.plugin", PACKAGE, "ok /site/pkg/plugin.py:1"],
    ["pkg", PACKAGE, "ok /site/pkg/__init__.py:1"],
    ["pkg.plugins", PACKAGE, 'missing-module: package pkg has no module "plugins"; pkg.plugin'],
    ["package.x", { "pakcage.py": "" }, 'missing-module: no module named "package"; pakcage'],
    [
      "top.Plugin",
      { "top.py": "class Plugin: ...\n" },
      'missing-module: top is no package, so it has no module "Plugin"; top:Plugin',
    ],
    [
      "pkg.plugin.Plug",
      { ...PACKAGE, "pkg/plugin.py": "class Plugin: ...\n" },
      'missing-module: pkg.plugin is no package, so it has no module "Plug"',
    ],
    ["top.plugin", PACKAGE, 'missing-module: top is no package, so it has no module "plugin"'],
    ["Pkg", PACKAGE, 'missing-module: no module named "Pkg"; pkg'],
    [".top", PACKAGE, 'missing-module: ".top" is relative, and there is nothing that it is relative to'],
    ["pkg.", PACKAGE, 'missing-module: package pkg has no module ""'],
    ["no reference", PACKAGE, 'missing-module: "no reference" is no object reference'],
    ["ns.plugin", { "ns/plugin.py": "" }, "ok /site/ns/plugin.py:1"],
    ["ns", { "ns/": "" }, "ok nowhere"],
    [
      "ns:plugin",
      { "ns/plugin.py": "" },
      "unknown: plugin is a submodule of ns that nothing is known to import",
    ],
    ["ns:other", { "ns/plugin.py": "" }, 'missing-attribute: ns has no "other"'],
    ["a.b", { "a.py": "", "a/__init__.py": "", "a/b.py": "" }, "ok /site/a/b.py:1"],
    [
      "a.b",
      { "a/__init__.py": "", "a/b.pyi": "" },
      "unknown: only a stub b.pyi is there; an extension module may provide it",
    ],
    [
      "a.b",
      { "a/__init__.py": "from . import c", "a/c.abi3.so": "" },
      "unknown: extension module a.c may provide it",
    ],
    ["a.b", { "a/__init__.py": "__path__ += other()" }, "unknown: package a changes its __path__"],
    [
      "a.b",
      { "a/__init__.py": "import sys\nsys.modules['a.b'] = 1" },
      "unknown: importing a changes sys.modules or sys.meta_path",
    ],
    [
      "a.b",
      { "a/__init__.py": "from . import c", "a/c.py": "import sys\nsys.meta_path.append(x)" },
      "unknown: importing a changes sys.modules or sys.meta_path",
    ],
    [
      "a.b",
      { "a.cpython-312-x86_64-linux-gnu.so": "" },
      "unknown: a is an extension module, which may hold other modules",
    ],
    [
      "a",
      { "a.cpython-39-x86_64-linux-gnu.so": "", "a.pyd": "", "a.pyi": "" },
      'missing-module: no module named "a"',
    ],
    ["a", { "a.pyc": "" }, "ok /site/a.pyc"],
    ["a", { "__pycache__/a.cpython-312.pyc": "" }, 'missing-module: no module named "a"'],
    ["json", {}, "ok nowhere"],
    ["json.decoder:x", {}, "unknown: inside the standard library, whose files are not on the path"],
    ["distutils.core", {}, 'missing-module: no module named "distutils"'],
    ["msvcrt", {}, 'missing-module: no module named "msvcrt"'],
  ]);

  test("portions of a namespace lie in several directories, until one has an __init__.py", async () => {
    const portions = [{ "ns/a.py": "" }, { "ns/b.py": "" }];
    expect(summary(await resolveIn(portions, "ns.b"))).toBe("ok /site1/ns/b.py:1");
    const ended = [...portions, { "ns/__init__.py": "" }];
    expect(summary(await resolveIn(ended, "ns.b"))).toBe('missing-module: package ns has no module "b"');
  });

  test("extend_path joins what other directories have", async () => {
    const init = "__path__ = __import__('pkgutil').extend_path(__path__, __name__)";
    const directories = [{ "ns/__init__.py": init }, { "ns/b.py": "" }];
    expect(summary(await resolveIn(directories, "ns.b"))).toBe("ok /site1/ns/b.py:1");
  });

  test("modules of the standard library come and go with the version and the platform", async () => {
    expect(await resolveIn([{}], "distutils.core", { pythonVersion: "3.11" })).toMatchObject({
      status: "ok",
    });
    expect(await resolveIn([{}], "tomllib", { pythonVersion: "3.10" })).toMatchObject({
      status: "missing-module",
    });
    expect(await resolveIn([{}], "msvcrt", { platform: "win-amd64" })).toMatchObject({ status: "ok" });
  });

  test("setuptools has its own distutils stand in for the one that is gone", async () => {
    const files = {
      "distutils-precedence.pth":
        "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim(); ",
      "setuptools/__init__.py": "",
      "setuptools/_distutils/__init__.py": "",
      "setuptools/_distutils/core.py": "def setup(): ...",
    };
    expect(summary(await resolveIn([files], "distutils.core:setup"))).toBe(
      "ok /site/setuptools/_distutils/core.py:1",
    );
    expect(await resolveIn([files], "distutils.nothing")).toMatchObject({ status: "missing-module" });
  });

  test("where unknown code runs at the start, an absent top-level module may be there", async () => {
    const files = { "odd.pth": "import odd; odd.start()", "pkg/__init__.py": "" };
    expect(summary(await resolveIn([files], "absent"))).toBe(
      'unknown: no module named "absent" is seen, but /site/odd.pth runs code that may provide it',
    );
    expect(summary(await resolveIn([files], "pkg.absent"))).toBe(
      'missing-module: package pkg has no module "absent"',
    );
  });

  test("an archive on the path", async () => {
    const tree = { ...memoryTree({ "m.py": "def f(): ..." }), isArchive: true };
    const environment = new Environment([{ path: "/app.zip", addedBy: { kind: "given" }, tree }]);
    const resolver = await openResolver(environment);
    expect(summary(resolver.resolve(new EntryPoint("n", "m:f", "g")))).toBe("ok /app.zip/m.py:1");
  });
});

describe("attributes", () => {
  runAll([
    ["m:main", { "m.py": "\ndef main(): ..." }, "ok /site/m.py:2"],
    ["m:main.", { "m.py": "\ndef main(): ..." }, "ok /site/m.py:2"],
    ["m:man", { "m.py": "def main(): ...\ndef may(): ..." }, 'missing-attribute: m has no "man"'],
    ["m:mian", { "m.py": "def main(): ..." }, 'missing-attribute: m has no "mian"; main'],
    // Where it is defined counts, however it comes here.
    ["m:f", { "m.py": "from n import g as f", "n.py": "\n\ndef g(): ..." }, "ok /site/n.py:3"],
    [
      "p:f",
      { "p/__init__.py": "from .a import *", "p/a.py": "from .b import *", "p/b.py": "f = 1" },
      "ok /site/p/b.py:1",
    ],
    [
      "p:a",
      { "p/__init__.py": "", "p/a.py": "" },
      "unknown: a is a submodule of p that nothing is known to import",
    ],
    ["p:a", { "p/__init__.py": "from .a import x", "p/a.py": "x = 1" }, "ok /site/p/__init__.py:1"],
    [
      "p:a.b",
      { "p/__init__.py": "import p.a.b", "p/a/__init__.py": "", "p/a/b.py": "" },
      "unknown: b is a submodule of a that nothing is known to import",
    ],
    ["m:f", { "m.py": "def __getattr__(name): ..." }, "unknown: module defines __getattr__"],
    [
      "m:f",
      { "m.py": "def g():\n  global f\n  f = 1" },
      "unknown: a function of the module binds f when it is called",
    ],
    ["m:f", { "m.py": "globals().update(x)" }, "unknown: module may bind names through globals()"],
    ["m:f", { "m.py": "for n in x: globals()[n] = 1" }, "unknown: module may bind names through globals()"],
    ["m:f", { "m.py": "exec(code)" }, "unknown: module may bind names through exec()"],
    [
      "m:f",
      {
        "m.py":
          "'x' in globals()\na = globals()['b']\nglobals().get('c')\ndef g(): exec(a); vars(); locals()\nvars(a).update(b)",
      },
      'missing-attribute: m has no "f"',
    ],
    [
      "m:f",
      { "m.py": "import sys\nsys.modules[__name__] = Lazy()" },
      "unknown: module changes sys.modules or sys.meta_path",
    ],
    [
      "m:f",
      { "m.py": "import lazy_loader\n__dir__ = lazy_loader.attach(__name__)" },
      "unknown: module loads names lazily (lazy_loader)",
    ],
    [
      "p.m:f",
      { "p/__init__.py": "", "p/m.py": "", "p/other.py": "from . import m\nm.f = 1" },
      "unknown: another module of its package sets an attribute f",
    ],
    [
      "p.m:f",
      { "p/__init__.py": "", "p/m.py": "", "p/other.py": "class C:\n  def __init__(self): self.f = 1" },
      'missing-attribute: p.m has no "f"',
    ],
    ["m:f", { "m.cpython-312-x86_64-linux-gnu.so": "" }, "unknown: inside an extension module"],
    ["m:f", { "m.abi3.so": "", "m.py": "def f(): ..." }, "ok /site/m.abi3.so:1"],
    ["m:g", { "m.abi3.so": "", "m.py": "def f(): ..." }, "unknown: inside an extension module"],
    ["m:f [extra]", { "m.py": "f = 1" }, "ok /site/m.py:1"],
  ]);
});

describe("star imports", () => {
  const star = (source: string): Files => ({ "m.py": "from n import *", "n.py": source });
  runAll([
    ["m:f", star("f = 1"), "ok /site/n.py:1"],
    ["m:_f", star("_f = 1"), 'missing-attribute: m has no "_f"'],
    ["m:_f", star("_f = 1\n__all__ = ['_f']"), "ok /site/n.py:1"],
    ["m:f", star("f = 1\n__all__ = ['g']"), 'missing-attribute: m has no "f"'],
    ["m:f", star("f = 1\n__all__ = ['g']\n__all__ += ('f',)"), "ok /site/n.py:1"],
    ["m:f", star("f = 1\n__all__ = ['g'] + ['f']\n__all__.remove('f')"), 'missing-attribute: m has no "f"'],
    [
      "m:f",
      star("f = 1\n__all__ = []\ndef add(name):\n  __all__.append(name)\nadd('f')"),
      "ok? /site/n.py:1",
    ],
    ["m:f", star("f = 1\n__all__ = names()"), "ok? /site/n.py:1"],
    ["m:f", star("def __getattr__(name): ..."), 'missing-attribute: m has no "f"'],
    ["m:f", { "m.py": "from n import *" }, "unknown: module imports * from n, which is not found"],
    [
      "m:f",
      { "m.py": "try: from n import *\nexcept ImportError: pass", "n.py": "f = 1" },
      "ok? /site/n.py:1",
    ],
    [
      "m:f",
      { "m.py": "from n import *", "n.py": "from m import *" },
      "unknown: module imports * from n: module imports * from m: modules import each other in a circle",
    ],
  ]);
});

describe("dotted attributes", () => {
  const CLASSES = `
class Base:
    def inherited(self): ...
class C(Base, object):
    def run(self): ...
    if x: maybe = 1
    hint: int
C.late = 1
c = C()
alias = C.run
class Meta(metaclass=M): ...
@d
class Decorated: ...
class Foreign(absent.Base): ...
def f(): ...
f.attribute = 1
@d
def g(): ...
`;
  runAll([
    ["m:C.run", { "m.py": CLASSES }, "ok /site/m.py:5"],
    ["m:C.maybe", { "m.py": CLASSES }, "ok? /site/m.py:6"],
    ["m:C.inherited", { "m.py": CLASSES }, "ok /site/m.py:3"],
    ["m:C.late", { "m.py": CLASSES }, "ok? /site/m.py:8"],
    ["m:C.mro", { "m.py": CLASSES }, "ok /site/m.py:4"],
    ["m:C.rum", { "m.py": CLASSES }, 'missing-attribute: m.C has no "rum"'],
    ["m:C.hint", { "m.py": CLASSES }, "unknown: hint is declared but not bound in class C"],
    ["m:c.run", { "m.py": CLASSES }, "ok /site/m.py:5"],
    ["m:c.other", { "m.py": CLASSES }, "unknown: other may be an attribute of the instance"],
    ["m:Meta.x", { "m.py": CLASSES }, "unknown: class Meta has a metaclass or keywords"],
    ["m:Decorated.x", { "m.py": CLASSES }, "unknown: class Decorated is decorated"],
    ["m:Foreign.x", { "m.py": CLASSES }, "unknown: a base of class Foreign cannot be followed"],
    ["m:f.attribute", { "m.py": CLASSES }, "ok? /site/m.py:16"],
    ["m:f.x", { "m.py": CLASSES }, 'missing-attribute: m.f has no "x"'],
    ["m:g.x", { "m.py": CLASSES }, "unknown: g is decorated"],
    ["m:alias.x", { "m.py": CLASSES }, 'missing-attribute: m.alias has no "x"'],
    ["m:D.run", { "m.py": "from n import C as D", "n.py": CLASSES }, "ok /site/n.py:5"],
    ["m:n.C.run", { "m.py": "import n", "n.py": CLASSES }, "ok /site/n.py:5"],
    ["m:x.y", { "m.py": "x = f()" }, "unknown: x is a value that is computed"],
    ["m:C.x", { "m.py": "class C(C): ..." }, "unknown: a base of class C cannot be followed"],
  ]);
});

describe("scripts are judged by their wrapper", () => {
  const files = { "pkg/__init__.py": "", "pkg/__main__.py": "def main(): ..." };

  test.each([
    ["console_scripts", "ok /site/pkg/__main__.py:1"],
    ["gui_scripts", "ok /site/pkg/__main__.py:1"],
    ["plugins", "unknown: __main__ is a submodule of pkg that nothing is known to import"],
  ])("%s", async (group, expected) => {
    expect(summary(await resolveIn([files], "pkg:__main__.main", { group }))).toBe(expected);
  });

  test("a name of the module goes before a submodule", async () => {
    const named = { "pkg/__init__.py": "class a: main = 1", "pkg/a.py": "" };
    expect(summary(await resolveIn([named], "pkg:a.main", { group: "console_scripts" }))).toBe(
      "ok /site/pkg/__init__.py:1",
    );
  });
});

test("the chain says what was looked into", async () => {
  const files = { "p/__init__.py": "from .cli import main", "p/cli.py": "def main(): ..." };
  expect((await resolveIn([files], "p:main")).chain).toEqual([
    { module: "p", attr: "main", file: "/site/p/__init__.py", line: 1 },
    { module: "p.cli", attr: "main", file: "/site/p/cli.py", line: 1 },
  ]);
});

test("many are resolved in their order, until a signal says to stop", async () => {
  const environment = new Environment([
    { path: "/src", addedBy: { kind: "given" }, tree: memoryTree({ "m.py": "a = 1" }) },
  ]);
  const resolver = await openResolver(environment);
  const entryPoints = ["m:a", "m:b"].map((value) => new EntryPoint("n", value, "g"));
  const statuses: string[] = [];
  for await (const { status } of resolver.resolveAll(entryPoints)) statuses.push(status);
  expect(statuses).toEqual(["ok", "missing-attribute"]);
  await expect(async () => {
    for await (const _ of resolver.resolveAll(entryPoints, { signal: AbortSignal.abort() })) continue;
  }).rejects.toThrow("aborted");
});

function runAll(cases: readonly Case[]): void {
  test.each(cases)("%s in %j", async (value, files, expected) => {
    expect(summary(await resolveIn([files], value))).toBe(expected);
  });
}
