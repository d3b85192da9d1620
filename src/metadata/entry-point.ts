import type { Distribution } from "./distribution.ts";
import { ObjectReferenceError, parseObjectReference } from "./object-reference.ts";
import type { ObjectReference } from "./object-reference.ts";
import { repr } from "./python-str.ts";
import { DEFAULT_PYTHON_VERSION } from "./python-version.ts";
import type { PythonVersion } from "./python-version.ts";

/** What entry points are selected by: every member that is given must be equal. */
export interface SelectParams {
  readonly name?: string;
  readonly value?: string;
  readonly group?: string;
  readonly module?: string;
  /** `null` selects the entry points without an attribute. */
  readonly attr?: string | null;
  /** Equal as lists: same extras, same order. */
  readonly extras?: readonly string[];
  /** The very object, as entry points carry it. */
  readonly dist?: Distribution;
}

/** What registers an entry point. */
export interface EntryPointOrigin {
  readonly dist?: Distribution | undefined;
  /** The file that registers it. */
  readonly path?: string | undefined;
  /** Whose exceptions `module`, `attr` and `extras` name. @default "3.14" */
  readonly pythonVersion?: PythonVersion | undefined;
}

/** An entry point in the published JSON. */
export interface EntryPointJSON {
  readonly group: string;
  readonly name: string;
  readonly value: string;
  /** `null` where the value is no object reference. */
  readonly module: string | null;
  readonly attr: string | null;
  readonly extras: readonly string[];
  readonly distribution: {
    readonly name: string | null;
    readonly version: string | null;
    readonly path: string | null;
  } | null;
}

/** `importlib.metadata.EntryPoint`: a value, equal to another by name, value and group. */
export class EntryPoint {
  readonly name: string;
  readonly value: string;
  readonly group: string;
  /** The distribution that registers it; `undefined` for an entry point that was parsed or made by itself. */
  readonly dist: Distribution | undefined;
  // Not `#`: thousands are made in the one cold call of a command, where V8 is slow to set up private members.
  private readonly origin: EntryPointOrigin;
  private readonly line: number | undefined;
  private parsed: ObjectReference | null | undefined;

  /** @param line of the file that registers it, counted from 1. */
  constructor(name: string, value: string, group: string, origin: EntryPointOrigin = {}, line?: number) {
    this.name = name;
    this.value = value;
    this.group = group;
    this.dist = origin.dist;
    this.origin = origin;
    this.line = line;
    this.parsed = undefined;
  }

  /** The value taken apart, `null` where it is no object reference. Never throws: what loops use. */
  get reference(): ObjectReference | null {
    if (this.parsed === undefined) this.parsed = parseObjectReference(this.value);
    return this.parsed;
  }

  /**
   * The module part of the value.
   *
   * @throws {ObjectReferenceError} where CPython raises; `reference?.module` does not.
   */
  get module(): string {
    return this.validReference().module;
  }

  /**
   * The attribute part of the value, `null` where there is none.
   *
   * @throws {ObjectReferenceError} where CPython raises; `reference?.attr` does not.
   */
  get attr(): string | null {
    return this.validReference().attr;
  }

  /**
   * The extras of the value: the words between its brackets, so `[my-extra]` gives two.
   *
   * @throws {ObjectReferenceError} where CPython raises; `reference?.extras` does not.
   */
  get extras(): readonly string[] {
    return this.validReference().extras;
  }

  /** The file and line that register it. */
  get source(): { readonly path: string; readonly line: number } | undefined {
    const { path } = this.origin;
    return path === undefined || this.line === undefined ? undefined : { path, line: this.line };
  }

  /** The interpreter as which it was read. */
  get pythonVersion(): PythonVersion {
    return this.origin.pythonVersion ?? DEFAULT_PYTHON_VERSION;
  }

  /**
   * `EntryPoint.matches(**params)`: whether every given member is equal. A value that is no object reference has no
   * module, attribute or extras and so does not match where these are asked for (CPython raises instead).
   */
  matches(params: SelectParams): boolean {
    if (params.group !== undefined && params.group !== this.group) return false;
    if (params.name !== undefined && params.name !== this.name) return false;
    if (params.value !== undefined && params.value !== this.value) return false;
    if (params.dist !== undefined && params.dist !== this.dist) return false;
    if (params.module === undefined && params.attr === undefined && params.extras === undefined) return true;
    const { reference } = this;
    if (reference === null) return false;
    if (params.module !== undefined && params.module !== reference.module) return false;
    if (params.attr !== undefined && params.attr !== reference.attr) return false;
    return params.extras === undefined || equalLists(params.extras, reference.extras);
  }

  /** `==` of Python: name, value and group; the distribution does not count. */
  equals(other: EntryPoint): boolean {
    return this.name === other.name && this.value === other.value && this.group === other.group;
  }

  /** `repr()`: `EntryPoint(name='a', value='myapp_plugin_a', group='myapp.plugins')` */
  toString(): string {
    return `EntryPoint(name=${repr(this.name)}, value=${repr(this.value)}, group=${repr(this.group)})`;
  }

  toJSON(): EntryPointJSON {
    const { reference, dist } = this;
    return {
      group: this.group,
      name: this.name,
      value: this.value,
      module: reference?.module ?? null,
      attr: reference?.attr ?? null,
      extras: reference?.extras ?? [],
      distribution:
        dist === undefined ? null : { name: dist.name, version: dist.version, path: dist.location },
    };
  }

  private validReference(): ObjectReference {
    if (this.reference === null) throw new ObjectReferenceError(this.value, this.pythonVersion);
    return this.reference;
  }
}

function equalLists(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
