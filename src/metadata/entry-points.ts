import type { EntryPoint, EntryPointJSON, SelectParams } from "./entry-point.ts";
import type { Problem } from "./problem.ts";
import { repr } from "./python-str.ts";
import { pythonBehaviour } from "./python-version.ts";

/** `importlib.metadata.EntryPoints`: an immutable list of entry points, in the interpreter's order. */
export class EntryPoints implements Iterable<EntryPoint> {
  readonly #list: readonly EntryPoint[];
  readonly #readingProblems: readonly Problem[];

  constructor(entryPoints: Iterable<EntryPoint> = [], problems: readonly Problem[] = []) {
    this.#list = [...entryPoints];
    this.#readingProblems = problems;
  }

  get length(): number {
    return this.#list.length;
  }

  /** The entry point at a position; a negative one counts from the end. */
  at(index: number): EntryPoint | undefined {
    return this.#list.at(index);
  }

  /** Python's `eps[name]`: the first entry point of that name, `undefined` where Python raises `KeyError`. */
  get(name: string): EntryPoint | undefined {
    return this.#list.find((entryPoint) => entryPoint.name === name);
  }

  /** `EntryPoints.select(**params)`: those that match, in the same order. */
  select(params: SelectParams): EntryPoints {
    return new EntryPoints(
      this.#list.filter((entryPoint) => entryPoint.matches(params)),
      this.#readingProblems,
    );
  }

  /** The names, each once, in order of first appearance. */
  get names(): ReadonlySet<string> {
    return new Set(this.#list.map((entryPoint) => entryPoint.name));
  }

  /** The groups, each once, in order of first appearance. */
  get groups(): ReadonlySet<string> {
    return new Set(this.#list.map((entryPoint) => entryPoint.group));
  }

  /**
   * What was found wrong while these were read (in all groups: the interpreter, too, reads every file whichever group
   * is asked for), and then every entry point of this list whose value is no object reference.
   */
  get problems(): readonly Problem[] {
    return [...this.#readingProblems, ...this.#list.flatMap(objectReferenceProblems)];
  }

  [Symbol.iterator](): Iterator<EntryPoint> {
    return this.#list[Symbol.iterator]();
  }

  /** `repr()` */
  toString(): string {
    return `EntryPoints((${this.#list.map(String).join(", ")}${this.#list.length === 1 ? "," : ""}))`;
  }

  /** The `entryPoints` array of the published JSON. */
  toJSON(): readonly EntryPointJSON[] {
    return this.#list.map((entryPoint) => entryPoint.toJSON());
  }
}

function objectReferenceProblems(entryPoint: EntryPoint): Problem[] {
  if (entryPoint.reference !== null) return [];
  const { invalidReferenceRaises, referencesCheckedWhileListing } = pythonBehaviour(entryPoint.pythonVersion);
  const consequence = referencesCheckedWhileListing
    ? `CPython ${entryPoint.pythonVersion} raises ValueError for the whole environment`
    : "it cannot be loaded, and from CPython 3.15 on it makes every entry_points() raise";
  return [
    {
      code: "PYEP_OBJECT_REFERENCE",
      message: `${entryPoint.group}:${entryPoint.name} = ${repr(entryPoint.value)} is no object reference; ${consequence}`,
      severity: referencesCheckedWhileListing ? "error" : "warning",
      affects: "entryPoints",
      ...entryPoint.source,
      rule: "EP908",
      ...(referencesCheckedWhileListing ? { pythonException: invalidReferenceRaises } : {}),
    },
  ];
}
