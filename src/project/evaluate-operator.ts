import { isBuildArgument } from "./build-arguments.ts";
import { compareCodePoints } from "../metadata/python-str.ts";
import { isSetupFunction } from "./setup-function.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { joinPath } from "./project-path.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, MAX_ITEMS, MAX_TEXT, meaningful } from "./python-run.ts";
import { isSureModule } from "./python-library.ts";
import type { PythonRun } from "./python-run.ts";
import {
  hashKey,
  isContainer,
  isSame,
  isSequence,
  isUnordered,
  list,
  simple,
  str,
  unknown,
} from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";
import { formatPercent } from "./string-formatting.ts";

/** `left + right`, `left % right`, `-operand` and the like. */
export function evaluateOperator(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const operator = node.childForFieldName("operator")?.text ?? "";
  if (node.type === "unary_operator") {
    const argument = node.childForFieldName("argument");
    const value = argument === null ? undefined : run.evaluate(argument, scope);
    return operator === "-" && value?.kind === "simple" && typeof value.value === "number"
      ? simple(-value.value)
      : doubt(run, node, "an operation that is not followed", value);
  }
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (left === null || right === null) return doubt(run, node, "a syntax error");
  return operate(run, node, operator, run.evaluate(left, scope), run.evaluate(right, scope));
}

/** The same of values: what `+=` does to what cannot be changed, too. */
export function operate(
  run: PythonRun,
  node: SyntaxNode,
  operator: string,
  left: PythonValue,
  right: PythonValue,
): PythonValue {
  const result = operator === "+" ? add(run, left, right) : otherOperation(run, operator, left, right);
  return result ?? doubt(run, node, "an operation that is not followed", left, right);
}

function add(run: PythonRun, left: PythonValue, right: PythonValue): PythonValue | undefined {
  if (left.kind === "str" && right.kind === "str") {
    const length = left.text.length + right.text.length;
    if (length > MAX_TEXT) return undefined;
    run.spend(Math.ceil(length / 64));
    return str(left.text + right.text);
  }
  // here + "/README.rst"
  if (left.kind === "path" && right.kind === "str" && right.text.startsWith("/")) {
    return joinPath([left, str(right.text.slice(1))]);
  }
  if (isSequence(left) && left.kind === right.kind && isSequence(right) && left.kind !== "set") {
    if (left.items.length + right.items.length > MAX_ITEMS) return undefined;
    run.spend(Math.ceil((left.items.length + right.items.length) / 8));
    return {
      ...list([...left.items, ...right.items], left.kind),
      poison: left.poison ?? right.poison,
      isUnordered: isUnordered(left) || isUnordered(right),
    };
  }
  return numbers(left, right, (a, b) => a + b);
}

function otherOperation(
  run: PythonRun,
  operator: string,
  left: PythonValue,
  right: PythonValue,
): PythonValue | undefined {
  if (operator === "%" && left.kind === "str") {
    run.spend(Math.ceil(left.text.length / 64));
    const text = formatPercent(left.text, right);
    return text === undefined || text.length > MAX_TEXT ? undefined : str(text);
  }
  if (operator === "/" && left.kind === "path") return joinPath([left, right]);
  // {**a} | b
  if (operator === "|" && left.kind === "dict" && right.kind === "dict") {
    return {
      kind: "dict",
      entries: new Map([...left.entries, ...right.entries]),
      poison: left.poison ?? right.poison,
    };
  }
  if (operator === "-") return numbers(left, right, (a, b) => a - b);
  if (operator === "*") return numbers(left, right, (a, b) => a * b);
  return undefined;
}

function numbers(
  left: PythonValue,
  right: PythonValue,
  operation: (left: number, right: number) => number,
): PythonValue | undefined {
  if (left.kind !== "simple" || right.kind !== "simple") return undefined;
  if (typeof left.value !== "number" || typeof right.value !== "number") return undefined;
  const result = operation(left.value, right.value);
  // 0.5 + 0.5 is 1.0, which is not written as 1 is.
  const isWritten = Number.isInteger(left.value) && Number.isInteger(right.value);
  return isWritten || !Number.isInteger(result) ? simple(result) : undefined;
}

/** `a == b`, `a < b < c`, `a in b`, `a is None` */
export function evaluateComparison(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const operands = meaningful(node).map((operand) => run.evaluate(operand, scope));
  const operators = node
    .childrenForFieldName("operators")
    .map((operator) => operator.text.replace(/\s+/g, " "));
  for (const [index, operator] of operators.entries()) {
    const left = operands[index];
    const right = operands[index + 1];
    if (left === undefined || right === undefined) return doubt(run, node, "a syntax error");
    const outcome = compare(run, operator, left, right);
    if (outcome === undefined) return unknown(run.reason(node, "a comparison whose outcome is not known"));
    if (!outcome) return simple(false);
  }
  return simple(true);
}

function compare(
  run: PythonRun,
  operator: string,
  left: PythonValue,
  right: PythonValue,
): boolean | undefined {
  run.spend();
  switch (operator) {
    case "==":
      return equal(left, right);
    case "!=":
    case "<>": {
      const outcome = equal(left, right);
      return outcome === undefined ? undefined : !outcome;
    }
    case "is":
    case "is not": {
      if (left.kind === "unknown" || right.kind === "unknown") return undefined;
      if (left.kind !== "simple" && right.kind !== "simple") return undefined;
      if (isOpen(left) || isOpen(right)) return undefined;
      return isSame(left, right) === (operator === "is");
    }
    case "in":
    case "not in": {
      const outcome = contains(run, right, left);
      return outcome === undefined ? undefined : outcome === (operator === "in");
    }
    default: {
      const order = orderOf(left, right);
      if (order === undefined) return undefined;
      if (operator === "<") return order < 0;
      if (operator === "<=") return order <= 0;
      return operator === ">" ? order > 0 : operator === ">=" ? order >= 0 : undefined;
    }
  }
}

function isPlain(value: PythonValue): boolean {
  return value.kind === "str" || value.kind === "simple";
}

/** A name in a module that is not known to be there: an except clause may have bound another value. */
function isOpen(value: PythonValue): boolean {
  if (value.kind !== "reference" || isSetupFunction(value.name)) return false;
  return value.name.includes(".") && !value.name.startsWith("builtins.");
}

function equal(left: PythonValue, right: PythonValue): boolean | undefined {
  if (isPlain(left) && isPlain(right)) return hashKey(left) === hashKey(right);
  // Nothing plain equals a container; two containers are compared only as far as an order of them is known.
  if ((isPlain(left) && isContainer(right)) || (isContainer(left) && isPlain(right))) return false;
  const order = orderOf(left, right);
  return order === undefined ? undefined : order === 0;
}

function orderOf(left: PythonValue, right: PythonValue): number | undefined {
  if (left.kind === "str" && right.kind === "str") {
    return compareCodePoints(left.text, right.text);
  }
  if (left.kind === "simple" && right.kind === "simple") {
    if (typeof left.value !== "number" || typeof right.value !== "number") return undefined;
    return left.value - right.value;
  }
  if (left.kind !== "tuple" || right.kind !== "tuple") return undefined;
  if (left.isIterator === true || right.isIterator === true) return undefined;
  for (let index = 0; ; index++) {
    const a = left.items[index];
    const b = right.items[index];
    if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
    const order = a.kind === "tuple" ? undefined : orderOf(a, b);
    if (order !== 0) return order;
  }
}

function contains(run: PythonRun, container: PythonValue, item: PythonValue): boolean | undefined {
  if (container.kind === "reference" && item.kind === "str") {
    // `if "setuptools" in sys.modules:`: what a build imports is there.
    if (container.name === "sys.modules") return isSureModule(item.text) || undefined;
    // `if "test" in sys.argv:`: no build is started so.
    if (container.name === "sys.argv") return isBuildArgument(item.text);
  }
  if (container.kind === "str" && item.kind === "str") {
    run.spend(Math.ceil(container.text.length / 64));
    return container.text.includes(item.text);
  }
  const hash = hashKey(item);
  if (hash === undefined || !isContainer(container) || container.poison !== undefined) return undefined;
  if (isSequence(container) && container.isIterator === true) {
    container.isUsed = true;
    return undefined;
  }
  if (container.kind === "dict") {
    const entry = container.entries.get(hash);
    return entry?.value.kind === "unknown" ? undefined : entry !== undefined;
  }
  run.spend(Math.ceil(container.items.length / 8));
  const outcomes = new Set(container.items.map((each) => equal(each, item)));
  if (outcomes.has(true)) return true;
  return outcomes.has(undefined) ? undefined : false;
}
