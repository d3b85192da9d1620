import { PythonError } from "./python-error.ts";

/** Every code that a {@link Problem} can carry; listed with its meaning in `docs/errors.md`. */
export type ProblemCode =
  | "PYEP_ARCHIVE_MEMBER"
  | "PYEP_DIRECT_URL"
  | "PYEP_ENTRY_POINTS_SYNTAX"
  | "PYEP_INTERPRETER_MISSING"
  | "PYEP_MISSING_METADATA"
  | "PYEP_NAMESPACE_HIDDEN"
  | "PYEP_NO_DISTRIBUTION_NAME"
  | "PYEP_NOT_COMPUTED"
  | "PYEP_OBJECT_REFERENCE"
  | "PYEP_PATH_ENTRY_MISSING"
  | "PYEP_PATH_ENTRY_UNREADABLE"
  | "PYEP_PROJECT_ALTERED"
  | "PYEP_PROJECT_DROPPED"
  | "PYEP_PROJECT_IGNORED"
  | "PYEP_PROJECT_REJECTED"
  | "PYEP_PROJECT_SYNTAX"
  | "PYEP_RECORD_SYNTAX"
  | "PYEP_UNDECODABLE"
  | "PYEP_UNREADABLE"
  | "PYEP_VERSION_OUTSIDE_RANGE";

/** Something found wrong while reading: plain data. The reading goes on. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence: what was expected, what was found. */
  readonly message: string;
  readonly severity: "error" | "warning" | "info";
  /** The answer that is the poorer for it. */
  readonly affects: "sys.path" | "entryPoints" | "metadata" | "files" | "requires" | "origin" | "modules";
  readonly path?: string;
  /** Counted from 1, by line feeds, as editors do. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 code units; with the end, exclusive, where a whole stretch is meant. */
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** The lint rule that knows the same defect. */
  readonly rule?: string;
  /** The exception that the interpreter itself raises here; absent where it goes on without a word. */
  readonly pythonException?: string;
}

/** Where problems are collected; under `strict`, what makes the interpreter raise is thrown instead. */
export class ProblemList {
  readonly found: Problem[] = [];
  readonly strict: boolean;
  readonly #known = new Set<string>();

  constructor(strict = false) {
    this.strict = strict;
  }

  /**
   * Adds a problem, once: a file that is read again is as wrong as before.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises.
   */
  add(problem: Problem): void {
    if (this.strict && problem.pythonException !== undefined) {
      throw new PythonError(problem.pythonException, problem.message, problem);
    }
    const { code, message, path, line } = problem;
    // A set, since a file of hundreds of thousands of bad lines has as many problems.
    const key = [code, path, line, message].join("\0");
    if (this.#known.size < this.#known.add(key).size) this.found.push(problem);
  }
}
