import { groupBy } from "../../metadata/group-by.ts";
import { knownGroup } from "../../metadata/known-groups.ts";
import type { DuplicatesRule } from "../../metadata/group-readers.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";
import { nameDistribution } from "../name-distributions.ts";

/** EP901: one name in one group, from two distributions. */
export function* checkDuplicateNames({ entryPoints }: ExaminedEnvironment): Generator<EnvironmentFinding> {
  // What two commands of one name do to each other is another question.
  const others = [...entryPoints].filter(
    ({ group }) => group !== "console_scripts" && group !== "gui_scripts",
  );
  const byId = groupBy(others, ({ group, name }) => JSON.stringify([group, name]));
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
