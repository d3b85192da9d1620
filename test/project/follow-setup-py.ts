import { memoryTree } from "../../src/discovery/memory-tree.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";
import { readSetupPy } from "../../src/project/setup-py.ts";

const parser = await loadPythonParser();

const FILES = {
  "plugins.txt": "a = m:a\n# no\nb = m:b\n",
  "lib/plugins.py": "PLUGINS = {'g': ['a', 'b']}\nNAME = 'n'\n",
  "accent.txt": "é\n",
};

/** The texts that a program leaves in `r`, as entries of a group, or that they are not known. */
export function follow(program: string): string[] | "undecided" {
  const source = `from setuptools import setup\n${program}\nsetup(entry_points={"g": r})\n`;
  const tree = memoryTree(FILES);
  const { entryPoints, undecided } = readSetupPy(source, {
    parser,
    tree,
    path: "setup.py",
    pythonVersion: "3.12",
  });
  return undecided.length > 0 ? "undecided" : entryPoints.map(({ text }) => text);
}
