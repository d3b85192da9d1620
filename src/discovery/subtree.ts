import type { FileTree } from "./file-tree.ts";

/** A directory of a tree as a tree of its own. */
export function subtree(tree: FileTree, directory: string): FileTree {
  if (directory === "") return tree;
  const inTree = (path: string): string => (path === "" ? directory : `${directory}/${path}`);
  return {
    list: (path) => tree.list(inTree(path)),
    read: (path) => tree.read(inTree(path)),
    kind: (path) => tree.kind(inTree(path)),
    ...(tree.isArchive === undefined ? {} : { isArchive: tree.isArchive }),
  };
}
