import path from "node:path";
import { fileURLToPath } from "node:url";
import { copyWasm } from "./copy-wasm.mjs";

/** Tests run on the sources, which look for the WebAssembly beside them. */
export async function setup() {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  await copyWasm(path.join(root, "src", "wasm"));
}
