/** How often each outcome came. */
export class Tally {
  readonly #times = new Map<string, number>();

  count(outcome: string): void {
    this.#times.set(outcome, (this.#times.get(outcome) ?? 0) + 1);
  }

  print(): void {
    for (const outcome of [...this.#times.keys()].toSorted()) {
      console.log(`${String(this.#times.get(outcome)).padStart(5)} ${outcome}`);
    }
  }
}
