import { expect, test } from "vitest";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

test("a text is parsed, and its places are counted in the text itself", async () => {
  const parser = await loadPythonParser();
  const statements = parser.parse('x = "é😀"\ndef f(): pass\n', (root) =>
    root.namedChildren.map(({ type, startIndex, startPosition }) => [type, startIndex, startPosition.row]),
  );
  expect(statements).toEqual([
    ["expression_statement", 0, 0],
    ["function_definition", 10, 1],
  ]);
});
