import type { Distribution } from "../../metadata/distribution.ts";
import { knownGroup } from "../../metadata/known-groups.ts";
import { normalizeProjectName } from "../../metadata/project-name.ts";
import { parseRequirement } from "../../metadata/requirement.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import { evaluateMarker } from "../evaluate-marker.ts";
import type { VersionSatisfies } from "../version-satisfies.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";

/** EP911: plug-ins that require another version of their host than is installed. */
export function* checkHostRequirements(
  examined: ExaminedEnvironment,
  satisfies: VersionSatisfies,
): Generator<EnvironmentFinding> {
  for (const distribution of examined.distributions) {
    if (examined.hidden.has(distribution) || distribution.entryPoints.length === 0) continue;
    const hosts = hostsOf(distribution);
    if (hosts.size === 0) continue;
    for (const text of distribution.requires ?? []) {
      const requirement = parseRequirement(text);
      if (requirement === undefined || requirement.specifier === "") continue;
      const name = normalizeProjectName(requirement.name);
      const host = hosts.has(name) ? examined.distributionNamed(name) : undefined;
      if (host === undefined || host.version === null || host === distribution) continue;
      if (evaluateMarker(requirement.marker, examined.environment, satisfies) !== true) continue;
      if (satisfies(host.version, requirement.specifier) !== false) continue;
      yield {
        code: "EP911",
        message: `it requires ${requirement.name}${requirement.specifier}; ${host.name} ${host.version} is installed`,
        distributions: [distribution],
        path: distribution.location,
      };
    }
  }
}

/** The distributions whose programs read a distribution's entry points, by their names in the table of known groups. */
function hostsOf({ entryPoints }: Distribution): ReadonlySet<string> {
  const programs = Array.from(entryPoints.groups)
    // Whatever installs commands is no host of theirs.
    .filter((group) => group !== "console_scripts" && group !== "gui_scripts")
    .flatMap((group) => knownGroup(group)?.programs ?? []);
  return new Set(programs.map(normalizeProjectName));
}
