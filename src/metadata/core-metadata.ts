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

/** METADATA or PKG-INFO: `importlib.metadata.PackageMetadata`. Field names are compared without regard to case. */
export class CoreMetadata {
  readonly #fields: readonly (readonly [name: string, value: string])[];
  /** The text after the headers, where the interpreter still shows it as such. */
  readonly payload: string;

  constructor(fields: readonly (readonly [name: string, value: string])[] = [], payload = "") {
    this.#fields = fields;
    this.payload = payload;
  }

  /** The first field of that name, as Python's `metadata[name]`; `null` is Python's `None`. */
  get(name: string): string | null {
    const folded = name.toLowerCase();
    return this.#fields.find(([field]) => field.toLowerCase() === folded)?.[1] ?? null;
  }

  /** Python's `metadata.get_all(name)`: every field of that name, `null` where there is none. */
  getAll(name: string): readonly string[] | null {
    const folded = name.toLowerCase();
    const values = this.#fields.filter(([field]) => field.toLowerCase() === folded).map(([, value]) => value);
    return values.length === 0 ? null : values;
  }

  /** Every field in file order. */
  items(): readonly (readonly [name: string, value: string])[] {
    return this.#fields;
  }

  /** `PackageMetadata.json`: PEP 566's transformation, keys such as `requires_dist`. */
  toJSON(): Record<string, string | readonly string[]> {
    const entries = this.#fields.map(([field, value]) => {
      const folded = field.toLowerCase();
      return [folded.replaceAll("-", "_"), this.#jsonValue(folded, value)] as const;
    });
    // The first field of a name counts, and a key such as __proto__ must stay a key.
    return Object.fromEntries(entries.toReversed());
  }

  #jsonValue(field: string, value: string): string | readonly string[] {
    if (MULTIPLE_USE.has(field)) return this.getAll(field) ?? [];
    return field === "keywords" ? value.split(WHITE_SPACE) : value;
  }
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

/** {@link parseCoreMetadata} of text that has passed `universalNewlines`. */
export function readCoreMetadata(text: string, pythonVersion: PythonVersion): CoreMetadata {
  const behaviour = pythonBehaviour(pythonVersion);
  const { headerLines, body } = splitMessage(text);
  const { fields, pushedBack } = readHeaders(headerLines, behaviour);
  const payload = pushedBack + body;
  if (behaviour.metadataBody === "payload") return new CoreMetadata(fields, payload);
  const shown = fields.map(([name, value]) => [name, redent(value, behaviour)] as const);
  if (payload !== "") shown.push(["Description", payload]);
  return new CoreMetadata(shown, behaviour.metadataBody === "Description" ? "" : payload);
}

// email.feedparser.headerRE: a field name is printable ASCII other than space and colon, and may even be empty.
const HEADER_LINE = /^(?:From |[!-9;-~]*:|[\t ])/;

function splitMessage(text: string): { readonly headerLines: readonly string[]; readonly body: string } {
  const headerLines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed < 0 ? text.length : lineFeed + 1;
    const line = text.slice(start, end);
    if (!HEADER_LINE.test(line)) {
      // An empty line ends the headers and is dropped; any other line is the first one of the body.
      return { headerLines, body: text.slice(line === "\n" ? end : start) };
    }
    headerLines.push(line);
    start = end;
  }
  return { headerLines, body: "" };
}

/** `FeedParser._parse_headers` with the `compat32` policy. Lines keep their line feed. */
function readHeaders(
  lines: readonly string[],
  { foldedHeaderStart }: PythonBehaviour,
): { readonly fields: (readonly [string, string])[]; readonly pushedBack: string } {
  const fields: (readonly [string, string])[] = [];
  let open: { readonly name: string; readonly lines: string[] } | undefined;
  let pushedBack = "";
  const close = (): void => {
    if (open === undefined) return;
    const [first = "", ...continuation] = open.lines;
    const value =
      foldedHeaderStart === "kept"
        ? first.replace(/^[ \t]+/, "") + continuation.join("")
        : open.lines.join("").replace(/^[ \t\r\n]+/, "");
    fields.push([open.name, value.replace(/[\r\n]+$/, "")]);
    open = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      // A continuation before any header is dropped.
      open?.lines.push(line);
      continue;
    }
    close();
    if (line.startsWith("From ")) {
      // The envelope line of a mailbox: skipped at the top, the first line of the body at the end.
      if (index > 0 && index === lines.length - 1) pushedBack = line;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon > 0) open = { name: line.slice(0, colon), lines: [line.slice(colon + 1)] };
  }
  close();
  return { fields, pushedBack };
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
