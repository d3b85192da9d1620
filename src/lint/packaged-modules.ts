import type { FileTree } from "../discovery/file-tree.ts";
import type { Project } from "../project/project.ts";
import type { OwnModules } from "./own-modules.ts";
import { packagedPaths } from "./packaged-paths.ts";
import { setuptoolsSelection } from "./setuptools-selection.ts";

/** Which of a project's own modules its build back-end puts into the wheel. */
export interface PackagedModules {
  /** `undefined` where it cannot be told. */
  includes(module: string): boolean | undefined;
  /** What decides, as a clause: `[tool.setuptools] packages lists demo`. */
  readonly selection: string;
}

/**
 * How a back-end selects modules, where that is written down and nothing computes it; `undefined` of all else. Held
 * against wheels that the back-ends built (fixtures/packaging).
 */
export function packagedModules(
  tree: FileTree,
  project: Project,
  ownModules: OwnModules,
): PackagedModules | undefined {
  const { name } = project.buildBackend;
  return name === "setuptools"
    ? setuptoolsSelection(tree, project, ownModules)
    : packagedPaths(tree, project, ownModules);
}
