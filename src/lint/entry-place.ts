import type { TextRange } from "../metadata/text-range.ts";
import type { DeclarationFate } from "../project/declaration.ts";
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

/** Where a finding about an entry is, and what the back-end does with the entry. */
interface EntryPlace {
  readonly path: string;
  readonly range: TextRange;
  readonly group: string;
  readonly entryPoint: string;
  readonly fate: DeclarationFate;
}

/** The place of an entry's value. */
export function atValue(entry: LintedEntry): EntryPlace {
  return placeOf(entry, entry.valueRange);
}

/** The place of an entry's name. */
export function atName(entry: LintedEntry): EntryPlace {
  return placeOf(entry, entry.nameRange);
}

/** The place where an entry's group is written. */
export function atGroup(entry: LintedEntry): EntryPlace {
  return placeOf(entry, entry.groupRange ?? entry.nameRange);
}

/** The entries that stand for their group: the first of each, in each file. */
export function firstOfGroups(entries: readonly LintedEntry[]): readonly LintedEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ path, group }) => {
    const key = `${path}\0${group}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether the wheel holds the entry as it is written, whatever installers then make of it. */
export function isWritten({ fate }: Pick<LintedEntry, "fate">): boolean {
  return fate === "written";
}

function placeOf(entry: LintedEntry, range: TextRange): EntryPlace {
  const { path, group, name, fate } = entry;
  return { path, range, group, entryPoint: name, fate };
}
