// npm run bench [-- ROUNDS [DISTRIBUTIONS …]]: pyep beside every CPython found and beside the least that can be done.
// In each round every contestant runs once, in random order; the figures are medians, the ratios (pyep as a multiple of
// the other) are taken within a round. PYTHONS="3.11 3.13" takes only these.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { findInterpreters } from "../test/oracle/find-interpreters.ts";
import { measureCommands } from "./commands.ts";
import { compileFloor, measureLibrary } from "./library.ts";
import { makeEnvironment } from "./make-environment.ts";
import { measureSystemCalls } from "./system-calls.ts";
import { measureVerbs } from "./verbs.ts";
import { measureWheels } from "./wheels.ts";

const [rounds = 15, ...sizes] = process.argv.slice(2).map(Number);
const wanted = process.env["PYTHONS"]?.split(" ");
const pythons = (await findInterpreters()).filter(({ version }) => wanted?.includes(version) ?? true);
const directory = mkdtempSync(path.join(tmpdir(), "pyep-bench-"));

console.log(
  `${new Date().toISOString().slice(0, 16)}, ${process.platform} ${process.arch}, ${cpus().length} cores`,
);
try {
  const sites = (sizes.length === 0 ? [50, 200, 1000, 5000] : sizes).map((size) => {
    const site = path.join(directory, String(size));
    makeEnvironment(site, size);
    return { size, site };
  });
  const floor = compileFloor(directory);
  if (floor === undefined) console.log("no cc: without the floor");
  measureLibrary(sites, rounds, pythons, floor);
  measureCommands(sites, rounds, pythons, directory);
  measureWheels(directory, rounds, pythons);
  measureVerbs(directory, rounds, pythons);
  measureSystemCalls(directory, pythons);
} finally {
  rmSync(directory, { recursive: true, force: true });
  console.log(
    `\nload at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}`,
  );
}
