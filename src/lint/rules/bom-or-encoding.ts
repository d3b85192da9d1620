import { decodeUtf8 } from "../../metadata/utf8.ts";
import type { Rule } from "../rule.ts";

const PYPROJECT = "pyproject.toml";
const FILES = [PYPROJECT, "setup.cfg"];

/** EP712: a BOM, or bytes that are no UTF-8 */
export const bomOrEncoding: Rule = {
  code: "EP712",
  name: "bom-or-encoding",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist", "wheel", "environment"],
  summary: "pyproject.toml, setup.cfg or entry_points.txt begins with a byte order mark or is not UTF-8.",
  why: "Readers take the mark for a part of the first line, which then is no header of a section; TOML allows none.",
  backends: { setuptools: "rejects" },
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: {
    language: "text",
    bad: "EF BB BF [options.entry_points] …",
    good: "[options.entry_points] …",
  },
  fix: { safety: "safe", description: "remove the byte order mark" },

  *check({ tree, metadataDirectory, textAt }) {
    const files = metadataDirectory === undefined ? FILES : [`${metadataDirectory}/entry_points.txt`];
    for (const path of files) {
      const bytes = tree.read(path);
      if (bytes === undefined) continue;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        const edit = textAt(path, FIRST) === undefined ? undefined : { path, range: FIRST, text: "" };
        yield {
          path,
          range: FIRST,
          message: "the file begins with a byte order mark; expected plain UTF-8",
          ...(edit && { fix: { safety: "safe", description: "remove the byte order mark", edits: [edit] } }),
        };
        // Of pyproject.toml the reader of projects says that, and where.
      } else if (path !== PYPROJECT && decodeUtf8(bytes) === undefined) {
        yield { path, message: "the file is not UTF-8" };
      }
    }
  },
};

const FIRST = { line: 1, column: 1, endLine: 1, endColumn: 2 };
