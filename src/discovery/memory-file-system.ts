import { FileAccessError } from "./file-tree.ts";
import type { FileSystem, FileTree } from "./file-tree.ts";
import { pathFlavour } from "./path-flavour.ts";

/** What lies at a path of a {@link memoryFileSystem}. */
export type MemoryFile = string | Uint8Array | { readonly link: string } | { readonly directory: true };

/** By normcased name: a Windows directory is found in any spelling and listed in its own. */
type Directory = Map<string, { readonly name: string; readonly node: Node }>;
type Node = Directory | Uint8Array | { readonly link: string };

const MAX_LINKS = 40;

/**
 * A machine made of what is given: for tests, and for environments of systems that this one is not. Absolute paths in
 * the given flavour; strings are UTF-8; links may be relative. Directories list in the order given.
 */
export function memoryFileSystem(
  files: Readonly<Record<string, MemoryFile>>,
  options: { readonly flavour?: "posix" | "windows" } = {},
): FileSystem {
  const flavour = pathFlavour(options.flavour ?? "posix");
  const roots = new Map<string, Directory>();

  for (const [path, content] of Object.entries(files)) {
    const { root, rest } = flavour.split(path);
    const parts = rest.split("/").filter((part) => part !== "");
    const name = typeof content === "object" && "directory" in content ? undefined : parts.pop();
    let directory = rootDirectory(root);
    for (const part of parts) directory = enter(directory, part);
    if (name !== undefined) directory.set(key(name), { name, node: nodeOf(content) });
  }

  return {
    flavour: flavour.name,
    tree(path) {
      return kindOf(path) === "directory" ? treeAt(path) : undefined;
    },
    realPath(path) {
      return resolve(path)?.path;
    },
    readLink(path) {
      const parent = resolve(flavour.dirname(path))?.node;
      const node = isDirectory(parent) ? parent.get(key(flavour.basename(path)))?.node : undefined;
      return isLink(node) ? node.link : undefined;
    },
  };

  function treeAt(base: string): FileTree {
    const at = (path: string): string => (path === "" ? base : flavour.join(base, path));
    return {
      list(path) {
        const node = resolve(at(path))?.node;
        return isDirectory(node) ? Array.from(node.values(), ({ name }) => name) : undefined;
      },
      read(path) {
        const node = resolve(at(path))?.node;
        return node instanceof Uint8Array ? node : undefined;
      },
      kind: (path) => kindOf(at(path)),
    };
  }

  function kindOf(path: string): "file" | "directory" | undefined {
    const node = resolve(path)?.node;
    if (node === undefined) return undefined;
    return isDirectory(node) ? "directory" : "file";
  }

  /** What a path leads to, links followed, and the path without links. @throws {FileAccessError} for a loop. */
  function resolve(path: string, depth = 0): { readonly node: Node; readonly path: string } | undefined {
    if (depth > MAX_LINKS) throw new FileAccessError(path, "loop");
    const { root, rest } = flavour.split(path);
    let node: Node | undefined = roots.get(flavour.normcase(root));
    let resolved = root;
    const parts = rest.split("/").filter((part) => part !== "" && part !== ".");
    for (const [index, part] of parts.entries()) {
      if (part === "..") {
        resolved = flavour.dirname(resolved);
        node = resolve(resolved, depth + 1)?.node;
        continue;
      }
      const child = isDirectory(node) ? node.get(key(part)) : undefined;
      if (isLink(child?.node)) {
        const { link } = child.node;
        const target = flavour.isAbsolute(link) ? link : flavour.join(resolved, link);
        const further = parts.slice(index + 1).join(flavour.separator);
        return resolve(further === "" ? target : flavour.join(target, further), depth + 1);
      }
      node = child?.node;
      resolved = flavour.join(resolved, child?.name ?? part);
    }
    return node && { node, path: resolved };
  }

  function rootDirectory(root: string): Directory {
    const known = roots.get(flavour.normcase(root));
    if (known !== undefined) return known;
    const made: Directory = new Map();
    roots.set(flavour.normcase(root), made);
    return made;
  }

  function enter(directory: Directory, name: string): Directory {
    const known = directory.get(key(name))?.node;
    if (isDirectory(known)) return known;
    const node: Directory = new Map();
    directory.set(key(name), { name, node });
    return node;
  }

  function key(name: string): string {
    return flavour.normcase(name);
  }
}

function nodeOf(content: MemoryFile): Node {
  if (typeof content === "string") return new TextEncoder().encode(content);
  if (content instanceof Uint8Array) return content.slice();
  return "link" in content ? { link: content.link } : new Map();
}

function isDirectory(node: Node | undefined): node is Directory {
  return node instanceof Map;
}

function isLink(node: Node | undefined): node is { readonly link: string } {
  return node !== undefined && "link" in node;
}
