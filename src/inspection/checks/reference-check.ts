import { pythonBehaviour } from "../../metadata/python-version.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";

/** EP908: values because of which newer interpreters refuse to list any entry point. */
export function* checkReferences({
  entryPoints,
  environment,
}: ExaminedEnvironment): Generator<EnvironmentFinding> {
  const { referencesCheckedWhileListing } = pythonBehaviour(environment.pythonVersion);
  const when = referencesCheckedWhileListing ? "" : "from CPython 3.15 on ";
  for (const entryPoint of entryPoints) {
    if (entryPoint.reference !== null) continue;
    const { group, name, value, dist } = entryPoint;
    yield {
      code: "EP908",
      message: `${group}:${name} = ${JSON.stringify(value)} is no object reference: ${when}entry_points() fails for every group of this environment`,
      distributions: dist === undefined ? [] : [dist],
      entryPoint,
    };
  }
}
