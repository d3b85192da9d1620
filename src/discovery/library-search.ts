import type { FileProbe } from "./file-probe.ts";

/** The prefixes of a standard library that was found, and the name of the directory that it lies in. */
export interface FoundLibrary {
  readonly prefix: string;
  readonly execPrefix: string;
  readonly libraryName: string;
}

/** How {@link searchLibrary} searches. */
export interface LibrarySearch {
  /** From 3.11 on `lib/python312.zip` makes a prefix, before any other landmark. */
  readonly archiveCounts: boolean;
  /** PYTHONPLATLIBDIR, else `lib`, then `lib64`. */
  readonly libraryName: string | undefined;
}

/** The first directory, from `start` upwards, with a landmark of the standard library. The root is never tried. */
export function searchLibrary(
  probe: FileProbe,
  start: string,
  version: string,
  search: LibrarySearch,
): FoundLibrary | undefined {
  const { flavour } = probe;
  const directories: string[] = [];
  for (
    let directory = start;
    directory !== flavour.dirname(directory);
    directory = flavour.dirname(directory)
  ) {
    directories.push(directory);
  }
  const below = (directory: string, ...parts: readonly string[]): string =>
    parts.reduce((path, part) => flavour.join(path, part), directory);
  if (flavour.name === "windows") {
    const prefix = directories.find(
      (directory) =>
        probe.isFile(below(directory, "Lib", "os.py")) ||
        (search.archiveCounts && probe.isFile(below(directory, archiveName(version)))),
    );
    return prefix === undefined ? undefined : { prefix, execPrefix: prefix, libraryName: "Lib" };
  }

  const python = `python${version}`;
  const libraryNames = search.libraryName === undefined ? ["lib", "lib64"] : [search.libraryName];
  const candidates = directories.flatMap((prefix) =>
    libraryNames.map((libraryName) => ({ prefix, libraryName })),
  );
  const byArchive = search.archiveCounts
    ? candidates.find(({ prefix, libraryName }) =>
        probe.isFile(below(prefix, libraryName, archiveName(version))),
      )
    : undefined;
  const found =
    byArchive ??
    candidates.find(({ prefix, libraryName }) =>
      ["os.py", "os.pyc"].some((landmark) => probe.isFile(below(prefix, libraryName, python, landmark))),
    );
  if (found === undefined) return undefined;
  const exec = candidates.find(({ prefix, libraryName }) =>
    probe.isDirectory(below(prefix, libraryName, python, "lib-dynload")),
  );
  return { ...found, execPrefix: exec?.prefix ?? found.prefix };
}

/** `python312.zip` */
export function archiveName(version: string): string {
  return `python${version.replace(".", "")}.zip`;
}
