import { groupBy } from "../metadata/group-by.ts";
import type { Diagnostic, Severity } from "../lint/diagnostic.ts";

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Findings of one distribution together, those with the worst first; then those of several distributions, then those of
 * none.
 */
export function orderFindings(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = groupBy(diagnostics, ({ distributions = [] }) =>
    distributions.map(({ path }) => path ?? "").join("\0"),
  );
  return [...groups.values()]
    .map((group) => group.toSorted((left, right) => RANKS[left.severity] - RANKS[right.severity]))
    .toSorted((left, right) => kindOf(left) - kindOf(right) || compareSeverities(left, right))
    .flat();
}

/** 0: of one distribution, 1: of several, 2: of none. */
function kindOf([first]: readonly Diagnostic[]): number {
  const number = first?.distributions?.length ?? 0;
  return number === 1 ? 0 : number > 1 ? 1 : 2;
}

/** By the number of errors, then of warnings. */
function compareSeverities(left: readonly Diagnostic[], right: readonly Diagnostic[]): number {
  return (
    numberOf(right, "error") - numberOf(left, "error") ||
    numberOf(right, "warning") - numberOf(left, "warning")
  );
}

function numberOf(group: readonly Diagnostic[], severity: Severity): number {
  return group.filter((diagnostic) => diagnostic.severity === severity).length;
}
