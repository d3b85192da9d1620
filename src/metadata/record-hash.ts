import { base64UrlToHex } from "./base64-url.ts";
import type { FileHash } from "./package-path.ts";

/** Gives the SHA-256 of bytes in hexadecimal digits. */
export type Sha256 = (bytes: Uint8Array) => string;

/**
 * Whether a file's bytes have the hash that RECORD gives; `undefined` where it gives none, or one of another kind.
 *
 * @see https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file
 */
export function hasRecordedHash(
  hash: FileHash | null,
  bytes: Uint8Array,
  sha256: Sha256,
): boolean | undefined {
  if (hash === null || hash.mode.toLowerCase() !== "sha256") return undefined;
  return base64UrlToHex(hash.value) === sha256(bytes).toLowerCase();
}
