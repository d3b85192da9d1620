/** Every code that an error of pyep can carry; listed with its meaning in `docs/errors.md`. */
export type PyepErrorCode =
  | "PYEP_CONFIGURATION"
  | "PYEP_FILE_ACCESS"
  | "PYEP_INTERPRETER_ALIAS"
  | "PYEP_INVALID_ARGUMENT"
  | "PYEP_INVALID_PROJECT"
  | "PYEP_INVALID_SDIST"
  | "PYEP_INVALID_WHEEL"
  | "PYEP_NO_ENVIRONMENT"
  | "PYEP_NOT_FOUND"
  | "PYEP_OBJECT_REFERENCE"
  | "PYEP_PACKAGE_NOT_FOUND"
  | "PYEP_PYTHON_EXCEPTION"
  | "PYEP_USAGE";

/** What an error may say beside its message. */
export interface PyepErrorDetails {
  /** The way out, in one sentence. */
  readonly hint?: string | undefined;
  /** The file or directory that the error is about. */
  readonly path?: string | undefined;
  readonly cause?: unknown;
}

/** The base of every error that pyep throws. `code` is stable, the wording of `message` is not. */
export class PyepError extends Error {
  override readonly name: string = "PyepError";
  readonly code: PyepErrorCode;
  readonly hint: string | undefined;
  readonly path: string | undefined;

  constructor(code: PyepErrorCode, message: string, details: PyepErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.path = details.path;
  }
}
