import type { EntryPoint } from "../metadata/entry-point.ts";
import { EntryPoints } from "../metadata/entry-points.ts";
import type { Problem, ProblemList } from "../metadata/problem.ts";
import { metadataLookupKey } from "../metadata/project-name.ts";
import { compareCodePoints } from "../metadata/python-str.ts";
import { pythonBehaviour } from "../metadata/python-version.ts";
import type { PythonVersion } from "../metadata/python-version.ts";
import type { PathDistribution } from "./path-distribution.ts";
import type { PathFinder } from "./path-finder.ts";

/**
 * `importlib.metadata.entry_points()`: the entry points of what the finder finds, in the interpreter's order; from
 * 3.10 on the first distribution of a name hides the others.
 *
 * @throws {PythonError} where the finder is strict and the interpreter raises.
 */
export function collectEntryPoints(finder: PathFinder, pythonVersion: PythonVersion): EntryPoints {
  const { uniqueDistributions, entryPointsOrder } = pythonBehaviour(pythonVersion);
  const problems: Problem[] = [];
  const entryPoints: EntryPoint[] = [];
  const keys = new Set<string>();
  for (const distribution of finder.distributions()) {
    if (uniqueDistributions) {
      const { keyFromPath } = distribution;
      const key = keyFromPath ?? keyFromMetadata(distribution, finder.problems);
      // Where only the metadata tells the name, what makes its reading raise does so for the whole environment.
      if (keyFromPath === undefined) problems.push(...distribution.problems.filter(affectsTheName));
      if (key !== undefined && keys.size === keys.add(key).size) continue;
    }
    for (const entryPoint of distribution.entryPoints) entryPoints.push(entryPoint);
    for (const problem of distribution.problems) {
      if (problem.affects === "entryPoints") problems.push(problem);
    }
  }
  if (entryPointsOrder === "by group") {
    entryPoints.sort((left, right) => compareCodePoints(left.group, right.group));
  }
  return new EntryPoints(entryPoints, [...finder.problems.found, ...problems]);
}

/**
 * The key of a distribution whose path does not tell its name. Without a name nothing can hide it and it hides
 * nothing; CPython 3.10 and later raise for the whole environment.
 */
function keyFromMetadata(distribution: PathDistribution, problems: ProblemList): string | undefined {
  const { name, pythonVersion } = distribution;
  if (name !== null) return metadataLookupKey(name);
  const { missingMetadata } = pythonBehaviour(pythonVersion);
  const raised = missingMetadata === "raises" ? "KeyError or MetadataNotFound" : "TypeError";
  problems.add({
    code: "PYEP_NO_DISTRIBUTION_NAME",
    message: `neither the path nor the metadata tells its name; CPython ${pythonVersion} raises ${raised} for the whole environment`,
    severity: "error",
    affects: "entryPoints",
    path: distribution.location,
    pythonException: "TypeError",
  });
  return undefined;
}

function affectsTheName({ affects, pythonException }: Problem): boolean {
  return affects === "metadata" && pythonException !== undefined;
}
