import { pythonBehaviour } from "../metadata/python-version.ts";
import type { PythonBehaviour } from "../metadata/python-version.ts";
import { DirectoryFinder } from "./directory-finder.ts";
import type { FinderSuffixes } from "./directory-finder.ts";
import { EditableNamespaceFinder } from "./editable-namespace-finder.ts";
import type { InstalledEditableFinder } from "./installed-editable-finders.ts";
import type { ModuleEnvironment } from "./module-environment.ts";
import type { FileTree } from "./file-tree.ts";
import { importSuffixes, moduleSuffixes } from "./module-suffixes.ts";
import type { PathEntryFinder } from "./module-spec.ts";
import { reachable } from "./reachable.ts";
import { ZipFinder } from "./zip-finder.ts";

/** A directory in a tree. */
interface Place {
  readonly tree: FileTree;
  readonly inside: string;
}

/** `sys.path_importer_cache`: what looks for modules in an entry of sys.path or of a `__path__`, by the entry's text. */
export class PathImporters {
  readonly #environment: ModuleEnvironment;
  readonly #behaviour: PythonBehaviour;
  readonly #suffixes: FinderSuffixes;
  readonly #placeholders: ReadonlyMap<string, InstalledEditableFinder>;
  readonly #finders = new Map<string, PathEntryFinder | undefined>();
  #currentDirectory: PathEntryFinder | undefined;

  constructor(environment: ModuleEnvironment, editableFinders: readonly InstalledEditableFinder[]) {
    const { pythonVersion, platform } = environment;
    this.#environment = environment;
    this.#behaviour = pythonBehaviour(pythonVersion);
    this.#suffixes = {
      forImport: importSuffixes(pythonVersion, platform),
      forNames: moduleSuffixes(pythonVersion, platform),
      ignoreCase: platform.startsWith("win"),
    };
    this.#placeholders = new Map(
      editableFinders.flatMap((finder) =>
        finder.pathPlaceholder === undefined ? [] : [[finder.pathPlaceholder, finder]],
      ),
    );
  }

  /** `pkgutil.get_importer(path)`; `undefined` where there is neither a directory nor an archive. */
  get(path: string): PathEntryFinder | undefined {
    if (!this.#finders.has(path)) this.#finders.set(path, this.#open(path, this.#directoryPath(path)));
    return this.#finders.get(path);
  }

  /** `PathFinder._path_importer_cache(path)`: an import takes `""` for the whole path of the current directory. */
  forImport(path: string): PathEntryFinder | undefined {
    if (path !== "") return this.get(path);
    return (this.#currentDirectory ??= this.#open("", ""));
  }

  #open(path: string, directoryPath: string): PathEntryFinder | undefined {
    const placeholder = this.#placeholders.get(path);
    if (placeholder !== undefined) return new EditableNamespaceFinder(path, placeholder);
    const place = this.#locate(path);
    if (place === undefined) return undefined;
    const { tree, inside } = place;
    if (tree.isArchive === true) {
      return new ZipFinder(
        withoutSeparator(path),
        tree,
        inside,
        this.#suffixes.forNames,
        this.#behaviour.zipDirectories,
      );
    }
    const isDirectory = inside === "" || reachable(() => tree.kind(inside)) === "directory";
    return isDirectory ? new DirectoryFinder(directoryPath, tree, inside, this.#suffixes) : undefined;
  }

  /** The tree that a path lies in: an entry of sys.path itself, below one, or elsewhere. */
  #locate(path: string): Place | undefined {
    const { sysPath, fileSystem } = this.#environment;
    const exact = sysPath.find((entry) => entry.path === path);
    if (exact?.tree !== undefined) return { tree: exact.tree, inside: "" };
    if (exact?.archive !== undefined) return exact.archive;
    // The longest that fits: an archive may lie in a directory that is an entry, too.
    const above = sysPath
      .flatMap((entry) => {
        const rest = pathBelow(entry.path, path);
        const place = entry.tree ? { tree: entry.tree, inside: "" } : entry.archive;
        return rest === undefined || place === undefined ? [] : [{ ...place, rest }];
      })
      .toSorted((left, right) => left.rest.length - right.rest.length)[0];
    if (above !== undefined) {
      return { tree: above.tree, inside: [above.inside, above.rest].filter((part) => part !== "").join("/") };
    }
    const linked = this.#inLinkedArchive(path);
    if (linked !== undefined) return linked;
    // \\server\share: opening it would be use of the network.
    const tree = /^[\\/]{2}[^\\/]*\\/.test(path) ? undefined : fileSystem?.tree(path);
    return tree && { tree, inside: "" };
  }

  /** A path in an archive of sys.path by the name that it really has, which `realpath` gives. */
  #inLinkedArchive(path: string): Place | undefined {
    const { sysPath, fileSystem } = this.#environment;
    for (const { path: entryPath, tree } of sysPath) {
      const real = tree?.isArchive === true ? fileSystem?.realPath(entryPath) : undefined;
      const inside = real === undefined ? undefined : pathBelow(real, path);
      if (tree !== undefined && inside !== undefined) return { tree, inside };
    }
    return undefined;
  }

  /** `FileFinder.path`, of a relative path without the current directory that stands before it. */
  #directoryPath(path: string): string {
    const { relativePathEntry } = this.#behaviour;
    const plain = withoutSeparator(path);
    if (relativePathEntry === "as written") return plain === "" ? "." : plain;
    if (plain === ".") return "";
    return relativePathEntry === "'./' taken out" ? plain.replace(/^\.\//, "") : plain;
  }
}

/** The rest of a path below a directory or archive, joined by `/`. */
function pathBelow(parent: string, path: string): string | undefined {
  const wanted = path.replace(/^(?:\.\/)+/, "");
  // The current directory has all relative paths below it.
  if (parent === "" || parent === ".") return /^[\\/]|^[A-Za-z]:/.test(path) ? undefined : wanted;
  const plain = withoutSeparator(parent).replace(/^(?:\.\/)+/, "");
  const rest = wanted.startsWith(plain) ? wanted.slice(plain.length) : "";
  return /^[\\/]/.test(rest) || plain === "/"
    ? rest.replace(/^[\\/]+|[\\/]+$/g, "").replaceAll("\\", "/")
    : undefined;
}

function withoutSeparator(path: string): string {
  return path.replace(/(?<=[^\\/:])[\\/]+$/, "");
}
