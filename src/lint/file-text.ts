import type { FileTree } from "../discovery/file-tree.ts";

/** The text of a file of a project, whatever its encoding, to be searched in; `""` where there is none. */
export function fileText(tree: FileTree, path: string): string {
  const bytes = tree.kind(path) === "file" ? tree.read(path) : undefined;
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
