import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { InterpreterFlag } from "../sys-path/sys-path-case.ts";
import { askSysPath } from "./ask-sys-path.ts";
import { inTurns } from "./in-turns.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";
import { compareOnDisk } from "./sys-path-tally.ts";
import type { Comparison } from "./sys-path-tally.ts";

/** An environment on this disk. */
export interface RealEnvironment {
  readonly title: string;
  readonly executable: string;
  /** A directory for whatever is needed beside it. */
  readonly root: string;
  readonly interpreter: SysPathInterpreter;
}

interface Way {
  readonly flags?: readonly InterpreterFlag[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts an environment's interpreter in several ways, and holds each answer against pyep's. */
export function startsOf({ title, executable, root, interpreter }: RealEnvironment): Promise<Comparison[]> {
  const home = path.join(root, "home");
  const userSite = path.join(home, ".local/lib", `python${interpreter.version}`, "site-packages");
  const extra = path.join(root, "extra");
  for (const directory of [userSite, extra]) mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(userSite, "user.pth"), `${extra}\n`);
  const ways: readonly Way[] = [
    {},
    { flags: ["-I"] },
    { flags: ["-E"], env: { PYTHONPATH: extra } },
    { flags: ["-s"] },
    { flags: ["-S"] },
    { env: { PYTHONPATH: `${extra}:relative::${extra}/`, PYTHONNOUSERSITE: "1" } },
  ];
  return inTurns(ways, async ({ flags = [], env = {} }) => {
    const start = { executable, flags, env: { HOME: home, ...env }, cwd: root };
    const answer = await askSysPath(start, path.join(interpreter.built, "lib"));
    if (answer === undefined) throw new Error(`${title}: there is no ${executable}`);
    return compareOnDisk(title, start, answer);
  });
}
