import type { TextRange } from "../metadata/text-range.ts";
import type { TextEdit } from "./diagnostic.ts";
import type { LintedEntry, TextAt } from "./lint-context.ts";

/** The edit that gives an entry another value, `undefined` where its text is not simply the value. */
export function replacedValue(textAt: TextAt, entry: LintedEntry, value: string): TextEdit | undefined {
  return replacedText(textAt, entry.path, entry.valueRange, entry.value, value);
}

/** Only what stands there unescaped is replaced, with the quotes that it has. */
export function replacedText(
  textAt: TextAt,
  path: string,
  range: TextRange,
  before: string,
  after: string,
): TextEdit | undefined {
  if (/["'\\\0-\x1f\x7f-\x9f]/.test(after)) return undefined;
  const written = textAt(path, range);
  if (written === undefined) return undefined;
  const edit = (text: string): TextEdit => ({ path, range, text });
  for (const quote of ['"', "'"]) {
    if (written === quote + before + quote) return edit(quote + after + quote);
  }
  if (written !== before) return undefined;
  const needsQuotes = path.endsWith(".toml") && !/^[\w-]+$/.test(after);
  return edit(needsQuotes ? `"${after}"` : after);
}
