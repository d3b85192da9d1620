import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Start } from "../sys-path/start.ts";
import type { StartedAnswer, SysPathAnswer } from "../sys-path/sys-path-case.ts";

// From the root of the repository, where npm runs.
const QUESTION = readFileSync("scripts/sys-path-answer.py", "utf8");

/**
 * Starts an interpreter and asks it for its sys.path; `undefined` where there is no such program or directory.
 *
 * @param libraries where a shared libpython is, for a copy of the program that looks for it beside itself.
 */
export function askSysPath(
  { executable, flags, env, cwd }: Start,
  libraries = "",
): Promise<SysPathAnswer | undefined> {
  // -B: what is linked is not written to.
  const args = [...flags, "-B", "-c", QUESTION];
  const variables = { LC_ALL: "C.UTF-8", LD_LIBRARY_PATH: libraries, ...env };
  return new Promise((resolve, reject) => {
    execFile(executable, args, { cwd, env: variables, timeout: 60_000 }, (error, stdout) => {
      const last = stdout.trimEnd().split("\n").at(-1) ?? "";
      if (error === null && last.startsWith("{")) {
        const { path, prefix, basePrefix } = JSON.parse(last) as StartedAnswer;
        resolve({ path, prefix, basePrefix });
      } else if (error !== null && error.code === "ENOENT") resolve(undefined);
      else if (error !== null && (typeof error.code === "string" || error.killed === true)) {
        // It hangs, or is no program: that is no answer.
        reject(new Error(`${executable} cannot be asked`, { cause: error }));
      } else resolve("does not start");
    });
  });
}
