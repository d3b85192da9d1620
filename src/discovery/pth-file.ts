import { rstrip, splitlines, strip, universalNewlines } from "../metadata/python-str.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import type { SiteRules } from "./site-rules.ts";

/** A line of a `.pth` file that does something. */
export interface PthLine {
  /** A path to add to sys.path, or code that the interpreter runs at its start (and pyep does not). */
  readonly kind: "path" | "code";
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * The lines of a `.pth` file as `site.addpackage` takes them: `#` makes a comment in the first column only, `import`
 * code likewise; a path loses the blanks behind it, not those before it.
 *
 * @returns `undefined` where the bytes cannot be decoded: such an interpreter does not start.
 */
export function parsePthFile(bytes: Uint8Array, decoding: SiteRules["pthDecoding"]): PthLine[] | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  const lines =
    decoding === "utf-8-sig"
      ? splitlines(universalNewlines(text.replace(/^\ufeff/, "")))
      : universalNewlines(text).split("\n");
  return lines.flatMap((line, index): PthLine[] => {
    if (line.startsWith("#") || strip(line) === "") return [];
    const isCode = line.startsWith("import ") || line.startsWith("import\t");
    return [{ kind: isCode ? "code" : "path", text: isCode ? line : rstrip(line), line: index + 1 }];
  });
}
