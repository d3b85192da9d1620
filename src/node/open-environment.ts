import { Environment } from "../discovery/environment.ts";
import { fileSystemForUser, machineBelow, thisMachine } from "./machine.ts";
import { openSysPath } from "./open-sys-path.ts";
import type { EnvironmentVariables } from "./pyenv.ts";

/** Which environment is meant: exactly these sys.path entries, a prefix, or an interpreter. */
export type EnvironmentTarget =
  { readonly path: readonly string[] } | { readonly prefix: string } | { readonly python: string };

/** How {@link openEnvironment} opens. */
export interface OpenEnvironmentOptions {
  /** The interpreter whose answer is given. @default the environment's own, else "3.14" */
  readonly pythonVersion?: string | undefined;
  /** Throw a `PythonError` wherever a file makes that interpreter raise. @default false */
  readonly strict?: boolean | undefined;
  /** What relative paths and the entry `""` mean. @default process.cwd() */
  readonly cwd?: string | undefined;
  /** Environment variables; where given, nothing is taken from `process.env`. @default process.env */
  readonly env?: EnvironmentVariables | undefined;
  /** As `python -I`: no environment variables, no user site. @default false */
  readonly isolated?: boolean | undefined;
  /**
   * A directory to be taken for the root of the file system: a mounted image, something suspicious. Absolute paths and
   * links in it mean inside it, nothing outside is opened, and `process.env` does not count. Paths in the answer are
   * those of this machine.
   */
  readonly root?: string | undefined;
  /** What pointed to the target, for messages. @default "given" */
  readonly foundBy?: string | undefined;
  /**
   * `"async"` reads what `entryPoints()` needs now, many files at once, without holding up the event loop: for cold disks
   * and network file systems. The answers, and their order, are the same. @default "sync": each file when it is asked for
   */
  readonly io?: "sync" | "async" | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens an environment without running its interpreter: sys.path is computed from files. Without a target the one that
 * a shell in this directory would use is taken: `VIRTUAL_ENV`, `CONDA_PREFIX`, `.venv` upwards, pyenv's choice,
 * `python3` on PATH.
 *
 * Archives on sys.path are listed now, everything else is read when asked for; nothing is held open.
 *
 * @throws {PyepError} `PYEP_NO_ENVIRONMENT` where there is none, `PYEP_INVALID_ARGUMENT` for an unknown version.
 */
export async function openEnvironment(
  target?: EnvironmentTarget,
  options: OpenEnvironmentOptions = {},
): Promise<Environment> {
  const cwd = options.cwd ?? process.cwd();
  const machine = options.root === undefined ? thisMachine(cwd) : machineBelow(options.root, cwd);
  const fileSystem = fileSystemForUser(machine);
  if (target !== undefined && "path" in target) {
    const given = target.path.map((entry) => ({
      path: options.root === undefined ? entry : machine.fromUser(entry),
      addedBy: { kind: "given" } as const,
    }));
    const { sysPath, problems } = await openSysPath(given, machine, options);
    return new Environment(sysPath, { ...options, fileSystem, problems });
  }
  // Loaded here, since sys.path entries that are given need nothing of it.
  const { openInterpreter } = await import("./open-interpreter.ts");
  return openInterpreter(target, machine, options);
}
