import type { EntryPoint } from "../metadata/entry-point.ts";
import { namedExtras } from "../metadata/named-extras.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";

/**
 * The extras in the value of an entry point that its own distribution does not provide: `demo:main [cli]` without
 * `Provides-Extra: cli`. Only `pkg_resources` asks; loading does not.
 *
 * @see https://packaging.python.org/en/latest/specifications/core-metadata/#provides-extra-multiple-use
 */
export function undeclaredExtras(entryPoint: EntryPoint): readonly string[] {
  const { dist } = entryPoint;
  const named = namedExtras(entryPoint);
  if (named.length === 0 || dist === undefined) return [];
  const provided = new Set((dist.metadata.getAll("Provides-Extra") ?? []).map(normalizeProjectName));
  return named.filter((extra) => !provided.has(normalizeProjectName(extra)));
}
