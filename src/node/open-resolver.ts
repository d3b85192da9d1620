import { setImmediate } from "node:timers/promises";
import type { ModuleEnvironment } from "../discovery/module-environment.ts";
import type { PythonParserWasm } from "../python-source/create-python-parser.ts";
import { Resolver } from "../resolution/resolver.ts";
import { loadPythonParser } from "./load-python-parser.ts";

/** Where the parser of Python source comes from. */
export interface OpenResolverOptions {
  /** In place of the WebAssembly files in the package, for a bundler that loses them. */
  readonly wasm?: PythonParserWasm;
}

/** A {@link Resolver} for an environment. Loads the parser of Python source, once in a process. */
export async function openResolver(
  environment: ModuleEnvironment,
  { wasm }: OpenResolverOptions = {},
): Promise<Resolver> {
  return new Resolver(environment, await loadPythonParser(wasm), () => setImmediate());
}
