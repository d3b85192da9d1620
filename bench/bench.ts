// npm run bench [-- ROUNDS [DISTRIBUTIONS …]]: the library's first and later calls beside every CPython found.
// In each round every contestant runs once, in random order; the figures are medians, the ratios are taken within a
// round, so that a machine whose speed drifts does not decide.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findInterpreters } from "../test/oracle/find-interpreters.ts";
import { BENCHMARK_GROUP, makeEnvironment } from "./make-environment.ts";

interface Figures {
  readonly found: number;
  /** Milliseconds: CPU and wall time of the first call, wall time of the best later one. */
  readonly cpu: number;
  readonly wall: number;
  readonly best: number;
}

interface Contestant {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

const [rounds = 15, ...sizes] = process.argv.slice(2).map(Number);
const contestants: Contestant[] = [
  {
    title: `pyep on Node ${process.versions.node}`,
    command: process.execPath,
    args: ["bench/first-call.mjs"],
  },
  ...(await findInterpreters()).map(({ executable, release }) => ({
    title: `CPython ${release}`,
    command: executable,
    args: ["-I", "-S", "bench/first-call.py"],
  })),
];

const directory = mkdtempSync(path.join(tmpdir(), "pyep-bench-"));
try {
  for (const size of sizes.length === 0 ? [200, 1000] : sizes) {
    makeEnvironment(directory, size);
    report(size, measure(directory));
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function measure(site: string): Map<Contestant, Figures[]> {
  const results = new Map<Contestant, Figures[]>(contestants.map((contestant) => [contestant, []]));
  for (const contestant of contestants) run(contestant, site);
  for (let round = 0; round < rounds; round++) {
    for (const contestant of shuffled(contestants)) results.get(contestant)?.push(run(contestant, site));
  }
  const counts = new Set([...results.values()].flat().map(({ found }) => found));
  if (counts.size !== 1) throw new Error(`the contestants found ${[...counts].join(" and ")} entry points`);
  return results;
}

function run({ command, args }: Contestant, site: string): Figures {
  // Node 20 reads that file at every start, which is no part of what is measured.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const output = execFileSync(command, [...args, site, BENCHMARK_GROUP], { encoding: "utf8", env });
  return JSON.parse(output) as Figures;
}

function report(size: number, results: ReadonlyMap<Contestant, readonly Figures[]>): void {
  const [own = []] = results.values();
  console.log(`\n${size} distributions, ${rounds} rounds, milliseconds (pyep as a multiple of it)`);
  console.log(row("", "first call, CPU", "first call, wall", "best later call"));
  for (const [{ title }, figures] of results) {
    const cells = (["cpu", "wall", "best"] as const).map((figure) => {
      const ratios = figures.map((other, round) => (own[round]?.[figure] ?? NaN) / other[figure]);
      const value = median(figures.map((other) => other[figure])).toFixed(2);
      return figures === own ? value : `${value} (${median(ratios).toFixed(2)}x)`;
    });
    console.log(row(title, ...cells));
  }
}

function row(title: string, ...cells: readonly string[]): string {
  return title.padEnd(24) + cells.map((cell) => cell.padStart(20)).join("");
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, rank: Math.random() }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
