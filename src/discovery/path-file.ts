import type { FileProbe } from "./file-probe.ts";
import { behaviourOf } from "./interpreter-layout.ts";
import { resolveProgram } from "./resolve-program.ts";
import type { PlannedEntry } from "./site-walk.ts";

/** What a `._pth` file says: the whole of sys.path. */
export interface PathFile {
  /** Where it lies; that is then sys.prefix. */
  readonly directory: string;
  readonly entries: readonly PlannedEntry[];
  /** Whether one of its lines is `import site`. */
  readonly importsSite: boolean;
}

/**
 * The `python._pth` beside an interpreter, which decides sys.path alone: how the embeddable packages for Windows keep to
 * themselves; from 3.11 on other systems read it, too. Each line is a path relative to the file, up to a `#`.
 *
 * @see https://docs.python.org/3/using/windows.html#finding-modules
 */
export function readPathFile(probe: FileProbe, executable: string, version: string): PathFile | undefined {
  const { flavour } = probe;
  if (flavour.name === "posix" && behaviourOf(version).prefixFinder === "getpath.c") return undefined;
  const file = [executable, resolveProgram(probe, executable, "getpath.py")]
    .flatMap((path) => {
      // python312._pth, named after the library, is what Windows looks for first.
      const byLibrary = flavour.join(flavour.dirname(path), `python${version.replace(".", "")}._pth`);
      const byProgram = `${path.replace(/\.exe$/i, "")}._pth`;
      return flavour.name === "windows" ? [byLibrary, byProgram] : [byProgram];
    })
    .find((path) => probe.isFile(path));
  const text = file === undefined ? undefined : probe.readText(file);
  if (file === undefined || text === undefined) return undefined;

  const directory = flavour.dirname(file);
  const entries: PlannedEntry[] = [];
  let importsSite = false;
  for (const [index, rawLine] of text.split(/\r\n|[\r\n]/).entries()) {
    // A byte order mark is no blank.
    const line = (rawLine.split("#", 1)[0] ?? "").replace(/^[ \t]+|[ \t]+$/g, "");
    if (line === "") continue;
    if (line === "import site") importsSite = true;
    else if (!line.startsWith("import ")) {
      const path = flavour.normalize(flavour.join(directory, line));
      entries.push({ path, addedBy: { kind: "pth", file, line: index + 1 } });
    }
  }
  return { directory, entries, importsSite };
}
