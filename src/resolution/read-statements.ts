import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { decideCondition } from "./condition.ts";
import type { ConditionTarget } from "./condition.ts";
import { calleeOf, identifier, isCode, readExpression } from "./read-expression.ts";
import { readImport } from "./read-import.ts";
import { readSimpleStatement } from "./read-simple-statement.ts";
import { bindTargets, readAsTargets, readCaptures, readTargets, readWalrusNames } from "./read-target.ts";
import { readTry } from "./read-try.ts";
import type { Branch, ClassStatement, Statement } from "./statement.ts";

/** What the statements of a text are read with. */
export interface StatementReader {
  readonly target: ConditionTarget;
  /** Whether the text holds a `:=` at all: few do. */
  readonly hasWalrus: boolean;
  /** Reads the statements of a nested block. */
  block(node: SyntaxNode | null | undefined): readonly Statement[];
}

// CPython allows 100 levels of indentation.
const DEEPEST = 100;

/** The statements of a block, without those of the functions in it. @throws {RangeError} where it nests too deeply. */
export function readStatements(
  block: SyntaxNode,
  target: ConditionTarget,
  hasWalrus: boolean,
  depth = 0,
): readonly Statement[] {
  if (depth > DEEPEST) throw new RangeError("too many levels of indentation");
  const reader: StatementReader = {
    target,
    hasWalrus,
    block: (node) => (node ? readStatements(node, target, hasWalrus, depth + 1) : []),
  };
  return block.namedChildren.flatMap((node) => readStatement(node, reader));
}

function readStatement(node: SyntaxNode, reader: StatementReader): readonly Statement[] {
  const line = node.startPosition.row + 1;
  switch (node.type) {
    case "import_statement":
    case "import_from_statement": {
      const statement = readImport(node);
      return statement === undefined ? [] : [statement];
    }
    case "decorated_definition": {
      const definition = node.childForFieldName("definition");
      return definition === null ? [] : readDefinition(definition, true, reader);
    }
    case "function_definition":
    case "class_definition":
      return readDefinition(node, false, reader);
    case "if_statement":
      return [...walrus(node.childForFieldName("condition"), reader), readIf(node, reader)];
    case "for_statement":
    case "while_statement": {
      const targets = bindTargets(readTargets(node.childForFieldName("left")), line);
      const header = node.childForFieldName(node.type === "for_statement" ? "right" : "condition");
      const body = [...targets, ...reader.block(node.childForFieldName("body"))];
      const orElse = node.childForFieldName("alternative")?.childForFieldName("body");
      return [...walrus(header, reader), { kind: "loop", line, bodies: [body, reader.block(orElse)] }];
    }
    case "with_statement":
      return readWith(node, reader);
    case "try_statement":
      return [readTry(node, reader)];
    case "match_statement":
      return readMatch(node, reader);
    default:
      return isCode(node) ? [...walrus(node, reader), ...readSimpleStatement(node)] : [];
  }
}

function readDefinition(node: SyntaxNode, isDecorated: boolean, reader: StatementReader): Statement[] {
  const name = node.childForFieldName("name");
  if (name === null) return [];
  const place = { line: node.startPosition.row + 1, name: identifier(name), isDecorated };
  if (node.type !== "class_definition") return [{ kind: "def", ...place }];
  const superclasses = node.childForFieldName("superclasses")?.namedChildren.filter(isCode) ?? [];
  const statement: ClassStatement = {
    kind: "class",
    ...place,
    bases: superclasses.filter((base) => !isKeyword(base)).map(readExpression),
    hasKeywords: superclasses.some(isKeyword),
    body: reader.block(node.childForFieldName("body")),
  };
  return [statement];
}

/** `metaclass=M`, `**options` and, as little known, `*bases`. */
function isKeyword({ type }: SyntaxNode): boolean {
  return type === "keyword_argument" || type.endsWith("_splat");
}

function readIf(node: SyntaxNode, reader: StatementReader): Statement {
  const branches: Branch[] = [
    {
      test: decideCondition(node.childForFieldName("condition"), reader.target),
      body: reader.block(node.childForFieldName("consequence")),
    },
  ];
  for (const clause of node.namedChildren) {
    if (clause.type === "elif_clause") {
      const condition = clause.childForFieldName("condition");
      const body = [...walrus(condition, reader), ...reader.block(clause.childForFieldName("consequence"))];
      branches.push({ test: decideCondition(condition, reader.target), body });
    } else if (clause.type === "else_clause") {
      branches.push({ test: true, body: reader.block(clause.childForFieldName("body")) });
    }
  }
  return { kind: "if", line: node.startPosition.row + 1, branches };
}

// Managers that let an exception in their body through.
const HARMLESS: ReadonlySet<string> = new Set(["open", "catch_warnings"]);

function readWith(node: SyntaxNode, reader: StatementReader): readonly Statement[] {
  const line = node.startPosition.row + 1;
  const clause = node.namedChildren.find(({ type }) => type === "with_clause");
  const items = clause?.namedChildren.filter(({ type }) => type === "with_item") ?? [];
  const isHarmless = items.every((item) => {
    let value = item.childForFieldName("value");
    while (value !== null && /^(?:as_pattern|parenthesized_expression)$/.test(value.type)) {
      value = value.namedChildren.find(isCode) ?? null;
    }
    return value?.type === "call" && HARMLESS.has(calleeOf(value).at(-1) ?? "");
  });
  return [
    ...walrus(clause, reader),
    ...(clause === undefined ? [] : bindTargets(readAsTargets(clause), line)),
    { kind: "with", line, isHarmless, body: reader.block(node.childForFieldName("body")) },
  ];
}

function readMatch(node: SyntaxNode, reader: StatementReader): readonly Statement[] {
  const line = node.startPosition.row + 1;
  const clauses = node.childForFieldName("body")?.namedChildren ?? [];
  const cases = clauses
    .filter(({ type }) => type === "case_clause")
    .map((clause) => [
      ...bindTargets({ names: readCaptures(clause), attributes: [] }, clause.startPosition.row + 1),
      ...walrus(clause.childForFieldName("guard"), reader),
      ...reader.block(clause.childForFieldName("consequence")),
    ]);
  return [...walrus(node.childForFieldName("subject"), reader), { kind: "match", line, cases }];
}

/** What `:=` binds in an expression. */
function walrus(node: SyntaxNode | null | undefined, { hasWalrus }: StatementReader): Statement[] {
  if (!hasWalrus || !node) return [];
  return bindTargets({ names: readWalrusNames(node), attributes: [] }, node.startPosition.row + 1);
}
