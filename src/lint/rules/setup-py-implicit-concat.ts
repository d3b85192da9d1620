import type { LiteralPiece } from "../../project/python-value.ts";
import type { TextRange } from "../../metadata/text-range.ts";
import type { Rule } from "../rule.ts";

const PATH = "setup.py";

/** EP707: `["a = demo:a" "b = demo:b"]` */
export const setupPyImplicitConcat: Rule = {
  code: "EP707",
  name: "setup-py-implicit-concat",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary: "A comma is missing between two entry points in setup.py.",
  why: "Python joins two strings that follow each other: both entries become one, which setuptools refuses.",
  backends: { setuptools: "rejects" },
  specification: {
    title: "setuptools: entry points",
    url: "https://setuptools.pypa.io/en/latest/userguide/entry_point.html",
  },
  example: {
    language: "python",
    bad: 'setup(entry_points={"console_scripts": ["a = demo:a" "b = demo:b"]})',
    good: 'setup(entry_points={"console_scripts": ["a = demo:a", "b = demo:b"]})',
  },

  fix: { safety: "safe", description: "Inserts the comma." },

  *check({ project, textAt }) {
    for (const { group, pieces } of project?.documents.setupPy?.concatenations ?? []) {
      const [first, second] = joinedEntries(pieces);
      if (first === undefined || second === undefined) continue;
      const end = endOf(first.range);
      const edit = textAt(PATH, end) === undefined ? undefined : { path: PATH, range: end, text: "," };
      yield {
        path: PATH,
        range: second.range,
        ...(group === "" ? {} : { group }),
        message: `a comma is missing between ${JSON.stringify(first.text)} and ${JSON.stringify(second.text)}`,
        ...(edit && { fix: { safety: "safe", description: "insert the comma", edits: [edit] } }),
      };
    }
  },
};

function endOf({ endLine, endColumn }: TextRange): TextRange {
  return { line: endLine, column: endColumn, endLine, endColumn };
}

/**
 * The first two pieces that have an = in one line. `"demo = " "demo:main"` is one entry in two pieces, and
 * `"a = demo:a\n" "b = demo:b"` two entries in two lines.
 */
function joinedEntries(pieces: readonly LiteralPiece[]): readonly LiteralPiece[] {
  let first: LiteralPiece | undefined;
  for (const piece of pieces) {
    const lines = piece.text.split("\n");
    if (first !== undefined && lines[0]?.includes("=") === true) return [first, piece];
    if (lines.length > 1) first = undefined;
    if (lines.at(-1)?.includes("=") === true) first = piece;
  }
  return [];
}
