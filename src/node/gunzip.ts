import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { ArchiveBytes } from "./archive-bytes.ts";

const CHUNK = 256 * 1024;
const TRAILER = 8;
// Of the header's flags.
const HAS_CHECKSUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/**
 * What a gzip file unpacks to, its members one after the other, each held against its checksum. What follows the last
 * member and begins none does not count: `createGunzip()` fails for such a file, Python's `tarfile` does not.
 *
 * @throws {Error} for a file that is none, is damaged or breaks off, with the words of zlib.
 * @see https://www.rfc-editor.org/rfc/rfc1952
 */
export async function* gunzip(archive: ArchiveBytes): AsyncGenerator<Buffer> {
  let position = 0;
  do {
    position = yield* unpackMember(archive, position + headerLength(archive, position));
  } while (isMember(archive, position));
}

/** Gives the contents of a member, and returns where it ends. */
async function* unpackMember(archive: ArchiveBytes, start: number): AsyncGenerator<Buffer, number> {
  const compressed = Readable.from(chunksFrom(archive, start));
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  compressed.on("error", (error) => inflate.destroy(error));
  let checksum = 0;
  let size = 0;
  try {
    for await (const chunk of compressed.pipe(inflate)) {
      if (!Buffer.isBuffer(chunk)) continue;
      checksum = crc32(chunk, checksum);
      size += chunk.length;
      yield chunk;
    }
  } finally {
    compressed.destroy();
  }
  const end = start + inflate.bytesWritten;
  const trailer = archive.read(end, TRAILER);
  if (trailer.length < TRAILER) throw new Error("unexpected end of file");
  if (trailer.readUInt32LE(0) !== checksum) throw new Error("incorrect data check");
  if (trailer.readUInt32LE(4) !== size % 2 ** 32) throw new Error("incorrect length check");
  return end + TRAILER;
}

function* chunksFrom(archive: ArchiveBytes, start: number): Generator<Buffer> {
  for (let position = start; position < archive.size; position += CHUNK) yield archive.read(position, CHUNK);
}

function isMember(archive: ArchiveBytes, position: number): boolean {
  const magic = archive.read(position, 2);
  return magic[0] === 0x1f && magic[1] === 0x8b;
}

/** Where the compressed data begins: behind ten bytes, and what the flags say. */
function headerLength(archive: ArchiveBytes, position: number): number {
  const header = archive.read(position, CHUNK);
  if (header.length >= 2 && !isMember(archive, position)) throw new Error("incorrect header check");
  if (header.length < 10) throw new Error("unexpected end of file");
  if (header[2] !== 8) throw new Error("unknown compression method");
  const flags = header[3] ?? 0;
  let length = 10;
  if (flags & HAS_EXTRA) length += 2 + (header.length < 12 ? 0 : header.readUInt16LE(10));
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if (!(flags & flag)) continue;
    const end = header.indexOf(0, length);
    if (end < 0) throw new Error("unexpected end of file");
    length = end + 1;
  }
  return flags & HAS_CHECKSUM ? length + 2 : length;
}
