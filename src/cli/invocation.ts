import type { EnvironmentVariables } from "../node/pyenv.ts";

/** A stream that a command writes to. */
export interface OutputStream {
  write(text: string): void;
  /** Whether a person reads it as it is written: decides on layout and colour. */
  readonly isTTY: boolean;
  /** The width of the terminal. @default 80 */
  readonly columns?: number | undefined;
}

/** Everything that a run of the command takes from outside and gives back. */
export interface Invocation {
  /** The arguments after `pyep`. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: EnvironmentVariables;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Rejects where nothing is left to wait for, and there is no answer yet. */
  readonly stuck?: Promise<never>;
}

export const EXIT_ANSWERED = 0;
/** Nothing of that name, or `--require` unmet. */
export const EXIT_NOT_FOUND = 1;
/** Wrong usage, a target that cannot be read, CPython's failure under `--strict`, a fault of pyep. */
export const EXIT_FAILED = 2;
