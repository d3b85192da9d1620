import { FileAccessError } from "../discovery/file-tree.ts";
import type { PlannedEntry } from "../discovery/site-walk.ts";
import type { SysPathEntry } from "../discovery/sys-path-entry.ts";
import type { Problem } from "../metadata/problem.ts";
import { archiveAbove, statIfThere } from "./archive-above.ts";
import { directoryTree } from "./directory-tree.ts";
import type { Machine } from "./machine.ts";

/** sys.path with what is there, and what is wrong with it. */
export interface OpenedSysPath {
  readonly sysPath: readonly SysPathEntry[];
  readonly problems: readonly Problem[];
}

/** How {@link openSysPath} opens. */
export interface OpenSysPathOptions {
  readonly signal?: AbortSignal | undefined;
  /** `async`: directories are listed now, and the entry_points.txt files in them read. @default "sync" */
  readonly io?: "sync" | "async" | undefined;
}

/** Opens the entries of a sys.path: directories are listed when asked for, archives are listed now. */
export async function openSysPath(
  entries: readonly PlannedEntry[],
  machine: Machine,
  { signal, io }: OpenSysPathOptions,
): Promise<OpenedSysPath> {
  const opened = await Promise.all(
    entries.map(async (entry) => {
      signal?.throwIfAborted();
      const { problems, ...place } = await openEntry(entry, machine);
      const root =
        io === "async" && place.tree?.isArchive !== true ? machine.hostPath(entry.path) : undefined;
      if (root !== undefined && place.tree !== undefined) {
        const { readAheadTree } = await import("./read-ahead-tree.ts");
        place.tree = await readAheadTree(place.tree, root, signal);
      }
      return { entry: { ...entry, path: machine.toUser(entry.path), ...place }, problems };
    }),
  );
  return {
    sysPath: opened.map(({ entry }) => entry),
    problems: opened.flatMap(({ problems }) => problems),
  };
}

interface OpenedEntry extends Pick<SysPathEntry, "tree" | "archive"> {
  readonly problems: readonly Problem[];
}

/** What is at a sys.path entry: as in CPython, whatever is no directory is tried as an archive. */
async function openEntry({ path, addedBy }: PlannedEntry, machine: Machine): Promise<OpenedEntry> {
  const nothing = (code: Problem["code"], reason: string): OpenedEntry => {
    const message = `${reason}; the interpreter passes over it`;
    const shown = machine.toUser(path);
    return {
      tree: undefined,
      problems: [{ code, message, severity: "warning", affects: "sys.path", path: shown }],
    };
  };
  try {
    const file = machine.hostPath(path);
    const stats = file === undefined ? undefined : statIfThere(file);
    if (file === undefined || stats === undefined) {
      const archive = file === undefined ? undefined : await archiveAbove(file);
      if (archive !== undefined) return { tree: undefined, archive, problems: [] };
      // pythonXY.zip is on every path and nowhere on the disk.
      return addedBy.kind === "given"
        ? nothing("PYEP_PATH_ENTRY_MISSING", "does not exist")
        : { tree: undefined, problems: [] };
    }
    if (stats.isDirectory()) {
      const isWhole = machine.toUser(path) === path;
      return { tree: isWhole ? directoryTree(file) : machine.fileSystem.tree(path), problems: [] };
    }
    // Loaded here, since few paths hold an archive and zlib takes time to load.
    const { zipTree } = await import("./zip-tree.ts");
    const tree = await zipTree(file);
    return { tree, problems: tree.problems };
  } catch (error) {
    if (error instanceof FileAccessError) return nothing("PYEP_PATH_ENTRY_UNREADABLE", error.message);
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return nothing("PYEP_PATH_ENTRY_UNREADABLE", `cannot be read (${code})`);
  }
}
