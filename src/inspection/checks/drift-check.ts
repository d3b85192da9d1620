import type { Distribution } from "../../metadata/distribution.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { EditableSource, ExaminedEnvironment } from "../examined-environment.ts";

/** EP806: editable projects whose entry points were changed after they were installed. */
export function* checkDrift(examined: ExaminedEnvironment): Generator<EnvironmentFinding> {
  for (const distribution of examined.distributions) {
    if (examined.hidden.has(distribution) || !distribution.editable) continue;
    const source = examined.sourceOf(distribution);
    if (source !== undefined) yield* compare(distribution, source);
  }
}

function* compare(
  distribution: Distribution,
  { directory, project }: EditableSource,
): Generator<EnvironmentFinding> {
  const installed = byId(distribution.entryPoints);
  const declared = byId(project.entryPoints);
  const common = {
    code: "EP806",
    distributions: [distribution],
    notes: [`install it again: pip install -e ${directory}`],
  };
  for (const [id, entryPoint] of declared) {
    const before = installed.get(id);
    if (before?.value === entryPoint.value) continue;
    yield {
      ...common,
      message:
        before === undefined
          ? `${id} is declared in ${directory}, but not installed`
          : `${id} is ${entryPoint.value} in ${directory}, but installed as ${before.value}`,
      entryPoint: before ?? entryPoint,
    };
  }
  // What the project computes may well give it.
  if (project.undecided.length > 0) return;
  for (const [id, entryPoint] of installed) {
    if (declared.has(id)) continue;
    yield { ...common, message: `${id} is installed, but no longer declared in ${directory}`, entryPoint };
  }
}

function byId(entryPoints: Iterable<EntryPoint>): ReadonlyMap<string, EntryPoint> {
  return new Map(
    [...entryPoints].map((entryPoint) => [`${entryPoint.group}:${entryPoint.name}`, entryPoint]),
  );
}
