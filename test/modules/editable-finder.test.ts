import { describe, expect, test } from "vitest";
import { parseEditableFinder } from "../../src/core.ts";

describe("parseEditableFinder", () => {
  test("setuptools", () => {
    const finder = parseEditableFinder(
      [
        "import sys",
        "MAPPING: dict[str, str] = {'kite': '/src/kite', \"it's\": '/a\\\\b\\x00\\u20ac\\U0001f600'}",
        "NAMESPACES: dict[str, list[str]] = {'acme': [], 'acme.sub': ['/one', '/two']}",
        "PATH_PLACEHOLDER = '__editable__.kite-1.0.finder' + \".__path_hook__\"",
        "",
        "class _EditableFinder:",
        "    pass",
      ].join("\n"),
    );
    expect(finder).toEqual({
      kind: "setuptools",
      mapping: new Map([
        ["kite", "/src/kite"],
        ["it's", "/a\\b\0\u20ac\u{1f600}"],
      ]),
      namespaces: new Map([
        ["acme", []],
        ["acme.sub", ["/one", "/two"]],
      ]),
      pathPlaceholder: "__editable__.kite-1.0.finder.__path_hook__",
    });
  });

  test("setuptools 64, without annotations and namespaces", () => {
    expect(parseEditableFinder("MAPPING = {'kite': '/src/kite'}\n")).toMatchObject({
      mapping: new Map([["kite", "/src/kite"]]),
      namespaces: new Map(),
    });
  });

  test("editables", () => {
    const finder = parseEditableFinder(
      [
        "from editables.redirector import RedirectingFinder as F",
        "F.install()",
        "F.map_module('kite', '/src/kite/__init__.py')",
        "F.map_module('tail', \"/it's/tail.py\")",
      ].join("\n"),
    );
    expect(finder).toEqual({
      kind: "editables",
      mapping: new Map([
        ["kite", "/src/kite/__init__.py"],
        ["tail", "/it's/tail.py"],
      ]),
      namespaces: new Map(),
    });
  });

  test.each([
    ["at the end of the file", "\n\ninstall(", ")\n"],
    ["in a function, for .start files", "\n\ndef entrypoint() -> None:\n    install(", ")\n"],
  ])("scikit-build-core, %s", (_, before, after) => {
    const args =
      "{'kite': '/src/kite/__init__.py'}, {'kite._core': 'kite/_core.so'}, {'kite': ['/src/kite', 'kite']}, ['kite'], None, False, True, [], [], ''";
    const finder = parseEditableFinder(
      `class ScikitBuildRedirectingFinder:\n    pass${before}${args}${after}`,
    );
    expect(finder).toEqual({
      kind: "scikit-build-core",
      mapping: new Map([
        ["kite", "/src/kite/__init__.py"],
        ["kite._core", "kite/_core.so"],
      ]),
      namespaces: new Map(),
      directories: new Map([["kite", ["/src/kite", "kite"]]]),
    });
  });

  test("an older scikit-build-core", () => {
    const text =
      "class ScikitBuildRedirectingFinder:\n    pass\n\ninstall({'a': '/a.py'}, {}, None, False, True, [], [])\n";
    expect(parseEditableFinder(text)).toEqual({
      kind: "scikit-build-core",
      mapping: new Map([["a", "/a.py"]]),
      namespaces: new Map(),
    });
  });

  test.each([
    ["nothing of the kind", "import os\n"],
    ["a value that is computed", "MAPPING = {'kite': os.getcwd()}\n"],
    ["a value that is no text", "MAPPING = {'kite': 1}\n"],
    ["a dict that is not closed", "MAPPING = {'kite': '/src'\n"],
    ["an f-string", "MAPPING = {'kite': f'/src'}\n"],
    ["an escape that is none", "MAPPING = {'kite': '\\N{BULLET}'}\n"],
    ["namespaces that are computed", "MAPPING = {}\nNAMESPACES = dict()\n"],
    [
      "a call without literals",
      "from editables.redirector import RedirectingFinder as F\nF.map_module(a, b)\n",
    ],
    ["no call", "class ScikitBuildRedirectingFinder:\n    pass\n"],
  ])("%s: undefined", (_, text) => {
    expect(parseEditableFinder(text)).toBeUndefined();
  });
});
