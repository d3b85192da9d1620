/**
 * A pattern in which `\d` and, always inside a character class, `\w` are those of Python's `re`: `\p{Nd}` and
 * `[\p{L}\p{N}_]` (measured, apart from characters newer than the interpreter). Neither JavaScript's `\w` nor
 * `\p{ID_Continue}` is, but for ASCII JavaScript's says the same. To gather the letters of Unicode takes V8 half a
 * millisecond for each pattern, already where the literal stands; nearly no metadata has any use for them.
 */
export class PythonPattern {
  readonly #source: string;
  readonly #flags: string;
  readonly #ofASCII: RegExp;
  #ofUnicode: RegExp | undefined;

  /** @param source means the same with the flag `u` and without it, but for `\d` and `\w`. */
  constructor(source: string, flags = "") {
    this.#source = source;
    this.#flags = flags;
    this.#ofASCII = new RegExp(source, flags);
  }

  /** What to match this text with. */
  for(text: string): RegExp {
    if (!/[^\0-\x7f]/.test(text)) return this.#ofASCII;
    this.#ofUnicode ??= new RegExp(
      this.#source.replaceAll("\\d", "\\p{Nd}").replaceAll("\\w", "\\p{L}\\p{N}_"),
      `${this.#flags}u`,
    );
    return this.#ofUnicode;
  }
}
