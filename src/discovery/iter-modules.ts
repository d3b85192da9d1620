import { editableModules } from "./editable-modules.ts";
import type { ModuleEnvironment } from "./module-environment.ts";
import type { IterModulesOptions, ModuleInfo } from "./module-info.ts";
import type { PathEntryFinder } from "./module-spec.ts";
import { importPackage } from "./namespace-package.ts";
import { PackageImports } from "./package-imports.ts";

/**
 * `pkgutil.iter_modules()`, or `pkgutil.iter_modules(package.__path__, package.__name__ + ".")` for a namespace, with
 * the names filtered: entry by entry of the path, in each sorted by file name, the first of a name wins.
 *
 * As in Python, what is built in, frozen, known to an editable finder only, or a namespace package is not listed, and
 * names are not checked.
 *
 * @throws {NamespaceNotFoundError} at the call, where there is no such package.
 */
export function iterModules(
  environment: ModuleEnvironment,
  { startsWith = "", namespace, editable = false }: IterModulesOptions = {},
): IterableIterator<ModuleInfo> {
  const imports = new PackageImports(environment);
  const path = namespace === undefined ? imports.sysPath : importPackage(imports, namespace).path;
  const finders = path.map((entry) => imports.importers.get(entry)).filter((finder) => finder !== undefined);
  return modulesOf(finders, imports, {
    prefix: namespace === undefined ? "" : `${namespace}.`,
    startsWith,
    editable,
  });
}

function* modulesOf(
  finders: readonly PathEntryFinder[],
  imports: PackageImports,
  options: { readonly prefix: string; readonly startsWith: string; readonly editable: boolean },
): IterableIterator<ModuleInfo> {
  const { prefix, startsWith, editable } = options;
  const seen = new Set<string>();
  for (const finder of finders) {
    for (const { name, isPackage } of finder.modules(startsWith)) {
      if (seen.size === seen.add(name).size) continue;
      if (name.startsWith(startsWith)) yield { name: prefix + name, isPackage, location: finder.path };
    }
  }
  for (const module of editable ? editableModules(imports, prefix) : []) {
    const name = module.name.slice(prefix.length);
    if (seen.size < seen.add(name).size && name.startsWith(startsWith)) yield module;
  }
}
