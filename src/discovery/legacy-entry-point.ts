import { EntryPoint } from "../metadata/entry-point.ts";
import type { EntryPointOrigin } from "../metadata/entry-point.ts";
import type { ObjectReference } from "../metadata/object-reference.ts";
import { repr } from "../metadata/python-str.ts";

/**
 * `pkg_resources.EntryPoint`: an entry point whose value has been taken apart, and found valid, by the rules of
 * `pkg_resources`. They differ from those of `importlib.metadata` in the extras (`[my-extra]` is one, and their order
 * is by code point, as Python has none) and in the name, which may hold `=`.
 */
export class LegacyEntryPoint extends EntryPoint {
  // Not `reference`: that is an accessor of the base class.
  private readonly legacyReference: ObjectReference;

  /** @param line of the file that registers it, counted from 1. */
  constructor(
    name: string,
    value: string,
    group: string,
    reference: ObjectReference,
    origin: EntryPointOrigin = {},
    line?: number,
  ) {
    super(name, value, group, origin, line);
    this.legacyReference = reference;
  }

  /** The value taken apart; never `null`, since an invalid value costs the whole file. */
  override get reference(): ObjectReference {
    return this.legacyReference;
  }

  /** `repr()`: `EntryPoint.parse('a = myapp_plugin_a:main [fast]')` */
  override toString(): string {
    const { module, attr, extras } = this.legacyReference;
    const text = `${this.name} = ${module}${attr === null ? "" : `:${attr}`}`;
    return `EntryPoint.parse(${repr(extras.length === 0 ? text : `${text} [${extras.join(",")}]`)})`;
  }
}
