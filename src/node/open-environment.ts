import { statSync } from "node:fs";
import path from "node:path";
import { computeSysPath } from "../discovery/compute-sys-path.ts";
import type { ComputedSysPath } from "../discovery/compute-sys-path.ts";
import { Environment } from "../discovery/environment.ts";
import { FileProbe } from "../discovery/file-probe.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import type { Problem } from "../metadata/problem.ts";
import { environmentAtPrefix, environmentOfInterpreter, findEnvironment } from "./find-environment.ts";
import type { FoundEnvironment } from "./find-environment.ts";
import { fileSystemForUser, machineBelow, thisMachine } from "./machine.ts";
import type { Machine } from "./machine.ts";
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
  const machine =
    options.root === undefined ? thisMachine(cwd, options.env) : machineBelow(options.root, cwd, options.env);
  const fileSystem = fileSystemForUser(machine);
  if (target !== undefined && "path" in target) {
    const given = target.path.map((entry) => ({
      path: options.root === undefined ? entry : machine.fromUser(entry),
      addedBy: { kind: "given" } as const,
    }));
    const { sysPath, problems } = await openSysPath(given, machine, options);
    return new Environment(sysPath, { ...options, fileSystem, problems });
  }
  const found = locate(target, machine, options);
  const computed = computeSysPath(machine.fileSystem, found.executable, {
    env: machine.env,
    cwd: machine.cwd,
    isolated: options.isolated,
  });
  const opened = await openSysPath(computed.entries.map(forUser(machine)), machine, options);
  const prefix = machine.toUser(computed.prefix);
  return new Environment(opened.sysPath, {
    pythonVersion: options.pythonVersion ?? computed.version,
    strict: options.strict,
    fileSystem,
    prefix,
    executable: found.isFile ? machine.toUser(found.executable) : undefined,
    scriptsDirectory: path.join(prefix, process.platform === "win32" ? "Scripts" : "bin"),
    platform: platformOfThisMachine(),
    foundBy: found.foundBy,
    exact: computed.exact && found.isFile,
    problems: [...missingInterpreter(found), ...computed.problems]
      .map((problem) =>
        problem.path === undefined ? problem : { ...problem, path: machine.toUser(problem.path) },
      )
      .concat(opened.problems),
    decisions: computed.decisions,
    site: computed.site && {
      ...computed.site,
      directories: computed.site.directories.map((directory) => machine.toUser(directory)),
    },
    watchPaths: computed.filesRead.map((file) => machine.toUser(file)),
  });
}

type ComputedEntry = ComputedSysPath["entries"][number];

/** An entry as it was computed, but the `.pth` file that added it by the path that the user can open. */
function forUser(machine: Machine): (entry: ComputedEntry) => ComputedEntry {
  return (entry) =>
    entry.addedBy.file === undefined
      ? entry
      : { ...entry, addedBy: { ...entry.addedBy, file: machine.toUser(entry.addedBy.file) } };
}

function missingInterpreter({ isFile, executable }: FoundEnvironment): Problem[] {
  if (isFile) return [];
  return [
    {
      code: "PYEP_INTERPRETER_MISSING",
      message: "the interpreter is missing, or a link that leads nowhere; sys.path is what its files tell",
      severity: "warning",
      affects: "sys.path",
      path: executable,
    },
  ];
}

/** `sysconfig.get_platform()`, as far as Node tells. */
function platformOfThisMachine(): string {
  const arm = process.platform === "linux" ? "aarch64" : "arm64";
  const machine = process.arch === "x64" ? "x86_64" : process.arch === "arm64" ? arm : process.arch;
  if (process.platform === "win32") return process.arch === "x64" ? "win-amd64" : `win-${process.arch}`;
  if (process.platform === "darwin") return `macosx-11.0-${machine}`;
  return `linux-${machine}`;
}

// Where an image has its interpreter, where nobody says so.
const INTERPRETERS_OF_IMAGES = ["/usr/local/bin/python3", "/usr/bin/python3", "/opt/conda/bin/python"];

function locate(
  target: Exclude<EnvironmentTarget, { readonly path: readonly string[] }> | undefined,
  machine: Machine,
  { root, foundBy = "given" }: OpenEnvironmentOptions,
): FoundEnvironment {
  const probe = new FileProbe(machine.fileSystem, machine.cwd);
  const fileExists = (file: string): boolean => probe.isFile(file);
  if (target === undefined && root === undefined) return findEnvironment(machine.cwd, machine.env);
  if (target === undefined) {
    const executable = INTERPRETERS_OF_IMAGES.find(fileExists);
    return executable === undefined
      ? environmentAtPrefix("/", "--root", fileExists)
      : environmentOfInterpreter(executable, "--root", fileExists);
  }
  const given = "python" in target ? target.python : target.prefix;
  const named = machine.fromUser(given);
  refuseAlias(given, named);
  if (probe.isDirectory(named)) return environmentAtPrefix(named, foundBy, fileExists);
  // A link that leads nowhere still tells where its environment is.
  if (fileExists(named) || machine.fileSystem.readLink(named) !== undefined) {
    return environmentOfInterpreter(named, foundBy, fileExists);
  }
  throw new PyepError("PYEP_NO_ENVIRONMENT", `${given} does not exist`, {
    hint: "name a virtual environment, a prefix or an interpreter",
    path: machine.toUser(named),
  });
}

/** The Microsoft Store's python.exe is a reparse point without content, which only the system can follow. */
function refuseAlias(given: string, file: string): void {
  if (!/[\\/]Microsoft[\\/]WindowsApps[\\/]python[\d.]*\.exe$/i.test(file)) return;
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  throw new PyepError(
    "PYEP_INTERPRETER_ALIAS",
    `${given} is an alias of the Microsoft Store, not an interpreter`,
    {
      hint: "choose the interpreter below WindowsApps\\PythonSoftwareFoundation.Python.3.x_…, or a virtual environment",
      path: file,
    },
  );
}
