import { PythonError } from "./python-error.ts";
import { PYTHON_WHITE_SPACE, repr } from "./python-str.ts";
import { pythonBehaviour } from "./python-version.ts";
import type { PythonVersion } from "./python-version.ts";
import { PythonPattern } from "./python-pattern.ts";

/** The parts of an entry point's value: `module:attr [extras]`. */
export interface ObjectReference {
  readonly module: string;
  /** `null` where the value names the module itself; Python's `None`. */
  readonly attr: string | null;
  readonly extras: readonly string[];
}

// Python's "." excludes the line feed only.
const DOTTED = "[\\w.]+";
const SPACE = `[${PYTHON_WHITE_SPACE}]*`;
const PATTERN = new PythonPattern(
  `^(?<module>${DOTTED})${SPACE}(?::${SPACE}(?<attr>${DOTTED})${SPACE})?(?:(?<extras>\\[[^\\n]*\\])${SPACE})?$`,
);
const WORDS = new PythonPattern(String.raw`[\w]+`, "g");

/**
 * Splits the value of an entry point; `null` where it is no object reference. Mirrors `EntryPoint.pattern`, which is
 * the same in every CPython from 3.8 on: more lenient than the specification (`foo.`, `m²:a½` and `m:a[0]` pass).
 *
 * @see https://packaging.python.org/en/latest/specifications/entry-points/#data-model
 */
export function parseObjectReference(value: string): ObjectReference | null {
  const parts = PATTERN.for(value).exec(value)?.groups;
  if (parts?.["module"] === undefined) return null;
  const { module, attr, extras = "" } = parts;
  return { module, attr: attr ?? null, extras: extras.match(WORDS.for(extras)) ?? [] };
}

/** Thrown by `module`, `attr` and `extras` of an entry point whose value is no object reference. */
export class ObjectReferenceError extends PythonError {
  override readonly name: string = "ObjectReferenceError";
  readonly value: string;

  constructor(value: string, pythonVersion: PythonVersion) {
    super(
      pythonBehaviour(pythonVersion).invalidReferenceRaises,
      `${repr(value)} is no object reference (expected module or module:attribute, then optional [extras])`,
      { hint: "read `reference` instead, which is null for such a value" },
      "PYEP_OBJECT_REFERENCE",
    );
    this.value = value;
  }
}
