import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Interpreter } from "./find-interpreters.ts";

// The release whose answers pyep gives; later ones do without pkg_resources.
const RELEASE = "80.9.0";

/**
 * Installs the release of setuptools whose `pkg_resources` is asked, into a cache of this repository. Gives its
 * directory, or `undefined` where pip cannot get it; then `say` is told.
 */
export async function installSetuptools(
  interpreter: Interpreter,
  say: (message: string) => void,
): Promise<string | undefined> {
  const directory = path.resolve(`node_modules/.cache/pyep/setuptools-${RELEASE}`);
  if (existsSync(path.join(directory, "pkg_resources"))) return directory;
  const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"];
  try {
    await promisify(execFile)(interpreter.executable, [
      ...args,
      "--target",
      directory,
      `setuptools==${RELEASE}`,
    ]);
    return directory;
  } catch (error) {
    say(`setuptools ${RELEASE} cannot be installed, so nothing answers for pkg_resources: ${String(error)}`);
    return undefined;
  }
}
