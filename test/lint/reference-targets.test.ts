import { plugins, scripts, specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };
const PY = { file: "setup.py" };

/** The source of demo/made.py, beside the modules that every case has. */
function made(source: string): { readonly files: Readonly<Record<string, string>> } {
  return { files: { "demo/made.py": source } };
}

specify("EP404 dot-instead-of-colon", {
  valid: [
    ["the colon", scripts('demo = "demo.cli:main"')],
    ["a class by dots, where its program reads it so", plugins('"fsspec.specs"', 'demo = "demo.cli.App"')],
    ["a module, as a plug-in", plugins("demo", 'a = "demo.cli"')],
    ["a colon before a class, a dot before its method", scripts('demo = "demo.cli:App.start"')],
  ],
  invalid: [
    ["a function", scripts('demo = "demo.cli.main"'), ["EP404 2:8"]],
    [
      "a function of the package, with setuptools",
      scripts('demo = "demo.main"'),
      ["EP404 2:8"],
      { by: "setuptools" },
    ],
    ["a class, as a GUI script", '[project]\ngui-scripts.demo = "demo.cli.App"\n', ["EP404 2:20"]],
    [
      "in setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli.main\n",
      ["EP404 3:12"],
      CFG,
    ],
    [
      "in poetry's table",
      "[tool.poetry.scripts]\n\"demo\" = 'demo.cli.main'\n",
      ["EP404 2:10"],
      { by: "poetry-core" },
    ],
    ["a function that is not there is EP401", scripts('demo = "demo.cli.mian"'), ["EP401 2:8"]],
  ],
});

specify("EP410 module-not-found", {
  valid: [
    ["a module of another project", plugins("demo", 'a = "another.plugins:A"')],
    ["below src", scripts('tool = "tool.cli:main"'), { files: { "src/tool/cli.py": "def main(): ...\n" } }],
    [
      "a directory without __init__.py",
      plugins("demo", 'a = "demo.names"'),
      { files: { "demo/names/a.py": "" } },
    ],
    [
      "an extension",
      scripts('demo = "demo.fast:main"'),
      { files: { "demo/fast.cpython-312-x86_64-linux-gnu.so": "" } },
    ],
    ["Cython", scripts('demo = "demo.fast:main"'), { files: { "demo/fast.pyx": "" } }],
    ["a back-end that compiles", scripts('demo = "demo._core:main"'), { by: "maturin" }],
    [
      "a file that the build writes",
      `${plugins("demo", 'a = "demo._version:A"')}[tool.hatch.build.hooks.vcs]\nversion-file = "demo/_version.py"\n`,
    ],
    [
      "a module that setup.py compiles",
      'from setuptools import setup, Extension\nsetup(ext_modules=[Extension("demo.fast", [])], entry_points={"demo": ["a = demo.fast:A"]})\n',
      PY,
    ],
    [
      "where package-dir says",
      `${scripts('tool = "tool:main"')}[tool.setuptools.package-dir]\n"" = "code"\n`,
      { by: "setuptools", files: { "code/tool.py": "def main(): ...\n" } },
    ],
  ],
  invalid: [
    ["a script", scripts('demo = "demo.nope:main"'), ["EP410 2:8"]],
    ["a plug-in that is a module", plugins("demo", 'a = "demo.nope"'), ["EP410 2:5"], { by: "setuptools" }],
    ["a module in a module", plugins("demo", 'a = "demo.cli.run:A"'), ["EP410 2:5"]],
    [
      "a package of the project's own name that is not there",
      `[project]\nname = "My.Tool"\n${scripts('tool = "my_tool:main"')}`,
      ["EP410 4:8"],
    ],
    ["with extras and capitals", plugins("demo", 'a = "demo.Cli:App [cli]"'), ["EP410 2:5"]],
    ["in setup.cfg", "[options.entry_points]\r\ndemo =\r\n    a = demo.nope:A\r\n", ["EP410 3:9"], CFG],
    [
      "in setup.py, with packages elsewhere",
      'from setuptools import setup\nsetup(package_dir={"": "src"},\n      entry_points={"demo": ["a = tool.nope:A"]})\n',
      ["EP410 3:35"],
      { ...PY, files: { "src/tool/__init__.py": "" } },
    ],
    [
      "what stands in two places, once",
      scripts('demo = "demo.nope:main"'),
      ["EP410 2:8"],
      {
        by: "setuptools",
        files: { "setup.cfg": "[options.entry_points]\nconsole_scripts =\n  demo = demo.nope:main\n" },
      },
    ],
    ["a package of data", plugins('"napari.manifest"', 'demo = "demo.nope:napari.yaml"'), ["EP410 2:8"]],
  ],
});

specify("EP411 attribute-not-found", {
  valid: [
    [
      "bound in a branch",
      scripts('demo = "demo.made:main"'),
      made("try:\n    from x import main\nexcept ImportError:\n    main = None\n"),
    ],
    ["imported from the project", scripts('demo = "demo.made:run"'), made("from .cli import main as run\n")],
    ["imported with a star", scripts('demo = "demo.made:main"'), made("from .cli import *\n")],
    ["from a star of another project", scripts('demo = "demo.made:run"'), made("from another import *\n")],
    ["a module with __getattr__", scripts('demo = "demo.made:run"'), made("def __getattr__(name): ...\n")],
    ["a module that writes globals()", scripts('demo = "demo.made:run"'), made('globals()["run"] = print\n')],
    [
      "a method of a class above",
      scripts('demo = "demo.made:Own.start"'),
      made("from .cli import App\nclass Own(App): ...\n"),
    ],
    [
      "a method of a class from elsewhere",
      scripts('demo = "demo.made:Own.go"'),
      made("from x import X\nclass Own(X): ...\n"),
    ],
    [
      "made by a decorator",
      scripts('demo = "demo.made:run.callback"'),
      made("import click\n@click.command()\ndef run(): ...\n"),
    ],
  ],
  invalid: [
    ["a function", scripts('demo = "demo.cli:mian"'), ["EP411 2:8"]],
    ["a method", scripts('demo = "demo.cli:App.stop"'), ["EP411 2:8"], { by: "setuptools" }],
    ["a class, with extras", plugins("demo", 'a = "demo:C [cli]"'), ["EP411 2:5"]],
    [
      "after a star of the project",
      scripts('demo = "demo.made:run"'),
      ["EP411 2:8"],
      made("from .cli import *\n"),
    ],
    [
      "bound in a function only",
      scripts('demo = "demo.made:run"'),
      ["EP411 2:8"],
      made("def main():\n    run = 1\n"),
    ],
    ["deleted", scripts('demo = "demo.made:run"'), ["EP411 2:8"], made("def run(): ...\ndel run\n")],
    ["a class by dots", plugins('"fsspec.specs"', 'demo = "demo.cli.Ap"'), ["EP411 2:8"]],
    ["in setup.cfg", "[options.entry_points]\nconsole_scripts =\n\tdemo = demo:mian\n", ["EP411 3:9"], CFG],
  ],
});

specify("EP412 kind-mismatch", {
  valid: [
    ["a class", plugins('"mkdocs.plugins"', 'demo = "demo:A"')],
    ["a module, where one is right", plugins("pytest11", 'demo = "demo.cli"')],
    ["a module for a group that pyep does not know", plugins("demo", 'a = "demo.cli"')],
    ["a module, where the program was not looked at", plugins('"flake8.report"', 'demo = "demo.cli"')],
    [
      "a module with an attribute, which may be one",
      plugins('"mkdocs.plugins"', 'demo = "another:plugin.module"'),
    ],
    ["a directory", plugins('"mkdocs.themes"', 'demo = "demo"')],
  ],
  invalid: [
    ["a module for a class", plugins('"mkdocs.plugins"', 'demo = "demo.cli"'), ["EP412 2:8"]],
    [
      "a package for a class, with setuptools",
      plugins('"sqlalchemy.dialects"', 'demo = "demo"'),
      ["EP412 2:8"],
      { by: "setuptools" },
    ],
    [
      "a module for an object, inline",
      '[project]\nentry-points = { "kedro.hooks" = { a = "demo.cli" } }\n',
      ["EP412 2:40"],
    ],
    ["a module of another project", plugins("spacy_factories", 'demo = "another.made"'), ["EP412 2:8"]],
    ["with extras", plugins('"virtualenv.create"', 'demo = "demo.cli [x]"'), ["EP412 2:8"]],
    ["in setup.cfg", "[options.entry_points]\nxarray.backends = demo = demo.cli\n", ["EP412 2:26"], CFG],
  ],
});
