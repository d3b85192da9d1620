import type { TextRange } from "../metadata/text-range.ts";
import type { TextEdit } from "./diagnostic.ts";
import { replacedText } from "./entry-edits.ts";
import type { LintContext, LintedEntry, TextAt } from "./lint-context.ts";

type WrittenName = Pick<LintedEntry, "path" | "group" | "name">;

/**
 * Edits that give entries other names and groups. None gives what stands there already, or what an edit before it
 * gives: TOML and setup.cfg refuse a name that stands twice, and a dict of setup.py loses the first one.
 */
export class EntryRenames {
  readonly #written: readonly WrittenName[];
  readonly #textAt: TextAt;
  #names: Set<string> | undefined;
  #groups: Set<string> | undefined;

  constructor({ project, entries, textAt }: Pick<LintContext, "project" | "entries" | "textAt">) {
    // Of a project all that is written, be it read or not.
    this.#written = project?.declarations ?? entries;
    this.#textAt = textAt;
  }

  /** The edit that gives an entry another name, `undefined` where that cannot be or its text is not simply the name. */
  name(entry: LintedEntry, name: string): TextEdit | undefined {
    this.#names ??= new Set(this.#written.map((each) => nameKey(each, each.name)));
    const key = nameKey(entry, name);
    if (this.#names.has(key)) return undefined;
    const edit = replacedText(this.#textAt, entry.path, entry.nameRange, entry.name, name);
    if (edit !== undefined) this.#names.add(key);
    return edit;
  }

  /** The edit that gives the group of an entry, where one place names it for all its entries, another name. */
  group(entry: LintedEntry, group: string): TextEdit | undefined {
    const { path, range, groupRange } = entry;
    // pytest.a = "demo.plugin": every entry has its group beside it.
    if (groupRange === undefined || isWithin(groupRange, range)) return undefined;
    this.#groups ??= new Set(this.#written.map((each) => groupKey(each, each.group)));
    const key = groupKey(entry, group);
    if (this.#groups.has(key)) return undefined;
    const edit = replacedText(this.#textAt, path, groupRange, entry.group, group);
    if (edit !== undefined) this.#groups.add(key);
    return edit;
  }
}

function nameKey({ path, group }: WrittenName, name: string): string {
  return `${path}\0${group}\0${name}`;
}

function groupKey({ path }: WrittenName, group: string): string {
  return `${path}\0${group}`;
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  const startsAfter = inner.line > outer.line || (inner.line === outer.line && inner.column >= outer.column);
  const endsBefore =
    inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.endColumn <= outer.endColumn);
  return startsAfter && endsBefore;
}
