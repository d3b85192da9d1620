// Runs a TypeScript file of this repository: node scripts/run-typescript.mjs FILE.ts [ARG ...]
// (Node 20 cannot do that by itself.)
import { build } from "esbuild";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error("usage: node scripts/run-typescript.mjs FILE.ts [ARG ...]");
// Beside the script, so that import.meta.url and relative paths mean what they say in the source.
const bundle = path.join(path.dirname(path.resolve(script)), `.${path.basename(script)}.${process.pid}.mjs`);
await build({
  entryPoints: [script],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
});
process.argv = [process.argv[0] ?? "node", script, ...args];
try {
  await import(pathToFileURL(bundle).href);
} finally {
  await rm(bundle, { force: true });
}
