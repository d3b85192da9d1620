import { readFile, stat } from "node:fs";
import { opendir } from "node:fs/promises";
import type { FileTree } from "../discovery/file-tree.ts";
import type { TextExtent } from "../metadata/distribution.ts";
import { READING_LIMITS } from "./reading-limits.ts";

/** As many reads wait for the disk at once: more gain nothing, and file descriptors are few. */
const IN_FLIGHT = 32;
const METADATA = /\.(?:dist|egg)-info$/i;

/**
 * A site directory whose listing and entry_points.txt files are read ahead, many at once and without holding up the
 * event loop: for cold disks and network file systems, where the waiting is what takes the time. (From a warm cache it
 * costs twice as much as reading one file after the other.)
 *
 * Each answer that was read ahead is given once, then the directory is asked again. What cannot be read ahead, or is
 * anything but a plain file, is left to the directory's own tree: the answers are the same, and in the same order.
 *
 * @param tree of the directory.
 * @param root the directory.
 * @throws {unknown} the reason of `signal`, when that aborts.
 */
export async function readAheadTree(tree: FileTree, root: string, signal?: AbortSignal): Promise<FileTree> {
  const names = await list(root);
  if (names === undefined) return tree;
  const texts = new Map<string, Buffer | "absent">();
  const pending = names.filter((name) => METADATA.test(name)).values();
  const work = async (): Promise<void> => {
    for (const name of pending) {
      signal?.throwIfAborted();
      const path = `${name}/entry_points.txt`;
      // oxlint-disable-next-line no-await-in-loop -- one of 32 that go on side by side
      const content = await readPlainFile(`${root}/${path}`);
      if (content !== undefined) texts.set(path, content);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));

  let listing: readonly string[] | undefined = names;
  const take = (path: string): Buffer | "absent" | undefined => {
    const content = texts.get(path);
    texts.delete(path);
    return content;
  };
  const readUtf8 = tree.readUtf8 === undefined ? undefined : textAhead;
  return {
    list(path) {
      if (path !== "" || listing === undefined) return tree.list(path);
      const first = listing;
      listing = undefined;
      return first;
    },
    read(path) {
      const content = take(path);
      if (content === undefined) return tree.read(path);
      return content === "absent" ? undefined : new Uint8Array(content);
    },
    kind: (path) => tree.kind(path),
    ...(readUtf8 === undefined ? {} : { readUtf8 }),
  };

  function textAhead(path: string, extent: TextExtent): string | undefined {
    const content = texts.get(path);
    if (content === undefined) return tree.readUtf8?.(path, extent);
    if (content === "absent") return undefined;
    const text = content.toString("utf8");
    // Whoever meets U+FFFD asks for the bytes as well.
    if (!text.includes("\ufffd")) texts.delete(path);
    return text;
  }
}

/** In the order of the directory itself; `undefined` where it cannot be listed. */
async function list(root: string): Promise<string[] | undefined> {
  try {
    const names: string[] = [];
    for await (const { name } of await opendir(root)) names.push(name);
    return names;
  } catch {
    return undefined;
  }
}

/** `undefined` for whatever is no plain file, too large, or not to be read. */
function readPlainFile(path: string): Promise<Buffer | "absent" | undefined> {
  // Callbacks: fs.promises costs four times as much.
  return new Promise((resolve) => {
    stat(path, (error, stats) => {
      if (error !== null) {
        resolve(error.code === "ENOENT" || error.code === "ENOTDIR" ? "absent" : undefined);
      } else if (!stats.isFile() || stats.size > READING_LIMITS.metadataText) {
        resolve(undefined);
      } else {
        readFile(path, (failure, content) => {
          resolve(failure === null ? content : undefined);
        });
      }
    });
  });
}
