import type { FileTree } from "./file-tree.ts";

/** What put an entry on sys.path. */
export interface SysPathOrigin {
  readonly kind: "given" | "PYTHONPATH" | "stdlib" | "site" | "user site" | "system site" | "pth";
  /** The `.pth` file that names it. */
  readonly file?: string;
  /** Its line, counted from 1. */
  readonly line?: number;
}

/** One entry of sys.path. */
export interface SysPathEntry {
  /** Literally as the interpreter has it; `""` is the current directory. */
  readonly path: string;
  readonly addedBy: SysPathOrigin;
  /** What is there; `undefined` where there is neither a directory nor an archive. */
  readonly tree: FileTree | undefined;
  /** The archive that a path such as `app.zip/lib` leads into: modules are found there, distributions are not. */
  readonly archive?: { readonly tree: FileTree; readonly inside: string };
}

/** A path below a sys.path entry, in the flavour of the entry: `C:\site` and `a/b` give `C:\site\a\b`. */
export function joinToEntry(entryPath: string, path: string): string {
  if (entryPath === "") return path;
  if (entryPath.startsWith("/")) return entryPath.endsWith("/") ? entryPath + path : `${entryPath}/${path}`;
  const isWindows = /^[A-Za-z]:[\\/]|^\\\\/.test(entryPath);
  const separator = isWindows ? "\\" : "/";
  const parent = /[\\/]$/.test(entryPath) ? entryPath.slice(0, -1) : entryPath;
  return `${parent}${separator}${isWindows ? path.replaceAll("/", "\\") : path}`;
}

/** `os.path.basename` of an entry's path: empty where it ends in a separator. */
export function entryBasename(entryPath: string): string {
  return entryPath.slice(Math.max(entryPath.lastIndexOf("/"), entryPath.lastIndexOf("\\")) + 1);
}
