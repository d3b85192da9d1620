import type { PythonVersion } from "../metadata/python-version.ts";
import type { FileSystem } from "./file-tree.ts";
import type { Platform } from "./module-suffixes.ts";
import type { SysPathEntry } from "./sys-path-entry.ts";

/** What of an environment decides which modules can be imported. */
export interface ModuleEnvironment {
  readonly sysPath: readonly SysPathEntry[];
  readonly pythonVersion: PythonVersion;
  readonly platform: Platform;
  readonly strict: boolean;
  /** For what lies outside of sys.path: editable projects, and paths that `.pkg` files name. */
  readonly fileSystem: FileSystem | undefined;
}
