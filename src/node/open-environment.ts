import { statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { computeSysPath } from "../discovery/compute-sys-path.ts";
import { Environment } from "../discovery/environment.ts";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import type { SysPathEntry, SysPathOrigin } from "../discovery/sys-path-entry.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import type { Problem } from "../metadata/problem.ts";
import { directoryTree } from "./directory-tree.ts";
import { environmentAtPrefix, environmentOfInterpreter, findEnvironment } from "./find-environment.ts";
import type { FoundEnvironment } from "./find-environment.ts";
import { nodeFileSystem } from "./node-file-system.ts";
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
  /** What pointed to the target, for messages. @default "given" */
  readonly foundBy?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens an environment of this machine without running its interpreter. Without a target the one that a shell in this
 * directory would use is taken: `VIRTUAL_ENV`, `CONDA_PREFIX`, `.venv` upwards, pyenv's choice, `python3` on PATH.
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
  if (target !== undefined && "path" in target) {
    const given = target.path.map((entry) => ({ path: entry, addedBy: { kind: "given" } as const }));
    const { sysPath, problems } = await openEntries(given, cwd, options.signal);
    return new Environment(sysPath, { ...options, fileSystem: nodeFileSystem(cwd), problems });
  }
  const found = locate(target, cwd, options);
  const fileSystem = nodeFileSystem(cwd);
  const sysPath = computeSysPath(fileSystem, found.executable, {
    env: withHome(options.env ?? process.env),
    cwd,
    isolated: options.isolated,
  });
  const { sysPath: entries, problems } = await openEntries(sysPath.entries, cwd, options.signal);
  return new Environment(entries, {
    pythonVersion: options.pythonVersion ?? sysPath.version,
    strict: options.strict,
    fileSystem,
    prefix: sysPath.prefix,
    executable: found.isFile ? found.executable : undefined,
    scriptsDirectory: path.join(sysPath.prefix, process.platform === "win32" ? "Scripts" : "bin"),
    platform: platformOfThisMachine(),
    foundBy: found.foundBy,
    exact: sysPath.exact,
    problems: [...missingInterpreter(found), ...sysPath.problems, ...problems],
    watchPaths: sysPath.filesRead,
  });
}

/** Without HOME the interpreter asks the password database. */
function withHome(env: EnvironmentVariables): EnvironmentVariables {
  return env["HOME"] === undefined && env === process.env ? { ...env, HOME: homedir() } : env;
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

function locate(
  target: Exclude<EnvironmentTarget, { readonly path: readonly string[] }> | undefined,
  cwd: string,
  { env, foundBy = "given" }: OpenEnvironmentOptions,
): FoundEnvironment {
  if (target === undefined) return findEnvironment(cwd, env ?? process.env);
  const named = path.resolve(cwd, "python" in target ? target.python : target.prefix);
  const stats = statSync(named, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new PyepError("PYEP_NO_ENVIRONMENT", `${named} does not exist`, {
      hint: "name a virtual environment, a prefix or an interpreter",
      path: named,
    });
  }
  return stats.isDirectory() ? environmentAtPrefix(named, foundBy) : environmentOfInterpreter(named, foundBy);
}

async function openEntries(
  entries: readonly { readonly path: string; readonly addedBy: SysPathOrigin }[],
  cwd: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly sysPath: SysPathEntry[]; readonly problems: Problem[] }> {
  const opened = await Promise.all(
    entries.map(async ({ path: entryPath, addedBy }) => {
      signal?.throwIfAborted();
      const { tree, problems } = await openEntry(entryPath, addedBy, cwd);
      return { entry: { path: entryPath, addedBy, tree }, problems };
    }),
  );
  return {
    sysPath: opened.map(({ entry }) => entry),
    problems: opened.flatMap(({ problems }) => problems),
  };
}

/** What is at a sys.path entry, and what is wrong with it. */
interface OpenedEntry {
  readonly tree: FileTree | undefined;
  readonly problems: readonly Problem[];
}

/** What is at a sys.path entry: as in CPython, whatever is no directory is tried as an archive. */
async function openEntry(entryPath: string, addedBy: SysPathOrigin, cwd: string): Promise<OpenedEntry> {
  const isComputed = addedBy.kind !== "given";
  // path.resolve would take a final separator off, and with one a file is no file.
  const absolute = path.isAbsolute(entryPath) ? entryPath : `${cwd}${path.sep}${entryPath}`;
  const nothing = (code: Problem["code"], reason: string): OpenedEntry => {
    const message = `${reason}; the interpreter passes over it`;
    return {
      tree: undefined,
      problems: [{ code, message, severity: "warning", affects: "sys.path", path: entryPath }],
    };
  };
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined && isComputed) return { tree: undefined, problems: [] };
    if (stats === undefined) return nothing("PYEP_PATH_ENTRY_MISSING", "does not exist");
    if (stats.isDirectory()) return { tree: directoryTree(absolute), problems: [] };
    // Loaded here, since most environments have no archive on their path.
    const { zipTree } = await import("./zip-tree.ts");
    const tree = await zipTree(absolute);
    return { tree, problems: tree.problems };
  } catch (error) {
    if (error instanceof FileAccessError) return nothing("PYEP_PATH_ENTRY_UNREADABLE", error.message);
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return nothing("PYEP_PATH_ENTRY_UNREADABLE", `cannot be read (${code})`);
  }
}
