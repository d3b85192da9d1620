import { expect, test } from "vitest";
import { decodePythonSource } from "../../src/python-source/decode-python-source.ts";

/** Bytes written as Latin-1. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

test.each([
  ["UTF-8 where nothing is said", "x = '\xc3\xa9'\n", "x = 'é'\n"],
  ["a byte order mark is no text", "\xef\xbb\xbfx = '\xc3\xa9'\n", "x = 'é'\n"],
  ["a mark and a cookie that agree", "\xef\xbb\xbf# coding: utf_8\n", "# coding: utf_8\n"],
  ["a cookie in the first line", "# -*- coding: latin-1 -*-\n'\xe9'", "# -*- coding: latin-1 -*-\n'é'"],
  ["in the second line", "#!/usr/bin/python\n# vim: set fileencoding=iso8859-15 :\n'\xa4'", "'€'"],
  ["behind a blank line", "\n#coding=cp1252\n'\x80'", "'€'"],
  ["cp1251", "# coding: cp1251\n'\xe9'", "'й'"],
  ["iso-8859-9", "# coding: iso-8859-9\n'\xf0'", "'ğ'"],
  ["koi8-r", "# coding: KOI8-R\n'\xc1'", "'а'"],
  ["euc-jp", "# coding: euc_jp\n'\xa4\xa2'", "'あ'"],
  ["what stands behind utf-8 is ignored", "# coding: utf-8-unix\n'\xc3\xa9'", "'é'"],
  ["no cookie in the third line", "\n\n# coding: latin-1\n'\xc3\xa9'", "'é'"],
  ["no cookie behind code", "import a\n# coding: latin-1\n'\xc3\xa9'", "'é'"],
  ["no cookie behind code in its line", "x = 1 # coding: latin-1\n'\xc3\xa9'", "'é'"],
  ["a lone carriage return ends a line, CRLF stays", "a\rb\r\nc\n", "a\nb\r\nc\n"],
  ["an empty file", "", ""],
])("%s", (_title, content, expected) => {
  const { text } = decodePythonSource(bytes(content));
  expect(text?.slice(-expected.length)).toBe(expected);
});

test.each([
  ["bytes that are no UTF-8", "a = 1\nb = '\xe9'\n", "undecodable", 2],
  ["bytes that are not what the cookie says", "# coding: ascii\n'\xe9'", "undecodable", 2],
  ["a byte that cp1252 does not have", "# coding: cp1252\n'\x81'", "undecodable", 2],
  ["a byte that cp1251 does not have", "# coding: cp1251\n'\x98'", "undecodable", 2],
  ["an encoding that nobody knows", "#!python\n# coding: klingon\n", "encoding", 2],
  ["UTF-16, which no source may be in", "# coding: utf-16\n", "encoding", 1],
  ["a mark and a cookie that disagree", "\xef\xbb\xbf# coding: latin-1\n", "encoding", 1],
  ["a null byte", "a = 1\nb = '\0'\n", "null-byte", 2],
])("refused: %s", (_title, content, reason, line) => {
  expect(decodePythonSource(bytes(content)).refusal).toMatchObject({ reason, line });
});

test("a source has at most 1 MiB, or what is said", () => {
  expect(decodePythonSource(new Uint8Array(1 << 20).fill(0x20)).refusal).toBeUndefined();
  expect(decodePythonSource(new Uint8Array((1 << 20) + 1).fill(0x20)).refusal).toMatchObject({
    reason: "too-large",
    message: "the file is larger than 1 MiB",
  });
  expect(decodePythonSource(bytes("abc"), { maxBytes: 2 }).refusal?.message).toBe(
    "the file is larger than 2 bytes",
  );
});
