import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";

/** EP907: entry points that make `pkg_resources` fail, where it is installed. */
export function* checkPkgResources(examined: ExaminedEnvironment): Generator<EnvironmentFinding> {
  const { environment, distributions } = examined;
  const isThere = environment.sysPath.some(({ tree }) => tree?.kind("pkg_resources/__init__.py") === "file");
  if (!isThere) return;
  for (const { affects, message, path, line } of environment.workingSet.entryPoints.problems) {
    if (affects !== "entryPoints" || path === undefined) continue;
    const owner = distributions.find(({ location }) => path.startsWith(location));
    // A file that importlib.metadata refuses, too, is reported as that.
    if (owner === undefined || owner.entryPoints.problems.some(({ rule }) => rule === "EP801")) continue;
    yield {
      code: "EP907",
      message: `pkg_resources.iter_entry_points() fails for every group: ${message}`,
      distributions: [owner],
      path,
      line,
    };
  }
}
