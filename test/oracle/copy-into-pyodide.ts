import { opendirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import type { PyodideAPI } from "pyodide";

/** Copies a directory into the memory of a WebAssembly CPython, its entries in the order in which they list here. */
export function copyIntoPyodide(python: PyodideAPI, source: string, target: string): void {
  python.FS.mkdir(target);
  const directory = opendirSync(source);
  for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
    const from = path.join(source, entry.name);
    const to = `${target}/${entry.name}`;
    if (entry.isSymbolicLink()) python.FS.symlink(readlinkSync(from), to);
    else if (entry.isDirectory()) copyIntoPyodide(python, from, to);
    else python.FS.writeFile(to, readFileSync(from));
  }
  directory.closeSync();
}
