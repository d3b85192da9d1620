import { compareCodePoints } from "../metadata/python-str.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { isBuildArgument } from "./build-arguments.ts";
import { callFileFunction } from "./call-file-function.ts";
import { iterate } from "./python-iteration.ts";
import type { Scope } from "./python-heap.ts";
import { asPath } from "./project-path.ts";
import { readProjectText } from "./read-project-text.ts";
import { doubt, MAX_ITEMS, RaisedError } from "./python-run.ts";
import type { CallArguments, PythonRun } from "./python-run.ts";
import {
  dict,
  hashKey,
  isContainer,
  isSequence,
  isUnordered,
  iterator,
  list,
  simple,
  str,
  truth,
  unknown,
} from "./python-value.ts";
import type { DictEntry, PythonValue } from "./python-value.ts";
import { strOf } from "./string-formatting.ts";

/** What a function of Python's library gives; `undefined` for one that is not known. */
export function callLibrary(
  run: PythonRun,
  node: SyntaxNode,
  name: string,
  args: CallArguments,
  scope: Scope,
): PythonValue | undefined {
  const [first, second] = args.positional;
  if (args.more !== undefined) return undefined;
  switch (name) {
    case "builtins.dict":
    case "collections.OrderedDict":
      return makeDict(run, node, args);
    case "builtins.list":
    case "builtins.tuple":
    case "builtins.set":
    case "builtins.frozenset":
      return makeSequence(
        name,
        first,
        name === "builtins.list" ? "list" : name === "builtins.tuple" ? "tuple" : "set",
      );
    case "builtins.sorted":
      return args.named.size === 0 ? sorted(first) : undefined;
    case "builtins.str":
    case "builtins.unicode": {
      const text = strOf(first);
      return text === undefined ? undefined : str(text);
    }
    case "builtins.len": {
      const items = first === undefined ? undefined : iterate(first);
      // Which items of a set are equal that are not known is not known either.
      const isCounted =
        first?.kind !== "set" || (items?.every((item) => hashKey(item) !== undefined) ?? false);
      return items === undefined || !isCounted ? undefined : simple(items.length);
    }
    case "builtins.bool": {
      const known = first === undefined ? false : truth(first);
      return known === undefined ? undefined : simple(known);
    }
    case "builtins.range":
    case "builtins.xrange":
      return range(args.positional);
    case "builtins.enumerate":
      return enumerated(first, second ?? args.named.get("start") ?? simple(0));
    case "builtins.zip":
      return args.named.size === 0 ? zipped(args.positional) : undefined;
    case "builtins.isinstance":
      return isInstance(first, second);
    case "builtins.locals":
    case "builtins.vars":
      // Those of a module are its names themselves, not a copy: what is set in them is bound.
      return first === undefined && scope.parent !== undefined ? dict(scope.names) : undefined;
    case "builtins.exec":
    case "builtins.execfile":
      return execute(
        run,
        node,
        name,
        first,
        second,
        args.positional.length > 2 || args.named.size > 0,
        scope,
      );
    case "builtins.compile":
      return first;
    case "sys.argv.index":
      // list.index raises ValueError.
      if (first?.kind === "str" && isBuildArgument(first.text) === false) throw new RaisedError();
      return undefined;
    case "copy.copy":
    case "copy.deepcopy":
      return first !== undefined && !isContainer(first) && first.kind !== "unknown" ? first : undefined;
    default:
      return callFileFunction(run, node, name, args);
  }
}

function makeDict(
  run: PythonRun,
  node: SyntaxNode,
  { positional, named }: CallArguments,
): PythonValue | undefined {
  const entries = new Map<string, DictEntry>();
  const [source] = positional;
  let poison = undefined;
  if (source?.kind === "dict") {
    for (const [hash, entry] of source.entries) entries.set(hash, entry);
    poison = source.poison;
  } else if (source !== undefined) {
    const pairs = iterate(source);
    if (pairs === undefined) return doubt(run, node, "a mapping that is not known", source);
    for (const pair of pairs) {
      const [key, value] = (isSequence(pair) && pair.poison === undefined ? pair.items : []) as readonly (
        PythonValue | undefined
      )[];
      const hash = key === undefined ? undefined : hashKey(key);
      if (hash === undefined || key === undefined || value === undefined) {
        return doubt(run, node, "a mapping that is not known", source);
      }
      entries.set(hash, { key, value });
    }
  }
  for (const [name, value] of named) entries.set(`s:${name}`, { key: str(name), value });
  return { kind: "dict", entries, poison };
}

function makeSequence(
  name: string,
  source: PythonValue | undefined,
  kind: "list" | "tuple" | "set",
): PythonValue | undefined {
  const items = source === undefined ? [] : iterate(source);
  if (items === undefined || items.length > MAX_ITEMS) return undefined;
  return { ...list(items, kind), isView: name === "builtins.frozenset", isUnordered: isUnordered(source) };
}

function sorted(source: PythonValue | undefined): PythonValue | undefined {
  const items = source === undefined ? undefined : iterate(source);
  const texts = items?.filter((item) => item.kind === "str");
  if (items === undefined || texts?.length !== items.length) return undefined;
  return list(texts.toSorted((left, right) => compareCodePoints(left.text, right.text)));
}

function range(bounds: readonly PythonValue[]): PythonValue | undefined {
  const numbers = bounds.map((bound) =>
    bound.kind === "simple" && typeof bound.value === "number" ? bound.value : undefined,
  );
  const [start, stop] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  if (numbers.length > 2 || start === undefined || stop === undefined || stop - start > MAX_ITEMS)
    return undefined;
  const items = Array.from({ length: Math.max(0, stop - start) }, (_, index) => simple(start + index));
  return { ...list(items), isView: true };
}

function enumerated(source: PythonValue | undefined, start: PythonValue): PythonValue | undefined {
  if (start.kind !== "simple" || typeof start.value !== "number") return undefined;
  return zipped([undefined, source], start.value);
}

/** `zip(…)`; `undefined` in place of a sequence stands for its indexes, from one on. */
function zipped(sequences: readonly (PythonValue | undefined)[], start = 0): PythonValue | undefined {
  if (sequences.some(isUnordered)) return undefined;
  const columns = sequences.map((sequence) => (sequence === undefined ? undefined : iterate(sequence)));
  if (columns.some((column, index) => column === undefined && sequences[index] !== undefined))
    return undefined;
  const known = columns.filter((column) => column !== undefined);
  const length = Math.min(...known.map((column) => column.length));
  if (!Number.isFinite(length)) return undefined;
  return iterator(
    Array.from({ length }, (_, index) =>
      list(
        columns.map((column) => column?.[index] ?? simple(start + index)),
        "tuple",
      ),
    ),
  );
}

function isInstance(value: PythonValue | undefined, type: PythonValue | undefined): PythonValue | undefined {
  if (type?.kind !== "reference" || value === undefined || value.kind === "unknown") return undefined;
  const known: Readonly<Record<string, string>> = {
    "builtins.str": "str",
    "builtins.list": "list",
    "builtins.tuple": "tuple",
    "builtins.dict": "dict",
    "builtins.set": "set",
  };
  const kind = known[type.name];
  // A path of the project is a text, or a Path; a range, a frozenset and the like are not told from list and set.
  if (value.kind === "path" || (isSequence(value) && (value.isIterator === true || value.isView === true)))
    return undefined;
  return kind === undefined ? undefined : simple(value.kind === kind);
}

function execute(
  run: PythonRun,
  node: SyntaxNode,
  name: string,
  code: PythonValue | undefined,
  namespace: PythonValue | undefined,
  isSplit: boolean,
  scope: Scope,
): PythonValue | undefined {
  if (isSplit) return undefined;
  const path = name === "builtins.execfile" ? asPath(code) : undefined;
  const text =
    path === undefined
      ? code?.kind === "str" || code?.kind === "bytes"
        ? code.text
        : undefined
      : readProjectText(run, path);
  const made: Scope = { names: new Map(), parent: undefined, elsewhere: new Map() };
  if (namespace === undefined) {
    // What it binds in a function is no name of the function's.
    const names: Scope =
      scope.parent === undefined ? scope : { names: new Map(), parent: scope, elsewhere: new Map() };
    return text !== undefined && run.execute(text, names, node) ? simple(null) : undefined;
  }
  if (namespace.kind === "dict") {
    for (const { key, value } of namespace.entries.values()) {
      if (key.kind === "str") made.names.set(key.text, value);
    }
  }
  if (text === undefined || namespace.kind !== "dict" || !run.execute(text, made, node)) {
    const reason = run.reason(node, "only running it tells what it binds");
    run.heap.poison(reason, namespace);
    return unknown(reason);
  }
  const entries = new Map(namespace.entries);
  for (const [bound, value] of made.names) entries.set(`s:${bound}`, { key: str(bound), value });
  run.heap.setEntries(namespace, entries);
  return simple(null);
}
