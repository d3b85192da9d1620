import type { Environment } from "../discovery/environment.ts";
import type { Distribution } from "../metadata/distribution.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import type { Problem } from "../metadata/problem.ts";
import type { Target } from "../node/open-target.ts";
import { count } from "./count.ts";
import { sourceTreeOf } from "./source-tree.ts";
import type { SourceTree } from "./source-tree.ts";
import { usageError } from "./usage-error.ts";

/** All entry points of a target, in the interpreter's order. */
export function entryPointsOf(target: Target): EntryPoints {
  if (target.kind === "wheel") return target.wheel.entryPoints;
  if (target.kind === "sdist") return target.sdist.entryPoints;
  if (target.kind === "project") return target.project.entryPoints;
  return target.environment.entryPoints();
}

/** The environment of a target that has a sys.path. */
export function environmentOf(target: Target): Environment | undefined {
  return target.kind === "environment" || target.kind === "path" ? target.environment : undefined;
}

/** The same. @throws {PyepError} where the target has none, for a verb that asks about it. */
export function requireEnvironment(target: Target): Environment {
  const environment = environmentOf(target);
  if (environment === undefined) throw usageError(`${nounOf(target)} has no sys.path`, "name an environment");
  return environment;
}

/** `a wheel`, `an sdist`, … */
export function nounOf({ kind }: Target): string {
  return `${/^[aeious]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** The same as `pkg_resources` has them. @throws {PyepError} for an archive or project, which that does not look into. */
export function legacyEntryPointsOf(target: Target): EntryPoints {
  const environment = environmentOf(target);
  if (environment === undefined) {
    throw usageError(`pkg_resources does not look into ${nounOf(target)}`, "leave --legacy out");
  }
  return environment.workingSet.entryPoints;
}

/** All distributions of a target, those that another one hides included; a project has none before it is built. */
export function distributionsOf(target: Target): readonly Distribution[] {
  if (target.kind === "wheel") return [target.wheel];
  if (target.kind === "project") return [];
  if (target.kind === "sdist") {
    const { distribution } = target.sdist;
    return distribution === undefined ? [] : [distribution];
  }
  return [...target.environment.distributions()];
}

/** ` from 2 of 23 distributions`; of an archive or project it needs no saying. */
export function fromDistributions(listed: EntryPoints, target: Target): string {
  if (target.kind === "project") return "; declared here, not necessarily installed";
  if (environmentOf(target) === undefined) return "";
  const owners = new Set([...listed].map(({ dist }) => dist));
  return ` from ${owners.size} of ${count(distributionsOf(target).length, "distribution")}`;
}

/** What is wrong with what was read: the target itself, these entry points, these distributions. */
export function problemsOf(
  target: Target,
  entryPoints: EntryPoints | undefined,
  distributions: Iterable<Distribution>,
): readonly Problem[] {
  const sources = sourceTreeOf(target);
  const listed = entryPoints?.problems ?? [];
  const problems = new Map<string, Problem>();
  const found = [
    ...(sources === undefined ? [] : inSources(sources.project.problems, sources)),
    ...ownProblems(target),
    ...(sources?.isAnswer === true ? inSources(listed, sources) : listed),
    ...[...distributions].flatMap((each) => each.problems),
  ];
  for (const problem of found) {
    const { code, path, line, message } = problem;
    problems.set([code, path, line, message].join("\0"), problem);
  }
  return [...problems.values()];
}

function ownProblems(target: Target): readonly Problem[] {
  if (target.kind === "wheel") return target.wheel.problems;
  if (target.kind === "sdist") return target.sdist.problems;
  if (target.kind === "project") return [];
  return [...target.environment.problems, ...target.environment.listingProblems];
}

/** Problems of a project have their paths relative to it. */
function inSources(problems: readonly Problem[], { fileOf }: SourceTree): readonly Problem[] {
  return problems.map((problem) =>
    problem.path === undefined ? problem : { ...problem, path: fileOf(problem.path) },
  );
}
