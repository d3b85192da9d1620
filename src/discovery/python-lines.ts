/** A logical line of Python, or the part of one between two `;`. */
export interface PythonLine {
  /** As it is written, from its first word on. */
  readonly text: string;
  /** As long as {@link text}: comments and the insides of strings are blanks, but for a name such as `"pkg_resources"`. */
  readonly masked: string;
  /** How many blanks stand before it; a tab counts for 8. */
  readonly indent: number;
  /** Of its beginning, counted from 1. */
  readonly line: number;
  /** Whether it comes after a `;` and so belongs to the line before it. */
  readonly isContinued: boolean;
}

const SEPARATOR = "\0";

/** The logical lines of a source. What is no Python gives something or other, never an error. */
export function pythonLines(source: string): PythonLine[] {
  const lines: PythonLine[] = [];
  let counted = 0;
  let line = 1;
  let indent = 0;
  for (const { 0: segment, index } of mask(source).matchAll(/[^\n\0]+/g)) {
    const masked = segment.trim();
    if (masked === "") continue;
    const start = index + segment.length - segment.trimStart().length;
    const isContinued = source[index - 1] === ";";
    if (!isContinued) indent = columns(segment);
    line += source.slice(counted, start).split("\n").length - 1;
    counted = start;
    lines.push({ text: source.slice(start, start + masked.length), masked, indent, line, isContinued });
  }
  return lines;
}

/** The source with `\n` only where a logical line ends, {@link SEPARATOR} for a `;`, and strings and comments blanked. */
function mask(source: string): string {
  let masked = "";
  let depth = 0;
  for (let at = 0; at < source.length;) {
    const character = source[at] ?? "";
    let end = at + 1;
    let shown = character;
    if (character === '"' || character === "'") {
      end = stringEnd(source, at);
      shown = maskString(source.slice(at, end));
    } else if (character === "#") {
      end = lineEnd(source, at);
      shown = " ".repeat(end - at);
    } else if (character === "\\" && source[end] === "\n") {
      end++;
      shown = "  ";
    } else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth = Math.max(depth - 1, 0);
    else if (character === "\n" && depth > 0) shown = " ";
    else if (character === ";" && depth === 0) shown = SEPARATOR;
    masked += shown;
    at = end;
  }
  return masked;
}

function stringEnd(source: string, start: number): number {
  const character = source[start] ?? "";
  const isTriple = source.startsWith(character.repeat(3), start);
  const quote = isTriple ? character.repeat(3) : character;
  for (let at = start + quote.length; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source.startsWith(quote, at)) return at + quote.length;
    else if (source[at] === "\n" && !isTriple) return at;
  }
  return source.length;
}

function maskString(text: string): string {
  if (/^(['"])[\w.]*\1$/.test(text)) return text;
  return (
    (text[0] ?? "") + " ".repeat(Math.max(text.length - 2, 0)) + (text.length > 1 ? (text[0] ?? "") : "")
  );
}

function lineEnd(source: string, start: number): number {
  const end = source.indexOf("\n", start);
  return end < 0 ? source.length : end;
}

function columns(line: string): number {
  return (/^[ \t\f]*/.exec(line)?.[0] ?? "").replaceAll("\t", " ".repeat(8)).length;
}
