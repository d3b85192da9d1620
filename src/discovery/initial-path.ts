import type { FileProbe } from "./file-probe.ts";
import { behaviourOf } from "./interpreter-layout.ts";
import type { InterpreterLayout } from "./interpreter-layout.ts";
import { archiveName } from "./library-search.ts";
import type { PlannedEntry } from "./site-walk.ts";

/** The archive of the library, the library, its extension modules. */
export function standardLibrary(probe: FileProbe, layout: InterpreterLayout): string[] {
  const { flavour } = probe;
  const { basePrefix, baseExecPrefix, libraryName, programDirectory, version } = layout;
  const join = (base: string, ...parts: readonly string[]): string =>
    parts.reduce((path, part) => flavour.join(path, part), base);
  if (flavour.name === "windows") {
    const { windowsLibraryName } = behaviourOf(version);
    // Without DLLs the directory itself stands in their place.
    const extensions = join(basePrefix, "DLLs");
    return [
      join(programDirectory, archiveName(version)),
      probe.isDirectory(extensions) || windowsLibraryName === "lib" ? extensions : basePrefix,
      join(basePrefix, windowsLibraryName),
      programDirectory,
    ];
  }
  const python = `python${version}`;
  const extensions = join(baseExecPrefix, libraryName, python, "lib-dynload");
  return [
    join(basePrefix, libraryName, archiveName(version)),
    join(basePrefix, libraryName, python),
    // getpath.c makes one text of it all and takes it apart at the colons.
    ...(behaviourOf(version).prefixFinder === "getpath.c" ? extensions.split(":") : [extensions]),
  ];
}

/** An empty item is the current directory; `~` is no home; what does not exist is kept. */
export function pythonPath(
  probe: FileProbe,
  variable: string | undefined,
  cwd: string,
  keepsEmpty: boolean,
): PlannedEntry[] {
  if (variable === undefined || variable === "") return [];
  const addedBy = { kind: "PYTHONPATH" } as const;
  return variable
    .split(probe.flavour.listSeparator)
    .map((path) => ({ path: path === "" && !keepsEmpty ? cwd : path, addedBy }));
}

/** Whether the standard library is on the path: without it no interpreter gets as far as site.py. */
export function holdsLibrary(probe: FileProbe, initial: readonly PlannedEntry[]): boolean {
  if (probe.flavour.name === "windows") return true;
  return initial.some(
    ({ path }) =>
      ["os.py", "os.pyc"].some((landmark) => probe.isFile(probe.flavour.join(path, landmark))) ||
      probe.archiveMentions(path, "encodings/__init__"),
  );
}
