import { readdirSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import path from "node:path";
import type { Environment } from "../discovery/environment.ts";
import { FileAccessError } from "../discovery/file-tree.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { PROJECT_FILES } from "./project-files.ts";
import type { Project } from "../project/project.ts";
import { openEnvironment } from "./open-environment.ts";
import type { OpenEnvironmentOptions } from "./open-environment.ts";
import type { Sdist } from "./open-sdist.ts";
import type { Wheel } from "./open-wheel.ts";
import { isNamedLikeInterpreter, scriptInterpreter } from "./script-interpreter.ts";

/** What a target turned out to be, opened. */
export type Target =
  | {
      readonly kind: "environment";
      readonly environment: Environment;
      /** The script whose first line names the environment's interpreter. */
      readonly script?: string;
      /** Whether the directory is a project as well. */
      readonly isAlsoProject?: boolean;
    }
  /** One or more sys.path entries by themselves. */
  | { readonly kind: "path"; readonly environment: Environment }
  /** To be closed by whoever opened it. */
  | { readonly kind: "wheel"; readonly wheel: Wheel }
  /** To be closed by whoever opened it. */
  | { readonly kind: "sdist"; readonly sdist: Sdist }
  /** A source tree; the paths in what it declares are relative to its directory. */
  | { readonly kind: "project"; readonly project: Project; readonly directory: string };

/** What a target can be taken for where it could be more than one thing. */
export type TargetKind = "environment" | "project" | "path";

/** How {@link openTarget} opens. */
export interface OpenTargetOptions extends OpenEnvironmentOptions {
  /** What to take the target for, whatever it looks like. */
  readonly as?: TargetKind | undefined;
  /** What to take a directory for that is an environment and a project. @default "environment" */
  readonly prefer?: "environment" | "project" | undefined;
}

const ENVIRONMENT_MARKS = [
  "pyvenv.cfg",
  "conda-meta",
  "bin/python3",
  "bin/python",
  "Scripts/python.exe",
  "python.exe",
];
const NAME_ONE =
  "name a wheel, an sdist, a project, an environment, an interpreter, a script of an environment or a site-packages directory";
const METADATA = /\.(?:dist|egg)-info$|^EGG-INFO$/i;
const SITE_DIRECTORIES = new Set(["site-packages", "dist-packages"]);

/**
 * Opens what the command line takes for a target: a wheel; an sdist; the directory of a project, or its pyproject.toml,
 * setup.cfg or setup.py; an interpreter; a script whose first line names one; the directory of an environment; a
 * directory or archive that holds metadata, as one sys.path entry.
 *
 * @param target a path, never a URL.
 * @throws {PyepError} `PYEP_NOT_FOUND` where nothing is there, `PYEP_INVALID_ARGUMENT` where it is none of these.
 */
export async function openTarget(target: string, options: OpenTargetOptions = {}): Promise<Target> {
  const file = path.resolve(options.cwd ?? process.cwd(), target);
  const stats = statOf(file, target);
  if (options.as === "path") return openPath(file, options);
  return stats.isDirectory() ? openDirectory(file, target, options) : openFile(file, target, options);
}

async function openFile(file: string, target: string, options: OpenTargetOptions): Promise<Target> {
  const { pythonVersion, strict, signal } = options;
  const name = path.basename(file).toLowerCase();
  if (name.endsWith(".whl")) {
    const { openWheel } = await import("./open-wheel.ts");
    return { kind: "wheel", wheel: await openWheel(file, { pythonVersion, strict, signal }) };
  }
  if (PROJECT_FILES.includes(name)) return openProjectIn(path.dirname(file));
  if (/\.(?:tar\.gz|tgz|zip)$/.test(name)) {
    const { openSdist } = await import("./open-sdist.ts");
    return { kind: "sdist", sdist: await openSdist(file, { pythonVersion, strict, signal }) };
  }
  if (name.endsWith(".egg")) return openPath(file, options);
  const interpreter = guarded(file, () => scriptInterpreter(file, options.env ?? process.env, target));
  if (interpreter !== undefined) {
    return { ...(await openEnvironmentOf({ python: interpreter }, target, options)), script: file };
  }
  if (options.as === "environment" || isNamedLikeInterpreter(file)) {
    return openEnvironmentOf({ python: file }, target, options);
  }
  throw new PyepError(
    "PYEP_INVALID_ARGUMENT",
    `${target} is no wheel, sdist, project, interpreter or Python script`,
    {
      hint: NAME_ONE,
      path: file,
    },
  );
}

async function openDirectory(directory: string, target: string, options: OpenTargetOptions): Promise<Target> {
  const exists = (name: string): boolean =>
    statSync(path.join(directory, name), { throwIfNoEntry: false }) !== undefined;
  const isProject = PROJECT_FILES.some(exists);
  const isEnvironment = ENVIRONMENT_MARKS.some(exists);
  const isMeantAsProject =
    options.as === undefined && isProject && (options.prefer === "project" || !isEnvironment);
  if (options.as === "project" || isMeantAsProject) return openProjectIn(directory);
  if (options.as === "environment" || isEnvironment) {
    const opened = await openEnvironmentOf({ prefix: directory }, target, options);
    return isProject ? { ...opened, isAlsoProject: true } : opened;
  }
  const names = guarded(directory, () => readdirSync(directory));
  if (SITE_DIRECTORIES.has(path.basename(directory)) || names.some((name) => METADATA.test(name))) {
    return openPath(directory, options);
  }
  throw new PyepError(
    "PYEP_INVALID_ARGUMENT",
    `${target} is no environment or project and holds no *.dist-info or *.egg-info`,
    {
      hint: METADATA.test(path.basename(directory))
        ? `name the directory above it: ${path.dirname(target)}`
        : "an environment has a pyvenv.cfg, conda-meta or bin/python; --as environment or --as path insists",
      path: directory,
    },
  );
}

async function openPath(file: string, options: OpenTargetOptions): Promise<Target> {
  const environment = await openEnvironment({ path: [file] }, options);
  const [problem] = environment.problems;
  if (environment.sysPath[0]?.tree !== undefined || problem === undefined)
    return { kind: "path", environment };
  const [reason = problem.message] = problem.message.split(";", 1);
  throw new FileAccessError(file, "io", { message: reason });
}

async function openEnvironmentOf(
  named: { readonly prefix: string } | { readonly python: string },
  target: string,
  options: OpenTargetOptions,
): Promise<Target & { readonly kind: "environment" }> {
  const environment = await openEnvironment(named, options);
  // Without an interpreter and a standard library CPython falls back to where it was built for, which nobody asked for.
  const isAnother =
    "prefix" in named && environment.executable === undefined && environment.prefix !== named.prefix;
  if (environment.sysPath.length > 0 && !isAnother) return { kind: "environment", environment };
  throw new PyepError("PYEP_NO_ENVIRONMENT", `nothing tells the sys.path of ${target}`, {
    hint: "name an environment with an interpreter, or a site-packages directory to read just that",
    path: environment.prefix,
  });
}

async function openProjectIn(directory: string): Promise<Target> {
  const { openProject } = await import("./open-project.ts");
  return { kind: "project", project: await openProject(directory), directory };
}

function statOf(file: string, target: string): Stats {
  const stats = guarded(file, () => statSync(file, { throwIfNoEntry: false }));
  if (stats !== undefined) return stats;
  throw new PyepError("PYEP_NOT_FOUND", `${target} does not exist`, {
    hint: NAME_ONE,
    path: file,
  });
}

function guarded<Result>(file: string, question: () => Result): Result {
  try {
    return question();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EACCES" || code === "EPERM")
      throw new FileAccessError(file, "permission", { cause: error });
    if (code === "ELOOP") throw new FileAccessError(file, "loop", { cause: error });
    if (error instanceof PyepError) throw error;
    throw new FileAccessError(file, "io", { message: `cannot be read (${code})`, cause: error });
  }
}
