import { isUtf8 } from "node:buffer";
import { closeSync, constants, opendirSync, openSync, readSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileAccessReason, FileTree } from "../discovery/file-tree.ts";
import { READING_LIMITS } from "./reading-limits.ts";

const SMALL_FILE = 64 * 1024;
// Not to wait for the other end of a FIFO that took a file's place after it was looked at.
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A directory of this machine as a tree. Links are followed. FIFOs, devices and sockets are never opened; a file of
 * more than `maxFileSize` bytes is not read.
 */
export function directoryTree(root: string, maxFileSize: number = READING_LIMITS.metadataText): FileTree {
  // Concatenated, for speed: path.join costs as much as the reading.
  const prefix = root.endsWith("/") ? root : `${root}/`;
  let smallFile: Buffer | undefined;

  /** What `decode` makes of the beginning of a buffer, which the next call may take again. */
  function readAs<Content>(
    path: string,
    decode: (buffer: Buffer, length: number) => Content,
  ): Content | undefined {
    const absolutePath = prefix + path;
    const stats = statOf(absolutePath);
    if (stats === undefined || stats.isDirectory()) return undefined;
    if (!stats.isFile()) throw new FileAccessError(absolutePath, "special-file");
    if (stats.size > maxFileSize) throw new FileAccessError(absolutePath, "too-large");
    smallFile ??= Buffer.allocUnsafeSlow(SMALL_FILE);
    const buffer = stats.size <= SMALL_FILE ? smallFile : Buffer.allocUnsafe(stats.size);
    try {
      const descriptor = openSync(absolutePath, READ_ONLY);
      try {
        let length = 0;
        while (length < stats.size) {
          const read = readSync(descriptor, buffer, length, stats.size - length, null);
          if (read === 0) break;
          length += read;
        }
        return decode(buffer, length);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      return absentOrThrow(absolutePath, error);
    }
  }

  return {
    list(path) {
      return listRaw(path === "" ? root : prefix + path);
    },
    read: (path) => readAs(path, (buffer, length) => new Uint8Array(buffer.subarray(0, length))),
    readUtf8: (path, extent) => readAs(path, extent === "head" ? decodeHead : decodeWhole),
    kind(path) {
      const stats = statOf(path === "" ? root : prefix + path);
      if (stats === undefined) return undefined;
      return stats.isDirectory() ? "directory" : "file";
    },
  };
}

function decodeWhole(buffer: Buffer, length: number): string {
  return buffer.toString("utf8", 0, length);
}

/** Without what follows the first empty line, unless that is to be told from UTF-8. */
function decodeHead(buffer: Buffer, length: number): string {
  const end = buffer.indexOf("\n\n") + 2;
  const hasHead = end >= 2 && end < length && isUtf8(buffer.subarray(end, length));
  return buffer.toString("utf8", 0, hasHead ? end : length);
}

/** `os.listdir`: the names in the order of the directory itself. (`readdir` sorts, CPython does not.) */
function listRaw(path: string): string[] | undefined {
  const names: string[] = [];
  try {
    const directory = opendirSync(path);
    try {
      for (let entry = directory.readSync(); entry !== null; entry = directory.readSync())
        names.push(entry.name);
    } finally {
      directory.closeSync();
    }
  } catch (error) {
    return absentOrThrow(path, error);
  }
  return names;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return absentOrThrow(path, error);
  }
}

// What CPython takes for absence: FileNotFoundError, NotADirectoryError, IsADirectoryError.
const ABSENT = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);
const REASONS: Readonly<Record<string, FileAccessReason>> = {
  EACCES: "permission",
  EPERM: "permission",
  ELOOP: "loop",
};

function absentOrThrow(path: string, error: unknown): undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (ABSENT.has(code)) return undefined;
  // A path with a NUL names nothing.
  if (code === "ERR_INVALID_ARG_VALUE") return undefined;
  const reason = REASONS[code] ?? "io";
  throw new FileAccessError(path, reason, {
    cause: error,
    ...(reason === "io" ? { message: `cannot be read (${code})`, pythonException: "OSError" } : {}),
  });
}
