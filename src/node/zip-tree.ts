import { constants, crc32, inflateRawSync } from "node:zlib";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import type { Problem } from "../metadata/problem.ts";
import { archiveInMemory, reopenedArchiveFile } from "./archive-bytes.ts";
import type { ArchiveBytes } from "./archive-bytes.ts";
import { archiveDirectories } from "./archive-directories.ts";
import { climbingOut, climbsOut } from "./archive-member-problems.ts";
import { READING_LIMITS } from "./reading-limits.ts";
import { readZipDirectory } from "./zip-directory.ts";
import { ZipMembers } from "./zip-members.ts";
import type { ZipMember } from "./zip-members.ts";

/** The inside of an archive as a tree. */
export interface ZipTree extends FileTree {
  readonly isArchive: true;
  /** Members that no well-meaning archive has: names that climb out of it. */
  readonly problems: readonly Problem[];
}

/**
 * Opens an archive, as CPython's `zipfile` would: wheels, eggs, zipapps. Lists it once; members are read when asked
 * for. A file is opened for each read and never held open.
 *
 * @param source a file's path, or the bytes of an archive.
 * @throws {FileAccessError} where it is no archive that `zipfile` can read.
 */
export async function zipTree(source: string | Uint8Array): Promise<ZipTree> {
  if (typeof source !== "string") return zipTreeOf(archiveInMemory(source), "<bytes>");
  return zipTreeOf(reopenedArchiveFile(source), source);
}

/** {@link zipTree} of bytes that the caller opened and closes. */
export function zipTreeOf(archive: ArchiveBytes, path: string): ZipTree {
  const members = new ZipMembers(readZipDirectory(archive, path), path);
  let directories: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  return {
    isArchive: true,
    problems: [...members.names()].filter(climbsOut).map((name) => climbingOut(path, name)),
    list(directory) {
      if (members.has(directory)) return undefined;
      directories ??= archiveDirectories(members.names());
      const names = directories.get(directory);
      return names && [...names];
    },
    read(name) {
      const member = members.get(name);
      return member && readMember(archive, member, path);
    },
    kind(name) {
      if (members.has(name)) return "file";
      directories ??= archiveDirectories(members.names());
      return directories.has(name) ? "directory" : undefined;
    },
  };
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
// Methods that CPython can read and Node's zlib cannot.
const FOREIGN_METHODS: Readonly<Record<number, string>> = { 12: "bzip2", 14: "LZMA", 93: "Zstandard" };

/** `ZipFile.read(name)`, with pyep's limit on the size. @throws {FileAccessError} */
function readMember(archive: ArchiveBytes, member: ZipMember, archivePath: string): Uint8Array {
  const path = `${archivePath}/${member.name}`;
  const fail = (message: string, pythonException: string): FileAccessError =>
    new FileAccessError(path, "corrupt", { message, pythonException });

  if (member.isEncrypted) throw fail("is encrypted", "RuntimeError");
  if (member.size > READING_LIMITS.metadataText) throw new FileAccessError(path, "too-large");
  const header = archive.read(member.position, LOCAL_HEADER_SIZE);
  if (header.length < LOCAL_HEADER_SIZE || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw fail("has no local header", "BadZipFile");
  }
  const nameStart = member.position + LOCAL_HEADER_SIZE;
  const nameLength = header.readUInt16LE(26);
  if (!archive.read(nameStart, nameLength).equals(member.rawName)) {
    throw fail("has another name in its local header", "BadZipFile");
  }
  const dataStart = nameStart + nameLength + header.readUInt16LE(28);
  const compressed = archive.read(dataStart, Math.min(member.compressedSize, READING_LIMITS.metadataText));
  const bytes = decompress(compressed, member);
  if (crc32(bytes) !== member.crc32) throw fail("has a wrong CRC-32", "BadZipFile");
  return bytes;

  function decompress(data: Buffer, { compressionMethod, size }: ZipMember): Buffer {
    if (compressionMethod === STORED) return data.subarray(0, size);
    const foreign = FOREIGN_METHODS[compressionMethod];
    if (foreign !== undefined) {
      throw new FileAccessError(path, "io", {
        message: `is compressed with ${foreign}, which pyep does not read`,
      });
    }
    if (compressionMethod !== DEFLATED) {
      throw fail(`is compressed by the unknown method ${compressionMethod}`, "NotImplementedError");
    }
    try {
      // One byte more than promised, to see that there is more; data that breaks off ends in a wrong CRC.
      return inflateRawSync(data, {
        maxOutputLength: size + 1,
        finishFlush: constants.Z_SYNC_FLUSH,
      }).subarray(0, size);
    } catch (error) {
      if (error instanceof RangeError) throw fail("holds more than its directory says", "BadZipFile");
      throw fail("cannot be decompressed", "error");
    }
  }
}
