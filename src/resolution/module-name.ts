import { parentName } from "../discovery/module-spec.ts";

/** A module as its own imports see it. */
export interface ModuleIdentity {
  readonly name: string;
  readonly isPackage: boolean;
}

/**
 * `importlib.util.resolve_name`: the module that `from ..module import` means; `undefined` where the dots lead out of
 * the top-level package.
 */
export function absoluteName(level: number, module: string, from: ModuleIdentity): string | undefined {
  if (level === 0) return module;
  let base = from.isPackage ? from.name : parentName(from.name);
  for (let dots = 1; dots < level; dots++) base = parentName(base);
  if (base === "") return undefined;
  return module === "" ? base : `${base}.${module}`;
}

/** The name of the package at the top. */
export function topLevelName(name: string): string {
  const dot = name.indexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}
