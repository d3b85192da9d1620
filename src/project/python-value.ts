import type { TextRange } from "../metadata/text-range.ts";
import { isSetupFunction } from "./setup-function.ts";

/** Why a value is not known, and where. */
export interface Reason {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** One of the string literals that a string was written as. */
export interface LiteralPiece {
  readonly text: string;
  readonly range: TextRange;
  /** Where the text begins, when every character of it stands in the file as it is; absent behind escapes. */
  readonly content?: { readonly line: number; readonly column: number };
}

/** Where a string comes from: the literals it was written as, or the expression that it was computed by. */
export interface StringOrigin {
  readonly range: TextRange;
  readonly pieces?: readonly LiteralPiece[];
}

export interface StrValue {
  readonly kind: "str";
  readonly text: string;
  readonly origin?: StringOrigin | undefined;
}

/** A list, tuple or set. Its identity is that of the Python object. */
export interface SequenceValue {
  readonly kind: "list" | "tuple" | "set";
  items: readonly PythonValue[];
  readonly isIterator?: boolean;
  /** Whether its type is another one that is gone through alike: a range, a frozenset, the keys of a dict. */
  readonly isView?: boolean;
  /** Whether it was made of a set: which of its items comes first is another one in every run. */
  readonly isUnordered?: boolean;
  /** The dict that it shows, and the entries which that had then. */
  readonly shows?: { readonly dict: DictValue; readonly entries: DictValue["entries"] };
  /** Whether a way of the program has gone through an iterator. */
  isUsed?: boolean;
  /** Set where something unknown may have changed it. */
  poison?: Reason | undefined;
}

export interface DictValue {
  readonly kind: "dict";
  /** By {@link hashKey}. */
  entries: ReadonlyMap<string, DictEntry>;
  poison?: Reason | undefined;
}

export interface DictEntry {
  readonly key: PythonValue;
  readonly value: PythonValue;
}

export interface UnknownValue {
  readonly kind: "unknown";
  readonly reason: Reason;
  /** Objects that it may be: what changes it may change them. */
  readonly aliases: readonly Container[];
}

/** A file or directory of the project, relative to its root; `null` outside of it. */
export interface PathValue {
  readonly kind: "path";
  readonly path: string | null;
}

/** A module, or something in one, by its dotted name: `os.path.join`, `setuptools.setup`, `builtins.dict`. */
interface ReferenceValue {
  readonly kind: "reference";
  readonly name: string;
}

export interface MethodValue {
  readonly kind: "method";
  readonly receiver: PythonValue;
  readonly name: string;
}

/** A function of the file. What it is made of belongs to whoever made it. */
export interface FunctionValue {
  readonly kind: "function";
  readonly id: number;
}

export interface SimpleValue {
  readonly kind: "simple";
  readonly value: number | boolean | null;
}

/** An open file, or bytes, which are good for nothing but being decoded. */
interface ContentValue {
  readonly kind: "file" | "bytes";
  readonly text: string;
  /** Whether a file gives bytes. */
  readonly isBinary?: boolean;
  /** Whether a way of the program has read of a file: where it then stands is not followed. */
  isUsed?: boolean;
}

export type Container = SequenceValue | DictValue;

/** A Python value as far as it is known without running anything. */
export type PythonValue =
  | StrValue
  | Container
  | UnknownValue
  | PathValue
  | ReferenceValue
  | MethodValue
  | FunctionValue
  | SimpleValue
  | ContentValue;

export const NONE: PythonValue = { kind: "simple", value: null };

export function str(text: string, origin?: StringOrigin): StrValue {
  return { kind: "str", text, origin };
}

export function simple(value: number | boolean | null): SimpleValue {
  return { kind: "simple", value };
}

export function list(items: readonly PythonValue[], kind: SequenceValue["kind"] = "list"): SequenceValue {
  return { kind, items: kind === "set" ? distinct(items) : items };
}

/** A sequence that is gone through once, and true even where it is empty: that of `zip` or a generator. */
export function iterator(items: readonly PythonValue[]): SequenceValue {
  return { kind: "tuple", items, isIterator: true };
}

/** The items of a set: of equal ones the first, as far as it is known which are equal. */
export function distinct(items: readonly PythonValue[]): readonly PythonValue[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const hash = hashKey(item);
    if (hash === undefined) return true;
    const isNew = !seen.has(hash);
    seen.add(hash);
    return isNew;
  });
}

export function dict(entries: Iterable<readonly [string, PythonValue]> = []): DictValue {
  return {
    kind: "dict",
    entries: new Map(Array.from(entries, ([name, value]) => [`s:${name}`, { key: str(name), value }])),
  };
}

/** @param from values that it may be, or that it was made of. */
export function unknown(reason: Reason, ...from: readonly (PythonValue | undefined)[]): UnknownValue {
  const aliases = from.flatMap((value) =>
    value === undefined ? [] : isContainer(value) ? [value] : value.kind === "unknown" ? value.aliases : [],
  );
  return { kind: "unknown", reason, aliases: [...new Set(aliases)].slice(0, 100) };
}

export function isContainer(value: PythonValue): value is Container {
  return value.kind === "dict" || isSequence(value);
}

export function isSequence(value: PythonValue): value is SequenceValue {
  return value.kind === "list" || value.kind === "tuple" || value.kind === "set";
}

/** Whether nobody knows which item comes first: strings are hashed with another seed in every run. */
export function isUnordered(value: PythonValue | undefined): boolean {
  if (value === undefined || !isSequence(value) || value.items.length < 2) return false;
  return value.kind === "set" || value.isUnordered === true;
}

/** A text that is the same for equal keys of a dict; `undefined` for what is no key, or not known. */
export function hashKey(value: PythonValue): string | undefined {
  if (value.kind === "str") return `s:${value.text}`;
  // 1 == True: one key
  if (value.kind === "simple") return value.value === null ? "none" : `n:${String(Number(value.value))}`;
  if (value.kind !== "tuple" || value.poison !== undefined) return undefined;
  const parts = value.items.map((item) => (item.kind === "tuple" ? undefined : hashKey(item)));
  return parts.every((part) => part !== undefined) ? `t:${JSON.stringify(parts)}` : undefined;
}

/** `bool(value)`; `undefined` where it is not known. */
export function truth(value: PythonValue): boolean | undefined {
  switch (value.kind) {
    case "str":
    case "bytes":
      return value.text !== "";
    case "simple":
      return Boolean(value.value);
    case "list":
    case "tuple":
    case "set":
      if (value.isIterator === true) return true;
      return value.poison === undefined ? value.items.length > 0 : undefined;
    case "dict":
      if (value.poison !== undefined) return undefined;
      // A key whose value is unknown may not be there at all.
      if ([...value.entries.values()].some((entry) => entry.value.kind !== "unknown")) return true;
      return value.entries.size === 0 ? false : undefined;
    case "function":
    case "method":
    case "file":
      return true;
    case "path":
      // os.path.dirname("setup.py") is "", that of an absolute path is not; how the program was named is not known.
      return value.path === "" ? undefined : true;
    case "reference":
    case "unknown":
      break;
  }
  return undefined;
}

/** Whether two values certainly are the same, objects that can be changed by their identity. */
export function isSame(left: PythonValue | undefined, right: PythonValue | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  if (left.kind === "str" && right.kind === "str") return left.text === right.text;
  if (left.kind === "simple" && right.kind === "simple") return left.value === right.value;
  if (left.kind === "path" && right.kind === "path") return left.path !== null && left.path === right.path;
  if (left.kind === "reference" && right.kind === "reference") {
    return left.name === right.name || (isSetupFunction(left.name) && isSetupFunction(right.name));
  }
  if (left.kind === "function" && right.kind === "function") return left.id === right.id;
  return false;
}
