import path from "node:path";
import type { LintSettings } from "../lint/lint-settings.ts";
import { mergeSettings } from "../lint/lint-settings.ts";
import { openLintTarget } from "../node/lint.ts";
import type { LintTarget } from "../node/lint.ts";
import { projectAbove } from "../node/project-above.ts";
import { PROJECT_FILES } from "../node/project-files.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { escapePath, escapeText } from "./escape-text.ts";
import type { LintCommandOptions } from "./lint-options.ts";

/**
 * Opens what `pyep lint` checks: what it is given, several files of one project being one target; without anything
 * the project of the current directory or above.
 *
 * One of several that cannot be read keeps none of the others from being checked.
 *
 * @throws {PyepError} where there is nothing to check.
 */
export async function chooseLintTargets(
  operands: readonly string[],
  options: LintCommandOptions,
  given: LintSettings,
  cwd: string,
): Promise<{ readonly targets: readonly LintTarget[]; readonly failures: readonly unknown[] }> {
  const named = [...operands, ...(options.in === undefined ? [] : [options.in])];
  const names = named.length === 0 ? [projectHere(cwd)] : named;
  const opened = await Promise.allSettled(
    names.map((name) => openLintTarget(name, { cwd, ignoreConfiguration: !options.config })),
  );
  const failures = opened.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  const targets: LintTarget[] = [];
  for (const each of opened) {
    if (each.status === "rejected") continue;
    const target = each.value;
    // pyproject.toml and setup.cfg of one project: closing has nothing to do for a directory.
    if (targets.some(({ path: other }) => other === target.path)) continue;
    targets.push({ ...target, settings: mergeSettings(target.settings, given) });
  }
  if (targets.length === 0) throw failures[0];
  return { targets, failures };
}

/** `project . (pyproject.toml, build back-end hatchling)`, `wheel dist/demo-1.0-py3-none-any.whl (demo 1.0)` */
export function describeLintTarget({ subject, path: file }: LintTarget, cwd: string): string {
  const where = escapePath(shownPath(file, cwd));
  const { project, distribution, tree } = subject;
  if (subject.kind === "wheel") {
    return `wheel ${where} (${escapeText(`${distribution?.name ?? "no name"} ${distribution?.version ?? ""}`.trim())})`;
  }
  const files = PROJECT_FILES.filter((name) => tree.kind(name) === "file");
  const backend = project?.buildBackend;
  const name = backend?.name === "unknown" ? (backend.module ?? "unknown") : (backend?.name ?? "unknown");
  const separator = files.length > 1 ? ";" : ",";
  return `${subject.kind} ${where} (${files.join(", ")}${separator} build back-end ${escapeText(name)})`;
}

/** A path relative to the current directory, its parts joined by `/`, as CI annotations need it. */
export function shownPath(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join("/") || ".";
}

function projectHere(cwd: string): string {
  const directory = projectAbove(cwd, PROJECT_FILES);
  if (directory !== undefined) return directory;
  throw new PyepError("PYEP_NOT_FOUND", "no pyproject.toml, setup.cfg or setup.py here or above", {
    hint: "name the project: pyep lint path/to/project, or a file in dist/",
    path: cwd,
  });
}
