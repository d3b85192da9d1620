import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Target } from "../node/open-target.ts";
import { PROJECT_FILES } from "../node/project-files.ts";
import type { DisplayPath } from "./display-path.ts";
import { escapeText } from "./escape-text.ts";
import { labelDistribution, parentDirectory } from "./label-distribution.ts";

const MOST_PATHS = 3;

/** One line that says what was read and why: `environment .venv, CPython 3.12 (VIRTUAL_ENV)`. */
export function describeTarget(target: Target, path: DisplayPath, isVersionGiven: boolean): string {
  if (target.kind === "wheel") return `wheel ${path(wheelFile(target))} (${labelDistribution(target.wheel)})`;
  if (target.kind === "sdist") return `sdist ${path(target.sdist.path)} (${labelDistribution(target.sdist)})`;
  if (target.kind === "project") return describeProject(target, path);
  if (target.kind === "path") return describePath(target, path);
  return describeEnvironment(target, path, isVersionGiven);
}

type Kind<Name extends Target["kind"]> = Target & { readonly kind: Name };

function describeProject({ project, directory }: Kind<"project">, path: DisplayPath): string {
  const { name, module } = project.buildBackend;
  const files = PROJECT_FILES.filter((file) => existsSync(join(directory, file)));
  const separator = files.length > 1 ? ";" : ",";
  const backend = name === "unknown" && module !== null ? escapeText(module) : name;
  return `project ${path(directory)} (${files.join(", ")}${separator} build back-end ${backend})`;
}

function describePath({ environment }: Kind<"path">, path: DisplayPath): string {
  const entries = environment.sysPath.map((entry) => path(entry.path));
  const more = entries.length > MOST_PATHS ? ` and ${entries.length - MOST_PATHS} more` : "";
  return `path ${entries.slice(0, MOST_PATHS).join(", ")}${more}, rules of CPython ${environment.pythonVersion}`;
}

function describeEnvironment(
  target: Kind<"environment">,
  path: DisplayPath,
  isVersionGiven: boolean,
): string {
  const { environment, isAlsoProject } = target;
  const version = `${isVersionGiven ? "rules of " : ""}CPython ${environment.pythonVersion}`;
  const reason = reasonFor(target, path);
  const where = path(environment.prefix ?? "");
  const further = isAlsoProject === true ? "; also a project; --as project reads that" : "";
  return `environment ${where}, ${version}${reason === undefined ? "" : ` (${reason})`}${further}`;
}

/** The file of a wheel. */
export function wheelFile({ wheel }: Kind<"wheel">): string {
  return parentDirectory(wheel.location);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  [".venv", "nearest .venv at or above the current directory"],
  ["PYENV_VERSION", "pyenv, by PYENV_VERSION"],
  [".python-version", "pyenv, by .python-version"],
  ["version", "pyenv, by its global version"],
  ["PATH", "python3 on PATH"],
]);

function reasonFor(target: Kind<"environment">, path: DisplayPath): string | undefined {
  if (target.script !== undefined) return `from the first line of ${path(target.script)}`;
  const { foundBy } = target.environment;
  return foundBy === undefined || foundBy === "TARGET" ? undefined : (REASONS.get(foundBy) ?? foundBy);
}
