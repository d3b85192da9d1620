import { PythonError } from "./python-error.ts";
import { PYTHON_WHITE_SPACE, repr } from "./python-str.ts";
import { pythonBehaviour } from "./python-version.ts";
import type { PythonVersion } from "./python-version.ts";

/** The parts of an entry point's value: `module:attr [extras]`. */
export interface ObjectReference {
  readonly module: string;
  /** `null` where the value names the module itself; Python's `None`. */
  readonly attr: string | null;
  readonly extras: readonly string[];
}

// Python's \w is [\p{L}\p{N}_]: measured, apart from characters newer than the interpreter. Neither JavaScript's \w nor
// \p{ID_Continue} is. Python's "." excludes the line feed only.
const WORD = "[\\p{L}\\p{N}_]";
const DOTTED = "[\\p{L}\\p{N}_.]+";
const SPACE = `[${PYTHON_WHITE_SPACE}]*`;
const PATTERN = new RegExp(
  `^(?<module>${DOTTED})${SPACE}(?::${SPACE}(?<attr>${DOTTED})${SPACE})?(?:(?<extras>\\[[^\\n]*\\])${SPACE})?$`,
  "u",
);
const WORDS = new RegExp(`${WORD}+`, "gu");

/**
 * Splits the value of an entry point; `null` where it is no object reference. Mirrors `EntryPoint.pattern`, which is
 * the same in every CPython from 3.8 on: more lenient than the specification (`foo.`, `m²:a½` and `m:a[0]` pass).
 *
 * @see https://packaging.python.org/en/latest/specifications/entry-points/#data-model
 */
export function parseObjectReference(value: string): ObjectReference | null {
  const parts = PATTERN.exec(value)?.groups;
  if (parts?.["module"] === undefined) return null;
  return {
    module: parts["module"],
    attr: parts["attr"] ?? null,
    extras: parts["extras"]?.match(WORDS) ?? [],
  };
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
