/** What `csv.reader` raises, at a line counted from 1. */
export class CsvError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const FIELD_LIMIT = 131_072;

/**
 * `csv.reader(lines)` in the `excel` dialect, over lines without their line ends: one row at a time. A quoted field
 * that is open at the end of a line goes on in the next one, the line break is lost; one that is never closed takes in
 * the rest of the file.
 *
 * @throws {CsvError} for a field of more than 131,072 characters and, where `nulRaises`, for a NUL.
 */
export function* readCsv(
  lines: readonly string[],
  nulRaises: boolean,
): Generator<{ readonly row: readonly string[]; readonly line: number }> {
  let index = 0;
  while (index < lines.length) {
    const line = index + 1;
    const row: string[] = [];
    let field = "";
    let state: "field start" | "unquoted" | "quoted" | "quote in quoted" = "field start";
    let isEmpty = true;
    do {
      const text = lines[index++] ?? "";
      if (nulRaises && text.includes("\0")) throw new CsvError("a NUL", index);
      if (text !== "") isEmpty = false;
      for (const character of text) {
        if (state === "quoted") {
          if (character === '"') state = "quote in quoted";
          else field += character;
        } else if (character === ",") {
          row.push(field);
          field = "";
          state = "field start";
        } else if (character === '"' && state !== "unquoted") {
          // `""` inside a quoted field is one quote; at the start of a field a quote opens it.
          if (state === "quote in quoted") field += character;
          state = "quoted";
        } else {
          field += character;
          state = "unquoted";
        }
        if (field.length > FIELD_LIMIT)
          throw new CsvError(`a field of more than ${FIELD_LIMIT} characters`, index);
      }
    } while (state === "quoted" && index < lines.length);
    if (!isEmpty) row.push(field);
    yield { row, line };
  }
}
