import type { Distribution } from "../metadata/distribution.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import type { Problem } from "../metadata/problem.ts";
import type { Target } from "../node/open-target.ts";
import { count } from "./count.ts";
import { usageError } from "./usage-error.ts";

/** All entry points of a target, in the interpreter's order. */
export function entryPointsOf(target: Target): EntryPoints {
  return target.kind === "wheel" ? target.wheel.entryPoints : target.environment.entryPoints();
}

/** The same as `pkg_resources` has them. @throws {PyepError} for a wheel, which that does not look into. */
export function legacyEntryPointsOf(target: Target): EntryPoints {
  if (target.kind === "wheel") throw usageError("pkg_resources sees no wheels", "leave --legacy out");
  return target.environment.workingSet.entryPoints;
}

/** All distributions of a target, those that another one hides included. */
export function distributionsOf(target: Target): readonly Distribution[] {
  return target.kind === "wheel" ? [target.wheel] : [...target.environment.distributions()];
}

/** ` from 2 of 23 distributions`; of a wheel it needs no saying. */
export function fromDistributions(listed: EntryPoints, target: Target): string {
  if (target.kind === "wheel") return "";
  const owners = new Set([...listed].map(({ dist }) => dist));
  return ` from ${owners.size} of ${count(distributionsOf(target).length, "distribution")}`;
}

/** What is wrong with what was read: the target itself, these entry points, these distributions. */
export function problemsOf(
  target: Target,
  entryPoints: EntryPoints | undefined,
  distributions: Iterable<Distribution>,
): readonly Problem[] {
  const own =
    target.kind === "wheel"
      ? target.wheel.problems
      : [...target.environment.problems, ...target.environment.listingProblems];
  const problems = new Map<string, Problem>();
  const found = [
    ...own,
    ...(entryPoints?.problems ?? []),
    ...[...distributions].flatMap((each) => each.problems),
  ];
  for (const problem of found) {
    const { code, path, line, message } = problem;
    problems.set([code, path, line, message].join("\0"), problem);
  }
  return [...problems.values()];
}
