import type { Rule } from "../rule.ts";

/** EP703; the reader of projects reports it. */
export const setupCfgWrongSection: Rule = {
  code: "EP703",
  name: "setup-cfg-wrong-section",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary:
    "Entry points stand in a section of setup.cfg that setuptools does not read: [entry_points], [options.entry-points], [options] console_scripts.",
  why: "The section is [options.entry_points]. [entry_points] is that of pbr, which reads it where setup.py says setup(pbr=True), and nowhere else.",
  backends: { setuptools: "ignores" },
  specification: {
    title: "setuptools: setup.cfg",
    url: "https://setuptools.pypa.io/en/latest/userguide/declarative_config.html",
  },
  example: {
    language: "ini",
    bad: "[entry_points]\nconsole_scripts =\n    demo = demo:main",
    good: "[options.entry_points]\nconsole_scripts =\n    demo = demo:main",
  },
  exceptions: "Projects whose setup.py has pbr take part.",
  fix: { safety: "safe", description: "Names the section [options.entry_points], where there is none yet." },
};
