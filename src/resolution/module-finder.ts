import type { ModuleEnvironment } from "../discovery/module-environment.ts";
import { importSuffixes } from "../discovery/module-suffixes.ts";
import type { ModuleFile } from "../discovery/module-spec.ts";
import { parentName } from "../discovery/module-spec.ts";
import { pathStatements } from "../discovery/namespace-style.ts";
import { PackageImports } from "../discovery/package-imports.ts";
import { reachable } from "../discovery/reachable.ts";
import { joinToEntry } from "../discovery/sys-path-entry.ts";
import { sitePthCode } from "../discovery/site-pth-code.ts";
import { recognizeStartupCode } from "../discovery/startup-code.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import { topLevelName } from "./module-name.ts";
import { standardLibrary } from "./standard-library.ts";
import type { StandardModuleKind } from "./standard-library.ts";

/** What an import of a module would find. */
export type FoundModule =
  | { readonly kind: "source"; readonly name: string; readonly file: ModuleFile; readonly isPackage: boolean }
  | {
      readonly kind: "extension" | "byte code";
      readonly name: string;
      readonly file: ModuleFile;
      readonly isPackage: boolean;
      /** A source of the same name beside an extension module: what it was probably compiled from. */
      readonly source: ModuleFile | undefined;
    }
  | { readonly kind: "namespace"; readonly name: string; readonly path: readonly string[] }
  /** Of the standard library: built into the interpreter, or its files are not on the path. */
  | { readonly kind: "standard library"; readonly name: string };

const MOST_LEVELS = 8;

/**
 * What `importlib` would find for a module's name: along the environment's sys.path with its archives, in editable
 * installs and namespace packages of every style, and in the standard library, whether or not its files are there.
 *
 * @see https://docs.python.org/3/library/importlib.html#importlib.machinery.PathFinder
 */
export class ModuleFinder {
  readonly #imports: PackageImports;
  readonly #suffixes: readonly string[];
  readonly #standardLibrary: ReadonlyMap<string, StandardModuleKind>;
  readonly #hasLibraryFiles: boolean;
  readonly #libraryPaths: readonly string[];
  readonly #providesDistutils: boolean;
  readonly #found = new Map<string, FoundModule | undefined>();
  readonly #siblings = new Map<string, readonly string[]>();
  /** The `.pth` file with code that may make more modules importable, where there is one. */
  readonly opaqueStartup: string | undefined;

  constructor(environment: ModuleEnvironment) {
    const { pythonVersion, platform, sysPath } = environment;
    this.#imports = new PackageImports(environment);
    this.#suffixes = importSuffixes(pythonVersion, platform);
    this.#standardLibrary = standardLibrary(pythonVersion, platform);
    const library = sysPath.filter(({ addedBy, tree }) => addedBy.kind === "stdlib" && tree !== undefined);
    this.#libraryPaths = library.map(({ path }) => path);
    this.#hasLibraryFiles = library.some(({ tree }) => reachable(() => tree?.kind("os.py")) === "file");
    const startup = sitePthCode(environment).flatMap(({ path, lines }) =>
      lines.map((line) => ({ path, code: recognizeStartupCode(line) })),
    );
    this.#providesDistutils = startup.some(({ code }) => code.kind === "setuptools distutils");
    // pdbpp brings a pdb of its own into the place of the standard one, and no other module.
    this.opaqueStartup = startup.find(
      ({ code }) => code.effect.kind === "unknown" && code.kind !== "pdbpp",
    )?.path;
  }

  /** `undefined` where there is no such module, or the package that it is in is absent or none. */
  find(name: string): FoundModule | undefined {
    if (this.#found.has(name)) return this.#found.get(name);
    const found = this.#find(name);
    this.#found.set(name, found);
    return found;
  }

  /** The `__path__` of a package that was found; `undefined` where it has none. */
  pathOf(name: string): readonly string[] | undefined {
    const module = this.#imports.import(name);
    return module && this.#imports.pathOf(module);
  }

  /** Whether a package changes its `__path__` in a way that only running it would tell. */
  changesPath(name: string): boolean {
    const file = this.#imports.modules.get(name)?.file;
    const bytes = file && /\.pyw?$/i.test(file.name) ? reachable(() => file.tree.read(file.name)) : undefined;
    const text = bytes && decodeUtf8(bytes);
    return text !== undefined && pathStatements(text, name).some(({ kind }) => kind === "other");
  }

  /** The names of what lies beside a module, or would: candidates for what was meant. */
  siblings(name: string): readonly string[] {
    const parent = parentName(name);
    const known = this.#siblings.get(parent);
    if (known !== undefined) return known;
    const path = parent === "" ? this.#imports.sysPath : (this.pathOf(parent) ?? []);
    const modules = path.flatMap((entry) => [...(this.#imports.importers.forImport(entry)?.modules() ?? [])]);
    const names = [...new Set(modules.map((each) => each.name))];
    this.#siblings.set(parent, names);
    return names;
  }

  /** A file in the directory of a package, whatever it is: the stub `name.pyi` beside a missing module. */
  hasFile(parent: string, filename: string): boolean {
    const path = parent === "" ? this.#imports.sysPath : (this.pathOf(parent) ?? []);
    return path.some((entry) => this.#imports.importers.forImport(entry)?.file(filename) !== undefined);
  }

  /** The outermost package that a module is in, namespace packages not counted, or the module itself. */
  rootPackage(name: string): string {
    const parts = name.split(".");
    for (let length = 1; length < parts.length; length++) {
      const outer = parts.slice(0, length).join(".");
      if (this.find(outer)?.kind !== "namespace") return outer;
    }
    return name;
  }

  /** The Python files of a package; without tests, and not of what is in it too deeply. */
  *sources(name: string): IterableIterator<ModuleFile> {
    const found = this.find(name);
    const path = found?.kind === "source" && found.isPackage ? this.pathOf(name) : undefined;
    if (found?.kind === "source" && path === undefined) yield found.file;
    for (const entry of path ?? []) yield* this.#sourcesBelow(entry, MOST_LEVELS);
  }

  *#sourcesBelow(directory: string, levels: number): IterableIterator<ModuleFile> {
    const finder = this.#imports.importers.forImport(directory);
    const init = finder?.file("__init__.py");
    if (init !== undefined) yield init;
    for (const { name, isPackage } of finder?.modules() ?? []) {
      if (name === "tests" || name === "__pycache__") continue;
      const file = isPackage ? undefined : finder?.file(`${name}.py`);
      if (file !== undefined) yield file;
      if (isPackage && levels > 1) yield* this.#sourcesBelow(joinToEntry(directory, name), levels - 1);
    }
  }

  /** Whether a file or directory of a module's name lies anywhere below a package's directory. */
  liesBelow(name: string, module: string): boolean {
    const found = this.find(name);
    if (found?.kind !== "source" || !found.isPackage) return true;
    const { tree } = found.file;
    const pending = [{ directory: found.file.name.replace(/[\\/]?[^\\/]*$/, ""), level: 0 }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { directory, level } = next;
      const entries = reachable(() => tree.list(directory)) ?? [];
      if (entries.some((entry) => entry.split(".", 1)[0] === module)) return true;
      for (const entry of level < MOST_LEVELS ? entries : []) {
        // A directory, mostly: what has a suffix is not looked into.
        if (!entry.includes(".")) pending.push({ directory: `${directory}/${entry}`, level: level + 1 });
      }
    }
    return false;
  }

  /** Whether its files lie in the standard library, or it has none. */
  isStandard(found: FoundModule): boolean {
    if (found.kind === "standard library") return true;
    if (!this.#standardLibrary.has(topLevelName(found.name))) return false;
    const paths = found.kind === "namespace" ? found.path : [found.file.path];
    return paths.every(
      (path) =>
        !/[\\/](?:site|dist)-packages[\\/]/.test(path) &&
        this.#libraryPaths.some((library) => path.startsWith(library)),
    );
  }

  #find(name: string): FoundModule | undefined {
    const top = topLevelName(name);
    const kind = this.#standardLibrary.get(top);
    // The program that is running: always there, whatever it is.
    if (name === "__main__") return { kind: "standard library", name };
    // Before anything that site directories bring.
    if (kind !== undefined && !this.#hasLibraryFiles) return { kind: "standard library", name };
    const module = this.#imports.import(name);
    if (module === undefined) {
      // Compiled into the interpreter, perhaps: Debian's is built with `math` in it.
      if (kind === "compiled" && name === top) return { kind: "standard library", name };
      return top === "distutils" && this.#providesDistutils ? this.#findDistutils(name) : undefined;
    }
    const { file } = module;
    if (file === undefined) return { kind: "namespace", name, path: this.#imports.pathOf(module) ?? [] };
    const isPackage = module.path !== undefined;
    const filename = file.name.toLowerCase();
    if (/\.pyw?$/.test(filename)) return { kind: "source", name, file, isPackage };
    if (filename.endsWith(".pyc")) return { kind: "byte code", name, file, isPackage, source: undefined };
    return { kind: "extension", name, file, isPackage, source: this.#sourceBeside(file) };
  }

  /** `_distutils_hack` of setuptools, which its `.pth` file puts to work, has its own copy serve as distutils. */
  #findDistutils(name: string): FoundModule | undefined {
    const found = this.find(`setuptools._distutils${name.slice("distutils".length)}`);
    return found && { ...found, name };
  }

  /** mypyc leaves `module.py` beside the `module.cpython-….so` that it makes of it. */
  #sourceBeside(file: ModuleFile): ModuleFile | undefined {
    const suffix = this.#suffixes.find((candidate) => file.name.endsWith(candidate));
    if (suffix === undefined) return undefined;
    const name = `${file.name.slice(0, -suffix.length)}.py`;
    if (reachable(() => file.tree.kind(name)) !== "file") return undefined;
    return { tree: file.tree, name, path: `${file.path.slice(0, -suffix.length)}.py` };
  }
}
