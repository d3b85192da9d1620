// What may not reach a terminal or a log as it is: control characters (C0, DEL, C1), the characters that turn the
// writing direction, the line breaks of Unicode, and halves of surrogate pairs (under the flag "u").
const UNSAFE = "\\0-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff";
// "##[error]", "##vso[…]", "##teamcity[…]": CI systems obey these wherever they stand in a line …
const CI_COMMAND = "#(?:\\[|vso\\[|teamcity\\[)";
// … and "::error::…" at its beginning.
const CI_COMMAND_LINE = "^[ \\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff]*:(?=:)";
const HARMFUL = `[${UNSAFE}]|${CI_COMMAND_LINE}|#(?=${CI_COMMAND})`;
const TO_ESCAPE = new RegExp(
  `${HARMFUL}|\\\\(?=[\\\\tnr${UNSAFE}]|x[\\da-f]{2}|u[\\da-f]{4}|#${CI_COMMAND})`,
  "giu",
);
// Nearly all text is plain and told apart by this, before the patterns above are compiled.
const SUSPICIOUS = /[^ -[\]-~]|::|##/;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\\": "\\\\",
};

/**
 * Text from a file, made fit for a terminal, a pipe or a CI log: `\t`, `\n`, `\r`, `\x1b`, `\u202e` for characters
 * that would do something there, and the first sign of what a CI system would take for a command.
 *
 * A backslash is doubled only where it could be taken for the beginning of such an escape, so that undoing these (a
 * lone backslash stands for itself) always gives the text again.
 */
export function escapeText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text.replace(TO_ESCAPE, (found) => {
    const sign = found.length > 1 && found.endsWith(":") ? ":" : found;
    return found.slice(0, found.length - sign.length) + escapeCharacter(sign);
  });
}

/** Whether a text can be shown as it is. */
export function isHarmless(text: string): boolean {
  return !new RegExp(HARMFUL, "iu").test(text);
}

const WINDOWS_PATH = /^[A-Za-z]:[\\/]|^\\\\/;

/** {@link escapeText} for a path, which leaves the backslashes of a Windows path alone. */
export function escapePath(path: string): string {
  if (!WINDOWS_PATH.test(path)) return escapeText(path);
  return path.split("\\").map(escapeText).join("\\");
}

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
}
