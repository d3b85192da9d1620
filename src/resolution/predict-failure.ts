import { absentModule } from "./missing-module.ts";
import { placeOf } from "./lookup.ts";
import type { Lookup } from "./lookup.ts";
import type { ModuleAttributes } from "./module-attributes.ts";
import type { FoundModule } from "./module-finder.ts";
import type { ImportEvent } from "./flow-facts.ts";
import { SysPathChanges } from "./sys-path-changes.ts";
import type { PredictedFailure, ResolutionStep } from "./resolution.ts";

/** A failure, and through which modules it comes: from the one that is imported to the one that fails. */
interface Failure {
  readonly exception: string;
  readonly name: string;
  readonly chain: readonly ResolutionStep[];
}

// A chain of imports longer than this is in no program.
const DEEPEST = 400;

/**
 * Predicts what an import of a module raises, following the imports that run for certain: those that are in no
 * function, under no condition that cannot be decided, and in no `try` that catches their failure. The standard library
 * is not entered. Silent where it cannot be told.
 */
export class FailurePrediction {
  readonly #attributes: ModuleAttributes;
  readonly #sysPathChanges: SysPathChanges;
  readonly #known = new Map<string, Failure | undefined>();
  readonly #running = new Set<string>();
  /** The modules that one prediction came to, and that are not known: how deep the first one is that they wait for. */
  readonly #begun = new Map<string, number>();
  /** The same, in the order in which they were begun (Tarjan's stack: what is in a circle is through together). */
  readonly #waiting: string[] = [];
  #earliest = 0;

  constructor(attributes: ModuleAttributes) {
    this.#attributes = attributes;
    this.#sysPathChanges = new SysPathChanges(attributes);
  }

  /** `undefined`: nothing found against it. */
  predict(module: string): PredictedFailure | undefined {
    this.#begun.clear();
    this.#waiting.length = 0;
    const failure = this.#import(module);
    // Code that changes sys.path may have made the module importable that is missed.
    return failure === undefined || this.#sysPathChanges.mayProvide(failure) ? undefined : failure;
  }

  /** `import name`: the packages that it is in are imported before it. */
  #import(name: string): Failure | undefined {
    const { finder } = this.#attributes;
    const parts = name.split(".");
    for (let length = 1; length <= parts.length; length++) {
      const prefix = parts.slice(0, length).join(".");
      const found = finder.find(prefix);
      if (found === undefined) {
        const absent = absentModule(prefix, this.#attributes);
        if (absent?.status !== "missing") return undefined;
        return { exception: "ModuleNotFoundError", name: prefix, chain: [] };
      }
      const failure = this.#run(found);
      if (failure !== undefined) return failure;
    }
    return undefined;
  }

  #run(found: FoundModule): Failure | undefined {
    const { name } = found;
    if (this.#known.has(name)) return this.#known.get(name);
    // Imported already, or being so, as far as Python is concerned.
    const begun = this.#begun.get(name);
    if (begun !== undefined || this.#running.size > DEEPEST) {
      this.#earliest = Math.min(this.#earliest, begun ?? 0);
      return undefined;
    }
    if (found.kind !== "source" || this.#attributes.finder.isStandard(found)) return undefined;
    const depth = this.#running.size;
    const before = this.#earliest;
    this.#earliest = depth;
    this.#begun.set(name, depth);
    this.#waiting.push(name);
    this.#running.add(name);
    const failure = this.#execute(found, this.#attributes.source(found)?.names?.events ?? []);
    this.#running.delete(name);
    if (failure !== undefined) this.#known.set(name, failure);
    else if (this.#earliest === depth) {
      // Nothing that it imports waits for a module that is not through yet: all of these succeed, whoever asks.
      for (let other = this.#waiting.pop(); other !== undefined; other = this.#waiting.pop()) {
        this.#known.set(other, undefined);
        this.#begun.delete(other);
        if (other === name) break;
      }
    } else this.#begun.set(name, this.#earliest);
    this.#earliest = Math.min(before, this.#earliest);
    return failure;
  }

  #execute(found: FoundModule, events: readonly ImportEvent[]): Failure | undefined {
    for (const event of events) {
      if (event.kind === "try") {
        const caught = this.#execute(found, event.body);
        const failure = isImportError(caught) ? this.#execute(found, event.handler) : undefined;
        if (failure !== undefined) return failure;
        continue;
      }
      const cause = this.#happen(event);
      if (cause === undefined) continue;
      const { file } = placeOf(found);
      const step = { module: found.name, ...(file !== undefined && { file }), line: event.line };
      return { ...cause, chain: [step, ...cause.chain] };
    }
    return undefined;
  }

  #happen(event: Exclude<ImportEvent, { kind: "try" }>): Failure | undefined {
    if (event.kind === "raise") {
      const exception = event.exception ?? "Exception";
      return { exception, name: exception, chain: [] };
    }
    const failure = this.#import(event.module) ?? this.#importNames(event.module, event.names ?? []);
    if (failure === undefined || event.raisedAs === undefined || failure.exception === "SystemExit") {
      return failure;
    }
    return { ...failure, exception: event.raisedAs };
  }

  /** `from module import names`: attributes, else submodules. */
  #importNames(module: string, names: readonly string[]): Failure | undefined {
    const { finder } = this.#attributes;
    const found = finder.find(module);
    if (found === undefined || names.length === 0) return undefined;
    const isThirdParty = found.kind !== "standard library" && !finder.isStandard(found);
    for (const name of names) {
      const lookup = isThirdParty ? this.#attributes.lookUp(found, name) : undefined;
      const submodule = finder.find(`${module}.${name}`);
      if (lookup?.kind === "found" && !(submodule && bindsItself(lookup, module, name))) continue;
      if (submodule !== undefined) {
        const failure = this.#run(submodule);
        if (failure !== undefined) return failure;
      } else if (lookup?.kind === "unknown") {
        const failure = this.#execute(found, this.#attributes.lazyImports(found, name));
        if (failure?.exception === "ModuleNotFoundError") return failure;
      } else if (
        lookup?.kind === "missing" &&
        !this.#running.has(module) &&
        !this.#attributes.setsComputedNames(found)
      ) {
        const absent = absentModule(`${module}.${name}`, this.#attributes);
        if (absent?.status === "missing") return { exception: "ImportError", name, chain: [] };
      }
    }
    return undefined;
  }
}

function isImportError(failure: Failure | undefined): boolean {
  return failure?.exception === "ModuleNotFoundError" || failure?.exception === "ImportError";
}

/** `from . import name` in the package itself: there is no such name before the submodule is imported. */
function bindsItself({ sources }: Lookup & { kind: "found" }, module: string, name: string): boolean {
  return sources.some(
    (source) =>
      (source.kind === "from" && source.module === module && source.name === name) ||
      (source.kind === "module" && source.module === `${module}.${name}`),
  );
}
