import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** A CPython on this machine. */
export interface Interpreter {
  /** "3.12" */
  readonly version: string;
  readonly executable: string;
  /** "3.12.4" */
  readonly release: string;
}

const MINORS: readonly number[] = [8, 9, 10, 11, 12, 13, 14];
const NAMES: readonly string[] = MINORS.map((minor) => `python3.${minor}`);
const RELEASE = "import platform; print(platform.python_implementation(), platform.python_version())";

/**
 * The CPythons 3.8 to 3.14 on PATH and below pyenv's root, the newest release of each version, oldest version first.
 * Only the interpreters themselves, never the scripts that choose one.
 */
export async function findInterpreters(
  env: Record<string, string | undefined> = process.env,
): Promise<Interpreter[]> {
  const directories = [...(env["PATH"] ?? "").split(path.delimiter), ...pyenvDirectories(env)];
  const candidates = directories.flatMap((directory) => NAMES.map((name) => path.join(directory, name)));
  const found = await Promise.all(candidates.filter(isProgram).map(inspect));
  const newest = new Map<string, Interpreter>();
  for (const interpreter of found.filter((one) => one !== undefined)) {
    const known = newest.get(interpreter.version);
    if (known === undefined || patch(known) < patch(interpreter))
      newest.set(interpreter.version, interpreter);
  }
  return MINORS.map((minor) => newest.get(`3.${minor}`)).filter((one) => one !== undefined);
}

function pyenvDirectories(env: Record<string, string | undefined>): string[] {
  const versions = path.join(env["PYENV_ROOT"] ?? path.join(homedir(), ".pyenv"), "versions");
  return existsSync(versions) ? readdirSync(versions).map((name) => path.join(versions, name, "bin")) : [];
}

function isProgram(file: string): boolean {
  // pyenv's shims are scripts.
  return existsSync(file) && readFileSync(file).subarray(0, 2).toString("latin1") !== "#!";
}

async function inspect(executable: string): Promise<Interpreter | undefined> {
  try {
    const { stdout } = await promisify(execFile)(executable, ["-I", "-S", "-c", RELEASE]);
    const [implementation, release = ""] = stdout.trim().split(" ");
    const version = release.split(".").slice(0, 2).join(".");
    return implementation === "CPython" ? { version, executable, release } : undefined;
  } catch {
    // A program that does not start is no interpreter.
    return undefined;
  }
}

function patch({ release }: Interpreter): number {
  return Number.parseInt(release.split(".")[2] ?? "", 10);
}
