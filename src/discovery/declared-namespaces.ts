import { decodeUtf8 } from "../metadata/utf8.ts";
import type { FileSystem } from "./file-tree.ts";
import type { ImportedModule } from "./imported-module.ts";
import { lastPart, parentName } from "./module-spec.ts";
import type { PackageImports } from "./package-imports.ts";
import { reachable } from "./reachable.ts";
import { splitPath } from "./split-path.ts";
import { joinToEntry } from "./sys-path-entry.ts";

/**
 * `pkg_resources.declare_namespace` of setuptools (removed after 81): the portions of a declared package are those with
 * an `__init__`, in the order of sys.path, links resolved as soon as there is more than one.
 */
export class DeclaredNamespaces {
  readonly #imports: PackageImports;
  readonly #fileSystem: FileSystem | undefined;
  readonly #names = new Set<string>();
  readonly #normalized = new Map<string, string>();

  constructor(imports: PackageImports, fileSystem: FileSystem | undefined) {
    this.#imports = imports;
    this.#fileSystem = fileSystem;
  }

  /**
   * The package, which is being imported, and every one that it is in.
   *
   * @returns the one of these that is not in `sys.modules`, where that makes it raise `KeyError`: a `*-nspkg.pth` file that
   * fails half-way can leave a package there without the one that it is in.
   */
  declare(name: string): string | undefined {
    if (this.#names.size === 0) this.#addVendored();
    if (this.#names.has(name)) return undefined;
    const parent = parentName(name);
    if (parent !== "") {
      const missing = this.declare(parent);
      if (missing !== undefined) return missing;
      if (!this.#imports.modules.has(parent)) return parent;
    }
    this.#names.add(name);
    for (const entry of this.#imports.searchPath(name)) this.#handleEntry(name, entry);
    return undefined;
  }

  /** Importing pkg_resources of setuptools 71 and later puts the packages that setuptools brings along on sys.path. */
  #addVendored(): void {
    const imports = this.#imports;
    const spec = imports.findSpec("pkg_resources", imports.sysPath);
    if (spec?.kind !== "package") return;
    const { path, tree, name } = spec.file;
    const bytes = reachable(() => tree.read(name));
    if (!/['"]setuptools['"], ['"]_vendor['"]/.test((bytes && decodeUtf8(bytes)) ?? "")) return;
    const vendored = joinToEntry(splitPath(splitPath(path).directory).directory, "setuptools/_vendor");
    if (!imports.sysPath.includes(vendored)) imports.sysPath = [...imports.sysPath, vendored];
  }

  /** `_handle_ns` and `file_ns_handler` */
  #handleEntry(name: string, entry: string): void {
    const finder = this.#imports.importers.get(entry);
    const spec = finder?.findSpec(name);
    // Also a module `ns.py` counts here; its "portion" is a directory that need not exist.
    if (spec === undefined || spec.kind === "portions") return;
    const module = this.#imports.modules.get(name) ?? this.#emptyPackage(name);
    const path = this.#imports.pathOf(module) ?? [];
    const portion = joinToEntry(entry, lastPart(name));
    if (path.some((known) => this.#normalize(known) === this.#normalize(portion))) return;
    module.path = this.#inOrderOfSysPath(name, [...path, portion]);
    module.searched = undefined;
  }

  /** What it puts into `sys.modules` for a package that was not imported. */
  #emptyPackage(name: string): ImportedModule {
    const module: ImportedModule = {
      name,
      style: "pkg_resources",
      path: [],
      searched: undefined,
      file: undefined,
      madeBy: undefined,
    };
    this.#imports.modules.set(name, module);
    return module;
  }

  /** `_rebuild_mod_path` */
  #inOrderOfSysPath(name: string, path: readonly string[]): string[] {
    const sysPath = this.#imports.sysPath.map((entry) => this.#normalize(entry));
    const depth = name.split(".").length;
    const position = (portion: string): number => {
      const parts = portion.split(/[\\/]/);
      const index = sysPath.indexOf(this.#normalize(parts.slice(0, -depth).join("/")));
      return index < 0 ? Infinity : index;
    };
    return path
      .map((portion) => ({ portion, at: position(portion) }))
      .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))
      .map(({ portion }) => this.#normalize(portion));
  }

  /** `os.path.realpath`: of what is not there, the links of what is above it are resolved. */
  #normalize(path: string): string {
    const known = this.#normalized.get(path);
    if (known !== undefined) return known;
    const { directory, name } = splitPath(path);
    const real = this.#fileSystem?.realPath(path);
    const isTop = directory === path || name === "";
    const normalized = real ?? (isTop ? path : joinToEntry(this.#normalize(directory), name));
    this.#normalized.set(path, normalized);
    return normalized;
  }
}
