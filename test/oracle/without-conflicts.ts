import type { FixtureNode } from "../fixture/fixture.ts";

/** A tree in which no path is a file here and a directory there: what came first stays. */
export function withoutConflicts(tree: Readonly<Record<string, FixtureNode>>): Record<string, FixtureNode> {
  const kept: Record<string, FixtureNode> = {};
  const files = new Set<string>();
  const directories = new Set<string>();
  for (const [name, node] of Object.entries(tree)) {
    const parts = name.split("/");
    const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
    const isDirectory = typeof node === "object" && "directory" in node;
    if ((!isDirectory && directories.has(name)) || files.has(name)) continue;
    if (parents.some((parent) => files.has(parent))) continue;
    for (const parent of parents) directories.add(parent);
    (isDirectory ? directories : files).add(name);
    kept[name] = node;
  }
  return kept;
}
