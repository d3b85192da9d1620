import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { below, distInfo } from "../cli/python-files.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const PROGRAM = `
import { readFileSync } from "node:fs";
import { openEnvironment, openResolver } from "./src/index.ts";

const [path, runtime, grammar] = process.argv.slice(2);
async function main() {
  const environment = await openEnvironment({ path: [path] });
  const wasm = { runtime: readFileSync(runtime), grammar: readFileSync(grammar) };
  const resolver = await openResolver(environment, { wasm });
  console.log([...environment.entryPoints()].map((each) => each.name + " " + resolver.resolve(each).status).join());
}
void main();
`;

test("the library works in a CommonJS bundle, as an editor's extension is one", async () => {
  const directory = temporaryDirectory({
    ...below("site", distInfo("demo", "1", "[g]\na = m:f\n")),
    "site/m.py": "def f(): ...\n",
  });
  const outfile = path.join(directory, "bundle.cjs");
  await build({
    stdin: { contents: PROGRAM, resolveDir: ".", loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    // The two lines that the README names.
    define: { "import.meta.url": "__url" },
    banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: "silent",
    outfile,
  });
  expect(readFileSync(outfile, "utf8")).not.toMatch(/^await /m);
  const wasm = ["src/wasm/web-tree-sitter.wasm", "src/wasm/tree-sitter-python.wasm"];
  const args = [outfile, path.join(directory, "site"), ...wasm];
  expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toBe("a ok\n");
});
