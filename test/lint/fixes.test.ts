import { describe, expect, test } from "vitest";
import { fixProject } from "../../src/lint/fix-project.ts";
import { projectSubject } from "../../src/lint/project-subject.ts";
import { memoryTree, readProject } from "../../src/core.ts";
import type { FileTree } from "../../src/core.ts";

const HEAD = `[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n\n[project]\nname = "demo"\nversion = "1.0"\n`;

/** The text of a file after `--fix`, with or without `--unsafe-fixes`. */
function fixed(text: string, { path = "pyproject.toml", unsafe = false } = {}): string {
  const tree = memoryTree({ [path]: text, "demo/__init__.py": "", "demo/cli.py": "def main(): ...\n" });
  const read = (changed: FileTree): ReturnType<typeof projectSubject> =>
    projectSubject(readProject(changed), changed);
  const { files } = fixProject(tree, read, {}, ({ safety }) => unsafe || safety === "safe");
  return files.find((file) => file.path === path)?.after ?? text;
}

describe("--fix changes what is wrong and nothing else", () => {
  test.each<[why: string, before: string, after: string]>([
    [
      "a group with dots is quoted, the comment stays",
      `[project.entry-points.demo.plugins]  # ours\na = "demo:A"\n`,
      `[project.entry-points."demo.plugins"]  # ours\na = "demo:A"\n`,
    ],
    [
      "so is a script's name",
      `[project.scripts]\ndemo.cli   =   "demo.cli:main"\n`,
      `[project.scripts]\n"demo.cli"   =   "demo.cli:main"\n`,
    ],
    [
      "a reserved group becomes the table that it means",
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n`,
      `[project.scripts]\ndemo = "demo.cli:main"\n`,
    ],
    [
      "unless that table is there",
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n[project.scripts]\nb = "demo.cli:main"\n`,
      `[project.entry-points.console_scripts]\ndemo = "demo.cli:main"\n[project.scripts]\nb = "demo.cli:main"\n`,
    ],
    [
      "a misspelt table gets its name",
      `[project.entry_points."demo.plugins"]\na = "demo.cli"\n`,
      `[project.entry-points."demo.plugins"]\na = "demo.cli"\n`,
    ],
    [
      "a table outside of [project] goes into it",
      `[entry-points."demo.plugins"]\na = "demo.cli"\n`,
      `[project.entry-points."demo.plugins"]\na = "demo.cli"\n`,
    ],
    [
      "a call becomes a reference, in the quotes that it has",
      `[project.scripts]\ndemo = 'demo.cli:main()'  # run\r\n`,
      `[project.scripts]\ndemo = 'demo.cli:main'  # run\r\n`,
    ],
    [
      "a path becomes a module, where there is one",
      `[project.scripts]\na = "demo/cli.py:main"\nb = "demo/gone.py:main"\n`,
      `[project.scripts]\na = "demo.cli:main"\nb = "demo/gone.py:main"\n`,
    ],
    [
      "several in one line and one file",
      `[project.scripts]\n" a " = "demo.cli : main"\nb = "demo.cli::main"\n`,
      `[project.scripts]\n"a" = "demo.cli:main"\nb = "demo.cli:main"\n`,
    ],
    [
      "what is not certain stays",
      `[project.entry-points.pytest]\na = "demo.cli"\n`,
      `[project.entry-points.pytest]\na = "demo.cli"\n`,
    ],
    [
      "what cannot be parsed stays",
      `[project.scripts\na = "demo.cli:main()"\n`,
      `[project.scripts\na = "demo.cli:main()"\n`,
    ],
  ])("%s", (_, before, after) => {
    expect(fixed(HEAD + before)).toBe(HEAD + after);
  });

  test("dynamic gets the key that is meant", () => {
    expect(fixed(`[project]\nname = "demo"\nversion = "1"\ndynamic = ['entry_points']\n`)).toContain(
      "['entry-points']",
    );
  });

  test("a byte order mark goes", () => {
    const text = "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main\n";
    expect(fixed(`\ufeff${text}`, { path: "setup.cfg" })).toBe(text);
  });

  test("a comment in setup.cfg goes", () => {
    const text = "[options.entry_points]\nconsole_scripts =\n    demo = demo.cli:main";
    expect(fixed(`${text}  # run\n`, { path: "setup.cfg" })).toBe(`${text}\n`);
  });

  test("a reserved group becomes a table with a back-end that writes it, too", () => {
    const text = `[project.entry-points.gui_scripts]\ndemo = "demo.cli:main"\n`;
    expect(fixed(text)).toBe(`[project.gui-scripts]\ndemo = "demo.cli:main"\n`);
  });

  test("--unsafe-fixes renames groups", () => {
    const text = `[project.entry-points."flake8.extensions"]\nDEM = "demo.cli:main"\n`;
    expect(fixed(HEAD + text, { unsafe: true })).toContain(`[project.entry-points."flake8.extension"]`);
  });
});
