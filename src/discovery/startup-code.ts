/** What a line of code in a `.pth` file does to sys.path. */
export type StartupEffect =
  | { readonly kind: "none" }
  /** Editable installs of setuptools: the finder's module may add a placeholder. */
  | { readonly kind: "setuptools finder"; readonly module: string }
  /** `site.addsitedir(directory)`: the directory and what its own `.pth` files add. */
  | { readonly kind: "site directory"; readonly directory: string }
  /** The first and last line of an old easy-install.pth: what is added between them goes to the front. */
  | { readonly kind: "easy-install start" }
  | { readonly kind: "easy-install end" }
  | { readonly kind: "unknown" };

/** A line of code in a `.pth` file, recognised by its whole text; no name of a file makes it known. */
export interface StartupCode {
  /** Who writes such a line; `unknown` for any other. */
  readonly kind:
    | "setuptools distutils"
    | "virtualenv"
    | "namespace"
    | "setuptools editable"
    | "editables"
    | "scikit-build-core editable"
    | "meson-python editable"
    | "uv overlay"
    | "easy-install"
    | "coverage"
    | "unknown";
  readonly effect: StartupEffect;
}

const NONE = { kind: "none" } as const;
const UNKNOWN = { kind: "unknown" } as const;

/** Recognises what known tools write into `.pth` files. Nothing is run. */
export function recognizeStartupCode(text: string): StartupCode {
  const line = text.trim().replace(/;$/, "");
  const finder = /^import (__editable___\w+_finder); \1\.install\(\)$/.exec(line)?.[1];
  if (finder !== undefined)
    return { kind: "setuptools editable", effect: { kind: "setuptools finder", module: finder } };
  const overlay = /^import site; site\.addsitedir\((["'])((?:(?!\1)[^\\])*)\1\)$/.exec(line)?.[2];
  if (overlay !== undefined)
    return { kind: "uv overlay", effect: { kind: "site directory", directory: overlay } };
  const known = KNOWN_LINES.find(([, pattern]) => pattern.test(line));
  if (known !== undefined) return { kind: known[0], effect: known[2] };
  return isNamespaceLine(line) ? { kind: "namespace", effect: NONE } : { kind: "unknown", effect: UNKNOWN };
}

const KNOWN_LINES: readonly (readonly [StartupCode["kind"], RegExp, StartupEffect])[] = [
  [
    "setuptools distutils",
    /^import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os\.environ\.get\(var, '(?:local|stdlib)'\) == 'local'; enabled and __import__\('_distutils_hack'\)(?:\.add_shim\(\))?$/,
    NONE,
  ],
  ["virtualenv", /^import _virtualenv$/, NONE],
  ["editables", /^import _editable_impl_\w+$/, NONE],
  ["scikit-build-core editable", /^import _editable_skbc_\w+$/, NONE],
  ["coverage", /^import coverage; coverage\.process_startup\(\)$/, NONE],
  [
    "coverage",
    /^import sys; exec\('import os\\n\\nif os\.getenv\("COVERAGE_PROCESS_START"\) or os\.getenv\("COVERAGE_PROCESS_CONFIG"\):\\n try:\\n  import coverage\\n except:\\n  pass\\n else:\\n  coverage\.process_startup\(slug="pth"\)'\)$/,
    NONE,
  ],
  ["meson-python editable", /^import _\w+_editable_loader$/, UNKNOWN],
  ["easy-install", /^import sys; sys\.__plen = len\(sys\.path\)$/, { kind: "easy-install start" }],
  [
    "easy-install",
    /^import sys; new=sys\.path\[sys\.__plen:\]; del sys\.path\[sys\.__plen:\]; p=getattr\(sys,'__egginsert',0\); sys\.path\[p:p\]=new; sys\.__egginsert = p\+len\(new\)$/,
    { kind: "easy-install end" },
  ],
];

// The statements of a `*-nspkg.pth` line, in the forms that setuptools has written over the years; "S" is any string.
const NAMESPACE_STATEMENTS = new Set([
  "import sys, types, os",
  "import sys,types,os",
  "has_mfs = sys.version_info > (3, 5)",
  "p = os.path.join(sys._getframe(1).f_locals[S], *(S))",
  "importlib = has_mfs and __import__(S)",
  "importlib = __import__(S)",
  "has_mfs and __import__(S)",
  "__import__(S)",
  "m = has_mfs and sys.modules.setdefault(S, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(S, [os.path.dirname(p)])))",
  "m = sys.modules.setdefault(S, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(S, [os.path.dirname(p)])))",
  "m = m or not has_mfs and sys.modules.setdefault(S, types.ModuleType(S))",
  "m = m or sys.modules.setdefault(S, types.ModuleType(S))",
  "ie = os.path.exists(os.path.join(p,S))",
  "m = not ie and sys.modules.setdefault(S, types.ModuleType(S))",
  "m = not ie and sys.modules.setdefault(S,types.ModuleType(S))",
  "mp = (m or []) and m.__dict__.setdefault(S,[])",
  "(p not in mp) and mp.append(p)",
  "m and setattr(sys.modules[S], S, m)",
]);

function isNamespaceLine(line: string): boolean {
  const statements = line.split(";").map((statement) =>
    statement
      .trim()
      .replace(/'[^'\\]*'|"[^"\\]*"/g, "S")
      .replace(/\*\(S(?:,\s*S)*,?\)/, "*(S)"),
  );
  return statements.length > 3 && statements.every((statement) => NAMESPACE_STATEMENTS.has(statement));
}
