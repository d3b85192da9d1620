import type { FileTree } from "../discovery/file-tree.ts";
import type { KnownGroup } from "../metadata/known-groups.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { DeclarationFate } from "../project/declaration.ts";
import type { Project } from "../project/project.ts";
import type { Distribution } from "../metadata/distribution.ts";

/** An entry point that is checked, wherever it is written: in a project's files or in a wheel's entry_points.txt. */
export interface LintedEntry {
  readonly group: string;
  readonly name: string;
  readonly value: string;
  /** The file, relative to the project, or the member of the archive. */
  readonly path: string;
  readonly range: TextRange;
  readonly groupRange?: TextRange;
  readonly nameRange: TextRange;
  readonly valueRange: TextRange;
  /** What the project's back-end does with it; `written` in a wheel. */
  readonly fate: DeclarationFate;
}

/** What is checked: everything that the rules may look at. */
export interface LintContext {
  readonly kind: "project" | "sdist" | "wheel";
  /** The source tree's files, or the archive's members. */
  readonly tree: FileTree;
  /** Of a project or an sdist. */
  readonly project?: Project;
  /** Of a wheel: what its metadata says. */
  readonly distribution?: Distribution;
  readonly entries: readonly LintedEntry[];
  /** The group as known to pyep or to the user's configuration. */
  knownGroup(name: string): KnownGroup | undefined;
}
