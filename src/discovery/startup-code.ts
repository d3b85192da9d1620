import { isNamespaceLine } from "./is-namespace-line.ts";
import { parseOverlayLine } from "./overlay-line.ts";

/** What a line of code in a `.pth` file does to sys.path. */
export type StartupEffect =
  | { readonly kind: "none" }
  /** Editable installs of setuptools: the finder's module may add a placeholder. */
  | { readonly kind: "setuptools finder"; readonly module: string }
  /** `site.addsitedir(directory)`, for each: the directory and what its own `.pth` files add. */
  | { readonly kind: "site directories"; readonly directories: readonly string[] }
  /** The first and last line of an old easy-install.pth: what is added between them goes to the front. */
  | { readonly kind: "easy-install start" }
  | { readonly kind: "easy-install end" }
  | { readonly kind: "unknown" };

/** Who writes lines of code into `.pth` files. */
export type StartupCodeKind =
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
  | "pytest-cov"
  | "coloredlogs"
  | "pre-commit-uv"
  | "pdbpp"
  | "pywin32"
  | "unknown";

/** A line of code in a `.pth` file, recognised by its whole text; no name of a file makes it known. */
export interface StartupCode {
  readonly kind: StartupCodeKind;
  readonly effect: StartupEffect;
  /** What it brings to run beside the standard library, below its site directory: `_virtualenv.py`. */
  readonly files: readonly string[];
}

const NONE = { kind: "none" } as const;
const UNKNOWN = { kind: "unknown" } as const;

/** Recognises what known tools write into `.pth` files. Nothing is run. */
export function recognizeStartupCode(text: string): StartupCode {
  const line = text.trim().replace(/;$/, "");
  const known = KNOWN_LINES.find(({ lines }) => lines.includes(line));
  if (known !== undefined) return { kind: known.kind, effect: known.effect ?? NONE, files: known.files };
  const directories = parseOverlayLine(line);
  if (directories !== undefined) {
    return { kind: "uv overlay", effect: { kind: "site directories", directories }, files: [] };
  }
  for (const [kind, pattern] of EDITABLE_LINES) {
    const module = pattern.exec(line)?.[1];
    if (module !== undefined)
      return { kind, effect: effectOfEditable(kind, module), files: [`${module}.py`] };
  }
  return isNamespaceLine(line)
    ? { kind: "namespace", effect: NONE, files: [] }
    : { kind: "unknown", effect: UNKNOWN, files: [] };
}

function effectOfEditable(kind: StartupCodeKind, module: string): StartupEffect {
  if (kind === "setuptools editable") return { kind: "setuptools finder", module };
  return kind === "meson-python editable" ? UNKNOWN : NONE;
}

const EDITABLE_LINES: readonly (readonly [StartupCodeKind, RegExp])[] = [
  ["setuptools editable", /^import (__editable___\w+_finder); \1\.install\(\)$/],
  ["editables", /^import (_editable_impl_\w+)$/],
  // From 1.0 on; before that `import _NAME_editable`.
  ["scikit-build-core editable", /^import (_editable_skbc_\w+|_\w+_editable)$/],
  // From 0.21 on `….init()` is called.
  ["meson-python editable", /^import (_\w+_editable_loader)(?:; \1\.init\(\))?$/],
];

/** Lines that are the same wherever the tool writes them, in all the forms that its releases have given them. */
interface KnownLines {
  readonly kind: StartupCodeKind;
  readonly lines: readonly string[];
  readonly files: readonly string[];
  /** @default none */
  readonly effect?: StartupEffect;
}

const KNOWN_LINES: readonly KnownLines[] = [
  {
    kind: "setuptools distutils",
    files: ["_distutils_hack/__init__.py"],
    lines: [
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim()",
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'stdlib') == 'local'; enabled and __import__('_distutils_hack').add_shim()",
      // 60.1 only.
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').ensure_shim()",
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'stdlib') == 'local'; enabled and __import__('_distutils_hack')",
      "import os; enabled = os.environ.get('SETUPTOOLS_USE_DISTUTILS') == 'local'; enabled and __import__('_distutils_hack').add_shim()",
    ],
  },
  { kind: "virtualenv", files: ["_virtualenv.py"], lines: ["import _virtualenv"] },
  {
    kind: "coverage",
    files: ["coverage/__init__.py"],
    lines: [
      // As its documentation says to write by hand.
      "import coverage; coverage.process_startup()",
      // 7.10 to 7.12 write it while they measure subprocesses; then it is part of the wheel.
      String.raw`import sys; exec('try:\n    import coverage\nexcept:\n    pass\nelse:\n    coverage.process_startup()\n')`,
      String.raw`import sys; exec('\n\n\n\n\n\nimport os\n\nif os.getenv("COVERAGE_PROCESS_START") or os.getenv("COVERAGE_PROCESS_CONFIG"):\n try:\n  import coverage\n except:\n  pass\n else:\n  coverage.process_startup(slug="pth")\n')`,
      String.raw`import sys; exec('import os\n\nif os.getenv("COVERAGE_PROCESS_START") or os.getenv("COVERAGE_PROCESS_CONFIG"):\n try:\n  import coverage\n except:\n  pass\n else:\n  coverage.process_startup(slug="pth")')`,
      // coverage-enable-subprocess
      String.raw`import sys; exec(u'try:\n    import coverage\n# coverage throws OSError when $PWD does not exist\nexcept (ImportError, OSError):\n    pass\nelse:\n    coverage.process_startup()\n')`,
    ],
  },
  {
    kind: "pytest-cov",
    files: ["pytest_cov/embed.py"],
    lines: [
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except ImportError:\n  sys.stderr.write(\n   "Failed to setup coverage."\n   "Sources: {[COV_CORE_SOURCE]!r}"\n   "Config: {[COV_CORE_CONFIG]!r}"\n   "Exception: {!r}\\n".format(os.environ, exc))\n')`,
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except ImportError as exc:\n  sys.stderr.write(\n   "Failed to setup coverage."\n   "Sources: {[COV_CORE_SOURCE]!r}"\n   "Config: {[COV_CORE_CONFIG]!r}"\n   "Exception: {!r}\\n".format(os.environ, exc))\n')`,
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except Exception as exc:\n  sys.stderr.write(\n   "pytest-cov: Failed to setup subprocess coverage. "\n   "Environ: {0!r} "\n   "Exception: {1!r}\\n".format(\n    dict((k, v) for k, v in os.environ.items() if k.startswith(\'COV_CORE\')),\n    exc\n   )\n  )\n')`,
    ],
  },
  {
    kind: "coloredlogs",
    files: ["coloredlogs/__init__.py"],
    lines: [
      String.raw`import os; exec('try: __import__("coloredlogs").auto_install() if "COLOREDLOGS_AUTO_INSTALL" in os.environ else None\nexcept ImportError: pass')`,
      String.raw`import os; exec('try: __import__("coloredlogs").auto_install() if os.environ.get("COLOREDLOGS_AUTO_INSTALL") else None\nexcept ImportError: pass')`,
    ],
  },
  {
    kind: "pre-commit-uv",
    files: ["pre_commit_uv/__init__.py"],
    lines: ["import pre_commit_uv; pre_commit_uv._patch()"],
  },
  {
    kind: "pdbpp",
    files: ["_pdbpp_path_hack/pdb.py"],
    effect: UNKNOWN,
    lines: [
      `import sys; _pdbpp_path = os.path.sep + "_pdbpp_path_hack"; sys.path.insert(0, sys.path.pop()) if sys.path[-1].endswith(_pdbpp_path) and not sys.path[0].endswith(_pdbpp_path) else None`,
      `import os; _pdbpp_path = f"{os.path.sep}_pdbpp_path_hack"; import sys; sys.path.insert(0, makepath(sitedir, "_pdbpp_path_hack")[0]) if int(os.environ.get('PDBPP_HIJACK_PDB', 1)) and not sys.path[0].endswith(_pdbpp_path) else None`,
    ],
  },
  // A path line above it puts its directory on sys.path.
  { kind: "pywin32", files: ["win32/lib/pywin32_bootstrap.py"], lines: ["import pywin32_bootstrap"] },
  {
    kind: "easy-install",
    files: [],
    effect: { kind: "easy-install start" },
    lines: ["import sys; sys.__plen = len(sys.path)"],
  },
  {
    kind: "easy-install",
    files: [],
    effect: { kind: "easy-install end" },
    lines: [
      "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)",
    ],
  },
];
