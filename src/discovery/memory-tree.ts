import type { FileTree } from "./file-tree.ts";

type Directory = Map<string, Directory | Uint8Array>;

/**
 * A tree made of what is given: for tests, browsers, and files that came from elsewhere. Lists in iteration order (an
 * object literal puts names that are whole numbers first; give pairs where that matters). Strings are UTF-8; a path
 * that ends in `/` is an empty directory.
 */
export function memoryTree(
  files:
    | Iterable<readonly [path: string, content: string | Uint8Array]>
    | Readonly<Record<string, string | Uint8Array>>,
): FileTree {
  const root: Directory = new Map();
  const pairs = Symbol.iterator in files ? files : Object.entries(files);
  for (const [path, content] of pairs) {
    const parts = path.split("/").filter((part) => part !== "");
    const name = path.endsWith("/") ? undefined : parts.pop();
    const directory = parts.reduce(enter, root);
    if (name !== undefined) directory.set(name, typeof content === "string" ? encodeUtf8(content) : content);
  }

  return {
    list(path) {
      const found = find(root, path);
      return found instanceof Map ? [...found.keys()] : undefined;
    },
    read(path) {
      const found = find(root, path);
      return found instanceof Map ? undefined : found;
    },
    kind(path) {
      const found = find(root, path);
      if (found === undefined) return undefined;
      return found instanceof Map ? "directory" : "file";
    },
  };
}

function enter(directory: Directory, name: string): Directory {
  const known = directory.get(name);
  if (known instanceof Map) return known;
  const made: Directory = new Map();
  directory.set(name, made);
  return made;
}

function find(root: Directory, path: string): Directory | Uint8Array | undefined {
  let found: Directory | Uint8Array | undefined = root;
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    found = found instanceof Map ? found.get(part) : undefined;
  }
  return found;
}

function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
