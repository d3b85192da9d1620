import { PyepError } from "../metadata/pyep-error.ts";

/** A command line that cannot be understood, and the way out. */
export function usageError(message: string, hint: string): PyepError {
  return new PyepError("PYEP_USAGE", message, { hint });
}
