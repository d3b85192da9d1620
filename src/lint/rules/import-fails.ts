import type { Rule } from "../rule.ts";

/** EP912: demo/plugin.py imports requests, which is not installed */
export const importFails: Rule = {
  code: "EP912",
  name: "import-fails",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "The module of an entry point imports something that is not there.",
  why: "The target exists, but loading it fails on the way. Checked with --deep only.",
  example: {
    language: "text",
    bad: "demo/plugin.py imports requests, which is not installed",
    good: "requests is installed",
  },
  exceptions: "Imports under a condition or in try are left alone.",
};
