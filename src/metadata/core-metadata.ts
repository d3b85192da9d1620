import { groupBy } from "./group-by.ts";
import { isspace, PYTHON_WHITE_SPACE, universalNewlines } from "./python-str.ts";
import { DEFAULT_PYTHON_VERSION, pythonBehaviour, requirePythonVersion } from "./python-version.ts";
import type { PythonBehaviour, PythonVersion } from "./python-version.ts";

/** Fields that may stand more than once (PEP 566 and what came after it). */
const MULTIPLE_USE = new Set([
  "classifier",
  "dynamic",
  "obsoletes-dist",
  "platform",
  "project-url",
  "provides-dist",
  "provides-extra",
  "requires-dist",
  "requires-external",
  "supported-platform",
]);

const WHITE_SPACE = new RegExp(`[${PYTHON_WHITE_SPACE}]+`);

/** A field of a METADATA file, its value unfolded as the interpreter does it. */
export type MetadataField = readonly [name: string, value: string];

/** METADATA or PKG-INFO: `importlib.metadata.PackageMetadata`. Field names are compared without regard to case. */
export class CoreMetadata {
  /** The fields to come and, when there are no more, the payload. */
  readonly #message: Iterator<MetadataField, string | undefined>;
  readonly #fields: MetadataField[] = [];
  #payload: string | undefined;

  /** @param message gives the fields in file order, each when it is asked for, and at last the payload. */
  constructor(message: Iterator<MetadataField, string | undefined> = [].values()) {
    this.#message = message;
  }

  /** The first field of that name, as Python's `metadata[name]`; `null` is Python's `None`. */
  get(name: string): string | null {
    const folded = name.toLowerCase();
    const isNamed = ([field]: MetadataField): boolean => field.toLowerCase() === folded;
    let found = this.#fields.find(isNamed);
    while (found === undefined) {
      const field = this.#readField();
      if (field === undefined) return null;
      if (isNamed(field)) found = field;
    }
    return found[1];
  }

  /** Python's `metadata.get_all(name)`: every field of that name, `null` where there is none. */
  getAll(name: string): readonly string[] | null {
    const folded = name.toLowerCase();
    const values = this.items()
      .filter(([field]) => field.toLowerCase() === folded)
      .map(([, value]) => value);
    return values.length === 0 ? null : values;
  }

  /** Every field in file order. */
  items(): readonly MetadataField[] {
    while (this.#readField() !== undefined);
    return this.#fields;
  }

  /** The text after the headers, where the interpreter still shows it as such. */
  get payload(): string {
    this.items();
    return this.#payload ?? "";
  }

  /** `PackageMetadata.json`: PEP 566's transformation, keys such as `requires_dist`. */
  toJSON(): Record<string, string | readonly string[]> {
    const byName = groupBy(this.items(), ([field]) => field.toLowerCase());
    const entries = Array.from(byName, ([field, fields]) => {
      const values = fields.map(([, value]) => value);
      return [field.replaceAll("-", "_"), jsonValue(field, values)] as const;
    });
    // By way of entries, since a key such as __proto__ must stay a key.
    return Object.fromEntries(entries);
  }

  #readField(): MetadataField | undefined {
    if (this.#payload !== undefined) return undefined;
    const next = this.#message.next();
    if (next.done === true) {
      this.#payload = next.value ?? "";
      return undefined;
    }
    this.#fields.push(next.value);
    return next.value;
  }
}

/** @param values of all fields of that name; of a name for a single use the first one counts. */
function jsonValue(field: string, values: readonly string[]): string | readonly string[] {
  if (MULTIPLE_USE.has(field)) return values;
  const [value = ""] = values;
  return field === "keywords" ? value.split(WHITE_SPACE) : value;
}

/** How {@link parseCoreMetadata} reads. */
export interface ParseCoreMetadataOptions {
  /** The interpreter whose `metadata` is mirrored. @default "3.14" */
  readonly pythonVersion?: string;
}

/**
 * The fields of the text of a METADATA or PKG-INFO file. Mirrors `email.message_from_string` and
 * `importlib.metadata._adapters.Message`; never throws: what is no header begins the body.
 *
 * @see https://packaging.python.org/en/latest/specifications/core-metadata/
 */
export function parseCoreMetadata(text: string, options: ParseCoreMetadataOptions = {}): CoreMetadata {
  const version = requirePythonVersion(options.pythonVersion ?? DEFAULT_PYTHON_VERSION);
  return readCoreMetadata(universalNewlines(text), version);
}

/** {@link parseCoreMetadata} of text that has passed `universalNewlines`; read only as far as it is asked for. */
export function readCoreMetadata(text: string, pythonVersion: PythonVersion): CoreMetadata {
  return new CoreMetadata(readMessage(text, pythonBehaviour(pythonVersion)));
}

function* readMessage(text: string, behaviour: PythonBehaviour): Generator<MetadataField, string> {
  const { metadataBody } = behaviour;
  const headers = readHeaders(text, behaviour);
  let header = headers.next();
  for (; header.done !== true; header = headers.next()) {
    const [name, value] = header.value;
    yield [name, metadataBody === "payload" ? value : redent(value, behaviour)];
  }
  const payload = header.value;
  if (metadataBody !== "payload" && payload !== "") yield ["Description", payload];
  return metadataBody === "Description" ? "" : payload;
}

// email.feedparser.headerRE: a field name is printable ASCII other than space and colon, and may even be empty.
const HEADER_LINE = /(?:From |[!-9;-~]*:|[\t ])/y;

/** `FeedParser._parse_headers` with the `compat32` policy: the fields, and then the body. */
function* readHeaders(
  text: string,
  { foldedHeaderStart }: PythonBehaviour,
): Generator<MetadataField, string> {
  let start = 0;
  while (isHeaderLine(text, start)) {
    let end = lineEnd(text, start);
    if (text.startsWith("From ", start)) {
      // The envelope line of a mailbox: skipped at the top, the first line of the body at the end.
      if (start > 0 && !isHeaderLine(text, end)) return text.slice(start, end) + bodyAt(text, end);
      start = end;
      continue;
    }
    while (isContinuation(text, end)) end = lineEnd(text, end);
    const colon = text.indexOf(":", start);
    // A continuation before any header, and what follows an empty name, are dropped.
    if (colon > start && !isContinuation(text, start)) {
      const value = text.slice(colon + 1, end);
      const unfolded = value.replace(foldedHeaderStart === "kept" ? /^[ \t]+/ : /^[ \t\r\n]+/, "");
      yield [text.slice(start, colon), unfolded.replace(/[\r\n]+$/, "")];
    }
    start = end;
  }
  return bodyAt(text, start);
}

function isHeaderLine(text: string, start: number): boolean {
  HEADER_LINE.lastIndex = start;
  return start < text.length && HEADER_LINE.test(text);
}

function isContinuation(text: string, start: number): boolean {
  return text.startsWith(" ", start) || text.startsWith("\t", start);
}

/** Where the next line begins. */
function lineEnd(text: string, start: number): number {
  const lineFeed = text.indexOf("\n", start);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** An empty line ends the headers and is dropped; any other line is the first one of the body. */
function bodyAt(text: string, start: number): string {
  return text.slice(text.startsWith("\n", start) ? start + 1 : start);
}

/** `Message._repair_headers`: undoes the indentation of folded lines. */
function redent(value: string, { foldedHeader, dedentBlanks }: PythonBehaviour): string {
  const folded = foldedHeader === "dedented" ? "\n" : `\n${" ".repeat(8)}`;
  if (foldedHeader === "as is" || !value.includes(folded)) return value;
  return dedent(" ".repeat(8) + value, dedentBlanks);
}

/** `textwrap.dedent` */
function dedent(text: string, blanks: PythonBehaviour["dedentBlanks"]): string {
  const isBlank = blanks === "isspace" ? isspace : (line: string): boolean => /^[ \t]+$/.test(line);
  const lines = text.split("\n").map((line) => (isBlank(line) ? "" : line));
  let margin: string | undefined;
  for (const line of lines) {
    if (line === "") continue;
    const indentation = /^[ \t]*/.exec(line)?.[0] ?? "";
    margin = margin === undefined ? indentation : commonStart(margin, indentation);
  }
  return lines.map((line) => line.slice(line === "" ? 0 : (margin?.length ?? 0))).join("\n");
}

function commonStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length);
}
