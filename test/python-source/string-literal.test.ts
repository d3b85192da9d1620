import { expect, test } from "vitest";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";
import { readStringPieces, stringLiteral } from "../../src/python-source/string-literal.ts";

const parser = await loadPythonParser();

function read(source: string): string | undefined {
  return parser.parse(source, (root) => {
    const expression = root.namedChildren[0]?.namedChildren[0];
    return expression === undefined ? undefined : stringLiteral(expression);
  });
}

test.each([
  [`"a"`, "a"],
  [`u'a'`, "a"],
  [`'''a\n"b"'''`, 'a\n"b"'],
  [`"""a\r\nb"""`, "a\nb"],
  [String.raw`"a\tb\n\\\'\"\a\b\f\v\r"`, "a\tb\n\\'\"\x07\b\f\v\r"],
  [String.raw`"\0\12\101\x41\u20ac\U0001f600"`, "\0\nAA€😀"],
  [String.raw`"\d\."`, String.raw`\d\.`],
  [String.raw`r"a\n\x"`, String.raw`a\n\x`],
  [`"a\\\nb"`, "ab"],
  [`"a\\\r\nb"`, "ab"],
  [`"a" 'b'`, "ab"],
  [`"a" \\\n "b"`, "ab"],
  [`""`, ""],
  [`f"a{{b}}"`, "a{b}"],
  [`"a{b}"`, "a{b}"],
  // What is no constant str, or not known.
  [`f"a{b}"`, undefined],
  [`t"a"`, undefined],
  [`b"a"`, undefined],
  [String.raw`"\N{BULLET}"`, undefined],
  [String.raw`"\x4"`, undefined],
  [String.raw`"\U00110000"`, undefined],
  [`1`, undefined],
])("%s", (source, expected) => {
  expect(read(source)).toBe(expected);
});

test("the pieces of a literal are told apart", () => {
  const pieces = parser.parse(String.raw`"a" f"b{c}\n" rb'\d' b"\u0041\xff"`, (root) => {
    const node = root.namedChildren[0]?.namedChildren[0];
    return node === undefined
      ? []
      : readStringPieces(node).map(({ kind, parts }) => [
          kind,
          ...parts.map((part) => ("interpolation" in part ? part.interpolation.text : part)),
        ]);
  });
  expect(pieces).toEqual([
    ["str", { text: "a" }],
    ["str", { text: "b" }, "{c}", { text: "\n" }],
    ["bytes", { text: String.raw`\d` }],
    ["bytes", { text: String.raw`\u0041` + "\xff" }],
  ]);
});
