import type { Rule } from "../rule.ts";

/** EP903: demo-1.0.dist-info beside demo-1.5.dist-info */
export const duplicateDistribution: Rule = {
  code: "EP903",
  name: "duplicate-distribution",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary:
    "Two metadata directories bear one distribution's name; the entry points of the later one are not seen.",
  why: "From CPython 3.10 on only the first of a name on sys.path counts for entry_points(). What is left of an old version may so hide the new one. CPython 3.8 and 3.9 list the entry points of both.",
  specification: {
    title: "Recording installed projects",
    url: "https://packaging.python.org/en/latest/specifications/recording-installed-packages/",
  },
  example: { language: "text", bad: "demo-1.0.dist-info beside demo-1.5.dist-info", good: "one of them" },
  exceptions:
    "Directories in different entries of sys.path are what a virtual environment over a system installation looks like: they are only worth knowing, and only where entry points vanish.",
};
