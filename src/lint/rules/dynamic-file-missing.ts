import type { Rule } from "../rule.ts";

/** EP605; the reader of projects reports it. */
export const dynamicFileMissing: Rule = {
  code: "EP605",
  name: "dynamic-file-missing",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary:
    "[tool.setuptools.dynamic] names a file for the entry points that is not there or cannot be parsed.",
  why: "setuptools warns about a missing file, and writes no entry points.",
  backends: { setuptools: "drops" },
  specification: {
    title: "setuptools: dynamic metadata",
    url: "https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata",
  },
  example: {
    language: "toml",
    bad: '[tool.setuptools.dynamic]\nentry-points = { file = "missing.txt" }',
    good: '[tool.setuptools.dynamic]\nentry-points = { file = "entry_points.txt" }',
  },
};
