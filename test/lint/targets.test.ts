import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lintProject, memoryTree, readProject } from "../../src/core.ts";
import type { Diagnostic } from "../../src/core.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

const pythonParser = await loadPythonParser({
  runtime: readFileSync("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
  grammar: readFileSync("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
});

/** What is found in a group of a project. */
function findingsOf(group: string, value: string): readonly Diagnostic[] {
  const tree = memoryTree({
    "pyproject.toml": `[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n[project]\nname = "demo"\nversion = "1"\n[project.entry-points."${group}"]\ndemo = "${value}"\n`,
    "src/demo/__init__.py": "",
    "src/demo/fs.py": "class FileSystem: ...\n",
    "src/demo/napari.yaml": "name: demo\n",
  });
  const project = readProject(tree, { pythonParser });
  return lintProject(project, tree, { pythonParser }).diagnostics;
}

describe("the target is what the program that reads the group takes from the value", () => {
  test.each<[why: string, group: string, value: string, codes: readonly string[]]>([
    ["a class", "my.plugins", "demo.fs:FileSystem", []],
    ["a class that is not there", "my.plugins", "demo.fs:FileSistem", ["EP411"]],
    ["a module that is not there", "my.plugins", "demo.sf:FileSystem", ["EP410"]],
    ["a module of another project", "my.plugins", "requests.api:get", []],
    ["a file in a package", "napari.manifest", "demo:napari.yaml", []],
    ["a file in a package that is not there", "napari.manifest", "demo.gone:napari.yaml", ["EP410"]],
    ["a file in a package, for a program that pyep does not know", "my.plugins", "demo:demo.yaml", []],
    ["the same with an ending that no file has", "my.plugins", "demo:demo.start", ["EP411"]],
    ["a module, whatever its attribute", "pretalx.plugin", "demo.fs:PluginMeta", []],
    ["a class by dots only", "fsspec.specs", "demo.fs.FileSystem", []],
    ["a class by dots only that is not there", "fsspec.specs", "demo.fs.FileSistem", ["EP411"]],
    ["a script with a dot for its colon", "console_scripts", "demo.fs.FileSystem", ["EP103", "EP404"]],
    ["a script that names a module", "console_scripts", "demo.fs", ["EP103", "EP401"]],
    ["a script that names no module either", "console_scripts", "demo.fs.open", ["EP103", "EP401"]],
    ["a module where a class is expected", "mkdocs.plugins", "demo.fs", ["EP412"]],
    ["a module where a module is right", "pytest11", "demo.fs", []],
  ])("%s", (_, group, value, codes) => {
    expect(findingsOf(group, value).map(({ code }) => code)).toEqual(codes);
  });
});

test("a dot for the colon is no error in a group whose program is not known: it may read the value so", () => {
  const found = ["my.plugins", "pytest11"].flatMap((group) => findingsOf(group, "demo.fs.FileSystem"));
  expect(found.map(({ code, severity, label }) => [code, severity, label])).toEqual([
    ["EP410", "warning", 'did you mean "demo.fs:FileSystem"?'],
    ["EP410", "error", 'did you mean "demo.fs:FileSystem"?'],
  ]);
});

test("what no import statement can name is an error in a script, and a warning where importlib loads it", () => {
  const found = ["my.plugins", "console_scripts"].flatMap((group) => findingsOf(group, "demo.6tunnel:main"));
  const severities = found.filter(({ code }) => code === "EP403").map(({ severity }) => severity);
  expect(severities).toEqual(["warning", "error"]);
});
