import type { FileTree } from "./file-tree.ts";

/** A module's file: a path for people, and where to read it. */
export interface ModuleFile {
  readonly path: string;
  readonly tree: FileTree;
  /** Its path in the tree. */
  readonly name: string;
}

/** What one entry of a path has for a name: the part of `importlib.machinery.ModuleSpec` that decides `__path__`. */
export type ModuleSpec =
  | { readonly kind: "module"; readonly file: ModuleFile }
  | { readonly kind: "package"; readonly file: ModuleFile; readonly path: readonly string[] }
  /** Directories that may be part of a namespace package. */
  | { readonly kind: "portions"; readonly path: readonly string[] };

/** A module as `pkgutil.iter_modules` of one path entry lists it. */
export interface ListedModule {
  readonly name: string;
  readonly isPackage: boolean;
}

/** What looks for modules in one entry of a path: `FileFinder`, `zipimporter` and the like. */
export interface PathEntryFinder {
  /** As the interpreter spells it, without a separator at its end. */
  readonly path: string;
  /** Whether it looks into an archive. */
  readonly isArchive: boolean;
  /** `find_spec(fullname)` */
  findSpec(fullname: string): ModuleSpec | undefined;
  /**
   * `pkgutil.iter_importer_modules(finder)`: none of them twice, no name checked.
   *
   * @param startsWith spares looking into directories of other names; the caller still has to look at what it gets.
   */
  modules(startsWith?: string): Iterable<ListedModule>;
  /** The bytes of a file in the directory; none of one in an archive, which `open()` does not see. */
  readFile(name: string): Uint8Array | undefined;
  /** A file in the directory. */
  file(name: string): ModuleFile | undefined;
  /** The path of a directory of that name, also where this version of Python does not see it in an archive. */
  directory(name: string): string | undefined;
  /** The names that packages can have, those without a suffix; not all of them need be packages. */
  names(): readonly string[];
}

/** The last part of a module's name. */
export function lastPart(fullname: string): string {
  return fullname.slice(fullname.lastIndexOf(".") + 1);
}

/** The name of the package that a module is in; `""` for a top-level module. */
export function parentName(fullname: string): string {
  return fullname.slice(0, Math.max(fullname.lastIndexOf("."), 0));
}
