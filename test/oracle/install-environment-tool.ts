import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run-program.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";

const unavailable = new Set<string>();

/**
 * Installs a program that makes environments into a cache of this repository.
 *
 * @param maker the interpreter that runs it.
 * @returns its path; `undefined`, said once, where pip cannot get it.
 */
export async function installEnvironmentTool(
  name: "virtualenv" | "uv",
  maker: SysPathInterpreter,
): Promise<string | undefined> {
  const directory = path.resolve(`node_modules/.cache/pyep/environment-tools-${maker.version}`);
  const program = path.join(directory, "bin", name);
  if (existsSync(program)) return program;
  if (unavailable.has(name)) return undefined;
  try {
    await run(maker.executable, ["-m", "venv", directory]);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", name];
    await run(path.join(directory, "bin", "python"), pip);
    return program;
  } catch (error) {
    console.log(`${name} cannot be installed, so its environments are not compared: ${String(error)}`);
    unavailable.add(name);
    return undefined;
  }
}
