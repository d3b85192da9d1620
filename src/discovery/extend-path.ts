import { universalNewlines } from "../metadata/python-str.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import { lastPart } from "./module-spec.ts";
import type { PathImporters } from "./path-importers.ts";

/**
 * `pkgutil.extend_path(path, name)`: for each entry of the search path its package or bare directory of that name,
 * unless it is there already, and then the lines of its `name.pkg`, whatever they say.
 *
 * @param searchPath sys.path, or the `__path__` of the package that this one is in.
 * @param zipPackages whether a package with `__init__.py` in an archive counts.
 */
export function extendPath(
  path: readonly string[],
  name: string,
  searchPath: readonly string[],
  importers: PathImporters,
  zipPackages: boolean,
): string[] {
  const extended = [...path];
  for (const entry of searchPath) {
    const finder = importers.get(entry);
    const spec = finder?.findSpec(lastPart(name));
    const isPassedOver = finder?.isArchive === true && spec?.kind === "package" && !zipPackages;
    for (const portion of spec === undefined || spec.kind === "module" || isPassedOver ? [] : spec.path) {
      if (!extended.includes(portion)) extended.push(portion);
    }
    const bytes = finder?.readFile(`${name}.pkg`);
    const lines = universalNewlines((bytes && decodeUtf8(bytes)) ?? "").split("\n");
    for (const line of lines) if (line !== "" && !line.startsWith("#")) extended.push(line);
  }
  return extended;
}
