import { readFileSync } from "node:fs";

/** The parser of Python sources, as `loadPythonParser` takes it: a script is bundled, and has no package to find it in. */
export function pythonWasm(): { readonly runtime: Uint8Array; readonly grammar: Uint8Array } {
  return {
    runtime: readFileSync("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
    grammar: readFileSync("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
  };
}
