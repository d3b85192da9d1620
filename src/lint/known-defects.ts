import { groupBy } from "../metadata/group-by.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { LintedEntry } from "./lint-context.ts";
import type { Rule } from "./rule.ts";

/** Something that is wrong, and where. */
export interface Defect {
  readonly rule: Rule;
  readonly path: string;
  readonly group: string | undefined;
  readonly range: Pick<TextRange, "line" | "column"> | undefined;
}

/**
 * Defects that have been found, to tell whether another report is of one of them: in the same line of a file, by the
 * same rule or by rules of one family. Kept by what they are compared by: a file may have a hundred thousand.
 */
export class KnownDefects {
  readonly #known = new Set<string>();
  readonly #entries: readonly LintedEntry[];
  readonly #isByColumn: boolean;
  #entriesAt: ReadonlyMap<string, readonly LintedEntry[]> | undefined;

  /** @param isByColumn whether two in different columns of a line are two defects. */
  constructor(entries: readonly LintedEntry[], isByColumn: boolean) {
    this.#entries = entries;
    this.#isByColumn = isByColumn;
  }

  add(defect: Defect): void {
    const { range, group } = defect;
    this.#known.add(this.#key(defect, "anywhere"));
    this.#known.add(this.#key(defect, range === undefined ? "in the file" : range.line));
    if (group !== undefined) this.#known.add(this.#key(defect, `group ${group}`));
  }

  has(defect: Defect): boolean {
    const { range, rule } = defect;
    const isKnown = (place: string | number): boolean => this.#known.has(this.#key(defect, place));
    if (isKnown("in the file") || isKnown(range === undefined ? "anywhere" : range.line)) return true;
    if (range === undefined || !rule.code.startsWith("EP2")) return false;
    // The name of a group is one defect, not one of each entry in it.
    this.#entriesAt ??= groupBy(this.#entries, (entry) => placeOf(entry.path, entry.range));
    const entries = this.#entriesAt.get(placeOf(defect.path, range)) ?? [];
    return entries.some(({ group }) => isKnown(`group ${group}`));
  }

  #key({ path, rule, range }: Defect, place: string | number): string {
    return JSON.stringify([path, familyOf(rule), this.#isByColumn ? (range?.column ?? null) : null, place]);
  }
}

/** One number for a defect: rules of one family in one line mean the same one where references are concerned. */
function familyOf({ code }: Rule): string {
  return code.startsWith("EP4") || code === "EP503" ? "references" : code;
}

function placeOf(path: string, { line, column }: Pick<TextRange, "line" | "column">): string {
  return JSON.stringify([path, line, column]);
}
