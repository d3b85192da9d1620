var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};

// src/metadata/python-str.ts
function isWhiteSpace(code) {
  if (code <= 32) return code === 32 || code >= 9 && code <= 13 || code >= 28;
  if (code < 133) return false;
  return WHITE_SPACE_RUN.test(String.fromCharCode(code));
}
function rstrip(text) {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}
function lstrip(text) {
  let start = 0;
  while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++;
  return text.slice(start);
}
function strip(text) {
  return OTHER_THAN_PLAIN_ASCII.test(text) ? lstrip(rstrip(text)) : text.trim();
}
function universalNewlines(text) {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
function splitlines(text) {
  const lines = text.split(OTHER_THAN_PLAIN_ASCII.test(text) ? LINE_BREAK : "\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
function compareCodePoints(left, right) {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rankOfUnit(a) - rankOfUnit(b);
  }
  return left.length - right.length;
}
function rankOfUnit(unit) {
  if (unit < 55296) return unit;
  return unit < 57344 ? unit + 8192 : unit - 2048;
}
var WHITE_SPACE, WHITE_SPACE_RUN, LINE_BREAK, OTHER_THAN_PLAIN_ASCII;
var init_python_str = __esm({
  "src/metadata/python-str.ts"() {
    "use strict";
    WHITE_SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
    WHITE_SPACE_RUN = new RegExp(`[${WHITE_SPACE}]+`);
    LINE_BREAK = /[\n\v\f\x1c-\x1e\x85\u2028\u2029]/;
    OTHER_THAN_PLAIN_ASCII = /[^\t\n -~]/;
  }
});

// src/metadata/pyep-error.ts
var PyepError;
var init_pyep_error = __esm({
  "src/metadata/pyep-error.ts"() {
    "use strict";
    PyepError = class extends Error {
      name = "PyepError";
      code;
      hint;
      path;
      constructor(code, message, details = {}) {
        super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.path = details.path;
      }
    };
  }
});

// src/metadata/python-version.ts
function pythonBehaviour(version) {
  return BEHAVIOURS[version];
}
function resolvePythonVersion(text) {
  const match = /^(\d+)\.(\d+)(?![\d])/.exec(text);
  if (match === null) return void 0;
  const major = Number(match[1]);
  const minor2 = Number(match[2]);
  const exact = PYTHON_VERSIONS.find((version) => version === `${major}.${minor2}`);
  if (exact !== void 0) return { version: exact, withinRange: true };
  return { version: major < 3 || major === 3 && minor2 < 8 ? "3.8" : "3.15", withinRange: false };
}
function checkedPythonVersion(text) {
  const resolved = resolvePythonVersion(text);
  if (resolved === void 0) {
    throw new PyepError("PYEP_INVALID_ARGUMENT", `"${text}" is no Python version`, {
      hint: `name one such as ${DEFAULT_PYTHON_VERSION}`
    });
  }
  if (resolved.withinRange) return { version: resolved.version, problems: [] };
  return {
    version: resolved.version,
    problems: [
      {
        code: "PYEP_VERSION_OUTSIDE_RANGE",
        message: `Python ${text} is outside of what pyep knows; the rules of ${resolved.version} are taken`,
        severity: "warning",
        affects: "sys.path"
      }
    ]
  };
}
var PYTHON_VERSIONS, PYTHON_3_8, PYTHON_3_9, PYTHON_3_10, PYTHON_3_11, PYTHON_3_12, PYTHON_3_13, PYTHON_3_14, PYTHON_3_15, BEHAVIOURS, DEFAULT_PYTHON_VERSION;
var init_python_version = __esm({
  "src/metadata/python-version.ts"() {
    "use strict";
    init_pyep_error();
    PYTHON_VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];
    PYTHON_3_8 = {
      entryPointsDialect: "ConfigParser",
      entryPointsOrder: "by group",
      uniqueDistributions: false,
      listingOrder: "as listed",
      emptyPathEntry: "nothing",
      eggNames: "*.egg or none",
      unusablePathEntry: "ignored",
      nameLookup: "listed name",
      emptyNameLookup: "by rule",
      prefersMetadata: false,
      invalidReferenceRaises: "AttributeError",
      referencesCheckedWhileListing: false,
      missingMetadata: "empty",
      foldedHeader: "as is",
      foldedHeaderStart: "kept",
      dedentBlanks: "blank or tab",
      metadataBody: "payload",
      missingFiles: "listed",
      installedFilesTxt: "ignored",
      nulInRecord: "raises",
      requiresTxt: "last section wins",
      prefixFinder: "getpath.c",
      venvPrefixBy: "site",
      pthInCLocale: "UTF-8",
      windowsLibraryName: "lib",
      pythonPathWithoutSite: "verbatim",
      topLevelNames: "declared",
      relativePathEntry: "as written",
      zipPackagesExtendPath: false,
      zipDirectories: "explicit"
    };
    PYTHON_3_9 = {
      ...PYTHON_3_8,
      emptyPathEntry: "current directory",
      requiresTxt: "last section wins, spaced URLs"
    };
    PYTHON_3_10 = {
      ...PYTHON_3_9,
      entryPointsDialect: "Sectioned",
      uniqueDistributions: true,
      listingOrder: "by name",
      eggNames: "*.egg",
      unusablePathEntry: "raises",
      nameLookup: "normalized name",
      emptyNameLookup: "first distribution",
      foldedHeader: "dedented",
      metadataBody: "payload and Description",
      requiresTxt: "sections add up",
      zipPackagesExtendPath: true
    };
    PYTHON_3_11 = {
      ...PYTHON_3_10,
      emptyNameLookup: "ValueError",
      nulInRecord: "accepted",
      prefixFinder: "getpath.py",
      pthInCLocale: "ASCII",
      windowsLibraryName: "Lib",
      pythonPathWithoutSite: "absolute",
      topLevelNames: "Python files",
      relativePathEntry: "'.' taken out"
    };
    PYTHON_3_12 = {
      ...PYTHON_3_11,
      entryPointsOrder: "as found",
      missingFiles: "left out",
      installedFilesTxt: "below the site directory",
      topLevelNames: "importable",
      relativePathEntry: "'./' taken out"
    };
    PYTHON_3_13 = {
      ...PYTHON_3_12,
      invalidReferenceRaises: "AssertionError",
      installedFilesTxt: "anywhere",
      topLevelNames: "any"
    };
    PYTHON_3_14 = {
      ...PYTHON_3_13,
      foldedHeaderStart: "stripped",
      dedentBlanks: "isspace",
      zipDirectories: "implied",
      venvPrefixBy: "getpath"
    };
    PYTHON_3_15 = {
      ...PYTHON_3_14,
      prefersMetadata: true,
      invalidReferenceRaises: "ValueError",
      referencesCheckedWhileListing: true,
      missingMetadata: "raises",
      foldedHeader: "dedented where indented by 8",
      metadataBody: "Description"
    };
    BEHAVIOURS = {
      "3.8": PYTHON_3_8,
      "3.9": PYTHON_3_9,
      "3.10": PYTHON_3_10,
      "3.11": PYTHON_3_11,
      "3.12": PYTHON_3_12,
      "3.13": PYTHON_3_13,
      "3.14": PYTHON_3_14,
      "3.15": PYTHON_3_15
    };
    DEFAULT_PYTHON_VERSION = "3.14";
  }
});

// src/metadata/python-error.ts
var PythonError;
var init_python_error = __esm({
  "src/metadata/python-error.ts"() {
    "use strict";
    init_pyep_error();
    PythonError = class extends PyepError {
      name = "PythonError";
      /** The class name of CPython's exception, such as `"UnicodeDecodeError"`. */
      pythonException;
      /** The line of the file at `path` that it is about. */
      line;
      constructor(pythonException, message, details = {}, code = "PYEP_PYTHON_EXCEPTION") {
        super(code, message, { path: details.path, hint: details.hint, cause: details.cause });
        this.pythonException = pythonException;
        this.line = details.line;
      }
    };
  }
});

// src/metadata/problem.ts
var ProblemList;
var init_problem = __esm({
  "src/metadata/problem.ts"() {
    "use strict";
    init_python_error();
    ProblemList = class {
      found = [];
      strict;
      constructor(strict = false) {
        this.strict = strict;
      }
      /**
       * Adds a problem, once: a file that is read again is as wrong as before.
       *
       * @throws {PythonError} under `strict`, where the interpreter raises.
       */
      add(problem) {
        if (this.strict && problem.pythonException !== void 0) {
          throw new PythonError(problem.pythonException, problem.message, problem);
        }
        const isKnown = this.found.some(
          ({ code, message, path: path7, line }) => code === problem.code && message === problem.message && path7 === problem.path && line === problem.line
        );
        if (!isKnown) this.found.push(problem);
      }
    };
  }
});

// src/metadata/utf8.ts
function decodeUtf8(bytes2) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes2);
  } catch {
    return void 0;
  }
}
var init_utf8 = __esm({
  "src/metadata/utf8.ts"() {
    "use strict";
  }
});

// src/discovery/file-tree.ts
var SENTENCES, FileAccessError;
var init_file_tree = __esm({
  "src/discovery/file-tree.ts"() {
    "use strict";
    init_pyep_error();
    SENTENCES = {
      permission: "permission denied",
      loop: "a loop of links",
      corrupt: "damaged",
      "too-large": "larger than pyep reads",
      "special-file": "neither a file nor a directory",
      io: "cannot be read"
    };
    FileAccessError = class extends PyepError {
      name = "FileAccessError";
      path;
      reason;
      /** The exception that CPython raises here; `undefined` where it takes the file for absent, or would read it. */
      pythonException;
      constructor(path7, reason, details = {}) {
        super("PYEP_FILE_ACCESS", details.message ?? SENTENCES[reason], { path: path7, cause: details.cause });
        this.path = path7;
        this.reason = reason;
        this.pythonException = details.pythonException ?? (reason === "loop" ? "OSError" : void 0);
      }
    };
  }
});

// src/node/reading-limits.ts
var MIB, READING_LIMITS;
var init_reading_limits = __esm({
  "src/node/reading-limits.ts"() {
    "use strict";
    MIB = 1024 * 1024;
    READING_LIMITS = {
      metadataText: 16 * MIB,
      archiveMembers: 2e5,
      archiveDirectory: 64 * MIB
    };
  }
});

// scripts/.sp-hunt.ts
import * as fc3 from "fast-check";

// test/oracle/arbitrary-sys-path-case.ts
import * as fc2 from "fast-check";

// test/oracle/arbitrary-text.ts
import * as fc from "fast-check";
var LINE_ENDS = fc.oneof(
  { weight: 60, arbitrary: fc.constant("\n") },
  { weight: 4, arbitrary: fc.constantFrom("\r\n", "\r", "\n\n", " \n", "	\n") },
  { weight: 2, arbitrary: fc.constantFrom("\v", "\f", "", "", "", "\x85", "\u2028", "\u2029") }
);
var ODD_CHARACTERS = ` 	=:;#%[](),."'|-_\0\xA0\xAD\uFEFF\u200B\u3000aZ9_\xE9\u0301\u0663\xB2\u2160\u0130\u{1D4D0}\u{1F600}\uFFFD`;
var ODD_TEXT = fc.string({ unit: fc.constantFrom(...Array.from(ODD_CHARACTERS)), maxLength: 8 });
var BROKEN_BYTES = fc.constantFrom(
  [255],
  [233, 32],
  [192, 175],
  [237, 160, 128],
  [244, 144, 128, 128],
  [226, 130]
);
function arbitraryText({ plain, odd, first = "" }) {
  const plainLine = fc.constantFrom(...plain);
  const oddLine = fc.oneof(
    { weight: 4, arbitrary: plainLine },
    { weight: 3, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.tuple(plainLine, ODD_TEXT).map(([line, text]) => line + text) },
    { weight: 1, arbitrary: fc.tuple(ODD_TEXT, plainLine).map(([text, line]) => text + line) },
    { weight: 1, arbitrary: ODD_TEXT }
  );
  const start = first === "" ? fc.constant("") : fc.constantFrom(...Array(9).fill(`${first}
`), "");
  const plainText = fc.tuple(start, fc.array(plainLine, { maxLength: 6 })).map(([begin, lines]) => begin + lines.map((line) => `${line}
`).join(""));
  const oddText = fc.tuple(start, fc.array(fc.tuple(oddLine, LINE_ENDS), { maxLength: 6 }), fc.boolean()).map(([begin, lines, isClosed]) => {
    const text = begin + lines.map(([line, end]) => line + end).join("");
    return isClosed ? text : text.trimEnd();
  });
  return fc.oneof(
    { weight: 24, arbitrary: plainText },
    { weight: 14, arbitrary: oddText },
    { weight: 1, arbitrary: oddText.map((text) => `\uFEFF${text}`) },
    { weight: 1, arbitrary: fc.tuple(oddText, BROKEN_BYTES, oddText).map(broken) }
  );
}
function broken([before, bytes2, after]) {
  return {
    base64: Buffer.concat([Buffer.from(before), Buffer.from(bytes2), Buffer.from(after)]).toString("base64")
  };
}

// test/oracle/sys-path-lines.ts
var PTH_LINES = {
  plain: [
    "@ROOT/venv/one",
    "@ROOT/venv/two",
    "@ROOT/venv/alias",
    "@ROOT/venv/\xE9",
    "../../../two",
    "here",
    "./here",
    "@ROOT/gone",
    "@ROOT/venv/note.txt",
    "# comment",
    ""
  ],
  odd: [
    "@ROOT/venv/one ",
    "@ROOT/venv/two\xA0",
    " @ROOT/venv/one",
    " blank",
    "@ROOT//venv/./two/",
    "/@ROOT/venv/one",
    "@ROOT/venv/two/../one",
    "@ROOT/venv/note.txt/..",
    ".",
    "..",
    "/",
    "~/x",
    "$HOME",
    " # no comment",
    "@ROOT/venv/one # remark",
    "importlib",
    " import os",
    "import",
    "import ",
    'import site; site.addsitedir("@ROOT/venv/two")',
    "import sys; sys.__plen = len(sys.path)",
    "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)",
    "	",
    "\u3000",
    "@ROOT/base/lib/python@VERSION",
    "@ROOT/base/lib/python@VERSION/site-packages",
    "@ROOT/venv/lib/python@VERSION/site-packages",
    "@ROOT/home/.local/lib/python@VERSION/site-packages"
  ]
};
var HOME_LINES = [
  ...Array(14).fill("home = @ROOT/base/bin"),
  "home = @ROOT/linked/bin",
  "home = @ROOT/base",
  "HOME = @ROOT/base/bin",
  "home=@ROOT/base/bin",
  "home	=   @ROOT/base/bin  ",
  "prompt = kite"
];
var CONFIGURATION_LINES = {
  plain: [
    "include-system-site-packages = false",
    "include-system-site-packages = true",
    "Include-System-Site-Packages=TRUE",
    "include-system-site-packages = yes",
    "include-system-site-packages = true # shared",
    "include-system-site-packages : true",
    "  include-system-site-packages  =  true  ",
    "# include-system-site-packages = true",
    "version = @VERSION.1",
    "executable = @ROOT/base/bin/python@VERSION",
    "extends-environment = @ROOT/venv",
    ""
  ],
  odd: [
    "include-system-site-packages",
    "include-system-site-packages = true = false",
    "=",
    "= true",
    "[section]",
    "include-system-site-packages = \xA0true\xA0",
    "home = @ROOT/linked/bin",
    "home"
  ]
};
var PATH_ITEMS = [
  "@ROOT/venv/one",
  "@ROOT/venv/two",
  "@ROOT/venv/one/",
  "@ROOT/gone",
  "rel",
  "rel/../other",
  "../..//venv",
  ".",
  "",
  " ",
  "/",
  "//",
  "~/x",
  "//srv/x",
  "///srv/./x/",
  "@ROOT/venv/alias",
  "@ROOT/venv/\xE9",
  "@ROOT/venv/note.txt",
  "@ROOT/venv/lib/python@VERSION/site-packages",
  "@ROOT/base/lib/python@VERSION"
];
var SWITCHES = ["1", "0", "", "no", "00", "-1", " 0", "0 ", "+0", "2"];

// test/oracle/arbitrary-sys-path-case.ts
var D = { directory: true };
var SITE = "venv/lib/python@VERSION/site-packages";
var USER_SITE = "home/.local/lib/python@VERSION/site-packages";
var BASE_SITES = [
  "base/lib/python@VERSION/site-packages",
  "base/local/lib/python@VERSION/dist-packages"
];
function sometimes(arbitrary, one, outOf) {
  return fc2.oneof({ weight: one, arbitrary }, { weight: outOf - one, arbitrary: fc2.constant(void 0) });
}
function mostly(usual, ...others) {
  return fc2.oneof(
    { weight: 6, arbitrary: fc2.constant(usual) },
    { weight: 1, arbitrary: fc2.constantFrom(...others) }
  );
}
function present(all) {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== void 0));
}
var pthName = fc2.constantFrom(
  "a.pth",
  "b.pth",
  "B.pth",
  "_x.pth",
  "z-nspkg.pth",
  ".h.pth",
  "c.PTH",
  "\xE9.pth"
);
var pthFiles = (site, most) => fc2.uniqueArray(fc2.tuple(pthName, arbitraryText(PTH_LINES)), { maxLength: most, selector: ([name]) => name }).map((files) => Object.fromEntries(files.map(([name, content]) => [`${site}/${name}`, content])));
var PLACES = {
  "venv/one": D,
  "venv/two": D,
  "venv/two/inner.pth": "@ROOT/venv/one\n",
  "venv/alias": { link: "one" },
  "venv/note.txt": "",
  "venv/\xE9": D,
  [`${SITE}/here`]: D,
  [`${SITE}/ blank`]: D,
  "work/rel": D
};
var LINKS = {
  alias: { link: "venv" },
  linked: { link: "base" },
  "tools/py": { link: "../venv/bin/python" }
};
var RARITIES = [
  { "base/lib/python@NODOT.zip": { zip: {} } },
  { "base/bin/python@VERSION._pth": "../lib/python@VERSION\nimport site\n" },
  { "venv/bin/python._pth": "../../base/lib/python@VERSION\n../one\n../one\n" },
  { "base/pyvenv.cfg": "home = @ROOT/base/bin\n" },
  { "venv/lib64": { link: "lib" } },
  { [`${SITE}/sitecustomize.py`]: "# nothing\n" },
  { "sitecustomize.py": "import sys; sys.path.append('/added')\n" },
  { "venv/lib/python3/dist-packages": D, "venv/local/lib/python@VERSION/dist-packages": D }
];
var configuration = fc2.tuple(
  fc2.constantFrom(...HOME_LINES),
  fc2.uniqueArray(fc2.constantFrom(...CONFIGURATION_LINES.plain), { maxLength: 3 }),
  mostly("\n", "\r\n"),
  mostly("", "\uFEFF")
).map(([home, lines, end, mark]) => mark + [home, ...lines].map((line) => line + end).join(""));
var environment = fc2.tuple(
  fc2.oneof(
    { weight: 12, arbitrary: configuration },
    { weight: 1, arbitrary: arbitraryText({ first: "home = @ROOT/base/bin", ...CONFIGURATION_LINES }) }
  ),
  fc2.oneof(
    {
      weight: 99,
      arbitrary: mostly(
        { link: "@ROOT/base/bin/python@VERSION" },
        { link: "../../base/bin/python@VERSION" },
        { link: "@ROOT/linked/bin/python@VERSION" },
        { link: "python3" }
      )
    },
    { weight: 1, arbitrary: fc2.constant({ interpreter: true }) }
  ),
  mostly("venv/pyvenv.cfg", "venv/bin/pyvenv.cfg"),
  mostly(true, false),
  pthFiles(SITE, 3)
).map(([text, program, place, hasSite, files]) => ({
  "venv/bin/python": program,
  "venv/bin/python3": { link: "@ROOT/base/bin/python@VERSION" },
  [place]: text,
  ...hasSite ? { [SITE]: D, ...files } : {}
}));
var base = fc2.tuple(
  sometimes(pthFiles(USER_SITE, 1), 1, 2),
  sometimes(fc2.constantFrom(...RARITIES), 1, 8),
  ...BASE_SITES.map((site) => pthFiles(site, 1))
).map(([user, rarity, ...files]) => ({
  "base/bin/python@VERSION": { interpreter: true },
  "base/lib/python@VERSION": { library: true },
  ...Object.fromEntries(BASE_SITES.map((site) => [site, D])),
  ...user === void 0 ? {} : { [USER_SITE]: D, ...user },
  ...rarity,
  ...Object.assign({}, ...files)
}));
var variables = fc2.record({
  PYTHONPATH: sometimes(
    fc2.array(fc2.constantFrom(...PATH_ITEMS), { maxLength: 4 }).map((items) => items.join(":")),
    2,
    5
  ),
  PYTHONNOUSERSITE: sometimes(fc2.constantFrom(...SWITCHES), 1, 6),
  PYTHONUSERBASE: sometimes(
    fc2.constantFrom("@ROOT/home/.local", "../home/.local/", "@ROOT/gone", "~/.local", ""),
    1,
    10
  ),
  PYTHONHOME: sometimes(fc2.constantFrom("@ROOT/base", "", "@ROOT/base:@ROOT/linked", "../base/"), 1, 25),
  HOME: sometimes(fc2.constantFrom("@ROOT/home/", "../home", "", "@ROOT/gone"), 1, 20),
  LC_ALL: sometimes(fc2.constantFrom("C", "POSIX", "C.UTF-8"), 1, 20),
  PYTHONUTF8: sometimes(fc2.constantFrom("0", "1"), 1, 30)
}).map(present);
var flags = fc2.subarray(["-I", "-E", "-s", "-S"], { minLength: 1, maxLength: 2 });
var arbitrarySysPathCase = fc2.tuple(
  base,
  environment,
  variables,
  sometimes(flags, 1, 4),
  mostly(
    "@ROOT/venv/bin/python",
    "@ROOT/venv/bin/python3",
    "@ROOT/alias/bin/python",
    "@ROOT/tools/py",
    "@ROOT/venv/one/../bin/python",
    "@ROOT/base/bin/python@VERSION",
    "@ROOT/linked/bin/python@VERSION"
  )
).map(([baseTree, tree, env, given = [], run]) => ({
  why: "Generated.",
  tree: { ...baseTree, ...PLACES, ...tree, ...LINKS },
  run,
  env,
  flags: given,
  cwd: "@ROOT/work"
}));

// test/oracle/live-cases.ts
import { mkdtempSync, realpathSync as realpathSync3, rmSync as rmSync2 } from "node:fs";
import { tmpdir } from "node:os";
import path5 from "node:path";

// test/fixture/by-version.ts
function valueFor(folded, version) {
  const wanted = minor(version);
  for (const [range, value] of Object.entries(folded)) {
    const [first = "", last = first] = range.split("-");
    if (minor(first) <= wanted && wanted <= minor(last)) return value;
  }
  return void 0;
}
function minor(version) {
  return Number(version.slice("3.".length));
}

// test/sys-path/applies.ts
function applies({ versions, layout, documented }, interpreter) {
  if (documented !== void 0) return false;
  if (layout !== void 0 && layout !== interpreter.layout) return false;
  return versions === void 0 || valueFor({ [versions]: true }, interpreter.version) === true;
}

// test/sys-path/placeholders.ts
function fillPlaceholders(text, { root, base: base2, version, built }) {
  return text.replaceAll("@ROOT", root).replaceAll("@BASE", base2).replaceAll("@BUILT", built ?? "@BUILT").replaceAll("@VERSION", version).replaceAll("@NODOT", version.replace(".", ""));
}

// test/sys-path/start.ts
function startOf({ run = "@ROOT/venv/bin/python", env = {}, flags: flags2 = [], cwd = "@ROOT" }, places) {
  const fill2 = (text) => fillPlaceholders(text, places);
  const variables2 = Object.entries({ HOME: "@ROOT/home", ...env });
  return {
    executable: fill2(run),
    flags: flags2,
    env: Object.fromEntries(variables2.map(([name, value]) => [name, fill2(value)])),
    cwd: fill2(cwd)
  };
}
function optionsOf({ flags: flags2, env, cwd }) {
  return {
    env,
    cwd,
    isolated: flags2.includes("-I"),
    ignoreEnvironment: flags2.includes("-E"),
    noUserSite: flags2.includes("-s"),
    noSite: flags2.includes("-S")
  };
}

// test/sys-path/write-case.ts
import { copyFileSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

// test/fixture/fixture-content.ts
function contentBytes(content) {
  if (typeof content === "string") return Buffer.from(content);
  if ("base64" in content) return Buffer.from(content.base64, "base64");
  return Buffer.from(content.map((line) => `${line}
`).join(""));
}

// test/fixture/zip-writer.ts
import { crc32, deflateRawSync } from "node:zlib";
var UTF8_NAME = 2048;
var DEFLATED = 8;
var DOS_DATE = 33;
var REGULAR_FILE = 33188 << 16 >>> 0;
function writeZip(members, frame = {}) {
  const prefix = frame.prefix ?? new Uint8Array();
  const start = frame.prefixCounted === true ? prefix.length : 0;
  const parts = [];
  const directory = [];
  let offset = start;
  for (const member of members) {
    const { local, central } = memberRecords(member, offset);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const end = endRecords(directory.length, Buffer.concat(directory).length, offset, frame);
  return Buffer.concat([prefix, ...parts, ...directory, ...end, frame.suffix ?? new Uint8Array()]);
}
function memberRecords(member, offset) {
  const name = Buffer.from(member.name);
  const data = member.data ?? (member.deflate === true ? deflateRawSync(member.content) : member.content);
  const isUtf8 = typeof member.name === "string" && /[^\0-\x7f]/.test(member.name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE((isUtf8 ? UTF8_NAME : 0) | (member.flags ?? 0), 2);
  shared.writeUInt16LE(member.method ?? (member.deflate === true ? DEFLATED : 0), 4);
  shared.writeUInt16LE(DOS_DATE, 8);
  shared.writeUInt32LE(member.crc ?? crc32(member.content), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(member.content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const localShared = Buffer.from(shared);
  const localName = member.localName === void 0 ? name : Buffer.from(member.localName);
  localShared.writeUInt16LE(localName.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(REGULAR_FILE, 6);
  tail.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from("PK"), localShared, localName, data]),
    // 3 << 8: made on Unix
    central: Buffer.concat([Buffer.from("PK"), Buffer.from([20, 3]), shared, tail, name])
  };
}
function endRecords(count2, size, offset, frame) {
  const comment = Buffer.from(frame.comment ?? []);
  const end = Buffer.alloc(22);
  end.write("PK", "latin1");
  end.writeUInt16LE(frame.zip64 === true ? 65535 : count2, 8);
  end.writeUInt16LE(frame.zip64 === true ? 65535 : count2, 10);
  end.writeUInt32LE(frame.zip64 === true ? 4294967295 : size, 12);
  end.writeUInt32LE(frame.zip64 === true ? 4294967295 : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  if (frame.zip64 !== true) return [end, comment];
  const end64 = Buffer.alloc(56);
  end64.write("PK", "latin1");
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(count2), 24);
  end64.writeBigUInt64LE(BigInt(count2), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [end64, locator, end, comment];
}

// test/fixture/fixture-zip.ts
function fixtureZipBytes(archive) {
  const members = (isList(archive.zip) ? archive.zip : namedMembers(archive.zip)).map(
    (member) => zipMember(member, archive.deflate === true)
  );
  const frame = {
    prefix: bytes(archive.prefix),
    prefixCounted: archive.prefixCounted === true,
    suffix: bytes(archive.suffix),
    comment: bytes(archive.comment),
    zip64: archive.zip64 === true
  };
  const written = writeZip(members, frame);
  if (archive.damage === "half") return written.subarray(0, Math.floor(written.length / 2));
  if (archive.damage === "directory") {
    const start = Buffer.from(written).indexOf("PK", 0, "latin1");
    const end = Buffer.from(written).lastIndexOf("PK", void 0, "latin1");
    written.fill(0, start, end);
  }
  return written;
}
function isList(members) {
  return Array.isArray(members);
}
function namedMembers(members) {
  return Object.entries(members).map(([name, content]) => ({ name, content }));
}
function bytes(content) {
  return contentBytes(content ?? "");
}
var FAULTS = {
  crc: { crc: 305419896 },
  encrypted: { flags: 1 },
  method: { method: 77 },
  // 0b111: a last block of the type that does not exist
  data: { method: 8, data: Buffer.alloc(16, 255) },
  "local-name": { localName: "elsewhere" }
};
function zipMember({ name, content, fault }, deflate) {
  return {
    name: typeof name === "string" ? name : contentBytes(name),
    content: bytes(content),
    deflate,
    ...fault === void 0 ? {} : FAULTS[fault]
  };
}

// test/sys-path/write-case.ts
function writeCase({ tree }, places, from) {
  mkdirSync(places.root, { recursive: true });
  for (const [name, node] of Object.entries(tree)) {
    const file = path.join(places.root, fillPlaceholders(name, places));
    const directory = path.dirname(file);
    mkdirSync(directory, { recursive: true });
    if (!`${realpathSync(directory)}/`.startsWith(`${realpathSync(places.root)}/`)) {
      throw new Error(`${name} does not lie in the case`);
    }
    writeNode(file, node, places, from);
  }
}
function writeNode(file, node, places, from) {
  const fill2 = (text) => fillPlaceholders(text, places);
  if (typeof node === "string" || Array.isArray(node)) {
    write(file, fill2(Buffer.from(contentBytes(node)).toString()));
  } else if ("base64" in node) write(file, contentBytes(node));
  else if ("zip" in node) write(file, fixtureZipBytes(node));
  else if ("link" in node) symlinkSync(fill2(node.link), file);
  else if ("interpreter" in node) copyFileSync(from.executable, file);
  else if ("library" in node) {
    from.makeLibrary(file, node.library === true ? [] : node.library.without ?? []);
  } else mkdirSync(file, { recursive: true });
}
function write(file, content) {
  writeFileSync(file, content, { flag: "wx" });
}

// test/oracle/ask-sys-path.ts
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
var QUESTION = readFileSync("scripts/sys-path-answer.py", "utf8");
function askSysPath({ executable, flags: flags2, env, cwd }, libraries = "") {
  const args = [...flags2, "-B", "-c", QUESTION];
  const variables2 = { LC_ALL: "C.UTF-8", LD_LIBRARY_PATH: libraries, ...env };
  return new Promise((resolve, reject) => {
    execFile(executable, args, { cwd, env: variables2, timeout: 6e4 }, (error, stdout) => {
      const last = stdout.trimEnd().split("\n").at(-1) ?? "";
      if (error === null && last.startsWith("{")) {
        const { path: path7, prefix, basePrefix } = JSON.parse(last);
        resolve({ path: path7, prefix, basePrefix });
      } else if (error !== null && error.code === "ENOENT") resolve(void 0);
      else if (error !== null && (typeof error.code === "string" || error.killed === true)) {
        reject(new Error(`${executable} cannot be asked`, { cause: error }));
      } else resolve("does not start");
    });
  });
}

// test/oracle/in-turns.ts
async function inTurns(items, work) {
  const results = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

// test/oracle/library-links.ts
import { lstatSync, mkdirSync as mkdirSync2, readdirSync, renameSync, rmSync, symlinkSync as symlinkSync2 } from "node:fs";
import path2 from "node:path";
var NOT_LINKED = /* @__PURE__ */ new Set([
  "site-packages",
  "dist-packages",
  "sitecustomize.py",
  "usercustomize.py",
  "EXTERNALLY-MANAGED"
]);
var LibraryLinks = class {
  #library;
  #store;
  #members;
  #kept = [];
  #count = 0;
  /** @param store a directory on the file system that the copies are for. */
  constructor(library, store) {
    this.#library = library;
    this.#store = store;
    this.#members = new Set(readdirSync(library).filter((member) => !NOT_LINKED.has(member)));
    mkdirSync2(store, { recursive: true });
  }
  make(directory, without = []) {
    mkdirSync2(path2.dirname(directory), { recursive: true });
    const kept = without.length === 0 ? this.#kept.pop() : void 0;
    if (kept !== void 0) {
      renameSync(kept, directory);
      return;
    }
    mkdirSync2(directory);
    for (const member of this.#members) {
      if (!without.includes(member))
        symlinkSync2(path2.join(this.#library, member), path2.join(directory, member));
    }
  }
  /** Takes the directories that {@link make} has made below `root` back, if nothing of them is missing. */
  takeBack(root) {
    for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
      if (!entry.isDirectory() || !/^python3\.\d+$/.test(entry.name)) continue;
      const directory = path2.join(entry.parentPath, entry.name);
      const present2 = readdirSync(directory);
      const links = present2.filter((name) => this.#isLink(directory, name));
      if (links.length < this.#members.size) continue;
      for (const name of present2) {
        if (!links.includes(name)) rmSync(path2.join(directory, name), { recursive: true });
      }
      const kept = path2.join(this.#store, `${this.#count += 1}`);
      renameSync(directory, kept);
      this.#kept.push(kept);
    }
  }
  #isLink(directory, name) {
    return this.#members.has(name) && lstatSync(path2.join(directory, name)).isSymbolicLink();
  }
};

// test/oracle/sys-path-interpreters.ts
import { execFile as execFile3 } from "node:child_process";
import { copyFileSync as copyFileSync2, existsSync as existsSync2, mkdirSync as mkdirSync3, readFileSync as readFileSync3, realpathSync as realpathSync2 } from "node:fs";
import path4 from "node:path";
import { promisify as promisify2 } from "node:util";

// test/sys-path/interpreter-base.ts
function siteMarkers(text) {
  return {
    distPackages: text.includes('"dist-packages"'),
    skipsHidden: text.includes('name.startswith(".")'),
    utf8Sig: text.includes("utf-8-sig"),
    startFiles: text.includes('.endswith(".start")')
  };
}

// test/oracle/find-interpreters.ts
import { execFile as execFile2 } from "node:child_process";
import { existsSync, readdirSync as readdirSync2, readFileSync as readFileSync2 } from "node:fs";
import { homedir } from "node:os";
import path3 from "node:path";
import { promisify } from "node:util";
var MINORS = [8, 9, 10, 11, 12, 13, 14];
var NAMES = MINORS.map((minor2) => `python3.${minor2}`);
var RELEASE = "import platform; print(platform.python_implementation(), platform.python_version())";
async function findInterpreters(env = process.env) {
  const directories = [...(env["PATH"] ?? "").split(path3.delimiter), ...pyenvDirectories(env)];
  const candidates = directories.flatMap((directory) => NAMES.map((name) => path3.join(directory, name)));
  const found = await Promise.all(candidates.filter(isProgram).map(inspect));
  const newest = /* @__PURE__ */ new Map();
  for (const interpreter of found.filter((one) => one !== void 0)) {
    const known = newest.get(interpreter.version);
    if (known === void 0 || patch(known) < patch(interpreter))
      newest.set(interpreter.version, interpreter);
  }
  return MINORS.map((minor2) => newest.get(`3.${minor2}`)).filter((one) => one !== void 0);
}
function pyenvDirectories(env) {
  const versions = path3.join(env["PYENV_ROOT"] ?? path3.join(homedir(), ".pyenv"), "versions");
  return existsSync(versions) ? readdirSync2(versions).map((name) => path3.join(versions, name, "bin")) : [];
}
function isProgram(file) {
  return existsSync(file) && readFileSync2(file).subarray(0, 2).toString("latin1") !== "#!";
}
async function inspect(executable) {
  try {
    const { stdout } = await promisify(execFile2)(executable, ["-I", "-S", "-c", RELEASE]);
    const [implementation, release = ""] = stdout.trim().split(" ");
    const version = release.split(".").slice(0, 2).join(".");
    return implementation === "CPython" ? { version, executable, release } : void 0;
  } catch {
    return void 0;
  }
}
function patch({ release }) {
  return Number.parseInt(release.split(".")[2] ?? "", 10);
}

// test/oracle/sys-path-interpreters.ts
var DETAILS = "import os, platform, sys; print(os.path.dirname(os.__file__), sys.base_prefix, getattr(sys, 'platlibdir', 'lib'), platform.python_version(), sep='\\n')";
async function sysPathInterpreters() {
  const found = await Promise.all(
    [...(await findInterpreters()).map(({ executable }) => executable), "/usr/bin/python3"].filter((executable) => existsSync2(executable)).map(inspect2)
  );
  const known = /* @__PURE__ */ new Map();
  for (const one of found) {
    if (one !== void 0 && !known.has(one.title)) known.set(one.title, one);
  }
  return [...known.values()].toSorted(
    (a, b) => Number(a.layout === "debian") - Number(b.layout === "debian")
  );
}
async function inspect2(given) {
  const executable = realpathSync2(given);
  const { stdout } = await promisify2(execFile3)(executable, ["-I", "-S", "-c", DETAILS]);
  const [library = "", built = "", libraryDirectory = "", release = ""] = stdout.trim().split("\n");
  const version = release.split(".").slice(0, 2).join(".");
  const isPlain = libraryDirectory === "lib" && library === path4.join(built, "lib", `python${version}`);
  if (!isPlain || !/^3\.(?:[89]|1\d)$/.test(version)) return void 0;
  const site = siteMarkers(readFileSync3(path4.join(library, "site.py"), "utf8"));
  const layout = site.distPackages ? "debian" : "upstream";
  const title = `CPython ${release}${layout === "debian" ? " (debian)" : ""}`;
  return { version, release, executable, title, layout, site, library, built };
}
function makeCleanPrefix(interpreter, links, prefix) {
  const python = `python${interpreter.version}`;
  const sites = interpreter.layout === "debian" ? [`local/lib/${python}/dist-packages`, "lib/python3/dist-packages"] : [`lib/${python}/site-packages`];
  mkdirSync3(path4.join(prefix, "bin"), { recursive: true });
  copyFileSync2(interpreter.executable, path4.join(prefix, "bin", python));
  links.make(path4.join(prefix, "lib", python));
  for (const site of sites) mkdirSync3(path4.join(prefix, site), { recursive: true });
}

// test/oracle/live-cases.ts
async function askLiveCases(interpreter, cases, use) {
  const directory = realpathSync3(mkdtempSync(path5.join(tmpdir(), "pyep-sys-path-")));
  const { version, built, executable, library } = interpreter;
  const base2 = path5.join(directory, "base");
  try {
    const links = new LibraryLinks(library, path5.join(directory, "libraries"));
    makeCleanPrefix(interpreter, links, base2);
    return await inTurns(cases, async (one, index) => {
      if (!applies(one, interpreter)) return void 0;
      const places = { root: path5.join(directory, `case-${index}`), base: base2, version, built };
      writeCase(one, places, { executable, makeLibrary: (at, without) => links.make(at, without) });
      const start = startOf(one, places);
      const answer = await askSysPath(start, path5.join(built, "lib"));
      const result = answer === void 0 ? void 0 : use({ places, start, answer }, index);
      links.takeBack(places.root);
      rmSync2(places.root, { recursive: true, force: true });
      return result;
    });
  } finally {
    rmSync2(directory, { recursive: true, force: true });
  }
}

// test/oracle/reduce-sys-path-case.ts
async function reduceCase(given, firstOf) {
  for (let smallest = given; ; ) {
    const candidates = [...smallerCases(smallest)];
    const next = candidates[await firstOf(candidates)];
    if (next === void 0) return smallest;
    smallest = next;
  }
}
function* smallerCases(one) {
  const { tree, env = {}, flags: flags2 = [] } = one;
  for (const name of Object.keys(tree)) {
    const kept = Object.entries(tree).filter(([other]) => other !== name && !other.startsWith(`${name}/`));
    yield { ...one, tree: Object.fromEntries(kept) };
  }
  for (const name of Object.keys(env)) {
    yield { ...one, env: Object.fromEntries(Object.entries(env).filter(([other]) => other !== name)) };
  }
  for (const flag of flags2) yield { ...one, flags: flags2.filter((other) => other !== flag) };
  for (const [name, node] of Object.entries(tree)) {
    for (const smaller of smallerNodes(node)) yield { ...one, tree: { ...tree, [name]: smaller } };
  }
  for (const [name, value] of Object.entries(env)) {
    const items = value.split(":");
    for (const index of items.keys()) {
      if (items.length === 1) break;
      yield { ...one, env: { ...env, [name]: items.filter((_, at) => at !== index).join(":") } };
    }
  }
}
function* smallerNodes(node) {
  if (typeof node !== "string") return;
  const lines = node.match(/[^\n]*\n|[^\n]+/g) ?? [];
  for (const index of lines.keys()) yield lines.filter((_, at) => at !== index).join("");
}

// test/sys-path/judge.ts
import { isDeepStrictEqual } from "node:util";
function judge(computed2, answer) {
  if (answer === "does not start") {
    return saysItDoesNotStart(computed2) ? "equal" : isFlagged(computed2) ? "flagged" : "silent";
  }
  const isPathEqual = isDeepStrictEqual(
    computed2.entries.map(({ path: path7 }) => path7),
    answer.path
  );
  const isPrefixEqual = computed2.prefix === answer.prefix && computed2.basePrefix === answer.basePrefix;
  if (isPathEqual && isPrefixEqual) return "equal";
  if (isFlagged(computed2)) return "flagged";
  return isPathEqual ? "prefix" : "silent";
}
function isFlagged({ exact, problems }) {
  return !exact && problems.some(({ affects, severity }) => affects === "sys.path" && severity !== "info");
}
function saysItDoesNotStart({ exact, problems }) {
  return !exact && problems.some(({ affects, severity }) => affects === "sys.path" && severity === "error");
}

// src/discovery/compute-sys-path.ts
init_python_version();

// src/discovery/file-probe.ts
init_utf8();
init_file_tree();

// src/discovery/path-flavour.ts
function absolutePath(flavour, cwd, path7) {
  return flavour.normalize(flavour.isAbsolute(path7) ? path7 : flavour.join(cwd, path7));
}
var POSIX_PATHS = {
  name: "posix",
  separator: "/",
  listSeparator: ":",
  isAbsolute: (path7) => path7.startsWith("/"),
  join(directory, path7) {
    if (path7.startsWith("/") || directory === "") return path7;
    return directory.endsWith("/") ? directory + path7 : `${directory}/${path7}`;
  },
  normalize(path7) {
    const root = /^\/\/(?!\/)/.test(path7) ? "//" : path7.startsWith("/") ? "/" : "";
    return root + normalizedParts(path7.split("/"), root !== "").join("/") || ".";
  },
  dirname(path7) {
    const slash = path7.lastIndexOf("/");
    return slash <= 0 ? path7.slice(0, slash + 1) : path7.slice(0, slash);
  },
  basename: (path7) => path7.slice(path7.lastIndexOf("/") + 1),
  normcase: (path7) => path7,
  split: (path7) => ({ root: "/", rest: path7.replace(/^\/+/, "") })
};
var WINDOWS_PATHS = {
  name: "windows",
  separator: "\\",
  listSeparator: ";",
  isAbsolute: (path7) => /^(?:[A-Za-z]:)?[\\/]/.test(path7),
  join(directory, path7) {
    if (/^[A-Za-z]:|^[\\/]{2}/.test(path7) || directory === "") return path7;
    if (/^[\\/]/.test(path7)) return (/^[A-Za-z]:/.exec(directory)?.[0] ?? "") + path7;
    return /[\\/]$/.test(directory) ? directory + path7 : `${directory}\\${path7}`;
  },
  normalize(path7) {
    const { root, rest } = WINDOWS_PATHS.split(path7);
    return root + normalizedParts(rest.split("/"), root !== "").join("\\") || ".";
  },
  dirname(path7) {
    const { root, rest } = WINDOWS_PATHS.split(path7);
    return root + rest.split("/").slice(0, -1).join("\\");
  },
  basename: (path7) => path7.slice(Math.max(path7.lastIndexOf("\\"), path7.lastIndexOf("/")) + 1),
  normcase: (path7) => path7.replaceAll("/", "\\").toLowerCase(),
  split(path7) {
    const root = /^(?:[\\/]{2}[^\\/]+[\\/]+[^\\/]+[\\/]?|[A-Za-z]:[\\/]?|[\\/])/.exec(path7)?.[0] ?? "";
    return { root: root.replaceAll("/", "\\"), rest: path7.slice(root.length).replaceAll("\\", "/") };
  }
};
function pathFlavour(name) {
  return name === "posix" ? POSIX_PATHS : WINDOWS_PATHS;
}
function normalizedParts(parts, isAbsolute) {
  const kept = [];
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!isAbsolute) kept.push(part);
  }
  return kept;
}

// src/discovery/file-probe.ts
var FileProbe = class {
  flavour;
  /** Every file whose text decided something. */
  filesRead = /* @__PURE__ */ new Set();
  /** What was decided and why, a sentence each, for whoever wonders. */
  decisions = [];
  #fileSystem;
  #cwd;
  #roots = /* @__PURE__ */ new Map();
  /** @param cwd what relative paths are relative to. */
  constructor(fileSystem, cwd) {
    this.#fileSystem = fileSystem;
    this.#cwd = cwd;
    this.flavour = pathFlavour(fileSystem.flavour);
  }
  isFile(path7) {
    return this.#kind(path7) === "file";
  }
  isDirectory(path7) {
    return this.#kind(path7) === "directory";
  }
  exists(path7) {
    return this.#kind(path7) !== void 0;
  }
  /** The names in a directory, none where it cannot be listed. */
  list(path7) {
    return this.#reachable(() => this.#in(path7, (tree, rest) => tree.list(rest))) ?? [];
  }
  /** The bytes of a file, `undefined` where it is not there or cannot be read. */
  read(path7) {
    const bytes2 = this.#reachable(() => this.#in(path7, (tree, rest) => tree.read(rest)));
    if (bytes2 !== void 0) this.filesRead.add(path7);
    return bytes2;
  }
  /** The text of a file, with bytes that are no UTF-8 taken one by one as Latin-1. */
  readText(path7) {
    const bytes2 = this.read(path7);
    return bytes2 && (decodeUtf8(bytes2) ?? Array.from(bytes2, (byte) => String.fromCharCode(byte)).join(""));
  }
  /** Whether the bytes of an archive hold a text: names of members stand in it as they are. Too large counts as yes. */
  archiveMentions(path7, text) {
    if (!this.isFile(path7)) return false;
    const bytes2 = this.read(path7);
    if (bytes2 === void 0) return true;
    return Array.from(bytes2, (byte) => String.fromCharCode(byte)).join("").includes(text);
  }
  /** A path as it is seen from the current directory. Not normalized. */
  absolute(path7) {
    return this.flavour.isAbsolute(path7) ? path7 : this.flavour.join(this.#cwd, path7);
  }
  /** Whether a file holds UTF-8. */
  isUtf8(path7) {
    const bytes2 = this.read(path7);
    return bytes2 === void 0 || decodeUtf8(bytes2) !== void 0;
  }
  /** What a link says; `undefined` where the path is no link. */
  readLink(path7) {
    return this.#reachable(() => this.#fileSystem.readLink(path7));
  }
  /** With every link resolved; the path itself where there is nothing. */
  realPath(path7) {
    return this.#reachable(() => this.#fileSystem.realPath(path7)) ?? path7;
  }
  #kind(path7) {
    return this.#reachable(() => this.#in(path7, (tree, rest) => tree.kind(rest)));
  }
  #in(path7, ask) {
    const { root, rest } = this.flavour.split(this.absolute(path7));
    if (!this.#roots.has(root)) this.#roots.set(root, this.#fileSystem.tree(root));
    const tree = this.#roots.get(root);
    return tree && ask(tree, rest);
  }
  #reachable(question) {
    try {
      return question();
    } catch (error) {
      if (error instanceof FileAccessError) return void 0;
      throw error;
    }
  }
};

// src/discovery/interpreter-layout.ts
init_python_version();

// src/discovery/library-search.ts
function searchLibrary(probe, start, version, search) {
  const { flavour } = probe;
  const directories = [];
  for (let directory = start; directory !== flavour.dirname(directory); directory = flavour.dirname(directory)) {
    directories.push(directory);
  }
  const below2 = (directory, ...parts) => parts.reduce((path7, part) => flavour.join(path7, part), directory);
  if (flavour.name === "windows") {
    const prefix = directories.find(
      (directory) => probe.isFile(below2(directory, "Lib", "os.py")) || search.archiveCounts && probe.isFile(below2(directory, archiveName(version)))
    );
    return prefix === void 0 ? void 0 : { prefix, execPrefix: prefix, libraryName: "Lib" };
  }
  const python = `python${version}`;
  const libraryNames = search.libraryName === void 0 ? ["lib", "lib64"] : [search.libraryName];
  const candidates = directories.flatMap(
    (prefix) => libraryNames.map((libraryName) => ({ prefix, libraryName }))
  );
  const byArchive = search.archiveCounts ? candidates.find(
    ({ prefix, libraryName }) => probe.isFile(below2(prefix, libraryName, archiveName(version)))
  ) : void 0;
  const found = byArchive ?? candidates.find(
    ({ prefix, libraryName }) => ["os.py", "os.pyc"].some((landmark) => probe.isFile(below2(prefix, libraryName, python, landmark)))
  );
  if (found === void 0) return void 0;
  const exec = candidates.find(
    ({ prefix, libraryName }) => probe.isDirectory(below2(prefix, libraryName, python, "lib-dynload"))
  );
  return { ...found, execPrefix: exec?.prefix ?? found.prefix };
}
function archiveName(version) {
  return `python${version.replace(".", "")}.zip`;
}

// src/discovery/pyvenv-cfg.ts
init_python_str();
function parsePyvenvCfg(text) {
  const values = new Map(
    keysAndValues(text).map(({ key, value }) => [strip(key).toLowerCase(), strip(value)])
  );
  const systemSite = values.get("include-system-site-packages");
  return {
    home: values.get("home"),
    includesSystemSitePackages: systemSite === void 0 || systemSite.toLowerCase() === "true",
    version: values.get("version") ?? values.get("version_info"),
    values
  };
}
function homeOfInterpreter(text, reader) {
  if (reader === "getpath.py") {
    const home = keysAndValues(text).find(({ key }) => strip(key).toLowerCase() === "home");
    return home && strip(home.value);
  }
  const lines = text.split("\n");
  for (const line of lines.slice(0, -1)) {
    const home = /^[ \t\r]*home[ \t\r][ \t]*=[ \t]([^\r]+)/.exec(line)?.[1];
    if (home !== void 0 && !line.startsWith("#")) return home;
  }
  return void 0;
}
function keysAndValues(text) {
  return universalNewlines(text).split("\n").flatMap((line) => {
    const delimiter = line.indexOf("=");
    return delimiter < 0 ? [] : [{ key: line.slice(0, delimiter), value: line.slice(delimiter + 1) }];
  });
}

// src/discovery/tell-version.ts
function tellVersion(probe, executable, venv) {
  const { flavour } = probe;
  const real = probe.realPath(executable);
  const byName = [real, executable].map((path7) => /python(\d+\.\d+t?)(?:\.exe)?$/.exec(path7)?.[1]);
  const byCfg = /^\d+\.\d+/.exec(venv?.version ?? "")?.[0];
  const known = byName.find((name) => name !== void 0) ?? byCfg;
  if (known !== void 0) return known;
  const directories = [
    flavour.dirname(real),
    flavour.dirname(executable),
    ...venv?.home === void 0 ? [] : [venv.home]
  ];
  for (const directory of directories) {
    const prefix = flavour.dirname(directory);
    const libraries = ["lib", "lib64", "Lib"].flatMap((library) => probe.list(flavour.join(prefix, library)));
    const neighbours = probe.list(directory);
    const found = firstMatch(libraries, /^python(3\.\d+t?)$/) ?? firstMatch(neighbours, /^python(3\.\d+t?)(?:\.exe)?$/) ?? // python312.dll, beside python.exe
    firstMatch(neighbours, /^python3(\d+)\.dll$/i)?.replace(/^/, "3.");
    if (found !== void 0) return found;
  }
  return void 0;
}
function firstMatch(names, pattern) {
  return names.flatMap((name) => pattern.exec(name)?.[1] ?? [])[0];
}

// src/discovery/interpreter-layout.ts
function behaviourOf(version) {
  return pythonBehaviour(resolvePythonVersion(version)?.version ?? DEFAULT_PYTHON_VERSION);
}
function interpreterLayout(probe, executable, options) {
  const { flavour } = probe;
  const problems = [];
  let isExact = true;
  const directory = flavour.dirname(executable);
  const parent = flavour.dirname(directory);
  const siteCfg = findCfg(probe, [directory, parent]);
  const venv = siteCfg === void 0 ? void 0 : parsePyvenvCfg(probe.readText(siteCfg) ?? "");
  if (siteCfg !== void 0 && !probe.isUtf8(siteCfg)) doesNotStart("pyvenv.cfg is no UTF-8", siteCfg);
  const version = options.version ?? tellVersion(probe, executable, venv);
  if (version === void 0) return void 0;
  const { prefixFinder } = behaviourOf(version);
  const program = resolveProgram(probe, executable, prefixFinder);
  const programDirectory = flavour.dirname(program);
  const cfgPlaces = prefixFinder === "getpath.py" ? [parent, directory] : [programDirectory, flavour.dirname(programDirectory)];
  const cfg = findCfg(probe, cfgPlaces);
  const statedHome = cfg === void 0 ? void 0 : homeOfInterpreter(probe.readText(cfg) ?? "", prefixFinder);
  const isKept = statedHome === void 0 || prefixFinder === "getpath.py";
  const home = isKept ? statedHome : probe.absolute(statedHome);
  probe.decisions.push(
    program === executable ? `interpreter ${executable}` : `interpreter ${executable}, a link to ${program}`,
    `version ${version}`,
    siteCfg === void 0 ? "no pyvenv.cfg beside the interpreter or above: no virtual environment" : `virtual environment: ${siteCfg}`
  );
  const base2 = options.pythonHome === void 0 ? findBase() : baseOfPythonHome(options.pythonHome);
  probe.decisions.push(
    `base prefix ${base2.prefix}${home === void 0 ? "" : `, from home = ${home}`}${options.pythonHome === void 0 ? "" : ", from PYTHONHOME"}`
  );
  return {
    version,
    prefix: venv === void 0 ? base2.prefix : parent,
    basePrefix: base2.prefix,
    baseExecPrefix: base2.execPrefix,
    libraryName: base2.libraryName,
    programDirectory: options.pythonHome === void 0 ? home ?? programDirectory : programDirectory,
    venv,
    problems,
    isExact
  };
  function search(start, archiveCounts = false) {
    return searchLibrary(probe, start, version ?? "", { archiveCounts, libraryName: options.libraryName });
  }
  function findBase() {
    const found = search(home ?? programDirectory, prefixFinder === "getpath.py");
    if (found !== void 0) return found;
    const place = home === void 0 ? `above ${programDirectory}` : `where home = ${home} leads`;
    problems.push({
      code: "PYEP_NOT_COMPUTED",
      message: `no standard library of Python ${version} ${place}; the interpreter falls back to where it was built for`,
      severity: "warning",
      affects: "sys.path",
      path: cfg ?? executable
    });
    isExact = false;
    return search(programDirectory) ?? standIn() ?? { prefix: parent, execPrefix: parent, libraryName: "lib" };
  }
  function standIn() {
    const builtFrom = venv?.values.get("executable");
    const starts = [
      venv?.values.get("base-prefix"),
      builtFrom === void 0 ? void 0 : flavour.dirname(probe.realPath(builtFrom)),
      flavour.dirname(probe.realPath(executable)),
      "/usr/local/bin",
      "/usr/bin"
    ];
    return starts.flatMap((start) => start === void 0 ? [] : search(start) ?? [])[0];
  }
  function baseOfPythonHome(pythonHome) {
    const separator = pythonHome.indexOf(flavour.listSeparator);
    const hasTwo = flavour.name === "posix" && separator >= 0;
    const given = hasTwo ? pythonHome.slice(0, separator) : pythonHome;
    const prefix = prefixFinder === "getpath.c" ? given.replace(/(?<=.)\/+$/, "") : given;
    const exec = hasTwo ? pythonHome.slice(separator + 1) : prefix;
    const installed = exec === "" && prefixFinder === "getpath.py" ? search(programDirectory) : void 0;
    const libraryName = options.libraryName ?? (flavour.name === "windows" ? "Lib" : "lib");
    return { prefix, execPrefix: installed?.execPrefix ?? exec, libraryName };
  }
  function doesNotStart(message, path7) {
    isExact = false;
    problems.push({
      code: "PYEP_UNDECODABLE",
      message: `${message}: this interpreter does not start`,
      severity: "error",
      affects: "sys.path",
      path: path7
    });
  }
}
function findCfg(probe, directories) {
  return directories.map((directory) => probe.flavour.join(directory, "pyvenv.cfg")).find((path7) => probe.isFile(path7));
}
var MAX_LINKS = 40;
function resolveProgram(probe, executable, prefixFinder) {
  const { flavour } = probe;
  let program = executable;
  for (let links = 0; links < MAX_LINKS; links++) {
    const link = probe.readLink(program);
    if (link === void 0) break;
    const target = flavour.isAbsolute(link) ? link : flavour.join(flavour.dirname(program), link);
    program = prefixFinder === "getpath.py" ? flavour.normalize(target) : target;
  }
  return program.includes(".framework/Versions/") ? flavour.normalize(program) : program;
}

// src/discovery/initial-path.ts
function standardLibrary(probe, layout) {
  const { flavour } = probe;
  const { basePrefix, baseExecPrefix, libraryName, programDirectory, version } = layout;
  const join = (base2, ...parts) => parts.reduce((path7, part) => flavour.join(path7, part), base2);
  if (flavour.name === "windows") {
    const { windowsLibraryName } = behaviourOf(version);
    const extensions2 = join(basePrefix, "DLLs");
    return [
      join(programDirectory, archiveName(version)),
      probe.isDirectory(extensions2) || windowsLibraryName === "lib" ? extensions2 : basePrefix,
      join(basePrefix, windowsLibraryName),
      programDirectory
    ];
  }
  const python = `python${version}`;
  const extensions = join(baseExecPrefix, libraryName, python, "lib-dynload");
  return [
    join(basePrefix, libraryName, archiveName(version)),
    join(basePrefix, libraryName, python),
    // getpath.c makes one text of it all and takes it apart at the colons.
    ...behaviourOf(version).prefixFinder === "getpath.c" ? extensions.split(":") : [extensions]
  ];
}
function pythonPath(probe, variable, cwd, keepsEmpty) {
  if (variable === void 0 || variable === "") return [];
  const addedBy = { kind: "PYTHONPATH" };
  return variable.split(probe.flavour.listSeparator).map((path7) => ({ path: path7 === "" && !keepsEmpty ? cwd : path7, addedBy }));
}
function holdsLibrary(probe, initial) {
  if (probe.flavour.name === "windows") return true;
  return initial.some(
    ({ path: path7 }) => ["os.py", "os.pyc"].some((landmark) => probe.isFile(probe.flavour.join(path7, landmark))) || probe.archiveMentions(path7, "encodings/__init__")
  );
}

// src/discovery/path-file.ts
function readPathFile(probe, executable, version) {
  const { flavour } = probe;
  if (flavour.name === "posix" && behaviourOf(version).prefixFinder === "getpath.c") return void 0;
  const file = [executable, probe.realPath(executable)].flatMap((path7) => {
    const byLibrary = flavour.join(flavour.dirname(path7), `python${version.replace(".", "")}._pth`);
    const byProgram = `${path7.replace(/\.exe$/i, "")}._pth`;
    return flavour.name === "windows" ? [byLibrary, byProgram] : [byProgram];
  }).find((path7) => probe.isFile(path7));
  const text = file === void 0 ? void 0 : probe.readText(file);
  if (file === void 0 || text === void 0) return void 0;
  const directory = flavour.dirname(file);
  const entries = [];
  let importsSite = false;
  for (const [index, rawLine] of text.split(/\r\n|[\r\n]/).entries()) {
    const line = (rawLine.split("#", 1)[0] ?? "").replace(/^[ \t]+|[ \t]+$/g, "");
    if (line === "") continue;
    if (line === "import site") importsSite = true;
    else if (!line.startsWith("import ")) {
      const path7 = flavour.normalize(flavour.join(directory, line));
      entries.push({ path: path7, addedBy: { kind: "pth", file, line: index + 1 } });
    }
  }
  return { directory, entries, importsSite };
}

// src/discovery/site-directories.ts
function siteDirectories(probe, prefix, layout) {
  const { flavour } = probe;
  const join = (...parts) => parts.reduce((path7, part) => flavour.join(path7, part), prefix);
  if (flavour.name === "windows")
    return [prefix, join(behaviourOf(layout.version).windowsLibraryName, "site-packages")];
  const python = `python${layout.version}`;
  if (layout.rules.layout === "dist-packages") {
    return [
      ...layout.isVenv ? [join("lib", python, "site-packages")] : [],
      join("local", "lib", python, "dist-packages"),
      join("lib", "python3", "dist-packages"),
      join("lib", python, "dist-packages")
    ];
  }
  return [.../* @__PURE__ */ new Set([layout.libraryName, "lib"])].map((library) => join(library, python, "site-packages"));
}
function userSiteDirectory(probe, version, prefix, env) {
  const { flavour } = probe;
  const framework = /\/(\w+)\.framework\/Versions\//.exec(prefix)?.[1];
  const scheme = userScheme(flavour.name === "windows", framework, version, env);
  const chosen = env["PYTHONUSERBASE"];
  const userBase = chosen !== void 0 && chosen !== "" ? chosen : scheme.base;
  return userBase === void 0 ? void 0 : flavour.join(userBase, scheme.site);
}
function nonEmpty(variable) {
  return variable === "" ? void 0 : variable;
}
function below(directory, rest) {
  return directory === void 0 ? void 0 : directory + rest;
}
function userScheme(isWindows, framework, version, env) {
  if (isWindows) {
    const base2 = below(nonEmpty(env["APPDATA"]) ?? env["USERPROFILE"], "\\Python");
    return { base: base2, site: `Python${version.replace(".", "")}\\site-packages` };
  }
  if (framework !== void 0) {
    return {
      base: below(env["HOME"], `/Library/${framework}/${version}`),
      site: "lib/python/site-packages"
    };
  }
  return { base: below(env["HOME"], "/.local"), site: `lib/python${version}/site-packages` };
}

// src/discovery/site-rules.ts
function siteRules(siteText) {
  return {
    layout: siteText.includes("dist-packages") ? "dist-packages" : "site-packages",
    skipsHiddenPthFiles: /name\.startswith\((["'])\.\1\)/.test(siteText),
    pthDecoding: siteText.includes("utf-8-sig") ? "utf-8-sig" : "locale",
    readsStartFiles: /endswith\((["'])\.start\1\)/.test(siteText)
  };
}

// src/discovery/site-walk.ts
init_problem();

// src/discovery/pth-file.ts
init_python_str();
init_utf8();
function parsePthFile(bytes2, decoding) {
  const text = decodeUtf8(bytes2);
  if (text === void 0) return void 0;
  const lines = decoding === "utf-8-sig" ? splitlines(universalNewlines(text.replace(/^\ufeff/, ""))) : universalNewlines(text).split("\n");
  return lines.flatMap((line, index) => {
    if (line.startsWith("#") || strip(line) === "") return [];
    const isCode = line.startsWith("import ") || line.startsWith("import	");
    return [{ kind: isCode ? "code" : "path", text: isCode ? line : rstrip(line), line: index + 1 }];
  });
}

// src/discovery/site-configuration-files.ts
init_python_str();
function siteConfigurationFiles(names, rules) {
  const ending = (suffix) => names.filter((name) => name.endsWith(suffix) && !(rules.skipsHiddenPthFiles && name.startsWith("."))).toSorted(compareCodePoints);
  const start = new Set(rules.readsStartFiles ? ending(".start") : []);
  return {
    pth: ending(".pth"),
    start: [...start],
    ignoresCode: (pthName2) => start.has(`${pthName2.slice(0, -".pth".length)}.start`)
  };
}

// src/discovery/is-namespace-line.ts
var DIRECTORY = /\bp = os\.path\.join\((?:sys\._getframe\(1\)\.f_locals\['sitedir'\]|'(?:[^'\\]|\\\\)*'), \*\(((?:'\w+'(?:, ?|(?=\))))+)\)\)/;
var STATEMENTS = /* @__PURE__ */ new Set([
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
  "m and setattr(sys.modules[PARENT], CHILD, m)"
]);
function isNamespaceLine(line) {
  const directory = DIRECTORY.exec(line);
  if (directory === null) return false;
  const parts = Array.from((directory[1] ?? "").matchAll(/'(\w+)'/g), ([, part = ""]) => part);
  const last = parts.at(-1) ?? "";
  const names = line.replace(directory[0], "DIRECTORY").replace(
    `setattr(sys.modules['${parts.slice(0, -1).join(".")}'], '${last}', m)`,
    "setattr(sys.modules[PARENT], CHILD, m)"
  ).replaceAll(`'${parts.join(".")}'`, "PACKAGE");
  return names.split(";").every((statement) => STATEMENTS.has(statement.trim()));
}

// src/discovery/overlay-line.ts
init_utf8();
var CALL = /; site\.addsitedir\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|__import__\("os"\)\.fsdecode\(b"((?:[^"\\]|\\.)*)"\))\)/y;
var START = "import site";
function parseOverlayLine(line) {
  if (!line.startsWith(START)) return void 0;
  const directories = [];
  let at = START.length;
  while (at < line.length) {
    CALL.lastIndex = at;
    const call = CALL.exec(line);
    const directory = call === null ? void 0 : unescaped(call[1] ?? call[2] ?? call[3] ?? "");
    if (directory === void 0) return void 0;
    directories.push(directory);
    at = CALL.lastIndex;
  }
  return directories.length > 0 ? directories : void 0;
}
function unescaped(literal) {
  if (!literal.includes("\\")) return literal;
  const encoder = new TextEncoder();
  const bytes2 = [];
  for (const [all, hexadecimal, character] of literal.matchAll(/\\x([0-9a-f]{2})|\\(.)|[^\\]+/g)) {
    if (hexadecimal !== void 0) bytes2.push(Number.parseInt(hexadecimal, 16));
    else if (character === void 0) for (const byte of encoder.encode(all)) bytes2.push(byte);
    else if (`\\"'`.includes(character)) bytes2.push(character.charCodeAt(0));
    else return void 0;
  }
  return decodeUtf8(new Uint8Array(bytes2));
}

// src/discovery/startup-code.ts
var NONE = { kind: "none" };
var UNKNOWN = { kind: "unknown" };
function recognizeStartupCode(text) {
  const line = text.trim().replace(/;$/, "");
  const known = KNOWN_LINES.find(({ lines }) => lines.includes(line));
  if (known !== void 0) return { kind: known.kind, effect: known.effect ?? NONE, files: known.files };
  const directories = parseOverlayLine(line);
  if (directories !== void 0) {
    return { kind: "uv overlay", effect: { kind: "site directories", directories }, files: [] };
  }
  for (const [kind, pattern] of EDITABLE_LINES) {
    const module = pattern.exec(line)?.[1];
    if (module !== void 0)
      return { kind, effect: effectOfEditable(kind, module), files: [`${module}.py`] };
  }
  return isNamespaceLine(line) ? { kind: "namespace", effect: NONE, files: [] } : { kind: "unknown", effect: UNKNOWN, files: [] };
}
function effectOfEditable(kind, module) {
  if (kind === "setuptools editable") return { kind: "setuptools finder", module };
  return kind === "meson-python editable" ? UNKNOWN : NONE;
}
var EDITABLE_LINES = [
  ["setuptools editable", /^import (__editable___\w+_finder); \1\.install\(\)$/],
  ["editables", /^import (_editable_impl_\w+)$/],
  // From 1.0 on; before that `import _NAME_editable`.
  ["scikit-build-core editable", /^import (_editable_skbc_\w+|_\w+_editable)$/],
  // From 0.21 on `….init()` is called.
  ["meson-python editable", /^import (_\w+_editable_loader)(?:; \1\.init\(\))?$/]
];
var KNOWN_LINES = [
  {
    kind: "setuptools distutils",
    files: ["_distutils_hack/__init__.py"],
    lines: [
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim()",
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'stdlib') == 'local'; enabled and __import__('_distutils_hack').add_shim()",
      // 60.1 only.
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').ensure_shim()",
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'stdlib') == 'local'; enabled and __import__('_distutils_hack')",
      "import os; enabled = os.environ.get('SETUPTOOLS_USE_DISTUTILS') == 'local'; enabled and __import__('_distutils_hack').add_shim()"
    ]
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
      String.raw`import sys; exec(u'try:\n    import coverage\n# coverage throws OSError when $PWD does not exist\nexcept (ImportError, OSError):\n    pass\nelse:\n    coverage.process_startup()\n')`
    ]
  },
  {
    kind: "pytest-cov",
    files: ["pytest_cov/embed.py"],
    lines: [
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except ImportError:\n  sys.stderr.write(\n   "Failed to setup coverage."\n   "Sources: {[COV_CORE_SOURCE]!r}"\n   "Config: {[COV_CORE_CONFIG]!r}"\n   "Exception: {!r}\\n".format(os.environ, exc))\n')`,
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except ImportError as exc:\n  sys.stderr.write(\n   "Failed to setup coverage."\n   "Sources: {[COV_CORE_SOURCE]!r}"\n   "Config: {[COV_CORE_CONFIG]!r}"\n   "Exception: {!r}\\n".format(os.environ, exc))\n')`,
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except Exception as exc:\n  sys.stderr.write(\n   "pytest-cov: Failed to setup subprocess coverage. "\n   "Environ: {0!r} "\n   "Exception: {1!r}\\n".format(\n    dict((k, v) for k, v in os.environ.items() if k.startswith(\'COV_CORE\')),\n    exc\n   )\n  )\n')`
    ]
  },
  {
    kind: "coloredlogs",
    files: ["coloredlogs/__init__.py"],
    lines: [
      String.raw`import os; exec('try: __import__("coloredlogs").auto_install() if "COLOREDLOGS_AUTO_INSTALL" in os.environ else None\nexcept ImportError: pass')`,
      String.raw`import os; exec('try: __import__("coloredlogs").auto_install() if os.environ.get("COLOREDLOGS_AUTO_INSTALL") else None\nexcept ImportError: pass')`
    ]
  },
  {
    kind: "pre-commit-uv",
    files: ["pre_commit_uv/__init__.py"],
    lines: ["import pre_commit_uv; pre_commit_uv._patch()"]
  },
  {
    kind: "pdbpp",
    files: ["_pdbpp_path_hack/pdb.py"],
    effect: UNKNOWN,
    lines: [
      `import sys; _pdbpp_path = os.path.sep + "_pdbpp_path_hack"; sys.path.insert(0, sys.path.pop()) if sys.path[-1].endswith(_pdbpp_path) and not sys.path[0].endswith(_pdbpp_path) else None`,
      `import os; _pdbpp_path = f"{os.path.sep}_pdbpp_path_hack"; import sys; sys.path.insert(0, makepath(sitedir, "_pdbpp_path_hack")[0]) if int(os.environ.get('PDBPP_HIJACK_PDB', 1)) and not sys.path[0].endswith(_pdbpp_path) else None`
    ]
  },
  // A path line above it puts its directory on sys.path.
  { kind: "pywin32", files: ["win32/lib/pywin32_bootstrap.py"], lines: ["import pywin32_bootstrap"] },
  {
    kind: "easy-install",
    files: [],
    effect: { kind: "easy-install start" },
    lines: ["import sys; sys.__plen = len(sys.path)"]
  },
  {
    kind: "easy-install",
    files: [],
    effect: { kind: "easy-install end" },
    lines: [
      "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)"
    ]
  }
];

// src/discovery/site-walk.ts
var DEEPEST = 200;
var MOST_NESTED = 1e3;
var SiteWalk = class {
  entries = [];
  #problems = new ProblemList();
  /** Those that site.py itself adds, in its order; none that a line of code adds. */
  siteDirectories = /* @__PURE__ */ new Set();
  /** Whether everything that could have changed sys.path was understood. */
  isExact = true;
  #probe;
  #rules;
  #cwd;
  #isASCII;
  #known = /* @__PURE__ */ new Set();
  #beingRead = /* @__PURE__ */ new Set();
  #nestedReadings = 0;
  #easyInstallStart;
  #easyInstallInsertion = 0;
  /** @param isASCII whether the locale's encoding is, and `.pth` files are decoded by it. */
  constructor(probe, rules, cwd, isASCII2) {
    this.#isASCII = isASCII2;
    this.#probe = probe;
    this.#rules = rules;
    this.#cwd = cwd;
  }
  /** What is wrong, once: an environment's `.pth` files are read twice. */
  get problems() {
    return this.#problems.found;
  }
  /** `removeduppaths`: appends a path in its absolute form, unless it is there. */
  add(path7, addedBy) {
    const absolute = absolutePath(this.#probe.flavour, this.#cwd, path7);
    const key = this.#probe.flavour.normcase(absolute);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.entries.push({ path: absolute, addedBy });
  }
  /** `site.addsitedir`: the directory, and at once what its own `.pth` files add, in the order of their names. */
  addSiteDirectory(directory, addedBy) {
    this.add(directory, addedBy);
    this.#probe.decisions.push(`${addedBy.kind === "pth" ? "site.addsitedir" : addedBy.kind}: ${directory}`);
    if (addedBy.kind !== "pth") {
      this.siteDirectories.add(absolutePath(this.#probe.flavour, this.#cwd, directory));
    }
    if (this.#beingRead.has(directory)) return;
    if (addedBy.kind === "pth") this.#nestedReadings++;
    if (this.#beingRead.size === DEEPEST || this.#nestedReadings > MOST_NESTED) {
      this.doubt({ message: "one of too many site directories that add each other", path: directory });
      return;
    }
    this.#beingRead.add(directory);
    const files = siteConfigurationFiles(this.#probe.list(directory), this.#rules);
    for (const name of files.pth) this.#addPthFile(directory, name, files.ignoresCode(name));
    for (const name of files.start) this.#reportStartFile(this.#probe.flavour.join(directory, name));
    this.#beingRead.delete(directory);
  }
  /** Says that the interpreter cannot start at all. */
  doesNotStart(executable) {
    this.isExact = false;
    this.#problems.add({
      code: "PYEP_NOT_COMPUTED",
      message: "its standard library is not on the path: this interpreter does not start",
      severity: "error",
      affects: "sys.path",
      path: executable
    });
  }
  /** Says that something pyep does not run may have changed sys.path. */
  doubt(problem) {
    this.isExact = false;
    this.#problems.add({ code: "PYEP_NOT_COMPUTED", severity: "warning", affects: "sys.path", ...problem });
  }
  #addPthFile(directory, name, ignoresCode) {
    const file = this.#probe.flavour.join(directory, name);
    const bytes2 = this.#probe.read(file);
    if (bytes2 === void 0) {
      if (this.#probe.isFile(file)) this.doubt({ message: "cannot be read", path: file });
      return;
    }
    const isReadable = !this.#isASCII || bytes2.every((byte) => byte < 128);
    const lines = isReadable ? parsePthFile(bytes2, this.#rules.pthDecoding) : void 0;
    if (lines === void 0) {
      this.isExact = false;
      this.#problems.add({
        code: "PYEP_UNDECODABLE",
        message: `not ${this.#isASCII ? "ASCII" : "UTF-8"}, which is the locale's encoding: this interpreter does not start`,
        severity: "error",
        affects: "sys.path",
        path: file
      });
      return;
    }
    const paths = lines.filter(({ kind }) => kind === "path").length;
    this.#probe.decisions.push(`${file}: ${paths} path lines, ${lines.length - paths} lines of code`);
    for (const { kind, text, line } of lines) {
      if (kind === "code") {
        if (ignoresCode) continue;
        if (!this.#applyCode(directory, file, text, line)) return;
        continue;
      }
      const added = this.#probe.flavour.join(directory, text);
      if (isRemote(added)) {
        this.doubt({
          message: `names ${text}, a network or device path, which is not opened`,
          path: file,
          line
        });
      } else if (this.#probe.exists(absolutePath(this.#probe.flavour, this.#cwd, added))) {
        this.add(added, { kind: "pth", file, line });
      }
    }
  }
  /** Whether the rest of the file counts: the interpreter drops it after an error. */
  #applyCode(directory, file, text, line) {
    if (text.trim() === "import") return false;
    const { effect, kind, files } = recognizeStartupCode(text);
    if (NEEDED.has(kind) && !files.some((module) => this.#isImportable(module))) return false;
    switch (effect.kind) {
      case "none":
        break;
      case "setuptools finder":
        return this.#addFinderPlaceholder(directory, effect.module, { kind: "pth", file, line });
      case "site directories":
        for (const added of effect.directories) this.#addForgetful(added, { kind: "pth", file, line });
        break;
      case "easy-install start":
        this.#easyInstallStart = this.entries.length;
        break;
      case "easy-install end": {
        if (this.#easyInstallStart === void 0) return false;
        const added = this.entries.splice(this.#easyInstallStart);
        this.entries.splice(this.#easyInstallInsertion, 0, ...added);
        this.#easyInstallInsertion += added.length;
        break;
      }
      case "unknown":
        this.doubt({
          message: "runs code at the start of the interpreter, which may change sys.path",
          path: file,
          line
        });
    }
    return true;
  }
  /**
   * `site.addsitedir(directory)` in a line of code: what it knows is what is on sys.path and exists; what it adds is
   * remembered by nobody, so that a later line may add it once more.
   */
  #addForgetful(directory, addedBy) {
    const { flavour } = this.#probe;
    const remembered = this.#known;
    const existing = this.entries.filter(({ path: path7 }) => this.#probe.exists(path7));
    this.#known = new Set(existing.map(({ path: path7 }) => flavour.normcase(path7)));
    this.addSiteDirectory(directory, addedBy);
    this.#known = remembered;
  }
  #isImportable(module) {
    const { flavour } = this.#probe;
    return this.entries.some(({ path: path7 }) => this.#probe.isFile(flavour.join(path7, module)));
  }
  /** setuptools: `PATH_PLACEHOLDER` goes on sys.path where the finder has namespaces. It names no directory. */
  #addFinderPlaceholder(directory, module, addedBy) {
    const path7 = this.#probe.flavour.join(directory, `${module}.py`);
    const text = this.#probe.readText(path7);
    const namespaces = /^NAMESPACES\b[^=\n]*=\s*(.*)$/m.exec(text ?? "")?.[1]?.trim();
    const placeholder = /^PATH_PLACEHOLDER = '([^'\\]*)' \+ "([^"\\]*)"/m.exec(text ?? "");
    if (text === void 0 || namespaces === void 0) {
      this.doubt({ message: "is no editable finder that pyep knows", path: path7 });
      return text !== void 0;
    }
    const name = `${placeholder?.[1] ?? ""}${placeholder?.[2] ?? ""}`;
    if (namespaces !== "{}" && !this.entries.some((entry) => entry.path === name)) {
      this.entries.push({ path: name, addedBy });
    }
    return true;
  }
  #reportStartFile(path7) {
    this.doubt({
      message: "names entry points that the interpreter calls at its start (PEP 829), which may change sys.path",
      path: path7
    });
  }
};
var NEEDED = /* @__PURE__ */ new Set(["virtualenv", "editables", "scikit-build-core editable"]);
function isRemote(path7) {
  return /^[\\/]{2}[^\\/]/.test(path7) && path7.includes("\\");
}

// src/discovery/is-harmless-customization.ts
var APPORT = [
  "try:",
  "import apport_python_hook",
  "except ImportError:",
  "pass",
  "else:",
  "apport_python_hook.install()"
].join("\n");
function isHarmlessCustomization(source) {
  const code = source.split(/\r\n|[\r\n]/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).join("\n");
  return code === "" || code === APPORT;
}

// src/discovery/site-customization.ts
function doubtCustomizations(probe, walk, usesUserSite) {
  for (const module of usesUserSite ? ["sitecustomize", "usercustomize"] : ["sitecustomize"]) {
    const file = findModule(probe, walk, module);
    if (file === void 0) continue;
    const source = file.endsWith(".py") ? probe.readText(file) : void 0;
    if (source !== void 0 && isHarmlessCustomization(source)) continue;
    walk.doubt({ message: `${module} is imported at every start and may change sys.path`, path: file });
  }
}
function findModule(probe, walk, module) {
  const { flavour } = probe;
  for (const { path: path7 } of walk.entries) {
    const names = [`${module}/__init__.py`, `${module}.py`, `${module}.pyc`];
    const found = names.map((name) => flavour.join(path7, name)).find((file) => probe.isFile(file));
    if (found !== void 0) return found;
    if (probe.archiveMentions(path7, `${module}.py`)) return path7;
    if (probe.isFile(path7)) continue;
    const extension = probe.list(path7).find((name) => name.startsWith(`${module}.`) && /\.(?:so|pyd)$/.test(name));
    if (extension !== void 0) return flavour.join(path7, extension);
  }
  return void 0;
}

// src/discovery/compute-sys-path.ts
function computeSysPath(fileSystem, interpreter, options = {}) {
  const cwd = options.cwd ?? (fileSystem.flavour === "windows" ? "C:\\" : "/");
  const probe = new FileProbe(fileSystem, cwd);
  const executable = absolutePath(probe.flavour, cwd, interpreter);
  const env = environmentVariables(options);
  const found = interpreterLayout(probe, executable, {
    pythonHome: nonEmpty2(env["PYTHONHOME"]),
    libraryName: nonEmpty2(env["PYTHONPLATLIBDIR"]),
    version: options.pythonVersion
  });
  if (found === void 0) return unknownVersion(probe, executable);
  const pathFile = readPathFile(probe, executable, found.version);
  const layout = pathFile === void 0 ? found : layoutOfPathFile(found, pathFile, executable, probe);
  const library = standardLibrary(probe, layout);
  const initial = pathFile?.entries ?? [
    ...pythonPath(probe, env["PYTHONPATH"], cwd, options.noSite === true),
    ...library.map((path7) => ({ path: path7, addedBy: { kind: "stdlib" } }))
  ];
  const standard = initial.find(({ path: path7 }) => probe.isFile(probe.flavour.join(path7, "site.py")));
  const siteText = standard && probe.readText(probe.flavour.join(standard.path, "site.py"));
  const rules = siteRules(siteText ?? "");
  const walk = new SiteWalk(probe, rules, cwd, isASCII(layout.version, rules, options));
  if (!holdsLibrary(probe, initial)) walk.doesNotStart(executable);
  if (options.noSite === true || pathFile?.importsSite === false) {
    const isAbsolute = behaviourOf(layout.version).pythonPathWithoutSite === "absolute";
    const entries = initial.map(
      (entry) => isAbsolute && entry.addedBy.kind === "PYTHONPATH" ? { ...entry, path: absolutePath(probe.flavour, cwd, entry.path) } : entry
    );
    const isVenvWithoutSite = behaviourOf(layout.version).venvPrefixBy === "getpath";
    const prefix = isVenvWithoutSite && pathFile === void 0 ? layout.prefix : layout.basePrefix;
    return computed(probe, { ...layout, prefix }, entries, walk);
  }
  for (const { path: path7, addedBy } of initial) walk.add(path7, addedBy);
  const usesUserSite = walkSites(probe, walk, layout, rules, pathFile === void 0 ? env : {}, options);
  doubtCustomizations(probe, walk, usesUserSite);
  const site = { directories: [...walk.siteDirectories], rules, usesUserSite };
  return { ...computed(probe, layout, walk.entries, walk), site };
}
function isASCII(version, rules, { env }) {
  const isCLocale = env?.["LC_ALL"] === "C" || env?.["LC_ALL"] === "POSIX";
  return isCLocale && rules.pthDecoding === "locale" && behaviourOf(version).pthInCLocale === "ASCII";
}
function nonEmpty2(variable) {
  return variable === "" ? void 0 : variable;
}
function layoutOfPathFile(layout, { directory }, executable, probe) {
  const venvPrefix = probe.flavour.dirname(probe.flavour.dirname(executable));
  return {
    ...layout,
    prefix: layout.venv === void 0 ? directory : venvPrefix,
    basePrefix: directory,
    baseExecPrefix: directory,
    problems: layout.problems.filter(({ severity }) => severity === "error"),
    isExact: layout.problems.every(({ severity }) => severity !== "error")
  };
}
function walkSites(probe, walk, layout, rules, env, options) {
  const { venv, prefix, basePrefix, baseExecPrefix, version, libraryName } = layout;
  const addSitesOf = (of, kind) => {
    const isVenv = prefix !== basePrefix;
    for (const directory of siteDirectories(probe, of, { version, rules, isVenv, libraryName })) {
      if (probe.isDirectory(directory)) walk.addSiteDirectory(directory, { kind });
    }
  };
  if (venv !== void 0) addSitesOf(prefix, "site");
  const seesSystem = venv === void 0 || venv.includesSystemSitePackages;
  const usesUserSite = seesSystem && options.isolated !== true && options.noUserSite !== true && !isSet(env["PYTHONNOUSERSITE"]);
  probe.decisions.push(`user site ${usesUserSite ? "on" : `off: ${userSiteReason(seesSystem, options)}`}`);
  if (usesUserSite) {
    const userSite = userSiteDirectory(probe, version, basePrefix, options.env ?? {});
    if (userSite !== void 0 && probe.isDirectory(userSite)) {
      walk.addSiteDirectory(userSite, { kind: "user site" });
    }
  }
  if (venv !== void 0) addSitesOf(prefix, "site");
  if (seesSystem) {
    const kind = venv === void 0 ? "site" : "system site";
    for (const of of /* @__PURE__ */ new Set([basePrefix, baseExecPrefix])) addSitesOf(of, kind);
  }
  return usesUserSite;
}
function userSiteReason(seesSystem, options) {
  if (!seesSystem) return "the virtual environment does not include system site-packages";
  if (options.isolated === true) return "isolated";
  return options.noUserSite === true ? "-s" : "PYTHONNOUSERSITE";
}
function environmentVariables(options) {
  return options.isolated === true || options.ignoreEnvironment === true ? {} : options.env ?? {};
}
function isSet(flag) {
  return flag !== void 0 && flag !== "" && !/^\s*[+-]?0+$/.test(flag);
}
function computed(probe, layout, entries, walk) {
  const outside = checkedPythonVersion(layout.version).problems;
  const registry = probe.flavour.name === "windows" ? [REGISTRY] : [];
  return {
    entries,
    version: layout.version,
    prefix: layout.prefix,
    basePrefix: layout.basePrefix,
    exact: walk.isExact && outside.length === 0 && layout.isExact,
    problems: [...layout.problems, ...walk.problems, ...outside, ...registry],
    filesRead: [...probe.filesRead],
    decisions: probe.decisions
  };
}
var REGISTRY = {
  code: "PYEP_NOT_COMPUTED",
  message: "the registry may add entries (Software\\Python\\PythonCore\\\u2026\\PythonPath), which no file tells",
  severity: "info",
  affects: "sys.path"
};
function unknownVersion(probe, interpreter) {
  const directory = probe.flavour.dirname(interpreter);
  const prefix = probe.flavour.dirname(directory);
  return {
    entries: [],
    version: void 0,
    prefix,
    basePrefix: prefix,
    exact: false,
    problems: [
      {
        code: "PYEP_NOT_COMPUTED",
        message: "nothing tells the version of this interpreter: neither its name nor a pyvenv.cfg nor a library",
        severity: "error",
        affects: "sys.path",
        path: interpreter
      }
    ],
    filesRead: [...probe.filesRead],
    decisions: probe.decisions
  };
}

// src/node/directory-tree.ts
init_file_tree();
init_reading_limits();
import { closeSync, constants, opendirSync, openSync, readSync, statSync } from "node:fs";
var SMALL_FILE = 64 * 1024;
var READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
function directoryTree(root, maxFileSize = READING_LIMITS.metadataText) {
  const prefix = root.endsWith("/") ? root : `${root}/`;
  let smallFile;
  function readInto(path7) {
    const absolutePath2 = prefix + path7;
    const stats = statOf(absolutePath2);
    if (stats === void 0 || stats.isDirectory()) return void 0;
    if (!stats.isFile()) throw new FileAccessError(absolutePath2, "special-file");
    if (stats.size > maxFileSize) throw new FileAccessError(absolutePath2, "too-large");
    smallFile ??= Buffer.allocUnsafeSlow(SMALL_FILE);
    const buffer = stats.size <= SMALL_FILE ? smallFile : Buffer.allocUnsafe(stats.size);
    const length = fill(buffer, absolutePath2, stats.size);
    return length === void 0 ? void 0 : { buffer, length };
  }
  return {
    list(path7) {
      return listRaw(path7 === "" ? root : prefix + path7);
    },
    read(path7) {
      const file = readInto(path7);
      return file && new Uint8Array(file.buffer.subarray(0, file.length));
    },
    readUtf8(path7) {
      const file = readInto(path7);
      return file?.buffer.toString("utf8", 0, file.length);
    },
    kind(path7) {
      const stats = statOf(path7 === "" ? root : prefix + path7);
      if (stats === void 0) return void 0;
      return stats.isDirectory() ? "directory" : "file";
    }
  };
}
function listRaw(path7) {
  const names = [];
  try {
    const directory = opendirSync(path7);
    try {
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync())
        names.push(entry.name);
    } finally {
      directory.closeSync();
    }
  } catch (error) {
    return absentOrThrow(path7, error);
  }
  return names;
}
function statOf(path7) {
  try {
    return statSync(path7, { throwIfNoEntry: false });
  } catch (error) {
    return absentOrThrow(path7, error);
  }
}
function fill(buffer, path7, size) {
  try {
    const descriptor = openSync(path7, READ_ONLY);
    try {
      let length = 0;
      while (length < size) {
        const read = readSync(descriptor, buffer, length, size - length, null);
        if (read === 0) break;
        length += read;
      }
      return length;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return absentOrThrow(path7, error);
  }
}
var ABSENT = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR", "EISDIR"]);
var REASONS = {
  EACCES: "permission",
  EPERM: "permission",
  ELOOP: "loop"
};
function absentOrThrow(path7, error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (ABSENT.has(code)) return void 0;
  if (code === "ERR_INVALID_ARG_VALUE") return void 0;
  const reason = REASONS[code] ?? "io";
  throw new FileAccessError(path7, reason, {
    cause: error,
    ...reason === "io" ? { message: `cannot be read (${code})`, pythonException: "OSError" } : {}
  });
}

// src/node/node-file-system.ts
import { readlinkSync, realpathSync as realpathSync4, statSync as statSync2 } from "node:fs";
import path6 from "node:path";
function nodeFileSystem(cwd) {
  const absolute = (file) => path6.resolve(cwd, file);
  return {
    flavour: path6.sep === "\\" ? "windows" : "posix",
    tree(directory) {
      return isDirectory(absolute(directory)) ? directoryTree(absolute(directory)) : void 0;
    },
    realPath(file) {
      return orUndefined(() => realpathSync4(absolute(file)));
    },
    readLink(file) {
      return orUndefined(() => readlinkSync(absolute(file)));
    }
  };
}
function isDirectory(file) {
  return orUndefined(() => statSync2(file).isDirectory()) ?? false;
}
function orUndefined(question) {
  try {
    return question();
  } catch {
    return void 0;
  }
}

// test/oracle/sys-path-tally.ts
function compareOnDisk(title, start, answer) {
  const computed2 = computeSysPath(nodeFileSystem("/"), start.executable, optionsOf(start));
  return { verdict: judge(computed2, answer), title, start, computed: computed2, answer };
}

// scripts/.sp-hunt.ts
var [seed, count, ...titles] = process.argv.slice(2);
for (const interpreter of (await sysPathInterpreters()).filter((i) => titles.length === 0 || titles.some((t) => i.title.includes(t)))) {
  const cases = fc3.sample(arbitrarySysPathCase, { seed: Number(seed), numRuns: Number(count) });
  const ask = (cs) => askLiveCases(interpreter, cs, ({ start, answer, places }, i) => {
    const c = compareOnDisk("x", start, answer);
    const b = (s) => JSON.stringify(s).replaceAll(places.root, "@R");
    return { v: c.verdict, exact: c.computed.exact, text: "  pyep " + b({ p: c.computed.entries.map((e) => e.path), prefix: c.computed.prefix, base: c.computed.basePrefix }) + "\n  real " + b(c.answer), probs: c.computed.problems.map((p) => p.message).join("; ") };
  });
  const out = await ask(cases);
  const count2 = {};
  for (const o of out) count2[o?.v ?? "none"] = (count2[o?.v ?? "none"] ?? 0) + 1;
  console.log(interpreter.title, JSON.stringify(count2));
  const seen = /* @__PURE__ */ new Set();
  let n = 0;
  for (const [i, o] of out.entries()) {
    if (o?.v !== "silent" && o?.v !== "prefix") {
      if (o?.v === "flagged") console.log("  flagged:", o.probs.slice(0, 300));
      continue;
    }
    if (n++ > 5) continue;
    const small = await reduceCase(cases[i], async (cs) => {
      for (let k = 0; k < cs.length; k += 12) {
        const r = (await ask(cs.slice(k, k + 12))).findIndex((x) => x?.v === "silent" || x?.v === "prefix");
        if (r >= 0) return k + r;
      }
      return -1;
    });
    const key = JSON.stringify({ ...small, why: void 0 });
    if (seen.has(key)) continue;
    seen.add(key);
    console.log(key);
    console.log((await ask([small]))[0]?.text);
  }
}
