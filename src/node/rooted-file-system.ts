import { lstatSync, readlinkSync } from "node:fs";
import path from "node:path";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileSystem, FileTree } from "../discovery/file-tree.ts";
import { directoryTree } from "./directory-tree.ts";

const MAX_LINKS = 40;

/** A directory taken for the root of a machine: a mounted image, a container's files, something suspicious. */
export interface RootedFileSystem extends FileSystem {
  /** Where a path of that machine lies on this one, its links followed inside the root; they are never left to it. */
  hostPath(path: string): string | undefined;
}

/**
 * The files below a directory as a machine of their own: absolute paths, and links with absolute targets, mean inside
 * it; `..` does not lead out of it. Nothing outside is opened or followed.
 *
 * @param root a directory of this machine.
 */
export function rootedFileSystem(root: string): RootedFileSystem {
  const host = path.resolve(root);
  const files = directoryTree(host);
  return {
    flavour: "posix",
    tree(directory) {
      const resolved = resolve(directory);
      return resolved !== undefined && files.kind(resolved) === "directory" ? treeAt(directory) : undefined;
    },
    realPath(file) {
      const resolved = resolve(file);
      return resolved !== undefined && files.kind(resolved) !== undefined ? `/${resolved}` : undefined;
    },
    readLink(file) {
      const parent = resolve(path.posix.dirname(file));
      if (parent === undefined) return undefined;
      return linkAt(path.join(host, parent, path.posix.basename(file)));
    },
    hostPath(file) {
      const resolved = resolve(file);
      return resolved === undefined ? undefined : path.join(host, resolved);
    },
  };

  function treeAt(base: string): FileTree {
    const at = (below: string): string | undefined => resolve(below === "" ? base : `${base}/${below}`);
    const ask = <Answer>(
      below: string,
      question: (resolved: string) => Answer | undefined,
    ): Answer | undefined => {
      const resolved = at(below);
      return resolved === undefined ? undefined : question(resolved);
    };
    return {
      list: (below) => ask(below, (resolved) => files.list(resolved)),
      read: (below) => ask(below, (resolved) => files.read(resolved)),
      kind: (below) => ask(below, (resolved) => files.kind(resolved)),
    };
  }

  /** The path below the root without any link in it; `undefined` where a part of it is no directory. */
  function resolve(file: string, links = 0): string | undefined {
    const parts = file.split("/").filter((part) => part !== "" && part !== ".");
    const way: string[] = [];
    for (const [index, part] of parts.entries()) {
      if (part === "..") {
        way.pop();
        continue;
      }
      const link = linkAt(path.join(host, ...way, part));
      if (link !== undefined) {
        if (links >= MAX_LINKS) throw new FileAccessError(path.join(host, ...way, part), "loop");
        const target = link.startsWith("/") ? link : [...way, link].join("/");
        return resolve([target, ...parts.slice(index + 1)].join("/"), links + 1);
      }
      way.push(part);
    }
    return way.join("/");
  }
}

function linkAt(file: string): string | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
      ? readlinkSync(file)
      : undefined;
  } catch {
    // A part of the path is a file, or may not be looked into: what is asked next says so.
    return undefined;
  }
}
