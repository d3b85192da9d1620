import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const modules = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "node_modules");
const FILES = [
  ["web-tree-sitter/web-tree-sitter.wasm", "web-tree-sitter.wasm"],
  ["web-tree-sitter/LICENSE", "web-tree-sitter.LICENSE"],
  ["tree-sitter-python/tree-sitter-python.wasm", "tree-sitter-python.wasm"],
  ["tree-sitter-python/LICENSE", "tree-sitter-python.LICENSE"],
];

/**
 * Copies the WebAssembly of the Python parser, with the licences of both, out of the dependencies.
 *
 * @param {string} directory is made where it is not there.
 */
export async function copyWasm(directory) {
  await mkdir(directory, { recursive: true });
  await Promise.all(FILES.map(([from, to]) => copyFile(path.join(modules, from), path.join(directory, to))));
}
