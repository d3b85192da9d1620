import type { Problem } from "../metadata/problem.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { hiddenPortions } from "./hidden-portions.ts";
import type { HiddenPortion } from "./hidden-portions.ts";
import type { ImportedModule, NamespaceStyle } from "./imported-module.ts";
import type { ModuleEnvironment } from "./module-environment.ts";
import { NamespaceNotFoundError } from "./namespace-not-found-error.ts";
import { PackageImports } from "./package-imports.ts";

/** A package, how it comes to its `__path__`, and what is left out of it. */
export interface NamespaceDescription {
  readonly style: NamespaceStyle;
  /** `list(package.__path__)` */
  readonly path: readonly string[];
  /** Directories of the same name that are no portions, and why. */
  readonly hidden: readonly HiddenPortion[];
  /** What reading alone could not tell. */
  readonly problems: readonly Problem[];
}

/**
 * `list(import_module(name).__path__)` without importing it: of namespace packages after PEP 420, in the styles of
 * pkgutil and pkg_resources and of `*-nspkg.pth` files, and of regular packages.
 *
 * @throws {NamespaceNotFoundError} where there is no such package.
 */
export function namespacePath(environment: ModuleEnvironment, name: string): readonly string[] {
  return importPackage(new PackageImports(environment), name).path;
}

/**
 * What kind of package it is, and which directories of its name are not seen: because an `__init__.py` ends the
 * namespace, say.
 *
 * @throws {NamespaceNotFoundError} where there is no such package.
 */
export function describeNamespace(environment: ModuleEnvironment, name: string): NamespaceDescription {
  const imports = new PackageImports(environment);
  const { style, path } = importPackage(imports, name);
  return { style, path, hidden: hiddenPortions(imports, name), problems: imports.problems.found };
}

/** A package after its import. @throws {NamespaceNotFoundError} */
export function importPackage(
  imports: PackageImports,
  name: string,
): ImportedModule & { readonly path: readonly string[] } {
  if (name === "") throw new PyepError("PYEP_INVALID_ARGUMENT", "a namespace needs a name");
  const module = imports.import(name);
  const path = module && imports.pathOf(module);
  if (module !== undefined && path !== undefined) return { ...module, path };
  throw notFound(imports, name);
}

function notFound(imports: PackageImports, name: string): NamespaceNotFoundError {
  // The part of the name that there is: of a.b.c perhaps a.b.
  const parts = name.split(".");
  for (let length = parts.length; length > 0; length--) {
    const above = imports.modules.get(parts.slice(0, length).join("."));
    if (above !== undefined && imports.pathOf(above) === undefined) {
      return new NamespaceNotFoundError(name, { moduleFile: above.file?.path, siblings: [] });
    }
  }
  const siblings = new Set<string>();
  const isParentThere = parts.length === 1 || imports.modules.has(parts.slice(0, -1).join("."));
  for (const entry of isParentThere ? imports.searchPath(name) : []) {
    for (const sibling of imports.importers.forImport(entry)?.names() ?? []) siblings.add(sibling);
  }
  return new NamespaceNotFoundError(name, { moduleFile: undefined, siblings: [...siblings] });
}
