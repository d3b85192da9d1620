import { lastPart } from "../discovery/module-spec.ts";
import type { FoundModule, ModuleFinder } from "./module-finder.ts";
import type { ModuleNames } from "./module-names.ts";
import type { ModuleSource, ModuleSources } from "./module-sources.ts";
import type { ImportEvent, StarImport } from "./flow-facts.ts";
import { foundAt, placeOf, plainSource } from "./lookup.ts";
import type { Lookup, Place } from "./lookup.ts";
import { PatchedNames } from "./patched-names.ts";

// What the import system and `object` give every module; `__path__` a package only.
const EVERY_MODULE: ReadonlySet<string> = new Set(
  (
    "__name__ __doc__ __package__ __loader__ __spec__ __file__ __cached__ __builtins__ __dict__ __class__ __annotations__ " +
    "__dir__ __repr__ __str__ __eq__ __ne__ __hash__ __init__ __new__ __setattr__ __delattr__ __getattribute__ " +
    "__reduce__ __reduce_ex__ __sizeof__ __format__ __subclasshook__ __init_subclass__ __lt__ __le__ __gt__ __ge__"
  ).split(" "),
);

const DEEPEST = 40;

/** Answers whether modules have attributes, from their sources: the rules of `getattr(module, name)` after an import. */
export class ModuleAttributes {
  readonly finder: ModuleFinder;
  readonly #sources: ModuleSources;
  readonly #patched: PatchedNames;
  readonly #known = new Map<string, Lookup | "being looked up">();

  constructor(finder: ModuleFinder, sources: ModuleSources) {
    this.finder = finder;
    this.#sources = sources;
    this.#patched = new PatchedNames(finder);
  }

  /** What the source of a module says; `undefined` where it has none. */
  source(found: FoundModule): ModuleSource | undefined {
    if (found.kind === "source") return this.#sources.read(found.file, found);
    return found.kind === "extension" && found.source !== undefined
      ? this.#sources.read(found.source, found)
      : undefined;
  }

  /** The text of a module's source; `undefined` where there is none that can be read. */
  text(found: FoundModule): string | undefined {
    return found.kind === "source" ? this.#sources.text(found.file) : undefined;
  }

  /** What a module's `__getattr__` imports for certain when it is asked for a name. */
  lazyImports(found: FoundModule, name: string): readonly ImportEvent[] {
    const isDefined = this.source(found)?.names?.bindings.get("__getattr__")?.sources[0]?.kind === "def";
    return isDefined && found.kind === "source" ? this.#sources.lazyImports(found.file, found, name) : [];
  }

  /** {@link lookUp} of a name that is only to be there: what can be told without a parse is told so. */
  has(found: FoundModule, name: string): Lookup {
    const plain =
      found.kind === "source" && !this.#known.has(`${found.name}\n${name}`)
        ? this.#sources.plainBinding(found.file, found, name)
        : undefined;
    if (plain === undefined) return this.lookUp(found, name);
    const { line } = plain;
    const sources = found.kind === "source" ? [plainSource(plain, name, found)] : [];
    return { kind: "found", isConditional: false, place: { ...placeOf(found), line }, sources };
  }

  lookUp(found: FoundModule, name: string, depth = 0): Lookup {
    const key = `${found.name}\n${name}`;
    const known = this.#known.get(key);
    const place = placeOf(found);
    if (known === "being looked up" || depth > DEEPEST) {
      return { kind: "unknown", reason: "modules import each other in a circle", place };
    }
    if (known !== undefined) return known;
    this.#known.set(key, "being looked up");
    const lookup = this.#lookUp(found, name, place, depth);
    this.#known.set(key, lookup);
    return lookup;
  }

  /** The names that are seen bound in a module, star imports followed. */
  names(found: FoundModule, depth = 0): readonly string[] {
    const names = this.source(found)?.names;
    if (names === undefined) return [];
    const starred = names.stars.flatMap(({ module }) => {
      const from = module === undefined || depth > DEEPEST ? undefined : this.finder.find(module);
      return from === undefined || from.name === found.name ? [] : this.names(from, depth + 10);
    });
    return [...new Set([...names.bindings.keys(), ...starred])];
  }

  /** Whether the package of a module sets attributes by names that are computed. */
  setsComputedNames(found: FoundModule): boolean {
    return this.#patched.setsComputedNames(found.name);
  }

  /** Whether the module may make other modules importable while it is imported, or the siblings that it imports may. */
  mayAddModules(found: FoundModule): boolean {
    const names = this.source(found)?.names;
    if (names === undefined) return false;
    if (names.editsSysModules) return true;
    return [...this.#ownImports(found, names)].some(
      (module) => this.source(module)?.names?.editsSysModules === true,
    );
  }

  /** The modules of its own package that a module imports for certain. */
  *#ownImports(found: FoundModule, names: ModuleNames): IterableIterator<FoundModule> {
    const root = this.finder.rootPackage(found.name);
    for (const event of names.events) {
      if (event.kind !== "import" || (event.module !== root && !event.module.startsWith(`${root}.`)))
        continue;
      const targets = [event.module, ...(event.names ?? []).map((name) => `${event.module}.${name}`)];
      for (const target of targets) {
        const module = this.finder.find(target);
        if (module !== undefined && module.name !== found.name) yield module;
      }
    }
  }

  /** Whether a package brings an extension module that it imports: there may be more modules in it. */
  importsOwnExtension(found: FoundModule): string | undefined {
    const names = this.source(found)?.names;
    if (names === undefined) return undefined;
    for (const module of this.#ownImports(found, names)) {
      if (module.kind === "extension" && module.source === undefined) return module.name;
    }
    return undefined;
  }

  #lookUp(found: FoundModule, name: string, place: Place, depth: number): Lookup {
    const unknown = (reason: string): Lookup => ({ kind: "unknown", reason, place });
    if (EVERY_MODULE.has(name) || (name === "__path__" && this.finder.pathOf(found.name) !== undefined)) {
      return { kind: "found", isConditional: false, place, sources: [] };
    }
    const isSubmodule = this.finder.find(`${found.name}.${name}`) !== undefined;
    if (found.kind === "namespace") {
      return isSubmodule ? unknown(notImported(found, name)) : { kind: "missing", place };
    }
    const opaque = opaqueReason(found);
    const source = this.source(found);
    if (source === undefined) return unknown(opaque ?? "module has no source");
    if (source.names === undefined) {
      return { kind: "unknown", reason: source.refusal, place: { ...place, line: source.line } };
    }
    const { names } = source;
    const bound = names.bindings.get(name);
    if (bound !== undefined) return foundAt(place, bound);
    let starReason: string | undefined;
    for (const star of names.stars) {
      const lookup = this.#throughStar(star, name, place, depth);
      if (lookup?.kind === "found") return lookup;
      starReason ??= lookup?.kind === "unknown" ? lookup.reason : undefined;
    }
    if (isSubmodule) return unknown(notImported(found, name));
    const reason = opaque ?? this.#whyUnknown(found, names, name, starReason);
    return reason === undefined ? { kind: "missing", place } : unknown(reason);
  }

  /** Why a name that was not seen bound may be there all the same. */
  #whyUnknown(
    found: FoundModule,
    names: ModuleNames,
    name: string,
    starReason: string | undefined,
  ): string | undefined {
    if (names.dynamic.globals.has(name)) return `a function of the module binds ${name} when it is called`;
    if (names.bindings.has("__getattr__")) return "module defines __getattr__";
    if (starReason !== undefined) return starReason;
    if (names.dynamic.reason !== undefined) return names.dynamic.reason;
    if (names.editsSysModules) return "module changes sys.modules or sys.meta_path";
    if (names.attributes.get("__class__") !== undefined) return "module changes its class";
    if (this.mayAddModules(found)) return "a module that it imports changes sys.modules or sys.meta_path";
    if (names.exported?.names.has(name) === true) return `${name} is listed in __all__ but not bound there`;
    if (names.hints.has(name)) return `${name} is declared but not bound there`;
    if (!this.finder.isStandard(found) && this.#patched.has(found.name, name)) {
      return `another module of its package sets an attribute ${name}`;
    }
    return undefined;
  }

  /** What `from module import *` says about a name; `undefined`: it does not bring it. */
  #throughStar(star: StarImport, name: string, place: Place, depth: number): Lookup | undefined {
    const unknown = (reason: string): Lookup => ({ kind: "unknown", reason, place });
    if (star.module === undefined) return unknown("module imports * from outside of its package");
    const from = this.finder.find(star.module);
    if (from === undefined) return unknown(`module imports * from ${star.module}, which is not found`);
    const names = this.source(from)?.names;
    const exported = names?.exported;
    const isListed = exported?.names.has(name) ?? false;
    if (names !== undefined && !isListed) {
      if (exported?.isComplete === true || (exported === undefined && name.startsWith("_"))) return undefined;
    }
    const lookup = this.lookUp(from, name, depth + 1);
    const isSure = star.isDefinite && (exported === undefined || isListed);
    if (lookup.kind === "found") return { ...lookup, isConditional: lookup.isConditional || !isSure };
    if (lookup.kind === "missing") {
      return isListed ? unknown(`__all__ of ${star.module} lists ${name}, which is not found`) : undefined;
    }
    // The import would fail if it were not there.
    if (isListed) return { kind: "found", isConditional: !isSure, place: lookup.place, sources: [] };
    // It does not serve an import of everything.
    if (exported === undefined && names?.bindings.has("__getattr__") === true) return undefined;
    return unknown(`module imports * from ${star.module}: ${lookup.reason}`);
  }
}

/** Why the names of a module cannot be known, or not all; `undefined` of a source. */
function opaqueReason(found: FoundModule): string | undefined {
  switch (found.kind) {
    case "extension":
      return "inside an extension module";
    case "byte code":
      return "inside a byte code file";
    case "standard library":
      return "inside the standard library, whose files are not on the path";
    case "source":
    case "namespace":
      break;
  }
  return undefined;
}

function notImported(found: FoundModule, name: string): string {
  return `${name} is a submodule of ${lastPart(found.name)} that nothing is known to import`;
}
