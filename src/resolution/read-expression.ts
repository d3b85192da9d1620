import { stringLiteral } from "../python-source/string-literal.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import type { Expression } from "./statement.ts";

const OTHER: Expression = { kind: "other" };

/** An identifier as Python compares it. */
export function identifier(node: SyntaxNode): string {
  const { text } = node;
  // oxlint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKC");
}

/** What of an expression can be followed. */
export function readExpression(node: SyntaxNode | null | undefined): Expression {
  const inner = unparenthesized(node);
  if (inner === undefined) return OTHER;
  switch (inner.type) {
    case "identifier":
    case "attribute": {
      const path = dottedPath(inner);
      return path === undefined ? OTHER : { kind: "name", path };
    }
    case "call":
      return { kind: "call", callee: calleeOf(inner) };
    default:
      return OTHER;
  }
}

/** `["a", "b"]` of `a.b`; `undefined` of what is no chain of names. */
export function dottedPath(node: SyntaxNode | null | undefined): string[] | undefined {
  const path: string[] = [];
  let current = node;
  while (current?.type === "attribute") {
    const attribute = current.childForFieldName("attribute");
    if (attribute === null) return undefined;
    path.unshift(identifier(attribute));
    current = current.childForFieldName("object");
  }
  if (current?.type !== "identifier") return undefined;
  path.unshift(identifier(current));
  return path;
}

/** What a call calls; empty where it is no chain of names. */
export function calleeOf(call: SyntaxNode): readonly string[] {
  return dottedPath(call.childForFieldName("function")) ?? [];
}

/** The arguments of a call, keyword arguments among them. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  return (call.childForFieldName("arguments")?.namedChildren ?? []).filter(isCode);
}

/** Whether a node is more than a comment or a `\` at the end of a line. */
export function isCode({ type }: SyntaxNode): boolean {
  return type !== "comment" && type !== "line_continuation";
}

/** What stands in the brackets around an expression. */
export function unparenthesized(node: SyntaxNode | null | undefined): SyntaxNode | undefined {
  let current = node ?? undefined;
  while (current?.type === "parenthesized_expression") current = current.namedChildren.find(isCode);
  return current;
}

/** The strings of `["a"] + ("b",)`; `undefined` where they are not written out. */
export function readStrings(node: SyntaxNode | null | undefined): string[] | undefined {
  const values: string[] = [];
  const pending: (SyntaxNode | null | undefined)[] = [node];
  while (pending.length > 0) {
    const current = unparenthesized(pending.pop());
    if (current?.type === "binary_operator") {
      if (current.childForFieldName("operator")?.type !== "+") return undefined;
      pending.push(current.childForFieldName("right"), current.childForFieldName("left"));
    } else if (current?.type === "list" || current?.type === "tuple") {
      for (const item of current.namedChildren.filter(isCode)) {
        const value = stringLiteral(item);
        if (value === undefined) return undefined;
        values.push(value);
      }
    } else return undefined;
  }
  return values;
}
