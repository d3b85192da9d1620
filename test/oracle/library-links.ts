import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";

// What would make the copy another environment than the case says.
const NOT_LINKED: ReadonlySet<string> = new Set([
  "site-packages",
  "dist-packages",
  "sitecustomize.py",
  "usercustomize.py",
  "EXTERNALLY-MANAGED",
]);

/**
 * Directories with a link to each member of a standard library. Some two hundred links take longer than a start of the
 * interpreter, so a directory that has been used is kept, and moved to where the next one is wanted.
 */
export class LibraryLinks {
  readonly #library: string;
  readonly #store: string;
  readonly #members: ReadonlySet<string>;
  #kept: string[] = [];
  #count = 0;

  /** @param store a directory on the file system that the copies are for. */
  constructor(library: string, store: string) {
    this.#library = library;
    this.#store = store;
    this.#members = new Set(readdirSync(library).filter((member) => !NOT_LINKED.has(member)));
    mkdirSync(store, { recursive: true });
  }

  make(directory: string, without: readonly string[] = []): void {
    mkdirSync(path.dirname(directory), { recursive: true });
    const kept = without.length === 0 ? this.#kept.pop() : undefined;
    if (kept !== undefined) {
      renameSync(kept, directory);
      return;
    }
    mkdirSync(directory);
    for (const member of this.#members) {
      if (!without.includes(member))
        symlinkSync(path.join(this.#library, member), path.join(directory, member));
    }
  }

  /** Takes the directories that {@link make} has made below `root` back, if nothing of them is missing. */
  takeBack(root: string): void {
    for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
      if (!entry.isDirectory() || !/^python3\.\d+$/.test(entry.name)) continue;
      const directory = path.join(entry.parentPath, entry.name);
      const present = readdirSync(directory);
      const links = present.filter((name) => this.#isLink(directory, name));
      if (links.length < this.#members.size) continue;
      for (const name of present) {
        if (!links.includes(name)) rmSync(path.join(directory, name), { recursive: true });
      }
      const kept = path.join(this.#store, `${(this.#count += 1)}`);
      renameSync(directory, kept);
      this.#kept.push(kept);
    }
  }

  #isLink(directory: string, name: string): boolean {
    return this.#members.has(name) && lstatSync(path.join(directory, name)).isSymbolicLink();
  }
}
