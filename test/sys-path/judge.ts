import { isDeepStrictEqual } from "node:util";
import type { ComputedSysPath } from "../../src/core.ts";
import type { SysPathAnswer } from "./sys-path-case.ts";

/**
 * `equal`: what the interpreter says. `flagged`: something else, but pyep says that it cannot tell, and why. Without a
 * word: `prefix`, where only sys.prefix or sys.base_prefix is something else, and `silent`, where sys.path is.
 */
export type Verdict = "equal" | "flagged" | "prefix" | "silent";

/** Holds a computed path against an interpreter's. */
export function judge(computed: ComputedSysPath, answer: SysPathAnswer): Verdict {
  if (answer === "does not start") {
    return saysItDoesNotStart(computed) ? "equal" : isFlagged(computed) ? "flagged" : "silent";
  }
  const isPathEqual = isDeepStrictEqual(
    computed.entries.map(({ path }) => path),
    answer.path,
  );
  const isPrefixEqual = computed.prefix === answer.prefix && computed.basePrefix === answer.basePrefix;
  if (isPathEqual && isPrefixEqual) return "equal";
  if (isFlagged(computed)) return "flagged";
  return isPathEqual ? "prefix" : "silent";
}

/** Whether pyep says that its path may not be the interpreter's, and why. */
export function isFlagged({ exact, problems }: ComputedSysPath): boolean {
  return !exact && problems.some(({ affects, severity }) => affects === "sys.path" && severity !== "info");
}

/** Whether pyep says that the interpreter does not start. */
export function saysItDoesNotStart({ exact, problems }: ComputedSysPath): boolean {
  return !exact && problems.some(({ affects, severity }) => affects === "sys.path" && severity === "error");
}
