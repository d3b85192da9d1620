// Python's str where JavaScript's String differs: white space, line breaks, order and repr.
// Measured: `trim` strips U+FEFF, which Python keeps, and keeps U+001C–U+001F and U+0085, which Python strips.

const WHITE_SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const WHITE_SPACE_RUN = new RegExp(`[${WHITE_SPACE}]+`);
const LINE_BREAK = /[\n\v\f\x1c-\x1e\x85\u2028\u2029]/;
// The same two questions for text that is plain ASCII, which nearly all metadata is.
const OTHER_THAN_PLAIN_ASCII = /[^\t\n -~]/;

/** The inside of a character class that matches what `str.isspace` and the `\s` of Python's `re` accept. */
export const PYTHON_WHITE_SPACE: string = WHITE_SPACE;

function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  if (code < 0x85) return false;
  return WHITE_SPACE_RUN.test(String.fromCharCode(code));
}

/** `str.rstrip()` */
export function rstrip(text: string): string {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `str.lstrip()` */
function lstrip(text: string): string {
  let start = 0;
  while (start < text.length && isWhiteSpace(text.charCodeAt(start))) start++;
  return text.slice(start);
}

/** `str.strip()` */
export function strip(text: string): string {
  return OTHER_THAN_PLAIN_ASCII.test(text) ? lstrip(rstrip(text)) : text.trim();
}

/** `str.split()`: the runs between white space, none of them empty. */
export function splitWhiteSpace(text: string): string[] {
  return text.split(WHITE_SPACE_RUN).filter((word) => word !== "");
}

/** `str.isspace()`, which is false for the empty string. */
export function isspace(text: string): boolean {
  return text !== "" && strip(text) === "";
}

/** What reading a file in Python's text mode does to line ends: CRLF and CR become LF. */
export function universalNewlines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** `str.splitlines()` of text that has passed {@link universalNewlines}. */
export function splitlines(text: string): string[] {
  const lines = text.split(OTHER_THAN_PLAIN_ASCII.test(text) ? LINE_BREAK : "\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** A line of a text: stripped as `str.strip()` does, with the number that an editor gives it. */
export interface StrippedLine {
  readonly text: string;
  readonly number: number;
}

/**
 * The lines of `str.splitlines()`, each stripped, empty ones left out. Numbers count line feeds only, from 1: a line
 * that Python breaks at U+2028 is still one line in an editor.
 */
export function strippedLines(text: string): StrippedLine[] {
  const lines: StrippedLine[] = [];
  const isPlain = !OTHER_THAN_PLAIN_ASCII.test(text);
  const physicalLines = text.split("\n");
  for (let index = 0; index < physicalLines.length; index++) {
    const physicalLine = physicalLines[index] ?? "";
    if (isPlain) {
      const line = physicalLine.trim();
      if (line !== "") lines.push({ text: line, number: index + 1 });
      continue;
    }
    for (const part of physicalLine.split(LINE_BREAK)) {
      const line = strip(part);
      if (line !== "") lines.push({ text: line, number: index + 1 });
    }
  }
  return lines;
}

/** The order of Python's strings, which is by code point; JavaScript's is by UTF-16 unit. For `sort`. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    // A surrogate belongs to a code point above U+FFFF, so it comes after U+E000–U+FFFF.
    if (a !== b) return rankOfUnit(a) - rankOfUnit(b);
  }
  return left.length - right.length;
}

function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** `repr(text)` */
export function repr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  // No literal: V8 would gather these characters wherever this file is loaded.
  const unprintable = /^[ -~]*$/.test(text) ? undefined : new RegExp(String.raw`[\p{C}\p{Z}]`, "u");
  let inside = "";
  for (const character of text) inside += reprOfCharacter(character, quote, unprintable);
  return quote + inside + quote;
}

function reprOfCharacter(character: string, quote: string, unprintable: RegExp | undefined): string {
  if (character === quote || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  if (character === " " || unprintable?.test(character) !== true) return character;
  const code = character.codePointAt(0) ?? 0;
  const hexadecimal = code.toString(16);
  if (code <= 0xff) return `\\x${hexadecimal.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hexadecimal.padStart(4, "0")}` : `\\U${hexadecimal.padStart(8, "0")}`;
}
