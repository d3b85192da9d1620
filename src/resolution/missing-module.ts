import { lastPart, parentName } from "../discovery/module-spec.ts";
import { similarNames } from "../metadata/similar-names.ts";
import type { Place } from "./lookup.ts";
import type { ModuleAttributes } from "./module-attributes.ts";
import { placeOf } from "./lookup.ts";

/** A module that is not found: `missing`, or it may be there in a way that only running code would tell. */
export interface AbsentModule {
  readonly status: "missing" | "unknown";
  /** The name: the first part of a longer one that is not there. */
  readonly name: string;
  /** A clause: `package pkg has no module "plugin"`. */
  readonly reason: string;
  /** The package that it would be in. */
  readonly place: Place | undefined;
}

/** The first of a module's name and those of the packages around it that is not found; `undefined` where all are. */
export function absentModule(name: string, attributes: ModuleAttributes): AbsentModule | undefined {
  const parts = name.split(".");
  for (let length = 1; length <= parts.length; length++) {
    const prefix = parts.slice(0, length).join(".");
    if (attributes.finder.find(prefix) === undefined) return explainAbsence(prefix, attributes);
  }
  return undefined;
}

/** The names of modules that may have been meant, in full. */
export function similarModules(name: string, { finder }: ModuleAttributes, most: number): string[] {
  const parent = parentName(name);
  const prefix = parent === "" ? "" : `${parent}.`;
  return similarNames(lastPart(name), finder.siblings(name), most).map((sibling) => prefix + sibling);
}

function explainAbsence(name: string, attributes: ModuleAttributes): AbsentModule {
  const { finder } = attributes;
  const parent = finder.find(parentName(name));
  if (parent === undefined) {
    const { opaqueStartup } = finder;
    if (opaqueStartup === undefined) {
      return { status: "missing", name, reason: `no module named ${quoted(name)}`, place: undefined };
    }
    const reason = `no module named ${quoted(name)} is seen, but ${opaqueStartup} runs code that may provide it`;
    return { status: "unknown", name, reason, place: undefined };
  }
  const place = placeOf(parent);
  const unknown = (reason: string): AbsentModule => ({ status: "unknown", name, reason, place });
  switch (parent.kind) {
    case "extension":
      return unknown(`${parent.name} is an extension module, which may hold other modules`);
    case "byte code":
      return unknown(`${parent.name} is byte code, which is not read`);
    case "standard library":
      return unknown(`${parent.name} is in the standard library, whose files are not on the path`);
    case "namespace":
    case "source":
      break;
  }
  const last = lastPart(name);
  if (finder.changesPath(parent.name)) return unknown(`package ${parent.name} changes its __path__`);
  for (let above = parent.name; above !== ""; above = parentName(above)) {
    const found = finder.find(above);
    if (found !== undefined && attributes.mayAddModules(found)) {
      return unknown(`importing ${above} changes sys.modules or sys.meta_path`);
    }
  }
  if (finder.hasFile(parent.name, `${last}.pyi`)) {
    return unknown(`only a stub ${last}.pyi is there; an extension module may provide it`);
  }
  const extension = attributes.importsOwnExtension(parent);
  if (extension !== undefined) return unknown(`extension module ${extension} may provide it`);
  const isPackage = finder.pathOf(parent.name) !== undefined;
  const reason = isPackage
    ? `package ${parent.name} has no module ${quoted(last)}`
    : `${parent.name} is no package, so it has no module ${quoted(last)}`;
  return { status: "missing", name, reason, place };
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
