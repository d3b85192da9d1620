import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { loadPyodide } from "pyodide";
import type { ModuleAnswers } from "../modules/module-answers.ts";
import { copyIntoPyodide } from "./copy-into-pyodide.ts";
import { findInterpreters } from "./find-interpreters.ts";
import type { Interpreter } from "./find-interpreters.ts";
import { installSetuptools } from "./install-setuptools.ts";

/** A case as an interpreter is asked about it. */
export interface ModuleOracleCase {
  /** The directory on this machine that the case was written into. */
  readonly root: string;
  readonly path: readonly string[];
  readonly site: readonly string[];
  readonly namespaces: readonly string[];
  readonly pkgResources: boolean;
}

/** Something that knows what pkgutil and an import answer. */
export interface ModuleOracle {
  /** "3.12" */
  readonly version: string;
  /** For people: "CPython 3.12.4". */
  readonly title: string;
  readonly isPyodide: boolean;
  /** Whether cases with `pkgResources` can be asked. */
  readonly hasPkgResources: boolean;
  ask(cases: readonly ModuleOracleCase[]): Promise<ModuleOracleReply>;
}

/** What scripts/pkgutil-answers.py prints. */
interface ModuleOracleReply {
  /** "3.12.4" */
  readonly python: string;
  /** `sysconfig.get_platform()` */
  readonly platform: string;
  /** One for each case. */
  readonly answers: readonly ModuleAnswers[];
}

// From the root of the repository, where npm runs.
const QUESTION = "scripts/pkgutil-answers.py";
// The last setuptools with pkg_resources that 3.9 can run cannot be run by 3.8.
const WITHOUT_PKG_RESOURCES = new Set(["3.8"]);

/**
 * All that can be asked here, oldest first: the CPythons of this machine, then CPython 3.14 in WebAssembly.
 *
 * @throws {Error} Where this machine has no CPython: a comparison with nothing must not pass.
 */
export async function findModuleOracles(say: (message: string) => void): Promise<ModuleOracle[]> {
  const interpreters = await findInterpreters();
  const newest = interpreters.at(-1);
  if (newest === undefined) throw new Error("no CPython 3.8 to 3.14 on PATH or below pyenv's root");
  const setuptools = await installSetuptools(newest, say);
  const oracles = [
    ...interpreters.map((interpreter) => cpython(interpreter, setuptools)),
    await pyodide(setuptools),
  ];
  say(`asking ${oracles.map(({ title }) => title).join(", ")}`);
  return oracles;
}

function cpython(
  { version, executable, release }: Interpreter,
  setuptools: string | undefined,
): ModuleOracle {
  const directory = WITHOUT_PKG_RESOURCES.has(version) ? undefined : setuptools;
  const args = directory === undefined ? [] : ["--setuptools", directory];
  return {
    version,
    title: `CPython ${release}`,
    isPyodide: false,
    hasPkgResources: directory !== undefined,
    async ask(cases) {
      const flags = ["-I", "-S", "-B", "-X", "utf8"];
      const child = spawn(executable, [...flags, QUESTION, ...args], { stdio: ["pipe", "pipe", "inherit"] });
      child.stdin.end(JSON.stringify(cases));
      const [reply, code] = await Promise.all([
        text(child.stdout),
        new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject)),
      ]);
      if (code !== 0) throw new Error(`${executable} ended with ${code}`);
      return JSON.parse(reply) as ModuleOracleReply;
    },
  };
}

async function pyodide(setuptools: string | undefined): Promise<ModuleOracle> {
  const python = await loadPyodide();
  if (setuptools !== undefined) copyIntoPyodide(python, setuptools, "/setuptools");
  const release = python.runPython("import platform; platform.python_version()") as string;
  const globals = python.toPy({ __name__: "question" }) as {
    get(name: string): (...args: unknown[]) => unknown;
  };
  python.runPython(readFileSync(QUESTION, "utf8"), { globals: globals as never });
  const answerAll = globals.get("answer_all");
  return {
    version: release.split(".").slice(0, 2).join("."),
    title: `CPython ${release} in WebAssembly`,
    isPyodide: true,
    hasPkgResources: setuptools !== undefined,
    ask(cases) {
      python.FS.mkdir("/cases");
      try {
        const copied = cases.map((one, index) => {
          const root = `/cases/case-${index}`;
          copyIntoPyodide(python, one.root, root);
          return { ...one, root };
        });
        const reply = answerAll(JSON.stringify(copied), setuptools === undefined ? undefined : "/setuptools");
        return Promise.resolve(JSON.parse(reply as string) as ModuleOracleReply);
      } finally {
        python.runPython("import shutil; shutil.rmtree('/cases')");
      }
    },
  };
}
