import type { Rule } from "../rule.ts";

/** EP708; the reader of projects reports it. */
export const setupPyShape: Rule = {
  code: "EP708",
  name: "setup-py-shape",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "entry_points of setup.py is a list, a table of tables, or a text without a header.",
  why: "It is a dict of group names with lists of entries, or a text in the format of entry_points.txt. setuptools refuses anything else, and takes nothing from a text without a header.",
  backends: { setuptools: "rejects" },
  specification: {
    title: "setuptools: entry points",
    url: "https://setuptools.pypa.io/en/latest/userguide/entry_point.html",
  },
  example: {
    language: "python",
    bad: 'setup(entry_points=["demo = demo:main"])',
    good: 'setup(entry_points={"console_scripts": ["demo = demo:main"]})',
  },
  exceptions: "Values that are computed.",
};
