import type { Rule } from "../rule.ts";

/** EP702; the reader of projects reports it. */
export const setupCfgInlineComment: Rule = {
  code: "EP702",
  name: "setup-cfg-inline-comment",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A comment follows an entry in its line in setup.cfg.",
  why: "Comments have lines of their own there; setuptools takes this one for a part of the reference, and fails.",
  backends: { setuptools: "rejects" },
  specification: {
    title: "setuptools: setup.cfg",
    url: "https://setuptools.pypa.io/en/latest/userguide/declarative_config.html",
  },
  example: {
    language: "ini",
    bad: "[options.entry_points]\nconsole_scripts =\n    demo = demo:main  # run it",
    good: "[options.entry_points]\nconsole_scripts =\n    # run it\n    demo = demo:main",
  },
};
