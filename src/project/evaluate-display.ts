import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { iterate } from "./python-iteration.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, evaluateField, evaluateInner, meaningful } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { hashKey, isUnordered, list, NONE } from "./python-value.ts";
import type { DictEntry, DictValue, PythonValue, SequenceValue } from "./python-value.ts";

/** `[a, *b]` */
export function evaluateDisplay(
  run: PythonRun,
  nodes: readonly SyntaxNode[],
  scope: Scope,
  kind: SequenceValue["kind"],
): SequenceValue {
  let hasUnordered = false;
  const items = nodes.flatMap((node): readonly PythonValue[] => {
    if (node.type !== "list_splat" && node.type !== "list_splat_pattern") return [run.evaluate(node, scope)];
    const value = evaluateInner(run, node, scope);
    hasUnordered ||= isUnordered(value);
    return iterate(value) ?? [doubt(run, node, "a sequence that is not known", value)];
  });
  return { ...list(items, kind), isUnordered: hasUnordered };
}

/** `{"a": 1, **b}` */
export function evaluateDictionary(run: PythonRun, node: SyntaxNode, scope: Scope): DictValue {
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

/** `key: value` in a dictionary, or at the beginning of a comprehension. */
export function addEntry(
  run: PythonRun,
  made: DictValue,
  entries: Map<string, DictEntry>,
  pair: SyntaxNode,
  scope: Scope,
): void {
  const key = evaluateField(run, pair, "key", scope);
  const value = evaluateField(run, pair, "value", scope);
  const hash = hashKey(key);
  if (hash === undefined) made.poison = doubt(run, pair, "a key that is not known", key).reason;
  // Of equal keys the first one stays, with the last one's value.
  else entries.set(hash, { key: entries.get(hash)?.key ?? key, value });
}
