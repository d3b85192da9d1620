import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Interpreter } from "./find-interpreters.ts";
import { QUESTION } from "./oracle.ts";
import type { Oracle, OracleReply } from "./oracle.ts";

/** Asks a CPython of this machine; given the backport's directory, that instead, which stands for 3.15. */
export function cpythonOracle({ version, executable, release }: Interpreter, backport?: string): Oracle {
  const args = ["-I", "-S", QUESTION, ...(backport === undefined ? [] : ["--backport", backport])];
  return {
    version: backport === undefined ? version : "3.15",
    title: `CPython ${release}${backport === undefined ? "" : " with importlib_metadata for 3.15"}`,
    seesTheDisk: true,
    async ask(cases) {
      const child = spawn(executable, args, { stdio: ["pipe", "pipe", "inherit"] });
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
