import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { FileAccessError } from "../discovery/file-tree.ts";

/** Random access to the bytes of an archive. */
export interface ArchiveBytes {
  readonly size: number;
  /** Fewer bytes than asked for at the end of the archive. @throws {FileAccessError} */
  read(position: number, length: number): Buffer;
  /** Gives the descriptor back, where one is held. */
  close(): void;
}

/** An archive in memory. Holds nothing open. */
export function archiveInMemory(bytes: Uint8Array): ArchiveBytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    read: (position, length) => buffer.subarray(position, position + length),
    close: () => undefined,
  };
}

/** An archive in a file, held open until `close()`. @throws {FileAccessError} */
export function openArchiveFile(path: string): ArchiveBytes {
  const descriptor = guarded(path, () => {
    if (!statSync(path).isFile()) throw new FileAccessError(path, "special-file");
    return openSync(path, "r");
  });
  let isOpen = true;
  return {
    size: fstatSync(descriptor).size,
    read(position, length) {
      if (!isOpen) throw new FileAccessError(path, "io", { message: "is closed" });
      return guarded(path, () => readAt(descriptor, position, length));
    },
    close() {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}

/** An archive in a file that is opened for every read and so never held open. @throws {FileAccessError} */
export function reopenedArchiveFile(path: string): ArchiveBytes {
  const whileOpen = <Result>(use: (archive: ArchiveBytes) => Result): Result => {
    const archive = openArchiveFile(path);
    try {
      return use(archive);
    } finally {
      archive.close();
    }
  };
  return {
    size: whileOpen(({ size }) => size),
    read: (position, length) => whileOpen((archive) => archive.read(position, length)),
    close: () => undefined,
  };
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, buffer, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}

function guarded<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileAccessError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EACCES" || code === "EPERM")
      throw new FileAccessError(path, "permission", { cause: error });
    throw new FileAccessError(path, "io", { message: `cannot be read (${code})`, cause: error });
  }
}
