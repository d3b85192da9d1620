import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Interpreter } from "../test/oracle/find-interpreters.ts";
import { BENCHMARK_GROUP } from "./make-environment.ts";
import { median, printRounds, runRounds } from "./rounds.ts";
import type { Contestant, Sample } from "./rounds.ts";

/** A site directory and how many distributions it has. */
export interface Site {
  readonly size: number;
  readonly site: string;
}

/** The C program that does the least that can be done; nothing where there is no compiler. */
export function compileFloor(directory: string): string | undefined {
  const floor = path.join(directory, "floor");
  return spawnSync("cc", ["-O2", "-o", floor, "bench/floor.c"]).status === 0 ? floor : undefined;
}

/** The library's first call in a process, and the best of many later ones. */
export function measureLibrary(
  sites: readonly Site[],
  rounds: number,
  pythons: readonly Interpreter[],
  floor: string | undefined,
): void {
  const sized = sites.map(({ size, site }) => ({ size, contestants: contestantsFor(site, pythons, floor) }));
  // All sizes in the same rounds: growth is a ratio, too.
  const samples = runRounds(
    sized.flatMap(({ contestants }) => contestants),
    rounds,
    (stdout) => JSON.parse(stdout) as Sample,
  );
  for (const { size, contestants } of sized) {
    const ofSize = new Map(contestants.map((one) => [one, samples.get(one) ?? []]));
    const counts = new Set([...ofSize.values()].flat().flatMap(({ found }) => found ?? []));
    if (counts.size !== 1) throw new Error(`the contestants found ${[...counts].join(" and ")} entry points`);
    printRounds(`library, ${size} distributions, milliseconds`, ofSize, {
      cpu: "first call, CPU",
      wall: "first call, wall",
      best: "best later call",
    });
  }
  printGrowth(sized, samples);
}

function contestantsFor(
  site: string,
  pythons: readonly Interpreter[],
  floor: string | undefined,
): Contestant[] {
  return [
    {
      title: `pyep on Node ${process.versions.node}`,
      command: process.execPath,
      args: ["bench/first-call.mjs", site, BENCHMARK_GROUP],
    },
    ...pythons.map(({ executable, release }) => ({
      title: `CPython ${release}`,
      command: executable,
      args: ["-I", "-S", "bench/first-call.py", site, BENCHMARK_GROUP],
    })),
    ...(floor === undefined ? [] : [{ title: "floor in C", command: floor, args: [site] }]),
  ];
}

function printGrowth(
  sized: readonly { readonly size: number; readonly contestants: readonly Contestant[] }[],
  samples: ReadonlyMap<Contestant, readonly Sample[]>,
): void {
  const [smaller, larger] = sized.slice(-2);
  if (smaller === undefined || larger === undefined) return;
  console.log(`\nfirst call, CPU: ${larger.size} distributions as a multiple of ${smaller.size}`);
  for (const [index, contestant] of smaller.contestants.entries()) {
    const ofLarger = samples.get(larger.contestants[index] ?? contestant) ?? [];
    const ratios = samples
      .get(contestant)
      ?.map(({ cpu = NaN }, round) => (ofLarger[round]?.["cpu"] ?? NaN) / cpu);
    console.log(
      `${contestant.title.padEnd(28)}${median(ratios ?? [])
        .toFixed(2)
        .padStart(20)}`,
    );
  }
}
