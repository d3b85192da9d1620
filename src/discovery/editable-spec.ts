import type { InstalledEditableFinder } from "./installed-editable-finders.ts";
import { parentName } from "./module-spec.ts";
import type { ModuleSpec } from "./module-spec.ts";
import type { PathImporters } from "./path-importers.ts";
import { splitPath } from "./split-path.ts";
import { joinToEntry } from "./sys-path-entry.ts";

/** `find_spec(name)` of the finder of an editable install, beside what it knows of namespaces. */
export function editableSpec(
  finder: InstalledEditableFinder,
  name: string,
  importers: PathImporters,
): ModuleSpec | undefined {
  const target = finder.mapping.get(name);
  if (finder.kind !== "setuptools") {
    return target === undefined ? undefined : fileSpec(finder, name, target, importers);
  }
  if (target !== undefined) {
    const { directory, name: last } = splitPath(target);
    const spec = importers.get(directory)?.findSpec(last);
    // A directory without __init__.py is a matter of its NAMESPACES.
    return spec?.kind === "portions" ? undefined : spec;
  }
  const parent = finder.mapping.get(parentName(name));
  return parent === undefined ? undefined : importers.get(parent)?.findSpec(name);
}

/** `editables` and scikit-build-core name files: `/src/pkg/__init__.py`. */
function fileSpec(
  { kind, directory, directories }: InstalledEditableFinder,
  name: string,
  target: string,
  importers: PathImporters,
): ModuleSpec | undefined {
  const isRelative = kind === "scikit-build-core" && !isAbsolute(target);
  const place = splitPath(isRelative ? joinToEntry(directory, target) : target);
  const file = importers.get(place.directory)?.file(place.name);
  if (file === undefined) return undefined;
  const isPackage = /^__init__\.pyc?$/.test(place.name);
  if (!isPackage) return { kind: "module", file };
  const known = kind === "scikit-build-core" ? directories?.get(name) : undefined;
  return { kind: "package", file, path: known ? searchLocations(directory, known) : [place.directory] };
}

/** What scikit-build-core makes `__path__` of: what is installed before what is in the source tree, each sorted. */
export function searchLocations(directory: string, known: readonly string[]): string[] {
  const installed = known.filter((path) => !isAbsolute(path)).map((path) => joinToEntry(directory, path));
  return [...installed.toSorted(), ...known.filter(isAbsolute).toSorted()];
}

function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:)?[\\/]/.test(path);
}
