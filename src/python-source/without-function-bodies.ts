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
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;

/** The same number of lines, the first of them `pass`; as it is where there is no body: `def f(): ...` on one line. */
function placeholder(text: string, { start, indent, hasCode }: Body, end: number): string {
  const body = text.slice(start, end);
  if (!hasCode) return body;
  const lines = body.split("\n").length - 1;
  return `${" ".repeat(indent + 1)}pass${"\n".repeat(Math.max(lines, 1))}`;
}

/** Where the next logical line begins; `undefined` where this one never ends. */
function logicalLineEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case LINE_FEED:
        if (depth === 0) return at + 1;
        break;
      case HASH: {
        const end = text.indexOf("\n", at);
        if (end < 0) return depth === 0 ? text.length : undefined;
        at = end - 1;
        break;
      }
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE: {
        const end = stringEnd(text, at);
        if (end === undefined) return undefined;
        at = end - 1;
        break;
      }
      case BACKSLASH:
        // Also \ CR LF.
        at += text.charCodeAt(at + 1) === CARRIAGE_RETURN ? 2 : 1;
        break;
      case 40: // (
      case 91: // [
      case 123: // {
        depth++;
        break;
      case 41: // )
      case 93: // ]
      case 125: // }
        depth = Math.max(depth - 1, 0);
        break;
      default:
        break;
    }
  }
  return depth === 0 ? text.length : undefined;
}

/** Where the text goes on behind a string; one in single quotes that is not closed ends with its line. */
function stringEnd(text: string, start: number): number | undefined {
  const quote = text.charCodeAt(start);
  const isTriple = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  for (let at = start + (isTriple ? 3 : 1); at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === BACKSLASH) at++;
    else if (character === quote) {
      if (!isTriple) return at + 1;
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at + 3;
    } else if (character === LINE_FEED && !isTriple) return at;
  }
  return isTriple ? undefined : text.length;
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
