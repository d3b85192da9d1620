import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { dottedPath, identifier, isCode } from "./read-expression.ts";
import type { Statement } from "./statement.ts";

/** What a target binds: names, and attributes of names. */
export interface Targets {
  readonly names: readonly string[];
  readonly attributes: readonly { readonly object: string; readonly attribute: string }[];
}

const LISTS: ReadonlySet<string> = new Set([
  "pattern_list",
  "tuple_pattern",
  "list_pattern",
  "list_splat_pattern",
  "expression_list",
  "tuple",
  "list",
  "list_splat",
  "parenthesized_expression",
  "as_pattern_target",
]);

/** `a, (b, *c), d.e = …`, and the same for `for`, `with`, `del`. */
export function readTargets(node: SyntaxNode | null | undefined): Targets {
  const names: string[] = [];
  const attributes: { object: string; attribute: string }[] = [];
  const pending = node ? [node] : [];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    if (current.type === "identifier") names.push(identifier(current));
    else if (LISTS.has(current.type)) pending.push(...current.namedChildren);
    else if (current.type === "attribute") {
      const [object, attribute, ...more] = dottedPath(current) ?? [];
      if (object !== undefined && attribute !== undefined && more.length === 0) {
        attributes.push({ object, attribute });
      }
    }
  }
  return { names, attributes };
}

/** Targets whose value cannot be followed. */
export function bindTargets({ names, attributes }: Targets, line: number): Statement[] {
  return [
    ...(names.length === 0 ? [] : [{ kind: "bind", line, names, value: { kind: "other" } } as const]),
    ...attributes.map((each) => ({ kind: "attribute", line, ...each }) as const),
  ];
}

/** The `as` of `with` items and `except` clauses: `as_pattern` nodes, also in brackets. */
export function readAsTargets(node: SyntaxNode): Targets {
  const names: string[] = [];
  const attributes: Targets["attributes"][number][] = [];
  const pending = [node];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    if (current.type === "as_pattern_target") {
      const targets = readTargets(current);
      names.push(...targets.names);
      attributes.push(...targets.attributes);
    } else if (/^(?:with_clause|with_item|as_pattern|parenthesized_expression|tuple)$/.test(current.type)) {
      pending.push(...current.namedChildren);
    }
  }
  return { names, attributes };
}

/** The names that the patterns of a `case` clause bind. */
export function readCaptures(clause: SyntaxNode): string[] {
  const names: string[] = [];
  const pending = clause.namedChildren.filter(({ type }) => type.endsWith("pattern"));
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const parts = current.namedChildren.filter(isCode);
    // The class of `Point(x=0)` and the keyword of `x=0` bind nothing.
    const isNamed = current.type === "class_pattern" || current.type === "keyword_pattern";
    for (const part of isNamed ? parts.slice(1) : parts) {
      if (part.type === "identifier" || (part.type === "dotted_name" && !part.text.includes("."))) {
        if (part.text !== "_") names.push(identifier(part));
      } else if (part.type !== "dotted_name") pending.push(part);
    }
  }
  return names;
}

/** The names of `:=` in a statement's own expressions; those in a comprehension bind outside of it. */
export function readWalrusNames(expression: SyntaxNode): string[] {
  const names: string[] = [];
  const pending = [expression];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    if (current.type === "lambda" || current.type === "block") continue;
    if (current.type === "named_expression") {
      const name = current.childForFieldName("name");
      if (name !== null) names.push(identifier(name));
    }
    pending.push(...current.namedChildren);
  }
  return names;
}
