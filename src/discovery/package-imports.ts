import { ProblemList } from "../metadata/problem.ts";
import type { Problem } from "../metadata/problem.ts";
import { pythonBehaviour } from "../metadata/python-version.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import { DeclaredNamespaces } from "./declared-namespaces.ts";
import { editableSpec, searchLocations } from "./editable-spec.ts";
import type { Environment } from "./environment.ts";
import { extendPath } from "./extend-path.ts";
import { installedEditableFinders } from "./installed-editable-finders.ts";
import type { InstalledEditableFinder } from "./installed-editable-finders.ts";
import { parentName } from "./module-spec.ts";
import type { ModuleFile, ModuleSpec } from "./module-spec.ts";
import { pathStatements } from "./namespace-style.ts";
import type { PathStatement } from "./namespace-style.ts";
import { PathImporters } from "./path-importers.ts";
import { reachable } from "./reachable.ts";
import { sitePthCode } from "./site-pth-code.ts";
import { makeStartupModules } from "./startup-modules.ts";

/** How a package comes to its `__path__`. */
export type NamespaceStyle = "PEP 420" | "pkgutil" | "pkg_resources" | "nspkg.pth" | "regular";

/** A module as it is in `sys.modules` after its import, as far as `__path__` is concerned. */
export interface ImportedModule {
  readonly name: string;
  style: NamespaceStyle;
  /** `undefined` where there is no `__path__`. */
  path: readonly string[] | undefined;
  readonly file: ModuleFile | undefined;
  /**
   * Of a `_NamespacePath`: the search path that its portions were looked for on, which is why they are looked for again
   * when that has changed.
   */
  searched: readonly string[] | undefined;
  /** The `.pth` file that made it. */
  readonly madeBy?: string;
}
