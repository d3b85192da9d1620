import path from "node:path";
import { installEnvironmentTool } from "./install-environment-tool.ts";
import { run } from "./run-program.ts";
import type { RealEnvironment } from "./starts-of.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";

const QUIETLY = ["--no-seed", "--no-download", "--no-periodic-update"];

/** What virtualenv makes; nothing where it cannot be had, or no longer knows the interpreter. */
export async function* virtualenvEnvironments(
  interpreter: SysPathInterpreter,
  maker: SysPathInterpreter,
  root: string,
): AsyncIterableIterator<RealEnvironment> {
  const virtualenv = await installEnvironmentTool("virtualenv", maker);
  if (virtualenv === undefined) return;
  for (const options of [[], ["--system-site-packages"], ["--copies"]]) {
    const title = ["virtualenv", ...options].join(" ");
    const directory = path.join(root, title.replaceAll(" ", ""));
    try {
      await run(virtualenv, [...QUIETLY, "--python", interpreter.executable, ...options, directory]);
    } catch {
      console.log(`virtualenv makes no environment for ${interpreter.title}`);
      return;
    }
    yield { title, executable: path.join(directory, "bin", "python"), root, interpreter };
  }
}
