import { Environment } from "../discovery/environment.ts";
import { EntryPoint } from "../metadata/entry-point.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import type { Resolution } from "../resolution/resolution.ts";
import type { LintedEntry, LintSubject } from "./lint-context.ts";
import { referenceForm } from "./reference-form.ts";

/** What became of looking for an entry's target. */
export interface TargetCheck {
  readonly entry: LintedEntry;
  /** `elsewhere`: the module is that of another distribution, which is not looked into. */
  readonly status: Resolution["status"] | "elsewhere";
  readonly resolution: Resolution;
}
