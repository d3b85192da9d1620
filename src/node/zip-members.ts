import type { Entry, ZipFile } from "yauzl";
import type { PassThrough } from "node:stream";
import { FileAccessError } from "../discovery/file-tree.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import type { ArchiveBytes } from "./archive-bytes.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** A member of an archive, as its central directory has it. */
export interface ZipMember {
  /** As `zipfile` decodes it: UTF-8 or cp437, up to the first NUL. */
  readonly name: string;
  readonly rawName: Buffer;
  /** Of the local header, from the start of the file. */
  readonly position: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly compressionMethod: number;
  readonly isEncrypted: boolean;
}

// Called back at once every read would deepen the stack; every 64th goes round through the microtask queue.
const READS_IN_LINE = 64;
const FLAG_UTF8 = 0x800;

/**
 * The members of an archive in the order of its directory, by yauzl over the directory in memory.
 *
 * @throws {FileAccessError} where `zipfile.ZipFile(path)` raises.
 */
export async function readZipMembers(archive: ArchiveBytes, path: string): Promise<ZipMember[]> {
  const { image, shift } = readZipDirectory(archive, path);
  // Loaded here and not above: only a command that meets an archive pays for it.
  const yauzl = await import("yauzl");

  class DirectoryReader extends yauzl.RandomAccessReader {
    #reads = 0;

    override _readStreamForRange(): PassThrough {
      throw new Error("unreachable: members are not read through yauzl");
    }

    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead?: number) => void,
    ): void {
      image.copy(buffer, offset, position, position + length);
      const done = (): void => callback(null, length);
      if (++this.#reads % READS_IN_LINE === 0) queueMicrotask(done);
      else done();
    }
  }

  const members: ZipMember[] = [];
  const zipFile = await yauzl.fromRandomAccessReaderPromise(new DirectoryReader(), image.length, {
    lazyEntries: true,
    decodeStrings: false,
    validateEntrySizes: false,
    autoClose: false,
  });
  await eachEntry(zipFile, (entry) => members.push(memberOf(entry, shift, path))).catch((error: unknown) => {
    if (error instanceof FileAccessError) throw error;
    throw new FileAccessError(path, "corrupt", {
      message: `has a damaged central directory (${error instanceof Error ? error.message : String(error)})`,
      pythonException: "BadZipFile",
      cause: error,
    });
  });
  return members;

  function memberOf(entry: Entry, offset: number, archivePath: string): ZipMember {
    const rawName = entry.fileNameRaw;
    const name = decodeName(rawName, (entry.generalPurposeBitFlag & FLAG_UTF8) !== 0);
    if (name === undefined) {
      throw new FileAccessError(archivePath, "corrupt", {
        message: "has a member whose name is no UTF-8",
        pythonException: "UnicodeDecodeError",
      });
    }
    const nul = name.indexOf("\0");
    return {
      name: nul < 0 ? name : name.slice(0, nul),
      rawName,
      position: entry.relativeOffsetOfLocalHeader + offset,
      compressedSize: entry.compressedSize,
      size: entry.uncompressedSize,
      crc32: entry.crc32,
      compressionMethod: entry.compressionMethod,
      isEncrypted: entry.isEncrypted(),
    };
  }

  function decodeName(bytes: Buffer, isUtf8: boolean): string | undefined {
    // Nearly all names are plain, and to both codecs the same.
    const plain = bytes.toString("latin1");
    if (/^[\x20-\x7e]*$/.test(plain)) return plain;
    return isUtf8 ? decodeUtf8(bytes) : yauzl.getFileNameLowLevel(0, bytes, [], true);
  }
}

/** `zipFile.eachEntry()` without a promise for every entry. */
async function eachEntry(zipFile: ZipFile, use: (entry: Entry) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    zipFile.on("error", reject);
    zipFile.on("end", resolve);
    zipFile.on("entry", (entry: Entry) => {
      try {
        use(entry);
      } catch (error) {
        reject(error);
        return;
      }
      zipFile.readEntry();
    });
    zipFile.readEntry();
  });
}
