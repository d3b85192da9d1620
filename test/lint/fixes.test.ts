import { describe, expect, test } from "vitest";
import { fixProject } from "../../src/lint/fix-project.ts";
import { projectSubject } from "../../src/lint/project-subject.ts";
import { memoryTree, readProject } from "../../src/core.ts";
import type { FileTree } from "../../src/core.ts";
import type { LintSubject } from "../../src/lint/lint-context.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

const pythonParser = await loadPythonParser();

const HEAD = `[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n\n[project]\nname = "demo"\nversion = "1.0"\n`;

/** The texts of a project after `--fix`. */
function fixedProject(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const tree = memoryTree({ ...files, "demo/__init__.py": "", "demo/cli.py": "def main(): ...\n" });
  const read = (changed: FileTree): LintSubject =>
    projectSubject(readProject(changed, { pythonParser }), changed);
  const changed = fixProject(tree, read, {}, ({ safety }) => safety === "safe").files;
  return { ...files, ...Object.fromEntries(changed.map(({ path, after }) => [path, after])) };
}

/** The text of a file after `--fix`, with or without `--unsafe-fixes`. */
function fixed(text: string, { path = "pyproject.toml", unsafe = false } = {}): string {
  const tree = memoryTree({ [path]: text, "demo/__init__.py": "", "demo/cli.py": "def main(): ...\n" });
  const read = (changed: FileTree): ReturnType<typeof projectSubject> =>
    projectSubject(readProject(changed), changed);
  const { files } = fixProject(tree, read, {}, ({ safety }) => unsafe || safety === "safe");
  return files.find((file) => file.path === path)?.after ?? text;
}

describe("--fix changes what is wrong and nothing else", () => {
  test.each<[why: string, before: string, after: string]>([
    [
      "a group with dots is quoted, the comment stays",
      `[project.entry-points.demo.plugins]  # ours\na = "demo:A"\n`,
      `[project.entry-points."demo.plugins"]  # ours\na = "demo:A"\n`,
    ],
    [
      "so is a script's name",
      `[project.scripts]\ndemo.cli   =   "demo.cli:main"\n`,
      `[project.scripts]\n"demo.cli"   =   "demo.cli:main"\n`,
    ],
    [
      "a reserved group becomes the table that it means",
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n`,
      `[project.scripts]\ndemo = "demo.cli:main"\n`,
    ],
    [
      "be its header written as it may",
      `[ project."entry-points" . 'gui_scripts' ] # ours\ndemo = "demo.cli:main"\n`,
      `[ project.gui-scripts ] # ours\ndemo = "demo.cli:main"\n`,
    ],
    [
      "unless that table is there, however it is written",
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n["project"."scripts"]\nb = "demo.cli:main"\n`,
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n["project"."scripts"]\nb = "demo.cli:main"\n`,
    ],
    [
      "unless that table is there",
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n[project.scripts]\nb = "demo.cli:main"\n`,
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n[project.scripts]\nb = "demo.cli:main"\n`,
    ],
    [
      "a misspelt table gets its name",
      `[project.entry_points."demo.plugins"]\na = "demo.cli"\n`,
      `[project.entry-points."demo.plugins"]\na = "demo.cli"\n`,
    ],
    [
      "but not one that has no group",
      `[project.entry_points]\na = "demo.cli"\n`,
      `[project.entry_points]\na = "demo.cli"\n`,
    ],
    [
      "a misspelt table of groups gets its name",
      `[project.entry_points]  # ours\n"demo.plugins" = { a = "demo.cli" }\n`,
      `[project.entry-points]  # ours\n"demo.plugins" = { a = "demo.cli" }\n`,
    ],
    [
      "a table outside of [project] goes into it",
      `[entry-points."demo.plugins"]\na = "demo.cli"\n`,
      `[project.entry-points."demo.plugins"]\na = "demo.cli"\n`,
    ],
    [
      "a call becomes a reference, in the quotes that it has",
      `[project.scripts]\ndemo = 'demo.cli:main()'  # run\r\n`,
      `[project.scripts]\ndemo = 'demo.cli:main'  # run\r\n`,
    ],
    [
      "a path becomes a module, where there is one",
      `[project.scripts]\na = "demo/cli.py:main"\nb = "demo/gone.py:main"\n`,
      `[project.scripts]\na = "demo.cli:main"\nb = "demo/gone.py:main"\n`,
    ],
    [
      "several in one line and one file",
      `[project.scripts]\n" a " = "demo.cli : main"\nb = "demo.cli::main"\n`,
      `[project.scripts]\n"a" = "demo.cli:main"\nb = "demo.cli:main"\n`,
    ],
    [
      "blanks round a name stay where the name without them is there",
      `[project.scripts]\n" a " = "demo.cli:main"\na = "demo.cli:main"\n`,
      `[project.scripts]\n" a " = "demo.cli:main"\na = "demo.cli:main"\n`,
    ],
    [
      "what is not certain stays",
      `[project.entry-points.pytest]\na = "demo.cli"\n`,
      `[project.entry-points.pytest]\na = "demo.cli"\n`,
    ],
    [
      "what cannot be parsed stays",
      `[project.scripts\na = "demo.cli:main()"\n`,
      `[project.scripts\na = "demo.cli:main()"\n`,
    ],
  ])("%s", (_, before, after) => {
    expect(fixed(HEAD + before)).toBe(HEAD + after);
  });

  test("dynamic gets the key that is meant", () => {
    expect(fixed(`[project]\nname = "demo"\nversion = "1"\ndynamic = ['entry_points']\n`)).toContain(
      "['entry-points']",
    );
  });

  test("a table stays where dynamic has its key", () => {
    const text = `${HEAD}dynamic = ["scripts"]\n[project.script]\na = "demo.cli:main"\n`;
    expect(fixed(text)).toBe(text);
  });

  test.each([
    [
      "beside the table",
      `["entry_points"] # ours\n[project.entry-points.g]`,
      `[] # ours\n[project.entry-points.g]`,
    ],
    ["before another word", `["entry_points", "entry-points"]`, `["entry-points"]`],
    [
      "behind another word",
      `["version", "entry_points"]\n[project.entry-points.g]`,
      `["version"]\n[project.entry-points.g]`,
    ],
    ["in the midst", `["scripts", "entry_points" , "entry-points"]`, `["scripts" , "entry-points"]`],
  ])("what is dynamic or there already is taken out of dynamic: %s", (_, before, after) => {
    expect(fixed(`${HEAD}dynamic = ${before}\n`)).toBe(`${HEAD}dynamic = ${after}\n`);
  });

  test("a byte order mark goes", () => {
    const text = "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main\n";
    expect(fixed(`\ufeff${text}`, { path: "setup.cfg" })).toBe(text);
  });

  test("a byte order mark goes before the line that it stands in is changed", () => {
    const text = (section: string): string => `[${section}]\nconsole_scripts =\n    demo = demo.cli:main\n`;
    const marked = `\ufeff${text("entry_points")}`;
    expect(fixed(marked, { path: "setup.cfg" })).toBe(text("options.entry_points"));
    const toml = `[project]\nname = "demo"\nversion = "1"\n[project.scripts]\na = "demo.cli:main()"\n`;
    expect(fixed(`\ufeff${toml}`)).toBe(toml.replace("()", ""));
  });

  test.each<[why: string, text: string, encoding: BufferEncoding]>([
    [
      "what is not UTF-8",
      `# coding: latin-1\n# caf\u00e9\nfrom setuptools import setup\nsetup(entry_points={"g": ["a = demo:f()"]})\n`,
      "latin1",
    ],
    [
      "lines that end in a carriage return alone",
      `from setuptools import setup\rsetup(entry_points={"g": [\r"a = demo.cli"\r"b = demo.cli:main()"]})\r`,
      "utf8",
    ],
  ])("not touched: %s", (_, text, encoding) => {
    const tree = memoryTree({ "setup.py": Buffer.from(text, encoding), "demo.py": "def f(): ...\n" });
    const read = (changed: FileTree): LintSubject =>
      projectSubject(readProject(changed, { pythonParser }), changed);
    const { files, result } = fixProject(tree, read, {}, () => true);
    expect(files).toEqual([]);
    expect(result.diagnostics.map(({ code, fix }) => [code, fix])).toContainEqual([
      expect.stringMatching(/^EP(?:421|707)$/),
      undefined,
    ]);
  });

  test("a comment in setup.cfg goes", () => {
    const text = "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main";
    expect(fixed(`${text}  # run\n`, { path: "setup.cfg" })).toBe(`${text}\n`);
  });

  test("a reserved group becomes a table with a back-end that writes it, too", () => {
    const text = `[project.entry-points.gui_scripts]\ndemo = "demo.cli:main"\n`;
    expect(fixed(text)).toBe(`[project.gui-scripts]\ndemo = "demo.cli:main"\n`);
  });

  test.each<[why: string, before: string, after: string]>([
    [
      "entries at the margin are indented",
      "[options.entry_points]\nconsole_scripts =\ndemo = demo.cli:main\nmore = demo.cli:main\n",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main\n    more = demo.cli:main\n",
    ],
    [
      "pbr's section becomes that of setuptools",
      "[entry_points]\nconsole_scripts =\n    demo = demo.cli:main\n",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main\n",
    ],
    [
      "so does one that is misspelt",
      "[options.entry-points]\nconsole_scripts =\n    demo = demo.cli:main\n",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main\n",
    ],
    [
      "but not beside the right one",
      "[entry_points]\na =\n    b = demo.cli\n[options.entry_points]\nc =\n    d = demo.cli\n",
      "[entry_points]\na =\n    b = demo.cli\n[options.entry_points]\nc =\n    d = demo.cli\n",
    ],
  ])("setup.cfg: %s", (_, before, after) => {
    expect(fixed(before, { path: "setup.cfg" })).toBe(after);
  });

  test("setup.py: the comma that is missing is inserted", () => {
    const text = (comma: string): string =>
      `from setuptools import setup\nsetup(entry_points={"g": [\n    "a = demo.cli"${comma}  # one\n    "b = demo.cli",\n]})\n`;
    expect(fixedProject({ "setup.py": text("") })["setup.py"]).toBe(text(","));
  });

  test.each([
    ["demo = { callable = 'demo.cli:main' } # run", "demo = 'demo.cli:main' # run"],
    [
      "demo = { callable = 'demo.cli:main', extras = ['x'] }",
      "demo = { callable = 'demo.cli:main', extras = ['x'] }",
    ],
  ])("poetry: %s becomes %s", (before, after) => {
    const text = (script: string): string =>
      `[build-system]\nrequires = ["poetry-core>=2"]\nbuild-backend = "poetry.core.masonry.api"\n[tool.poetry]\nname = "demo"\n[tool.poetry.extras]\nx = []\n[tool.poetry.scripts]\n${script}\n`;
    expect(fixed(text(before))).toBe(text(after));
  });

  test("nothing is named in dynamic that stands in [project]", () => {
    const text = `[project]\nname = "demo"\n[project.entry-points.g]\na = "demo.cli"\n[tool.setuptools.dynamic]\nentry-points = { file = "e.txt" }\n`;
    const files = { "pyproject.toml": text, "e.txt": "[g]\nb = demo.cli\n" };
    expect(fixedProject(files)["pyproject.toml"]).toBe(text);
  });

  describe("what setup.cfg gives is named in dynamic", () => {
    const cfg =
      "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main\ng =\n    x = demo.cli\n";

    test.each([
      [
        "where there is no such list",
        '[project] # ours\nname = "demo"\n',
        '[project] # ours\ndynamic = ["scripts", "entry-points"]\nname = "demo"\n',
      ],
      [
        "where there is one",
        '[project]\nname = "demo"\ndynamic = [ "version" ] # and more\n[tool.x]\n',
        '[project]\nname = "demo"\ndynamic = [ "version", "scripts", "entry-points" ] # and more\n[tool.x]\n',
      ],
      [
        "but not in one of several lines",
        '[project]\nname = "demo"\ndynamic = [\n  "version",\n]\n',
        '[project]\nname = "demo"\ndynamic = [\n  "version",\n]\n',
      ],
    ])("%s", (_, before, after) => {
      expect(fixedProject({ "setup.cfg": cfg, "pyproject.toml": before })["pyproject.toml"]).toBe(after);
    });
  });

  describe("--unsafe-fixes renames", () => {
    test.each<[why: string, before: string, after: string]>([
      [
        "groups",
        `[project.entry-points."flake8.extensions"]\nDEM = "demo.cli:main"\n`,
        `[project.entry-points."flake8.extension"]\nDEM = "demo.cli:main"\n`,
      ],
      [
        "no group to one that is there",
        `[project.entry-points.pytest]\na = "demo.cli"\n[project.entry-points.pytest11]\nb = "demo.cli"\n`,
        `[project.entry-points.pytest]\na = "demo.cli"\n[project.entry-points.pytest11]\nb = "demo.cli"\n`,
      ],
      [
        "no two groups to one",
        `[project.entry-points.pytest]\na = "demo.cli"\n[project.entry-points.pytest-11]\nb = "demo.cli"\n`,
        `[project.entry-points.pytest11]\na = "demo.cli"\n[project.entry-points.pytest-11]\nb = "demo.cli"\n`,
      ],
      [
        "no group that each of its entries names",
        `[project.entry-points]\npytest.a = "demo.cli"\npytest.b = "demo.cli"\n`,
        `[project.entry-points]\npytest.a = "demo.cli"\npytest.b = "demo.cli"\n`,
      ],
      [
        "a script",
        `[project.scripts]\n"my cmd" = "demo.cli:main"\n`,
        `[project.scripts]\n"my-cmd" = "demo.cli:main"\n`,
      ],
      [
        "no script to one that is there",
        `[project.scripts]\n"my cmd" = "demo.cli:main"\nmy-cmd = "demo.cli:main"\n`,
        `[project.scripts]\n"my cmd" = "demo.cli:main"\nmy-cmd = "demo.cli:main"\n`,
      ],
    ])("%s", (_, before, after) => {
      expect(fixed(HEAD + before, { unsafe: true })).toBe(HEAD + after);
    });
  });

  test("a fix after which the file could not be read is left out, the others are not", () => {
    // The group that is there holds nothing but a comment.
    const cfg = (group: string, reference: string): string =>
      `[options.entry_points]\n${group} =\n    DEM = ${reference}\nflake8.extension =\n    # DEM = demo.cli\n`;
    const before = cfg("flake8.extensions", "demo.cli : main");
    expect(fixed(before, { path: "setup.cfg", unsafe: true })).toBe(
      cfg("flake8.extensions", "demo.cli:main"),
    );
  });
});

test("the findings that are fixed are counted, not what comes to light behind them", () => {
  const tree = memoryTree({
    "setup.cfg": "[options.entry-points]\nconsole_scripts =\n    a = gone\n    b = gone:\n    c =\n",
  });
  const read = (changed: FileTree): LintSubject => projectSubject(readProject(changed), changed);
  const { fixes, result } = fixProject(tree, read, {}, () => true);
  expect(fixes).toBe(1);
  expect(result.diagnostics.length).toBeGreaterThan(1);
});
