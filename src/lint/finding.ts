import type { TextRange } from "../metadata/text-range.ts";
import type { DeclarationFate } from "../project/declaration.ts";
import type { Fix, Severity } from "./diagnostic.ts";

/** What a rule found: a {@link Diagnostic} before the engine adds whose finding it is. */
export interface Finding {
  /** One sentence without full stop: what was found, and what is expected. */
  readonly message: string;
  /** The file, relative to the project, or the member of the archive. */
  readonly path: string;
  /** The place that is marked; absent where the whole file is meant. */
  readonly range?: TextRange;
  readonly group?: string;
  readonly entryPoint?: string;
  /** What the project's back-end does with what is marked, where that is known of this very place. */
  readonly fate?: DeclarationFate;
  /** Said under the mark: `did you mean "demo_pkg.plugins"?` */
  readonly label?: string;
  /** What follows, beside what the rule's own documentation says about the project's back-end. */
  readonly notes?: readonly string[];
  /** Where it is worse, or less bad, than the rule in general. */
  readonly severity?: Severity;
  readonly fix?: Fix;
}
