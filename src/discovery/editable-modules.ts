import { editableSpec } from "./editable-spec.ts";
import type { ModuleInfo } from "./module-info.ts";
import type { PackageImports } from "./package-imports.ts";
import { splitPath } from "./split-path.ts";

/**
 * The modules that the finders of editable installs have a place for, right below a package.
 *
 * @param prefix the package's name with a dot at its end; `""` for top-level modules.
 */
export function* editableModules(imports: PackageImports, prefix: string): IterableIterator<ModuleInfo> {
  for (const finder of imports.editableFinders) {
    for (const name of finder.mapping.keys()) {
      if (!name.startsWith(prefix) || name.includes(".", prefix.length)) continue;
      const spec = editableSpec(finder, name, imports.importers);
      // What it maps to is gone.
      if (spec === undefined || spec.kind === "portions") continue;
      const isPackage = spec.kind === "package";
      const { directory } = splitPath(spec.file.path);
      const location = isPackage ? splitPath(directory).directory : directory;
      yield { name, isPackage, location, editable: true };
    }
  }
}
