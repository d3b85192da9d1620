import { plugins, scripts, specify } from "./lint-files.ts";

const PROJECT = '[project]\nname = "demo"\nversion = "1.0"\n';
const CFG = { file: "setup.cfg" };
const POETRY = { by: "poetry-core" } as const;

/** A project with extras of these names, and after that a script; its line is the eighth. */
function withExtras(extras: string, script: string): string {
  return `${PROJECT}optional-dependencies = { ${extras} }\n\n\n${scripts(script)}`;
}

specify("EP501 extras-undeclared", {
  valid: [
    ["a declared extra", withExtras('cli = ["click"]', 'demo = "demo:main [cli]"')],
    ["two, without a blank", withExtras("a = [], b = []", 'demo = "demo:main[a,b]"')],
    ["another spelling of its name", withExtras('"My_Extra" = []', 'demo = "demo:main [my-extra]"')],
    [
      "a table of its own",
      `${PROJECT}${plugins("demo", 'a = "demo:A [cli]"')}[project.optional-dependencies]\ncli = []\n`,
      { by: "setuptools" },
    ],
    [
      "dynamic extras",
      `${PROJECT}dynamic = ["optional-dependencies"]\n${scripts('demo = "demo:main [cli]"')}`,
    ],
    [
      "extras of poetry",
      '[tool.poetry]\nname = "demo"\n[tool.poetry.extras]\ncli = ["click"]\n[tool.poetry.plugins.demo]\na = "demo:A [cli]"\n',
      POETRY,
    ],
    [
      "a project that is declared elsewhere",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo:main [cli]\n",
      { ...CFG, by: "setuptools" },
    ],
  ],
  invalid: [
    ["none declared", `${PROJECT}${scripts('demo = "demo:main [cli]"')}`, ["EP501 5:8"]],
    ["another one declared", withExtras("gui = []", 'demo = "demo:main [cli]"'), ["EP501 8:8"]],
    [
      "one of two",
      withExtras("a = []", 'demo\t= "demo:main [a, b]" # both'),
      ["EP501 8:8"],
      { by: "setuptools" },
    ],
    ["a plug-in that is a module", `${PROJECT}${plugins("demo", 'a = "demo.cli[cli]"')}`, ["EP501 5:5"]],
    [
      "none of poetry's",
      '[tool.poetry]\nname = "demo"\n[tool.poetry.scripts]\ndemo = "demo:main [cli]"\n',
      ["EP501 4:8"],
      POETRY,
    ],
  ],
});

specify("EP503 extras-syntax", {
  valid: [
    ["one", scripts('demo = "demo:main [cli]"')],
    ["several, with all signs that a name may have", scripts('demo = "demo:main [a.b-c_d, E2]"')],
    ["blanks inside of the brackets", scripts('demo = "demo:main [ cli ]"')],
    ["after a module", plugins("demo", 'a = "demo.cli [cli]"')],
    ["brackets in the name", plugins("demo", '"a[0]" = "demo:A"')],
  ],
  invalid: [
    ["empty", scripts('demo = "demo:main []"'), ["EP503 2:8"]],
    ["not closed", scripts('demo = "demo:main [cli"'), ["EP503 2:8"]],
    [
      "a blank in a name, with setuptools",
      scripts('demo = "demo:main [a b]"'),
      ["EP503 2:8"],
      { by: "setuptools" },
    ],
    ["a comma at the end", plugins("demo", 'a = "demo:A[cli,]"'), ["EP503 2:5"]],
    ["a comma alone", plugins("demo", "a = 'demo:A [,]'"), ["EP503 2:5"], POETRY],
    ["a version", scripts('demo = "demo:main [cli>=1]"'), ["EP503 2:8"]],
    ["something after them", scripts('demo = "demo:main [cli] x"'), ["EP503 2:8"]],
    [
      "in setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    demo = demo:main [cli\n",
      ["EP503 3:12"],
      CFG,
    ],
  ],
});
