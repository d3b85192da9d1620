const SINGLE: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const ESCAPE = /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/gu;

/**
 * What the inside of a string literal without `r` stands for. An escape that Python does not know stays as it is
 * written, with its backslash.
 *
 * @returns `undefined` for `\N{…}`, and for `\x`, `\u` and `\U` without their digits, which Python rejects.
 */
export function decodeStringEscapes(written: string, isBytes = false): string | undefined {
  if (!written.includes("\\")) return written;
  let isKnown = true;
  const text = written.replace(
    ESCAPE,
    (
      escape: string,
      octal: string | undefined,
      byte: string | undefined,
      short: string | undefined,
      long: string | undefined,
      character: string | undefined,
    ) => {
      // b"\u0041" is six characters: bytes have no escapes for Unicode.
      if (isBytes && (short ?? long ?? (/^[NuU]$/.test(character ?? "") ? "" : undefined)) !== undefined) {
        return escape;
      }
      if (octal !== undefined) {
        const code = Number.parseInt(octal, 8);
        return String.fromCharCode(isBytes ? code & 0xff : code);
      }
      const hexadecimal = byte ?? short ?? long;
      if (hexadecimal !== undefined) {
        const code = Number.parseInt(hexadecimal, 16);
        if (code <= 0x10ffff) return String.fromCodePoint(code);
      } else if (character !== undefined && !/^[NxuU]$/.test(character)) {
        return SINGLE[character] ?? escape;
      }
      isKnown = false;
      return "";
    },
  );
  return isKnown ? text : undefined;
}
