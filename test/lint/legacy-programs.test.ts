import { specify } from "./lint-files.ts";

const PY = { file: "setup.py" };
const POETRY = { by: "poetry-core" } as const;
const FLIT = { by: "flit-core" } as const;

/** A setup.py whose second line begins with entry_points. */
function setup(value: string): string {
  return `from setuptools import setup\nsetup(entry_points=${value})\n`;
}

specify("EP707 setup-py-implicit-concat", {
  valid: [
    ["commas", setup('{"demo": ["a = demo:A", "b = demo:B"]}'), PY],
    ["one entry in two pieces", setup('{"demo": ["a = " "demo:A", "b = demo:B"]}'), PY],
    ["pieces that end their lines", setup('{"demo": "a = demo:A\\n" "b = demo:B\\n"}'), PY],
    ["an INI text in pieces", setup('(\n    "[demo]\\n"\n    "a = demo:A\\n"\n    "b = demo:B\\n"\n)'), PY],
    ["strings that + joins", setup('{"demo": ["a = demo" + ":A"]}'), PY],
    [
      "pieces of another argument",
      'from setuptools import setup\nsetup(description="a = b " "c = d", entry_points={"demo": ["a = demo:A"]})\n',
      PY,
    ],
  ],
  invalid: [
    ["in one line", setup('{"console_scripts": ["a = demo:main" "b = demo:other"]}'), ["EP707 2:57"], PY],
    [
      "in two lines",
      setup('{\n    "demo": [\n        "a = demo:A"\n        "b = demo:B",\n    ]\n}'),
      ["EP707 5:9"],
      PY,
    ],
    [
      "in a tuple, with other quotes",
      setup("{'demo': ('x = demo:A', 'a = demo:A' \"b = demo:B\")}"),
      ["EP707 2:57"],
      PY,
    ],
    [
      "in a variable",
      'from setuptools import setup\nPLUGINS = ["a = demo:A"\n\t"b = demo:B"]\nsetup(entry_points={"demo": PLUGINS})\n',
      ["EP707 3:2"],
      PY,
    ],
    [
      "with CRLF and a comment",
      'from setuptools import setup\r\nsetup(entry_points={"demo": [\r\n  "a = demo:A" # one\r\n  "b = demo:B"]})\r\n',
      ["EP707 4:3"],
      PY,
    ],
  ],
});

specify("EP708 setup-py-shape", {
  valid: [
    ["lists in a dict", setup('{"demo": ["a = demo:A"]}'), PY],
    ["a text in a dict", setup('{"demo": "a = demo:A"}'), PY],
    ["an INI text", setup('"""\n    [demo]\n    # one\n    a = demo:A\n"""'), PY],
    ["nothing", setup("None"), PY],
    [
      "a list that is computed",
      'import glob\nfrom setuptools import setup\nsetup(entry_points=glob.glob("*"))\n',
      PY,
    ],
    ["dict()", setup('dict(demo=["a = demo:A"])'), PY],
  ],
  invalid: [
    ["a list", setup('["demo = demo:main"]'), ["EP708 2:20"], PY],
    ["a table of tables", setup('{"console_scripts": {"demo": "demo:main"}}'), ["EP708 2:21"], PY],
    ["a text without a header", setup('"demo = demo:main"'), ["EP708 2:21"], PY],
    ["a line before the header", setup('"""\nx = demo:A\n[demo]\na = demo:A\n"""'), ["EP708 3:1"], PY],
    ["an entry without =", setup('{"demo": ["a = demo:A", "demo:B"]}'), ["EP708 2:45"], PY],
    [
      "a number",
      'from setuptools import setup\nENTRIES = {"demo": [1]}\nsetup(\n    entry_points=ENTRIES,\n)\n',
      ["EP708 2:12"],
      PY,
    ],
    [
      "a text without a header in setup.cfg",
      "[options]\nentry_points =\n    a = demo:A\n",
      ["EP708 3:5"],
      { file: "setup.cfg" },
    ],
  ],
});

specify("EP710 poetry-table-form", {
  valid: [
    ["a string", '[tool.poetry.scripts]\ndemo = "demo:main"\n', POETRY],
    [
      "type = console",
      '[tool.poetry.scripts]\ndemo = { reference = "demo:main", type = "console" }\n',
      POETRY,
    ],
    [
      "type = file",
      '[tool.poetry.scripts.demo]\ntype = "file"\nreference = "bin/run.sh"\n',
      { ...POETRY, files: { "bin/run.sh": "" } },
    ],
    [
      "empty extras",
      '[tool.poetry.scripts]\ndemo = { reference = "demo:main", type = "console", extras = [] }\n',
      POETRY,
    ],
    [
      "a callable, before poetry-core 2",
      '[tool.poetry.scripts]\ndemo = { callable = "demo:main" }\n',
      { ...POETRY, requires: "poetry-core>=1,<2" },
    ],
  ],
  invalid: [
    ["a callable", '[tool.poetry.scripts]\ndemo = { callable = "demo:main" }\n', ["EP710 2:1"], POETRY],
    [
      "a reference without a type, in a table",
      '[tool.poetry.scripts.demo]\nreference = "demo:main"\n',
      ["EP710 1:22"],
      POETRY,
    ],
    [
      "type = gui",
      '[tool.poetry.scripts]\ndemo = { reference = "demo:main", type = "gui" }\n',
      ["EP710 2:35"],
      POETRY,
    ],
    [
      "extras",
      '[tool.poetry]\nextras = { cli = [] }\nscripts.demo = { reference = "demo:main", type = "console", extras = ["cli"] }\n',
      ["EP710 3:61"],
      POETRY,
    ],
    [
      "a file that is not there",
      '[tool.poetry.scripts]\ndemo = { reference = "run.sh", type = "file" }\n',
      ["EP710 2:10"],
      POETRY,
    ],
    [
      "no reference",
      '[tool.poetry.scripts]\na = "demo:main"\nb = { type = "console" }\n',
      ["EP710 3:1"],
      POETRY,
    ],
  ],
});

specify("EP711 flit-legacy-metadata", {
  valid: [
    ["[project]", '[project]\nname = "demo"\n[project.scripts]\ndemo = "demo:main"\n', FLIT],
    [
      "an old flit",
      '[tool.flit.metadata]\nmodule = "demo"\n[tool.flit.entrypoints.demo.plugins]\na = "demo:A"\n',
      { ...FLIT, requires: "flit_core >=2,<4" },
    ],
    ["another table of flit", '[project]\nname = "demo"\n[tool.flit.sdist]\ninclude = ["doc/"]\n', FLIT],
    ["metadata of flit without scripts, with another back-end", '[tool.flit.metadata]\nmodule = "demo"\n'],
  ],
  invalid: [
    ["scripts", '[tool.flit.scripts]\ndemo = "demo:main"\n', ["EP711 1:12"], FLIT],
    [
      "metadata, and scripts above it",
      '[tool.flit.scripts]\ndemo = "demo:main"\n\n[tool.flit.metadata]\nmodule = "demo"\n',
      ["EP711 1:12"],
      FLIT,
    ],
    ["metadata only", '[tool.flit]\nmetadata = { module = "demo" }\n', ["EP711 2:1"], FLIT],
    [
      "plug-ins, with a newer flit",
      '[tool.flit.entrypoints."demo.plugins"]\na = "demo:A"\n',
      ["EP711 1:12"],
      { ...FLIT, requires: "flit_core>=3.2" },
    ],
    [
      "console_scripts twice, with an old flit",
      '[tool.flit.metadata]\nmodule = "demo"\n[tool.flit.scripts]\na = "demo:main"\n[tool.flit.entrypoints.console_scripts]\nb = "demo:other"\n',
      ["EP711 5:24"],
      { ...FLIT, requires: "flit_core<4" },
    ],
  ],
});

const LATIN_1 = Uint8Array.from("[metadata]\nauthor = \u00e9\n", (character) => character.charCodeAt(0));

specify("EP712 bom-or-encoding", {
  valid: [
    [
      "UTF-8",
      "[metadata]\nauthor = é\n[options.entry_points]\ndemo =\n    a = demo:A\n",
      { file: "setup.cfg" },
    ],
    ["the mark in setup.py, where Python takes it", `\ufeff${setup('{"demo": ["a = demo:A"]}')}`, PY],
    ["the mark inside of a file", "[metadata]\nauthor = \ufeffA\n", { file: "setup.cfg" }],
  ],
  invalid: [
    [
      "a mark",
      "\ufeff[options.entry_points]\ndemo =\n    a = demo:A\n",
      ["EP712 1:1"],
      { file: "setup.cfg" },
    ],
    [
      "a mark before an empty line, and CRLF",
      "\ufeff\r\n[metadata]\r\nname = demo\r\n",
      ["EP712 1:1"],
      { file: "setup.cfg", by: "setuptools" },
    ],
    [
      "Latin-1",
      '[project]\nname = "demo"\n',
      ["EP712 setup.cfg:file"],
      { by: "setuptools", files: { "setup.cfg": LATIN_1 } },
    ],
    [
      "a mark, with another back-end",
      '[project]\nname = "demo"\n',
      ["EP712 setup.cfg:1:1"],
      { files: { "setup.cfg": "\ufeff[metadata]\n" } },
    ],
  ],
});
