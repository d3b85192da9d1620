import type { Target } from "../node/open-target.ts";
import type { DisplayPath } from "./display-path.ts";
import { labelDistribution, parentDirectory } from "./label-distribution.ts";

const MOST_PATHS = 3;

/** One line that says what was read and why: `environment .venv, CPython 3.12 (VIRTUAL_ENV)`. */
export function describeTarget(target: Target, path: DisplayPath, isVersionGiven: boolean): string {
  if (target.kind === "wheel") {
    return `wheel ${path(wheelFile(target))} (${labelDistribution(target.wheel)})`;
  }
  const { environment } = target;
  if (target.kind === "path") {
    const entries = environment.sysPath.map((entry) => path(entry.path));
    const more = entries.length > MOST_PATHS ? ` and ${entries.length - MOST_PATHS} more` : "";
    return `path ${entries.slice(0, MOST_PATHS).join(", ")}${more}, rules of CPython ${environment.pythonVersion}`;
  }
  const version = `${isVersionGiven ? "rules of " : ""}CPython ${environment.pythonVersion}`;
  const reason = reasonFor(target, path);
  const where = path(environment.prefix ?? "");
  return `environment ${where}, ${version}${reason === undefined ? "" : ` (${reason})`}`;
}

/** The file of a wheel. */
export function wheelFile({ wheel }: Target & { readonly kind: "wheel" }): string {
  return parentDirectory(wheel.location);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  [".venv", "nearest .venv at or above the current directory"],
  ["PYENV_VERSION", "pyenv, by PYENV_VERSION"],
  [".python-version", "pyenv, by .python-version"],
  ["version", "pyenv, by its global version"],
  ["PATH", "python3 on PATH"],
]);

function reasonFor(target: Target & { readonly kind: "environment" }, path: DisplayPath): string | undefined {
  if (target.script !== undefined) return `from the first line of ${path(target.script)}`;
  const { foundBy } = target.environment;
  return foundBy === undefined || foundBy === "TARGET" ? undefined : (REASONS.get(foundBy) ?? foundBy);
}
