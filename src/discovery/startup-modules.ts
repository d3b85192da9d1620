import type { ImportedModule } from "./imported-module.ts";
import { parentName } from "./module-spec.ts";
import { parseNamespaceLine } from "./namespace-line.ts";
import type { NamespaceLine } from "./namespace-line.ts";
import type { PackageImports } from "./package-imports.ts";
import type { SitePthCode } from "./site-pth-code.ts";
import { joinToEntry } from "./sys-path-entry.ts";

/**
 * Makes the packages that the lines of `*-nspkg.pth` files make at the start of the interpreter: they are there before
 * any import, so nothing else on sys.path takes their place.
 */
export function makeStartupModules(imports: PackageImports, pthCode: readonly SitePthCode[]): void {
  const { sysPath } = imports;
  for (const file of pthCode) {
    imports.sysPath = sysPath.slice(0, file.index + 1);
    for (const text of file.lines) {
      const line = parseNamespaceLine(text);
      // After an error the interpreter drops the rest of the file.
      if (line !== undefined && !makeModule(imports, line, file)) break;
    }
  }
  imports.sysPath = sysPath;
  // The program's own directory, put in front of sys.path after all this, has namespaces look for their portions anew.
  for (const module of imports.modules.values()) {
    if (module.searched !== undefined && parentName(module.name) === "") module.searched = [];
  }
}

/** Whether the line does not raise. */
function makeModule(imports: PackageImports, line: NamespaceLine, file: SitePthCode): boolean {
  const { name, parts } = line;
  const parent = parentName(name);
  const directory = parts.slice(0, -1).reduce(joinToEntry, line.root ?? file.siteDirectory.path);
  const portion = joinToEntry(directory, parts.at(-1) ?? "");
  if (line.usesSpec) {
    const made = moduleOfSpec(imports, name, directory, file);
    if (made === undefined) return false;
    if (!imports.modules.has(name)) imports.modules.set(name, made);
  } else {
    // Before setuptools 30: a package with an __init__.py is left to an ordinary import.
    if (imports.importers.get(portion)?.file("__init__.py") !== undefined) return true;
    if (!imports.modules.has(name)) imports.modules.set(name, emptyModule(name, file));
  }
  const module = imports.modules.get(name);
  if (module === undefined) return false;
  const path = imports.pathOf(module) ?? [];
  if (!path.includes(portion)) module.path = [...path, portion];
  return parent === "" || imports.modules.has(parent);
}

/** `module_from_spec(PathFinder.find_spec(name, [directory]))`; `undefined` where that raises. */
function moduleOfSpec(
  imports: PackageImports,
  name: string,
  directory: string,
  file: SitePthCode,
): ImportedModule | undefined {
  const spec = imports.pathSpec(name, [directory]);
  const parent = parentName(name);
  if (spec === undefined) return undefined;
  if (spec.kind !== "portions") {
    return { ...emptyModule(name, file), path: spec.kind === "package" ? spec.path : [], file: spec.file };
  }
  // A _NamespacePath needs the package that it is in.
  if (parent !== "" && !imports.modules.has(parent)) return undefined;
  return { ...emptyModule(name, file), path: spec.path, searched: imports.searchPath(name) };
}

function emptyModule(name: string, file: SitePthCode): ImportedModule {
  return { name, style: "nspkg.pth", path: [], searched: undefined, file: undefined, madeBy: file.path };
}
