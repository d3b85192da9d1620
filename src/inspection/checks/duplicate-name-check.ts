import { knownGroup } from "../../metadata/known-groups.ts";
import type { DuplicatesRule } from "../../metadata/group-readers.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";
import { nameDistribution } from "../name-distributions.ts";

/** EP901: one name in one group, from two distributions. */
export function* checkDuplicateNames({ entryPoints }: ExaminedEnvironment): Generator<EnvironmentFinding> {
  const byId = new Map<string, EntryPoint[]>();
  for (const entryPoint of entryPoints) {
    // What two commands of one name do to each other is another question.
    if (entryPoint.group === "console_scripts" || entryPoint.group === "gui_scripts") continue;
    const id = JSON.stringify([entryPoint.group, entryPoint.name]);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [entryPoint]);
    else known.push(entryPoint);
  }
  for (const all of byId.values()) {
    const [first] = all;
    const distributions = [...new Set(all.flatMap(({ dist }) => (dist === undefined ? [] : [dist])))];
    if (first === undefined || distributions.length < 2) continue;
    const known = knownGroup(first.group);
    if (known?.duplicates === "all") continue;
    const names = distributions.map(nameDistribution).join(" and ");
    yield {
      code: "EP901",
      message: `${first.group}:${first.name} is registered by ${names}`,
      ...(known?.duplicates === undefined ? { severity: "info" } : {}),
      distributions,
      entryPoint: first,
      notes: [
        known?.duplicates === undefined
          ? "which of them counts is up to the program that reads the group"
          : `${known.programs.join(", ")}: ${consequence(known.duplicates, all)}`,
      ],
    };
  }
}

const CONSEQUENCES: Readonly<Record<DuplicatesRule, string>> = {
  first: "the first counts",
  last: "the last counts",
  all: "all of a name count",
  error: "two of a name are an error",
  warning: "two of a name make it warn",
};

function consequence(rule: DuplicatesRule, all: readonly EntryPoint[]): string {
  const winner = rule === "first" ? all[0]?.dist : rule === "last" ? all.at(-1)?.dist : undefined;
  return `${CONSEQUENCES[rule]}${winner === undefined ? "" : `, ${nameDistribution(winner)}`}`;
}
