import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Interpreter } from "../test/oracle/find-interpreters.ts";
import { bareNode, MEASURED, runMeasured } from "./commands.ts";
import { printRounds } from "./rounds.ts";
import type { Contestant } from "./rounds.ts";

/**
 * `pyep lint` over a bare Node: a project with a module and two functions as targets, where no Python has to be parsed,
 * and one with 1,000 entry points. With `BENCH_ENVIRONMENT`, the directory of a real environment, also `pyep doctor`.
 */
export function measureVerbs(directory: string, rounds: number, pythons: readonly Interpreter[]): void {
  const [measurer] = pythons.slice(-1);
  if (measurer === undefined) return;
  const node = bareNode(directory);
  const pyep = (...args: readonly string[]): Contestant => ({
    title: `pyep ${args[0] ?? ""}`,
    command: process.execPath,
    args: ["dist/cli/pyep.cjs", ...args],
  });
  for (const modules of [2, 50]) {
    const project = path.join(directory, `project-${modules}`);
    const entryPoints = makeProject(project, modules);
    printRounds(
      `lint, ${entryPoints} entry points, milliseconds and MB`,
      runMeasured([pyep("lint", project), node], rounds, measurer),
      MEASURED,
    );
  }
  const environment = process.env["BENCH_ENVIRONMENT"];
  if (environment === undefined) return;
  // Its exit code is 1 where it finds something, which is no failure here.
  const doctor = pyep("doctor", environment, "--fail-on", "never");
  printRounds("doctor, milliseconds and MB", runMeasured([doctor, node], rounds, measurer), MEASURED);
}

/** Gives the number of entry points: a plug-in that is a module, and 20 for each module but one in a small project. */
function makeProject(directory: string, modules: number): number {
  const isSmall = modules < 10;
  const each = isSmall ? 1 : 20;
  const entries: string[] = [];
  mkdirSync(path.join(directory, "src/demo"), { recursive: true });
  writeFileSync(path.join(directory, "src/demo/__init__.py"), '"""Demo."""\n');
  for (let module = 0; module < modules; module++) {
    const names = Array.from({ length: each }, (_, index) => `entry_${module}_${index}`);
    const functions = names.map(
      (name) => `def ${name}(argv=None):\n    """Does it."""\n    return len(argv or [])\n`,
    );
    const source = `import sys\nfrom pathlib import Path\n\nROOT = Path(__file__).parent\n\n\n${functions.join("\n\n")}`;
    writeFileSync(path.join(directory, `src/demo/module_${module}.py`), source);
    entries.push(...names.map((name) => `${name} = "demo.module_${module}:${name}"`));
  }
  writeFileSync(
    path.join(directory, "pyproject.toml"),
    `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "demo"
version = "1.0"

[project.scripts]
${entries.join("\n")}
${isSmall ? '\n[project.entry-points.pytest11]\ndemo = "demo.module_0"\n' : ""}`,
  );
  return entries.length + (isSmall ? 1 : 0);
}
