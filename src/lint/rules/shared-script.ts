import type { Rule } from "../rule.ts";

/** EP902: tool-a and tool-b both register the console script tool */
export const sharedScript: Rule = {
  code: "EP902",
  name: "shared-script",
  severity: "error",
  isDefault: true,
  targets: ["environment"],
  summary: "Two distributions install a command of one name into one directory.",
  why: "The one installed last wins. To uninstall either of them removes the command of both.",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "text",
    bad: "tool-a and tool-b both register the console script tool",
    good: "they have different names",
  },
  exceptions: "On Windows and macOS names that differ only in capitals are one file.",
};
