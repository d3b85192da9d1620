import { Environment } from "../../src/core.ts";
import type { EnvironmentOptions, SysPathEntry } from "../../src/core.ts";
import { openEnvironment } from "../../src/index.ts";
import { memoryCase } from "../fixture/memory-environment.ts";
import type { Listings } from "../fixture/raw-listings.ts";
import type { ModuleFixture } from "./module-fixture.ts";

type Options = Pick<EnvironmentOptions, "pythonVersion" | "platform" | "strict">;

/** A case that can be looked at as several interpreters see it. */
export type ModuleCase = (options: Options) => Environment;

/** A case in memory. */
export async function memoryModules(fixture: ModuleFixture, listings: Listings): Promise<ModuleCase> {
  const { sysPath, fileSystem } = await memoryCase(fixture, listings);
  return (options) => new Environment(withSites(sysPath, fixture), { ...options, fileSystem });
}

/** A case on disk. */
export async function modulesOnDisk(fixture: ModuleFixture, root: string): Promise<ModuleCase> {
  const { sysPath, fileSystem } = await openEnvironment({ path: fixture.path }, { cwd: root, env: {} });
  return (options) => new Environment(withSites(sysPath, fixture), { ...options, fileSystem });
}

function withSites(sysPath: readonly SysPathEntry[], { site = [] }: ModuleFixture): SysPathEntry[] {
  return sysPath.map((entry) =>
    site.includes(entry.path) ? { ...entry, addedBy: { kind: "site" } } : entry,
  );
}
