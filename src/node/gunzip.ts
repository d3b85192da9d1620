import { Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";
import type { ArchiveBytes } from "./archive-bytes.ts";

const CHUNK = 256 * 1024;
const TRAILER = 8;
/** Where something follows that is no member, so many are looked through for where the last one ends. */
const MOST_MEMBERS = 1000;
// Of the header's flags.
const HAS_CHECKSUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/**
 * What a gzip file unpacks to. What follows its last member and begins none does not count: `createGunzip()` fails for
 * such a file, Python's `tarfile` does not.
 *
 * @throws {Error} of zlib, for a file that is none, is damaged or breaks off.
 * @see https://www.rfc-editor.org/rfc/rfc1952
 */
export async function* gunzip(archive: ArchiveBytes): AsyncGenerator<Buffer> {
  let given = 0;
  try {
    for await (const chunk of unpacked(archive, 0, archive.size, createGunzip({ chunkSize: CHUNK }))) {
      given += chunk.length;
      yield chunk;
    }
  } catch (error) {
    const end = await endOfMembers(archive);
    if (end === undefined) throw error;
    let skipped = 0;
    for await (const chunk of unpacked(archive, 0, end, createGunzip({ chunkSize: CHUNK }))) {
      const rest = chunk.subarray(Math.min(given - skipped, chunk.length));
      skipped += chunk.length - rest.length;
      if (rest.length > 0) yield rest;
    }
  }
}

/** What a part of an archive becomes in a stream of zlib; that stops where its data ends. */
async function* unpacked(
  archive: ArchiveBytes,
  start: number,
  end: number,
  stream: ReturnType<typeof createInflateRaw | typeof createGunzip>,
): AsyncGenerator<Buffer> {
  const compressed = Readable.from(chunksOf(archive, start, end));
  compressed.on("error", (error) => stream.destroy(error));
  try {
    for await (const chunk of compressed.pipe(stream)) if (Buffer.isBuffer(chunk)) yield chunk;
  } finally {
    compressed.destroy();
  }
}

function* chunksOf(archive: ArchiveBytes, start: number, end: number): Generator<Buffer> {
  for (let position = start; position < end; position += CHUNK) {
    yield archive.read(position, Math.min(CHUNK, end - position));
  }
}

/** Where the last member of a gzip file ends; `undefined` where nothing follows it, or that cannot be told. */
async function endOfMembers(archive: ArchiveBytes, start = 0, members = 0): Promise<number | undefined> {
  const header = headerLength(archive.read(start, CHUNK));
  if (header === undefined) return start > 0 && start < archive.size ? start : undefined;
  if (members === MOST_MEMBERS) return undefined;
  const data = createInflateRaw({ chunkSize: CHUNK });
  try {
    for await (const chunk of unpacked(archive, start + header, archive.size, data)) void chunk;
  } catch {
    return undefined;
  }
  return endOfMembers(archive, start + header + data.bytesWritten + TRAILER, members + 1);
}

/** Where the compressed data of a member begins, behind ten bytes and what the flags say; `undefined` for no member. */
function headerLength(header: Buffer): number | undefined {
  if (header.length < 10 || header[0] !== 0x1f || header[1] !== 0x8b) return undefined;
  const flags = header[3] ?? 0;
  let length = 10;
  if (flags & HAS_EXTRA) length += 2 + header.readUInt16LE(Math.min(length, header.length - 2));
  for (const flag of [HAS_NAME, HAS_COMMENT]) if (flags & flag) length = header.indexOf(0, length) + 1;
  return flags & HAS_CHECKSUM ? length + 2 : length;
}
