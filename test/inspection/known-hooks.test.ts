import { describe, expect, test } from "vitest";
import { brief, editable, hooksOf, installed, recordHash, SITE } from "./site.ts";
import type { SiteFiles } from "./site.ts";

const DISTUTILS =
  "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim(); \n";
const SETUPTOOLS = {
  "distutils-precedence.pth": DISTUTILS,
  "_distutils_hack/__init__.py": "def add_shim(): ...\n",
};
const COVERAGE = "import coverage; coverage.process_startup()\n";
const NAMESPACE =
  "import sys, types, os;p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('zope',));importlib = __import__('importlib.util');__import__('importlib.machinery');m = sys.modules.setdefault('zope', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('zope', [os.path.dirname(p)])));m = m or sys.modules.setdefault('zope', types.ModuleType('zope'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)\n";
const FINDER = "import __editable___demo_1_0_finder; __editable___demo_1_0_finder.install()";
const EDITABLE = { "__editable__.demo-1.0.pth": FINDER, "__editable___demo_1_0_finder.py": "MAPPING = {}\n" };
const UNRECORDED = "no distribution's RECORD names this file";
const VIRTUALENVS = `${UNRECORDED}; virtualenv and uv leave it so`;

describe("a hook is known where its text, its owner and its hash are right", () => {
  test.each<[why: string, files: SiteFiles, hooks: string[], notes: unknown[]]>([
    [
      "all is as installed",
      installed("setuptools", "80.9.0", SETUPTOOLS),
      ["distutils-precedence.pth:1 known"],
      [],
    ],
    [
      "the file's name with another text",
      installed("setuptools", "80.9.0", { "distutils-precedence.pth": "import os; os.system('id')\n" }),
      ["distutils-precedence.pth:1 unknown"],
      ["names os.system"],
    ],
    [
      "a line more: neither is what was installed",
      {
        ...installed("setuptools", "80.9.0", SETUPTOOLS),
        "distutils-precedence.pth": `${DISTUTILS}import evil\n`,
      },
      ["distutils-precedence.pth:1 unknown", "distutils-precedence.pth:2 unknown"],
      ["names __import__", "changed since it was installed: RECORD has another hash"],
    ],
    [
      "what it brings to run has changed",
      { ...installed("setuptools", "80.9.0", SETUPTOOLS), "_distutils_hack/__init__.py": "import evil\n" },
      ["distutils-precedence.pth:1 unknown"],
      ["names __import__", "runs _distutils_hack/__init__.py, which has changed since it was installed"],
    ],
    [
      "another project brings the tool's line, and what that runs",
      installed("evil", "1.0", SETUPTOOLS),
      ["distutils-precedence.pth:1 unknown"],
      ["names __import__", "such a line is written by setuptools, this one is brought by evil 1.0"],
    ],
    [
      "no RECORD names it, though the tool is there",
      { ...installed("setuptools", "80.9.0", {}), ...SETUPTOOLS },
      ["distutils-precedence.pth:1 unknown"],
      ["names __import__", UNRECORDED],
    ],
    [
      "the tool is not there at all",
      SETUPTOOLS,
      ["distutils-precedence.pth:1 unknown"],
      ["names __import__", UNRECORDED],
    ],
    [
      "Debian installs without RECORD",
      { ...SETUPTOOLS, "setuptools-66.1.1.egg-info/PKG-INFO": "Name: setuptools\nVersion: 66.1.1\n" },
      ["distutils-precedence.pth:1 known"],
      [`${UNRECORDED}; setuptools 66.1.1 has none`],
    ],
    [
      "virtualenv's is in no RECORD",
      { "_virtualenv.pth": "import _virtualenv", "_virtualenv.py": "" },
      ["_virtualenv.pth:1 known"],
      [VIRTUALENVS, "runs _virtualenv.py, which no RECORD names"],
    ],
    [
      "without what it imports",
      { "_virtualenv.pth": "import _virtualenv" },
      ["_virtualenv.pth:1 known"],
      [VIRTUALENVS, "runs _virtualenv.py, which is not beside it"],
    ],
    [
      "a distribution has taken the place of what it imports",
      {
        "_virtualenv.pth": "import _virtualenv",
        ...installed("evil", "1.0", { "_virtualenv.py": "import evil" }),
      },
      ["_virtualenv.pth:1 unknown"],
      ["runs _virtualenv.py, which evil 1.0 brings", VIRTUALENVS],
    ],
    [
      "a distribution brings all of it",
      installed("evil", "1.0", { "_virtualenv.pth": "import _virtualenv", "_virtualenv.py": "import evil" }),
      ["_virtualenv.pth:1 unknown"],
      ["such a line is written by virtualenv, this one is brought by evil 1.0"],
    ],
    [
      "written by hand, as documented",
      { "sub.pth": COVERAGE },
      ["sub.pth:1 known"],
      [
        `${UNRECORDED}; coverage writes it while it measures, and its users by hand`,
        "runs coverage/__init__.py, which is not beside it",
      ],
    ],
    [
      "of an old egg",
      { "zope.component-5.1.0-nspkg.pth": NAMESPACE },
      ["zope.component-5.1.0-nspkg.pth:1 namespace"],
      [`${UNRECORDED}; old installers leave it so`],
    ],
    [
      "of a wheel",
      installed("zope.event", "5.0", { "zope.event-5.0-nspkg.pth": NAMESPACE }),
      ["zope.event-5.0-nspkg.pth:1 namespace"],
      [],
    ],
    [
      "a namespace line that imports something else",
      { "a-nspkg.pth": NAMESPACE.replace("'importlib.machinery'", "'evil'") },
      ["a-nspkg.pth:1 unknown"],
      [expect.stringMatching(/^\d+ characters on one line; names __import__, importlib$/), UNRECORDED],
    ],
    [
      "easy-install.pth of old",
      { "easy-install.pth": "import sys; sys.__plen = len(sys.path)\n/src\n" },
      ["easy-install.pth:1 known"],
      [`${UNRECORDED}; easy_install leaves it so`],
    ],
    ["an editable install", editable("demo", "1.0", EDITABLE), ["__editable__.demo-1.0.pth:1 editable"], []],
    [
      "an editable install by the name only",
      installed("demo", "1.0", EDITABLE),
      ["__editable__.demo-1.0.pth:1 unknown"],
      ["such a line belongs to an editable install; by its direct_url.json demo 1.0 is none"],
    ],
    [
      "its finder in no RECORD",
      { ...EDITABLE, ...editable("demo", "1.0", { "__editable__.demo-1.0.pth": FINDER }) },
      ["__editable__.demo-1.0.pth:1 unknown"],
      ["runs __editable___demo_1_0_finder.py, which no RECORD names"],
    ],
    [
      "its finder gone",
      editable("demo", "1.0", { "__editable__.demo-1.0.pth": FINDER }),
      ["__editable__.demo-1.0.pth:1 unknown"],
      ["runs __editable___demo_1_0_finder.py, which is not beside it"],
    ],
    ["its .pth in no RECORD", EDITABLE, ["__editable__.demo-1.0.pth:1 unknown"], [UNRECORDED]],
  ])("%s", (_why, files, hooks, notes) => {
    const found = hooksOf(files);
    expect(found.map(brief)).toEqual(hooks);
    expect(found[0]?.notes).toEqual(notes);
  });
});

describe("the owner of a hook, and its hash", () => {
  test("by RECORD", () => {
    const [hook] = hooksOf(installed("setuptools", "80.9.0", SETUPTOOLS));
    expect(hook).toEqual({
      class: "known",
      kind: "setuptools distutils",
      path: `${SITE}/distutils-precedence.pth`,
      line: 1,
      text: DISTUTILS.trimEnd() + " ",
      sha256: "2638ce9e2500e572a5e0de7faed6661eb569d1b696fcba07b0dd223da5f5d224",
      distribution: { name: "setuptools", version: "80.9.0" },
      recordHash: "match",
      notes: [],
    });
  });

  test.each([
    ["without a hash", "x.pth,,", "absent"],
    ["with a hash of another kind", `x.pth,${recordHash("import x\n", "sha512")},`, "absent"],
    ["with padding", `x.pth,${recordHash("import x\n")}=,9`, "match"],
    ["of other bytes", `x.pth,${recordHash("import y\n")},`, "mismatch"],
    ["that is no hash", "x.pth,sha256=*,", "mismatch"],
    ["under an absolute path", `${SITE}/x.pth,${recordHash("import x\n")},`, "match"],
    ["by a way round", `../site-packages/x.pth,${recordHash("import x\n")},`, "match"],
  ])("RECORD names it %s", (_how, row, recorded) => {
    const [hook] = hooksOf({
      "x.pth": "import x\n",
      "x-1.dist-info/METADATA": "Name: x\n",
      "x-1.dist-info/RECORD": row,
    });
    expect(hook).toMatchObject({ distribution: { name: "x", version: null }, recordHash: recorded });
  });

  test("by installed-files.txt, whichever the version", () => {
    const [hook] = hooksOf({
      "x.pth": "import x\n",
      "x-1.egg-info/PKG-INFO": "Name: x\nVersion: 1\n",
      "x-1.egg-info/installed-files.txt": "../x.pth\nPKG-INFO\n",
    });
    expect(hook).toMatchObject({ distribution: { name: "x" }, recordHash: "absent" });
  });

  test("of two that name it the one whose hash agrees", () => {
    const [hook] = hooksOf({
      ...installed("old", "1", { "x.pth": "import old\n" }),
      ...installed("new", "2", { "x.pth": "import x\n" }),
    });
    expect(hook).toMatchObject({ distribution: { name: "new" }, recordHash: "match" });
    expect(hook?.notes).toContain("named by the RECORD of 2 distributions");
  });
});
