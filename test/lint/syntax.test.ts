import { scripts, specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };
const SCRIPTS = scripts('demo = "demo:main"');

specify("EP000 parse-error", {
  valid: [
    ["one name in two tables", `${SCRIPTS}[project.entry-points.demo]\ndemo = "demo:A"\n`],
    ["an empty file", "", { by: null }],
    ["comments only, and CRLF", "# demo\r\n\r\n# demo\r\n", { by: null }],
    ["an option twice, in two sections of setup.cfg", "[a]\nname = a\n[b]\nname = b\n", CFG],
  ],
  invalid: [
    ["a key twice", scripts('demo = "demo:main"', 'demo = "demo:other"'), ["EP000 3:1"]],
    ["a table twice", `${SCRIPTS}[project.scripts]\nother = "demo:other"\n`, ["EP000 3:2"]],
    ["a string that is not closed", scripts('a = "demo:main"', 'demo = "demo:main'), ["EP000 3:18"]],
    ["a string without quotes", scripts("demo = demo:main"), ["EP000 2:8"]],
    ["no header in setup.cfg", "name = demo\n", ["EP000 1:1"], CFG],
    ["an option twice in setup.cfg", "[metadata]\nname = demo\nname = other\n", ["EP000 3:1"], CFG],
  ],
});

specify("EP002 toml-newer-than-target", {
  valid: [
    ["an inline table in one line", `${SCRIPTS}[tool.demo]\nsizes = { small = 1, large = 2 }\n`],
    [
      "an array in several lines, with a comma at the end",
      `${SCRIPTS}[tool.demo]\nsizes = [\n  1,\n  2,\n]\n`,
    ],
    ["the escapes of TOML 1.0", `${SCRIPTS}[tool.demo]\na = "\\u0041\\t\\n"\n`],
    ["a time with seconds", `${SCRIPTS}[tool.demo]\na = 07:32:00\n`],
  ],
  invalid: [
    [
      "an inline table in two lines",
      `${SCRIPTS}[tool.demo]\nsizes = { small = 1,\n  large = 2 }\n`,
      ["EP002 5:3"],
    ],
    [
      "a comma at its end",
      `${SCRIPTS}[tool.demo]\nsizes = { small = 1, }\n`,
      ["EP002 4:22"],
      { by: "setuptools" },
    ],
    ["the escape \\e", `${SCRIPTS}[tool.demo]\na = "\\e[0m"\n`, ["EP002 4:7"]],
    ["a time without seconds", `${SCRIPTS}[tool.demo]\na = 07:32\n`, ["EP002 4:10"]],
  ],
});
