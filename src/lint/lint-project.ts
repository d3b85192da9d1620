import type { FileTree } from "../discovery/file-tree.ts";
import type { Project } from "../project/project.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import type { LintSettings } from "./lint-settings.ts";
import { lintSubject } from "./linter.ts";
import type { LintResult } from "./linter.ts";
import { projectSubject } from "./project-subject.ts";

/** How {@link lintProject} checks. */
export interface LintProjectOptions {
  readonly settings?: LintSettings;
  /** Reads the project's own sources; without it not every attribute can be looked for. */
  readonly pythonParser?: PythonParser;
}

/**
 * Checks the entry points of a project before it is published: what its own build back-end, the installers and the
 * programs that read them will do with each. Reads the tree, runs nothing.
 *
 * @param project what `readProject` gives for the same tree.
 */
export function lintProject(
  project: Project,
  tree: FileTree,
  { settings, pythonParser }: LintProjectOptions = {},
): LintResult {
  const subject = projectSubject(project, tree);
  return lintSubject(pythonParser === undefined ? subject : { ...subject, pythonParser }, settings);
}
