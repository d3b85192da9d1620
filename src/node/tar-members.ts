import { createTarDecoder } from "modern-tar";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { ArchiveBytes } from "./archive-bytes.ts";
import { gunzip } from "./gunzip.ts";
import { READING_LIMITS } from "./reading-limits.ts";

/** A member of a tar archive. */
export interface TarMember {
  readonly name: string;
  /** `other` is a device, a FIFO or the like. */
  readonly kind: "file" | "directory" | "symlink" | "hardlink" | "other";
  /** Of the content, in bytes. */
  readonly size: number;
  /** Where a link leads to, else empty. */
  readonly target: string;
  /** Reads the content; where nobody does, it is passed over. To be called before the next member is asked for. */
  content(): Promise<Uint8Array>;
}

const KINDS: Readonly<Record<string, TarMember["kind"]>> = {
  file: "file",
  directory: "directory",
  symlink: "symlink",
  link: "hardlink",
};

/**
 * The members of a gzipped tar archive, one after the other, as they are unpacked: no more of it is in memory than the
 * member that is being read.
 *
 * @param path how the archive is called in messages.
 * @throws {FileAccessError} `corrupt` where Python's `tarfile` raises, and where the end is missing or a checksum is
 * wrong, which that does not look at; `too-large` above pyep's limits.
 */
export async function* tarMembers(
  archive: ArchiveBytes,
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<TarMember> {
  const unpacked = ReadableStream.from(gunzipped(archive, path, signal));
  let count = 0;
  try {
    for await (const { header, body } of unpacked.pipeThrough(createTarDecoder({ strict: true }))) {
      count++;
      if (count > READING_LIMITS.archiveMembers) {
        throw tooLarge(path, `has more than ${READING_LIMITS.archiveMembers} members`);
      }
      let isRead = false;
      yield {
        name: header.name,
        kind: KINDS[header.type ?? "file"] ?? "other",
        size: header.size,
        target: header.linkname ?? "",
        async content() {
          isRead = true;
          try {
            const chunks: Uint8Array[] = [];
            for await (const chunk of body) chunks.push(chunk);
            return Buffer.concat(chunks, header.size);
          } catch (error) {
            throw asAccessError(path, error);
          }
        },
      };
      if (!isRead) await drain(body);
    }
  } catch (error) {
    throw asAccessError(path, error);
  }
}

/**
 * Passes over a member. Not by `cancel()`: by then the decoder may be in the middle of the next member, whose content
 * it would never end.
 */
async function drain(body: ReadableStream<Uint8Array>): Promise<void> {
  for await (const chunk of body) void chunk;
}

async function* gunzipped(
  archive: ArchiveBytes,
  path: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of gunzip(archive)) {
    signal?.throwIfAborted();
    total += chunk.length;
    if (total > READING_LIMITS.tarBytes) {
      throw tooLarge(path, `unpacks to more than ${READING_LIMITS.tarBytes / 2 ** 30} GiB`);
    }
    yield chunk;
  }
}

/** What Node's zlib and the decoder say of an archive that is none, or that breaks off. */
function asAccessError(path: string, error: unknown): unknown {
  if (error instanceof FileAccessError || !(error instanceof Error) || error.name === "AbortError")
    return error;
  const isCutOff = /truncated|unexpected end/i.test(error.message);
  return new FileAccessError(path, "corrupt", {
    message: isCutOff
      ? "is cut off: its end is missing"
      : `is no gzipped tar archive, or damaged (${error.message})`,
    pythonException: "ReadError",
    cause: error,
  });
}

function tooLarge(path: string, message: string): FileAccessError {
  return new FileAccessError(path, "too-large", { message });
}
