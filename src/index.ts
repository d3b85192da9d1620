// "pyep": everything of "pyep/core", and what reads this machine.
export * from "./core.ts";
export { directoryTree } from "./node/directory-tree.ts";
export { entryPoints } from "./node/entry-points.ts";
export type { EnvironmentVariables } from "./node/pyenv.ts";
export { nodeFileSystem } from "./node/node-file-system.ts";
export { startupHooks } from "./node/startup-hooks.ts";
export { openEnvironment } from "./node/open-environment.ts";
export type { EnvironmentTarget, OpenEnvironmentOptions } from "./node/open-environment.ts";
export { openResolver } from "./node/open-resolver.ts";
export type { OpenResolverOptions } from "./node/open-resolver.ts";
export { openTarget } from "./node/open-target.ts";
export type { OpenTargetOptions, Target } from "./node/open-target.ts";
export { openWheel } from "./node/open-wheel.ts";
export type { OpenWheelOptions, Wheel } from "./node/open-wheel.ts";
export { zipTree } from "./node/zip-tree.ts";
export type { ZipTree } from "./node/zip-tree.ts";
