import { FileAccessError } from "../../discovery/file-tree.ts";
import type { FileTree } from "../../discovery/file-tree.ts";
import { joinToEntry } from "../../discovery/sys-path-entry.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";

// ~ip, ~ip-1.0.dist-info, -ip-1.0.dist-info
const RENAMED = /^~[\w.-]+|^-[\w.-]+\.(?:dist|egg)-info$/;

/** EP909: metadata directories without metadata; EP910: directories that pip renamed to remove them. */
export function* checkLeftovers({
  environment,
  distributions,
}: ExaminedEnvironment): Generator<EnvironmentFinding> {
  const reported = new Set<string>();
  for (const { path, tree } of environment.sysPath) {
    for (const name of tree === undefined ? [] : namesIn(tree)) {
      const location = joinToEntry(path, name);
      if (!RENAMED.test(name) || reported.has(location)) continue;
      reported.add(location);
      const isMetadata = /\.(?:dist|egg)-info$/.test(name);
      yield {
        code: "EP910",
        message: `${name} is what an interrupted pip left behind${isMetadata ? "; it counts as a distribution" : ""}`,
        distributions: distributions.filter((distribution) => distribution.location === location),
        path: location,
        notes: ["delete it"],
      };
    }
  }
  for (const distribution of distributions) {
    const { location } = distribution;
    if (reported.has(location) || (distribution.hasMetadata && distribution.name !== null)) continue;
    yield {
      code: "EP909",
      message: distribution.hasMetadata ? "its METADATA has no field Name" : "it has no METADATA or PKG-INFO",
      distributions: [distribution],
      path: location,
      notes: ["install it again, or delete the directory"],
    };
  }
}

function namesIn(tree: FileTree): readonly string[] {
  try {
    return tree.list("") ?? [];
  } catch (error) {
    if (error instanceof FileAccessError) return [];
    throw error;
  }
}
