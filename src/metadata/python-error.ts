import { PyepError } from "./pyep-error.ts";
import type { PyepErrorCode } from "./pyep-error.ts";

/** What a {@link PythonError} may say beside its message. */
export interface PythonErrorDetails {
  readonly code?: string;
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** Thrown where the interpreter itself would raise: under `strict`, and by the calls that raise in any case. */
export class PythonError extends PyepError {
  override readonly name: string = "PythonError";
  /** The class name of CPython's exception, such as `"UnicodeDecodeError"`. */
  readonly pythonException: string;
  /** The line of the file at `path` that it is about. */
  readonly line: number | undefined;

  constructor(
    pythonException: string,
    message: string,
    details: PythonErrorDetails = {},
    code: PyepErrorCode = "PYEP_PYTHON_EXCEPTION",
  ) {
    super(code, message, { path: details.path, hint: details.hint, cause: details.cause });
    this.pythonException = pythonException;
    this.line = details.line;
  }
}
