import { compareCodePoints } from "../metadata/python-str.ts";
import type { PythonBehaviour } from "../metadata/python-version.ts";
import type { FileTree } from "./file-tree.ts";
import { moduleName } from "./module-suffixes.ts";
import { lastPart } from "./module-spec.ts";
import type { ListedModule, ModuleFile, ModuleSpec, PathEntryFinder } from "./module-spec.ts";
import { joinToEntry } from "./sys-path-entry.ts";

// zipimport._zip_searchorder: an extension module cannot be loaded out of an archive.
const INITS: readonly string[] = ["/__init__.pyc", "/__init__.py"];
const FILES: readonly string[] = [".pyc", ".py"];

/** `zipimport.zipimporter`, and `pkgutil.iter_zipimport_modules` over it. */
export class ZipFinder implements PathEntryFinder {
  readonly path: string;
  readonly isArchive = true;
  readonly #tree: FileTree;
  /** `""` or a directory in the archive with a `/` at its end, which need not be there. */
  readonly #prefix: string;
  readonly #suffixes: readonly string[];
  readonly #directories: PythonBehaviour["zipDirectories"];

  /** @param suffixes of modules, the longest first. */
  constructor(
    path: string,
    tree: FileTree,
    inside: string,
    suffixes: readonly string[],
    directories: PythonBehaviour["zipDirectories"],
  ) {
    this.path = path;
    this.#tree = tree;
    this.#prefix = inside === "" ? "" : `${inside}/`;
    this.#suffixes = suffixes;
    this.#directories = directories;
  }

  findSpec(fullname: string): ModuleSpec | undefined {
    const name = lastPart(fullname);
    const path = joinToEntry(this.path, name);
    const init = INITS.find((suffix) => this.#isMember(name + suffix));
    if (init !== undefined) return { kind: "package", file: this.#file(name + init), path: [path] };
    const suffix = FILES.find((candidate) => this.#isMember(name + candidate));
    if (suffix !== undefined) return { kind: "module", file: this.#file(name + suffix) };
    // The archive itself is no package without a name.
    const isDirectory = name !== "" && this.#hasDirectory(name, this.#directories);
    return isDirectory ? { kind: "portions", path: [path] } : undefined;
  }

  /** By the names of whole members: `a.py` comes before `a/__init__.py`, so that is no package. */
  *modules(startsWith = ""): IterableIterator<ListedModule> {
    const yielded = new Set<string>();
    for (const [directory, name] of this.#candidates(startsWith)) {
      const stem = directory ?? moduleName(name, this.#suffixes);
      const isModule =
        directory === undefined && stem !== "__init__" && stem !== "" && stem?.includes(".") === false;
      // A package's name is not checked: `a.b/__init__.py` is listed.
      if (stem === undefined || (directory === undefined && !isModule) || yielded.has(stem)) continue;
      yielded.add(stem);
      yield { name: stem, isPackage: directory !== undefined };
    }
  }

  readFile(): undefined {
    return undefined;
  }

  file(name: string): ModuleFile | undefined {
    return this.#isMember(name) ? this.#file(name) : undefined;
  }

  directory(name: string): string | undefined {
    return this.#hasDirectory(name, "implied") ? joinToEntry(this.path, name) : undefined;
  }

  names(): readonly string[] {
    return this.#list("").filter((name) => name !== "" && !name.includes("."));
  }

  /** `name` or `directory/__init__.py…`, in the order of the members' names. */
  #candidates(startsWith: string): (readonly [directory: string | undefined, name: string])[] {
    const candidates: [member: string, directory: string | undefined, name: string][] = [];
    for (const name of this.#list("").filter((candidate) => candidate.startsWith(startsWith))) {
      if (this.#isMember(name)) candidates.push([name, undefined, name]);
      // Not `/__init__.py`, but also `/__init__.pyc` and `/__init__.pyx`.
      for (const inner of this.#list(name)) {
        const member = `${name}/${inner}`;
        if (inner.startsWith("__init__.py") && this.#isMember(member)) candidates.push([member, name, inner]);
      }
    }
    return candidates
      .toSorted(([left], [right]) => compareCodePoints(left, right))
      .map(([, directory, name]) => [directory, name]);
  }

  /** Whether there is a directory; up to 3.13 only one counts that is a member itself: `ns/`. */
  #hasDirectory(name: string, which: PythonBehaviour["zipDirectories"]): boolean {
    const directory = this.#prefix + name;
    return which === "implied" ? this.#tree.kind(directory) === "directory" : this.#isMember(`${name}/`);
  }

  #list(name: string): readonly string[] {
    return this.#tree.list((this.#prefix + name).replace(/\/$/, "")) ?? [];
  }

  #isMember(name: string): boolean {
    return this.#tree.kind(this.#prefix + name) === "file";
  }

  #file(name: string): ModuleFile {
    return { path: joinToEntry(this.path, name), tree: this.#tree, name: this.#prefix + name };
  }
}
