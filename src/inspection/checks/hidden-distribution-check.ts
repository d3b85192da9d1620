import { laterDistributions } from "../../discovery/hidden-distributions.ts";
import type { Distribution } from "../../metadata/distribution.ts";
import { pythonBehaviour } from "../../metadata/python-version.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";
import { nameDistribution } from "../name-distributions.ts";

const MOST_NAMED = 3;

/** EP903: distributions that one of the same name hides, and the entry points that vanish with them. */
export function* checkHiddenDistributions(examined: ExaminedEnvironment): Generator<EnvironmentFinding> {
  if (!pythonBehaviour(examined.environment.pythonVersion).uniqueDistributions) yield* repeated(examined);
  for (const [hidden, first] of examined.hidden) {
    const lost = entriesOnlyIn(hidden, first);
    const isOneEntry = examined.entryOf(hidden) === examined.entryOf(first);
    // What a virtual environment over a system installation looks like.
    if (!isOneEntry && lost.length === 0) continue;
    yield {
      code: "EP903",
      message: `${nameDistribution(hidden)} is hidden by ${nameDistribution(first)}, which comes before it${isOneEntry ? " in the same directory" : " on sys.path"}${lossClause(lost)}`,
      ...(isOneEntry ? {} : { severity: "info" }),
      distributions: [hidden],
      path: hidden.location,
      notes: [`hidden by ${first.location}`],
    };
  }
}

/** CPython 3.8 and 3.9 list the entry points of both. */
function* repeated(examined: ExaminedEnvironment): Generator<EnvironmentFinding> {
  for (const [later, first] of laterDistributions(examined.environment)) {
    if (examined.entryOf(later) !== examined.entryOf(first)) continue;
    if (later.entryPoints.length === 0 && first.entryPoints.length === 0) continue;
    yield {
      code: "EP903",
      message: `${nameDistribution(later)} is in the same directory as ${nameDistribution(first)}; this interpreter lists the entry points of both`,
      distributions: [later],
      path: later.location,
      notes: [`the other one is ${first.location}`],
    };
  }
}

function entriesOnlyIn(hidden: Distribution, first: Distribution): readonly string[] {
  const seen = new Set([...first.entryPoints].map(({ group, name }) => `${group}:${name}`));
  const ids = [...hidden.entryPoints].map(({ group, name }) => `${group}:${name}`);
  return [...new Set(ids)].filter((id) => !seen.has(id));
}

function lossClause(lost: readonly string[]): string {
  if (lost.length === 0) return "";
  const more = lost.length > MOST_NAMED ? ` and ${lost.length - MOST_NAMED} more` : "";
  return `; not seen because of that: ${lost.slice(0, MOST_NAMED).join(", ")}${more}`;
}
