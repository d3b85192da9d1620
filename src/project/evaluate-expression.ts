import { textRange } from "../python-source/text-range.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { pathAttribute } from "./call-method.ts";
import { evaluateCall } from "./evaluate-call.ts";
import { evaluateComprehension } from "./evaluate-comprehension.ts";
import { evaluateDictionary, evaluateDisplay } from "./evaluate-display.ts";
import { evaluateOperator, evaluateComparison } from "./evaluate-operator.ts";
import { evaluateString } from "./evaluate-string.ts";
import { evaluateSubscript } from "./evaluate-subscript.ts";
import { libraryAttribute } from "./python-library.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, evaluateField, meaningful, RaisedError } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { list, NONE, simple, truth, unknown } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

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
      return evaluateDisplay(run, meaningful(node), scope, node.type);
    case "expression_list":
    case "pattern_list":
      return evaluateDisplay(run, meaningful(node), scope, "tuple");
    case "dictionary":
      return evaluateDictionary(run, node, scope);
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
      const value = evaluateField(run, node, "argument", scope);
      const known = truth(value);
      return known === undefined ? unknown(run.reason(node, "a test"), value) : simple(!known);
    }
    case "boolean_operator":
      return booleanOperator(run, node, scope);
    case "conditional_expression":
      return conditional(run, node, scope);
    case "named_expression": {
      const value = evaluateField(run, node, "value", scope);
      const name = node.childForFieldName("name");
      if (name !== null) run.assign(name, value, homeOf(scope));
      return value;
    }
    case "list_comprehension":
    case "set_comprehension":
    case "generator_expression":
    case "dictionary_comprehension":
      return evaluateComprehension(run, node, scope);
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

function attribute(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const object = evaluateField(run, node, "object", scope);
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
  const left = evaluateField(run, node, "left", scope);
  const known = truth(left);
  if (known !== undefined) return known === isOr ? left : evaluateField(run, node, "right", scope);
  const reason = run.reason(node, "a test whose outcome is not known");
  const [right] = run.heap.branch(
    [() => attempted(run, node, () => evaluateField(run, node, "right", scope)), () => left],
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
