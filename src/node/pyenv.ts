import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** The environment variables that are looked at. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** An interpreter that pyenv would start. */
export interface PyenvInterpreter {
  readonly executable: string;
  /** What chose it: `PYENV_VERSION`, or the path of a file. */
  readonly chosenBy: string;
}

/**
 * The interpreter behind pyenv's shims: by `PYENV_VERSION`, the nearest `.python-version`, or pyenv's own `version`
 * file. `undefined` without pyenv, for `system`, and for a version that is not installed.
 *
 * @see https://github.com/pyenv/pyenv#understanding-python-version-selection
 */
export function pyenvInterpreter(cwd: string, env: EnvironmentVariables): PyenvInterpreter | undefined {
  const root =
    env["PYENV_ROOT"] ?? (env["HOME"] === undefined ? undefined : path.join(env["HOME"], ".pyenv"));
  if (root === undefined || !isDirectory(path.join(root, "versions"))) return undefined;
  const choice = chosenVersions(cwd, env, root);
  if (choice === undefined) return undefined;
  for (const version of choice.versions) {
    const executable = installed(root, version);
    if (executable !== undefined) return { executable, chosenBy: choice.chosenBy };
  }
  return undefined;
}

/** The nearest `.python-version` from a directory upwards. */
export function nearestVersionFile(cwd: string): string | undefined {
  for (let directory = path.resolve(cwd); ; directory = path.dirname(directory)) {
    const file = path.join(directory, ".python-version");
    if (isFile(file)) return file;
    if (directory === path.dirname(directory)) return undefined;
  }
}

function chosenVersions(
  cwd: string,
  env: EnvironmentVariables,
  root: string,
): { readonly versions: readonly string[]; readonly chosenBy: string } | undefined {
  const variable = env["PYENV_VERSION"];
  if (variable !== undefined && variable !== "") {
    return { versions: variable.split(":"), chosenBy: "PYENV_VERSION" };
  }
  const file = nearestVersionFile(cwd) ?? path.join(root, "version");
  if (!isFile(file)) return undefined;
  // One version a line, the first word of it; "#" begins a comment.
  const versions = readFileSync(file, "utf8")
    .split(/\r\n|[\r\n]/)
    .flatMap((line) => /^[^\s#]+/.exec(line.trim())?.[0] ?? []);
  return { versions, chosenBy: file };
}

/** "3.11.7", "python-3.11.7", or "3.11" for the newest one installed. */
function installed(root: string, version: string): string | undefined {
  const name = version.replace(/^python-/, "");
  if (name === "system" || !/^[\w.-]+$/.test(name)) return undefined;
  const versions = path.join(root, "versions");
  const newestFirst = readdirSync(versions)
    .filter((candidate) => candidate === name || candidate.startsWith(`${name}.`))
    .toSorted((left, right) => right.localeCompare(left, "en", { numeric: true }));
  return newestFirst
    .flatMap((candidate) => ["python3", "python"].map((file) => path.join(versions, candidate, "bin", file)))
    .find(isFile);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
