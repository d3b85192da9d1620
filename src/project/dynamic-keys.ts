import type { DeclaredGroup } from "./declared-entry.ts";
import { own } from "./project-table.ts";
import type { PROJECT_KEYS } from "./project-table.ts";
import type { TomlDocument } from "./toml-document.ts";

/** The words of `[project] dynamic`. */
export function dynamicKeys(document: TomlDocument): ReadonlySet<string> {
  const dynamic = own(document.table("project") ?? {}, "dynamic");
  return new Set(Array.isArray(dynamic) ? dynamic.filter((key) => typeof key === "string") : []);
}

/** The key of `[project]` under which a group belongs. */
export function projectKeyOf(group: string): (typeof PROJECT_KEYS)[number] {
  if (group === "console_scripts") return "scripts";
  return group === "gui_scripts" ? "gui-scripts" : "entry-points";
}

/** The first key of scripts that would have to be in `dynamic` for these groups and is not. */
export function scriptsNotInDynamic(
  groups: readonly DeclaredGroup[],
  dynamic: ReadonlySet<string>,
): string | undefined {
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ group }) => projectKeyOf(group))
    .find((key) => key !== "entry-points" && !dynamic.has(key));
}
