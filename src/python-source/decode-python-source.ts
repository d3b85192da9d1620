import { pythonCodec } from "./python-codec.ts";
import type { PythonCodec } from "./python-codec.ts";

/** Why a source is not read; `encoding` is a coding cookie that names no known encoding, or not the one of the bytes. */
interface SourceRefusal {
  readonly reason: "too-large" | "undecodable" | "encoding" | "null-byte";
  /** What is wrong, to go into a sentence: `the file is larger than 1 MiB`. */
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The text of a Python source, or why it has none. */
export type DecodedSource =
  | { readonly text: string; readonly refusal?: undefined }
  | { readonly text?: undefined; readonly refusal: SourceRefusal };

/** How large a Python source may be, in bytes. */
const MAX_SOURCE_BYTES = 1 << 20;

// The first or second line: "# -*- coding: latin-1 -*-", "# vim: set fileencoding=utf-8 :"
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

/**
 * The text of a Python source: decoded as PEP 263 has it, without byte order mark, lone carriage returns made line
 * feeds (CPython ends lines at them, the parser does not). CRLF stays, so that columns are those of the file.
 */
export function decodePythonSource(
  bytes: Uint8Array,
  { maxBytes = MAX_SOURCE_BYTES }: { readonly maxBytes?: number } = {},
): DecodedSource {
  if (bytes.length > maxBytes) {
    return refuse("too-large", `the file is larger than ${describeSize(maxBytes)}`, 1);
  }
  const nullByte = bytes.indexOf(0);
  if (nullByte >= 0) return refuse("null-byte", "the file contains a null byte", lineAt(bytes, nullByte));

  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  const cookie = findCookie(content);
  const codec = pythonCodec(cookie?.encoding ?? "utf-8");
  if (codec === undefined) {
    return refuse("encoding", `the encoding "${cookie?.encoding ?? ""}" is not known`, cookie?.line ?? 1);
  }
  if (hasMark && codec.name !== "utf-8") {
    return refuse(
      "encoding",
      "the byte order mark says UTF-8, the coding cookie does not",
      cookie?.line ?? 1,
    );
  }
  const text = codec.decode(content);
  if (text === undefined) {
    return refuse("undecodable", `the file is not ${codec.name}`, undecodableLine(content, codec));
  }
  return { text: text.replace(/\r(?!\n)/g, "\n") };
}

function findCookie(content: Uint8Array): { readonly encoding: string; readonly line: number } | undefined {
  // Cookies are ASCII; in Latin-1 every byte is a character.
  const lines = String.fromCharCode(...content.subarray(0, secondLineEnd(content))).split(/\r\n?|\n/, 2);
  for (const [index, line] of lines.entries()) {
    const encoding = COOKIE.exec(line)?.[1];
    if (encoding !== undefined) return { encoding, line: index + 1 };
    if (!BLANK_OR_COMMENT.test(line)) return undefined;
  }
  return undefined;
}

/** Not further than a page: most lines are short, and the rest is not to be looked at. */
function secondLineEnd(content: Uint8Array): number {
  let lineFeeds = 0;
  for (let at = 0; at < Math.min(content.length, 4096); at++) {
    if (content[at] === 0x0a && ++lineFeeds === 2) return at;
  }
  return 4096;
}

/** The first line that the codec refuses: no known encoding has a line feed inside of a character. */
function undecodableLine(content: Uint8Array, codec: PythonCodec): number {
  let line = 1;
  for (let start = 0; start < content.length; line++) {
    const lineFeed = content.indexOf(0x0a, start);
    const end = lineFeed < 0 ? content.length : lineFeed;
    if (codec.decode(content.subarray(start, end)) === undefined) break;
    start = end + 1;
  }
  return line;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, offset)) if (byte === 0x0a) line++;
  return line;
}

function describeSize(bytes: number): string {
  return bytes % (1 << 20) === 0 ? `${String(bytes / (1 << 20))} MiB` : `${String(bytes)} bytes`;
}

function refuse(reason: SourceRefusal["reason"], message: string, line: number): DecodedSource {
  return { refusal: { reason, message, line } };
}
