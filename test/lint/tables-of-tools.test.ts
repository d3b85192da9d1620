import { plugins, scripts, specify } from "./lint-files.ts";

function buildSystem(backend: string): string {
  return `[build-system]\nbuild-backend = "${backend}"\n`;
}

specify("EP106 wrong-tool-table", {
  valid: [
    [
      "poetry's tables, with a back-end that pyep does not know",
      '[tool.poetry.scripts]\ndemo = "demo:main"\n',
      { by: "unknown" },
    ],
    ["poetry's tables, with poetry", '[tool.poetry.scripts]\ndemo = "demo:main"\n', { by: "poetry-core" }],
    [
      "flit's tables, with an old flit",
      '[tool.flit.metadata]\nmodule = "demo"\n[tool.flit.scripts]\ndemo = "demo:main"\n',
      { by: "flit-core", requires: "flit_core >=2,<4" },
    ],
    ["pdm's task runner", '[tool.pdm.scripts]\ndemo = "demo:main"\n', { by: "pdm-backend" }],
    ["hatch's task runner", '[tool.hatch.envs.default.scripts]\ndemo = "demo:main"\n'],
    ["no reference among them", '[tool.poetry.scripts]\nserve = "python -m demo"\n'],
    ["an empty table", "[tool.poetry.scripts]\n", { by: "setuptools" }],
  ],
  invalid: [
    ["poetry's scripts, with hatchling", '[tool.poetry.scripts]\ndemo = "demo:main"\n', ["EP106 1:14"]],
    [
      "poetry's plug-ins, with setuptools",
      '[tool.poetry.plugins."demo.plugins"]\na = "demo:A"\n',
      ["EP106 1:14"],
      { by: "setuptools" },
    ],
    [
      "poetry's scripts, without [build-system]",
      '[tool.poetry]\nscripts = { demo = "demo:main" }\n',
      ["EP106 2:1"],
      { by: null },
    ],
    [
      "a table that poetry does not have",
      '[tool.poetry.gui-scripts]\ndemo = "demo:main"\n',
      ["EP106 1:14"],
      { by: "poetry-core" },
    ],
    [
      "a table that pdm does not have",
      '[tool.pdm.entry-points.demo]\na = "demo:A"\n',
      ["EP106 1:11"],
      { by: "pdm-backend" },
    ],
    [
      "a table that setuptools refuses",
      '[tool.setuptools.entry-points.demo]\na = "demo:A"\n',
      ["EP106 1:18"],
      { by: "setuptools" },
    ],
    [
      "a table that scikit-build-core refuses",
      "[tool.scikit-build.scripts]\n",
      ["EP106 1:20"],
      { by: "scikit-build-core" },
    ],
    [
      "flit's scripts beside [project]",
      '[project]\nname = "demo"\n\n[tool.flit.scripts]\ndemo = "demo:main"\n',
      ["EP106 4:12"],
      { by: "flit-core" },
    ],
    [
      "[project], with a poetry-core that is older than that",
      plugins("demo", 'a = "demo.cli"'),
      ["EP106 1:10"],
      { by: "poetry-core", requires: "poetry-core<2" },
    ],
    [
      "[project], with a setuptools that is older than that",
      `${scripts('demo = "demo:main"')}\n[project.gui-scripts]\nother = "demo:other"\n`,
      ["EP106 1:10", "EP106 4:10"],
      { by: "setuptools", requires: "setuptools<61" },
    ],
  ],
});

specify("EP107 poetry-and-project-scripts", {
  valid: [
    ["[project.scripts] alone", scripts('demo = "demo:main"'), { by: "poetry-core" }],
    [
      "scripts here, plug-ins there",
      `${scripts('demo = "demo:main"')}[tool.poetry.plugins.demo]\na = "demo:A"\n`,
      { by: "poetry-core" },
    ],
    [
      "[project] without them",
      '[project]\nname = "demo"\n\n[tool.poetry.plugins.demo]\na = "demo:A"\n',
      { by: "poetry-core" },
    ],
    [
      "files as scripts",
      `${scripts('demo = "demo:main"')}[tool.poetry.scripts]\nrun = { reference = "run.sh", type = "file" }\n`,
      { by: "poetry-core", files: { "run.sh": "" } },
    ],
    [
      "dynamic scripts that are files",
      '[project]\nname = "demo"\ndynamic = ["scripts"]\n[tool.poetry.scripts]\nrun = { reference = "run.sh", type = "file" }\n',
      { by: "poetry-core", files: { "run.sh": "" } },
    ],
    [
      "a poetry that does not read [project]",
      '[project]\nname = "demo"\n\n[tool.poetry.scripts]\nother = "demo:other"\n',
      { by: "poetry-core", requires: "poetry-core>=1.0,<2" },
    ],
  ],
  invalid: [
    [
      "scripts",
      `${scripts('demo = "demo:main"')}[tool.poetry.scripts]\nother = "demo:other"\n`,
      ["EP107 3:14"],
      { by: "poetry-core" },
    ],
    [
      "the same script in both",
      `[tool.poetry.scripts]\ndemo = "demo:main"\n\n${scripts('demo = "demo:main"')}`,
      ["EP107 1:14"],
      { by: "poetry-core" },
    ],
    [
      "plug-ins of different groups",
      `${plugins('"a.plugins"', 'a = "demo:A"')}[tool.poetry.plugins."b.plugins"]\nb = "demo:B"\n`,
      ["EP107 3:14"],
      { by: "poetry-core" },
    ],
    [
      "dotted keys",
      `[tool.poetry]\nscripts.other = "demo:other"\n\n[project]\nscripts.demo = "demo:main"\n`,
      ["EP107 2:1"],
      { by: "poetry-core" },
    ],
  ],
});

specify("EP110 nameless-project-table", {
  valid: [
    [
      "the name in both",
      `[tool.poetry]\nname = "demo"\n\n[project]\nname = "demo"\n\n${plugins("demo", 'a = "demo:A"')}`,
      { by: "poetry-core" },
    ],
    ["no name anywhere: more is missing", plugins("demo", 'a = "demo:A"'), { by: "poetry-core" }],
    [
      "a back-end that pyep does not know, which may name it",
      `[tool.poetry]\nname = "demo"\n\n[project]\nrequires-python = ">=3.9"\n`,
      { by: "unknown" },
    ],
  ],
  invalid: [
    [
      "the name of a poetry project",
      `[tool.poetry]\nname = "demo"\n\n${plugins("demo", 'a = "demo:A"')}`,
      ["EP110 4:10"],
      { by: "poetry-core" },
    ],
    [
      "that of setup.cfg",
      scripts('demo = "demo:main"'),
      ["EP110 1:10"],
      { by: "setuptools", files: { "setup.cfg": "[metadata]\nname = demo\n" } },
    ],
    [
      "that of setup.py",
      '[project]\nrequires-python = ">=3.9"\nscripts = { demo = "demo:main" }\n',
      ["EP110 3:1"],
      {
        by: "setuptools",
        files: { "setup.py": 'from setuptools import setup\nsetup(name="demo", version="1.0")\n' },
      },
    ],
    [
      "the entry points in the other place, too",
      '[tool.poetry]\nname = "demo"\n\n[project]\nrequires-python = ">=3.9"\n\n[tool.poetry.plugins.demo]\na = "demo:A"\n',
      ["EP110 4:2"],
      { by: "poetry-core" },
    ],
    [
      "a back-end that takes nothing from the other place",
      `[tool.poetry]\nname = "demo"\n\n${scripts('demo = "demo:main"')}`,
      ["EP110 4:10"],
    ],
  ],
});

specify("EP111 absent-build-backend", {
  valid: [
    ["setuptools' other one", buildSystem("setuptools.build_meta:__legacy__"), { by: null }],
    ["that of a package of its own", buildSystem("demo_backend.api"), { by: null }],
    ["one in the project", `${buildSystem("hatchling.mine")}backend-path = ["."]\n`, { by: null }],
    ["none", '[build-system]\nrequires = ["setuptools"]\n', { by: null }],
  ],
  invalid: [
    [
      "a module that never was",
      buildSystem("setuptools.backends.legacy:build"),
      ["EP111 2:17"],
      { by: null },
    ],
    ["the name of the package", buildSystem("hatchling"), ["EP111 2:17"], { by: null }],
    ["half of the name", buildSystem("poetry.core.masonry"), ["EP111 2:17"], { by: null }],
    ["an object that is not there", buildSystem("flit_core.buildapi:main"), ["EP111 2:17"], { by: null }],
  ],
});

specify("EP109 scripts-never-installed", {
  valid: [
    [
      "no package-mode",
      '[tool.poetry]\nname = "demo"\n[tool.poetry.scripts]\ndemo = "demo:main"\n',
      { by: "poetry-core" },
    ],
    [
      "package-mode = true",
      '[tool.poetry]\npackage-mode = true\n[tool.poetry.scripts]\ndemo = "demo:main"\n',
      { by: "poetry-core" },
    ],
    ["nothing to install", "[tool.poetry]\npackage-mode = false\n", { by: "poetry-core" }],
    [
      "another back-end, which does not know the key",
      `${scripts('demo = "demo:main"')}\n[tool.poetry]\npackage-mode = false\n`,
      { by: "hatchling" },
    ],
    [
      "the key in another table",
      '[tool.demo]\npackage-mode = false\n[tool.poetry.scripts]\ndemo = "demo:main"\n',
      { by: "poetry-core" },
    ],
  ],
  invalid: [
    [
      "scripts of poetry",
      '[tool.poetry]\npackage-mode = false\n\n[tool.poetry.scripts]\ndemo = "demo:main"\n',
      ["EP109 2:1"],
      { by: "poetry-core" },
    ],
    [
      "plug-ins of poetry, and a dotted key",
      '[tool]\npoetry.package-mode = false\npoetry.plugins.demo.a = "demo:A"\n',
      ["EP109 2:8"],
      { by: "poetry-core" },
    ],
    [
      "scripts of [project] without a back-end",
      `${scripts('demo = "demo:main"')}\n[tool.poetry]\npackage-mode = false\n`,
      ["EP109 5:1"],
      { by: null },
    ],
    [
      "scripts of [project], and a comment",
      `${scripts('demo = "demo:main"')}\n[tool.poetry]\n\tpackage-mode = false # no library\n`,
      ["EP109 5:2"],
      { by: "poetry-core" },
    ],
  ],
});
