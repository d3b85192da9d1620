import { PathDistribution } from "../discovery/path-distribution.ts";
import type { ReadingOptions } from "../discovery/path-distribution.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { subtree } from "../discovery/subtree.ts";
import { joinToEntry } from "../discovery/sys-path-entry.ts";
import type { TextExtent } from "../metadata/distribution.ts";
import type { PackagePath } from "../metadata/package-path.ts";

const PKG_INFO = "PKG-INFO";

/**
 * The metadata of an sdist: the PKG-INFO of its directory, and what else setuptools left in an `*.egg-info` directory
 * when it made the sdist.
 */
export class SdistDistribution extends PathDistribution {
  readonly #ofDirectory: PathDistribution;
  readonly #hasEggInfo: boolean;
  readonly #sources: FileTree;

  /**
   * @param path of the archive.
   * @param directory of the sources in it.
   * @param eggInfo the path of that directory below it; `undefined` where there is none.
   */
  constructor(
    path: string,
    tree: FileTree,
    directory: string,
    eggInfo: string | undefined,
    options: ReadingOptions,
  ) {
    const inTree = (name: string): string => (directory === "" ? name : `${directory}/${name}`);
    const name = eggInfo === undefined ? directory : inTree(eggInfo);
    super({ entryPath: path, tree, name, location: joinToEntry(path, name) }, options);
    this.#sources = subtree(tree, directory);
    this.#hasEggInfo = eggInfo !== undefined;
    this.#ofDirectory = new PathDistribution(
      { entryPath: path, tree, name: directory, location: joinToEntry(path, directory) },
      options,
    );
  }

  override readText(filename: string, extent?: TextExtent): string | undefined {
    if (filename === PKG_INFO) {
      return (
        this.#ofDirectory.readText(PKG_INFO, extent) ??
        (this.#hasEggInfo ? super.readText(PKG_INFO, extent) : undefined)
      );
    }
    // A METADATA or entry_points.txt beside the sources is whatever the author means by it.
    return this.#hasEggInfo ? super.readText(filename, extent) : undefined;
  }

  /** SOURCES.txt names files below the directory of the sources. */
  protected override exists(file: PackagePath): boolean {
    return this.#sources.kind(file.toString()) !== undefined;
  }
}
