import path from "node:path/posix";
import { Environment, memoryFileSystem } from "../../src/core.ts";
import type { MemoryFile, SysPathEntry } from "../../src/core.ts";
import type { Fixture } from "../fixture/fixture.ts";
import { memoryCase } from "../fixture/memory-environment.ts";
import { backwardListings } from "./working-set-cases.ts";

/** Where the fixture lies in memory. */
export const ROOT = "/case";

/** The sys.path of a fixture in memory, in which directories list backwards. */
export async function memorySysPath(fixture: Fixture): Promise<readonly SysPathEntry[]> {
  return (await memoryCase(fixture, backwardListings(fixture))).sysPath;
}

/** An environment of that sys.path which, as one on a disk, knows where links lead to. */
export function memoryWorkingSetEnvironment(
  sysPath: readonly SysPathEntry[],
  { tree }: Fixture,
  strict: boolean,
): Environment {
  const files = Object.entries(tree).map(([name, node]): [string, MemoryFile] => {
    const isKept = typeof node === "object" && ("link" in node || "directory" in node);
    return [path.join(ROOT, name), isKept ? node : ""];
  });
  const disk = memoryFileSystem({ ...Object.fromEntries(files), [`${ROOT}/`]: { directory: true } });
  const fileSystem = { ...disk, realPath: (name: string) => disk.realPath(path.resolve(ROOT, name)) };
  return new Environment(sysPath, { strict, fileSystem });
}
