import { expect, test } from "vitest";
import { EntryPoint } from "../../src/core.ts";
import type { Resolution } from "../../src/core.ts";
import { openResolver } from "../../src/index.ts";
import { environmentOf } from "./project.ts";
import type { Files } from "./project.ts";

async function predict(files: Files, module = "m"): Promise<Resolution["predicted"]> {
  const resolver = await openResolver(environmentOf([files]));
  return resolver.resolve(new EntryPoint("name", module, "plugins"), { deep: true }).predicted;
}

test.each<readonly [title: string, files: Files, expected: string | undefined]>([
  ["import", { "m.py": "import absent" }, "ModuleNotFoundError absent m:1"],
  [
    "a part of a name",
    { "m.py": "import n.absent.x", "n/__init__.py": "" },
    "ModuleNotFoundError n.absent m:1",
  ],
  [
    "through other modules",
    { "m.py": "\nfrom n import x", "n.py": "import absent\nx = 1" },
    "ModuleNotFoundError absent m:2 n:1",
  ],
  [
    "relative",
    { "m/__init__.py": "from . import n", "m/n.py": "from .absent import x" },
    "ModuleNotFoundError m.absent m:1 m.n:1",
  ],
  [
    "a submodule by name",
    { "m.py": "from n import o", "n/__init__.py": "", "n/o.py": "import absent" },
    "ModuleNotFoundError absent m:1 n.o:1",
  ],
  ["a name that is not there", { "m.py": "from n import absent", "n.py": "" }, "ImportError absent m:1"],
  [
    "a handler that raises",
    { "m.py": "try: import absent\nexcept ImportError: raise RuntimeError" },
    "RuntimeError absent m:1",
  ],
  [
    "a handler for something else",
    { "m.py": "try: import absent\nexcept ValueError: pass" },
    "ModuleNotFoundError absent m:1",
  ],
  ["an end of the program", { "m.py": "import sys\nsys.exit(1)" }, "SystemExit SystemExit m:2"],
  [
    "under a condition that holds",
    { "m.py": "import sys\nif sys.version_info >= (3, 8): import absent" },
    "ModuleNotFoundError absent m:2",
  ],
  ["under one that does not", { "m.py": "if TYPE_CHECKING: import absent" }, undefined],
  ["under one that cannot be decided", { "m.py": "if x: import absent" }, undefined],
  ["in a function", { "m.py": "def f():\n  import absent" }, undefined],
  ["in a loop", { "m.py": "for x in y: import absent" }, undefined],
  ["under a context manager", { "m.py": "with suppress(ImportError): import absent" }, undefined],
  ["caught", { "m.py": "try: import absent\nexcept ImportError: pass" }, undefined],
  [
    "caught by a tuple of a name",
    { "m.py": "try: import absent\nexcept (OPTIONAL, ValueError): pass" },
    undefined,
  ],
  [
    "in the handler of another that fails",
    { "m.py": "try: import absent\nexcept ImportError: import gone" },
    "ModuleNotFoundError gone m:2",
  ],
  [
    "in the handler of the handler",
    {
      "m.py":
        "try:\n  from n import x\nexcept ImportError:\n  try: from n import y\n  except ImportError: from n.o import y",
      "n/__init__.py": "",
    },
    "ModuleNotFoundError n.o m:5",
  ],
  [
    "in the handler of one that does not fail",
    { "m.py": "try: import n\nexcept ImportError: import gone", "n.py": "" },
    undefined,
  ],
  [
    "in a handler that may not be the one",
    { "m.py": "try: import absent\nexcept OPTIONAL: pass\nexcept ImportError: import gone" },
    undefined,
  ],
  [
    "in a condition of the handler",
    { "m.py": "try: import absent\nexcept ImportError:\n  if x: import gone" },
    undefined,
  ],
  [
    "where a module is found",
    { "m.py": "import importlib.util\nif importlib.util.find_spec('n'): import absent", "n.py": "" },
    "ModuleNotFoundError absent m:2",
  ],
  [
    "where a module is not found",
    { "m.py": "from importlib.util import find_spec\nif find_spec('n') is not None: import absent" },
    undefined,
  ],
  [
    "by __getattr__",
    {
      "m.py": "from n import a",
      "n.py":
        "def __getattr__(name):\n  if name == 'a':\n    import absent\n    return absent\n  raise AttributeError(name)",
    },
    "ModuleNotFoundError absent m:1 n:3",
  ],
  [
    "by __getattr__ for another name",
    {
      "m.py": "from n import b",
      "n.py": "def __getattr__(name):\n  if name == 'a':\n    import absent\n  return 1",
    },
    undefined,
  ],
  [
    "by __getattr__ that may have returned before",
    {
      "m.py": "from n import a",
      "n.py": "def __getattr__(name):\n  if name in CACHE: return 1\n  import absent",
    },
    undefined,
  ],
  ["raised and caught", { "m.py": "try: raise ValueError\nexcept ValueError: pass" }, undefined],
  ["a circle", { "m.py": "from n import x\ny = 1", "n.py": "from m import y\nx = 1" }, undefined],
  ["the program itself", { "m.py": "import __main__" }, undefined],
  ["with sys.path changed", { "m.py": "import sys\nsys.path.insert(0, x)\nimport absent" }, undefined],
  [
    "with sys.path changed in a function that is called",
    { "m.py": "import sys\ndef f():\n  sys.path.insert(0, x)\nf()\nimport absent" },
    undefined,
  ],
  [
    "with sys.path changed in a method of a class that is called",
    { "m.py": "import sys\nclass C:\n  def __init__(self):\n    sys.path.insert(0, x)\nC()\nimport absent" },
    undefined,
  ],
  [
    "with sys.path changed by a function that it calls by way of another",
    { "m.py": "import sys\ndef f():\n  sys.path.insert(0, x)\ndef g():\n  f()\ng()\nimport absent" },
    undefined,
  ],
  [
    "with sys.path changed by a function of another module",
    {
      "m.py": "from n import vendored\nwith vendored():\n  pass\nimport absent",
      "n.py": "import sys\ndef vendored():\n  sys.path.insert(0, x)",
    },
    undefined,
  ],
  [
    "with a directory of its own on sys.path that holds it",
    {
      "m/__init__.py":
        "import sys, os\nsys.path.insert(0, os.path.join(os.path.dirname(__file__), 'v'))\nimport absent",
      "m/v/absent.py": "",
    },
    undefined,
  ],
  [
    "with a directory of its own on sys.path that does not hold it",
    { "m/__init__.py": "import sys\nsys.path.insert(0, __path__[0])\nimport absent" },
    "ModuleNotFoundError absent m:3",
  ],
  [
    "with sys.path changed by a module that is imported before",
    { "m.py": "import n\nimport absent", "n.py": "import sys\nsys.path.append(x)" },
    undefined,
  ],
  [
    "with sys.path changed by a module that would be imported later",
    { "m.py": "import absent\nimport n", "n.py": "import sys\nsys.path.append(x)" },
    "ModuleNotFoundError absent m:1",
  ],
  [
    "with sys.path changed somewhere in a chain of functions without end",
    {
      "m.py": `import sys\ndef f0(): pass\ndef f0():\n  sys.path.append(x)\n${Array.from({ length: 3000 }, (_, index) => `def f${index + 1}():\n  f${index}()\n`).join("")}f3000()\nimport absent`,
    },
    undefined,
  ],
  [
    "with sys.path changed beside more blanks than anybody writes",
    {
      "m.py": `import sys\ndef f():\n  sys.path.append(x)\n${" ".repeat(200_000)}\nif x:${" ".repeat(200_000)}f()\nimport absent`,
    },
    undefined,
  ],
  [
    "with sys.path changed by whoever calls a function later",
    { "m.py": "import sys\ndef f():\n  sys.path.insert(0, x)\nimport absent" },
    "ModuleNotFoundError absent m:4",
  ],
  ["the standard library", { "m.py": "import json.absent, sys" }, undefined],
])("%s", async (_, files, expected) => {
  const failure = await predict(files);
  const chain = failure?.chain.map(({ module, line }) => `${module}:${line}`).join(" ");
  expect(failure && `${failure.exception} ${failure.name} ${chain}`).toBe(expected);
});

test("a circle is predicted from wherever it is entered", async () => {
  const resolver = await openResolver(
    environmentOf([{ "a.py": "import b\nimport absent", "b.py": "import c", "c.py": "import a" }]),
  );
  const failures = ["a", "b", "c"].map((module) => {
    const { predicted } = resolver.resolve(new EntryPoint("name", module, "plugins"), { deep: true });
    return predicted?.chain.map(({ module: through, line }) => `${through}:${line}`).join(" ");
  });
  expect(failures).toEqual(["a:2", "b:1 c:1 a:2", "c:1 a:2"]);
});
