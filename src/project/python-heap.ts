import { distinct, isContainer, isSame, unknown } from "./python-value.ts";
import type { Container, DictEntry, PythonValue, Reason, UnknownValue } from "./python-value.ts";

/** The names of a module, function or class. */
export interface Scope {
  readonly names: Map<string, PythonValue>;
  /** Where names are looked for that are not here. */
  readonly parent: Scope | undefined;
  /** Names declared `global` or `nonlocal`, and whose they are. */
  readonly elsewhere: Map<string, Scope>;
  /** Whether it is that of a comprehension, in which `:=` binds nothing. */
  readonly isComprehension?: boolean;
  /** Whether it is that of a class, whose names its functions do not see. */
  readonly isClass?: boolean;
}

interface Writes {
  /** What names and objects were before. */
  readonly names: Map<Scope, Map<string, PythonValue | undefined>>;
  readonly objects: Map<Container, Contents>;
}

interface Contents {
  readonly items?: readonly PythonValue[];
  readonly entries?: ReadonlyMap<string, DictEntry>;
  readonly poison: Reason | undefined;
}

/**
 * All that a program changes: names and objects. Every change goes through here, so that of two ways which a program may
 * go both can be gone from the same state, and what they leave differently is unknown. It is the **object** that
 * becomes unknown, not the name by which it was changed: `a = d["x"] = []`, then `a.append(…)` on one of the ways.
 */
export class PythonHeap {
  readonly #writes: Writes[] = [];
  readonly #spend: (units: number) => void;
  /** How deep in loops the program is whose rounds are not known. */
  loops = 0;

  /** @param spend counts the work that is done, and throws where it was too much. */
  constructor(spend: (units: number) => void) {
    this.#spend = spend;
  }

  setName(scope: Scope, name: string, value: PythonValue | undefined): void {
    const writes = this.#writes.at(-1);
    if (writes !== undefined) {
      const names = writes.names.get(scope) ?? new Map<string, PythonValue | undefined>();
      writes.names.set(scope, names);
      if (!names.has(name)) names.set(name, scope.names.get(name));
    }
    if (value === undefined) scope.names.delete(name);
    else scope.names.set(name, value);
  }

  setItems(container: Container, items: readonly PythonValue[]): void {
    if (container.kind === "dict") return;
    this.#remember(container);
    container.items = container.kind === "set" ? distinct(items) : items;
  }

  setEntries(container: Container, entries: ReadonlyMap<string, DictEntry>): void {
    if (container.kind !== "dict") return;
    this.#remember(container);
    container.entries = entries;
  }

  /** Something unknown has changed this object, but nothing that is in it. */
  poisonItself(reason: Reason, container: Container): void {
    if (container.kind === "tuple" || container.poison !== undefined) return;
    this.#remember(container);
    container.poison = reason;
  }

  /** Something unknown may have changed these values, or what is in them. */
  poison(reason: Reason, ...values: readonly PythonValue[]): void {
    const seen = new Set<Container>();
    const pending = [...values];
    for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
      if (value.kind === "unknown") pending.push(...value.aliases.filter((alias) => !seen.has(alias)));
      if (!isContainer(value) || seen.has(value)) continue;
      seen.add(value);
      if (value.kind === "dict") for (const entry of value.entries.values()) pending.push(entry.value);
      else pending.push(...value.items);
      this.#spend((value.kind === "dict" ? value.entries.size : value.items.length) / 32);
      this.poisonItself(reason, value);
    }
  }

  /** Goes several ways, each from the state as it is now; what they leave differently is unknown afterwards.
   *
   * @param counts whether a way's end may be reached at all.
   */
  branch<Result>(
    ways: readonly (() => Result)[],
    reason: Reason,
    counts: (result: Result) => boolean = () => true,
  ): Result[] {
    const results: Result[] = [];
    const ends: Writes[] = [];
    for (const way of ways) {
      const writes: Writes = { names: new Map(), objects: new Map() };
      this.#writes.push(writes);
      let result: Result;
      try {
        result = way();
      } finally {
        this.#writes.pop();
      }
      results.push(result);
      const end = swap(writes);
      if (counts(result)) ends.push(end);
    }
    this.#merge(ends, reason);
    return results;
  }

  #merge(ends: readonly Writes[], reason: Reason): void {
    this.#spend(ends.length);
    for (const scope of new Set(ends.flatMap(({ names }) => [...names.keys()]))) {
      for (const name of new Set(ends.flatMap(({ names }) => [...(names.get(scope)?.keys() ?? [])]))) {
        const values = ends.map(({ names }) => {
          const changed = names.get(scope);
          return changed?.has(name) === true ? changed.get(name) : scope.names.get(name);
        });
        this.setName(scope, name, merged(values, reason));
      }
    }
    for (const container of new Set(ends.flatMap(({ objects }) => [...objects.keys()]))) {
      this.#spend((container.kind === "dict" ? container.entries.size : container.items.length) / 32);
      const contents = ends.map(({ objects }) => objects.get(container) ?? contentsOf(container));
      this.#remember(container);
      const poison = contents.find((content) => content.poison !== undefined)?.poison;
      if (container.kind === "dict") {
        container.entries = mergedEntries(
          contents.map(({ entries }) => entries ?? new Map()),
          reason,
        );
        container.poison = poison;
      } else {
        const [first = [], ...others] = contents.map(({ items }) => items ?? []);
        container.items = first;
        container.poison = others.every((items) => areSame(first, items)) ? poison : (poison ?? reason);
      }
    }
  }

  #remember(container: Container): void {
    const writes = this.#writes.at(-1);
    if (writes !== undefined && !writes.objects.has(container)) {
      writes.objects.set(container, contentsOf(container));
    }
  }
}

function contentsOf(container: Container): Contents {
  return container.kind === "dict"
    ? { entries: container.entries, poison: container.poison }
    : { items: container.items, poison: container.poison };
}

/** Puts everything back to what it was, and gives what it had become. */
function swap(writes: Writes): Writes {
  const names: Writes["names"] = new Map();
  for (const [scope, before] of writes.names) {
    names.set(scope, new Map(Array.from(before.keys(), (name) => [name, scope.names.get(name)])));
    for (const [name, value] of before) {
      if (value === undefined) scope.names.delete(name);
      else scope.names.set(name, value);
    }
  }
  const objects: Writes["objects"] = new Map();
  for (const [container, before] of writes.objects) {
    objects.set(container, contentsOf(container));
    if (container.kind === "dict") container.entries = before.entries ?? new Map<string, DictEntry>();
    else container.items = before.items ?? [];
    container.poison = before.poison;
  }
  return { names, objects };
}

function merged(values: readonly (PythonValue | undefined)[], reason: Reason): PythonValue | undefined {
  const [first, ...others] = values;
  if (others.every((other) => isSame(first, other))) return first;
  return unknown(firstReason(values) ?? reason, ...values);
}

function firstReason(values: readonly (PythonValue | undefined)[]): Reason | undefined {
  return values.find((value): value is UnknownValue => value?.kind === "unknown")?.reason;
}

function mergedEntries(
  all: readonly ReadonlyMap<string, DictEntry>[],
  reason: Reason,
): ReadonlyMap<string, DictEntry> {
  const entries = new Map<string, DictEntry>();
  for (const key of new Set(all.flatMap((each) => [...each.keys()]))) {
    const found = all.map((each) => each.get(key));
    const sample = found.find((entry) => entry !== undefined);
    const value = merged(
      found.map((entry) => entry?.value),
      reason,
    );
    if (sample !== undefined && value !== undefined) entries.set(key, { key: sample.key, value });
  }
  return entries;
}

function areSame(left: readonly PythonValue[], right: readonly PythonValue[]): boolean {
  return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
}
