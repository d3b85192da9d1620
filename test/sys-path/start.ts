import type { SysPathOptions } from "../../src/core.ts";
import { fillPlaceholders } from "./placeholders.ts";
import type { Places } from "./placeholders.ts";
import type { InterpreterFlag, SysPathCase } from "./sys-path-case.ts";

/** How an interpreter is started: the same for a live one and for pyep. */
export interface Start {
  readonly executable: string;
  readonly flags: readonly InterpreterFlag[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** How the interpreter of a case is started, the placeholders filled in. */
export function startOf(
  { run = "@ROOT/venv/bin/python", env = {}, flags = [], cwd = "@ROOT" }: Partial<SysPathCase>,
  places: Places,
): Start {
  const fill = (text: string): string => fillPlaceholders(text, places);
  const variables = Object.entries({ HOME: "@ROOT/home", ...env });
  return {
    executable: fill(run),
    flags,
    env: Object.fromEntries(variables.map(([name, value]) => [name, fill(value)])),
    cwd: fill(cwd),
  };
}

/** What pyep is told about it. */
export function optionsOf({ flags, env, cwd }: Start): SysPathOptions {
  return {
    env,
    cwd,
    isolated: flags.includes("-I"),
    ignoreEnvironment: flags.includes("-E"),
    noUserSite: flags.includes("-s"),
    noSite: flags.includes("-S"),
  };
}
