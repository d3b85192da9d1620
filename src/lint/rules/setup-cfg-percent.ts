import type { Rule } from "../rule.ts";

/** EP706; the reader of projects reports it. */
export const setupCfgPercent: Rule = {
  code: "EP706",
  name: "setup-cfg-percent",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A % stands in the entry points of setup.cfg.",
  why: "setup.cfg is read with interpolation: % begins a reference to another option, and setuptools fails.",
  backends: { setuptools: "rejects" },
  specification: {
    title: "setuptools: setup.cfg",
    url: "https://setuptools.pypa.io/en/latest/userguide/declarative_config.html",
  },
  example: {
    language: "ini",
    bad: "[options.entry_points]\nconsole_scripts =\n    demo%s = demo:main",
    good: "[options.entry_points]\nconsole_scripts =\n    demo = demo:main",
  },
};
