import { count } from "./count.ts";
import type { LintedTarget } from "./lint-fixes.ts";

/** The last line: what was found, in how much, and what was not checked. */
export function lintSummary(linted: readonly LintedTarget[], fixes: number): string {
  const diagnostics = linted.flatMap(({ result }) => result.diagnostics);
  const number = (severity: string): number =>
    diagnostics.filter((found) => found.severity === severity).length;
  const found = [
    [number("error"), "error"],
    [number("warning"), "warning"],
    [number("info"), "note"],
  ] as const;
  const said = found.flatMap(([amount, word]) => (amount === 0 ? [] : [count(amount, word)])).join(", ");
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const entries = linted.reduce((sum, { subject }) => sum + subject.entries.length, 0);
  const suppressed = linted.reduce((sum, { result }) => sum + result.suppressed, 0);
  return (
    [
      ...(fixes === 0 ? [] : [`${count(fixes, "finding")} fixed;`]),
      said === "" ? "no findings" : said,
      ...(fixable === 0 ? [] : [`(${fixable} fixable)`]),
      ...(suppressed === 0 ? [] : [`and ${suppressed} silenced`]),
      `in ${count(entries, "entry point")}`,
    ].join(" ") + undecided(linted)
  );
}

/** `, 1 could not be decided (setup.py:14: computed)` */
function undecided(linted: readonly LintedTarget[]): string {
  const all = linted.flatMap(({ subject }) => subject.project?.undecided ?? []);
  const [first] = all;
  if (first === undefined) return "";
  return `; ${count(all.length, "place")} could not be decided (${first.path}:${first.line}: ${first.reason})`;
}
