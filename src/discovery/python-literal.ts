import { decodeStringEscapes } from "../python-source/string-escapes.ts";

/** What `ast.literal_eval` makes of the literals that tools write with `repr()`. */
export type PythonLiteral =
  string | number | boolean | null | readonly PythonLiteral[] | ReadonlyMap<string, PythonLiteral>;

/** A literal and where the text goes on behind it. */
export interface ReadLiteral {
  readonly value: PythonLiteral;
  readonly end: number;
}

/**
 * Reads one Python literal: strings, whole numbers, `True`, `False`, `None`, and lists, tuples and dicts (whose keys
 * are strings) of them. Anything else, such as a name, a call or an f-string, gives `undefined`: nothing is guessed.
 *
 * @param start where the literal begins; blanks before it are passed over.
 */
export function readPythonLiteral(text: string, start = 0): ReadLiteral | undefined {
  const at = skipBlanks(text, start);
  const first = text[at];
  if (first === "{") return readDict(text, at);
  if (first === "[") return readItems(text, at + 1, "]");
  if (first === "(") return readItems(text, at + 1, ")");
  const word = sticky(/[uU]?(?=["'])|True\b|False\b|None\b|-?\d+\b(?!\.)/y, text, at);
  if (word === undefined) return undefined;
  const end = at + word.length;
  if (word === "True" || word === "False") return { value: word === "True", end };
  if (word === "None") return { value: null, end };
  return /\d/.test(word) ? { value: Number(word), end } : readString(text, end);
}

/** Reads the items of a call or a display up to `close`. */
export function readItems(text: string, start: number, close: ")" | "]"): ReadItems | undefined {
  const value: PythonLiteral[] = [];
  for (let at = skipBlanks(text, start); ;) {
    if (text[at] === close) return { value, end: at + 1 };
    const item = readPythonLiteral(text, at);
    if (item === undefined) return undefined;
    value.push(item.value);
    at = skipBlanks(text, item.end);
    if (text[at] === ",") at = skipBlanks(text, at + 1);
    else if (text[at] !== close) return undefined;
  }
}

interface ReadItems extends ReadLiteral {
  readonly value: readonly PythonLiteral[];
}

function readDict(text: string, start: number): ReadLiteral | undefined {
  const value = new Map<string, PythonLiteral>();
  for (let at = skipBlanks(text, start + 1); ;) {
    if (text[at] === "}") return { value, end: at + 1 };
    const key = readPythonLiteral(text, at);
    if (key === undefined || typeof key.value !== "string") return undefined;
    const colon = skipBlanks(text, key.end);
    const item = text[colon] === ":" ? readPythonLiteral(text, colon + 1) : undefined;
    if (item === undefined) return undefined;
    value.set(key.value, item.value);
    at = skipBlanks(text, item.end);
    if (text[at] === ",") at = skipBlanks(text, at + 1);
    else if (text[at] !== "}") return undefined;
  }
}

function readString(text: string, start: number): ReadLiteral | undefined {
  // '''…''' is what no repr() writes.
  if (text.startsWith((text[start] ?? "").repeat(3), start)) return undefined;
  const written = sticky(/"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/y, text, start);
  const value = written === undefined ? undefined : decodeStringEscapes(written.slice(1, -1));
  return written === undefined || value === undefined ? undefined : { value, end: start + written.length };
}

function skipBlanks(text: string, start: number): number {
  return start + (sticky(/[ \t\r\n]*/y, text, start)?.length ?? 0);
}

function sticky(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
