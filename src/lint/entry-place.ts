import type { TextRange } from "../metadata/text-range.ts";
import type { LintedEntry } from "./lint-context.ts";

/** The groups whose entries become commands. */
const SCRIPT_GROUPS: ReadonlySet<string> = new Set(["console_scripts", "gui_scripts"]);

/** Whether installers make a command of the entry. */
export function isScript({ group }: Pick<LintedEntry, "group">): boolean {
  return SCRIPT_GROUPS.has(group);
}

/** How messages name an entry: `script "demo"`, `group pytest11, "demo"`. */
export function entryTitle({ group, name }: Pick<LintedEntry, "group" | "name">): string {
  return isScript({ group }) ? `script "${name}"` : `group ${group}, "${name}"`;
}

/** Where a finding about an entry is. */
export interface EntryPlace {
  readonly path: string;
  readonly range: TextRange;
  readonly group: string;
  readonly entryPoint: string;
}

/** The place of an entry's value. */
export function atValue(entry: LintedEntry): EntryPlace {
  return { path: entry.path, range: entry.valueRange, group: entry.group, entryPoint: entry.name };
}

/** The place of an entry's name. */
export function atName(entry: LintedEntry): EntryPlace {
  return { path: entry.path, range: entry.nameRange, group: entry.group, entryPoint: entry.name };
}
