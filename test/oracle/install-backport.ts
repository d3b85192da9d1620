import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Interpreter } from "./find-interpreters.ts";

const RELEASE = "9.0.1";

/**
 * Installs the release of importlib_metadata whose code CPython 3.15 takes over, into a cache of this repository.
 * Gives its directory, or `undefined` where pip cannot get it; then `say` is told.
 */
export async function installBackport(
  interpreters: readonly Interpreter[],
  say: (message: string) => void,
): Promise<string | undefined> {
  const directory = path.resolve(`node_modules/.cache/pyep/importlib_metadata-${RELEASE}`);
  if (existsSync(path.join(directory, "zipp"))) return directory;
  const executable = interpreters.at(-1)?.executable;
  if (executable === undefined) return undefined;
  const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"];
  try {
    await promisify(execFile)(executable, [...args, "--target", directory, `importlib_metadata==${RELEASE}`]);
    return directory;
  } catch (error) {
    say(`importlib_metadata ${RELEASE} cannot be installed, so nothing answers for 3.15: ${String(error)}`);
    return undefined;
  }
}
