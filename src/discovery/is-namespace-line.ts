// p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('zope', 'app'))
// `setup.py develop` writes the project's directory in place of the site directory.
const DIRECTORY =
  /\bp = os\.path\.join\((?:sys\._getframe\(1\)\.f_locals\['sitedir'\]|'(?:[^'\\]|\\\\)*'), \*\(((?:'\w+'(?:, ?|(?=\))))+)\)\)/;

// All statements that setuptools has written over the years, with the parts that depend on the package named.
const STATEMENTS: ReadonlySet<string> = new Set([
  "import sys, types, os",
  "import sys,types,os",
  "pep420 = sys.version_info > (3, 3)",
  "has_mfs = sys.version_info > (3, 5)",
  "DIRECTORY",
  "importlib = has_mfs and __import__('importlib.util')",
  "importlib = __import__('importlib.util')",
  "has_mfs and __import__('importlib.machinery')",
  "__import__('importlib.machinery')",
  "m = has_mfs and sys.modules.setdefault(PACKAGE, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(PACKAGE, [os.path.dirname(p)])))",
  "m = sys.modules.setdefault(PACKAGE, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(PACKAGE, [os.path.dirname(p)])))",
  "m = m or not has_mfs and sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "m = m or sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "ie = os.path.exists(os.path.join(p,'__init__.py'))",
  "m = not ie and sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "m = not ie and sys.modules.setdefault(PACKAGE,types.ModuleType(PACKAGE))",
  "m = not ie and not pep420 and sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "mp = (m or []) and m.__dict__.setdefault('__path__',[])",
  "(p not in mp) and mp.append(p)",
  "m and setattr(sys.modules[PARENT], CHILD, m)",
]);

/**
 * Whether a line is one of a `*-nspkg.pth` file, in any of the forms that setuptools has given it: it makes a namespace
 * package and does nothing else. Every statement and every name in it has to be the expected one.
 */
export function isNamespaceLine(line: string): boolean {
  const directory = DIRECTORY.exec(line);
  if (directory === null) return false;
  const parts = Array.from((directory[1] ?? "").matchAll(/'(\w+)'/g), ([, part = ""]) => part);
  const last = parts.at(-1) ?? "";
  const names = line
    .replace(directory[0], "DIRECTORY")
    .replace(
      `setattr(sys.modules['${parts.slice(0, -1).join(".")}'], '${last}', m)`,
      "setattr(sys.modules[PARENT], CHILD, m)",
    )
    .replaceAll(`'${parts.join(".")}'`, "PACKAGE");
  return names.split(";").every((statement) => STATEMENTS.has(statement.trim()));
}
