import { statSync } from "node:fs";
import path from "node:path";
import type { FileTree } from "../discovery/file-tree.ts";
import { configuredGroups } from "../lint/configured-groups.ts";
import type { Diagnostic } from "../lint/diagnostic.ts";
import { readLintConfiguration } from "../lint/lint-configuration.ts";
import type { LintSubject } from "../lint/lint-context.ts";
import { mergeSettings } from "../lint/lint-settings.ts";
import type { LintSettings } from "../lint/lint-settings.ts";
import { lintSubject } from "../lint/linter.ts";
import { projectSubject } from "../lint/project-subject.ts";
import { wheelSubject } from "../lint/wheel-subject.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { OwnModules } from "../lint/own-modules.ts";
import { TargetChecks } from "../lint/target-checks.ts";
import { readProject } from "../project/read-project.ts";
import { directoryTree } from "./directory-tree.ts";
import { PROJECT_FILES } from "./project-files.ts";
import { projectOf } from "./open-project.ts";
import { projectAbove } from "./project-above.ts";

/** How {@link lint} checks. */
export interface LintOptions {
  /** What a relative target is relative to. @default process.cwd() */
  readonly cwd?: string | undefined;
  /** On top of those in the project's pyproject.toml. */
  readonly settings?: LintSettings | undefined;
  /** Leave `[tool.pyep.lint]` out. @default false */
  readonly ignoreConfiguration?: boolean | undefined;
}

/** What is to be checked, opened. */
export interface LintTarget {
  readonly subject: LintSubject;
  /** The settings of `[tool.pyep.lint]`, as far as they are asked for. */
  readonly settings: LintSettings;
  /** The project's directory, or the archive's file: absolute. */
  readonly path: string;
  /** Gives what makes the subject anew of a changed tree; absent where there is nothing to change. */
  readonly rereader?: () => Promise<(tree: FileTree) => LintSubject>;
  close(): Promise<void>;
}

/**
 * Checks a project (its directory, or one of its files), a wheel or an sdist.
 *
 * @returns findings with paths relative to the project, or with the archive's path and the member.
 * @throws {PyepError} where there is nothing to check, or the configuration is wrong.
 */
export async function lint(target: string, options: LintOptions = {}): Promise<readonly Diagnostic[]> {
  const opened = await openLintTarget(target, options);
  try {
    return lintSubject(opened.subject, mergeSettings(opened.settings, options.settings ?? {})).diagnostics;
  } finally {
    await opened.close();
  }
}

/** Opens what {@link lint} checks. */
export async function openLintTarget(target: string, options: LintOptions = {}): Promise<LintTarget> {
  const file = path.resolve(options.cwd ?? process.cwd(), target);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new PyepError("PYEP_NOT_FOUND", `${target} does not exist`, {
      hint: "is it spelt right?",
      path: file,
    });
  }
  if (stats.isDirectory()) return openProjectDirectory(file, target, options);
  const name = path.basename(file);
  if (PROJECT_FILES.includes(name)) return openProjectDirectory(path.dirname(file), target, options);
  if (name.toLowerCase().endsWith(".whl")) return openLintedWheel(file, target, options);
  if (/\.(?:tar\.gz|tgz|zip)$/i.test(name)) return openLintedSdist(file, target, options);
  throw nothingToCheck(target, file);
}

async function openProjectDirectory(
  directory: string,
  target: string,
  options: LintOptions,
): Promise<LintTarget> {
  const tree = directoryTree(directory);
  if (!PROJECT_FILES.some((name) => tree.kind(name) === "file")) {
    const isEnvironment = ["pyvenv.cfg", "conda-meta"].some((name) => tree.kind(name) !== undefined);
    throw isEnvironment ? environmentIsNotChecked(target, directory) : nothingToCheck(target, directory);
  }
  const settings = configurationOf(tree, directory, options);
  return {
    subject: await withParser(projectSubject(await projectOf(tree), tree), settings, options),
    rereader: async () => {
      // What a fix changes may have to be parsed, whether this had to or not.
      const { loadPythonParser } = await import("./load-python-parser.ts");
      const pythonParser = await loadPythonParser();
      return (changed) => ({
        ...projectSubject(readProject(changed, { pythonParser }), changed),
        pythonParser,
      });
    },
    settings,
    path: directory,
    close: () => Promise.resolve(),
  };
}

/** The parser, which takes long to load, is so only where there is something to read with it. */
async function withParser(
  subject: LintSubject,
  configured: LintSettings,
  { settings = {} }: LintOptions,
): Promise<LintSubject> {
  const groups = configuredGroups(mergeSettings(configured, settings));
  const targets = new TargetChecks(subject, new OwnModules(subject), groups).allWithoutParser();
  if (targets !== undefined) return { ...subject, targets };
  const { loadPythonParser } = await import("./load-python-parser.ts");
  return { ...subject, pythonParser: await loadPythonParser() };
}

async function openLintedSdist(file: string, target: string, options: LintOptions): Promise<LintTarget> {
  const { openSdist } = await import("./open-sdist.ts");
  const sdist = await openSdist(file);
  const archive = target.replaceAll(path.sep, "/");
  const settings = configurationOf(sdist.tree, file, options);
  return {
    subject: await withParser(projectSubject(sdist.project, sdist.tree, archive), settings, options),
    settings,
    path: file,
    close: () => sdist.close(),
  };
}

async function openLintedWheel(file: string, target: string, options: LintOptions): Promise<LintTarget> {
  // Node's zlib and crypto take their time to load, and projects need neither.
  const [{ openWheel }, { sha256 }] = await Promise.all([import("./open-wheel.ts"), import("./sha256.ts")]);
  const wheel = await openWheel(file);
  // dist/demo.whl is configured by the project that it was built from.
  const directory = projectAbove(path.dirname(file), ["pyproject.toml"]);
  const settings =
    directory === undefined ? {} : configurationOf(directoryTree(directory), directory, options);
  return {
    subject: await withParser(
      { ...wheelSubject(wheel, target.replaceAll(path.sep, "/")), sha256 },
      settings,
      options,
    ),
    settings,
    path: file,
    close: () => wheel.close(),
  };
}

/** The settings in a directory's pyproject.toml. */
function configurationOf(
  tree: FileTree,
  directory: string,
  { ignoreConfiguration, cwd }: LintOptions,
): LintSettings {
  const bytes = ignoreConfiguration === true ? undefined : tree.read("pyproject.toml");
  if (bytes === undefined) return {};
  const file = path.relative(cwd ?? process.cwd(), path.join(directory, "pyproject.toml"));
  return readLintConfiguration(new TextDecoder().decode(bytes), file);
}

function environmentIsNotChecked(target: string, directory: string): PyepError {
  return new PyepError(
    "PYEP_INVALID_ARGUMENT",
    `${target} is an environment; lint checks what is about to be published`,
    { hint: `pyep doctor ${target}`, path: directory },
  );
}

function nothingToCheck(target: string, file: string): PyepError {
  return new PyepError(
    "PYEP_INVALID_ARGUMENT",
    `${target} holds no pyproject.toml, setup.cfg or setup.py, and is no wheel or sdist`,
    { hint: "name the project directory (pyep lint .) or a file in dist/", path: file },
  );
}
