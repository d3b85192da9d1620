import { stringLiteral } from "../python-source/string-literal.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import {
  argumentsOf,
  calleeOf,
  dottedPath,
  identifier,
  isCode,
  readStrings,
  readExpression,
  unparenthesized,
} from "./read-expression.ts";
import { bindTargets, readTargets } from "./read-target.ts";
import type { Statement } from "./statement.ts";

const EXITS: ReadonlySet<string> = new Set(["sys.exit", "exit", "quit", "os._exit"]);

/** A statement without a block, imports aside; none where it decides about no name. */
export function readSimpleStatement(node: SyntaxNode): readonly Statement[] {
  const line = node.startPosition.row + 1;
  switch (node.type) {
    case "expression_statement":
      return node.namedChildren.flatMap((child) => readExpressionStatement(child));
    case "delete_statement":
      return [
        { kind: "delete", line, names: node.namedChildren.flatMap((child) => readTargets(child).names) },
      ];
    case "return_statement":
      return [{ kind: "return", line }];
    case "raise_statement": {
      const raised = readExpression(node.namedChildren.find(isCode));
      const path = raised.kind === "name" ? raised.path : raised.kind === "call" ? raised.callee : undefined;
      return [{ kind: "raise", line, exception: path?.at(-1) }];
    }
    case "type_alias_statement": {
      // type X[T] = …: the name is somewhere in `left`.
      let left = node.childForFieldName("left");
      while (left !== null && left.type !== "identifier") left = left.namedChildren[0] ?? null;
      return left === null
        ? []
        : [{ kind: "bind", line, names: [identifier(left)], value: { kind: "other" } }];
    }
    default:
      return [];
  }
}

function readExpressionStatement(node: SyntaxNode): readonly Statement[] {
  if (node.type === "assignment") return readAssignment(node);
  if (node.type === "augmented_assignment") return readAugmentedAssignment(node);
  return node.type === "call" ? readCall(node) : [];
}

/** `a = b = value`, `a: int = value`, `a: int` */
function readAssignment(node: SyntaxNode): readonly Statement[] {
  const line = node.startPosition.row + 1;
  const targets: SyntaxNode[] = [];
  let right: SyntaxNode | null = node;
  while (right?.type === "assignment") {
    const left = right.childForFieldName("left");
    if (left !== null) targets.push(left);
    right = right.childForFieldName("right");
  }
  if (right === null) {
    return targets
      .filter(({ type }) => type === "identifier")
      .map((target) => ({ kind: "annotation", line, name: identifier(target) }));
  }
  const value = readExpression(right);
  return targets.flatMap((target): Statement[] => {
    if (target.type !== "identifier") return bindTargets(readTargets(target), line);
    const name = identifier(target);
    const bound: Statement = { kind: "bind", line, names: [name], value };
    if (name !== "__all__") return [bound];
    return [bound, { kind: "export", line, operation: "set", names: readStrings(right) }];
  });
}

function readAugmentedAssignment(node: SyntaxNode): readonly Statement[] {
  const line = node.startPosition.row + 1;
  const left = node.childForFieldName("left");
  if (left?.type !== "identifier") return [];
  const name = identifier(left);
  if (name !== "__all__") return [{ kind: "bind", line, names: [name], value: { kind: "other" } }];
  return [
    {
      kind: "export",
      line,
      operation: "add",
      names: readStrings(node.childForFieldName("right")),
    },
  ];
}

/** `sys.exit()`, `__all__.append("a")`, `setattr(object, "name", …)` */
function readCall(node: SyntaxNode): readonly Statement[] {
  const line = node.startPosition.row + 1;
  const callee = calleeOf(node).join(".");
  if (EXITS.has(callee)) return [{ kind: "raise", line, exception: "SystemExit" }];
  const [first, second] = argumentsOf(node);
  switch (callee) {
    case "__all__.append":
    case "__all__.remove": {
      const name = constant(first);
      const operation = callee === "__all__.append" ? "add" : "remove";
      return [{ kind: "export", line, operation, names: name === undefined ? undefined : [name] }];
    }
    case "__all__.extend":
      return [{ kind: "export", line, operation: "add", names: readStrings(first) }];
    case "setattr": {
      const object = dottedPath(first);
      if (object?.length !== 1) return [];
      return [{ kind: "attribute", line, object: object[0] ?? "", attribute: constant(second) }];
    }
    default:
      return [];
  }
}

function constant(node: SyntaxNode | undefined): string | undefined {
  const inner = unparenthesized(node);
  return inner && stringLiteral(inner);
}
