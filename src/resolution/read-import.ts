import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { identifier } from "./read-expression.ts";
import type { ImportedName, Statement } from "./statement.ts";

/** `import a.b, c as d`, `from ..a import b as c`, `from a import *`; nothing for `from __future__ import …`. */
export function readImport(node: SyntaxNode): Statement | undefined {
  const line = node.startPosition.row + 1;
  if (node.type === "import_statement") {
    const modules = node.childrenForFieldName("name").map((name) => {
      const imported = importedName(name);
      const whole = name.type === "aliased_import";
      return whole ? { ...imported, whole } : { ...imported, bound: firstPart(imported.name), whole };
    });
    return { kind: "import", line, modules };
  }
  const source = node.childForFieldName("module_name");
  if (node.type !== "import_from_statement" || source === null) return undefined;
  // A relative_import is its dots and, perhaps, a name behind them; blanks may stand between.
  const isRelative = source.type === "relative_import";
  const name = isRelative ? source.namedChildren.find(({ type }) => type === "dotted_name") : source;
  const prefix = isRelative ? source.namedChildren.find(({ type }) => type === "import_prefix") : undefined;
  const isStar = node.namedChildren.some(({ type }) => type === "wildcard_import");
  return {
    kind: "from",
    line,
    level: prefix?.text.replaceAll(/[^.]/g, "").length ?? 0,
    module: name === undefined ? "" : dottedName(name),
    names: isStar ? undefined : node.childrenForFieldName("name").map(importedName),
  };
}

function importedName(node: SyntaxNode): ImportedName {
  const name = node.type === "aliased_import" ? node.childForFieldName("name") : node;
  const alias = node.type === "aliased_import" ? node.childForFieldName("alias") : null;
  const imported = name === null ? "" : dottedName(name);
  return { name: imported, bound: alias === null ? imported : identifier(alias) };
}

/** `a . b` is `a.b`. */
function dottedName(node: SyntaxNode): string {
  return identifier(node).replaceAll(/[\s\\]/g, "");
}

function firstPart(name: string): string {
  const dot = name.indexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}
