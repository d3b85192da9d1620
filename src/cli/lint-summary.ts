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
    ].join(" ") +
    targets(linted) +
    undecided(linted)
  );
}

/** `; 4 targets checked, 1 in another distribution, 1 cannot be told` */
function targets(linted: readonly LintedTarget[]): string {
  const checks = linted.flatMap(({ result }) => result.targets);
  if (checks.length === 0) return "";
  const number = (...statuses: readonly string[]): number =>
    checks.filter(({ status }) => statuses.includes(status)).length;
  const elsewhere = number("elsewhere");
  const untold = number("unknown");
  return [
    `; ${count(checks.length - elsewhere - untold, "target")} checked`,
    ...(elsewhere === 0
      ? []
      : [`${elsewhere} in ${elsewhere === 1 ? "another distribution" : "other distributions"}`]),
    ...(untold === 0 ? [] : [`${untold} cannot be told`]),
  ].join(", ");
}

/** `, 1 could not be decided (setup.py:14: computed)` */
function undecided(linted: readonly LintedTarget[]): string {
  const all = linted.flatMap(({ subject }) => subject.project?.undecided ?? []);
  const [first] = all;
  if (first === undefined) return "";
  return `; ${count(all.length, "place")} could not be decided (${first.path}:${first.line}: ${first.reason})`;
}
