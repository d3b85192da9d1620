import type { Rule } from "../rule.ts";

/** EP002; the reader of projects reports it. */
export const tomlNewerThanTarget: Rule = {
  code: "EP002",
  name: "toml-newer-than-target",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "pyproject.toml uses TOML 1.1, or begins with a byte order mark.",
  why: "tomllib of CPython 3.11 to 3.14 reads TOML 1.0: a line break or trailing comma in an inline table, \\e and \\x41 in strings and a time without seconds are errors there. Build front-ends that run on these versions stop.",
  consequence: "build front-ends on CPython 3.14 and older refuse the file",
  specification: { title: "TOML 1.0", url: "https://toml.io/en/v1.0.0" },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main"\n\n[tool.demo]\nsizes = { small = 1,\n  large = 2 }',
    good: "[tool.demo]\nsizes = { small = 1, large = 2 }",
  },
};
