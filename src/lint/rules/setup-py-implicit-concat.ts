import type { Rule } from "../rule.ts";

/** EP707: `["a = demo:a" "b = demo:b"]` */
export const setupPyImplicitConcat: Rule = {
  code: "EP707",
  name: "setup-py-implicit-concat",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A comma is missing between two entry points in setup.py.",
  why: "Python joins two strings that follow each other: both entries become one, which setuptools refuses.",
  backends: { setuptools: "rejects" },
  specification: {
    title: "setuptools: entry points",
    url: "https://setuptools.pypa.io/en/latest/userguide/entry_point.html",
  },
  example: {
    language: "python",
    bad: 'setup(entry_points={"console_scripts": ["a = demo:a" "b = demo:b"]})',
    good: 'setup(entry_points={"console_scripts": ["a = demo:a", "b = demo:b"]})',
  },

  *check({ project }) {
    for (const { group, pieces } of project?.documents.setupPy?.concatenations ?? []) {
      // "demo = " "demo:main" is one entry in two pieces.
      const [first, second] = pieces.filter(({ text }) => text.includes("="));
      if (first === undefined || second === undefined) continue;
      yield {
        path: "setup.py",
        range: second.range,
        ...(group === "" ? {} : { group }),
        message: `a comma is missing between ${JSON.stringify(first.text)} and ${JSON.stringify(second.text)}`,
      };
    }
  },
};
