import type { FoundModule } from "./module-finder.ts";
import type { Lookup, Place } from "./lookup.ts";
import type { ModuleAttributes } from "./module-attributes.ts";
import type { ModuleIdentity } from "./module-name.ts";
import { NameFlow } from "./name-flow.ts";
import type { NameSource } from "./name-scope.ts";
import type { ClassStatement, Expression } from "./statement.ts";

/** Where the names in something's body mean what they say: its module. */
interface Context {
  readonly found: FoundModule;
  readonly place: Place;
}

/** A thing whose attributes can be asked for. */
export type Thing =
  | { readonly kind: "module"; readonly found: FoundModule }
  | { readonly kind: "class" | "instance"; readonly statement: ClassStatement; readonly context: Context }
  | {
      readonly kind: "function";
      readonly name: string;
      readonly isDecorated: boolean;
      readonly context: Context;
    }
  /** `why` it cannot be followed: a clause. */
  | { readonly kind: "other"; readonly why: string };

const OBJECT =
  "__class__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __gt__ __hash__ __init__ " +
  "__init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ " +
  "__sizeof__ __str__ __subclasshook__ __name__ __qualname__ ";
const CLASS: ReadonlySet<string> = new Set(
  `${OBJECT} __bases__ __base__ __mro__ mro __subclasses__ __weakref__`.split(" "),
);
const FUNCTION: ReadonlySet<string> = new Set(
  `${OBJECT} __call__ __code__ __defaults__ __kwdefaults__ __annotations__ __globals__ __closure__ __get__ __builtins__ __type_params__`.split(
    " ",
  ),
);

const MOST_STEPS = 30;

/** Follows `a.b.c` from one thing to the next. */
export class AttributeWalk {
  readonly #attributes: ModuleAttributes;
  readonly #classes = new Map<ClassStatement, NameFlow>();

  constructor(attributes: ModuleAttributes) {
    this.#attributes = attributes;
  }

  /** What a lookup found, as something to look further into. */
  thing(lookup: Lookup & { kind: "found" }, name: string, steps = 0): Thing {
    const [source, ...more] = lookup.sources;
    const found = this.#attributes.finder.find(lookup.place.module);
    if (source === undefined || found === undefined) return other(`what ${name} is cannot be told`);
    if (more.length > 0) return other(`${name} is bound in several ways`);
    return this.#thingOf(source, name, { found, place: lookup.place }, steps);
  }

  /** Whether a thing has an attribute. */
  attribute(thing: Thing, name: string, steps = 0): Lookup {
    switch (thing.kind) {
      case "module":
        return this.#attributes.lookUp(thing.found, name);
      case "class":
        return this.#classAttribute(thing, name, steps);
      case "instance": {
        const lookup = this.#classAttribute(thing, name, steps);
        if (lookup.kind !== "missing") return lookup;
        return {
          kind: "unknown",
          reason: `${name} may be an attribute of the instance`,
          place: lookup.place,
        };
      }
      case "function":
        return this.#functionAttribute(thing, name);
      case "other":
        break;
    }
    const place = { module: "", file: undefined, line: undefined };
    return { kind: "unknown", reason: thing.why, place };
  }

  /** The names that are seen bound in a thing: candidates for what was meant. */
  names(thing: Thing): readonly string[] {
    if (thing.kind === "module") return this.#attributes.names(thing.found);
    if (thing.kind !== "class") return [];
    return [...this.#classBody(thing).scope.bindings().keys()];
  }

  #thingOf(source: NameSource, name: string, context: Context, steps: number): Thing {
    if (steps > MOST_STEPS) return other("names lead to each other in a circle");
    const { finder } = this.#attributes;
    switch (source.kind) {
      case "module": {
        const found = finder.find(source.module);
        return found === undefined
          ? other(`module ${source.module} is not found`)
          : { kind: "module", found };
      }
      case "from": {
        const found = finder.find(source.module);
        if (found === undefined) return other(`module ${source.module} is not found`);
        const lookup = this.#attributes.lookUp(found, source.name);
        if (lookup.kind === "found") return this.thing(lookup, source.name, steps + 1);
        const submodule = finder.find(`${source.module}.${source.name}`);
        if (submodule !== undefined) return { kind: "module", found: submodule };
        return other(lookup.kind === "unknown" ? lookup.reason : `${source.name} is not in ${source.module}`);
      }
      case "class": {
        const { statement } = source;
        if (statement.isDecorated) return other(`class ${name} is decorated`);
        return { kind: "class", statement, context };
      }
      case "def":
        return { kind: "function", name, isDecorated: source.isDecorated, context };
      case "value":
        break;
    }
    return this.#valueOf(source.value, name, context, steps);
  }

  #valueOf(value: Expression, name: string, context: Context, steps: number): Thing {
    if (value.kind === "name") return this.#named(value.path, context, steps + 1);
    if (value.kind === "call" && value.callee.length > 0) {
      const called = this.#named(value.callee, context, steps + 1);
      if (called.kind === "class") return { ...called, kind: "instance" };
    }
    return other(`${name} is a value that is computed`);
  }

  /** `a.b.c` in the code of a module. */
  #named(path: readonly string[], { found }: Context, steps: number): Thing {
    let thing: Thing = { kind: "module", found };
    for (const part of path) {
      const lookup = this.attribute(thing, part, steps + 1);
      if (lookup.kind !== "found") return other(`${path.join(".")} cannot be followed`);
      thing = this.thing(lookup, part, steps + 1);
    }
    return thing;
  }

  #functionAttribute(thing: Thing & { kind: "function" }, name: string): Lookup {
    const { found, place } = thing.context;
    const set = this.#attributes.source(found)?.names?.attributes.get(thing.name);
    const line = set?.get(name);
    if (line !== undefined)
      return { kind: "found", isConditional: true, place: { ...place, line }, sources: [] };
    if (FUNCTION.has(name)) return { kind: "found", isConditional: false, place, sources: [] };
    if (thing.isDecorated) return { kind: "unknown", reason: `${thing.name} is decorated`, place };
    if (set?.has(undefined) === true) return { kind: "unknown", reason: `setattr(${thing.name}, …)`, place };
    return { kind: "missing", place };
  }

  /** The class's body, what is set on it in its module, then its bases. */
  #classAttribute(thing: Thing & { kind: "class" | "instance" }, name: string, steps: number): Lookup {
    const { statement, context } = thing;
    const place = { ...context.place, line: statement.line };
    const unknown = (reason: string): Lookup => ({ kind: "unknown", reason, place });
    if (steps > MOST_STEPS) return unknown("classes are derived from each other in a circle");
    const { scope, facts } = this.#classBody(thing);
    const bound = scope.get(name);
    if (bound !== undefined) {
      const line = bound.sources[0]?.line;
      const isConditional = !bound.isDefinite;
      return { kind: "found", isConditional, place: { ...place, line }, sources: bound.sources };
    }
    if (CLASS.has(name)) return { kind: "found", isConditional: false, place, sources: [] };
    const set = this.#attributes.source(context.found)?.names?.attributes.get(statement.name);
    const line = set?.get(name);
    if (line !== undefined)
      return { kind: "found", isConditional: true, place: { ...place, line }, sources: [] };
    if (set?.has(undefined) === true) return unknown(`setattr(${statement.name}, …)`);
    for (const base of statement.bases) {
      const isObject = base.kind === "name" && base.path.join(".") === "object";
      const inherited = isObject ? undefined : this.#baseAttribute(base, thing, name, steps);
      if (inherited !== undefined && inherited.kind !== "missing") return inherited;
    }
    if (statement.hasKeywords) return unknown(`class ${statement.name} has a metaclass or keywords`);
    if (facts.hints.has(name)) return unknown(`${name} is declared but not bound in class ${statement.name}`);
    return { kind: "missing", place };
  }

  #baseAttribute(
    base: Expression,
    { statement, context }: Thing & { kind: "class" | "instance" },
    name: string,
    steps: number,
  ): Lookup {
    const thing = base.kind === "name" ? this.#named(base.path, context, steps + 1) : undefined;
    if (thing?.kind === "class") return this.#classAttribute(thing, name, steps + 1);
    const place = { ...context.place, line: statement.line };
    return { kind: "unknown", reason: `a base of class ${statement.name} cannot be followed`, place };
  }

  #classBody({ statement, context }: Thing & { kind: "class" | "instance" }): NameFlow {
    const known = this.#classes.get(statement);
    if (known !== undefined) return known;
    const { found } = context;
    const isPackage = "isPackage" in found && found.isPackage;
    const module: ModuleIdentity = { name: found.name, isPackage };
    const flow = new NameFlow(statement.body, module, false);
    this.#classes.set(statement, flow);
    return flow;
  }
}

function other(why: string): Thing {
  return { kind: "other", why };
}
