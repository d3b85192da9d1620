import type { Rule } from "../rule.ts";

/** EP803: console script demo is registered, bin/demo is absent */
export const scriptMissing: Rule = {
  code: "EP803",
  name: "script-missing",
  severity: "warning",
  isDefault: true,
  targets: ["environment"],
  summary:
    "A script of an installed distribution has no command in the environment's directory of commands, one that calls something else, or one whose interpreter is gone.",
  why: "The command cannot be run, or runs another distribution's code. Somebody deleted it, or another distribution was installed over it; or the environment was moved, with the path of its interpreter in every command.",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "text",
    bad: "console script demo is registered, bin/demo is absent",
    good: "bin/demo calls demo.cli:main",
  },
  exceptions:
    "Distributions of Linux rename commands and leave some out: what Debian, RPM or conda installed is not reported, and neither are the names with a version that ensurepip leaves to pip.",
};
