import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Interpreter } from "./find-interpreters.ts";
import { QUESTION } from "./oracle.ts";
import type { Oracle, OracleReply } from "./oracle.ts";

/** Asks a CPython of this machine. */
export function cpythonOracle({ version, executable, release }: Interpreter): Oracle {
  return {
    version,
    title: `CPython ${release}`,
    seesTheDisk: true,
    async ask(cases) {
      const child = spawn(executable, ["-I", "-S", QUESTION], { stdio: ["pipe", "pipe", "inherit"] });
      child.stdin.end(JSON.stringify(cases));
      const [reply, code] = await Promise.all([
        text(child.stdout),
        new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject)),
      ]);
      if (code !== 0) throw new Error(`${executable} ended with ${code}`);
      return JSON.parse(reply) as OracleReply;
    },
  };
}
