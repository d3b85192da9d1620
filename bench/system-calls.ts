import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Interpreter } from "../test/oracle/find-interpreters.ts";
import { makeEnvironment } from "./make-environment.ts";

const CALLS = "trace=%file,read,pread64,lseek,fstat,ioctl,close,getdents64";
const FEW = 100;
const MANY = 500;
// Of a group that is there, pyep reads the distributions' names and versions, too, and Python does not.
const GROUP = "nothing-is-registered-here";
const LIST = `
import sys
sys.path.append(sys.argv[1])
from importlib.metadata import entry_points
entry_points(group="${GROUP}") if sys.version_info >= (3, 10) else entry_points().get("${GROUP}", ())
`;

/** System calls on files per distribution: what 400 more distributions add to those of the whole process. */
export function measureSystemCalls(directory: string, pythons: readonly Interpreter[]): void {
  const sites = [FEW, MANY].map((size) => {
    const site = path.join(directory, `calls-${size}`);
    makeEnvironment(site, size);
    return site;
  });
  const commands: readonly (readonly string[])[] = [
    [process.execPath, "dist/cli/pyep.cjs", "list", "-g", GROUP, "--path"],
    ...pythons.map(({ executable }) => [executable, "-I", "-S", "-c", LIST]),
  ];
  const titles = ["pyep list", ...pythons.map(({ release }) => `CPython ${release}`)];
  console.log("\nsystem calls on files per distribution");
  for (const [index, command] of commands.entries()) {
    const [few, many] = sites.map((site) => countSystemCalls([...command, site], directory));
    if (few === undefined || many === undefined) {
      console.log("no strace: not counted");
      return;
    }
    console.log(
      `${(titles[index] ?? "").padEnd(28)}${((many - few) / (MANY - FEW)).toFixed(2).padStart(20)}`,
    );
  }
}

function countSystemCalls(command: readonly string[], directory: string): number | undefined {
  const summary = path.join(directory, "strace.txt");
  const { status } = spawnSync("strace", ["-f", "-c", "-e", CALLS, "-o", summary, ...command], {
    stdio: "ignore",
  });
  if (status !== 0) return undefined;
  // The columns are: % time, seconds, usecs/call, calls, errors, name; errors and usecs/call may be missing in the last.
  const total = /^100\.00 +\S+ +(?:\S+ +)?(\d+) +\d+ total$/m.exec(readFileSync(summary, "utf8"));
  return total?.[1] === undefined ? undefined : Number(total[1]);
}
