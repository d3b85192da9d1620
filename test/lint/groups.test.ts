import { plugins, scripts, specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };
const PY = { file: "setup.py" };

specify("EP201 invalid-group-name", {
  valid: [
    ["parts joined by dots", plugins('"demo_app.plugins.v2"', 'a = "demo:A"')],
    ["digits only", plugins("2026", 'a = "demo:A"')],
    ["letters of any alphabet", plugins('"démo.приложение"', 'a = "demo:A"')],
    ["a hyphen in the name of an entry", plugins("demo", 'my-plugin = "demo:A"')],
    ["a group without entries", plugins("my-app")],
    ["a hyphen in a table that no back-end reads", '[tool.demo.entry-points.my-app]\na = "demo:A"\n'],
  ],
  invalid: [
    ["a hyphen", plugins("my-app-plugins", 'a = "demo:A"'), ["EP201 1:23"]],
    [
      "a hyphen, where it is refused",
      plugins("my-app", 'a = "demo:A"'),
      ["EP201 1:23"],
      { by: "setuptools" },
    ],
    ["a blank", plugins('"my app"', 'a = "demo:A"'), ["EP201 1:23"], { by: "poetry-core" }],
    ["a dot at the beginning", plugins('".plugins"', 'a = "demo:A"'), ["EP201 1:23"]],
    ["an empty part", '[project.entry-points]\n"demo..plugins" = { a = "demo:A" }\n', ["EP201 2:1"]],
    ["nothing at all", plugins('""', 'a = "demo:A"'), ["EP201 1:23"]],
    ["a line break", plugins('"demo\\nplugins"', 'a = "demo:A"'), ["EP201 1:23"]],
    [
      "a colon, once for all its entries",
      plugins('"demo:plugins"', 'a = "demo:A"', 'b = "demo:B"'),
      ["EP201 1:23"],
    ],
    [
      "brackets, in setup.cfg",
      "[options.entry_points]\r\nplugins[0] =\r\n    a = demo:A\r\n",
      ["EP201 2:1"],
      CFG,
    ],
    [
      "a slash, in setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo/plugins": ["a = demo:A"]})\n',
      ["EP201 2:21"],
      PY,
    ],
  ],
});

specify("EP202 typo-of-known-group", {
  valid: [
    ["the group itself", plugins("pytest11", 'demo = "demo"')],
    ["a group of the project's own", plugins('"demo.plugins"', 'a = "demo:A"')],
    ["two signs away", plugins("pytst1", 'a = "demo:A"')],
    ["a group of a family", plugins('"aiida.tools.dbexporters"', 'a = "demo:A"')],
    ["an old group that is near to a new one", plugins("asdf_extensions", 'a = "demo:A"')],
    ["the known one as a part", plugins('"demo.pytest11"', 'a = "demo:A"')],
    [
      "a group that the configuration knows",
      plugins("pytest", 'a = "demo:A"'),
      { settings: { knownGroups: [{ name: "pytest", programs: ["demo"] }] } },
    ],
  ],
  invalid: [
    ["a name that many take for it", plugins("pytest", 'demo = "demo"'), ["EP202 1:23"]],
    ["a letter too many", plugins('"flake8.extensions"', 'DEM = "demo:A"'), ["EP202 1:23"]],
    ["a letter that is missing", plugins('"mkdocs.plugin"', 'demo = "demo:A"'), ["EP202 1:23"]],
    ["letters that changed places", plugins('"mkdocs.pulgins"', 'demo = "demo:A"'), ["EP202 1:23"]],
    ["capitals", '[project]\nentry-points = { Pytest11 = { demo = "demo" } }\n', ["EP202 2:18"]],
    ["an underscore for a dot", plugins("mkdocs_plugins", 'a = "demo:A"', 'b = "demo:B"'), ["EP202 1:23"]],
    ["in setup.cfg", "[options.entry_points]\nconsole_script =\n    demo = demo:main\n", ["EP202 2:1"], CFG],
    [
      "in setup.py",
      'from setuptools import setup\n\nsetup(\n    entry_points={\n        "console-scripts": ["demo = demo:main"],\n        "gui_script": ["demo = demo:main"],\n    },\n)\n',
      ["EP201 5:9", "EP202 6:9"],
      PY,
    ],
    [
      "in a table of poetry",
      '[tool.poetry.plugins."pytest.plugins"]\ndemo = "demo"\n',
      ["EP202 1:22"],
      { by: "poetry-core" },
    ],
  ],
});

specify("EP205 group-default", {
  valid: [
    ["small letters", plugins("default", 'a = "demo:A"')],
    ["the word as a part", plugins('"demo.DEFAULT"', 'a = "demo:A"')],
    ["the word as a name", scripts('DEFAULT = "demo:main"')],
    ["a group of that name without entries", plugins("DEFAULT")],
    ["a table of another tool", '[tool.demo.DEFAULT]\na = "demo:A"\n'],
  ],
  invalid: [
    ["a header", plugins("DEFAULT", 'a = "demo:A"'), ["EP205 1:23"]],
    ["one in quotes, with two entries", plugins('"DEFAULT"', 'a = "demo:A"', 'b = "demo:B"'), ["EP205 1:23"]],
    ["a dotted key", '[project]\nentry-points.DEFAULT.a = "demo:A"\n', ["EP205 2:14"], { by: "setuptools" }],
    ["in setup.cfg", "[options.entry_points]\nDEFAULT =\n\ta = demo:A\n", ["EP205 2:1"], CFG],
    [
      "in setup.py",
      'from setuptools import setup\nsetup(entry_points={"DEFAULT": ["a = demo:A"]})\n',
      ["EP205 2:21"],
      PY,
    ],
  ],
});
