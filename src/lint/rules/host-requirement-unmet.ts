import type { Rule } from "../rule.ts";

/** EP911: a plug-in requires pytest>=9, pytest 8.3 is installed */
export const hostRequirementUnmet: Rule = {
  code: "EP911",
  name: "host-requirement-unmet",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary: "A plug-in requires another version of the program that reads it than the one installed.",
  why: "Whatever installs distributions one by one can leave such a pair behind; what then happens is up to chance.",
  specification: {
    title: "Dependency specifiers",
    url: "https://packaging.python.org/en/latest/specifications/dependency-specifiers/",
  },
  example: {
    language: "text",
    bad: "a plug-in requires pytest>=9, pytest 8.3 is installed",
    good: "pytest 9 is installed",
  },
  exceptions:
    "Only requirements of the program that reads one of the distribution's groups, and only where their markers can be decided.",
};
