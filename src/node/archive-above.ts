import type { Stats } from "node:fs";
import { statSync } from "node:fs";
import path from "node:path";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { SysPathEntry } from "../discovery/sys-path-entry.ts";

/**
 * The archive that a path leads into which is not there itself: `app.zip` of `app.zip/lib` and of `app.zip/`.
 * `zipimport` takes the first thing above it that is there; `lib` need not be in it.
 *
 * @returns `undefined` where that is no archive.
 */
export async function archiveAbove(file: string): Promise<SysPathEntry["archive"]> {
  let above = file.replace(/(?<=.)[\\/]+$/, "");
  for (; statIfThere(above) === undefined; above = path.dirname(above)) {
    if (above === path.dirname(above)) return undefined;
  }
  if (statIfThere(above)?.isFile() !== true) return undefined;
  try {
    const { zipTree } = await import("./zip-tree.ts");
    const inside = path.relative(above, file).split(path.sep).join("/");
    return { tree: await zipTree(above), inside };
  } catch (error) {
    if (error instanceof FileAccessError) return undefined;
    throw error;
  }
}

/** What there is, `undefined` also for what would have to be in a file. */
export function statIfThere(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw error;
  }
}
