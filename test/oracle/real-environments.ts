import { mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "./run-program.ts";
import type { RealEnvironment } from "./starts-of.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";
import { uvEnvironments } from "./uv-environments.ts";
import { virtualenvEnvironments } from "./virtualenv-environments.ts";

/**
 * Environments as the tools make them with an interpreter, and the interpreter itself; one at a time.
 *
 * @param maker the interpreter that runs the tools that are no part of CPython.
 */
export async function* realEnvironments(
  interpreter: SysPathInterpreter,
  maker: SysPathInterpreter,
): AsyncIterableIterator<RealEnvironment> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-real-")));
  const elsewhere = path.join(root, "python-elsewhere");
  try {
    const { executable } = interpreter;
    yield { title: "the interpreter", executable, root, interpreter };
    symlinkSync(executable, elsewhere);
    yield { title: "the interpreter, linked", executable: elsewhere, root, interpreter };
    yield* venvEnvironments(interpreter, root);
    yield* virtualenvEnvironments(interpreter, maker, root);
    yield* uvEnvironments(interpreter, maker, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function* venvEnvironments(
  interpreter: SysPathInterpreter,
  root: string,
): AsyncIterableIterator<RealEnvironment> {
  const at = (name: string): string => path.join(root, name);
  const found = (title: string, name: string): RealEnvironment => ({
    title,
    executable: at(name),
    root,
    interpreter,
  });
  const venv = async (name: string, ...options: readonly string[]): Promise<void> => {
    await run(interpreter.executable, ["-m", "venv", "--without-pip", ...options, at(name)]);
  };
  await venv("plain");
  yield found("venv", "plain/bin/python");
  yield found("venv, by another name", "plain/bin/python3");
  await venv("system", "--system-site-packages");
  yield found("venv --system-site-packages", "system/bin/python");
  await venv("copies", "--copies");
  yield found("venv --copies", "copies/bin/python");
  symlinkSync(at("system"), at("alias"));
  yield found("venv, linked directory", "alias/bin/python");
  symlinkSync(at("plain/bin/python"), at("python-of-venv"));
  yield found("venv, linked from elsewhere", "python-of-venv");
  await venv("before");
  renameSync(at("before"), at("after"));
  yield found("venv, moved", "after/bin/python");
  await run(at("system/bin/python"), ["-m", "venv", "--without-pip", at("system/inner")]);
  yield found("venv, made by that of another", "system/inner/bin/python");
}
