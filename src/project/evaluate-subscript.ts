import type { SyntaxNode } from "../python-source/syntax-node.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, meaningful } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { hashKey, isSequence, isUnordered, list, str, unknown } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

/** `value[index]` and `value[start:stop]` */
export function evaluateSubscript(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const object = node.childForFieldName("value");
  const subscripts = node.childrenForFieldName("subscript");
  const [subscript] = subscripts;
  if (object === null || subscript === undefined) return doubt(run, node, "a syntax error");
  const value = run.evaluate(object, scope);
  if (subscripts.length > 1) return doubt(run, node, "an index that is not followed", value);
  if (subscript.type === "slice") return slice(run, node, value, subscript, scope);
  return indexed(run, node, value, run.evaluate(subscript, scope));
}

function indexed(run: PythonRun, node: SyntaxNode, value: PythonValue, index: PythonValue): PythonValue {
  if (value.kind === "dict") {
    const hash = hashKey(index);
    const found = hash === undefined ? undefined : value.entries.get(hash)?.value;
    if (found !== undefined && value.poison === undefined) return found;
    if (value.poison !== undefined) return { ...unknown(value.poison, found, value), reason: value.poison };
    return doubt(
      run,
      node,
      "a key that is not known",
      ...Array.from(value.entries.values(), (entry) => entry.value),
    );
  }
  if (index.kind === "simple" && typeof index.value === "number") {
    const at = index.value;
    if (isSequence(value) && !isUnordered(value) && value.kind !== "set" && value.poison === undefined) {
      const found = value.items.at(at);
      // list.at wraps around once, as Python does.
      if (found !== undefined) return found;
    }
    if (value.kind === "str") {
      const found = Array.from(value.text).at(at);
      if (found !== undefined) return str(found);
    }
  }
  if (isSequence(value)) return doubt(run, node, "an index that is not known", value, ...value.items);
  return doubt(run, node, "an index that is not followed", value);
}

function slice(
  run: PythonRun,
  node: SyntaxNode,
  value: PythonValue,
  written: SyntaxNode,
  scope: Scope,
): PythonValue {
  // a[:2], a[1:]: what stands before and behind the first colon; a step is not followed
  const colons = written.children.filter(({ type }) => type === ":");
  const [colon] = colons;
  const bounds = meaningful(written);
  const start = bounds.find((bound) => colon !== undefined && bound.endIndex <= colon.startIndex);
  const stop = bounds.find((bound) => colon !== undefined && bound.startIndex >= colon.endIndex);
  const from = start === undefined ? 0 : number(run.evaluate(start, scope));
  const to = stop === undefined ? Infinity : number(run.evaluate(stop, scope));
  if (colons.length === 1 && from !== undefined && to !== undefined) {
    if (value.kind === "str") return str(Array.from(value.text).slice(from, to).join(""));
    if (isSequence(value) && !isUnordered(value) && value.kind !== "set" && value.poison === undefined) {
      return list(value.items.slice(from, to), value.kind);
    }
  }
  return doubt(run, node, "a slice that is not followed", value);
}

function number(value: PythonValue): number | undefined {
  return value.kind === "simple" && typeof value.value === "number" ? value.value : undefined;
}
