const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * The bytes that urlsafe base64 stands for, as RECORD has it, in hexadecimal digits; `undefined` where it is none. What
 * follows the padding does not count.
 */
export function base64UrlToHex(text: string): string | undefined {
  let bits = 0;
  let count = 0;
  let digits = "";
  for (const character of text) {
    if (character === "=") break;
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xfff;
    count += 6;
    for (; count >= 4; count -= 4) digits += ((bits >> (count - 4)) & 0xf).toString(16);
  }
  return digits.slice(0, digits.length - (digits.length % 2));
}
