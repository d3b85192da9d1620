import type { ClassStatement, Expression } from "./statement.ts";

/** What binds a name. Modules are named absolutely. */
export type NameSource =
  | { readonly kind: "module"; readonly line: number; readonly module: string }
  /** `from module import name` */
  | { readonly kind: "from"; readonly line: number; readonly module: string; readonly name: string }
  | { readonly kind: "def"; readonly line: number; readonly isDecorated: boolean }
  | { readonly kind: "class"; readonly line: number; readonly statement: ClassStatement }
  | { readonly kind: "value"; readonly line: number; readonly value: Expression };

/** A name in a namespace. */
export interface Binding {
  /** Whether it is bound on every way through the body; otherwise a condition that cannot be decided does it. */
  readonly isDefinite: boolean;
  /** More than one where ways differ. */
  readonly sources: readonly NameSource[];
}

// `if`s that cannot be decided may bind a name in many ways; nobody follows more than one.
const MOST_SOURCES = 4;

/** The names that are bound at a place in a body. A branch of it keeps only what it changes. */
export class NameScope {
  readonly #parent: NameScope | undefined;
  readonly #changes = new Map<string, Binding | undefined>();
  /** Whether the way to here always ends in `raise` or an exit. */
  isDead = false;

  constructor(parent?: NameScope) {
    this.#parent = parent;
  }

  get(name: string): Binding | undefined {
    // Blocks nest a hundred times at the most.
    return this.#changes.has(name) ? this.#changes.get(name) : this.#parent?.get(name);
  }

  bind(name: string, source: NameSource): void {
    this.#changes.set(name, { isDefinite: true, sources: [source] });
  }

  unbind(name: string): void {
    this.#changes.set(name, undefined);
  }

  /** A way that may be taken from here. */
  branch(): NameScope {
    return new NameScope(this);
  }

  /** What a handler starts with: any part of this branch may have run. */
  interrupted(): NameScope {
    const scope = new NameScope(this.#parent);
    for (const [name, binding] of this.#changes) {
      scope.#changes.set(name, joined([binding, this.#parent?.get(name)]));
    }
    return scope;
  }

  /** The names that this branch changes. */
  changed(): IterableIterator<string> {
    return this.#changes.keys();
  }

  /** Goes on behind branches of which one was taken: a name is definite where it is so in all that come to their end. */
  join(branches: readonly NameScope[]): void {
    const live = branches.filter((branch) => !branch.isDead);
    if (live.length === 0) {
      this.isDead = true;
      return;
    }
    const names = new Set(live.flatMap((branch) => [...branch.#changes.keys()]));
    for (const name of names) this.#changes.set(name, joined(live.map((branch) => branch.get(name))));
  }

  /** All names, where there is nothing around this scope. */
  bindings(): ReadonlyMap<string, Binding> {
    const bound = new Map<string, Binding>();
    for (const [name, binding] of this.#changes) if (binding !== undefined) bound.set(name, binding);
    return bound;
  }
}

function joined(ways: readonly (Binding | undefined)[]): Binding | undefined {
  const sources = new Set(ways.flatMap((way) => way?.sources ?? []));
  if (sources.size === 0) return undefined;
  return {
    isDefinite: ways.every((way) => way?.isDefinite === true),
    sources: [...sources].slice(0, MOST_SOURCES),
  };
}
