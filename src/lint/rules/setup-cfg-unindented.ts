import type { Rule } from "../rule.ts";

/** EP701; the reader of projects reports it. */
export const setupCfgUnindented: Rule = {
  code: "EP701",
  name: "setup-cfg-unindented",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "Entries of setup.cfg are not indented below their group.",
  why: "Without indentation a line is another option: setuptools takes the name of the entry for a group, and fails.",
  backends: { setuptools: "rejects" },
  specification: {
    title: "setuptools: setup.cfg",
    url: "https://setuptools.pypa.io/en/latest/userguide/declarative_config.html",
  },
  example: {
    language: "ini",
    bad: "[options.entry_points]\nconsole_scripts =\ndemo = demo:main",
    good: "[options.entry_points]\nconsole_scripts =\n    demo = demo:main",
  },
  fix: { safety: "safe", description: "Indents the line below its group." },
};
