import { decodeUtf8 } from "../metadata/utf8.ts";

/**
 * The text of a file as it stands, a byte order mark included, where an edit can be written to it; `undefined` where
 * it is not UTF-8 (`# coding: latin-1`), and where a lone carriage return ends a line for Python and for no editor.
 */
export function editableText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes);
  return text === undefined || /\r(?!\n)/.test(text) ? undefined : text;
}
