import type { EnvironmentVariables } from "../node/pyenv.ts";

/** The value of `--color`. */
export type ColorChoice = "auto" | "always" | "never";

/** Colours text, or leaves it alone where there is to be no colour. */
export interface Color {
  heading(text: string): string;
  name(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  hint(text: string): string;
}

const PLAIN: Color = {
  heading: (text) => text,
  name: (text) => text,
  error: (text) => text,
  warning: (text) => text,
  hint: (text) => text,
};

const COLORED: Color = {
  heading: (text) => `\x1b[1m${text}\x1b[22m`,
  name: (text) => `\x1b[36m${text}\x1b[39m`,
  error: (text) => `\x1b[31m${text}\x1b[39m`,
  warning: (text) => `\x1b[33m${text}\x1b[39m`,
  hint: (text) => `\x1b[2m${text}\x1b[22m`,
};

/**
 * The colours for a stream. The option decides, else `NO_COLOR` (https://no-color.org), else `FORCE_COLOR`, else
 * whether it is a terminal that knows colours.
 */
export function colorFor(choice: ColorChoice, isTTY: boolean, env: EnvironmentVariables): Color {
  return (choice === "auto" ? isWanted(isTTY, env) : choice === "always") ? COLORED : PLAIN;
}

function isWanted(isTTY: boolean, env: EnvironmentVariables): boolean {
  if (isSet(env["NO_COLOR"])) return false;
  if (isSet(env["FORCE_COLOR"])) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return isTTY && env["TERM"] !== "dumb";
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
