import { describe, expect, test } from "vitest";
import {
  computeSysPath,
  Environment,
  FileAccessError,
  memoryFileSystem,
  memoryTree,
} from "../../src/core.ts";
import { startupHooks } from "../../src/index.ts";
import {
  brief,
  editable,
  entry,
  hooksAlong,
  hooksOf,
  installed,
  PLAIN_RULES,
  recordHash,
  SITE,
} from "./site.ts";
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

describe("a hook is known where its text, its owner and its hash are right", () => {
  test.each<[why: string, files: SiteFiles, hooks: string[], note?: string | RegExp]>([
    [
      "all is as installed",
      installed("setuptools", "80.9.0", SETUPTOOLS),
      ["distutils-precedence.pth:1 known"],
    ],
    [
      "the file's name with another text",
      installed("setuptools", "80.9.0", { "distutils-precedence.pth": "import os; os.system('id')\n" }),
      ["distutils-precedence.pth:1 unknown"],
      "names os.system",
    ],
    [
      "a line more: neither is what was installed",
      {
        ...installed("setuptools", "80.9.0", SETUPTOOLS),
        "distutils-precedence.pth": `${DISTUTILS}import evil\n`,
      },
      ["distutils-precedence.pth:1 unknown", "distutils-precedence.pth:2 unknown"],
      "changed since it was installed: RECORD has another hash",
    ],
    [
      "what it brings to run has changed",
      { ...installed("setuptools", "80.9.0", SETUPTOOLS), "_distutils_hack/__init__.py": "import evil\n" },
      ["distutils-precedence.pth:1 unknown"],
      "runs _distutils_hack/__init__.py, which has changed since it was installed",
    ],
    [
      "another project brings the tool's line, and what that runs",
      installed("evil", "1.0", SETUPTOOLS),
      ["distutils-precedence.pth:1 unknown"],
      "such a line is written by setuptools, this one is brought by evil 1.0",
    ],
    [
      "no RECORD names it, though the tool is there",
      { ...installed("setuptools", "80.9.0", {}), ...SETUPTOOLS },
      ["distutils-precedence.pth:1 unknown"],
      UNRECORDED,
    ],
    ["the tool is not there at all", SETUPTOOLS, ["distutils-precedence.pth:1 unknown"], UNRECORDED],
    [
      "Debian installs without RECORD",
      { ...SETUPTOOLS, "setuptools-66.1.1.egg-info/PKG-INFO": "Name: setuptools\nVersion: 66.1.1\n" },
      ["distutils-precedence.pth:1 known"],
      `${UNRECORDED}; setuptools 66.1.1 has none`,
    ],
    [
      "virtualenv's is in no RECORD",
      { "_virtualenv.pth": "import _virtualenv", "_virtualenv.py": "" },
      ["_virtualenv.pth:1 known"],
      "runs _virtualenv.py, which no RECORD names",
    ],
    [
      "without what it imports",
      { "_virtualenv.pth": "import _virtualenv" },
      ["_virtualenv.pth:1 known"],
      "runs _virtualenv.py, which is not beside it",
    ],
    [
      "a distribution has taken the place of what it imports",
      {
        "_virtualenv.pth": "import _virtualenv",
        ...installed("evil", "1.0", { "_virtualenv.py": "import evil" }),
      },
      ["_virtualenv.pth:1 unknown"],
      "runs _virtualenv.py, which evil 1.0 brings",
    ],
    [
      "a distribution brings all of it",
      installed("evil", "1.0", { "_virtualenv.pth": "import _virtualenv", "_virtualenv.py": "import evil" }),
      ["_virtualenv.pth:1 unknown"],
      "such a line is written by virtualenv, this one is brought by evil 1.0",
    ],
    [
      "written by hand, as documented",
      { "sub.pth": COVERAGE },
      ["sub.pth:1 known"],
      /^no distribution's .*by hand$/,
    ],
    [
      "of an old egg",
      { "zope.component-5.1.0-nspkg.pth": NAMESPACE },
      ["zope.component-5.1.0-nspkg.pth:1 namespace"],
      `${UNRECORDED}; old installers leave it so`,
    ],
    [
      "of a wheel",
      installed("zope.event", "5.0", { "zope.event-5.0-nspkg.pth": NAMESPACE }),
      ["zope.event-5.0-nspkg.pth:1 namespace"],
    ],
    [
      "a namespace line that imports something else",
      { "a-nspkg.pth": NAMESPACE.replace("'importlib.machinery'", "'evil'") },
      ["a-nspkg.pth:1 unknown"],
    ],
    [
      "easy-install.pth of old",
      { "easy-install.pth": "import sys; sys.__plen = len(sys.path)\n/src\n" },
      ["easy-install.pth:1 known"],
    ],
    ["an editable install", editable("demo", "1.0", EDITABLE), ["__editable__.demo-1.0.pth:1 editable"]],
    [
      "an editable install by the name only",
      installed("demo", "1.0", EDITABLE),
      ["__editable__.demo-1.0.pth:1 unknown"],
      "such a line belongs to an editable install; by its direct_url.json demo 1.0 is none",
    ],
    [
      "its finder in no RECORD",
      { ...EDITABLE, ...editable("demo", "1.0", { "__editable__.demo-1.0.pth": FINDER }) },
      ["__editable__.demo-1.0.pth:1 unknown"],
      "runs __editable___demo_1_0_finder.py, which no RECORD names",
    ],
    [
      "its finder gone",
      editable("demo", "1.0", { "__editable__.demo-1.0.pth": FINDER }),
      ["__editable__.demo-1.0.pth:1 unknown"],
      "runs __editable___demo_1_0_finder.py, which is not beside it",
    ],
    ["its .pth in no RECORD", EDITABLE, ["__editable__.demo-1.0.pth:1 unknown"], UNRECORDED],
  ])("%s", (_why, files, hooks, note) => {
    const found = hooksOf(files);
    expect(found.map(brief)).toEqual(hooks);
    if (note === undefined) expect(found.flatMap(({ notes }) => notes)).not.toContain(UNRECORDED);
    else
      expect(found[0]?.notes).toContainEqual(typeof note === "string" ? note : expect.stringMatching(note));
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

describe("where hooks are found, in the order in which site.py comes to them", () => {
  test(".pth files by code point; path lines, comments and what follows a syntax error are none", () => {
    const found = hooksOf({
      "b.pth": "# import no\n import no\n/src\nimport b\nimport\tc\nimportlib\n",
      "B.pth": "import B\n",
      "a.pth": "import \nimport never\n",
      "0.PTH": "import never\n",
      "d.pth/x": "",
    });
    expect(found.map(brief)).toEqual(["B.pth:1 unknown", "b.pth:4 unknown", "b.pth:5 unknown"]);
  });

  test("hidden files by the rule of the interpreter", () => {
    const text = `import base64,os;exec(base64.b64decode('${"QUJD".repeat(700)}'))\n`;
    const [hook] = hooksOf({ ".venv-cache.pth": text });
    expect(hook).toMatchObject({
      class: "unknown",
      kind: "unknown",
      distribution: null,
      notes: ["2,844 characters on one line; decodes and executes text; hidden file", UNRECORDED],
    });
    expect(hooksOf({ ".venv-cache.pth": text }, { skipsHiddenPthFiles: true })).toEqual([]);
  });

  test("a byte order mark and other line ends by the rule of the interpreter", () => {
    const files = { "a.pth": "\ufeffimport a\n", "b.pth": "b\u2028import b\n" };
    expect(hooksOf(files)).toEqual([]);
    expect(hooksOf(files, { pthDecoding: "utf-8-sig" }).map(brief)).toEqual([
      "a.pth:1 unknown",
      "b.pth:2 unknown",
    ]);
  });

  test("a file that is no UTF-8, and one that cannot be read", () => {
    const latin1 = Uint8Array.from("import os # caf\u00e9\n", (character) => character.charCodeAt(0));
    const [hook] = hooksOf({ "a.pth": latin1 });
    expect(hook).toMatchObject({ class: "unknown", line: 1, text: "import os # café" });
    expect(hook?.notes[0]).toMatch(/^not UTF-8: /);
    const tree = memoryTree({ "a.pth": "" });
    const denied = {
      ...tree,
      read: (path: string) => {
        throw new FileAccessError(path, "permission");
      },
    };
    expect(hooksOf(denied)).toMatchObject([
      { class: "unknown", kind: "path configuration", line: null, text: null, sha256: null },
    ]);
  });

  test(".start files, from 3.15 on: they come last and take the place of the code beside them", () => {
    const files = {
      "a.start": "\ufeff# none\n\na.b:run \n",
      "a.pth": "import a\n/src\n",
      "b.pth": "import b\n",
      ".c.start": "c:run\n",
    };
    expect(hooksOf(files).map(brief)).toEqual(["a.pth:1 unknown", "b.pth:1 unknown"]);
    const modern = hooksOf(files, { readsStartFiles: true, skipsHiddenPthFiles: true });
    expect(modern.map(brief)).toEqual(["b.pth:1 unknown", "a.start:3 unknown"]);
    expect(modern[1]).toMatchObject({
      kind: "start file",
      text: "a.b:run",
      notes: ["called at every start", UNRECORDED],
    });
    const loader = { "demo-editable.start": "_demo_editable_loader:init", "_demo_editable_loader.py": "" };
    const [meson] = hooksOf(editable("demo", "1.0", loader), { readsStartFiles: true });
    expect(meson).toMatchObject({ class: "editable", kind: "meson-python editable" });
  });

  test("sitecustomize and usercustomize, the first along sys.path", () => {
    const path = [
      entry("/lib", { "usercustomize/__init__.py": "", "sitecustomize/data.txt": "" }, "stdlib"),
      entry(SITE, { "sitecustomize.py": "import evil\n", "sitecustomize.abi3.so": "\x7fELF" }, "site"),
      entry("/later", { "sitecustomize.py": "" }, "pth"),
    ];
    const site = { directories: [SITE], rules: PLAIN_RULES, usesUserSite: false };
    const [extension, ...none] = hooksAlong(path, { site });
    expect(none).toEqual([]);
    expect(extension).toMatchObject({
      kind: "sitecustomize",
      path: `${SITE}/sitecustomize.abi3.so`,
      class: "unknown",
    });
    expect(extension?.notes).toContain("compiled: what it does is not seen here");
    const both = hooksAlong(path, { site: { ...site, usesUserSite: true } });
    expect(both.map(brief)).toEqual([
      "sitecustomize.abi3.so unknown",
      "/lib/usercustomize/__init__.py known",
    ]);
  });

  test.each([
    ["# nothing\n", "known"],
    [
      "try:\n    import apport_python_hook\nexcept ImportError:\n    pass\nelse:\n    apport_python_hook.install()\n",
      "known",
    ],
    ["import evil\n", "unknown"],
  ])("sitecustomize with %j is %s", (source, verdict) => {
    const [hook] = hooksOf({ "sitecustomize.py": source });
    expect(hook).toMatchObject({ class: verdict, line: null, text: null });
    expect(hook?.notes[0]).toBe("imported at every start");
    const changed = installed("x", "1", { "sitecustomize.py": "import x\n" });
    expect(hooksOf({ ...changed, "sitecustomize.py": source })[0]?.class).toBe("unknown");
  });

  test("site directories that a line adds, before the next line", () => {
    const fileSystem = memoryFileSystem({
      "/usr/bin/python3.12": "",
      "/usr/lib/python3.12/os.py": "",
      "/usr/lib/python3.12/site.py": "",
      "/venv/pyvenv.cfg": "home = /usr/bin\nversion = 3.12.1\n",
      "/venv/bin/python3": "",
      [`${SITE}/_uv_ephemeral_overlay.pth`]:
        'import site; site.addsitedir(__import__("os").fsdecode(b"/caf\\xc3\\xa9")); site.addsitedir("/b")\nimport after\n',
      "/café/a.pth": `import site; site.addsitedir("${SITE}")\nimport inner\n`,
      "/b/b.pth": 'import site; site.addsitedir("/gone")\n',
    });
    const computed = computeSysPath(fileSystem, "/venv/bin/python3");
    const sysPath = computed.entries.map((planned) => ({ ...planned, tree: fileSystem.tree(planned.path) }));
    const environment = new Environment(sysPath, { fileSystem, pythonVersion: "3.12", site: computed.site });
    expect(startupHooks(environment).map(brief)).toEqual([
      "_uv_ephemeral_overlay.pth:1 known",
      "/café/a.pth:1 known",
      "/café/a.pth:2 unknown",
      "/b/b.pth:1 known",
      "_uv_ephemeral_overlay.pth:2 unknown",
    ]);
  });

  test("a site directory that is on PYTHONPATH, too", () => {
    const site = { directories: [SITE], rules: PLAIN_RULES, usesUserSite: false };
    const path = [
      entry(SITE, { "a.pth": "import a\n" }, "PYTHONPATH"),
      entry("/other", { "b.pth": "import b\n" }, "PYTHONPATH"),
    ];
    expect(hooksAlong(path, { site }).map(brief)).toEqual(["a.pth:1 unknown"]);
  });

  test("without a computed sys.path: by what put the entries there", () => {
    const library = entry("/lib/python3.13", { "site.py": 'if name.startswith("."): return\n' }, "stdlib");
    const site = entry(SITE, { ".a.pth": "import a\n", "b.pth": "import b\n" }, "site");
    expect(hooksAlong([library, site]).map(brief)).toEqual(["b.pth:1 unknown"]);
    // -S
    expect(hooksAlong([entry("/lib", { "sitecustomize.py": "import x" }, "stdlib")])).toEqual([]);
  });

  test("entries without an interpreter: whatever any of them would run", () => {
    const files = { ".a.pth": "import a\n", "b.start": "b:run\n", "b.pth": "import b\n" };
    const found = hooksAlong([entry(SITE, files, "given")]);
    expect(found.map(brief)).toEqual([".a.pth:1 unknown", "b.pth:1 unknown", "b.start:1 unknown"]);
    expect(found[2]?.notes[0]).toBe("called at every start by Python 3.15 and later");
  });
});
