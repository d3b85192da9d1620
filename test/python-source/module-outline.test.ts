import { expect, test } from "vitest";
import { ModuleOutline } from "../../src/python-source/module-outline.ts";

function bound(text: string): string | undefined {
  const binding = new ModuleOutline(text).plainBinding("main");
  if (binding === undefined) return undefined;
  if (binding.kind === "from") {
    return `${binding.line} from ${".".repeat(binding.level)}${binding.module} ${binding.name}`;
  }
  return `${binding.line} ${binding.isDecorated ? "@" : ""}${binding.kind}`;
}

test.each([
  ["a function", "import x\n\ndef main():\n  pass\n", "3 def"],
  ["async", "async def main(): pass", "1 def"],
  ["a class", "class main(A,\n  B): pass", "1 class"],
  ["decorated", "@a(\n  b\n)\n# c\ndef main(): pass", "5 @def"],
  ["behind something decorated", "@a\ndef f():\n  pass\ndef main(): pass", "4 def"],
  [
    "used",
    "def main():\n  main = 1\n\nif __name__ == '__main__':\n  main()\nrun = main\nmain.x = 1",
    "1 def",
  ],
  [
    "named in strings and comments",
    '"""\ndef main():\n"""\n__all__ = ["main"] # main = 1\ndef main(): pass',
    "5 def",
  ],
  ["a base of another class", "class main: pass\nclass B(main): pass", "1 class"],
  ["imported", "from .a import b, main", "1 from .a main"],
  ["imported under the name", "from a.b import (\n  c as d,\n  x as main,\n)", "1 from a.b x"],
  ["behind a handler that raises", "try: import x\nexcept E:\n  raise\ndef main(): pass", "4 def"],
])("bound: %s", (_, text, expected) => {
  expect(bound(text)).toBe(expected);
});

test.each([
  ["not at all", "def f(): pass"],
  ["in a string", '"""\ndef main():\n  pass\n"""'],
  ["twice", "def main(): pass\ndef main(): pass"],
  ["under a condition", "if x:\n  def main(): pass"],
  ["assigned later", "def main(): pass\nmain = f(main)"],
  ["deleted", "def main(): pass\ndel main"],
  ["the target of a loop", "def main(): pass\nfor main in x: pass"],
  ["the target of an import", "def main(): pass\nimport a as main"],
  ["also the name of a module", "def main(): pass\nimport main.x"],
  ["one of several targets", "def main(): pass\na, main = b"],
  ["behind an exit", "sys.exit()\ndef main(): pass"],
  ["behind an exit under a condition", "if x:\n  raise E\ndef main(): pass"],
  ["in a text with a string that does not end", 'def main(): pass\nx = """'],
  ["in a text with a bracket that does not end", "def main(): pass\nx = ("],
  ["in a text that is no Python", "<<<<<<< HEAD\ndef main(): pass"],
  ["in brackets without end", `def main(): pass\nx = ${"(".repeat(9999)}${")".repeat(9999)}`],
  ["behind a quote that is not closed on its line", `def main(): pass\nx = '${"y".repeat(99_999)}\n`],
  ["behind three quotes that are not closed", `def main(): pass\nx = """${'y "" '.repeat(99_999)}\n`],
  ["behind backslashes", `def main(): pass\nx = "${"\\".repeat(99_999)}\n`],
  [
    "after more blanks than anybody writes",
    `def main(): pass\nx =${" ".repeat(999_999)}y; raise E\ndel main`,
  ],
  ["often on one line", `def main(): pass\n${"main, ".repeat(99_999)}`],
  ["a name of other letters", "def maın(): pass"],
])("not told: %s", (_, text) => {
  expect(bound(text)).toBeUndefined();
});
