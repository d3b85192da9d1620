import type { Diagnostic } from "../../lint/diagnostic.ts";
import type { Rule } from "../../lint/rule.ts";
import type { SourceText } from "../../lint/source-text.ts";
import type { Problem } from "../../metadata/problem.ts";
import type { DisplayPath } from "../display-path.ts";

/** Numbers that go with findings: those of each severity, and what was and was not checked. */
type ReportSummary = Readonly<Record<string, number>>;

/** What `lint` and `doctor` have to report, in whatever format: findings in order, and what goes with them. */
export interface DiagnosticsReport {
  readonly diagnostics: readonly Diagnostic[];
  /** The rules, which formats for machines describe. */
  readonly rules: readonly Rule[];
  readonly summary: ReportSummary;
  /** What was checked, as the published document has it. */
  readonly targets: readonly unknown[];
  readonly problems: readonly Problem[];
  /** The directory that relative paths are relative to. */
  readonly cwd: string;
  /** The version of pyep. */
  readonly version: string;
  /** How a path is written for people, escaped. */
  readonly path: DisplayPath;
  /** The text of the file that a finding is about, for its frame; `undefined` where it is not to be had. */
  readonly sourceOf: (diagnostic: Diagnostic) => SourceText | undefined;
}
