import { lastPart, parentName } from "../discovery/module-spec.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";
import type { ObjectReference } from "../metadata/object-reference.ts";
import { similarNames } from "../metadata/similar-names.ts";
import type { AttributeWalk, Thing } from "./attribute-walk.ts";
import { absentModule, similarModules } from "./missing-module.ts";
import { placeOf } from "./lookup.ts";
import type { Lookup, Place } from "./lookup.ts";
import type { ModuleAttributes } from "./module-attributes.ts";
import type { FoundModule } from "./module-finder.ts";
import type { Resolution, ResolutionStep } from "./resolution.ts";

const MOST_SIMILAR = 3;
// main = _main, imported from a module that imports it from another …
const MOST_FOLLOWED = 10;

/** What is common to all answers about one entry point while its value is followed. */
interface Progress {
  readonly attributes: ModuleAttributes;
  readonly walk: AttributeWalk;
  readonly chain: ResolutionStep[];
}

/**
 * Whether the target of an entry point exists, judged by what loads it: a script's wrapper does `from module import
 * first`, which finds submodules too, anything else is loaded by `EntryPoint.load()`, which does not.
 */
export function resolveEntryPoint(
  entryPoint: EntryPoint,
  attributes: ModuleAttributes,
  walk: AttributeWalk,
): Resolution {
  const { reference } = entryPoint;
  const progress: Progress = { attributes, walk, chain: [] };
  if (reference === null) {
    const reason = `${JSON.stringify(entryPoint.value)} is no object reference`;
    return { status: "missing-module", reason, chain: [], conditional: false };
  }
  if (reference.module.startsWith(".")) {
    const reason = `${JSON.stringify(reference.module)} is relative, and there is nothing that it is relative to`;
    return { status: "missing-module", reason, chain: [], conditional: false };
  }
  const found = attributes.finder.find(reference.module);
  if (found === undefined) return resolveAbsent(reference, progress);
  // functools.reduce(getattr, filter(None, attr.split(".")), module)
  const parts = (reference.attr ?? "").split(".").filter((part) => part !== "");
  if (parts.length === 0) return resolveModule(found, progress);
  const isScript = entryPoint.group === "console_scripts" || entryPoint.group === "gui_scripts";
  return resolveAttributes(found, parts, isScript, progress);
}

function resolveAbsent({ module: name, attr }: ObjectReference, { attributes, chain }: Progress): Resolution {
  const absent = absentModule(name, attributes);
  const place = absent?.place;
  if (place !== undefined) chain.push(step(place));
  chain.push({ module: absent?.name ?? name });
  const isMissing = absent?.status === "missing";
  const withColon = isMissing && attr === null ? lastDotAsColon(name, attributes) : [];
  const similar = isMissing ? [...withColon, ...similarModules(absent.name, attributes, MOST_SIMILAR)] : [];
  return {
    status: isMissing ? "missing-module" : "unknown",
    reason: absent?.reason ?? `no module named ${JSON.stringify(name)}`,
    ...(similar.length > 0 && { didYouMean: similar }),
    ...located(place),
    chain,
    conditional: false,
  };
}

/** `demo.fs:FileSystem` for `demo.fs.FileSystem`, where that is there. */
function lastDotAsColon(name: string, attributes: ModuleAttributes): string[] {
  const module = attributes.finder.find(parentName(name));
  const attribute = lastPart(name);
  const isThere = module !== undefined && attributes.has(module, attribute).kind === "found";
  return isThere ? [`${module.name}:${attribute}`] : [];
}

function resolveModule(found: FoundModule, { chain }: Progress): Resolution {
  const place = placeOf(found);
  const isSource = found.kind === "source";
  const whole = isSource ? { ...place, line: 1 } : place;
  chain.push(step(whole));
  const what = found.kind === "source" ? (found.isPackage ? "package" : "module") : `${found.kind} module`;
  return {
    status: "ok",
    reason: found.kind === "namespace" ? "namespace package" : what,
    ...located(whole),
    chain,
    conditional: false,
  };
}

function resolveAttributes(
  module: FoundModule,
  parts: readonly string[],
  isScript: boolean,
  progress: Progress,
): Resolution {
  const { attributes, walk, chain } = progress;
  let thing: Thing = { kind: "module", found: module };
  let conditional = false;
  let place: Place = placeOf(module);
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    let lookup =
      isLast && thing.kind === "module" ? attributes.has(thing.found, part) : walk.attribute(thing, part);
    const submodule = isScript && index === 0 ? attributes.finder.find(`${module.name}.${part}`) : undefined;
    if (lookup.kind !== "found" && submodule !== undefined) {
      place = placeOf(submodule);
      lookup = { kind: "found", isConditional: false, place, sources: [moduleSource(submodule)] };
    }
    const owner = [module.name, ...parts.slice(0, index)].join(".");
    if (lookup.kind !== "found") return notFound(lookup, thing, owner, part, place, progress, conditional);
    conditional ||= lookup.isConditional;
    chain.push(step(lookup.place, part));
    const definition = follow(lookup, isLast, progress);
    place = definition.place;
    thing = walk.thing(definition, part);
  }
  const kind = thing.kind === "other" ? "name" : thing.kind;
  return {
    status: "ok",
    reason: conditional ? `${kind}, bound only under a condition` : kind,
    ...located(thing.kind === "module" ? { ...place, line: place.line ?? 1 } : place),
    chain,
    conditional,
  };
}

function moduleSource({ name }: FoundModule): (Lookup & { kind: "found" })["sources"][number] {
  return { kind: "module", line: 1, module: name };
}

/** Follows `from module import name` to where the name is defined, as far as that can be told. */
function follow(
  lookup: Lookup & { kind: "found" },
  isLast: boolean,
  { attributes, chain }: Progress,
): Lookup & { kind: "found" } {
  let current = lookup;
  for (let steps = 0; steps < MOST_FOLLOWED; steps++) {
    const [source, ...more] = current.sources;
    if (source?.kind !== "from" || more.length > 0) break;
    const found = attributes.finder.find(source.module);
    const next =
      found && (isLast ? attributes.has(found, source.name) : attributes.lookUp(found, source.name));
    if (next?.kind !== "found" || next.place.line === undefined) break;
    chain.push(step(next.place, source.name));
    current = next;
  }
  return current;
}

function notFound(
  lookup: Exclude<Lookup, { kind: "found" }>,
  thing: Thing,
  owner: string,
  part: string,
  before: Place,
  { attributes, walk, chain }: Progress,
  conditional: boolean,
): Resolution {
  const place = lookup.place.file === undefined ? before : lookup.place;
  chain.push({
    ...step(place),
    module: lookup.place.module === "" ? before.module : lookup.place.module,
    attr: part,
  });
  if (lookup.kind === "unknown") {
    return { status: "unknown", reason: lookup.reason, ...located(place), chain, conditional };
  }
  const similar = similarNames(part, walk.names(thing), MOST_SIMILAR);
  const isSubmodule =
    thing.kind === "module" && attributes.finder.find(`${thing.found.name}.${part}`) !== undefined;
  return {
    status: "missing-attribute",
    reason: `${owner} has no ${JSON.stringify(part)}${isSubmodule ? ", only a submodule of that name" : ""}`,
    ...(similar.length > 0 && { didYouMean: similar }),
    ...located(place),
    chain,
    conditional,
  };
}

function step({ module, file, line }: Place, attr?: string): ResolutionStep {
  return {
    module,
    ...(attr !== undefined && { attr }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
  };
}

function located(place: Place | undefined): Pick<Resolution, "file" | "line"> {
  return {
    ...(place?.file !== undefined && { file: place.file }),
    ...(place?.line !== undefined && { line: place.line }),
  };
}
