import { expect, test } from "vitest";
import { memoryTree } from "../../src/discovery/memory-tree.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";
import { readSetupPy } from "../../src/project/setup-py.ts";

const parser = await loadPythonParser();
const IMPORT = "from setuptools import setup\n";

test.each([
  ["10,000 brackets", `setup(entry_points={"g": ${"[".repeat(10_000)}${"]".repeat(10_000)}})`],
  ["10,000 parentheses", `setup(entry_points=${"(".repeat(10_000)}1${")".repeat(10_000)})`],
  ["a sum of 20,000 terms", `setup(entry_points="a"${' + "a"'.repeat(20_000)})`],
  [
    "1,000 nested blocks",
    `${Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}if x:\n`).join("")}${" ".repeat(1000)}setup(entry_points=x)\n`,
  ],
  ["a function that calls itself", `def f(x): return f(x) + f(x)\nsetup(entry_points=f(1))`],
  [
    "functions that call each other",
    `${"abcdefgh".replace(/./g, (f) => `def ${f}(x): return g(x) + h(x) + f(x)\n`)}setup(entry_points=a(1))`,
  ],
  ["a text that doubles", `x = "aaaaaaaa"\nfor i in range(400): x = x + x\nsetup(entry_points=x)`],
  ["a list that doubles", `x = [1]\nfor i in range(400): x += x\nsetup(entry_points={"g": x})`],
  [
    "a list in a list, doubling",
    `x = ["a = m:a"]\nfor i in range(60): x = [x, x]\nsetup(entry_points={"g": x})`,
  ],
  ["a list that contains itself", `x = []\nx.append(x)\nsetup(entry_points={"g": x})`],
  [
    "replace that grows",
    `x = "a" * 2\nx = "aaaa"\nfor i in range(30): x = x.replace("a", "aaaa")\nsetup(entry_points=x)`,
  ],
  [
    "loops in loops",
    `x = 0\nfor i in range(400):\n for j in range(400):\n  for k in range(400): x += 1\nsetup(entry_points=x)`,
  ],
  [
    "branches in branches",
    `import y\nx = []\n${"for i in y.z:\n ".split("\n")[0] ?? ""}\n${Array.from({ length: 12 }, (_, depth) => `${" ".repeat(depth + 1)}for i in y.z:\n`).join("")}${" ".repeat(14)}x.append(1)\nsetup(entry_points={"g": x})`,
  ],
  ["a program that executes itself", `exec(open("setup.py").read())\nsetup(entry_points=x)`],
  [
    "a width",
    `setup(entry_points={"g": ["%1000000000d" % 1, "{:>1000000000}".format(1), f"{1:>1000000000}"]})`,
  ],
  ["nothing that is Python", "\u0000}{)(*&^%$#@!\n\t\tsetup(entry_points={'g': "],
])(
  "%s: undecided, soon",
  (_title, source) => {
    const text = IMPORT + source;
    const { undecided, entryPoints } = readSetupPy(text, {
      parser,
      tree: memoryTree({ "setup.py": text }),
      path: "setup.py",
    });
    expect(undecided.length).toBeGreaterThan(0);
    expect(entryPoints.length).toBeLessThan(20_001);
  },
  20_000,
);
