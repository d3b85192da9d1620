import { isScript } from "./entry-place.ts";
import type { LintContext, LintedEntry } from "./lint-context.ts";

/**
 * Who comes to see that a target is missing: `hatchling builds this; the failure appears when pytest loads it`. Nobody
 * where the entry does not come into the wheel.
 */
export function whenItFails({ project, groups }: LintContext, entry: LintedEntry): readonly string[] {
  if (entry.fate === "dropped" || entry.fate === "rejected") return [];
  const backend = project?.buildBackend.name;
  const builds = backend === undefined || backend === "unknown" ? "" : `${backend} builds this; `;
  const [program] = groups.find(entry.group)?.programs ?? [];
  const moment = isScript(entry)
    ? "the command is run"
    : program === undefined
      ? "it is loaded"
      : `${program} loads it`;
  return [`${builds}the failure appears when ${moment}`];
}
