import { statSync } from "node:fs";
import path from "node:path";
import type { FileTree } from "../discovery/file-tree.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { PROJECT_FILES } from "./project-files.ts";
import type { Project } from "../project/project.ts";
import { readProject } from "../project/read-project.ts";
import { directoryTree } from "./directory-tree.ts";

/**
 * Reads what the source tree in a directory declares, and what its build back-end will make of it. Nothing is run: what
 * only running would tell is in `undecided`. Paths in the answer are relative to the directory.
 *
 * @throws {PyepError} `PYEP_NOT_FOUND` where the directory holds no pyproject.toml, setup.cfg or setup.py.
 */
export async function openProject(dir: string): Promise<Project> {
  const isThere = (name: string): boolean =>
    statSync(path.join(dir, name), { throwIfNoEntry: false })?.isFile() === true;
  if (!PROJECT_FILES.some(isThere)) {
    throw new PyepError("PYEP_NOT_FOUND", `${dir} holds no pyproject.toml, setup.cfg or setup.py`, {
      hint: "name the directory of a project",
      path: dir,
    });
  }
  return projectOf(directoryTree(dir));
}

/** The project in a tree. The parser of Python, which takes time to load, is so only where there is a setup.py. */
export async function projectOf(tree: FileTree): Promise<Project> {
  if (tree.kind("setup.py") !== "file") return readProject(tree);
  const { loadPythonParser } = await import("./load-python-parser.ts");
  return readProject(tree, { pythonParser: await loadPythonParser() });
}
