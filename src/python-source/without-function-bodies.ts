import { logicalLineEnd } from "./logical-line-end.ts";

/**
 * The source with `pass` in place of what functions do, its lines numbered as before: a fifth of the text, for those
 * who ask what a module binds. Text whose strings or brackets do not come to their end is given back as it is.
 *
 * @param text as `decodePythonSource` gives it.
 */
export function withoutFunctionBodies(text: string): string {
  const kept: string[] = [];
  let keptFrom = 0;
  let body: Body | undefined;
  for (let start = 0; start < text.length;) {
    const end = logicalLineEnd(text, start);
    if (end === undefined) return text;
    const first = firstCharacter(text, start);
    const character = text.charCodeAt(first);
    const isBlank = character === LINE_FEED || character === CARRIAGE_RETURN || character === HASH;
    if (!isBlank) {
      const indent = columns(text, start, first);
      if (body !== undefined && indent <= body.indent) {
        kept.push(text.slice(keptFrom, body.start), placeholder(text, body, start));
        keptFrom = start;
        body = undefined;
      }
      DEFINITION.lastIndex = first;
      if (body !== undefined) body.hasCode = true;
      else if (DEFINITION.test(text)) body = { start: end, indent, hasCode: false };
    }
    start = end;
  }
  if (body !== undefined) {
    kept.push(text.slice(keptFrom, body.start), placeholder(text, body, text.length));
    keptFrom = text.length;
  }
  return kept.length === 0 ? text : kept.join("") + text.slice(keptFrom);
}

/** The lines of a function behind its first. */
interface Body {
  readonly start: number;
  /** Of the function. */
  readonly indent: number;
  /** Whether there is more in it than blanks and comments. */
  hasCode: boolean;
}

const DEFINITION = /(?:async[ \t]+)?def\b/y;

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;

/** The same number of lines, the first of them `pass`; as it is where there is no body: `def f(): ...` on one line. */
function placeholder(text: string, { start, indent, hasCode }: Body, end: number): string {
  const body = text.slice(start, end);
  if (!hasCode) return body;
  const lines = body.split("\n").length - 1;
  return `${" ".repeat(indent + 1)}pass${"\n".repeat(Math.max(lines, 1))}`;
}

function firstCharacter(text: string, start: number): number {
  let at = start;
  for (let character = text.charCodeAt(at); ; character = text.charCodeAt(at)) {
    if (character !== SPACE && character !== TAB && character !== FORM_FEED) return at;
    at++;
  }
}

/** As the tokenizer counts them: to the next multiple of 8 for a tab, from the start again after a form feed. */
function columns(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    if (character === TAB) column = (Math.floor(column / 8) + 1) * 8;
    else column = character === FORM_FEED ? 0 : column + 1;
  }
  return column;
}
