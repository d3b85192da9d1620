import type { Fix } from "./diagnostic.ts";
import { hasProjectTable } from "./has-project-table.ts";
import type { Finding } from "./finding.ts";
import type { TextAt } from "./lint-context.ts";

const PYPROJECT = "pyproject.toml";
const LAST = Number.MAX_SAFE_INTEGER;

/** EP603: names in `[project] dynamic` what another file gives; `undefined` where its list is not on one line. */
export function dynamicFix({ message }: Pick<Finding, "message">, textAt: TextAt): Fix | undefined {
  const key = /does not name "([\w-]+)" in dynamic/.exec(message)?.[1];
  const text = textAt(PYPROJECT, { line: 1, column: 1, endLine: LAST, endColumn: 1 });
  // What stands in [project] may not be dynamic, too.
  if (key === undefined || text === undefined || hasProjectTable(text, key)) return undefined;
  const lines = text.split("\n");
  const header = lines.findIndex((line) => /^\[project\][ \t]*(?:#.*)?\r?$/.test(line));
  if (header < 0) return undefined;
  const length = lines.slice(header + 1).findIndex((line) => line.startsWith("["));
  const table = lines.slice(header + 1, length < 0 ? undefined : header + 1 + length);
  const written = table.findIndex((line) => /^[ \t]*dynamic\b/.test(line));
  if (written < 0) return insert(key, header + 2, 1, `dynamic = ["${key}"]\n`);
  const line = table[written] ?? "";
  const list = /^[ \t]*dynamic[ \t]*=[ \t]*\[[^\]#]*/.exec(line)?.[0];
  if (list === undefined || line[list.length] !== "]") return undefined;
  const kept = list.trimEnd();
  const separator = /[[,]$/.test(kept) ? "" : ", ";
  return insert(key, header + 2 + written, kept.length + 1, `${separator}"${key}"`);
}

function insert(key: string, line: number, column: number, text: string): Fix {
  const range = { line, column, endLine: line, endColumn: column };
  return {
    safety: "safe",
    description: `name "${key}" in dynamic`,
    edits: [{ path: PYPROJECT, range, text }],
  };
}
