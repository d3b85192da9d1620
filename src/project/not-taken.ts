import type { DeclarationFate } from "./declaration.ts";
import type { DeclaredEntry, DeclaredGroup } from "./declared-entry.ts";

/** An entry that the back-end does not take, and what happens to it. */
export interface NotTaken {
  readonly entry: DeclaredEntry;
  readonly fate: Exclude<DeclarationFate, "written" | "altered">;
}

/** All entries of some groups, with one fate. */
export function notTaken(groups: readonly DeclaredGroup[], fate: NotTaken["fate"]): NotTaken[] {
  return groups.flatMap(({ entries }) => entries.map((entry) => ({ entry, fate })));
}
