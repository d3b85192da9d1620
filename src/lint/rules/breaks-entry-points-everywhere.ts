import type { Rule } from "../rule.ts";

/** EP908: a = some text */
export const breaksEntryPointsEverywhere: Rule = {
  code: "EP908",
  name: "breaks-entry-points-everywhere",
  severity: "error",
  isDefault: true,
  targets: ["environment"],
  summary: "The value of an installed entry point is no object reference.",
  why: "From CPython 3.15 on, and with importlib_metadata 8.7 and later, one such value in any distribution makes entry_points() raise for every group and every program.",
  specification: {
    title: "Entry points: data model",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#data-model",
  },
  example: { language: "ini", bad: "[demo.plugins]\na = some text", good: "[demo.plugins]\na = demo:A" },
};
