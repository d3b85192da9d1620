import { plugins, scripts, specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };
const PY = { file: "setup.py" };

specify("EP307 case-clash", {
  valid: [
    ["different words", scripts('demo = "demo:main"', 'Demo-other = "demo:other"')],
    ["a hyphen and an underscore", scripts('my-demo = "demo:main"', 'my_demo = "demo:other"')],
    ["plug-ins", plugins("demo", 'demo = "demo:A"', 'Demo = "demo:B"')],
    ["a script and a plug-in", `${scripts('demo = "demo:main"')}${plugins("demo", 'Demo = "demo:A"')}`],
  ],
  invalid: [
    ["two scripts", scripts('Demo = "demo:main"', 'demo = "demo:other"'), ["EP307 3:1"]],
    [
      "three",
      scripts('demo = "demo:main"', 'DEMO = "demo:other"', 'Demo = "demo:main"'),
      ["EP307 3:1", "EP307 4:1"],
    ],
    [
      "a script and a GUI script",
      `${scripts('demo = "demo:main"')}\n[project.gui-scripts]\nDemo = "demo:other"\n`,
      ["EP307 5:1"],
      { by: "setuptools" },
    ],
    [
      "in setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo:main\n    dEmo = demo:other\n",
      ["EP307 4:5"],
      CFG,
    ],
  ],
});

specify("EP308 scripts-gui-duplicate", {
  valid: [
    ["two names", `${scripts('demo = "demo:main"')}[project.gui-scripts]\ndemo-gui = "demo:main"\n`],
    ["a script and a plug-in", `${scripts('demo = "demo:main"')}${plugins("demo", 'demo = "demo:A"')}`],
    ["one name in two groups of plug-ins", `${plugins("a", 'x = "demo:A"')}${plugins("b", 'x = "demo:B"')}`],
    [
      "a GUI script, and a table of another tool",
      '[project.gui-scripts]\ndemo = "demo:main"\n[tool.pdm.scripts]\ndemo = "demo:main"\n',
    ],
  ],
  invalid: [
    [
      "two tables",
      `${scripts('other = "demo:other"', 'demo = "demo:main"')}\n[project.gui-scripts]\ndemo = "demo:main"\n`,
      ["EP308 6:1"],
    ],
    [
      "the GUI script first, with setuptools",
      `[project.gui-scripts]\ndemo = "demo:main"\n\n${scripts('demo = "demo:other"')}`,
      ["EP308 5:1"],
      { by: "setuptools" },
    ],
    [
      "inline tables",
      '[project]\nscripts = { demo = "demo:main" }\ngui-scripts = { demo = "demo:main" }\n',
      ["EP308 3:17"],
      { by: "flit-core" },
    ],
    [
      "in setup.cfg",
      "[options.entry_points]\nconsole_scripts = demo = demo:main\ngui_scripts = demo = demo:other\n",
      ["EP308 3:15"],
      CFG,
    ],
    [
      "in setup.py",
      'from setuptools import setup\nsetup(\n  entry_points={\n    "console_scripts": ["demo = demo:main"],\n    "gui_scripts": ["demo = demo:main"],\n  }\n)\n',
      ["EP308 5:22"],
      PY,
    ],
  ],
});

specify("EP309 name-style", {
  valid: [
    ["a back-end that keeps blanks", plugins("demo", '"list files" = "demo:A"')],
    ["another", plugins("demo", '"list files" = "demo:A"'), { by: "setuptools" }],
    ["other signs", plugins("demo", '"my-plugin:one" = "demo:A"'), { by: "poetry-core" }],
    ["blanks in the file only", plugins("demo", '  one   = "demo:A"'), { by: "poetry-core" }],
  ],
  invalid: [
    ["poetry", plugins("demo", '"list files" = "demo:A"'), ["EP309 2:1"], { by: "poetry-core" }],
    [
      "poetry's own table",
      '[tool.poetry.plugins."demo.plugins"]\n"my plugin: one" = "demo:A"\n',
      ["EP309 2:1"],
      { by: "poetry-core" },
    ],
    [
      "pdm-pep517",
      plugins("demo", 'a = "demo:A"', "'b c' = \"demo:B\""),
      ["EP309 3:1"],
      { by: "pdm-pep517" },
    ],
  ],
});

specify("EP310 known-group-name-rule", {
  valid: [
    ["three letters", plugins('"flake8.extension"', 'DEM = "demo:A"')],
    ["a letter and three digits", plugins('"flake8.extension"', 'D100 = "demo:A"')],
    ["another group of the same program", plugins('"flake8.report"', 'demo = "demo:A"')],
    [
      "the two names of PyInstaller",
      plugins("pyinstaller40", 'hook-dirs = "demo:main"', 'tests = "demo:other"'),
    ],
    ["a group that takes any name", plugins("pytest11", '"demo plugin" = "demo"')],
  ],
  invalid: [
    ["small letters", plugins('"flake8.extension"', 'demo = "demo:A"'), ["EP310 2:1"]],
    [
      "four letters, four digits",
      plugins('"flake8.extension"', 'DEMO = "demo:A"', 'D1000 = "demo:A"'),
      ["EP310 2:1", "EP310 3:1"],
    ],
    [
      "a third name for PyInstaller",
      plugins("pyinstaller40", 'hooks = "demo:main"'),
      ["EP310 2:1"],
      { by: "flit-core" },
    ],
    ["in setup.cfg", "[options.entry_points]\nflake8.extension =\n    D-1 = demo:A\n", ["EP310 3:5"], CFG],
    [
      "a rule of the configuration",
      plugins('"demo.plugins"', 'Demo = "demo:A"'),
      ["EP310 2:1"],
      {
        settings: {
          knownGroups: [
            {
              name: "demo.plugins",
              programs: ["demo"],
              names: { pattern: /^[a-z]+$/, description: "small letters" },
            },
          ],
        },
      },
    ],
  ],
});

specify("EP809 duplicate-entry", {
  valid: [
    ["two names", "[options.entry_points]\ndemo =\n    a = demo:A\n    b = demo:A\n", CFG],
    ["one name in two groups", "[options.entry_points]\ndemo = a = demo:A\ndemo.b = a = demo:A\n", CFG],
    ["one name in capitals", "[options.entry_points]\ndemo =\n    a = demo:A\n    A = demo:B\n", CFG],
  ],
  invalid: [
    ["in setup.cfg", "[options.entry_points]\ndemo =\n    a = demo:A\n    a = demo:B\n", ["EP809 4:5"], CFG],
    [
      "the same twice, by commas",
      "[options.entry_points]\ndemo = a = demo:A, a = demo:A\n",
      ["EP809 2:20"],
      CFG,
    ],
    [
      "in setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo": ["a = demo:A", "a=demo:B"]})\n',
      ["EP809 2:45"],
      PY,
    ],
  ],
});
