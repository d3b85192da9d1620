import type { ModuleFile } from "../discovery/module-spec.ts";
import { reachable } from "../discovery/reachable.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import type { ModuleFinder } from "./module-finder.ts";

// module.NAME = …, module.NAME: int = …; not `self.NAME = …`
const ASSIGNMENT = /(?<![\w.])(?!(?:self|cls)\s*\.\s*\w+\s*[:=])\w+(?:\.\w+)*\.(\w+)\s*(?::[^=\n#]*)?=(?!=)/g;
const SETATTR = /\bsetattr\(\s*[^,()]+,\s*(?:['"](\w+)['"])?/g;

// 64 MiB of text take a second.
const MOST_BYTES = 64 << 20;

/** The names that a package's sources set on some object that may be one of its modules. */
export class PatchedNames {
  readonly #finder: ModuleFinder;
  readonly #names = new Map<string, ReadonlySet<string> | undefined>();

  constructor(finder: ModuleFinder) {
    this.#finder = finder;
  }

  /** Whether something in the outermost package that a module is in sets the name; true where there is too much to read. */
  has(module: string, name: string): boolean {
    const root = this.#finder.rootPackage(module);
    if (!this.#names.has(root)) this.#names.set(root, collect(this.#finder.sources(root)));
    return this.#names.get(root)?.has(name) ?? true;
  }
}

function collect(files: Iterable<ModuleFile>): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let bytesRead = 0;
  for (const file of files) {
    const bytes = reachable(() => file.tree.read(file.name));
    if (bytes === undefined) continue;
    bytesRead += bytes.length;
    if (bytesRead > MOST_BYTES) return undefined;
    const text = decodeUtf8(bytes);
    for (const [, name] of text?.matchAll(ASSIGNMENT) ?? []) if (name !== undefined) names.add(name);
    for (const [, name] of text?.matchAll(SETATTR) ?? []) if (name !== undefined) names.add(name);
  }
  return names;
}
