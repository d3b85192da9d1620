import { plugins, scripts, specify } from "./lint-files.ts";

specify("EP101 nested-group", {
  valid: [
    ["a group without a dot", plugins("demo", 'a = "demo:A"')],
    ["a quoted group", plugins('"demo.plugins"', 'a = "demo:A"')],
    ["a group in single quotes", plugins("'demo.plugins'", 'a = "demo:A"')],
    ["a quoted group in a dotted key", '[project.entry-points]\n"demo.plugins".a = "demo:A"\n'],
    ["inline tables", '[project]\nentry-points = { "demo.plugins" = { a = "demo:A" } }\n'],
    ["tables in tables of another tool", '[tool.demo.entry-points.demo.plugins]\na = "demo:A"\n'],
  ],
  invalid: [
    ["a header", plugins("demo.plugins", 'a = "demo:A"'), ["EP101 1:28"]],
    ["three parts", plugins("demo.plugins.v1", 'a = "demo:A"'), ["EP101 1:28"]],
    ["blanks round the dots", '[ project . entry-points . demo . plugins ]\na = "demo:A"\n', ["EP101 1:35"]],
    ["a dotted key", '[project.entry-points]\ndemo.plugins.a = "demo:A"\n', ["EP101 2:6"]],
    [
      "inline tables",
      '[project]\nentry-points = { demo = { plugins = { a = "demo:A" } } }\n',
      ["EP101 2:27"],
    ],
    [
      "a table beside strings",
      plugins("demo", 'a = "demo:A"', "[project.entry-points.demo.b]", 'c = "demo:B"'),
      ["EP101 3:28"],
    ],
    [
      "two groups, and CRLF",
      '[project.entry-points.demo.a]\r\na = "demo:A"\r\n\r\n[project.entry-points.demo.b]\r\nb = "demo:B"\r\n',
      ["EP101 1:28", "EP101 4:28"],
    ],
    [
      "a back-end that checks groups",
      plugins("demo.plugins", 'a = "demo:A"'),
      ["EP101 1:28"],
      { by: "setuptools" },
    ],
  ],
});

specify("EP102 nested-script-name", {
  valid: [
    ["a quoted name", scripts('"demo.cli" = "demo:main"')],
    ["a name in single quotes", scripts("'demo.cli' = \"demo:main\"")],
    ["the dot of a dotted key before the name", '[project]\nscripts.demo = "demo:main"\n'],
    ["a name of digits", scripts('3 = "demo:main"')],
    ["a hyphen", scripts('demo-cli = "demo:main"')],
  ],
  invalid: [
    ["a dotted key", scripts('demo.cli = "demo:main"'), ["EP102 2:1"]],
    ["one with tabs, and a comment", scripts('\tdemo.cli\t= "demo:main" # run'), ["EP102 2:2"]],
    ["a header", '[project.scripts.demo]\ncli = "demo:main"\n', ["EP102 1:18"]],
    ["an inline table", '[project]\nscripts = { demo.cli = "demo:main" }\n', ["EP102 2:13"]],
    ["a GUI script", '[project.gui-scripts]\ndemo.window = "demo:main"\n', ["EP102 2:1"]],
    ["two names in one table", scripts('demo.a = "demo:main"', 'demo.b = "demo:other"'), ["EP102 2:1"]],
  ],
});

specify("EP103 reserved-group", {
  valid: [
    ["[project.scripts]", scripts('demo = "demo:main"')],
    ["[project.gui-scripts]", '[project.gui-scripts]\ndemo = "demo:main"\n'],
    ["the word in a longer group", plugins('"demo.console_scripts"', 'a = "demo:A"')],
    [
      "the group in setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo:main\n",
      { file: "setup.cfg" },
    ],
    [
      "the group in a table of poetry",
      '[tool.poetry.plugins.console_scripts]\ndemo = "demo:main"\n',
      { by: "poetry-core" },
    ],
  ],
  invalid: [
    ["console_scripts", plugins("console_scripts", 'demo = "demo:main"'), ["EP103 1:23"]],
    ["the group in quotes", plugins('"console_scripts"', 'demo = "demo:main"'), ["EP103 1:23"]],
    [
      "both, and one finding for two entries",
      plugins(
        "console_scripts",
        'a = "demo:main"',
        'b = "demo:other"',
        "[project.entry-points.gui_scripts]",
        'c = "demo:main"',
      ),
      ["EP103 1:23", "EP103 4:23"],
      { by: "flit-core" },
    ],
    [
      "a back-end that loses it",
      '[project.entry-points]\ngui_scripts = { demo = "demo:main" }\n',
      ["EP103 2:1"],
      { by: "pdm-backend" },
    ],
    [
      "another that loses it",
      plugins("console_scripts", 'demo = "demo:main"'),
      ["EP103 1:23"],
      { by: "meson-python" },
    ],
    [
      "a back-end that writes it",
      plugins("console_scripts", 'demo = "demo:main"'),
      ["EP103 1:23"],
      { by: "setuptools" },
    ],
    [
      "setuptools, which loses it beside the other table",
      `${scripts('demo = "demo:main"')}\n${plugins("console_scripts", 'other = "demo:main"')}`,
      ["EP103 4:23"],
      { by: "setuptools" },
    ],
    [
      "what stands in both tables",
      `${scripts('demo = "demo:main"')}\n${plugins("console_scripts", 'demo = "demo:main"')}`,
      ["EP103 4:23"],
      { by: "setuptools" },
    ],
    [
      "a back-end that pyep does not know",
      plugins("console_scripts", 'demo = "demo:main"'),
      ["EP103 1:23"],
      { by: "unknown" },
    ],
    ["hatchling writes gui_scripts", plugins("gui_scripts", 'demo = "demo:main"'), ["EP103 1:23"]],
  ],
});

specify("EP104 misplaced-table", {
  valid: [
    ["the three tables of [project]", "[project]\nscripts = {}\ngui-scripts = {}\nentry-points = {}\n"],
    ["the word in a table of another tool", '[tool.demo.entry_points]\na = "demo:A"\n'],
    ["a string of that name at the top level", 'script = "build.sh"\n\n[project]\nname = "demo"\n'],
    ["the word among urls", '[project.urls]\nscripts = "https://example.org/scripts"\n'],
    ["the word as a script", scripts('entry_points = "demo:main"')],
  ],
  invalid: [
    ["an underscore", '[project.entry_points."demo.plugins"]\na = "demo:A"\n', ["EP104 1:10"]],
    ["no hyphen", '[project.entrypoints.demo]\na = "demo:A"\n', ["EP104 1:10"]],
    [
      "the name of the group",
      '[project.console-scripts]\ndemo = "demo:main"\n',
      ["EP104 1:10"],
      { by: "setuptools" },
    ],
    [
      "the singular, in an inline table",
      '[project]\nscript = { demo = "demo:main" }\n',
      ["EP104 2:1"],
      { by: "flit-core" },
    ],
    ["a dotted key", '[project]\ngui_scripts.demo = "demo:main"\n', ["EP104 2:1"], { by: "maturin" }],
    ["an array of tables", '[[project.entry_points]]\na = "demo:A"\n', ["EP104 1:11"]],
    ["the top level", '[entry-points.demo]\na = "demo:A"\n', ["EP104 1:2"], { by: "setuptools" }],
    [
      "scripts at the top level, after a comment",
      '# commands\n[scripts]\ndemo = "demo:main"\n',
      ["EP104 2:2"],
    ],
  ],
});

specify("EP105 wrong-type", {
  valid: [
    ["empty tables", "[project.scripts]\n[project.entry-points.demo]\n"],
    ["a string of three quotes", scripts('demo = """demo:main"""')],
    ["a literal string", scripts("demo = 'demo:main'")],
    ["a table of tables, inline", '[project]\nentry-points = { demo = { a = "demo:A" } }\n'],
    ["arrays elsewhere", '[project]\nkeywords = ["demo"]\n[[project.authors]]\nname = "A"\n'],
  ],
  invalid: [
    ["an array of entries", '[project.entry-points]\ndemo = ["a = demo:A"]\n', ["EP105 2:1"]],
    ["an array of tables", '[[project.scripts]]\ndemo = "demo:main"\n', ["EP105 1:11"]],
    ["an array of tables as a group", '[[project.entry-points.demo]]\na = "demo:A"\n', ["EP105 1:24"]],
    ["a string for a table", '[project]\nscripts = "demo:main"\n', ["EP105 2:1"]],
    ["an array for all groups", "[project]\nentry-points = []\n", ["EP105 2:1"]],
    ["an array for a reference", scripts('demo = ["demo:main"]'), ["EP105 2:8"]],
    ["a number and a boolean", scripts("a = 1", "b = true"), ["EP105 2:5", "EP105 3:5"]],
    ["a date", plugins("demo", "a =\t2026-01-01"), ["EP105 2:5"], { by: "setuptools" }],
    [
      "a script as poetry writes it",
      scripts('demo = { reference = "demo:main", type = "console" }'),
      ["EP105 2:8"],
      { by: "poetry-core" },
    ],
  ],
});
