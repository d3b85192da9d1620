import type { Severity } from "../lint/diagnostic.ts";
import type { Distribution } from "../metadata/distribution.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";

/** What a check of an environment found: a diagnostic before the rule's own words and numbers are added. */
export interface EnvironmentFinding {
  /** The rule: `EP903` */
  readonly code: string;
  /** One sentence without full stop. */
  readonly message: string;
  /** Where it is worse, or less bad, than the rule in general. */
  readonly severity?: Severity;
  /** The distributions to update or uninstall: one, several that clash, or none. */
  readonly distributions: readonly Distribution[];
  readonly entryPoint?: EntryPoint;
  /** Absent: where the entry point is registered. */
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  /** `did you mean "plugins"?` */
  readonly label?: string | undefined;
  /** What follows, or where else to look. */
  readonly notes?: readonly string[];
}
