import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "./run-program.ts";
import type { RealEnvironment } from "./starts-of.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";
import { installVirtualenv } from "./install-virtualenv.ts";

/** Environments as the tools make them with an interpreter, and the interpreter itself; one at a time. */
export async function* realEnvironments(
  interpreter: SysPathInterpreter,
): AsyncIterableIterator<RealEnvironment> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-real-")));
  const { executable, version } = interpreter;
  const at = (name: string): string => path.join(root, name);
  const found = (title: string, directory: string): RealEnvironment => ({
    title,
    executable: path.join(directory, "bin", "python"),
    root,
    interpreter,
  });
  const venv = async (name: string, ...options: readonly string[]): Promise<void> => {
    await run(executable, ["-m", "venv", "--without-pip", ...options, at(name)]);
  };
  try {
    yield { title: "the interpreter", executable, root, interpreter };
    symlinkSync(executable, at("python-elsewhere"));
    yield { title: "the interpreter, linked", executable: at("python-elsewhere"), root, interpreter };

    await venv("plain");
    yield found("venv", at("plain"));
    yield { ...found("venv, python with version", at("plain")), executable: at(`plain/bin/python3`) };
    await venv("system", "--system-site-packages");
    yield found("venv --system-site-packages", at("system"));
    await venv("copies", "--copies");
    yield found("venv --copies", at("copies"));
    symlinkSync(at("system"), at("alias"));
    yield found("venv, linked directory", at("alias"));
    symlinkSync(at("plain/bin/python"), at("python-of-venv"));
    yield { ...found("venv, linked from elsewhere", at("plain")), executable: at("python-of-venv") };
    await venv("before");
    renameSync(at("before"), at("after"));
    yield found("venv, moved", at("after"));
    await run(at("system/bin/python"), ["-m", "venv", "--without-pip", at("system/inner")]);
    yield found("venv, made by that of another", at("system/inner"));

    const virtualenv = await installVirtualenv();
    if (virtualenv === undefined) return;
    for (const options of [[], ["--system-site-packages"], ["--copies"]]) {
      const name = ["virtualenv", ...options].join("");
      const args = [
        "--no-seed",
        "--no-download",
        "--no-periodic-update",
        "--python",
        executable,
        ...options,
        at(name),
      ];
      try {
        await run(virtualenv, args);
      } catch {
        console.log(`virtualenv makes no environment for ${version}`);
        return;
      }
      if (existsSync(at(name))) yield found(["virtualenv", ...options].join(" "), at(name));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
