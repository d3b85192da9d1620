import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run-program.ts";
import { sysPathInterpreters } from "./sys-path-interpreters.ts";

let said = false;

/** Installs virtualenv into a cache of this repository; `undefined`, said once, where pip cannot get it. */
export async function installVirtualenv(): Promise<string | undefined> {
  const directory = path.resolve("node_modules/.cache/pyep/virtualenv");
  const program = path.join(directory, "bin", "virtualenv");
  if (existsSync(program)) return program;
  const makers = (await sysPathInterpreters()).filter(({ layout }) => layout === "upstream");
  const maker = makers.at(-1);
  if (maker === undefined) return undefined;
  try {
    await run(maker.executable, ["-m", "venv", directory]);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "virtualenv"];
    await run(path.join(directory, "bin", "python"), pip);
    return program;
  } catch (error) {
    if (!said)
      console.log(`virtualenv cannot be installed, so its environments are not compared: ${String(error)}`);
    said = true;
    return undefined;
  }
}
