import { textRange } from "../python-source/text-range.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { pathAttribute } from "./call-method.ts";
import { evaluateCall } from "./evaluate-call.ts";
import { evaluateOperator, evaluateComparison } from "./evaluate-operator.ts";
import { evaluateString } from "./evaluate-string.ts";
import { evaluateSubscript } from "./evaluate-subscript.ts";
import { iterate } from "./python-iteration.ts";
import { libraryAttribute } from "./python-library.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, MAX_ITEMS, meaningful, RaisedError } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { hashKey, isUnordered, iterator, list, NONE, simple, truth, unknown } from "./python-value.ts";
import type { DictEntry, DictValue, PythonValue, SequenceValue } from "./python-value.ts";

/** What an expression is, as far as it is known. Changes what the expression changes. */
export function evaluateExpression(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  run.spend();
  const value = evaluate(run, node, scope);
  // A computed string is shown where it is computed.
  return value.kind === "str" && value.origin === undefined && !run.isElsewhere
    ? { ...value, origin: { range: textRange(node) } }
    : value;
}

function evaluate(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  switch (node.type) {
    case "identifier":
      return lookUp(run, node, scope);
    case "string":
    case "concatenated_string":
      return evaluateString(run, node, scope);
    case "integer":
    case "float": {
      const number = Number(node.text.replaceAll("_", ""));
      // 1.0 is not written as 1 is.
      const isFollowed =
        node.type === "integer" ? !Number.isNaN(number) : number % 1 !== 0 && !Number.isNaN(number);
      return isFollowed ? simple(number) : unknown(run.reason(node, "a number"));
    }
    case "true":
    case "false":
      return simple(node.type === "true");
    case "none":
      return NONE;
    case "parenthesized_expression": {
      const [inner] = meaningful(node);
      return inner === undefined ? list([], "tuple") : run.evaluate(inner, scope);
    }
    case "list":
    case "tuple":
    case "set":
      return display(run, meaningful(node), scope, node.type);
    case "expression_list":
    case "pattern_list":
      return display(run, meaningful(node), scope, "tuple");
    case "dictionary":
      return dictionary(run, node, scope);
    case "call":
      return evaluateCall(run, node, scope);
    case "attribute":
      return attribute(run, node, scope);
    case "subscript":
      return evaluateSubscript(run, node, scope);
    case "binary_operator":
    case "unary_operator":
      return evaluateOperator(run, node, scope);
    case "comparison_operator":
      return evaluateComparison(run, node, scope);
    case "not_operator": {
      const value = field(run, node, "argument", scope);
      const known = truth(value);
      return known === undefined ? unknown(run.reason(node, "a test"), value) : simple(!known);
    }
    case "boolean_operator":
      return booleanOperator(run, node, scope);
    case "conditional_expression":
      return conditional(run, node, scope);
    case "named_expression": {
      const value = field(run, node, "value", scope);
      const name = node.childForFieldName("name");
      if (name !== null) run.assign(name, value, homeOf(scope));
      return value;
    }
    case "list_comprehension":
    case "set_comprehension":
    case "generator_expression":
    case "dictionary_comprehension":
      return comprehension(run, node, scope);
    case "lambda":
      return run.defineFunction(node, scope);
    default:
      return doubt(run, node, `a value that only running it tells: ${describe(node.type)}`);
  }
}

function describe(type: string): string {
  return type.replaceAll("_", " ");
}

function lookUp(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const name = node.text.normalize("NFKC");
  for (let where: Scope | undefined = scope; where !== undefined; where = where.parent) {
    const value = (where.elsewhere.get(name) ?? where).names.get(name);
    if (value !== undefined) return value;
  }
  return libraryAttribute(run, `builtins.${name}`) ?? doubt(run, node, `the name ${name} is not known`);
}

function field(run: PythonRun, node: SyntaxNode, name: string, scope: Scope): PythonValue {
  const child = node.childForFieldName(name);
  return child === null ? doubt(run, node, "a syntax error") : run.evaluate(child, scope);
}

/** `[a, *b]` */
function display(
  run: PythonRun,
  nodes: readonly SyntaxNode[],
  scope: Scope,
  kind: SequenceValue["kind"],
): SequenceValue {
  let hasUnordered = false;
  const items = nodes.flatMap((node): readonly PythonValue[] => {
    if (node.type !== "list_splat" && node.type !== "list_splat_pattern") return [run.evaluate(node, scope)];
    const [inner] = meaningful(node);
    const value = inner === undefined ? doubt(run, node, "a syntax error") : run.evaluate(inner, scope);
    hasUnordered ||= isUnordered(value);
    return iterate(value) ?? [doubt(run, node, "a sequence that is not known", value)];
  });
  return { ...list(items, kind), isUnordered: hasUnordered };
}

function dictionary(run: PythonRun, node: SyntaxNode, scope: Scope): DictValue {
  const entries = new Map<string, DictEntry>();
  const made: DictValue = { kind: "dict", entries };
  for (const child of meaningful(node)) {
    if (child.type === "pair") {
      addEntry(run, made, entries, child, scope);
      continue;
    }
    const [inner] = meaningful(child);
    const value = inner === undefined ? NONE : run.evaluate(inner, scope);
    if (value.kind === "dict") for (const [key, entry] of value.entries) entries.set(key, entry);
    if (value.kind !== "dict") made.poison = doubt(run, child, "a mapping that is not known", value).reason;
    else made.poison ??= value.poison;
  }
  return made;
}

function addEntry(
  run: PythonRun,
  made: DictValue,
  entries: Map<string, DictEntry>,
  pair: SyntaxNode,
  scope: Scope,
): void {
  const key = field(run, pair, "key", scope);
  const value = field(run, pair, "value", scope);
  const hash = hashKey(key);
  if (hash === undefined) made.poison = doubt(run, pair, "a key that is not known", key).reason;
  // Of equal keys the first one stays, with the last one's value.
  else entries.set(hash, { key: entries.get(hash)?.key ?? key, value });
}

function attribute(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const object = field(run, node, "object", scope);
  const name = node.childForFieldName("attribute")?.text ?? "";
  if (object.kind === "reference") {
    const dotted = `${object.name}.${name}`;
    return libraryAttribute(run, dotted) ?? { kind: "reference", name: dotted };
  }
  if (object.kind === "unknown") return unknown(object.reason, object);
  // sys.version_info.major
  const part = object.kind === "tuple" ? object.items[["major", "minor"].indexOf(name)] : undefined;
  if (part !== undefined) return part;
  return pathAttribute(object, name) ?? { kind: "method", receiver: object, name };
}

function booleanOperator(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const isOr = node.childForFieldName("operator")?.text === "or";
  const left = field(run, node, "left", scope);
  const known = truth(left);
  if (known !== undefined) return known === isOr ? left : field(run, node, "right", scope);
  const reason = run.reason(node, "a test whose outcome is not known");
  const [right] = run.heap.branch(
    [() => attempted(run, node, () => field(run, node, "right", scope)), () => left],
    reason,
  );
  if (right !== undefined && !isOr && truth(right) === false) return simple(false);
  if (right !== undefined && isOr && right.kind === "simple" && right.value === true) return simple(true);
  return unknown(reason, left, right);
}

function conditional(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const [yes, test, no] = meaningful(node);
  if (yes === undefined || test === undefined || no === undefined) return doubt(run, node, "a syntax error");
  const known = truth(run.evaluate(test, scope));
  if (known !== undefined) return run.evaluate(known ? yes : no, scope);
  const reason = run.reason(node, "a test whose outcome is not known");
  const values = run.heap.branch(
    [yes, no].map((way) => () => attempted(run, way, () => run.evaluate(way, scope))),
    reason,
  );
  return unknown(reason, ...values);
}

/** Where `:=` binds: outside of every comprehension that it is in. */
function homeOf(scope: Scope): Scope {
  return scope.isComprehension === true && scope.parent !== undefined ? homeOf(scope.parent) : scope;
}

/** On a way that the program may not go, an exception is no more than a doubt. */
function attempted(run: PythonRun, node: SyntaxNode, way: () => PythonValue): PythonValue {
  try {
    return way();
  } catch (error) {
    if (error instanceof RaisedError) return doubt(run, node, "an exception");
    throw error;
  }
}

// What goes through a generator at once, before the names in it can be bound anew.
const GOES_THROUGH = new Set([
  "argument_list",
  "call",
  "comparison_operator",
  "for_in_clause",
  "for_statement",
  "keyword_argument",
  "list_splat",
  "return_statement",
]);

function comprehension(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  if (node.type === "generator_expression" && !GOES_THROUGH.has(node.parent?.type ?? "")) {
    return doubt(run, node, "a generator that is gone through later");
  }
  const body = node.childForFieldName("body");
  const clauses = meaningful(node).filter(({ type }) => type === "for_in_clause" || type === "if_clause");
  if (body === null) return doubt(run, node, "a syntax error");
  const inner: Scope = { names: new Map(), parent: scope, elsewhere: new Map(), isComprehension: true };
  const found: PythonValue[] = [];
  const entries = new Map<string, DictEntry>();
  const made: DictValue = { kind: "dict", entries };
  let hasUnordered = false;
  const failed = walk(0);
  if (failed !== undefined) return failed;
  if (node.type === "dictionary_comprehension") return made;
  if (node.type === "generator_expression") return { ...iterator(found), isUnordered: hasUnordered };
  return { ...list(found, node.type === "set_comprehension" ? "set" : "list"), isUnordered: hasUnordered };

  /** Goes through the clauses from one on; gives the unknown that it met. */
  function walk(index: number): PythonValue | undefined {
    const clause = clauses[index];
    if (clause === undefined) {
      if (body === null) return undefined;
      if (body.type === "pair") addEntry(run, made, entries, body, inner);
      else found.push(run.evaluate(body, inner));
      return found.length > MAX_ITEMS ? doubt(run, node, "a sequence that is too long") : undefined;
    }
    if (clause.type === "if_clause") {
      const [test] = meaningful(clause);
      const value = test === undefined ? NONE : run.evaluate(test, inner);
      const known = truth(value);
      if (known === undefined) return doubt(run, clause, "a test whose outcome is not known", value);
      return known ? walk(index + 1) : undefined;
    }
    const left = clause.childForFieldName("left");
    const right = clause.childForFieldName("right");
    if (left === null || right === null) return doubt(run, clause, "a syntax error");
    const iterable = run.evaluate(right, inner);
    const values = iterate(iterable);
    if (values === undefined) return doubt(run, right, "a sequence that is not known", iterable);
    hasUnordered ||= isUnordered(iterable);
    for (const value of values) {
      run.spend();
      run.assign(left, value, inner);
      const stopped = walk(index + 1);
      if (stopped !== undefined) return stopped;
    }
    return undefined;
  }
}
