import { plugins, scripts, specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };
const PY = { file: "setup.py" };
const POETRY = { by: "poetry-core" } as const;
const SETUPTOOLS = { by: "setuptools" } as const;

specify("EP401 script-without-attribute", {
  valid: [
    ["a function", scripts('demo = "demo:main"')],
    ["a method", scripts('demo = "demo.cli:App.start"')],
    ["a plug-in that is a module", plugins("demo", 'a = "demo.cli"')],
    ["a function of another project", scripts('demo = "another.cli:main"')],
    [
      "a script that is a file",
      '[tool.poetry.scripts]\ndemo = { reference = "run.sh", type = "file" }\n',
      { ...POETRY, files: { "run.sh": "" } },
    ],
  ],
  invalid: [
    ["a package", scripts('demo = "demo"'), ["EP401 2:8"]],
    ["a module, with setuptools", scripts("demo = 'demo.cli'"), ["EP401 2:8"], SETUPTOOLS],
    ["a module of another project", '[project.gui-scripts]\ndemo\t=\t"another.cli"\n', ["EP401 2:8"]],
    ["with extras", scripts('demo = "demo [cli]"'), ["EP401 2:8"]],
    ["in setup.cfg", "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli\n", ["EP401 3:12"], CFG],
    ["in a table of poetry", '[tool.poetry]\nscripts.demo = "demo"\n', ["EP401 2:16"], POETRY],
  ],
});

specify("EP402 invalid-reference", {
  valid: [
    ["names of any alphabet", scripts('demo = "приложение.début:главная"')],
    ["underscores and digits", scripts('demo = "_demo2.v1_:__main__"')],
    ["attributes of attributes", scripts('demo = "another:a.b.c.d"')],
    ["a template", scripts('demo = "{{ cookiecutter.module }}:main"')],
    ["a template's statement", scripts('demo = "{% if cli %}demo:main{% endif %}"')],
  ],
  invalid: [
    ["a command", scripts('demo = "python -m demo"'), ["EP402 2:8"]],
    ["arguments", scripts('demo = "demo:main --verbose"'), ["EP402 2:8"], SETUPTOOLS],
    ["nothing", plugins("demo", 'a = ""'), ["EP402 2:5"]],
    ["two dots", scripts('demo = "demo..cli:main"'), ["EP402 2:8"]],
    ["a relative module", plugins("demo", 'a = ".cli:App"'), ["EP402 2:5"], { by: "flit-core" }],
    ["an index", scripts("demo = \"demo:CMDS['run']\""), ["EP402 2:8"]],
    ["quotes in quotes", scripts("demo = '\"demo:main\"'"), ["EP402 2:8"]],
    ["a percent sign", '[project]\nscripts = { demo = "demo:main%s" }\n', ["EP402 2:20"]],
    [
      "in setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo": ["a = demo:A!"]})\n',
      ["EP402 2:35"],
      PY,
    ],
    [
      "no equals sign in setup.cfg",
      "[options.entry_points]\ndemo =\n    a: demo:A\n    b = demo:B\n",
      ["EP402 3:5"],
      CFG,
    ],
  ],
});

specify("EP403 keyword-identifier", {
  valid: [
    ["soft keywords", scripts('a = "another.match:case"', 'b = "another.type:_"')],
    ["an underscore behind", scripts('demo = "another.class_:import_"')],
    ["a keyword as a part of a name", scripts('demo = "another.classes:for_all"')],
    ["small letters, a digit at the end", scripts('demo = "another.none2:true"')],
    ["a keyword as the name of the script", scripts('import = "demo:main"')],
  ],
  invalid: [
    ["a module", scripts('demo = "demo.class:main"'), ["EP403 2:8"]],
    ["a keyword since 3.7", plugins("demo", 'a = "demo.async:A"'), ["EP403 2:5"], SETUPTOOLS],
    ["an attribute", scripts('demo = "demo:None"'), ["EP403 2:8"]],
    ["the last of several, with extras", plugins("demo", 'a = "demo.cli:App.import [cli]"'), ["EP403 2:5"]],
    ["a digit at the beginning", scripts('demo = "2demo:main"'), ["EP403 2:8"], { by: "meson-python" }],
    [
      "a digit in setup.cfg",
      "[options.entry_points]\nconsole_scripts = demo = demo:3d\n",
      ["EP403 2:26"],
      CFG,
    ],
  ],
});

specify("EP405 reference-blanks", {
  valid: [
    ["the blank before extras", scripts('demo = "demo:main [cli]"')],
    ["blanks among extras", scripts('demo = "demo:main[ a , b ]"')],
    ["blanks round the string", scripts('demo =   "demo:main"  ')],
    ["blanks in setup.cfg", "[options.entry_points]\nconsole_scripts =\n    demo  =  demo:main  \n", CFG],
  ],
  invalid: [
    ["round the colon", scripts('demo = "demo : main"'), ["EP405 2:8"]],
    ["after the colon, with setuptools", plugins("demo", 'a = "demo: A"'), ["EP405 2:5"], SETUPTOOLS],
    ["round a dot", plugins("demo", 'a = "demo . cli:App"'), ["EP405 2:5"]],
    ["at both ends", scripts('demo = " demo:main "'), ["EP405 2:8"]],
    ["a tab, with poetry", '[tool.poetry.scripts]\ndemo = "demo:\\tmain"\n', ["EP405 2:8"], POETRY],
    ["in setup.cfg", "[options.entry_points]\nconsole_scripts =\n\tdemo = demo :main\n", ["EP405 3:9"], CFG],
  ],
});
