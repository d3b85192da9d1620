import type { Problem } from "../metadata/problem.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { DeclarationFate } from "./declaration.ts";

/** Something found in a project's files. */
export interface ProjectFinding {
  /** The lint rule that knows it. */
  readonly rule: string;
  /** One sentence: what was expected, what was found, and what the back-end does about it. */
  readonly message: string;
  readonly path: string;
  readonly range: TextRange;
}

const CODES = {
  rejected: "PYEP_PROJECT_REJECTED",
  dropped: "PYEP_PROJECT_DROPPED",
  ignored: "PYEP_PROJECT_IGNORED",
  altered: "PYEP_PROJECT_ALTERED",
} as const;

/** Collects what is found in a project, as problems. */
export class ProjectFindings {
  readonly problems: Problem[] = [];

  /** @param fate what the back-end does with what is concerned. */
  add(fate: Exclude<DeclarationFate, "written">, { rule, message, path, range }: ProjectFinding): void {
    this.problems.push({
      code: CODES[fate],
      message,
      severity: fate === "rejected" || fate === "dropped" ? "error" : "warning",
      affects: "entryPoints",
      path,
      ...range,
      rule,
    });
  }

  /** A file that could not be read as what it should be. */
  syntax(message: string, path: string, range: TextRange, rule = "EP000"): void {
    this.problems.push({
      code: "PYEP_PROJECT_SYNTAX",
      message,
      severity: "error",
      affects: "entryPoints",
      path,
      ...range,
      rule,
    });
  }
}

/** A single place, of no length. */
export function pointRange(line: number, column: number): TextRange {
  return { line, column, endLine: line, endColumn: column };
}
