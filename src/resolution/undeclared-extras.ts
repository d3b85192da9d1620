import type { EntryPoint } from "../metadata/entry-point.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";

/**
 * The extras in the value of an entry point that its own distribution does not provide: `demo:main [cli]` without
 * `Provides-Extra: cli`. Only `pkg_resources` asks; loading does not.
 *
 * @see https://packaging.python.org/en/latest/specifications/core-metadata/#provides-extra-multiple-use
 */
export function undeclaredExtras({ value, reference, dist }: EntryPoint): readonly string[] {
  if (reference === null || reference.extras.length === 0 || dist === undefined) return [];
  // importlib.metadata takes "my-extra" for two words: here the value itself is split.
  const named = value.slice(value.indexOf("[") + 1, value.lastIndexOf("]")).split(",");
  const provided = new Set((dist.metadata.getAll("Provides-Extra") ?? []).map(normalizeProjectName));
  return named.map((extra) => extra.trim()).filter((extra) => !provided.has(normalizeProjectName(extra)));
}
