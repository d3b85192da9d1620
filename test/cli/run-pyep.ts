import { run } from "../../src/cli/program.ts";

/** Where a command is run, and what reads its streams. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Both streams are terminals; otherwise pipes. @default false */
  readonly tty?: boolean;
  /** @default 80 */
  readonly columns?: number;
}

/** What a command wrote, with `DIR` for the directory it ran in. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  /** Its lines. */
  readonly stderr: readonly string[];
}

/** Runs `pyep` in this process. */
export async function runPyep(argv: readonly string[], surroundings: Surroundings): Promise<Ran> {
  const { cwd, env = {}, tty = false, columns = 80 } = surroundings;
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr"): Parameters<typeof run>[0]["stdout"] => ({
    isTTY: tty,
    columns: tty ? columns : undefined,
    write: (text) => void (written[name] += text),
  });
  const exitCode = await run({
    argv,
    cwd,
    env: { NO_COLOR: "1", ...env },
    stdout: stream("stdout"),
    stderr: stream("stderr"),
  });
  return {
    exitCode,
    stdout: written.stdout.replaceAll(cwd, "DIR"),
    stderr: written.stderr.replaceAll(cwd, "DIR").split("\n").slice(0, -1),
  };
}
