import type { EntryPoint } from "../metadata/entry-point.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";

/** What a reader finds in the entry_points.txt that a build writes, by group and name. */
export class EntriesReadBack {
  readonly #entryPoints = new Map<string, EntryPoint[]>();

  constructor(entryPoints: EntryPoints) {
    for (const entryPoint of entryPoints) {
      const key = keyOf(entryPoint.group, entryPoint.name);
      const known = this.#entryPoints.get(key);
      if (known === undefined) this.#entryPoints.set(key, [entryPoint]);
      else known.push(entryPoint);
    }
  }

  named(group: string, name: string): readonly EntryPoint[] {
    return this.#entryPoints.get(keyOf(group, name)) ?? [];
  }
}

function keyOf(group: string, name: string): string {
  return JSON.stringify([group, name]);
}
