import { compareCodePoints } from "../metadata/python-str.ts";
import type { FileTree } from "./file-tree.ts";
import { moduleName } from "./module-suffixes.ts";
import { lastPart } from "./module-spec.ts";
import type { ListedModule, ModuleFile, ModuleSpec, PathEntryFinder } from "./module-spec.ts";
import { reachable } from "./reachable.ts";
import { joinToEntry } from "./sys-path-entry.ts";

/** What a module's file may end in, in two orders. */
export interface FinderSuffixes {
  /** As an import tries them. */
  readonly forImport: readonly string[];
  /** As `inspect.getmodulename` does: the longest first. */
  readonly forNames: readonly string[];
  /** Windows takes `a.PY` for a module. */
  readonly ignoreCase: boolean;
}

/** `importlib.machinery.FileFinder`, and `pkgutil._iter_file_finder_modules` over it. */
export class DirectoryFinder implements PathEntryFinder {
  readonly path: string;
  readonly isArchive = false;
  readonly #tree: FileTree;
  readonly #inside: string;
  readonly #suffixes: FinderSuffixes;
  #names: readonly string[] | undefined;
  #importable: ReadonlySet<string> | undefined;

  /** @param inside where the directory is in its tree. */
  constructor(path: string, tree: FileTree, inside: string, suffixes: FinderSuffixes) {
    this.path = path;
    this.#tree = tree;
    this.#inside = inside;
    this.#suffixes = suffixes;
  }

  /** Of one name: a package, then an extension module, a source, byte code, then a directory without `__init__`. */
  findSpec(fullname: string): ModuleSpec | undefined {
    const name = lastPart(fullname);
    const names = (this.#importable ??= this.#importableNames());
    const path = joinToEntry(this.path, name);
    const { forImport } = this.#suffixes;
    if (names.has(name)) {
      const init = forImport
        .map((suffix) => `${name}/__init__${suffix}`)
        .find((file) => this.#kind(file) === "file");
      if (init !== undefined) return { kind: "package", file: this.#file(init), path: [path] };
    }
    const file = forImport
      .map((suffix) => name + suffix)
      .find((candidate) => names.has(candidate) && this.#kind(candidate) === "file");
    if (file !== undefined) return { kind: "module", file: this.#file(file) };
    return names.has(name) && this.#kind(name) === "directory"
      ? { kind: "portions", path: [path] }
      : undefined;
  }

  *modules(startsWith = ""): IterableIterator<ListedModule> {
    const yielded = new Set<string>();
    const filenames = this.#list("").filter((name) => name.startsWith(startsWith));
    for (const filename of filenames.toSorted(compareCodePoints)) {
      const stem = moduleName(filename, this.#suffixes.forNames);
      if (stem === "__init__" || (stem !== undefined && yielded.has(stem))) continue;
      const isPackage = (stem === undefined || stem === "") && this.#isPackage(filename);
      const name = isPackage ? filename : stem;
      // A directory `mod.py` and a broken link `mod.py` are modules: only names are looked at.
      if (name === undefined || name === "" || name.includes(".")) continue;
      yielded.add(name);
      yield { name, isPackage };
    }
  }

  readFile(name: string): Uint8Array | undefined {
    return reachable(() => this.#tree.read(this.#within(name)));
  }

  file(name: string): ModuleFile | undefined {
    return this.#kind(name) === "file" ? this.#file(name) : undefined;
  }

  directory(name: string): string | undefined {
    return this.#kind(name) === "directory" ? joinToEntry(this.path, name) : undefined;
  }

  names(): readonly string[] {
    return this.#list("").filter((name) => !name.includes(".") && name !== "__pycache__");
  }

  #isPackage(filename: string): boolean {
    return (
      !filename.includes(".") &&
      this.#list(filename).some((inner) => moduleName(inner, this.#suffixes.forNames) === "__init__")
    );
  }

  /** `FileFinder._path_cache`: names as they are listed, since a system may open `Acme` as `acme`. */
  #importableNames(): ReadonlySet<string> {
    const names = this.#list("");
    if (!this.#suffixes.ignoreCase) return new Set(names);
    return new Set(names.map((name) => name.replace(/\..*/s, (suffixes) => suffixes.toLowerCase())));
  }

  #file(name: string): ModuleFile {
    return { path: joinToEntry(this.path, name), tree: this.#tree, name: this.#within(name) };
  }

  #list(name: string): readonly string[] {
    if (name === "") return (this.#names ??= reachable(() => this.#tree.list(this.#inside)) ?? []);
    return reachable(() => this.#tree.list(this.#within(name))) ?? [];
  }

  #kind(name: string): "file" | "directory" | undefined {
    return reachable(() => this.#tree.kind(this.#within(name)));
  }

  #within(name: string): string {
    return this.#inside === "" ? name : `${this.#inside}/${name}`;
  }
}
