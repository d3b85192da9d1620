import type { FileTree } from "../discovery/file-tree.ts";
import type { Project } from "../project/project.ts";
import { rulesOf } from "../project/read-build-backend.ts";
import { matchesPattern } from "./matches-pattern.ts";
import type { OwnModules } from "./own-modules.ts";
import type { PackagedModules } from "./packaged-modules.ts";

// setuptools.discovery.FlatLayoutPackageFinder.DEFAULT_EXCLUDE
const NO_PACKAGES =
  "ci bin debian doc docs documentation manpages news newsfragments changelog test tests unit_test unit_tests example examples scripts tools util utils python build benchmark benchmarks exercise exercises htmlcov [._]*".split(
    " ",
  );
// setuptools.discovery.FlatLayoutModuleFinder.DEFAULT_EXCLUDE
const NO_MODULES =
  "setup conftest test tests example examples build toxfile noxfile pavement dodo tasks fabfile [Ss][Cc]onstruct conanfile manage benchmark benchmarks exercise exercises [._]*".split(
    " ",
  );

/**
 * What setuptools finds by itself where nothing is declared: all in `src`, else the one top-level package beside
 * pyproject.toml, else the one module.
 *
 * @see https://setuptools.pypa.io/en/latest/userguide/package_discovery.html#automatic-discovery
 */
export function automaticSelection(
  tree: FileTree,
  project: Project,
  ownModules: OwnModules,
): PackagedModules | undefined {
  if (!findsByItself(project)) return undefined;
  if (tree.kind("src") === "directory") {
    return {
      selection: "setuptools packages what is in src",
      includes: (module) => ownModules.pathsOf(module).some((path) => path.startsWith("src/")),
    };
  }
  const names = tree.list("") ?? [];
  const packages = names.filter((name) => tree.kind(name) === "directory" && isSelected(name, NO_PACKAGES));
  const modules = names.flatMap((name) => /^(\w+)\.py$/.exec(name)?.[1] ?? []);
  const found = packages.length > 0 ? packages : modules.filter((name) => isSelected(name, NO_MODULES));
  const [only, ...others] = found;
  // Of several setuptools takes none: it refuses the build.
  if (only === undefined || others.length > 0) return undefined;
  return {
    selection: `setuptools finds ${packages.length > 0 ? "the package" : "the module"} ${only} by itself, and nothing else`,
    includes: (module) => module === only || module.startsWith(`${only}.`),
  };
}

function findsByItself({ buildBackend }: Project): boolean {
  return rulesOf(buildBackend).readsProject;
}

function isSelected(name: string, excluded: readonly string[]): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !excluded.some((pattern) => matchesPattern(name, pattern));
}
