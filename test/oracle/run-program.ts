import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a program to its end, without a word. @throws {Error} Where it fails, with what it said. */
export async function run(program: string, args: readonly string[], cwd?: string): Promise<void> {
  await promisify(execFile)(program, [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    timeout: 300_000,
    maxBuffer: 16 * 1024 * 1024,
  });
}
