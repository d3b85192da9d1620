import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Beside the program and its arguments. */
export interface RunOptions {
  readonly cwd?: string;
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, without a word. @throws {Error} Where it fails, with what it said. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: RunOptions = {},
): Promise<void> {
  await promisify(execFile)(program, [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    timeout: 300_000,
    maxBuffer: 16 * 1024 * 1024,
  });
}
