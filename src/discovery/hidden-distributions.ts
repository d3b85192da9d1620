import type { Distribution } from "../metadata/distribution.ts";
import { metadataLookupKey } from "../metadata/project-name.ts";
import { pythonBehaviour } from "../metadata/python-version.ts";
import type { Environment } from "./environment.ts";
import { PathDistribution } from "./path-distribution.ts";

/**
 * The distributions whose entry points `entry_points()` does not see, because one of the same name comes before them;
 * each with the one that hides it. None for CPython 3.8 and 3.9, which see them all.
 */
export function hiddenDistributions(environment: Environment): ReadonlyMap<Distribution, Distribution> {
  const { uniqueDistributions } = pythonBehaviour(environment.pythonVersion);
  return uniqueDistributions ? laterDistributions(environment) : new Map();
}

/** The distributions before which one of the same name comes, each with that one. */
export function laterDistributions(environment: Environment): ReadonlyMap<Distribution, Distribution> {
  const later = new Map<Distribution, Distribution>();
  const seen = new Map<string, Distribution>();
  for (const distribution of environment.distributions()) {
    const key = lookupKey(distribution);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, distribution);
    else later.set(distribution, first);
  }
  return later;
}

function lookupKey(distribution: Distribution): string | undefined {
  const key = distribution instanceof PathDistribution ? distribution.keyFromPath : undefined;
  if (key !== undefined) return key;
  return distribution.name === null ? undefined : metadataLookupKey(distribution.name);
}
