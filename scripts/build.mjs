// Makes dist: the library by tsc, module by module; the command by rolldown, a file for each part; the JSON Schemas and
// the parser's WebAssembly as they are.
import { spawnSync } from "node:child_process";
import { chmod, cp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCommand } from "./bundle-command.mjs";
import { copyWasm } from "./copy-wasm.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, "dist");

await rm(dist, { recursive: true, force: true });
const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
const compiled = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
// tsc has said what is wrong.
if (compiled.status !== 0) process.exit(1);

const command = path.join(dist, "cli", "pyep.cjs");
await bundleCommand({ outfile: command });
await chmod(command, 0o755);
await cp(path.join(root, "src", "schema"), path.join(dist, "schema"), { recursive: true });
await copyWasm(path.join(dist, "wasm"));
