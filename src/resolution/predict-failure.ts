import { parentName } from "../discovery/module-spec.ts";
import { absentModule } from "./missing-module.ts";
import { placeOf } from "./module-attributes.ts";
import type { Lookup, ModuleAttributes } from "./module-attributes.ts";
import type { FoundModule } from "./module-finder.ts";
import type { ImportEvent } from "./name-flow.ts";
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
  readonly #known = new Map<string, Failure | undefined>();
  readonly #running = new Set<string>();

  constructor(attributes: ModuleAttributes) {
    this.#attributes = attributes;
  }

  /** `undefined`: nothing found against it. */
  predict(module: string): PredictedFailure | undefined {
    const failure = this.#import(module);
    // Code that changes sys.path may have made the module importable that is missed.
    const changesPath = failure?.chain.some(({ module: through }) => this.#changesSysPath(through));
    return failure === undefined || changesPath === true ? undefined : failure;
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
    // Imported already, as far as Python is concerned.
    if (this.#running.has(name) || this.#running.size > DEEPEST) return undefined;
    if (found.kind !== "source" || this.#attributes.finder.isStandard(found)) return undefined;
    const events = this.#attributes.source(found)?.names?.events ?? [];
    this.#running.add(name);
    let failure: Failure | undefined;
    for (const event of events) {
      const cause = this.#happen(event);
      if (cause === undefined) continue;
      const { file } = placeOf(found);
      const step = { module: name, ...(file !== undefined && { file }), line: event.line };
      failure = { ...cause, chain: [step, ...cause.chain] };
      break;
    }
    this.#running.delete(name);
    this.#known.set(name, failure);
    return failure;
  }

  #happen(event: ImportEvent): Failure | undefined {
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

  /** Whether a module, or a package that it is in, changes sys.path. */
  #changesSysPath(module: string): boolean {
    for (let name = module; name !== ""; name = parentName(name)) {
      const found = this.#attributes.finder.find(name);
      if (found && this.#attributes.source(found)?.names?.editsSysPath === true) return true;
    }
    return false;
  }
}

/** `from . import name` in the package itself: there is no such name before the submodule is imported. */
function bindsItself({ sources }: Lookup & { kind: "found" }, module: string, name: string): boolean {
  return sources.some(
    (source) =>
      (source.kind === "from" && source.module === module && source.name === name) ||
      (source.kind === "module" && source.module === `${module}.${name}`),
  );
}
