// npm run make:load-environment -- VENV [PYTHON]
// Makes a virtual environment of a few hundred distributions with entry points, from wheels only: what
// `npm run measure:load` is asked about. Nothing in them is run here. The projects are those of load-environment.txt;
// what has no wheel for this machine is left out, and said.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sysPathInterpreters } from "../test/oracle/sys-path-interpreters.ts";
import { installEnvironmentTool } from "../test/oracle/install-environment-tool.ts";
import { run } from "../test/oracle/run-program.ts";

// One project that cannot be had costs its batch a second try, project by project.
const BATCH = 12;
const ENV = { UV_NO_CONFIG: "1", UV_NO_PROGRESS: "1", UV_PYTHON_DOWNLOADS: "never", UV_LINK_MODE: "copy" };

const [venv, python = "python3"] = process.argv.slice(2);
if (venv === undefined) throw new Error("usage: make-load-environment.ts VENV [PYTHON]");
const [maker] = (await sysPathInterpreters()).toReversed();
const uv = maker && (await installEnvironmentTool("uv", maker));
if (uv === undefined) throw new Error("uv is needed, and cannot be installed");
if (!existsSync(venv)) await run(uv, ["venv", "--python", python, venv], { env: ENV });

const [, complete = "", alone = ""] = readFileSync(new URL("load-environment.txt", import.meta.url), "utf8")
  .replaceAll(/^#.*$/gm, "")
  .split(/^\[.*\]$/m);
const leftOut: string[] = [];
for (const batch of batches(words(complete))) await install(batch, []);
for (const batch of batches(words(alone))) await install(batch, ["--no-deps"]);
console.log(`left out: ${leftOut.join(" ")}`);

async function install(names: readonly string[], options: readonly string[]): Promise<void> {
  const executable = path.join(path.resolve(venv ?? ""), "bin", "python");
  const args = ["pip", "install", "--python", executable, "--only-binary", ":all:", ...options];
  try {
    await run(uv ?? "", [...args, ...names], { env: ENV });
    console.log(`installed: ${names.join(" ")}`);
  } catch {
    if (names.length === 1) leftOut.push(...names);
    else for (const name of names) await install([name], options);
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function batches(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / BATCH) }, (_, index) =>
    names.slice(index * BATCH, (index + 1) * BATCH),
  );
}
