import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { extend, setEntry } from "./call-container-method.ts";
import { operate } from "./evaluate-operator.ts";
import { iterate } from "./python-iteration.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, meaningful } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { hashKey, isSequence, isUnordered, unknown } from "./python-value.ts";
import type { DictEntry, PythonValue } from "./python-value.ts";

/** `target = value`, for a name, a tuple of targets, an item or an attribute. */
export function assignTarget(run: PythonRun, target: SyntaxNode, value: PythonValue, scope: Scope): void {
  run.spend();
  switch (target.type) {
    case "identifier":
      bindName(run, target.text.normalize("NFKC"), value, scope);
      return;
    case "parenthesized_expression": {
      const [inner] = meaningful(target);
      if (inner !== undefined) assignTarget(run, inner, value, scope);
      return;
    }
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
    case "expression_list":
    case "tuple":
    case "list":
      unpack(run, target, value, scope);
      return;
    case "subscript":
      assignItem(run, target, value, scope);
      return;
    case "attribute": {
      const object = target.childForFieldName("object");
      if (object !== null) {
        run.heap.poison(run.reason(target, "an attribute of it is set"), run.evaluate(object, scope));
      }
      return;
    }
    default: {
      // (*rest,) and what else binds names
      const [inner] = meaningful(target);
      if (inner !== undefined) assignTarget(run, inner, unknown(run.reason(target, "a rest"), value), scope);
    }
  }
}

export function bindName(run: PythonRun, name: string, value: PythonValue | undefined, scope: Scope): void {
  run.heap.setName(scope.elsewhere.get(name) ?? scope, name, value);
}

function unpack(run: PythonRun, target: SyntaxNode, value: PythonValue, scope: Scope): void {
  const targets = meaningful(target);
  const values = isUnordered(value) ? undefined : iterate(value);
  const isKnown =
    values?.length === targets.length && targets.every(({ type }) => !type.startsWith("list_splat"));
  for (const [index, each] of targets.entries()) {
    const item = isKnown ? values[index] : undefined;
    assignTarget(run, each, item ?? doubt(run, target, "what is unpacked is not known", value), scope);
  }
}

function assignItem(run: PythonRun, target: SyntaxNode, value: PythonValue, scope: Scope): void {
  const object = target.childForFieldName("value");
  const [subscript] = target.childrenForFieldName("subscript");
  if (object === null || subscript === undefined) return;
  const container = run.evaluate(object, scope);
  const key = subscript.type === "slice" ? undefined : run.evaluate(subscript, scope);
  const hash = key === undefined ? undefined : hashKey(key);
  if (container.kind === "dict" && key !== undefined && hash !== undefined) {
    setEntry(run, container, hash, key, value);
  } else if (isSequence(container) && key?.kind === "simple" && typeof key.value === "number") {
    const at = key.value < 0 ? container.items.length + key.value : key.value;
    if (at in container.items) run.heap.setItems(container, container.items.with(at, value));
  } else {
    run.heap.poison(doubt(run, target, "an item of it is set that is not known", key).reason, container);
  }
}

/** `target += value` */
export function augment(run: PythonRun, node: SyntaxNode, scope: Scope): void {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (left === null || right === null) return;
  const before = run.evaluate(left, scope);
  const value = run.evaluate(right, scope);
  const operator = (node.childForFieldName("operator")?.text ?? "").replace(/=$/, "");
  if (before.kind === "list" && operator === "+") {
    extend(run, node, before, value);
    return;
  }
  // What it changes in place is changed for every name of it.
  if (before.kind !== "str" && before.kind !== "simple" && before.kind !== "tuple") {
    run.heap.poison(run.reason(node, "an operation that is not followed"), before);
  }
  assignTarget(run, left, operate(run, node, operator, before, value), scope);
}

/** `del target` */
export function deleteTarget(run: PythonRun, target: SyntaxNode, scope: Scope): void {
  if (target.type === "identifier") {
    bindName(run, target.text, undefined, scope);
    return;
  }
  if (target.type !== "subscript") {
    if (target.type !== "attribute") for (const inner of meaningful(target)) deleteTarget(run, inner, scope);
    return;
  }
  const object = target.childForFieldName("value");
  const [subscript] = target.childrenForFieldName("subscript");
  if (object === null || subscript === undefined) return;
  const container = run.evaluate(object, scope);
  const hash = hashKey(run.evaluate(subscript, scope));
  if (container.kind === "dict" && hash !== undefined) {
    const entries = new Map<string, DictEntry>(container.entries);
    entries.delete(hash);
    run.heap.setEntries(container, entries);
  } else {
    run.heap.poison(run.reason(target, "an item of it is deleted that is not known"), container);
  }
}
