import { expect, test } from "vitest";
import { lintProject, memoryTree, readProject } from "../../src/core.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

// What is looked up for each of many findings costs a moment; what is gone through for each would take minutes here.
const MANY = 1000;
const LONGEST = 5000;

const pythonParser = await loadPythonParser();

const PROJECT = '[project]\nname = "demo"\nversion = "1"\n';

function lines(line: (index: number) => string): string {
  return Array.from({ length: MANY }, (_, index) => `${line(index)}\n`).join("");
}

test.each<[what: string, code: string, file: string, text: string]>([
  [
    "invalid references",
    "EP402",
    "pyproject.toml",
    `${PROJECT}[project.entry-points.g]\n${lines((index) => `a${index} = "a b"`)}`,
  ],
  [
    "names of groups, each reported by its entry, too",
    "EP201",
    "pyproject.toml",
    PROJECT + lines((index) => `[project.entry-points.g-${index}]\na = "m:b"`),
  ],
  [
    "values with %",
    "EP706",
    "setup.cfg",
    `[options.entry_points]\n${lines((index) => `g${index} =\n    a = m:b%s`)}`,
  ],
  [
    "strings in setup.py",
    "EP402",
    "setup.py",
    `from setuptools import setup\nsetup(name="demo", entry_points={"g": [\n${lines((index) => `"a${index} = a b",`)}]})\n`,
  ],
])(
  "thousands of %s are as many findings",
  (_, code, file, text) => {
    const tree = memoryTree({ [file]: text });
    const { diagnostics } = lintProject(readProject(tree, { pythonParser }), tree, { pythonParser });
    expect(diagnostics.filter((found) => found.code === code)).toHaveLength(MANY);
  },
  LONGEST,
);

test(
  "thousands of comments silence as many findings",
  () => {
    const entries = lines((index) => `a${index} = "a b" # pyep: ignore[EP402]`);
    const tree = memoryTree({ "pyproject.toml": `${PROJECT}[project.entry-points.g]\n${entries}` });
    const { diagnostics, suppressed } = lintProject(readProject(tree), tree);
    expect(diagnostics.filter(({ code }) => code === "EP402")).toEqual([]);
    expect(suppressed).toBe(MANY);
  },
  LONGEST,
);
