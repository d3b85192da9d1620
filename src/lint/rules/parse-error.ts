import type { Rule } from "../rule.ts";

/** EP000; the reader of projects reports it. */
export const parseError: Rule = {
  code: "EP000",
  name: "parse-error",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel", "environment"],
  summary:
    "A file is not what its format asks for: TOML or INI that cannot be parsed, or more of it than is read.",
  why: "Every tool stops at such a file. A key or table that stands twice is an error of TOML, too.",
  backends: { others: "rejects" },
  specification: { title: "TOML 1.0", url: "https://toml.io/en/v1.0.0" },
  example: {
    language: "toml",
    bad: '[project.scripts]\ndemo = "demo:main"\ndemo = "demo:other"',
    good: '[project.scripts]\ndemo = "demo:main"\nother = "demo:other"',
  },
};
