import { plugins, scripts, specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };
const PY = { file: "setup.py" };
const SETUPTOOLS = { by: "setuptools" } as const;

specify("EP421 reference-call", {
  valid: [
    ["the function", scripts('demo = "demo:main"')],
    ["parentheses in a comment", scripts('demo = "demo:main" # calls main()')],
    [
      "parentheses in a table of another tool",
      '[tool.pdm.scripts]\ndemo = { call = "demo:main()" }\n',
      { by: "pdm-backend" },
    ],
    ["a template that ends so", scripts('demo = "{{ module }}:main()"')],
  ],
  invalid: [
    ["a function", scripts('demo = "demo:main()"'), ["EP421 2:8"]],
    ["a method, with setuptools", scripts('demo = "demo.cli:App.start()"'), ["EP421 2:8"], SETUPTOOLS],
    ["blanks in and before the parentheses", plugins("demo", "a = 'demo:A ( )'"), ["EP421 2:5"]],
    ["before extras", scripts('demo = "demo:main() [cli]"'), ["EP421 2:8"]],
    [
      "in setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo:main()\n",
      ["EP421 3:12"],
      CFG,
    ],
    [
      "in setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo": "a = demo:A()"})\n',
      ["EP421 2:34"],
      PY,
    ],
  ],
});

specify("EP422 reference-path", {
  valid: [
    ["dots", scripts('demo = "demo.cli:main"')],
    [
      "a module of the name py",
      scripts('demo = "demo.py:main"'),
      { files: { "demo/py.py": "def main(): ...\n" } },
    ],
    ["a package of the name py", plugins("demo", 'a = "demo.py"'), { files: { "demo/py/__init__.py": "" } }],
    ["a name that begins with py", scripts('demo = "another.python:main"')],
    ["a script's name with an ending", scripts('"demo.py" = "demo:main"')],
  ],
  invalid: [
    ["slashes and .py", scripts('demo = "demo/cli.py:main"'), ["EP422 2:8"]],
    ["slashes only, with setuptools", scripts('demo = "demo/cli:main"'), ["EP422 2:8"], SETUPTOOLS],
    [".py only, which every back-end takes", scripts('demo = "demo.py:main"'), ["EP422 2:8"], SETUPTOOLS],
    ["backslashes", scripts("demo = 'demo\\cli.py:main'"), ["EP422 2:8"]],
    ["from here", plugins("demo", 'a = "./demo/cli.py"'), ["EP422 2:5"]],
    ["in setup.cfg", "[options.entry_points]\nconsole_scripts = demo = demo/cli:main\n", ["EP422 2:26"], CFG],
  ],
});

specify("EP423 reference-hyphen", {
  valid: [
    ["underscores", scripts('my-demo = "my_demo:main"')],
    ["a hyphen in the group's entry", plugins("demo", 'my-plugin = "demo:A"')],
    ["a hyphen in an extra", scripts('demo = "demo:main [my-extra]"')],
    ["a template", scripts('demo = "{{ my-module }}:main"')],
  ],
  invalid: [
    ["the package", scripts('demo = "my-demo:main"'), ["EP423 2:8"]],
    ["a module, with setuptools", plugins("demo", 'a = "demo.my-cli:App"'), ["EP423 2:5"], SETUPTOOLS],
    ["the function", scripts('demo = "demo:run-it"'), ["EP423 2:8"]],
    ["a module alone, as a script", scripts('demo = "my-demo"'), ["EP423 2:8"]],
    [
      "in setup.cfg",
      "[options.entry_points]\r\nconsole_scripts =\r\n\tdemo = my-demo:main\r\n",
      ["EP423 3:9"],
      CFG,
    ],
  ],
});

specify("EP424 reference-colons", {
  valid: [
    ["one colon", plugins("demo", 'a = "demo:A"')],
    ["none, for a module", plugins("demo", 'a = "demo.cli"')],
    ["one colon, and dots after it", scripts('demo = "demo.cli:App.start"')],
    ["colons in a name", plugins("demo", '"a::b" = "demo:A"')],
  ],
  invalid: [
    ["two together", scripts('demo = "demo::main"'), ["EP424 2:8"]],
    ["two apart, with setuptools", scripts('demo = "demo:cli:main"'), ["EP424 2:8"], SETUPTOOLS],
    ["at the beginning", scripts('demo = ":main"'), ["EP424 2:8"]],
    ["at the end", plugins("demo", 'a = "demo:"'), ["EP424 2:5"]],
    ["a lambda", scripts('demo = "demo:lambda: 0"'), ["EP424 2:8"]],
    [
      "in setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo": ["a = demo::A"]})\n',
      ["EP424 2:35"],
      PY,
    ],
  ],
});

specify("EP425 reference-comment", {
  valid: [
    ["a comment of TOML", scripts('demo = "demo:main" # run')],
    [
      "a comment of setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    # run\n    demo = demo:main\n",
      CFG,
    ],
    ["the sign in a name", plugins("demo", '"a # b" = "demo:A"')],
    [
      "a comment of setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo": ["a = demo:A"]})  # run\n',
      PY,
    ],
  ],
  invalid: [
    ["#", scripts('demo = "demo:main # run"'), ["EP425 2:8"]],
    ["a semicolon, with setuptools", scripts('demo = "demo:main ; run"'), ["EP425 2:8"], SETUPTOOLS],
    [
      "with a module, and poetry",
      plugins("demo", 'a = "demo.cli  # the module"'),
      ["EP425 2:5"],
      { by: "poetry-core" },
    ],
    [
      "in setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo": ["a = demo:A  # run"]})\n',
      ["EP425 2:35"],
      PY,
    ],
  ],
});

specify("EP426 reference-newline", {
  valid: [
    ["three quotes in one line", scripts('demo = """demo:main"""')],
    ["a line break that TOML drops", scripts('demo = """\\\n  demo:main"""')],
    ["a first line break, which TOML drops as well", scripts("demo = '''\ndemo:main'''")],
    [
      "lines of setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    a = demo:main\n    b = demo:other\n",
      CFG,
    ],
  ],
  invalid: [
    ["another entry", scripts('demo = "demo:main\\nevil = os:system"'), ["EP426 2:8"]],
    [
      "another entry, with setuptools",
      scripts('demo = "demo:main\\nevil = os:system"'),
      ["EP426 2:8"],
      SETUPTOOLS,
    ],
    ["another group", plugins("demo", 'a = "demo:A\\n[console_scripts]\\nb = os:system"'), ["EP426 2:5"]],
    ["at the end", scripts('demo = """demo:main\n"""'), ["EP426 2:8"]],
    ["a carriage return", plugins("demo", 'a = "demo:\\rA"'), ["EP426 2:5"], { by: "flit-core" }],
  ],
});
