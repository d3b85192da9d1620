import { cpythonOracle } from "./cpython-oracle.ts";
import { findInterpreters } from "./find-interpreters.ts";
import { installBackport } from "./install-backport.ts";
import type { Oracle } from "./oracle.ts";
import { pyodideOracle } from "./pyodide-oracle.ts";

/**
 * All that can be asked here, oldest first: the CPythons of this machine, then in WebAssembly CPython 3.14 and, on it,
 * the backport, which stands for 3.15.
 *
 * @throws {Error} Where this machine has no CPython: a comparison with nothing must not pass.
 */
export async function findOracles(say: (message: string) => void): Promise<Oracle[]> {
  const interpreters = await findInterpreters();
  if (interpreters.length === 0) throw new Error("no CPython 3.8 to 3.14 on PATH or below pyenv's root");
  const backport = await installBackport(interpreters, say);
  const oracles = [
    ...interpreters.map(cpythonOracle),
    await pyodideOracle(),
    ...(backport === undefined ? [] : [await pyodideOracle(backport)]),
  ];
  say(`asking ${oracles.map(({ title }) => title).join(", ")}`);
  return oracles;
}
