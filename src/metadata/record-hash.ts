import { base64UrlToHex } from "./base64-url.ts";
import type { FileHash } from "./package-path.ts";

/** Gives the SHA-256 of bytes in hexadecimal digits. */
export type Sha256 = (bytes: Uint8Array) => string;

/**
 * Whether a file's bytes have the hash that RECORD gives, in base64 as the specification asks for or in hexadecimal
 * digits; `undefined` where it gives none, or one of another kind.
 *
 * @see https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file
 */
export function hasRecordedHash(
  hash: FileHash | null,
  bytes: Uint8Array,
  sha256: Sha256,
): boolean | undefined {
  if (hash === null || hash.mode.toLowerCase() !== "sha256") return undefined;
  const recorded = isHexadecimal(hash) ? hash.value : base64UrlToHex(hash.value);
  return recorded?.toLowerCase() === sha256(bytes).toLowerCase();
}

/** Whether a SHA-256 is in hexadecimal digits, as uv_build 0.7 wrote it: base64 takes 43 characters for it, and not 64. */
export function isHexadecimal({ value }: FileHash): boolean {
  return /^[0-9a-f]{64}$/i.test(value);
}
