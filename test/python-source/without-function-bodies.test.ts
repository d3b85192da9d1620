import { expect, test } from "vitest";
import { withoutFunctionBodies } from "../../src/python-source/without-function-bodies.ts";

test.each([
  ["a function", "def f(a,\n  b):\n  c\n\n  d\ne", "def f(a,\n  b):\n pass\n\n\ne"],
  [
    "a method, async, and what follows it",
    "class C:\n\tasync def f(self):\n\t\tx\n\ty = 1\n",
    "class C:\n\tasync def f(self):\n         pass\n\ty = 1\n",
  ],
  ["on one line", "def f(): ...\ndef g(): x\ny = 1\n", "def f(): ...\ndef g(): x\ny = 1\n"],
  [
    "a string whose lines are not indented",
    'def f():\n  """\ndef g():\n"""\nh = 1\n',
    "def f():\n pass\n\n\nh = 1\n",
  ],
  [
    "brackets whose lines are not indented",
    "def f():\n  x(\n'(',\n) # (\ny = 1",
    "def f():\n pass\n\n\ny = 1",
  ],
  ["a continued line", "def f():\n  x = \\\n1\ny = 1", "def f():\n pass\n\ny = 1"],
  ["CRLF", "def f():\r\n  x\r\ny\r\n", "def f():\r\n pass\ny\r\n"],
  ["a comment in the body that is not indented", "def f():\n# c\n  x\ny", "def f():\n pass\n\ny"],
  ["words that only begin like it", "define = 1\n  x\n", "define = 1\n  x\n"],
  ["a string that does not end", 'def f():\n  """x\n', 'def f():\n  """x\n'],
  ["a bracket that is not closed", "def f():\n  (x\n", "def f():\n  (x\n"],
])("%s", (_, source, expected) => {
  expect(withoutFunctionBodies(source)).toBe(expected);
});
