import { execFileSync } from "node:child_process";

/** What is run in every round. */
export interface Contestant {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** The figures of one run, by their names. */
export type Sample = Readonly<Record<string, number>>;

/**
 * Runs every contestant once unmeasured, then once in each round, in random order: the machine's speed drifts, and only
 * what ran in the same round can be compared.
 *
 * @param read the figures in what a contestant has written to stdout.
 */
export function runRounds(
  contestants: readonly Contestant[],
  rounds: number,
  read: (stdout: string) => Sample,
): Map<Contestant, Sample[]> {
  const samples = new Map<Contestant, Sample[]>(contestants.map((contestant) => [contestant, []]));
  for (const contestant of contestants) run(contestant);
  for (let round = 0; round < rounds; round++) {
    for (const contestant of shuffled(contestants)) samples.get(contestant)?.push(read(run(contestant)));
  }
  return samples;
}

/** What a command writes to stdout; it throws where the command fails. */
export function run({ command, args }: Pick<Contestant, "command" | "args">): string {
  // Node 20 reads that file at every start, which is no part of what is measured.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return execFileSync(command, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] });
}

/** The medians of the samples' figures, and of their ratios to those of the first contestant in the same round. */
export function printRounds(
  heading: string,
  samples: ReadonlyMap<Contestant, readonly Sample[]>,
  columns: Readonly<Record<string, string>>,
): void {
  const [own = []] = samples.values();
  console.log(`\n${heading}, ${own.length} rounds`);
  console.log(row("", Object.values(columns)));
  for (const [{ title }, others] of samples) {
    const cells = Object.keys(columns).map((figure) => {
      const value = median(others.map((other) => other[figure] ?? NaN));
      const ratio = median(
        others.map((other, round) => (own[round]?.[figure] ?? NaN) / (other[figure] ?? NaN)),
      );
      if (Number.isNaN(value)) return "";
      return others === own ? value.toFixed(2) : `${value.toFixed(2)} (${ratio.toFixed(2)}x)`;
    });
    console.log(row(title, cells));
  }
}

/** The middle of the values; NaN where there is none. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

function row(title: string, cells: readonly string[]): string {
  return title.padEnd(28) + cells.map((cell) => cell.padStart(20)).join("");
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, rank: Math.random() }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
