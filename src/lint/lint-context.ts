import type { FileTree } from "../discovery/file-tree.ts";
import type { KnownGroup } from "../metadata/known-groups.ts";
import type { Problem } from "../metadata/problem.ts";
import type { Sha256 } from "../metadata/record-hash.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { DeclarationFate } from "../project/declaration.ts";
import type { Project } from "../project/project.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import type { OwnModules } from "./own-modules.ts";
import type { ReferenceForm } from "./reference-form.ts";
import type { TargetCheck } from "./target-checks.ts";
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

/** The groups that are read by somebody, as pyep and the user's configuration know them. */
export interface KnownGroups {
  find(name: string): KnownGroup | undefined;
  /** All names, without those that are made by a rule. */
  names(): Iterable<string>;
}

/** The text of a stretch of a file, for an edit of it; `undefined` where none can be written to it. */
export type TextAt = (path: string, range: TextRange) => string | undefined;

/** What is checked, opened and read. */
export interface LintSubject {
  readonly kind: "project" | "sdist" | "wheel";
  /** The source tree's files, or the archive's members. */
  readonly tree: FileTree;
  /** The archive's file, as findings name it. */
  readonly archive?: string;
  /** Of a project or an sdist. */
  readonly project?: Project;
  /** Of a wheel: what its metadata says. */
  readonly distribution?: Distribution;
  /** The wheel's .dist-info directory. */
  readonly metadataDirectory?: string;
  /** What was found wrong while a wheel was read. */
  readonly problems?: readonly Problem[];
  readonly entries: readonly LintedEntry[];
  /** Of bytes, in hexadecimal digits; without it hashes are not compared. */
  readonly sha256?: Sha256;
  /** Reads Python sources; without it not every attribute can be looked for. */
  readonly pythonParser?: PythonParser;
  /** What became of looking for the targets, where that has been done already. */
  readonly targets?: readonly TargetCheck[];
}

/** What a rule may look at. */
export interface LintContext extends Omit<LintSubject, "targets"> {
  /** The entries, in their order, with what their values are by the grammar of object references. */
  readonly forms: ReadonlyMap<LintedEntry, ReferenceForm>;
  readonly ownModules: OwnModules;
  /** Whether the targets of the entries exist; computed when it is asked for. */
  readonly targets: () => readonly TargetCheck[];
  readonly groups: KnownGroups;
  readonly textAt: TextAt;
}
