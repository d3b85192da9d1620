import type { ModuleFile } from "../discovery/module-spec.ts";
import { reachable } from "../discovery/reachable.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import type { ModuleFinder } from "./module-finder.ts";

// module.NAME = …, module.NAME: int = …; what may repeat is bounded, for lines without an end.
const ASSIGNMENT = /\.([A-Za-z_]\w*)[ \t]*(?::[^=\n#]{0,200})?=(?!=)/g;
const SETATTR = /\bsetattr\(\s{0,100}[^,()\n]{1,200},\s{0,100}['"](\w+)['"]/g;
// setattr(module, name, value), which stands in the set as itself
const COMPUTED = /\bsetattr\(\s{0,100}(?!self\b|cls\b)[^,()\n]{1,200}(?:\(\))?,\s{0,100}[A-Za-z_]/;
const OWN_INSTANCE = /(?<![\w.])(?:self|cls)$/;

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

  /** Whether the names of some are computed, so that they are not among these. */
  setsComputedNames(module: string): boolean {
    return this.has(module, "setattr()");
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
    if (text === undefined) continue;
    for (const { 1: name = "", index } of text.matchAll(ASSIGNMENT)) {
      if (!OWN_INSTANCE.test(text.slice(Math.max(index - 6, 0), index))) names.add(name);
    }
    if (COMPUTED.test(text)) names.add("setattr()");
    for (const [, name = ""] of text.matchAll(SETATTR)) names.add(name);
  }
  return names;
}
