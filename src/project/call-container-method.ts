import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { iterate } from "./python-iteration.ts";
import { doubt, MAX_ITEMS } from "./python-run.ts";
import type { CallArguments, PythonRun } from "./python-run.ts";
import { hashKey, isSequence, list, NONE, str, unknown } from "./python-value.ts";
import type { Container, DictEntry, DictValue, PythonValue, SequenceValue } from "./python-value.ts";

/** What a method of a list, tuple, set or dict gives, and does; `undefined` for one that is not known. */
export function callContainerMethod(
  run: PythonRun,
  node: SyntaxNode,
  container: Container,
  name: string,
  args: CallArguments,
): PythonValue | undefined {
  if (args.more !== undefined) return undefined;
  // The items of a set are compared.
  const share = container.kind === "set" ? 8 : 32;
  run.spend(1 + Math.ceil((isSequence(container) ? container.items.length : container.entries.size) / share));
  return container.kind === "dict"
    ? dictMethod(run, node, container, name, args)
    : sequenceMethod(run, node, container, name, args);
}

function sequenceMethod(
  run: PythonRun,
  node: SyntaxNode,
  container: SequenceValue,
  name: string,
  { positional }: CallArguments,
): PythonValue | undefined {
  const [first, second, ...others] = positional;
  if (others.length > 0 || (name !== "insert" && second !== undefined)) return undefined;
  if (container.kind === "tuple" || first === undefined) {
    return name === "copy" && container.kind !== "tuple" ? { ...container } : undefined;
  }
  if (container.items.length > MAX_ITEMS) return undefined;
  switch (name) {
    case "append":
    case "add":
      run.heap.setItems(container, [...container.items, first]);
      return NONE;
    case "insert":
      if (first.kind !== "simple" || typeof first.value !== "number" || second === undefined)
        return undefined;
      run.heap.setItems(container, container.items.toSpliced(first.value, 0, second));
      return NONE;
    case "extend":
    case "update":
      extend(run, node, container, first);
      return NONE;
    case "remove": {
      const hash = hashKey(first);
      const at = container.items.findIndex((item) => hash !== undefined && hashKey(item) === hash);
      if (at < 0 || container.poison !== undefined) return undefined;
      run.heap.setItems(container, container.items.toSpliced(at, 1));
      return NONE;
    }
    default:
      return undefined;
  }
}

/** `list.extend(items)`, `list += items` */
export function extend(
  run: PythonRun,
  node: SyntaxNode,
  container: SequenceValue,
  source: PythonValue,
): void {
  const items = iterate(source);
  run.spend(Math.ceil((items?.length ?? 0) / 8));
  if (items === undefined || container.items.length + items.length > MAX_ITEMS) {
    run.heap.poisonItself(doubt(run, node, "it is extended by what is not known", source).reason, container);
    return;
  }
  run.heap.setItems(container, [...container.items, ...items]);
}

function dictMethod(
  run: PythonRun,
  node: SyntaxNode,
  container: DictValue,
  name: string,
  { positional, named }: CallArguments,
): PythonValue | undefined {
  const [first, second] = positional;
  const values = Array.from(container.entries.values(), (entry) => entry.value);
  const shows = { dict: container, entries: container.entries };
  switch (name) {
    case "get":
    case "setdefault":
    case "pop": {
      const hash = first === undefined ? undefined : hashKey(first);
      if (first === undefined || hash === undefined || container.poison !== undefined) return undefined;
      const found = container.entries.get(hash)?.value;
      if (found?.kind === "unknown") {
        if (name !== "get") setEntry(run, container, hash, first, found);
        return unknown(found.reason, found, second);
      }
      if (name === "pop") {
        if (found === undefined) return second;
        const entries = new Map(container.entries);
        entries.delete(hash);
        run.heap.setEntries(container, entries);
        return found;
      }
      if (found === undefined && name === "setdefault") setEntry(run, container, hash, first, second ?? NONE);
      return found ?? second ?? NONE;
    }
    case "update":
      return update(run, node, container, first, named);
    case "copy":
      return { ...container };
    case "keys": {
      const keys = iterate(container);
      return keys === undefined ? undefined : { ...list(keys), isView: true, shows };
    }
    case "values":
      return iterate(container) === undefined ? undefined : { ...list(values), isView: true, shows };
    case "items":
    case "iteritems":
      if (iterate(container) === undefined) return undefined;
      return {
        ...list(Array.from(container.entries.values(), ({ key, value }) => list([key, value], "tuple"))),
        isView: true,
        shows,
      };
    default:
      return undefined;
  }
}

/** `dict.update(source, **more)` */
function update(
  run: PythonRun,
  node: SyntaxNode,
  container: DictValue,
  source: PythonValue | undefined,
  more: ReadonlyMap<string, PythonValue>,
): PythonValue {
  const entries = new Map<string, DictEntry>(container.entries);
  if (source?.kind === "dict") for (const [hash, entry] of source.entries) entries.set(hash, entry);
  for (const [key, value] of more) entries.set(`s:${key}`, { key: str(key), value });
  run.heap.setEntries(container, entries);
  if (source !== undefined && (source.kind !== "dict" || source.poison !== undefined)) {
    const reason = source.kind === "dict" ? source.poison : undefined;
    run.heap.poisonItself(
      reason ?? doubt(run, node, "it is updated by what is not known", source).reason,
      container,
    );
  }
  return NONE;
}

/** `container[key] = value` */
export function setEntry(
  run: PythonRun,
  container: DictValue,
  hash: string,
  key: PythonValue,
  value: PythonValue,
): void {
  const entries = new Map(container.entries);
  entries.set(hash, { key: entries.get(hash)?.key ?? key, value });
  run.heap.setEntries(container, entries);
}
