import type { ModuleFixture } from "../modules/module-fixture.ts";
import type { ModuleOracle, ModuleOracleCase } from "./module-oracle.ts";

/** A fixture that lies in a directory, as an interpreter is asked about it. */
export function moduleOracleCase(fixture: ModuleFixture, root: string): ModuleOracleCase {
  return {
    root,
    path: fixture.path,
    site: fixture.site ?? [],
    namespaces: fixture.lookups ?? [],
    pkgResources: fixture.pkgResources === true,
  };
}

/** Whether an interpreter can be asked about a fixture. */
export function canAnswer(oracle: ModuleOracle, fixture: ModuleFixture): boolean {
  if (oracle.isPyodide && fixture.notInPyodide !== undefined) return false;
  return fixture.pkgResources !== true || oracle.hasPkgResources;
}
