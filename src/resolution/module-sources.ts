import type { ModuleFile } from "../discovery/module-spec.ts";
import { reachable } from "../discovery/reachable.ts";
import { decodePythonSource } from "../python-source/decode-python-source.ts";
import { ModuleOutline } from "../python-source/module-outline.ts";
import type { PlainBinding } from "../python-source/module-outline.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { withoutFunctionBodies } from "../python-source/without-function-bodies.ts";
import type { ConditionTarget } from "./condition.ts";
import { mayWriteInFunctions } from "./dynamic-names.ts";
import { readLazyImports } from "./lazy-imports.ts";
import type { ModuleIdentity } from "./module-name.ts";
import { readModuleNames } from "./module-names.ts";
import type { ModuleNames } from "./module-names.ts";
import type { ImportEvent } from "./flow-facts.ts";

/** The names of a source, or why they are not known: a clause such as `file too large`. */
export type ModuleSource =
  | { readonly names: ModuleNames; readonly refusal?: undefined }
  | { readonly names?: undefined; readonly refusal: string; readonly line: number | undefined };

/** Reads sources, each at most once. */
export class ModuleSources {
  readonly #parser: PythonParser | undefined;
  readonly #target: ConditionTarget;
  readonly #read = new Map<string, ModuleSource>();
  readonly #outlines = new Map<string, ModuleOutline | undefined>();
  #lacksParser = false;

  /** @param parser absent: what takes a parse is not known. */
  constructor(parser: PythonParser | undefined, target: ConditionTarget) {
    this.#parser = parser;
    this.#target = target;
  }

  /** How many files have been read. */
  get size(): number {
    return this.#read.size;
  }

  /** Whether a parse would have told what is not known. */
  get lacksParser(): boolean {
    return this.#lacksParser;
  }

  read(file: ModuleFile, module: ModuleIdentity): ModuleSource {
    const key = keyOf(file, module);
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const source = this.#readNow(file, module);
    this.#read.set(key, source);
    return source;
  }

  /**
   * What binds a name, found without a parse; `undefined` where it takes one to tell, or where the source
   * is parsed already.
   */
  plainBinding(file: ModuleFile, module: ModuleIdentity, name: string): PlainBinding | undefined {
    const key = keyOf(file, module);
    if (this.#read.has(key)) return undefined;
    if (!this.#outlines.has(key)) {
      const text = this.text(file);
      this.#outlines.set(key, text === undefined ? undefined : new ModuleOutline(text));
    }
    return this.#outlines.get(key)?.plainBinding(name);
  }

  /** `undefined` where it cannot be read or decoded. */
  text(file: ModuleFile): string | undefined {
    const bytes = reachable(() => file.tree.read(file.name));
    return bytes && decodePythonSource(bytes).text;
  }

  /** What a module's `__getattr__` imports for certain when it is asked for a name. */
  lazyImports(file: ModuleFile, module: ModuleIdentity, name: string): readonly ImportEvent[] {
    const text = this.text(file);
    const parser = this.#parserAtHand();
    if (text === undefined || parser === undefined) return [];
    try {
      return parser.parse(text, (root) => readLazyImports(root, name, module, this.#target));
    } catch (error) {
      if (!isExhaustion(error)) throw error;
      return [];
    }
  }

  #parserAtHand(): PythonParser | undefined {
    this.#lacksParser ||= this.#parser === undefined;
    return this.#parser;
  }

  #readNow(file: ModuleFile, module: ModuleIdentity): ModuleSource {
    const parser = this.#parserAtHand();
    if (parser === undefined) return refuse("its source was not read");
    const bytes = reachable(() => file.tree.read(file.name));
    if (bytes === undefined) return refuse("file cannot be read");
    const { text, refusal } = decodePythonSource(bytes);
    if (refusal !== undefined) {
      return refusal.reason === "too-large"
        ? refuse("file too large")
        : refuse(`cannot parse: ${refusal.message}`, refusal.line);
    }
    try {
      // Parsing is what takes the time.
      const parsed = mayWriteInFunctions(text) ? text : withoutFunctionBodies(text);
      return parser.parse(parsed, (root) => {
        if (root.hasError) return refuse("cannot parse", errorLine(root));
        return { names: readModuleNames(text, root, module, this.#target) };
      });
    } catch (error) {
      if (!isExhaustion(error)) throw error;
      return refuse("cannot parse: nested too deeply");
    }
  }
}

/** One file may be two modules, whose relative imports differ. */
function keyOf(file: ModuleFile, module: ModuleIdentity): string {
  return `${module.name}\n${file.path}`;
}

/** `RangeError` of the stack; what WebAssembly throws when its own memory or stack is used up. */
function isExhaustion(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === "RuntimeError");
}

function errorLine(root: SyntaxNode): number {
  let node = root;
  for (let next: SyntaxNode | undefined = root; next !== undefined;) {
    node = next;
    next = node.type === "ERROR" ? undefined : node.children.find(({ hasError }) => hasError);
  }
  return node.startPosition.row + 1;
}

function refuse(refusal: string, line?: number): ModuleSource {
  return { refusal, line };
}
