// East Asian Width W and F, and emoji; combining marks take no column.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes, near enough: one for each code point, two for a wide one. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  // No literal, which V8 would look at wherever this file is loaded.
  const combining = new RegExp(String.raw`\p{Mn}`, "u");
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 2;
    else if (!combining.test(character)) width += 1;
  }
  return width;
}
