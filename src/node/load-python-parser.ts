import { readFile } from "node:fs/promises";
import { createPythonParser } from "../python-source/create-python-parser.ts";
import type { PythonParserWasm } from "../python-source/create-python-parser.ts";
import type { PythonParser } from "../python-source/python-parser.ts";

/**
 * Loads the parser of Python source from the WebAssembly files in the package, once in a process.
 *
 * @param wasm in place of these files, for a bundler that loses them.
 */
export async function loadPythonParser(wasm?: PythonParserWasm): Promise<PythonParser> {
  return createPythonParser(wasm ?? (await packagedWasm()));
}

async function packagedWasm(): Promise<PythonParserWasm> {
  // Evaluated here, not at the top: a CommonJS bundle may have no `import.meta.url` until it is asked for.
  const directory = new URL("../wasm/", import.meta.url);
  const [runtime, grammar] = await Promise.all([
    readFile(new URL("web-tree-sitter.wasm", directory)),
    readFile(new URL("tree-sitter-python.wasm", directory)),
  ]);
  return { runtime, grammar };
}
