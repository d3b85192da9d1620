import type { EntryPoint } from "./entry-point.ts";

/** The extras in an entry point's value as they are written: `importlib.metadata` takes "my-extra" for two words. */
export function namedExtras({ value, reference }: EntryPoint): readonly string[] {
  if (reference === null || reference.extras.length === 0) return [];
  const names = value.slice(value.indexOf("[") + 1, value.lastIndexOf("]")).split(",");
  return names.map((extra) => extra.trim());
}
