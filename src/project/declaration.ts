import type { TextRange } from "../metadata/text-range.ts";

/** The kind of place in which a project declares entry points, in the words of its file. */
export type DeclarationSource =
  | "project.scripts"
  | "project.gui-scripts"
  | "project.entry-points"
  | "tool.setuptools.dynamic"
  | "tool.poetry.scripts"
  | "tool.poetry.plugins"
  | "tool.flit.scripts"
  | "tool.flit.entrypoints"
  | "tool.flit.entrypoints-file"
  | "tool.pdm"
  | "setup.cfg options.entry_points"
  | "setup.cfg entry_points"
  | "setup.py";

/**
 * What the build back-end does with a declaration: it stands in the wheel as it is written; it stands there changed; it
 * is read and lost; its place is one that this back-end does not read; it makes the back-end refuse the build.
 */
export type DeclarationFate = "written" | "altered" | "dropped" | "ignored" | "rejected";

/** An entry point as a source tree declares it. The range is that of the whole entry, from its name to its value. */
export interface Declaration extends TextRange {
  readonly group: string;
  readonly name: string;
  readonly value: string;
  /** The file, relative to the project directory, parts joined by `/`. */
  readonly path: string;
  readonly source: DeclarationSource;
  readonly fate: DeclarationFate;
  /** Where the group is written: the table's header or key; absent where the table has no name of its own. */
  readonly groupRange?: TextRange;
  readonly nameRange: TextRange;
  readonly valueRange: TextRange;
}
