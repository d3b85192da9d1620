import type { Environment } from "../discovery/environment.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { pathFlavour, POSIX_PATHS } from "../discovery/path-flavour.ts";
import type { PathFlavour } from "../discovery/path-flavour.ts";
import type { Distribution } from "../metadata/distribution.ts";
import { classifyHook } from "./classify-hook.ts";
import { environmentCandidates } from "./environment-candidates.ts";
import { RecordEvidence } from "./record-evidence.ts";
import type { Sha256 } from "../metadata/record-hash.ts";
import type { StartupHook } from "./startup-hook.ts";
import { wheelCandidates } from "./wheel-candidates.ts";

/** What may hold hooks: an environment, or a wheel, which is a distribution and the tree of its members. */
export type StartupHooksTarget = Environment | (Distribution & { readonly tree: FileTree });

/** What {@link startupHooks} needs of its platform. */
export interface StartupHooksOptions {
  /** SHA-256 of some bytes, in hexadecimal digits. */
  readonly sha256: Sha256;
}

/**
 * Everything that runs at the start of an environment's interpreter before the first line of a program, in the order in
 * which site.py comes to it: lines of code in `.pth` files, entry points in `.start` files, `sitecustomize` and
 * `usercustomize`. Of a wheel, what would so run once it is installed. Nothing is run.
 *
 * @throws {PythonError} under `strict`, where the RECORD of a distribution makes the interpreter raise.
 */
export function startupHooks(
  target: StartupHooksTarget,
  options: StartupHooksOptions,
): readonly StartupHook[] {
  return "sysPath" in target ? ofEnvironment(target, options) : ofWheel(target, options);
}

function ofEnvironment(environment: Environment, { sha256 }: StartupHooksOptions): StartupHook[] {
  const flavour = flavourOf(environment);
  const candidates = environmentCandidates(environment, flavour);
  if (candidates.length === 0) return [];
  const distributions = Array.from(environment.distributions(), (distribution) => ({
    distribution,
    base: flavour.dirname(distribution.location),
  }));
  const evidence = new RecordEvidence(candidates, distributions, { flavour, sha256 });
  return candidates.map((candidate) => classifyHook(candidate, evidence));
}

function ofWheel(
  wheel: Distribution & { readonly tree: FileTree },
  { sha256 }: StartupHooksOptions,
): StartupHook[] {
  const candidates = wheelCandidates(wheel.tree);
  const machine = { flavour: POSIX_PATHS, sha256, wheel };
  const evidence = new RecordEvidence(candidates, [{ distribution: wheel, base: "" }], machine);
  return candidates.map((candidate) => classifyHook(candidate, evidence));
}

function flavourOf({ fileSystem, sysPath }: Environment): PathFlavour {
  const isWindows = sysPath.some(({ path }) => /^[A-Za-z]:[\\/]|^\\\\/.test(path));
  return pathFlavour(fileSystem?.flavour ?? (isWindows ? "windows" : "posix"));
}
