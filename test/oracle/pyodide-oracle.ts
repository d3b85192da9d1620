import { opendirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { loadPyodide } from "pyodide";
import type { PyodideAPI } from "pyodide";
import { QUESTION } from "./oracle.ts";
import type { Oracle, OracleReply } from "./oracle.ts";

/**
 * Asks the CPython 3.14 that is compiled to WebAssembly; given the backport's directory, that instead, which stands
 * for 3.15. The files of a case are copied into its memory in the order in which they list here: a directory that
 * is mounted would list sorted.
 */
export async function pyodideOracle(backport?: string): Promise<Oracle> {
  const python = await loadPyodide();
  if (backport !== undefined) copy(python, backport, "/backport");
  const release = python.runPython("import platform; platform.python_version()") as string;
  const globals = python.toPy({ __name__: "question" }) as {
    get(name: string): (...args: unknown[]) => unknown;
  };
  python.runPython(readFileSync(QUESTION, "utf8"), { globals: globals as never });
  const answerAll = globals.get("answer_all");
  return {
    version: backport === undefined ? release.split(".").slice(0, 2).join(".") : "3.15",
    title: `CPython ${release} in WebAssembly${backport === undefined ? "" : " with importlib_metadata for 3.15"}`,
    seesTheDisk: false,
    ask(cases) {
      python.FS.mkdir("/cases");
      try {
        const copied = cases.map((one, index) => {
          const root = `/cases/case-${index}`;
          copy(python, one.root, root);
          return { ...one, root };
        });
        const reply = answerAll(JSON.stringify(copied), backport === undefined ? undefined : "/backport");
        return Promise.resolve(JSON.parse(reply as string) as OracleReply);
      } finally {
        python.runPython("import shutil; shutil.rmtree('/cases')");
      }
    },
  };
}

function copy(python: PyodideAPI, source: string, target: string): void {
  python.FS.mkdir(target);
  const directory = opendirSync(source);
  for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
    const from = path.join(source, entry.name);
    const to = `${target}/${entry.name}`;
    if (entry.isSymbolicLink()) python.FS.symlink(readlinkSync(from), to);
    else if (entry.isDirectory()) copy(python, from, to);
    else python.FS.writeFile(to, readFileSync(from));
  }
  directory.closeSync();
}
