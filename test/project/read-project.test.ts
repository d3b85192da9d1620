import { describe, expect, test } from "vitest";
import { memoryTree, readProject } from "../../src/core.ts";
import type { Project } from "../../src/core.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

const HATCHLING = 'build-system = { requires = ["hatchling"], build-backend = "hatchling.build" }\n';

function read(files: Readonly<Record<string, string>>): Project {
  return readProject(memoryTree(files));
}

/** What is found: rule, line and column. */
function findings({ problems }: Project): string[] {
  return problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

test("a declaration says what is written, and where to the column", () => {
  const project = read({
    "pyproject.toml": `${HATCHLING}[project.entry-points."flake8.extension"]\nDEM = "demo:Checker"\n`,
  });
  expect(project.declarations).toEqual([
    {
      group: "flake8.extension",
      name: "DEM",
      value: "demo:Checker",
      path: "pyproject.toml",
      source: "project.entry-points",
      fate: "written",
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 21,
      groupRange: { line: 2, column: 23, endLine: 2, endColumn: 41 },
      nameRange: { line: 3, column: 1, endLine: 3, endColumn: 4 },
      valueRange: { line: 3, column: 7, endLine: 3, endColumn: 21 },
    },
  ]);
  expect(project.entryPointsTxt).toBe("[flake8.extension]\nDEM = demo:Checker\n");
});

test.each([
  ["setuptools.build_meta", "[b]\nx = m\n\n[console_scripts]\na = m:f\nz = m:f\n"],
  ["flit_core.buildapi", "[b]\nx=m\n\n[console_scripts]\na=m:f\nz=m:f\n\n"],
  ["hatchling.build", "[console_scripts]\na = m:f\nz = m:f\n\n[b]\nx = m\n"],
  ["poetry.core.masonry.api", "[b]\nx=m\n\n[console_scripts]\na=m:f\nz=m:f\n\n"],
  ["pdm.backend", "[b]\nx = m\n\n[console_scripts]\na = m:f\nz = m:f\n\n[gui_scripts]\n\n"],
  ["scikit_build_core.build", "[b]\nx = m\n\n[console_scripts]\nz = m:f\na = m:f\n\n"],
  ["mesonpy", "[b]\nx = m\n\n[console_scripts]\nz = m:f\na = m:f\n\n"],
  ["jupyter_packaging.build_api", "[b]\nx = m\n\n[console_scripts]\na = m:f\nz = m:f\n"],
  ["flit_scm:buildapi", "[b]\nx=m\n\n[console_scripts]\na=m:f\nz=m:f\n\n"],
  ["poetry_dynamic_versioning.backend", "[b]\nx=m\n\n[console_scripts]\na=m:f\nz=m:f\n\n"],
  ["maturin", "[console_scripts]\na=m:f\nz=m:f\n[b]\nx=m\n"],
])("%s writes entry_points.txt in its own way", (backend, text) => {
  const project = read({
    "pyproject.toml": `[build-system]\nbuild-backend = "${backend}"\n[project.scripts]\nz = "m:f"\na = "m:f"\n[project.entry-points.b]\nx = "m"\n`,
  });
  expect(project.entryPointsTxt).toBe(text);
});

describe("what a back-end does with a declaration", () => {
  const RESERVED = '[project.entry-points.console_scripts]\ndemo = "demo:main"\n';
  const HYPHEN = '[project.entry-points.my-app]\na = "demo:A"\n';
  const CALL = '[project.scripts]\ndemo = "demo:main()"\n';
  const BLANK = '[project.scripts]\n"my cmd" = "demo:main"\n';
  const COMMENT = '[project.scripts]\n"#demo" = "demo:main"\n';
  test.each([
    ["setuptools.build_meta", RESERVED, "written", []],
    ["hatchling.build", RESERVED, "rejected", ["EP103 3:23"]],
    ["pdm.backend", RESERVED, "dropped", ["EP103 3:23"]],
    ["hatchling.build", HYPHEN, "written", []],
    ["poetry.core.masonry.api", HYPHEN, "rejected", ["EP201 3:23"]],
    ["setuptools.build_meta", CALL, "rejected", ["EP402 4:8"]],
    ["flit_core.buildapi", CALL, "written", []],
    ["poetry.core.masonry.api", BLANK, "altered", ["EP303 4:1"]],
    ["hatchling.build", BLANK, "written", []],
    ["hatchling.build", COMMENT, "dropped", ["EP302 4:1"]],
  ])("%s, %j: %s", (backend, table, fate, found) => {
    const project = read({ "pyproject.toml": `[build-system]\nbuild-backend = "${backend}"\n${table}` });
    expect(project.declarations.map((declaration) => declaration.fate)).toEqual([fate]);
    expect(findings(project)).toEqual(found);
  });
});

// As 2.1.8 and 2.3.3 write it, and 2.4.0 and 2.5.0.
describe("pdm-backend writes the groups of scripts in any case from 2.4 on, and before only where there are scripts", () => {
  test.each([
    ["<2.4", "", ""],
    ["", "", "[console_scripts]\n\n[gui_scripts]\n\n"],
    ["<2.4", '[project.entry-points.g]\na = "b"\n', "[g]\na = b\n\n"],
    ["", '[project.entry-points.g]\na = "b"\n', "[console_scripts]\n\n[g]\na = b\n\n[gui_scripts]\n\n"],
    ["<2.4", '[project.entry-points.console_scripts]\na = "b:c"\n', "[console_scripts]\na = b:c\n\n"],
    ["", '[project.entry-points.console_scripts]\na = "b:c"\n', "[console_scripts]\n\n[gui_scripts]\n\n"],
    [
      "<2.4",
      '[project.entry-points.console_scripts]\na = "b:c"\n[project.scripts]\nx = "b:c"\n',
      "[console_scripts]\nx = b:c\n\n",
    ],
    ["<2.4", '[project.entry-points."a b"]\na = "b"\n', "[a b]\na = b\n\n"],
  ])("pdm-backend%s, %j", (versions, tables, text) => {
    const system = `[build-system]\nrequires = ["pdm-backend${versions}"]\nbuild-backend = "pdm.backend"\n`;
    expect(read({ "pyproject.toml": `${system}[project]\nname = "demo"\n${tables}` }).entryPointsTxt).toBe(
      text,
    );
  });
});

// As setuptools 69.0 to 84.2 and pdm-backend 2.1.8 to 2.5.0 build it; hatchling 1.33 writes two sections.
describe("console_scripts below [project.entry-points] beside [project.scripts]", () => {
  const OTHER = '[project.scripts]\nb = "demo:b"\n';
  const EMPTY = "[project.scripts]\n";
  const GUI = '[project.gui-scripts]\nb = "demo:b"\n';
  const SAME = '[project.entry-points.console_scripts]\nb = "demo:b"\n';
  const MORE = `${SAME}c = "demo:c"\n`;
  const ALONE = "[console_scripts]\nb = demo:b\nc = demo:c\n";
  test.each([
    ["setuptools.build_meta", MORE, ALONE, ["written", "written"], []],
    [
      "setuptools.build_meta",
      MORE + GUI,
      `${ALONE}\n[gui_scripts]\nb = demo:b\n`,
      ["written", "written", "written"],
      [],
    ],
    [
      "setuptools.build_meta",
      MORE + OTHER,
      "[console_scripts]\nb = demo:b\n",
      ["written", "dropped", "written"],
      ["EP103 4:23"],
    ],
    ["setuptools.build_meta", SAME + OTHER, "[console_scripts]\nb = demo:b\n", ["written", "written"], []],
    ["setuptools.build_meta", MORE + EMPTY, "", ["dropped", "dropped"], ["EP103 4:23"]],
    [
      "pdm.backend",
      SAME + OTHER,
      "[console_scripts]\nb = demo:b\n\n[gui_scripts]\n\n",
      ["written", "written"],
      [],
    ],
  ])("%s, %j", (backend, tables, text, fates, found) => {
    const system = `[build-system]\nbuild-backend = "${backend}"\n`;
    const project = read({ "pyproject.toml": `${system}[project]\n${tables}` });
    expect(project.entryPointsTxt).toBe(text);
    expect(project.declarations.map(({ fate }) => fate)).toEqual(fates);
    expect(findings(project)).toEqual(found);
  });
});

describe("a shape that the specification does not have is refused, at its place", () => {
  test.each([
    ['[project.entry-points.demo.plugins]\na = "demo:A"\n', "EP101 2:28"],
    ['[project.scripts]\ndemo.cli = "demo:main"\n', "EP102 3:1"],
    ['[project.entry-points]\ndemo = ["a = demo:A"]\n', "EP105 3:1"],
    ["[project.scripts]\ndemo = 1\n", "EP105 3:8"],
    ['[project]\nscripts = ["bin/demo"]\n', "EP105 3:1"],
  ])("%j", (table, found) => {
    expect(findings(read({ "pyproject.toml": HATCHLING + table }))).toEqual([found]);
  });
});

describe("setuptools: pyproject.toml, then setup.cfg, never both", () => {
  const CFG =
    "[options.entry_points]\nconsole_scripts =\n    demo = demo:main\nx.y = a = demo:A, b = demo:B\n";
  const values = (project: Project): string[] => [...project.entryPoints].map(({ value }) => value);

  test("without [project] setup.cfg counts", () => {
    const project = read({ "setup.cfg": CFG });
    expect(values(project)).toEqual(["demo:main", "demo:A", "demo:B"]);
    expect(project.declarations.map(({ line, column }) => `${line}:${column}`)).toEqual([
      "3:5",
      "4:7",
      "4:19",
    ]);
  });

  test.each([
    ["[project]\nname = 'x'\n", [], ["EP603 2:1"]],
    ["[project]\ndynamic = ['entry-points']\n", [], ["EP603 2:1"]],
    ["[project]\ndynamic = ['entry-points', 'scripts']\n", ["demo:main", "demo:A", "demo:B"], []],
    ["[project.scripts]\ns = 'demo:s'\n", ["demo:s"], ["EP603 2:1"]],
    ["[build-system]\nrequires = ['setuptools<69']\n[project]\n", ["demo:main", "demo:A", "demo:B"], []],
  ])("beside %j", (pyproject, expected, found) => {
    const project = read({ "pyproject.toml": pyproject, "setup.cfg": CFG });
    expect(values(project)).toEqual(expected);
    expect(findings(project)).toEqual(found);
  });

  test.each([
    ["entries at the margin", "console_scripts =\ndemo = demo:main\n", "EP701 3:8"],
    ["a comment behind a value", "console_scripts =\n    demo = demo:main  # run\n", "EP702 3:12"],
    ["a colon in place of =", "console_scripts =\n    demo: demo:main\n", "EP402 3:5"],
    ["a name twice", "console_scripts =\n    a = m:f\n    a = m:g\n", "EP809 4:5"],
  ])("refuses %s", (_, lines, found) => {
    expect(findings(read({ "setup.cfg": `[options.entry_points]\n${lines}` }))).toEqual([found]);
  });
});

describe("poetry-core", () => {
  const POETRY = '[build-system]\nbuild-backend = "poetry.core.masonry.api"\n';
  test("its own tables count for what [project] does not have", () => {
    const project = read({
      "pyproject.toml": `${POETRY}[project.scripts]\na = "m:a"\n[tool.poetry.scripts]\nb = "m:b"\n[tool.poetry.plugins."x.y"]\nc = "m:c"\n`,
    });
    expect([...project.entryPoints].map(({ name }) => name)).toEqual(["a", "c"]);
    expect(project.declarations.map(({ name, fate }) => [name, fate])).toEqual([
      ["a", "written"],
      ["b", "dropped"],
      ["c", "written"],
    ]);
    expect(findings(project)).toEqual(["EP107 5:14"]);
  });

  test.each([
    ['{ reference = "m:f", type = "console" }', "written"],
    ['{ callable = "m:f" }', "dropped"],
    ['{ reference = "m:f", type = "gui" }', "rejected"],
  ])("a script %s is %s", (script, fate) => {
    const project = read({ "pyproject.toml": `${POETRY}[tool.poetry.scripts]\ndemo = ${script}\n` });
    expect(project.declarations.map((declaration) => declaration.fate)).toEqual([fate]);
  });
});

describe("a pyproject.toml that is none", () => {
  test.each([
    ["a syntax error", "[project\n", "EP000 1:9"],
    ["a key twice", "a = 1\na = 2\n", "EP000 2:1"],
    ["TOML 1.1", "a = { b = 1,\n c = 2 }\n", "EP002 2:1"],
    ["a byte order mark", "\ufeff[project]\n", "EP712 1:1"],
    ["nesting without end", `a = ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`, "EP000 1:1"],
  ])("%s is a problem with its place", (_, text, found) => {
    const [first = ""] = findings(read({ "pyproject.toml": text }));
    expect(first.split(" ")[0]).toBe(found.split(" ")[0]);
    expect(read({ "pyproject.toml": text }).problems[0]).toMatchObject({
      code: "PYEP_PROJECT_SYNTAX",
      severity: "error",
    });
  });
});

test.each([
  ["setup.py that calls setup()", "from setuptools import setup\n\nsetup()\n", 0],
  ["setup.py that does more", "from setuptools import setup\n\nsetup(**read())\n", 1],
])("%s, without a parser: %j", (_, text, undecided) => {
  expect(read({ "setup.py": text }).undecided).toHaveLength(undecided);
});

test("the parsed files come along, with their texts", () => {
  const { documents } = read({ "pyproject.toml": HATCHLING, "setup.cfg": "[options]\nzip_safe = no\n" });
  expect(documents.pyproject?.text).toBe(HATCHLING);
  expect(documents.setupCfg?.sections.get("options")?.get("zip_safe")).toMatchObject({ line: 2 });
});

test("names that JavaScript takes for something else are names", () => {
  const project = read({
    "pyproject.toml": `${HATCHLING}[project.entry-points.x]\n__proto__ = "m:a"\nconstructor = "m:b"\n2 = "m:c"\n`,
  });
  expect(project.declarations.map(({ name }) => name)).toEqual(["__proto__", "constructor", "2"]);
});

describe("setup.py", () => {
  const SETUP =
    'from setuptools import setup\nsetup(name="x", entry_points={"console_scripts": ["b = m:f", "a=m:g"]})\n';

  test("counts before setup.cfg", async () => {
    const project = readProject(
      memoryTree({ "setup.py": SETUP, "setup.cfg": "[options.entry_points]\nx =\n    c = m\n" }),
      { pythonParser: await loadPythonParser() },
    );
    expect(project.entryPointsTxt).toBe("[console_scripts]\na = m:g\nb = m:f\n");
    expect(project.declarations.map(({ name, line, column }) => `${name} ${line}:${column}`)).toEqual([
      "b 2:52",
      "a 2:63",
    ]);
    expect(project.name).toBe("x");
  });

  test("is undecided where nothing can read it, or where it computes", async () => {
    const unread = readProject(memoryTree({ "setup.py": SETUP }));
    expect(unread.undecided).toEqual([
      { path: "setup.py", line: 2, reason: "setup.py is not read without a parser" },
    ]);
    const computed = readProject(
      memoryTree({ "setup.py": "import setuptools, os\nsetuptools.setup(entry_points=os.environ)\n" }),
      { pythonParser: await loadPythonParser() },
    );
    expect(computed.undecided.map(({ line }) => line)).toEqual([2]);
  });

  test("beside [project] it counts only as far as dynamic says", async () => {
    const pyproject = '[project]\nname = "x"\n';
    const project = readProject(memoryTree({ "setup.py": SETUP, "pyproject.toml": pyproject }), {
      pythonParser: await loadPythonParser(),
    });
    expect(project.entryPoints.length).toBe(0);
    expect(project.declarations.map(({ fate }) => fate)).toEqual(["dropped", "dropped"]);
    expect(findings(project)).toEqual(["EP603 2:31"]);
  });
});

describe("a back-end that is not known", () => {
  const OWN = '[build-system]\nrequires = []\nbackend-path = ["build"]\nbuild-backend = "mine"\n';

  test.each<readonly [title: string, project: string, undecided: readonly string[], entries: string]>([
    [
      "has entry points that are written down from [project], as the specification has it",
      '[project]\nname = "x"\nscripts = { a = "m:f" }\n',
      [],
      "[console_scripts]\na = m:f\n",
    ],
    [
      "alone tells what is dynamic",
      '[project]\nname = "x"\ndynamic = ["version", "scripts"]\n',
      ["7 scripts is dynamic (only mine tells)"],
      "",
    ],
    [
      "alone tells all without [project]",
      "[tool.mine]\n",
      ["4 where mine has entry points from is not known"],
      "",
    ],
  ])("%s", (_title, table, undecided, entries) => {
    const project = readProject(memoryTree({ "pyproject.toml": OWN + table }));
    expect(project.undecided.map(({ line, reason }) => `${String(line)} ${reason}`)).toEqual(undecided);
    expect(project.entryPointsTxt).toBe(entries);
    expect(project.problems).toEqual([]);
  });
});
