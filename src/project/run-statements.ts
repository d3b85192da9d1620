import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { assignTarget, augment, deleteTarget } from "./assign-target.ts";
import { isReached, joined, NORMAL } from "./completion.ts";
import type { Completion } from "./completion.ts";
import { bindPattern, define, outerScopeOf } from "./define-names.ts";
import { importNames } from "./import-names.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, meaningful, RaisedError } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { runFor, runWhile } from "./run-loop.ts";
import { NONE, truth } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

const EXITS: ReadonlySet<string> = new Set(["sys.exit", "os._exit", "builtins.exit", "builtins.quit"]);

/** Runs the statements of a block. What may have ended before its end leaves the rest of it uncertain. */
export function runBlock(run: PythonRun, statements: readonly SyntaxNode[], scope: Scope): Completion {
  for (const [index, statement] of statements.entries()) {
    const completion = runWhole(run, statement, scope);
    if (completion.kind === "normal") continue;
    if (completion.kind === "raise" || completion.isSure) return completion;
    const reason = run.reason(statement, "whether what follows is reached is not known");
    const rest = statements.slice(index + 1);
    const [end = NORMAL] = run.heap.branch(
      [() => runBlock(run, rest, scope), () => NORMAL],
      reason,
      isReached,
    );
    const whole = joined(run, statement, [completion, end]);
    // if a: return 1
    // return 2
    const isSure = completion.kind === "return" && end.kind === "return" && end.isSure;
    return isSure && whole.kind === "return" ? { ...whole, isSure } : whole;
  }
  return NORMAL;
}

function block(run: PythonRun, node: SyntaxNode | null, scope: Scope): Completion {
  return node === null ? NORMAL : runBlock(run, meaningful(node), scope);
}

function runWhole(run: PythonRun, statement: SyntaxNode, scope: Scope): Completion {
  try {
    return runStatement(run, statement, scope);
  } catch (error) {
    if (error instanceof RaisedError) return { kind: "raise" };
    throw error;
  }
}

function runStatement(run: PythonRun, node: SyntaxNode, scope: Scope): Completion {
  run.spend();
  switch (node.type) {
    case "expression_statement":
      return expressionStatement(run, node, scope);
    case "if_statement":
      return ifStatement(run, node, scope);
    case "for_statement":
      return runFor(run, node, scope, (body) => block(run, body, scope));
    case "while_statement":
      return runWhile(run, node, scope, (body) => block(run, body, scope));
    case "try_statement":
      return tryStatement(run, node, scope);
    case "with_statement":
      return withStatement(run, node, scope);
    case "match_statement": {
      const clauses = meaningful(node.childForFieldName("body") ?? node).filter(
        ({ type }) => type === "case_clause",
      );
      const subjects = node.childrenForFieldName("subject").map((subject) => run.evaluate(subject, scope));
      // A pattern may bind names even where it does not match to its end.
      for (const clause of clauses) {
        const matched = doubt(run, clause, "what a pattern matches", ...subjects);
        for (const pattern of clause.namedChildren)
          if (pattern.type === "case_pattern") bindPattern(run, pattern, matched, scope);
      }
      const ways = clauses.map((clause) => () => {
        const guard = clause.childForFieldName("guard");
        for (const test of guard === null ? [] : meaningful(guard)) run.evaluate(test, scope);
        return block(run, clause.childForFieldName("consequence"), scope);
      });
      return eitherWay(run, node, [...ways, () => NORMAL]);
    }
    case "function_definition":
    case "class_definition":
    case "decorated_definition":
      define(run, node, scope, block);
      return NORMAL;
    case "import_statement":
    case "import_from_statement":
      importNames(run, node, scope);
      return NORMAL;
    case "return_statement": {
      const [value] = meaningful(node);
      return { kind: "return", value: value === undefined ? NONE : run.evaluate(value, scope), isSure: true };
    }
    case "raise_statement":
      return { kind: "raise" };
    case "break_statement":
      return { kind: "break", isSure: true };
    case "continue_statement":
      return { kind: "continue", isSure: true };
    case "delete_statement":
      for (const target of meaningful(node)) deleteTarget(run, target, scope);
      return NORMAL;
    case "global_statement":
    case "nonlocal_statement":
      for (const { text } of meaningful(node)) {
        const home = node.type === "global_statement" ? run.globals : outerScopeOf(scope, text);
        if (home !== undefined && home !== scope) scope.elsewhere.set(text, home);
      }
      return NORMAL;
    case "exec_statement": {
      const reason = run.reason(node, "only running it tells what it binds");
      for (const child of meaningful(node)) run.heap.poison(reason, run.evaluate(child, scope));
      return NORMAL;
    }
    case "assert_statement":
    case "print_statement":
      for (const child of meaningful(node)) run.evaluate(child, scope);
      return NORMAL;
    default:
      return NORMAL;
  }
}

function expressionStatement(run: PythonRun, node: SyntaxNode, scope: Scope): Completion {
  const [child, ...others] = meaningful(node);
  if (child === undefined) return NORMAL;
  if (child.type === "assignment") {
    assignment(run, child, scope);
    return NORMAL;
  }
  if (child.type === "augmented_assignment") {
    augment(run, child, scope);
    return NORMAL;
  }
  run.evaluate(child, scope);
  for (const other of others) run.evaluate(other, scope);
  const callee = child.type === "call" ? child.childForFieldName("function") : null;
  if (callee === null) return NORMAL;
  const target =
    callee.type === "identifier" || callee.type === "attribute" ? run.evaluate(callee, scope) : NONE;
  return target.kind === "reference" && EXITS.has(target.name) ? { kind: "raise" } : NORMAL;
}

function assignment(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  // x: int
  if (left === null || right === null) return NONE;
  // x = y = 1
  const value = right.type === "assignment" ? assignment(run, right, scope) : run.evaluate(right, scope);
  assignTarget(run, left, value, scope);
  return value;
}

function ifStatement(run: PythonRun, node: SyntaxNode, scope: Scope): Completion {
  const clauses = [node, ...node.childrenForFieldName("alternative")];
  return clause(0);

  function clause(index: number): Completion {
    const current = clauses[index];
    if (current === undefined) return NORMAL;
    if (current.type === "else_clause") return block(run, current.childForFieldName("body"), scope);
    const condition = current.childForFieldName("condition");
    const outcome = condition === null ? undefined : truth(run.evaluate(condition, scope));
    const body = current.childForFieldName("consequence");
    if (outcome === true) return block(run, body, scope);
    if (outcome === false) return clause(index + 1);
    return eitherWay(run, current, [() => block(run, body, scope), () => clause(index + 1)]);
  }
}

function eitherWay(run: PythonRun, node: SyntaxNode, ways: readonly (() => Completion)[]): Completion {
  const reason = run.reason(node, "a condition that is not known");
  return joined(run, node, run.heap.branch(ways, reason, isReached));
}

function tryStatement(run: PythonRun, node: SyntaxNode, scope: Scope): Completion {
  const children = meaningful(node);
  const handlers = children.filter(({ type }) => type === "except_clause" || type === "except_group_clause");
  const orElse = children.find(({ type }) => type === "else_clause");
  const last = children.find(({ type }) => type === "finally_clause");
  const before = run.doubts;
  const body = (): Completion => {
    const end = block(run, node.childForFieldName("body"), scope);
    return end.kind === "normal" ? block(run, orElse?.childForFieldName("body") ?? null, scope) : end;
  };
  const handlerWays = handlers.map((handler) => (): Completion => {
    const alias = handler.childForFieldName("alias");
    const bound = meaningful(handler).find(({ type }) => type === "as_pattern");
    const target = alias ?? bound?.childForFieldName("alias") ?? null;
    if (target !== null)
      assignTarget(run, meaningful(target)[0] ?? target, doubt(run, handler, "an exception"), scope);
    return block(run, meaningful(handler).findLast(({ type }) => type === "block") ?? null, scope);
  });

  // A body that met nothing unknown succeeds: no handler runs. One that did may have stopped anywhere, so a handler's
  // state is that before it, and what the body changed is unknown afterwards.
  // One that certainly raises is gone again up to there.
  let failed = false;
  let raised = false;
  let isSure = false;
  const reason = run.reason(node, "whether an exception is caught here is not known");
  const ways = [
    (): Completion => {
      const end = body();
      raised = end.kind === "raise";
      isSure = run.doubts === before;
      failed = !isSure || raised;
      return end;
    },
    ...handlerWays.map((way) => (): Completion => {
      if (!failed) return { kind: "raise" };
      if (raised) run.heap.branch(isSure ? [body] : [body, () => NORMAL], reason);
      return way();
    }),
  ];
  // Without a handler, what follows is `finally`, from wherever the body has ended.
  const end = handlers.length === 0 ? body() : joined(run, node, run.heap.branch(ways, reason, isReached));
  // Where every way ends in an exception, what they did before is seen by whoever catches it.
  if (end.kind === "raise" && handlers.length > 0) run.heap.branch(ways, reason);
  const final = block(run, last === undefined ? null : (meaningful(last).at(-1) ?? null), scope);
  return final.kind === "normal" ? end : final;
}

function withStatement(run: PythonRun, node: SyntaxNode, scope: Scope): Completion {
  const clause = meaningful(node).find(({ type }) => type === "with_clause");
  let isFilesOnly = true;
  for (const item of clause === undefined ? [] : meaningful(clause)) {
    let value = item.childForFieldName("value");
    // with (open(…) as f):
    while (value?.type === "parenthesized_expression") value = meaningful(value)[0] ?? null;
    if (value === null) continue;
    if (value.type !== "as_pattern") {
      if (run.evaluate(value, scope).kind !== "file") isFilesOnly = false;
      continue;
    }
    const [context] = meaningful(value);
    const target = value.childForFieldName("alias");
    const given = context === undefined ? NONE : run.evaluate(context, scope);
    if (given.kind !== "file") isFilesOnly = false;
    const bound = given.kind === "file" ? given : doubt(run, value, "what a context gives", given);
    if (target !== null) assignTarget(run, meaningful(target)[0] ?? target, bound, scope);
  }
  const end = block(run, node.childForFieldName("body"), scope);
  // What is no file may swallow exceptions.
  return end.kind === "raise" && !isFilesOnly ? NORMAL : end;
}
