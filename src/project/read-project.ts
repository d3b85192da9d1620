import type { FileTree } from "../discovery/file-tree.ts";
import { decodeUtf8, undecodableLine } from "../metadata/utf8.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import { ProjectReader } from "./project-reader.ts";
import type { Project } from "./project.ts";

/** How {@link readProject} reads. */
export interface ReadProjectOptions {
  /** Reads setup.py; without it what a setup.py gives is undecided. */
  readonly pythonParser?: PythonParser | undefined;
  /** Answers for this version of the back-end, whatever the project requires. @default the newest that it allows */
  readonly backendVersion?: string | undefined;
}

/**
 * What a source tree declares: pyproject.toml, setup.cfg and setup.py as its own build back-end takes them, and what
 * that does with each declaration. Nothing is run; what only running would tell is `undecided`.
 *
 * @throws {FileAccessError} where one of these files is there but cannot be read.
 * @see https://packaging.python.org/en/latest/specifications/pyproject-toml/
 */
export function readProject(tree: FileTree, options: ReadProjectOptions = {}): Project {
  return new ProjectReader((path) => readText(tree, path), tree, options).read();
}

function readText(
  tree: FileTree,
  path: string,
): { readonly text: string; readonly isUtf8: boolean; readonly badLine?: number } | undefined {
  // A path that leads out of the project is none of its files.
  if (path.startsWith("/") || path.split("/").includes("..")) return undefined;
  const bytes = tree.kind(path) === "file" ? tree.read(path) : undefined;
  if (bytes === undefined) return undefined;
  const text = decodeUtf8(bytes);
  return text === undefined
    ? {
        text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
        isUtf8: false,
        badLine: undecodableLine(bytes),
      }
    : { text, isUtf8: true };
}
