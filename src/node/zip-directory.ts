import { FileAccessError } from "../discovery/file-tree.ts";
import { READING_LIMITS } from "./reading-limits.ts";
import type { ArchiveBytes } from "./archive-bytes.ts";

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_END_RECORD_SIZE = 56;
const MAX_COMMENT = 0xffff;

/** The central directory of an archive, as `zipfile` of CPython finds it. */
export interface ZipDirectory {
  /** One header after the other. */
  readonly headers: Buffer;
  /** What to add to a member's offset: the length of what stands before the archive (the `#!` line of a zipapp). */
  readonly shift: number;
}

/**
 * Finds the central directory by the rules of `zipfile._EndRecData` and `_RealGetContents`, reading the archive's
 * tail only. More lenient than the format: bytes before and after the archive do no harm, a wrong comment length
 * neither.
 *
 * @throws {FileAccessError} `corrupt` where `zipfile` says BadZipFile, `too-large` above pyep's limits.
 */
export function readZipDirectory(archive: ArchiveBytes, path: string): ZipDirectory {
  const tailStart = Math.max(
    archive.size - MAX_COMMENT - END_RECORD_SIZE - ZIP64_LOCATOR_SIZE - ZIP64_END_RECORD_SIZE,
    0,
  );
  const tail = archive.read(tailStart, archive.size - tailStart);
  const end = findEndRecord(tail);
  if (end === undefined) throw damaged(path, "is no zip archive");

  let size = tail.readUInt32LE(end + 12);
  let offset = tail.readUInt32LE(end + 16);
  let directoryEnd = tailStart + end;
  const zip64End = findZip64EndRecord(tail, end, path);
  if (zip64End !== undefined) {
    size = Number(tail.readBigUInt64LE(zip64End + 40));
    offset = Number(tail.readBigUInt64LE(zip64End + 48));
    directoryEnd = tailStart + zip64End;
  }
  const start = directoryEnd - size;
  if (start < 0) throw damaged(path, "has a central directory that begins before the file does");
  if (size > READING_LIMITS.archiveDirectory) {
    throw new FileAccessError(path, "too-large", { message: "has a central directory of more than 64 MiB" });
  }
  const headers =
    start >= tailStart
      ? tail.subarray(start - tailStart, start - tailStart + size)
      : archive.read(start, size);
  return { headers, shift: start - offset };
}

function findEndRecord(tail: Buffer): number | undefined {
  const atEnd = tail.length - END_RECORD_SIZE;
  if (atEnd < 0) return undefined;
  if (tail.readUInt32LE(atEnd) === END_RECORD && tail.readUInt16LE(atEnd + 20) === 0) return atEnd;
  const start = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  // zipfile looks at the last one only, even where it stands in the archive's comment.
  const isWithinReach = start >= tail.length - MAX_COMMENT - END_RECORD_SIZE && start <= atEnd;
  return start >= 0 && isWithinReach ? start : undefined;
}

function findZip64EndRecord(tail: Buffer, end: number, path: string): number | undefined {
  const locator = end - ZIP64_LOCATOR_SIZE;
  const record = locator - ZIP64_END_RECORD_SIZE;
  if (locator < 0 || tail.readUInt32LE(locator) !== ZIP64_LOCATOR) return undefined;
  if (tail.readUInt32LE(locator + 4) !== 0 || tail.readUInt32LE(locator + 16) > 1) {
    throw damaged(path, "spans several disks");
  }
  return record < 0 || tail.readUInt32LE(record) !== ZIP64_END_RECORD ? undefined : record;
}

function damaged(path: string, message: string): FileAccessError {
  return new FileAccessError(path, "corrupt", { message, pythonException: "BadZipFile" });
}
