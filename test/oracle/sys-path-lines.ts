import type { Lines } from "./arbitrary-text.ts";

// What generated environments are made of. @ROOT and the like are filled in as in the cases.

/** `.pth` files. */
export const PTH_LINES: Lines = {
  plain: [
    "@ROOT/venv/one",
    "@ROOT/venv/two",
    "@ROOT/venv/alias",
    "@ROOT/venv/\u00e9",
    "../../../two",
    "here",
    "./here",
    "@ROOT/gone",
    "@ROOT/venv/note.txt",
    "# comment",
    "",
  ],
  odd: [
    "@ROOT/venv/one ",
    "@ROOT/venv/two\u00a0",
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
    "\t",
    "\u3000",
    "@ROOT/base/lib/python@VERSION",
    "@ROOT/base/lib/python@VERSION/site-packages",
    "@ROOT/venv/lib/python@VERSION/site-packages",
    "@ROOT/home/.local/lib/python@VERSION/site-packages",
  ],
};

/** The line of pyvenv.cfg with home. */
export const HOME_LINES: readonly string[] = [
  ...Array<string>(14).fill("home = @ROOT/base/bin"),
  "home = @ROOT/linked/bin",
  "home = @ROOT/base",
  "HOME = @ROOT/base/bin",
  "home=@ROOT/base/bin",
  "home\t=   @ROOT/base/bin  ",
  "prompt = kite",
];

/** Its other lines. */
export const CONFIGURATION_LINES: Lines = {
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
    "",
  ],
  odd: [
    "include-system-site-packages",
    "include-system-site-packages = true = false",
    "=",
    "= true",
    "[section]",
    "include-system-site-packages = \u00a0true\u00a0",
    "home = @ROOT/linked/bin",
    "home",
  ],
};

/** Items of PYTHONPATH. */
export const PATH_ITEMS: readonly string[] = [
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
  "@ROOT/venv/\u00e9",
  "@ROOT/venv/note.txt",
  "@ROOT/venv/lib/python@VERSION/site-packages",
  "@ROOT/base/lib/python@VERSION",
];

/** Values of PYTHONNOUSERSITE. */
export const SWITCHES: readonly string[] = ["1", "0", "", "no", "00", "-1", " 0", "0 ", "+0", "2"];
