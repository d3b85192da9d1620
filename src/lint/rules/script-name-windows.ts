import { atName, entryTitle, isScript } from "../entry-place.ts";
import type { Rule } from "../rule.ts";

// https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;
const FORBIDDEN = /[<>:"|?*]/;

/** EP305: `con`, `a:b` */
export const scriptNameWindows: Rule = {
  code: "EP305",
  name: "script-name-windows",
  severity: "warning",
  isDefault: true,
  targets: ["project", "sdist", "wheel"],
  summary: "A script's name cannot be that of a file on Windows.",
  why: 'Device names (con, nul, com1 …), a dot at the end and the characters < > : " | ? * are not allowed in the names of files there.',
  backends: { others: "writes" },
  consequence: "it cannot be installed on Windows, or not under this name",
  specification: {
    title: "Entry points: use for scripts",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#use-for-scripts",
  },
  example: {
    language: "toml",
    bad: '[project.scripts]\ncon = "demo:main"',
    good: '[project.scripts]\nconsole = "demo:main"',
  },

  *check({ entries }) {
    for (const entry of entries) {
      if (!isScript(entry)) continue;
      const reason = reasonAgainst(entry.name.trim());
      if (reason !== undefined) yield { ...atName(entry), message: `${entryTitle(entry)}: ${reason}` };
    }
  },
};

function reasonAgainst(name: string): string | undefined {
  if (DEVICE.test(name)) return "the name of a device on Windows";
  if (name.endsWith(".") && !/^\.+$/.test(name)) return "Windows drops the dot at the end of the name";
  const [character] = FORBIDDEN.exec(name) ?? [];
  return character === undefined ? undefined : `no file on Windows has ${character} in its name`;
}
