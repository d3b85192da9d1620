import type { TextRange } from "../metadata/text-range.ts";

/** How bad a finding is. */
export type Severity = "error" | "warning" | "info";

/** A change of text that mends a finding. */
export interface Fix {
  /** Whether the meaning certainly stays what the author wanted. */
  readonly safety: "safe" | "unsafe";
  /** What it does, as an order: "quote the group". */
  readonly description: string;
  readonly edits: readonly TextEdit[];
}

/** A replacement in one file; `range` absent means that there is nothing to edit in place. */
export interface TextEdit {
  readonly path: string;
  readonly range: TextRange;
  readonly text: string;
}

/** A finding of `pyep lint` or `pyep doctor`: plain data, worded for people. */
export interface Diagnostic extends Partial<TextRange> {
  /** `EP102` */
  readonly code: string;
  /** The rule's name: `nested-script-name` */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence: what was expected, what was found. */
  readonly message: string;
  /** The file; relative to the project for `lint`. Absent where the finding is about several or none. */
  readonly path?: string;
  /** The member of the archive `path` that is meant. */
  readonly member?: string;
  readonly group?: string;
  readonly entryPoint?: string;
  /** Said at the place itself, under the caret: `did you mean "demo_pkg.plugins"?` */
  readonly label?: string;
  /** What follows from it, each in a line that begins with `=`. */
  readonly notes?: readonly string[];
  /** The back-end in whose words the notes speak. */
  readonly backend?: string;
  /** The distributions to update or uninstall (`doctor`). */
  readonly distributions?: readonly {
    readonly name: string | null;
    readonly version: string | null;
    readonly path: string | null;
  }[];
  readonly fix?: Fix;
  /** The page that explains the rule. */
  readonly docs: string;
  /** The same for the same defect in the next run, wherever its line has moved to. */
  readonly fingerprint: string;
}
