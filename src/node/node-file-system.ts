import { readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { FileSystem } from "../discovery/file-tree.ts";
import { directoryTree } from "./directory-tree.ts";

/** This machine; relative paths mean relative to `cwd`. */
export function nodeFileSystem(cwd: string): FileSystem {
  const absolute = (file: string): string => path.resolve(cwd, file);
  return {
    flavour: path.sep === "\\" ? "windows" : "posix",
    tree(directory) {
      return isDirectory(absolute(directory)) ? directoryTree(absolute(directory)) : undefined;
    },
    realPath(file) {
      return orUndefined(() => realpathSync(absolute(file)));
    },
    readLink(file) {
      return orUndefined(() => readlinkSync(absolute(file)));
    },
  };
}

function isDirectory(file: string): boolean {
  return orUndefined(() => statSync(file).isDirectory()) ?? false;
}

function orUndefined<Result>(question: () => Result): Result | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
