import type { ImportedModule } from "./imported-module.ts";
import { lastPart, parentName } from "./module-spec.ts";
import type { PackageImports } from "./package-imports.ts";

/** A directory that could have been a portion of a package and is not. */
export interface HiddenPortion {
  readonly path: string;
  /** One sentence: what keeps it out. */
  readonly because: string;
  /** The file that does. */
  readonly hiddenBy: string | undefined;
}

/** The directories of a package's name on its search path that are not in its `__path__`. The package is imported. */
export function hiddenPortions(imports: PackageImports, name: string): HiddenPortion[] {
  const module = imports.modules.get(name);
  if (module === undefined) return [];
  const seen = new Set(imports.pathOf(module));
  const hidden = new Map<string, HiddenPortion>();
  const parent = parentName(name);
  for (const above of parent === "" ? [] : hiddenPortions(imports, parent)) {
    for (const path of portionsIn(imports, above.path, name)) hidden.set(path, { ...above, path });
  }
  for (const entry of imports.searchPath(name)) {
    for (const path of portionsIn(imports, entry, name)) hidden.set(path, { path, ...reason(module) });
  }
  return [...hidden.values()].filter(({ path }) => !seen.has(path));
}

/** A package or a bare directory, also one in an archive that only the names of its members imply. */
function portionsIn(imports: PackageImports, entry: string, name: string): readonly string[] {
  const finder = imports.importers.forImport(entry);
  const spec = finder?.findSpec(name);
  // The placeholder of an editable namespace is no directory.
  if (spec !== undefined && spec.kind !== "module") return spec.path.filter((path) => path !== entry);
  const directory = finder?.directory(lastPart(name));
  return directory === undefined ? [] : [directory];
}

function reason({ style, file, madeBy }: ImportedModule): Omit<HiddenPortion, "path"> {
  switch (style) {
    case "regular":
      return { because: `${file?.path ?? "a regular package"} ends the namespace`, hiddenBy: file?.path };
    case "nspkg.pth":
      return { because: `${madeBy ?? "a .pth file"} makes the package at the start`, hiddenBy: madeBy };
    case "pkg_resources":
      return {
        because: "it has no __init__.py, and pkg_resources takes no other directory",
        hiddenBy: file?.path,
      };
    case "pkgutil":
    case "PEP 420":
      break;
  }
  return { because: "this version does not see such a directory in an archive", hiddenBy: undefined };
}
