// "pyep/core": everything that needs neither Node nor a file system, for browsers and workers too.
export { CoreMetadata, parseCoreMetadata } from "./metadata/core-metadata.ts";
export type { ParseCoreMetadataOptions } from "./metadata/core-metadata.ts";
export type { DirectUrl } from "./metadata/direct-url.ts";
export { Distribution } from "./metadata/distribution.ts";
export type { DistributionJSON } from "./metadata/distribution-json.ts";
export { EntryPoint } from "./metadata/entry-point.ts";
export type { EntryPointJSON, EntryPointOrigin, SelectParams } from "./metadata/entry-point.ts";
export { EntryPoints } from "./metadata/entry-points.ts";
export { parseEntryPointsTxt } from "./metadata/entry-points-txt.ts";
export type { ParseEntryPointsOptions } from "./metadata/entry-points-txt.ts";
export { ObjectReferenceError, parseObjectReference } from "./metadata/object-reference.ts";
export type { ObjectReference } from "./metadata/object-reference.ts";
export { PackagePath } from "./metadata/package-path.ts";
export type { FileHash } from "./metadata/package-path.ts";
export type { Problem, ProblemCode } from "./metadata/problem.ts";
export { normalizeProjectName } from "./metadata/project-name.ts";
export type { NormalizedName } from "./metadata/project-name.ts";
export { PyepError } from "./metadata/pyep-error.ts";
export type { PyepErrorCode, PyepErrorDetails } from "./metadata/pyep-error.ts";
export { PythonError } from "./metadata/python-error.ts";
export type { PythonErrorDetails } from "./metadata/python-error.ts";
export { PYTHON_VERSIONS } from "./metadata/python-version.ts";
export type { PythonVersion } from "./metadata/python-version.ts";
export { parseWheelFilename } from "./metadata/wheel-filename.ts";
export type { WheelFilename } from "./metadata/wheel-filename.ts";
export { computeSysPath } from "./discovery/compute-sys-path.ts";
export type { ComputedSysPath, SysPathOptions } from "./discovery/compute-sys-path.ts";
export { parseEditableFinder } from "./discovery/editable-finder.ts";
export type { EditableFinder } from "./discovery/editable-finder.ts";
export { Environment } from "./discovery/environment.ts";
export type { EnvironmentJSON, EnvironmentOptions } from "./discovery/environment.ts";
export { FileAccessError } from "./discovery/file-tree.ts";
export type {
  FileAccessErrorDetails,
  FileAccessReason,
  FileSystem,
  FileTree,
} from "./discovery/file-tree.ts";
export type { HiddenPortion } from "./discovery/hidden-portions.ts";
export { LegacyDistribution } from "./discovery/legacy-distribution.ts";
export { LegacyEntryPoint } from "./discovery/legacy-entry-point.ts";
export type { NamespaceStyle } from "./discovery/imported-module.ts";
export { memoryFileSystem } from "./discovery/memory-file-system.ts";
export type { MemoryFile } from "./discovery/memory-file-system.ts";
export { memoryTree } from "./discovery/memory-tree.ts";
export type { IterModulesOptions, ModuleInfo } from "./discovery/module-info.ts";
export { NamespaceNotFoundError } from "./discovery/namespace-not-found-error.ts";
export type { NamespaceNotFoundDetails } from "./discovery/namespace-not-found-error.ts";
export { describeNamespace } from "./discovery/namespace-package.ts";
export type { NamespaceDescription } from "./discovery/namespace-package.ts";
export { PackageNotFoundError } from "./discovery/package-not-found-error.ts";
export { parsePyvenvCfg } from "./discovery/pyvenv-cfg.ts";
export type { PyvenvCfg } from "./discovery/pyvenv-cfg.ts";
export type { PlannedEntry } from "./discovery/site-walk.ts";
export type { SiteRules } from "./discovery/site-rules.ts";
export type { SiteSetup } from "./discovery/site-setup.ts";
export type { SysPathEntry, SysPathOrigin } from "./discovery/sys-path-entry.ts";
export { WorkingSet } from "./discovery/working-set.ts";
export type { Sha256 } from "./inspection/record-evidence.ts";
export { startupHooks } from "./inspection/startup-hooks.ts";
export type { StartupHooksOptions, StartupHooksTarget } from "./inspection/startup-hooks.ts";
export type { StartupHook, StartupHookKind } from "./inspection/startup-hook.ts";
