import { accessSync, constants, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { PyepError } from "../metadata/pyep-error.ts";
import { nearestVersionFile, pyenvInterpreter } from "./pyenv.ts";
import type { EnvironmentVariables } from "./pyenv.ts";

/** An environment that was found, and what pointed to it. */
export interface FoundEnvironment {
  /** The interpreter's path, or where it would be. */
  readonly executable: string;
  /** Whether that is there and no dangling link. */
  readonly isFile: boolean;
  /** `VIRTUAL_ENV`, `CONDA_PREFIX`, `.venv`, `.python-version`, `PYENV_VERSION`, `PATH` or what the caller named. */
  readonly foundBy: string;
}

/**
 * The environment that a user means who names none: `VIRTUAL_ENV`, `CONDA_PREFIX`, the nearest `.venv` in the current
 * directory or above, pyenv's choice, `python3` on PATH.
 *
 * @throws {PyepError} `PYEP_NO_ENVIRONMENT`, its message a list of what was tried.
 */
export function findEnvironment(cwd: string, env: EnvironmentVariables): FoundEnvironment {
  for (const variable of ["VIRTUAL_ENV", "CONDA_PREFIX"]) {
    const prefix = env[variable];
    if (prefix === undefined || prefix === "") continue;
    if (!isDirectory(path.resolve(cwd, prefix))) {
      throw new PyepError("PYEP_NO_ENVIRONMENT", `${variable} names ${prefix}, which does not exist`, {
        hint: `unset ${variable}, or name an environment: pyep list .venv`,
        path: prefix,
      });
    }
    return environmentAtPrefix(path.resolve(cwd, prefix), variable);
  }
  for (let directory = path.resolve(cwd); ; directory = path.dirname(directory)) {
    const prefix = path.join(directory, ".venv");
    if (isFile(path.join(prefix, "pyvenv.cfg"))) return environmentAtPrefix(prefix, ".venv");
    if (directory === path.dirname(directory)) break;
  }
  const pyenv = pyenvInterpreter(cwd, env);
  if (pyenv !== undefined) return environmentOfInterpreter(pyenv.executable, path.basename(pyenv.chosenBy));
  const executable = pythonOnPath(env["PATH"] ?? "");
  if (executable !== undefined) return environmentOfInterpreter(executable, "PATH");
  const versionFile = nearestVersionFile(cwd);
  const tried = [
    "no Python environment found",
    "  VIRTUAL_ENV     not set",
    "  CONDA_PREFIX    not set",
    `  .venv           none in ${cwd} or above`,
    `  .python-version ${versionFile === undefined ? `none in ${cwd} or above` : `${versionFile}: no such version in pyenv`}`,
    "  python3         not on PATH",
  ];
  throw new PyepError("PYEP_NO_ENVIRONMENT", tried.join("\n"), {
    hint: "name one: pyep list path/to/venv, or --python path/to/python",
  });
}

/** The environment that an interpreter starts; which one that is, its sys.path tells. */
export function environmentOfInterpreter(
  executable: string,
  foundBy: string,
  fileExists: (file: string) => boolean = isFile,
): FoundEnvironment {
  return { executable, isFile: fileExists(executable), foundBy };
}

/** The environment at a prefix; its interpreter may be missing, as in a container's copy. */
export function environmentAtPrefix(
  prefix: string,
  foundBy: string,
  fileExists: (file: string) => boolean = isFile,
): FoundEnvironment {
  const candidates = ["bin/python3", "bin/python", "Scripts/python.exe", "bin/python.exe", "python.exe"];
  const paths = candidates.map((name) => path.join(prefix, name));
  const executable = paths.find(fileExists);
  const [first = prefix] = paths;
  return { executable: executable ?? first, isFile: executable !== undefined, foundBy };
}

function pythonOnPath(searchPath: string): string | undefined {
  for (const directory of searchPath.split(path.delimiter)) {
    for (const name of ["python3", "python", "python.exe"]) {
      const file = path.join(directory, name);
      if (directory !== "" && isFile(file) && isExecutable(file) && !isScript(file)) return file;
    }
  }
  return undefined;
}

/** A version manager's shim in front of the interpreters. */
function isScript(file: string): boolean {
  return readFileSync(file).subarray(0, 2).toString("latin1") === "#!";
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
