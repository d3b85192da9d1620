import type { FileTree } from "../discovery/file-tree.ts";
import type { Project } from "../project/project.ts";
import type { LintSubject } from "./lint-context.ts";

/**
 * A project, or the one in an sdist, as the subject of rules. What the back-end does not read at all is not checked
 * entry by entry: that it stands in the wrong place is one finding.
 *
 * @param archive the sdist's file, as findings name it.
 */
export function projectSubject(project: Project, tree: FileTree, archive?: string): LintSubject {
  return {
    kind: archive === undefined ? "project" : "sdist",
    tree,
    project,
    ...(archive === undefined ? {} : { archive }),
    entries: project.declarations
      .filter(({ fate }) => fate !== "ignored")
      .map(({ line, column, endLine, endColumn, ...entry }) => ({
        ...entry,
        range: { line, column, endLine, endColumn },
      })),
  };
}
