import { decodeStringEscapes } from "./string-escapes.ts";
import type { SyntaxNode } from "./syntax-node.ts";

/** A stretch of a string literal: text, or what is computed when the literal is evaluated. */
type StringPart =
  { readonly text: string } | { readonly interpolation: SyntaxNode } | { readonly unknown: string };

/** One string literal of one or several that stand beside each other and are one string to Python. */
export interface StringPiece {
  readonly node: SyntaxNode;
  readonly kind: "str" | "bytes" | "template";
  readonly parts: readonly StringPart[];
}

/**
 * The literals that a `string` or `concatenated_string` node consists of, escapes decoded. What is no constant is said:
 * an f-string's interpolations, and `\N{…}`, for which there is no table of names here.
 */
export function readStringPieces(node: SyntaxNode): StringPiece[] {
  const strings =
    node.type === "string" ? [node] : node.namedChildren.filter(({ type }) => type === "string");
  return strings.map(readPiece);
}

/** The constant `str` that a `string` or `concatenated_string` node is; `undefined` for bytes and what is computed. */
export function stringLiteral(node: SyntaxNode): string | undefined {
  if (node.type !== "string" && node.type !== "concatenated_string") return undefined;
  let text = "";
  for (const { kind, parts } of readStringPieces(node)) {
    if (kind !== "str") return undefined;
    for (const part of parts) {
      if (!("text" in part)) return undefined;
      text += part.text;
    }
  }
  return text;
}

function readPiece(node: SyntaxNode): StringPiece {
  const source = node.text;
  // rb'''…''', f"…": the prefix, then one or three quotes.
  const [start = "", prefix = "", quote = ""] = /^([A-Za-z]*)("""|'''|"|')/.exec(source) ?? [];
  const letters = prefix.toLowerCase();
  const kind = letters.includes("b") ? "bytes" : letters.includes("t") ? "template" : "str";
  const isRaw = letters.includes("r");
  const isFormatted = letters.includes("f") || letters.includes("t");
  const end = source.length - (source.endsWith(quote) ? quote.length : 0);

  const parts: StringPart[] = [];
  let at = start.length;
  if (isFormatted) {
    for (const child of node.namedChildren) {
      if (child.type !== "interpolation") continue;
      const childStart = child.startIndex - node.startIndex;
      if (childStart > at) parts.push(constant(source.slice(at, childStart)));
      parts.push({ interpolation: child });
      at = child.endIndex - node.startIndex;
    }
  }
  if (at < end) parts.push(constant(source.slice(at, end)));
  return { node, kind, parts };

  function constant(written: string): StringPart {
    // The tokenizer reads a source's line ends as LF, in literals too.
    const lines = written.replaceAll("\r\n", "\n");
    const text = isFormatted ? lines.replace(/\{\{|\}\}/g, (braces) => braces.charAt(0)) : lines;
    if (isRaw) return { text };
    const decoded = decodeStringEscapes(text, kind === "bytes");
    return decoded === undefined
      ? { unknown: "a character is given by its name or wrongly" }
      : { text: decoded };
  }
}
