import type { PythonRun } from "./python-run.ts";
import { list, simple, str, unknown } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

/** Modules that are there whatever is installed, and whose functions leave their arguments as they are. */
const SURE_MODULES: ReadonlySet<string> = new Set(
  [
    "__future__ ast builtins codecs collections contextlib copy datetime distutils errno fnmatch functools glob importlib",
    "inspect io itertools json locale logging operator os pathlib pkgutil platform posixpath re runpy setuptools shlex",
    "shutil site string struct subprocess sys sysconfig tempfile textwrap time tokenize traceback types typing warnings",
  ].flatMap((line) => line.split(" ")),
);

const BUILTINS: ReadonlySet<string> = new Set(
  [
    "abs all any bool bytes callable chr compile delattr dict dir enumerate eval exec execfile exit filter float",
    "frozenset getattr globals hasattr hash id input int isinstance issubclass iter len list locals map max min next",
    "object open ord print property quit range raw_input repr reversed round set setattr slice sorted staticmethod str",
    "sum super tuple type unicode vars xrange zip __import__",
  ].flatMap((line) => line.split(" ")),
);

/** Functions that change what they are given, or what they cannot be seen to change. */
const NOT_HARMLESS: ReadonlySet<string> = new Set([
  "builtins.setattr",
  "builtins.delattr",
  "builtins.vars",
  "builtins.map",
  "builtins.filter",
  "builtins.eval",
  "builtins.exec",
  "builtins.execfile",
]);

/** Whether an import of a module certainly succeeds. */
export function isSureModule(name: string): boolean {
  return SURE_MODULES.has(name.split(".", 1)[0] ?? "");
}

/** Whether a call leaves everything as it is, whatever it gives. */
export function isHarmless(name: string): boolean {
  return isSureModule(name) && !NOT_HARMLESS.has(name) && !/^(?:operator|functools)\./.test(name);
}

const PATCH_VERSION = unknown({ line: 1, text: "the patch version of Python" });

/** What a dotted name of the library stands for; `undefined` where that is nothing that is known. */
export function libraryAttribute(run: PythonRun, name: string): PythonValue | undefined {
  switch (name) {
    case "builtins.__name__":
      return str("__main__");
    case "builtins.__file__":
      return { kind: "path", path: run.path };
    case "os.name":
      return str(run.platform === "win32" ? "nt" : "posix");
    case "os.sep":
      return run.platform === "win32" ? undefined : str("/");
    case "os.linesep":
      return run.platform === "win32" ? str("\r\n") : str("\n");
    case "os.curdir":
      return str(".");
    case "sys.platform":
      return str(run.platform);
    case "sys.version_info":
      return list([...run.version.map((part) => simple(part)), PATCH_VERSION], "tuple");
    default:
  }
  const [root = "", attribute = ""] = name.split(".");
  if (root === "builtins") return BUILTINS.has(attribute) ? { kind: "reference", name } : undefined;
  return undefined;
}
