import type { PythonParser } from "./python-parser.ts";

/** The two WebAssembly modules of the parser: `web-tree-sitter.wasm` and `tree-sitter-python.wasm`. */
export interface PythonParserWasm {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}

// WebAssembly is never unloaded, so it is loaded once in a process: the one state that outlives its users.
let loading: Promise<PythonParser> | undefined;

/**
 * Loads the parser of Python source; the first call decides from which WebAssembly. The parser is synchronous.
 *
 * @see https://github.com/tree-sitter/tree-sitter/tree/master/lib/binding_web
 */
export function createPythonParser(wasm: PythonParserWasm): Promise<PythonParser> {
  loading ??= load(wasm).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load({ runtime, grammar }: PythonParserWasm): Promise<PythonParser> {
  const { Language, Parser } = await import("web-tree-sitter");
  await Parser.init({ wasmBinary: runtime });
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return {
    parse(text, read) {
      const tree = parser.parse(text);
      if (tree === null) throw new Error("the parser was stopped");
      try {
        return read(tree.rootNode);
      } finally {
        // Trees live in WebAssembly's memory, which no garbage collector looks after.
        tree.delete();
      }
    },
  };
}
