import { decodeUtf8 } from "../metadata/utf8.ts";

// site.addsitedir("/a") up to uv 0.11, site.addsitedir(__import__("os").fsdecode(b"/a")) from 0.12 on; '/a' by hand.
const CALL =
  /; site\.addsitedir\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|__import__\("os"\)\.fsdecode\(b"((?:[^"\\]|\\.)*)"\))\)/y;
const START = "import site";

/**
 * The site directories that uv's `_uv_ephemeral_overlay.pth` lays over an environment (`uv run --with`), in their order.
 *
 * @param line without a semicolon at its end.
 * @returns `undefined` where the line is another.
 */
export function parseOverlayLine(line: string): string[] | undefined {
  if (!line.startsWith(START)) return undefined;
  const directories: string[] = [];
  let at = START.length;
  while (at < line.length) {
    CALL.lastIndex = at;
    const call = CALL.exec(line);
    const directory = call === null ? undefined : unescaped(call[1] ?? call[2] ?? call[3] ?? "");
    if (directory === undefined) return undefined;
    directories.push(directory);
    at = CALL.lastIndex;
  }
  return directories.length > 0 ? directories : undefined;
}

/** The text of a literal: `C:\\overlay`, or bytes such as `caf\xc3\xa9`; `undefined` where it holds other escapes. */
function unescaped(literal: string): string | undefined {
  if (!literal.includes("\\")) return literal;
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  for (const [all, hexadecimal, character] of literal.matchAll(/\\x([0-9a-f]{2})|\\(.)|[^\\]+/g)) {
    if (hexadecimal !== undefined) bytes.push(Number.parseInt(hexadecimal, 16));
    else if (character === undefined) for (const byte of encoder.encode(all)) bytes.push(byte);
    else if (`\\"'`.includes(character)) bytes.push(character.charCodeAt(0));
    else return undefined;
  }
  return decodeUtf8(new Uint8Array(bytes));
}
