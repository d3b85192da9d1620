import type { EntryPoint } from "../metadata/entry-point.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import { groupBy } from "../metadata/group-by.ts";

/** What a reader finds in the entry_points.txt that a build writes, by group and name. */
export class EntriesReadBack {
  readonly #entryPoints: ReadonlyMap<string, readonly EntryPoint[]>;

  constructor(entryPoints: EntryPoints) {
    this.#entryPoints = groupBy(entryPoints, ({ group, name }) => keyOf(group, name));
  }

  named(group: string, name: string): readonly EntryPoint[] {
    return this.#entryPoints.get(keyOf(group, name)) ?? [];
  }
}

function keyOf(group: string, name: string): string {
  return JSON.stringify([group, name]);
}
