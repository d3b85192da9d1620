import { decodeUtf8 } from "../metadata/utf8.ts";
import { FileAccessError } from "./file-tree.ts";
import type { FileSystem, FileTree } from "./file-tree.ts";
import { pathFlavour } from "./path-flavour.ts";
import type { PathFlavour } from "./path-flavour.ts";

/** Questions about absolute paths, answered as `os.path` would: what cannot be reached is not there. */
export class FileProbe {
  readonly flavour: PathFlavour;
  /** Every file whose text decided something. */
  readonly filesRead: Set<string> = new Set();
  /** What was decided and why, a sentence each, for whoever wonders. */
  readonly decisions: string[] = [];
  readonly #fileSystem: FileSystem;
  readonly #cwd: string;
  readonly #roots = new Map<string, FileTree | undefined>();

  /** @param cwd what relative paths are relative to. */
  constructor(fileSystem: FileSystem, cwd: string) {
    this.#fileSystem = fileSystem;
    this.#cwd = cwd;
    this.flavour = pathFlavour(fileSystem.flavour);
  }

  isFile(path: string): boolean {
    return this.#kind(path) === "file";
  }

  isDirectory(path: string): boolean {
    return this.#kind(path) === "directory";
  }

  exists(path: string): boolean {
    return this.#kind(path) !== undefined;
  }

  /** The names in a directory, none where it cannot be listed. */
  list(path: string): readonly string[] {
    return this.#reachable(() => this.#in(path, (tree, rest) => tree.list(rest))) ?? [];
  }

  /** The bytes of a file, `undefined` where it is not there or cannot be read. */
  read(path: string): Uint8Array | undefined {
    const bytes = this.#reachable(() => this.#in(path, (tree, rest) => tree.read(rest)));
    if (bytes !== undefined) this.filesRead.add(path);
    return bytes;
  }

  /** The text of a file, with bytes that are no UTF-8 taken one by one as Latin-1. */
  readText(path: string): string | undefined {
    const bytes = this.read(path);
    return bytes && (decodeUtf8(bytes) ?? Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }

  /** Whether the bytes of an archive hold a text: names of members stand in it as they are. Too large counts as yes. */
  archiveMentions(path: string, text: string): boolean {
    if (!this.isFile(path)) return false;
    const bytes = this.read(path);
    if (bytes === undefined) return true;
    return Array.from(bytes, (byte) => String.fromCharCode(byte))
      .join("")
      .includes(text);
  }

  /** A path as it is seen from the current directory. Not normalized. */
  absolute(path: string): string {
    return this.flavour.isAbsolute(path) ? path : this.flavour.join(this.#cwd, path);
  }

  /** Whether a file holds UTF-8. */
  isUtf8(path: string): boolean {
    const bytes = this.read(path);
    return bytes === undefined || decodeUtf8(bytes) !== undefined;
  }

  /** What a link says; `undefined` where the path is no link. */
  readLink(path: string): string | undefined {
    return this.#reachable(() => this.#fileSystem.readLink(path));
  }

  /** With every link resolved; the path itself where there is nothing. */
  realPath(path: string): string {
    return this.#reachable(() => this.#fileSystem.realPath(path)) ?? path;
  }

  #kind(path: string): "file" | "directory" | undefined {
    return this.#reachable(() => this.#in(path, (tree, rest) => tree.kind(rest)));
  }

  #in<Result>(path: string, ask: (tree: FileTree, rest: string) => Result | undefined): Result | undefined {
    const { root, rest } = this.flavour.split(this.absolute(path));
    if (!this.#roots.has(root)) this.#roots.set(root, this.#fileSystem.tree(root));
    const tree = this.#roots.get(root);
    return tree && ask(tree, rest);
  }

  #reachable<Result>(question: () => Result): Result | undefined {
    try {
      return question();
    } catch (error) {
      if (error instanceof FileAccessError) return undefined;
      throw error;
    }
  }
}
