import { rstrip, strip, universalNewlines } from "../metadata/python-str.ts";

/** A line of a `.pth` file that does something. */
export interface PthLine {
  /** A path to add to sys.path, or code that the interpreter runs at its start (and pyep does not). */
  readonly kind: "path" | "code";
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The lines of a `.pth` file as `site.addpackage` takes them: `#` counts in the first column only, so does `import`. */
export function parsePthFile(text: string): PthLine[] {
  const lines: PthLine[] = [];
  for (const [index, line] of universalNewlines(text).split("\n").entries()) {
    if (line.startsWith("#") || strip(line) === "") continue;
    const kind = line.startsWith("import ") || line.startsWith("import\t") ? "code" : "path";
    lines.push({ kind, text: rstrip(line), line: index + 1 });
  }
  return lines;
}
