import type { FileTree } from "../discovery/file-tree.ts";
import { entryKey } from "../project/entry-key.ts";
import type { Project } from "../project/project.ts";
import type { LintSubject } from "./lint-context.ts";

/**
 * A project, or the one in an sdist, as the subject of rules. What the back-end does not read at all is not checked
 * entry by entry: that it stands in the wrong place is one finding. What it drops in one place and writes in another is
 * checked there.
 *
 * @param archive the sdist's file, as findings name it.
 */
export function projectSubject(project: Project, tree: FileTree, archive?: string): LintSubject {
  const written = new Set(project.declarations.filter(({ fate }) => fate === "written").map(entryKey));
  return {
    kind: archive === undefined ? "project" : "sdist",
    tree,
    project,
    ...(archive === undefined ? {} : { archive }),
    entries: project.declarations
      .filter((each) => each.fate !== "ignored" && !(each.fate === "dropped" && written.has(entryKey(each))))
      .map(({ line, column, endLine, endColumn, ...entry }) => ({
        ...entry,
        range: { line, column, endLine, endColumn },
      })),
  };
}
