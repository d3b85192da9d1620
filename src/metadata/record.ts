import { CsvError, readCsv } from "./csv.ts";
import { PackagePath } from "./package-path.ts";
import type { FileHash } from "./package-path.ts";
import { PythonPattern } from "./python-pattern.ts";
import { strip } from "./python-str.ts";

/** A row of RECORD that the interpreter cannot take. */
export interface RecordError {
  readonly pythonException: "Error" | "TypeError" | "ValueError";
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * The files that lines in the form of RECORD name: path, hash and size, as CSV. Mirrors `Distribution.files`; a row
 * that makes the interpreter raise is reported and left out.
 *
 * @see https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file
 */
export function readRecord(
  lines: readonly string[],
  nulRaises: boolean,
  report: (error: RecordError) => void,
): PackagePath[] {
  const files: PackagePath[] = [];
  try {
    for (const { row, line } of readCsv(lines, nulRaises)) {
      const [path, hash, size] = row;
      if (path === undefined || row.length > 3) {
        const message = `expected path, hash and size, found ${row.length === 0 ? "an empty line" : `${row.length} columns`}`;
        report({ pythonException: "TypeError", message, line });
        continue;
      }
      const bytes = size === undefined || size === "" ? null : pythonInt(size);
      if (bytes === undefined) {
        report({ pythonException: "ValueError", message: "the size is no number", line });
      }
      files.push(new PackagePath(path, readHash(hash), bytes ?? null));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report({ pythonException: "Error", message: error.message, line: error.line });
  }
  return files;
}

function readHash(text: string | undefined): FileHash | null {
  if (text === undefined || text === "") return null;
  const [mode = ""] = text.split("=", 1);
  return { mode, value: text.slice(mode.length + 1) };
}

// sys.get_int_max_str_digits()
const MAX_INT_DIGITS = 4300;
// White space to `str.strip` but, unlike what stands above ASCII, not to `int`: "12\x1f"
const SEPARATORS = /[\x1c-\x1f]/;
// `int(" +1_000 ")`: any decimal digits of Unicode, single underscores between them.
const INTEGER = new PythonPattern(String.raw`^([+-]?)(\d+(?:_\d+)*)$`);
const DIGIT = new PythonPattern(String.raw`\d`);

/** `int(text)`, `undefined` where that raises ValueError. */
function pythonInt(text: string): number | undefined {
  // As tools write it.
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const stripped = strip(text);
  const match = SEPARATORS.test(text) ? null : INTEGER.for(stripped).exec(stripped);
  if (match === null) return undefined;
  const digits = Array.from((match[2] ?? "").replaceAll("_", ""), decimalValue).join("");
  if (digits.length > MAX_INT_DIGITS) return undefined;
  const magnitude = Number(digits);
  return match[1] === "-" && magnitude !== 0 ? -magnitude : magnitude;
}

/** Unicode keeps the ten digits of a script together, zero first. */
function decimalValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}

function isDigit(character: string): boolean {
  return DIGIT.for(character).test(character);
}
