import { memoryTree } from "../../src/core.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";
import { readSetupPy } from "../../src/project/setup-py.ts";

const parser = await loadPythonParser();
const tree = memoryTree({ "plugins.txt": "a = m:f\nb = m:g\n", "plugins.py": "x = ['a = m:f']\n" });

/** The entries of a group to which a program gives the list `E`, or that they are undecided. */
export function followedEntries(program: string): readonly string[] | "undecided" {
  const source = `from setuptools import setup\n${program}\nsetup(entry_points={"g": E})\n`;
  const { entryPoints, undecided } = readSetupPy(source, {
    parser,
    tree,
    path: "setup.py",
    pythonVersion: "3.12",
  });
  return undecided.length > 0 ? "undecided" : entryPoints.map(({ text }) => text);
}
