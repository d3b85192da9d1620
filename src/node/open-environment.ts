import { statSync } from "node:fs";
import path from "node:path";
import { Environment } from "../discovery/environment.ts";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import type { SysPathEntry, SysPathOrigin } from "../discovery/sys-path-entry.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import type { Problem } from "../metadata/problem.ts";
import { resolvePythonVersion } from "../metadata/python-version.ts";
import { directoryTree } from "./directory-tree.ts";
import { environmentAtPrefix, environmentOfInterpreter, findEnvironment } from "./find-environment.ts";
import type { EnvironmentVariables, FoundEnvironment } from "./find-environment.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import { findSiteDirectories } from "./site-directories.ts";
import { zipTree } from "./zip-tree.ts";

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
  /** What pointed to the target, for messages. @default "given" */
  readonly foundBy?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens an environment of this machine without running its interpreter. Without a target the one that a shell in this
 * directory would use is taken: `VIRTUAL_ENV`, `CONDA_PREFIX`, `.venv` upwards, `python3` on PATH.
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
  const site = findSiteDirectories(found.prefix);
  const { sysPath, problems } = await openEntries(site.directories, cwd, options.signal);
  const version = chooseVersion(options.pythonVersion, site.version, found.prefix);
  return new Environment(sysPath, {
    pythonVersion: version.pythonVersion,
    strict: options.strict,
    fileSystem: nodeFileSystem(cwd),
    prefix: found.prefix,
    executable: found.executable,
    scriptsDirectory: path.join(found.prefix, path.sep === "\\" ? "Scripts" : "bin"),
    foundBy: found.foundBy,
    // Only the site directories are searched so far; the standard library has no distributions, but a PYTHONPATH may.
    exact: false,
    problems: [...site.problems, ...problems, ...version.problems],
    watchPaths: site.readFrom,
  });
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
      const { tree, problems } = await openEntry(entryPath, cwd);
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
async function openEntry(entryPath: string, cwd: string): Promise<OpenedEntry> {
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
    if (stats === undefined) return nothing("PYEP_PATH_ENTRY_MISSING", "does not exist");
    if (stats.isDirectory()) return { tree: directoryTree(absolute), problems: [] };
    const tree = await zipTree(absolute);
    return { tree, problems: tree.problems };
  } catch (error) {
    if (error instanceof FileAccessError) return nothing("PYEP_PATH_ENTRY_UNREADABLE", error.message);
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return nothing("PYEP_PATH_ENTRY_UNREADABLE", `cannot be read (${code})`);
  }
}

function chooseVersion(
  asked: string | undefined,
  own: string | undefined,
  prefix: string,
): { readonly pythonVersion: string | undefined; readonly problems: readonly Problem[] } {
  const pythonVersion = asked ?? own;
  const resolved = pythonVersion === undefined ? undefined : resolvePythonVersion(pythonVersion);
  if (resolved === undefined || resolved.withinRange) return { pythonVersion, problems: [] };
  return {
    pythonVersion,
    problems: [
      {
        code: "PYEP_VERSION_OUTSIDE_RANGE",
        message: `Python ${pythonVersion} is outside of what pyep knows; the rules of ${resolved.version} are taken`,
        severity: "warning",
        affects: "sys.path",
        path: prefix,
      },
    ],
  };
}
