import { FileAccessError } from "../discovery/file-tree.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import { decodeCp437 } from "./cp437.ts";
import { READING_LIMITS } from "./reading-limits.ts";
import type { ZipDirectory } from "./zip-directory.ts";

/** A member of an archive, as its central directory has it. */
export interface ZipMember {
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

const HEADER = 0x02014b50;
const HEADER_SIZE = 46;
// Where a header has what.
const NEEDED_VERSION = 6;
const FLAGS = 8;
const METHOD = 10;
const CRC32 = 16;
const COMPRESSED_SIZE = 20;
const SIZE = 24;
const NAME_LENGTH = 28;
const EXTRA_LENGTH = 30;
const COMMENT_LENGTH = 32;
const LOCAL_OFFSET = 42;

const FLAG_ENCRYPTED = 0x1;
const FLAG_STRONGLY_ENCRYPTED = 0x40;
const FLAG_UTF8 = 0x800;
const NEWEST_VERSION = 63;
const ZIP64_EXTRA = 0x0001;
const IN_ZIP64_EXTRA = 0xffffffff;

/**
 * The members of an archive by name, in the order of its directory: `ZipFile._RealGetContents` of CPython. Of two of one
 * name the last counts, at the place of the first. The directory is walked once; a header is read when asked for.
 *
 * Our own and not a library's, since `zipfile` decides what an archive holds, and since an object for each of the ten
 * thousands of members that a wheel can have costs ten times the walk.
 */
export class ZipMembers {
  readonly #directory: ZipDirectory;
  readonly #path: string;
  readonly #headerOf = new Map<string, number>();

  /** @throws {FileAccessError} where `zipfile.ZipFile(path)` raises, and for more members than pyep reads. */
  constructor(directory: ZipDirectory, path: string) {
    this.#directory = directory;
    this.#path = path;
    const { headers } = directory;
    let count = 0;
    // Until the directory is used up, whatever number of members the end record names.
    for (let start = 0; start < headers.length; start = this.#next(start)) {
      if (++count > READING_LIMITS.archiveMembers) {
        throw new FileAccessError(path, "too-large", {
          message: `has more than ${READING_LIMITS.archiveMembers} members, which pyep does not read`,
        });
      }
      this.#headerOf.set(this.#checkedName(start), start);
    }
  }

  names(): IterableIterator<string> {
    return this.#headerOf.keys();
  }

  has(name: string): boolean {
    return this.#headerOf.has(name);
  }

  get(name: string): ZipMember | undefined {
    const start = this.#headerOf.get(name);
    if (start === undefined) return undefined;
    const { headers, shift } = this.#directory;
    const { size, compressedSize, offset } = this.#sizes(start);
    return {
      name,
      rawName: this.#rawName(start),
      position: offset + shift,
      compressedSize,
      size,
      crc32: headers.readUInt32LE(start + CRC32),
      compressionMethod: headers.readUInt16LE(start + METHOD),
      isEncrypted: (headers.readUInt16LE(start + FLAGS) & (FLAG_ENCRYPTED | FLAG_STRONGLY_ENCRYPTED)) !== 0,
    };
  }

  #next(start: number): number {
    const { headers } = this.#directory;
    return (
      start +
      HEADER_SIZE +
      headers.readUInt16LE(start + NAME_LENGTH) +
      headers.readUInt16LE(start + EXTRA_LENGTH) +
      headers.readUInt16LE(start + COMMENT_LENGTH)
    );
  }

  #rawName(start: number): Buffer {
    const { headers } = this.#directory;
    const nameStart = start + HEADER_SIZE;
    return headers.subarray(nameStart, nameStart + headers.readUInt16LE(start + NAME_LENGTH));
  }

  /** The name of a member as `zipfile` decodes it, up to the first NUL; its header is checked as `zipfile` does it. */
  #checkedName(start: number): string {
    const { headers } = this.#directory;
    if (start + HEADER_SIZE > headers.length) throw this.#damaged("has a central directory that is cut off");
    if (headers.readUInt32LE(start) !== HEADER) throw this.#damaged("has a damaged central directory");
    const needed = headers.readUInt8(start + NEEDED_VERSION);
    if (needed > NEWEST_VERSION) {
      throw this.#damaged(`has a member of version ${needed / 10} of the format`, "NotImplementedError");
    }
    if (headers.readUInt16LE(start + EXTRA_LENGTH) > 0) this.#sizes(start);
    const name = this.#decodedName(start);
    const nul = name.indexOf("\0");
    return nul < 0 ? name : name.slice(0, nul);
  }

  #decodedName(start: number): string {
    const { headers } = this.#directory;
    const nameStart = start + HEADER_SIZE;
    const nameEnd = nameStart + headers.readUInt16LE(start + NAME_LENGTH);
    // Nearly all names are plain, and to both codecs the same.
    const plain = headers.toString("latin1", nameStart, nameEnd);
    if (/^[ -~]*$/.test(plain)) return plain;
    const rawName = this.#rawName(start);
    if ((headers.readUInt16LE(start + FLAGS) & FLAG_UTF8) === 0) return decodeCp437(rawName);
    const name = decodeUtf8(rawName);
    if (name === undefined) throw this.#damaged("has a member whose name is no UTF-8", "UnicodeDecodeError");
    return name;
  }

  /** `ZipInfo._decodeExtra`: what has no room in a header of 32 bits stands in the extra field of zip64. */
  #sizes(start: number): { readonly size: number; readonly compressedSize: number; readonly offset: number } {
    const { headers } = this.#directory;
    const numbers = [SIZE, COMPRESSED_SIZE, LOCAL_OFFSET].map((field) => headers.readUInt32LE(start + field));
    const extraStart = start + HEADER_SIZE + headers.readUInt16LE(start + NAME_LENGTH);
    let extra = headers.subarray(extraStart, extraStart + headers.readUInt16LE(start + EXTRA_LENGTH));
    while (extra.length >= 4) {
      const end = 4 + extra.readUInt16LE(2);
      if (end > extra.length) throw this.#damaged("has a member with a damaged extra field");
      let position = 4;
      for (let index = 0; index < numbers.length && extra.readUInt16LE(0) === ZIP64_EXTRA; index++) {
        if (numbers[index] !== IN_ZIP64_EXTRA) continue;
        if (position + 8 > end) throw this.#damaged("has a member with a damaged extra field");
        numbers[index] = Number(extra.readBigUInt64LE(position));
        position += 8;
      }
      extra = extra.subarray(end);
    }
    const [size = 0, compressedSize = 0, offset = 0] = numbers;
    return { size, compressedSize, offset };
  }

  #damaged(message: string, pythonException = "BadZipFile"): FileAccessError {
    return new FileAccessError(this.#path, "corrupt", { message, pythonException });
  }
}
