import { expect, test } from "vitest";
import { lintProject, memoryTree, readProject } from "../../src/core.ts";
import { plugins, scripts, specify } from "./lint-files.ts";

const PROJECT = '[project]\nname = "demo"\nversion = "1.0"\n';
const SETUPTOOLS = { by: "setuptools" } as const;
const SETUP_CFG = "[options.entry_points]\nconsole_scripts =\n    demo = demo:main\n";
const SETUP_PY =
  'from setuptools import setup\nsetup(entry_points={"console_scripts": ["demo = demo:main"]})\n';

/** A [project] whose fourth line is dynamic. */
function dynamic(words: string): string {
  return `${PROJECT}dynamic = [${words}]\n`;
}

/** setuptools with other files of the project. */
function beside(files: Readonly<Record<string, string>>): typeof SETUPTOOLS & { files: typeof files } {
  return { ...SETUPTOOLS, files };
}

specify("EP601 dynamic-and-static", {
  valid: [
    ["static only", `${PROJECT}${scripts('demo = "demo:main"')}`, SETUPTOOLS],
    ["another key dynamic", `${dynamic('"description"')}${scripts('demo = "demo:main"')}`],
    [
      "scripts dynamic, plug-ins static, with a hook",
      `${dynamic('"scripts"')}${plugins("demo", 'a = "demo:A"')}[tool.hatch.metadata.hooks.custom]\n`,
    ],
    [
      "a key that is static as well, but has no entry points",
      `${dynamic('"keywords"')}keywords = ["demo"]\n`,
    ],
  ],
  invalid: [
    ["scripts", `${dynamic('"scripts"')}${scripts('demo = "demo:main"')}`, ["EP601 4:12"]],
    [
      "scripts, with setuptools",
      `${dynamic('"version", "scripts"')}${scripts('demo = "demo:main"')}`,
      ["EP601 4:23"],
      SETUPTOOLS,
    ],
    [
      "plug-ins, with flit",
      `${dynamic("'entry-points'")}${plugins("demo", 'a = "demo:A"')}`,
      ["EP601 4:12"],
      { by: "flit-core" },
    ],
    [
      "both, in lines of their own",
      `${PROJECT}dynamic = [\n  # computed\n  "gui-scripts",\n\t"scripts",\n]\nscripts = {}\ngui-scripts = {}\n`,
      ["EP601 6:3", "EP601 7:2"],
      { by: "meson-python" },
    ],
  ],
});

specify("EP602 dynamic-nothing-provides", {
  valid: [
    ["a setup.cfg", dynamic('"scripts"'), beside({ "setup.cfg": SETUP_CFG })],
    ["a setup.py", dynamic('"scripts"'), beside({ "setup.py": SETUP_PY })],
    [
      "a setup.py that computes them",
      dynamic('"entry-points"'),
      beside({
        "setup.py":
          "from setuptools import setup\nimport json\nsetup(entry_points=json.load(open('e.json')))\n",
      }),
    ],
    ["a hook of hatch", `${dynamic('"scripts"')}[tool.hatch.metadata.hooks.custom]\npath = "hook.py"\n`],
    ["a hook of pdm", `${dynamic('"scripts"')}[tool.pdm.build.custom-hook]\n`, { by: "pdm-backend" }],
    [
      "a provider of scikit-build",
      `${dynamic('"entry-points"')}[tool.scikit-build.metadata.entry-points]\nprovider = "local"\n`,
      { by: "scikit-build-core" },
    ],
    ["a back-end that nobody knows", dynamic('"entry-points"'), { by: "unknown" }],
    ["another field", dynamic('"readme"'), { by: "flit-core" }],
  ],
  invalid: [
    ["hatchling", dynamic('"scripts"'), ["EP602 4:12"]],
    [
      "two keys, with setuptools",
      dynamic('"scripts", "entry-points"'),
      ["EP602 4:12", "EP602 4:23"],
      SETUPTOOLS,
    ],
    ["a back-end that refuses it", dynamic('"version","entry-points"'), ["EP602 4:22"], { by: "flit-core" }],
    ["in a line of its own", dynamic("\n'gui-scripts'\n"), ["EP602 5:1"], { by: "maturin" }],
  ],
});

specify("EP603 dynamic-missing", {
  valid: [
    ["scripts are dynamic", dynamic('"scripts"'), beside({ "setup.cfg": SETUP_CFG })],
    [
      "scripts and plug-ins are",
      dynamic('"entry-points", "scripts"'),
      beside({ "setup.cfg": `${SETUP_CFG}demo =\n    a = demo:A\n` }),
    ],
    ["no [project]", "[tool.demo]\n", beside({ "setup.cfg": SETUP_CFG })],
    ["a back-end that does not read setup.cfg", PROJECT, { files: { "setup.cfg": SETUP_CFG } }],
    [
      "a setuptools that does not read [project]",
      PROJECT,
      { ...beside({ "setup.cfg": SETUP_CFG }), requires: "setuptools<61" },
    ],
    [
      "a file",
      `${dynamic('"scripts", "entry-points"')}[tool.setuptools.dynamic]\nentry-points = { file = "e.txt" }\n`,
      beside({ "e.txt": "[console_scripts]\ndemo = demo:main\n[demo]\na = demo:A\n" }),
    ],
  ],
  invalid: [
    ["setup.cfg", PROJECT, ["EP603 setup.cfg:2:1"], beside({ "setup.cfg": SETUP_CFG })],
    [
      "a setuptools that takes them, and says that it does not",
      PROJECT,
      ["EP603 setup.cfg:2:1"],
      { ...beside({ "setup.cfg": SETUP_CFG }), requires: "setuptools<69" },
    ],
    [
      "plug-ins alone, which every setuptools takes",
      PROJECT,
      ["EP603 setup.cfg:2:1"],
      beside({ "setup.cfg": "[options.entry_points]\ndemo =\n    a = demo:A\n" }),
    ],
    [
      "commands that are dynamic, and plug-ins that are not",
      dynamic('"scripts"'),
      ["EP603 setup.cfg:4:1"],
      beside({ "setup.cfg": `${SETUP_CFG}demo =\n    a = demo:A\n` }),
    ],
    ["setup.py", PROJECT, ["EP603 setup.py:2:21"], beside({ "setup.py": SETUP_PY })],
    [
      "entry-points does not stand for scripts",
      dynamic('"entry-points"'),
      ["EP603 setup.cfg:2:1"],
      beside({ "setup.cfg": SETUP_CFG }),
    ],
    [
      "scripts do not stand for plug-ins",
      dynamic('"scripts"'),
      ["EP603 setup.py:2:21"],
      beside({ "setup.py": SETUP_PY.replace("console_scripts", "demo") }),
    ],
    [
      "static scripts beside setup.cfg",
      `${PROJECT}${scripts('demo = "demo:main"')}`,
      ["EP603 setup.cfg:2:1"],
      beside({ "setup.cfg": "[options.entry_points]\r\ndemo = a = demo:A\r\n" }),
    ],
    [
      "a file that is not dynamic",
      `${PROJECT}[tool.setuptools.dynamic]\nentry-points = { file = "e.txt" }\n`,
      ["EP603 5:1"],
      beside({ "e.txt": "[demo]\na = demo:A\n" }),
    ],
    [
      "scripts in a file",
      `${dynamic('"entry-points"')}[tool.setuptools]\ndynamic.entry-points.file = ["e.txt"]\n`,
      ["EP603 6:9"],
      beside({ "e.txt": "[console_scripts]\ndemo = demo:main\n" }),
    ],
  ],
});

specify("EP604 dynamic-unknown", {
  valid: [
    [
      "the key",
      dynamic('"entry-points"'),
      beside({ "setup.cfg": "[options.entry_points]\ndemo = a = demo:A\n" }),
    ],
    ["other keys", dynamic('"version", "import-names"')],
    ["a word that has nothing to do with entry points", dynamic('"homepage"')],
    ["the word in a table of another tool", `${PROJECT}[tool.demo]\ndynamic = ["entry_points"]\n`],
  ],
  invalid: [
    ["an underscore", dynamic('"entry_points"'), ["EP604 4:12"]],
    [
      "the name of the group, with setuptools",
      dynamic('"version", "console_scripts"'),
      ["EP604 4:23"],
      SETUPTOOLS,
    ],
    ["the singular, in single quotes", dynamic("'script'"), ["EP604 4:12"], { by: "flit-core" }],
    [
      "a dotted key, and lines",
      'project.dynamic = [\n\t"gui_scripts", # windows\n]\n',
      ["EP604 2:2"],
      { by: "pdm-backend" },
    ],
  ],
});

specify("EP605 dynamic-file-missing", {
  valid: [
    [
      "a file that is there",
      `${dynamic('"entry-points"')}[tool.setuptools.dynamic]\nentry-points = { file = "e.txt" }\n`,
      beside({ "e.txt": "# plug-ins\n[demo]\na = demo:A\n" }),
    ],
    [
      "two files, in a directory",
      `${dynamic('"entry-points"')}[tool.setuptools.dynamic]\nentry-points = { file = ["d/a.txt", "d/b.txt"] }\n`,
      beside({ "d/a.txt": "[a]\na = demo:A\n", "d/b.txt": "[b]\r\n\r\nb = demo:B\r\n" }),
    ],
    ["another back-end", `${PROJECT}[tool.setuptools.dynamic]\nentry-points = { file = "none.txt" }\n`],
    [
      "a file of setup.cfg",
      "[options]\nentry_points = file: e.txt\n",
      { file: "setup.cfg", files: { "e.txt": "[demo]\na = demo:A\n" } },
    ],
  ],
  invalid: [
    [
      "no such file",
      `${dynamic('"entry-points"')}[tool.setuptools.dynamic]\nentry-points = { file = "none.txt" }\n`,
      ["EP605 6:25"],
      SETUPTOOLS,
    ],
    [
      "one of two",
      `${dynamic('"entry-points"')}[tool.setuptools.dynamic]\nentry-points.file = ["e.txt", "none.txt"]\n`,
      ["EP605 6:31"],
      beside({ "e.txt": "[demo]\na = demo:A\n" }),
    ],
    [
      "a line without =",
      `${dynamic('"entry-points"')}[tool.setuptools.dynamic]\nentry-points = { file = "e.txt" }\n`,
      ["EP605 e.txt:3:3"],
      beside({ "e.txt": "[demo]\na = demo:A\n  b: demo:B\n" }),
    ],
    [
      "a line before the first group",
      `${dynamic('"entry-points"')}[tool.setuptools.dynamic]\nentry-points = { file = "e.txt" }\n`,
      ["EP605 e.txt:1:1"],
      beside({ "e.txt": "a = demo:A\n[demo]\nb = demo:B\n" }),
    ],
    [
      "no such file, in setup.cfg",
      "[options]\nentry_points =\tfile: none.txt\n",
      ["EP605 2:1"],
      { file: "setup.cfg" },
    ],
  ],
});

test.each([
  ["commands, which are lost", SETUP_CFG, "error"],
  ["plug-ins, which are not", "[options.entry_points]\ndemo =\n    a = demo:A\n", "warning"],
])("EP603 for %s", (_, cfg, severity) => {
  const pyproject = `${PROJECT}[build-system]\nbuild-backend = "setuptools.build_meta"\n`;
  const tree = memoryTree({ "pyproject.toml": pyproject, "setup.cfg": cfg, "demo.py": "A = main = 1\n" });
  const { diagnostics } = lintProject(readProject(tree), tree);
  expect(diagnostics.map((found) => [found.code, found.severity])).toEqual([["EP603", severity]]);
});
