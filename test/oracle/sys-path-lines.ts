// What generated environments are made of. @ROOT and the like are filled in as in the cases.

/** Lines of `.pth` files such as tools and people write. */
export const PTH_LINES: readonly string[] = [
  "@ROOT/venv/one",
  "@ROOT/venv/two",
  "@ROOT/venv/alias",
  "../../../two",
  "here",
  "./here",
  "@ROOT/gone",
  "@ROOT/venv/note.txt",
  "# comment",
  "",
];

/** Such as nobody means to write; now and then one that runs. */
export const UNUSUAL_PTH_LINES: readonly string[] = [
  "@ROOT/venv/one ",
  "@ROOT/venv/two\u00a0",
  " @ROOT/venv/one",
  " blank",
  "@ROOT//venv/./two/",
  "/@ROOT/venv/one",
  "@ROOT/venv/two/../one",
  ".",
  "..",
  "~/x",
  "$HOME",
  " # no comment",
  "@ROOT/venv/one # remark",
  "importlib",
  " import os",
  "import",
  "import ",
  "import site; site.addsitedir('@ROOT/venv/two')",
  "import sys; sys.__plen = len(sys.path)",
  "\t",
  "\u3000",
  "@BASE/lib/python@VERSION",
  "@ROOT/venv/lib/python@VERSION/site-packages",
  "@ROOT/home/.local/lib/python@VERSION/site-packages",
];

/** The line of pyvenv.cfg with home. */
export const HOME_LINES: readonly string[] = [
  ...Array<string>(10).fill("home = @ROOT/base/bin"),
  "HOME = @ROOT/base/bin",
  "home=@ROOT/base/bin",
  "home\t=   @ROOT/base/bin  ",
  "prompt = kite",
];

/** Its other lines. */
export const ENVIRONMENT_LINES: readonly string[] = [
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
];

/** Items of PYTHONPATH. */
export const PATH_ITEMS: readonly string[] = [
  "@ROOT/venv/one",
  "@ROOT/venv/two",
  "@ROOT/venv/one/",
  "@ROOT/gone",
  "rel",
  "rel/../other",
  ".",
  "",
  "~/x",
  "//srv/x",
  "@ROOT/venv/alias",
  "@ROOT/venv/lib/python@VERSION/site-packages",
  "@ROOT/base/lib/python@VERSION",
];

/** Values of PYTHONNOUSERSITE. */
export const SWITCHES: readonly string[] = ["1", "0", "", "no", "00", "-1", " 0", "0 "];
