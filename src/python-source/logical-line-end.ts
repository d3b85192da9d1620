const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;

/**
 * Where the logical line of Python source that begins at `start` ends, and the next begins; `undefined` where it never
 * does: a string or a bracket is not closed.
 *
 * @see https://docs.python.org/3/reference/lexical_analysis.html#logical-lines
 */
export function logicalLineEnd(text: string, start: number): number | undefined {
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
