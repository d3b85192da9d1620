import { textRange } from "../python-source/text-range.ts";
import { readStringPieces } from "../python-source/string-literal.ts";
import type { StringPiece } from "../python-source/string-literal.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import type { Scope } from "./python-heap.ts";
import { doubt } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { str, unknown } from "./python-value.ts";
import type { LiteralPiece, PythonValue } from "./python-value.ts";
import { strOf } from "./string-formatting.ts";

/** A string literal or f-string, with the place of each literal that it is written as. */
export function evaluateString(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const pieces = readStringPieces(node);
  run.spend(Math.ceil((node.endIndex - node.startIndex) / 64));
  if (pieces.some(({ kind }) => kind === "template")) return unknown(run.reason(node, "a template string"));
  const read: LiteralPiece[] = [];
  for (const piece of pieces) {
    const text = pieceText(run, piece, scope);
    if (typeof text !== "string") return text;
    read.push({ text, range: textRange(piece.node), ...contentOf(piece, text) });
  }
  const text = read.map((piece) => piece.text).join("");
  if (pieces.some(({ kind }) => kind === "bytes")) {
    // An escape is a byte, which need not be a character.
    return /[^\0-\x7f]/.test(text)
      ? unknown(run.reason(node, "bytes that are no text"))
      : { kind: "bytes", text };
  }
  if (run.isElsewhere) return str(text);
  return str(text, { range: textRange(node), pieces: read });
}

function pieceText(run: PythonRun, { node, parts }: StringPiece, scope: Scope): string | PythonValue {
  let text = "";
  for (const part of parts) {
    if ("unknown" in part) return unknown(run.reason(node, part.unknown));
    if ("text" in part) {
      text += part.text;
      continue;
    }
    const { interpolation } = part;
    const expression = interpolation.childForFieldName("expression");
    const conversion = interpolation.children.find(({ type }) => type === "type_conversion")?.text;
    const isPlain = !interpolation.children.some(({ type }) => type === "format_specifier" || type === "=");
    if (expression === null || !isPlain || (conversion !== undefined && conversion !== "!s")) {
      return doubt(run, interpolation, "a format that is not followed");
    }
    const value = run.evaluate(expression, scope);
    const shown = strOf(value);
    if (shown === undefined) return doubt(run, interpolation, "a value that is not known", value);
    text += shown;
  }
  return text;
}

/** Where the text begins, if it stands in the file as it is. */
function contentOf({ node, parts }: StringPiece, text: string): Pick<LiteralPiece, "content"> {
  const source = node.text;
  const quote = /^[A-Za-z]*("""|'''|"|')/.exec(source)?.[0] ?? "";
  const [only] = parts;
  if (parts.length !== 1 || only === undefined || !("text" in only)) return {};
  if (!source.replaceAll("\r\n", "\n").startsWith(text, quote.length)) return {};
  const { row, column } = node.startPosition;
  return { content: { line: row + 1, column: column + 1 + quote.length } };
}
