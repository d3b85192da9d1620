import { ProblemList } from "../metadata/problem.ts";
import { pythonBehaviour } from "../metadata/python-version.ts";
import { FileAccessError } from "./file-tree.ts";
import { metadataListing } from "./metadata-listing.ts";
import type { MetadataListing } from "./metadata-listing.ts";
import { PathDistribution } from "./path-distribution.ts";
import type { ReadingOptions } from "./path-distribution.ts";
import { entryBasename, joinToEntry } from "./sys-path-entry.ts";
import type { SysPathEntry } from "./sys-path-entry.ts";

/** `MetadataPathFinder`: the distributions along a sys.path, each listed and made once. */
export class PathFinder {
  /** What kept an entry from being listed. */
  readonly problems: ProblemList;
  readonly #sysPath: readonly SysPathEntry[];
  readonly #options: ReadingOptions;
  readonly #listings: (MetadataListing<PathDistribution> | undefined)[] = [];

  constructor(sysPath: readonly SysPathEntry[], options: ReadingOptions) {
    this.#sysPath = sysPath;
    this.#options = options;
    this.problems = new ProblemList(options.strict);
  }

  /** In search order. An entry is listed when the walk gets to it. */
  *distributions(): IterableIterator<PathDistribution> {
    for (let index = 0; index < this.#sysPath.length; index++) {
      yield* this.#listing(index)?.all ?? [];
    }
  }

  /** Those that `distribution(name)` takes into account, in search order. */
  *distributionsNamed(name: string): IterableIterator<PathDistribution> {
    for (let index = 0; index < this.#sysPath.length; index++) {
      yield* this.#listing(index)?.named(name) ?? [];
    }
  }

  #listing(index: number): MetadataListing<PathDistribution> | undefined {
    if (!(index in this.#listings)) {
      const entry = this.#sysPath[index];
      this.#listings[index] = entry && this.#readListing(entry);
    }
    return this.#listings[index];
  }

  #readListing(entry: SysPathEntry): MetadataListing<PathDistribution> | undefined {
    const { emptyPathEntry, unusablePathEntry } = pythonBehaviour(this.#options.pythonVersion);
    if (unusablePathEntry === "raises") this.#checkUsable(entry.path);
    if (entry.path === "" && emptyPathEntry === "nothing") return undefined;
    const { tree } = entry;
    try {
      const names = tree?.list("");
      if (tree === undefined || names === undefined) return undefined;
      const prefix = joinToEntry(entry.path, "");
      return metadataListing(names, entryBasename(entry.path), this.#options.pythonVersion, (name, key) => {
        const place = { entryPath: entry.path, tree, name, location: prefix + name, key };
        return new PathDistribution(place, this.#options);
      });
    } catch (error) {
      if (!(error instanceof FileAccessError)) throw error;
      // The interpreter takes an entry that it cannot list for an empty one.
      this.problems.add({
        code: "PYEP_PATH_ENTRY_UNREADABLE",
        message: `${error.message}; its distributions are not seen`,
        severity: "warning",
        affects: "entryPoints",
        path: entry.path,
      });
      return undefined;
    }
  }

  #checkUsable(path: string): void {
    const pythonException = path.includes("\0")
      ? "ValueError"
      : /[\ud800-\udfff]/u.test(path)
        ? "UnicodeEncodeError"
        : undefined;
    if (pythonException === undefined) return;
    this.problems.add({
      code: "PYEP_PATH_ENTRY_UNREADABLE",
      message: `no path that a system knows; CPython ${this.#options.pythonVersion} raises ${pythonException}`,
      severity: "error",
      affects: "entryPoints",
      path,
      pythonException,
    });
  }
}
