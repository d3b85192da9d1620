import path from "node:path";
import type { EnvironmentVariables } from "../node/pyenv.ts";
import { escapePath } from "./escape-text.ts";

/** Writes a path for a person or for a program that reads along. */
export type DisplayPath = (path: string) => string;

/**
 * How paths are written on a stream: on a terminal relative to the current directory where they lie below it, with `~`
 * where they lie below the home directory; otherwise absolute.
 */
export function displayPathFor(isTTY: boolean, cwd: string, env: EnvironmentVariables): DisplayPath {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  return (given) => {
    const absolute = path.resolve(cwd, given);
    if (!isTTY) return escapePath(absolute);
    if (absolute === cwd) return ".";
    const belowCwd = below(cwd, absolute);
    if (belowCwd !== undefined) return escapePath(belowCwd);
    const belowHome = home === "" ? undefined : below(home, absolute);
    return escapePath(belowHome === undefined ? absolute : `~${path.sep}${belowHome}`);
  };
}

function below(directory: string, file: string): string | undefined {
  const prefix = directory.endsWith(path.sep) ? directory : directory + path.sep;
  return file.startsWith(prefix) ? file.slice(prefix.length) : undefined;
}
