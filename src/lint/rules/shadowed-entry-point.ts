import type { Rule } from "../rule.ts";

/** EP901: two distributions register pytest11:cov */
export const shadowedEntryPoint: Rule = {
  code: "EP901",
  name: "shadowed-entry-point",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "Two distributions register one name in one group.",
  why: "Which of the two counts is up to the program that reads the group: the first, the last, both, or an error.",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: { language: "text", bad: "two distributions register pytest11:cov", good: "one of them does" },
  exceptions:
    "Groups whose programs take all of a name are not reported. In a group that is not in pyep's table it is only worth knowing.",
};
