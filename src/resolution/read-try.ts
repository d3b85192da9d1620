import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { identifier, isCode } from "./read-expression.ts";
import type { StatementReader } from "./read-statements.ts";
import { readAsTargets } from "./read-target.ts";
import type { Handler, TryStatement } from "./statement.ts";

/** `try:` with its clauses. */
export function readTry(node: SyntaxNode, reader: StatementReader): TryStatement {
  const clauses = node.namedChildren;
  const blockOf = (type: string): SyntaxNode | undefined =>
    clauses.find((clause) => clause.type === type)?.namedChildren.find((child) => child.type === "block");
  return {
    kind: "try",
    line: node.startPosition.row + 1,
    body: reader.block(node.childForFieldName("body")),
    handlers: clauses
      .filter(({ type }) => type === "except_clause")
      .map((clause) => readHandler(clause, reader)),
    orElse: reader.block(blockOf("else_clause")),
    finally: reader.block(blockOf("finally_clause")),
  };
}

function readHandler(clause: SyntaxNode, reader: StatementReader): Handler {
  const parts = clause.namedChildren.filter(isCode);
  const types = parts.filter(({ type }) => type !== "block");
  return {
    catchesImportErrors: types.length === 0 || types.some(mayCatchImportErrors),
    isForImportErrors: types.length === 0 || types.some(({ text }) => FOR_IMPORT_ERRORS.test(text)),
    name: types.map((type) => readAsTargets(type).names[0]).find((name) => name !== undefined),
    body: reader.block(parts.find(({ type }) => type === "block")),
  };
}

const FOR_IMPORT_ERRORS = /^\(?\s*(?:ImportError|Exception|BaseException)\b(?!\s*\.)/;
// Classes of which an ImportError is one, and names such as `MissingDependencyError`.
const MEANT_FOR_IMPORTS = /^(?:Exception|BaseException)$|Import|ModuleNotFound|Missing/;
// Other names may stand for anything: `except OPTIONAL_ERRORS:`
const CLASS_OF_EXCEPTIONS = /(?:Error|Exception|Warning|Interrupt|Exit|Iteration)$/;

/** Whether the expression behind `except` may name a class of which ImportError is one. */
function mayCatchImportErrors(node: SyntaxNode): boolean {
  switch (node.type) {
    case "as_pattern": {
      const type = node.namedChildren.find(isCode);
      return type === undefined || mayCatchImportErrors(type);
    }
    case "parenthesized_expression":
    case "tuple":
      return node.namedChildren.filter(isCode).some(mayCatchImportErrors);
    case "identifier":
      return MEANT_FOR_IMPORTS.test(identifier(node)) || !CLASS_OF_EXCEPTIONS.test(identifier(node));
    case "attribute": {
      const name = node.childForFieldName("attribute");
      return name === null || mayCatchImportErrors(name);
    }
    default:
      return true;
  }
}
