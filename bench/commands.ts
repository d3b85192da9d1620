import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Interpreter } from "../test/oracle/find-interpreters.ts";
import type { Site } from "./library.ts";
import { BENCHMARK_GROUP } from "./make-environment.ts";
import { printRounds, run, runRounds } from "./rounds.ts";
import type { Contestant, Sample } from "./rounds.ts";

const LIST = `
import sys
sys.path.append(sys.argv[1])
from importlib.metadata import entry_points
for entry_point in (
    entry_points(group=sys.argv[2]) if sys.version_info >= (3, 10) else entry_points().get(sys.argv[2], ())
):
    print(entry_point.name, entry_point.value)
`;

/** Whole processes: `pyep list`, the same in Python, and Node with nothing to do. */
export function measureCommands(
  sites: readonly Site[],
  rounds: number,
  pythons: readonly Interpreter[],
  directory: string,
): void {
  const [measurer] = pythons.slice(-1);
  if (measurer === undefined) {
    console.log("\nno Python to measure other processes with: without whole commands");
    return;
  }
  const node = bareNode(directory);
  for (const { size, site } of sites) {
    const contestants = [
      {
        title: "pyep list",
        command: process.execPath,
        args: ["dist/cli/pyep.cjs", "list", "-g", BENCHMARK_GROUP, "--path", site],
      },
      ...pythons.map(({ executable, release }) => ({
        title: `CPython ${release}`,
        command: executable,
        args: ["-I", "-S", "-c", LIST, site, BENCHMARK_GROUP],
      })),
    ];
    const counts = new Set(contestants.map((one) => run(one).split("\n").length));
    if (counts.size !== 1) throw new Error(`the commands wrote ${[...counts].join(" and ")} lines`);
    printRounds(
      `command, ${size} distributions, milliseconds and MB`,
      runMeasured([...contestants, node], rounds, measurer),
      MEASURED,
    );
  }
}

/** The figures of {@link runMeasured}, with their headings. */
export const MEASURED = { cpu: "CPU", wall: "wall", memory: "peak memory" };

/** Node with nothing to do. */
export function bareNode(directory: string): Contestant {
  const empty = path.join(directory, "empty.cjs");
  writeFileSync(empty, "");
  return { title: "node", command: process.execPath, args: [empty] };
}

/** As `runRounds`, with the figures of the whole process. */
export function runMeasured(
  contestants: readonly Contestant[],
  rounds: number,
  { executable }: Interpreter,
): Map<Contestant, Sample[]> {
  const measured = contestants.map(({ title, command, args }) => ({
    title,
    command: executable,
    args: ["-I", "-S", "bench/measure-process.py", command, ...args],
  }));
  return runRounds(measured, rounds, (stdout) => JSON.parse(stdout) as Sample);
}
