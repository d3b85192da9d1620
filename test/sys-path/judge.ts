import type { ComputedSysPath } from "../../src/core.ts";
import type { SysPathAnswer } from "./sys-path-case.ts";

/**
 * `equal`: what the interpreter says. `flagged`: something else, but pyep says that it cannot tell, and why. `silent`:
 * something else without a word.
 */
export type Verdict = "equal" | "flagged" | "silent";

/** Holds a computed path against an interpreter's. */
export function judge(computed: ComputedSysPath, answer: SysPathAnswer): Verdict {
  if (isEqual(computed, answer)) return "equal";
  return isFlagged(computed) ? "flagged" : "silent";
}

/** Whether pyep says that its path may not be the interpreter's, and why. */
export function isFlagged({ exact, problems }: ComputedSysPath): boolean {
  return !exact && problems.some(({ affects, severity }) => affects === "sys.path" && severity !== "info");
}

/** Whether pyep says that the interpreter does not start. */
export function saysItDoesNotStart({ exact, problems }: ComputedSysPath): boolean {
  return !exact && problems.some(({ affects, severity }) => affects === "sys.path" && severity === "error");
}

function isEqual(computed: ComputedSysPath, answer: SysPathAnswer): boolean {
  if (answer === "does not start") return saysItDoesNotStart(computed);
  const { entries, prefix, basePrefix } = computed;
  return (
    prefix === answer.prefix &&
    basePrefix === answer.basePrefix &&
    entries.length === answer.path.length &&
    entries.every(({ path }, index) => path === answer.path[index])
  );
}
