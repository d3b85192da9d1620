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
  ["raised and caught", { "m.py": "try: raise ValueError\nexcept ValueError: pass" }, undefined],
  ["a circle", { "m.py": "from n import x\ny = 1", "n.py": "from m import y\nx = 1" }, undefined],
  ["the program itself", { "m.py": "import __main__" }, undefined],
  ["with sys.path changed", { "m.py": "import sys\nsys.path.insert(0, x)\nimport absent" }, undefined],
  ["the standard library", { "m.py": "import json.absent, sys" }, undefined],
])("%s", async (_, files, expected) => {
  const failure = await predict(files);
  const chain = failure?.chain.map(({ module, line }) => `${module}:${line}`).join(" ");
  expect(failure && `${failure.exception} ${failure.name} ${chain}`).toBe(expected);
});
