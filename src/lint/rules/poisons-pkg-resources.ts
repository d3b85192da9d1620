import type { Rule } from "../rule.ts";

/** EP907: a = demo:A */
export const poisonsPkgResources: Rule = {
  code: "EP907",
  name: "poisons-pkg-resources",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "An entry point that pkg_resources cannot parse.",
  why: "One of them makes pkg_resources.iter_entry_points() raise for every group that is asked for.",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: { language: "ini", bad: "[demo-plugins]\na = demo:A", good: "[demo.plugins]\na = demo:A" },
  exceptions: "Only where pkg_resources is installed: setuptools 82 does without.",
};
