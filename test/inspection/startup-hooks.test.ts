import { describe, expect, test } from "vitest";
import {
  computeSysPath,
  Environment,
  FileAccessError,
  memoryFileSystem,
  memoryTree,
} from "../../src/core.ts";
import { startupHooks } from "../../src/index.ts";
import { brief, editable, entry, hooksAlong, hooksOf, installed, PLAIN_RULES, SITE } from "./site.ts";

const UNRECORDED = "no distribution's RECORD names this file";

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
      notes: ["2,843 characters on one line; decodes and executes text; hidden file", UNRECORDED],
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
