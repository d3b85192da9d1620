import { isFlagged, judge } from "../sys-path/judge.ts";
import type { Verdict } from "../sys-path/judge.ts";
import { computeSysPath, nodeFileSystem } from "../../src/index.ts";
import type { ComputedSysPath } from "../../src/index.ts";
import { optionsOf } from "../sys-path/start.ts";
import type { Start } from "../sys-path/start.ts";
import type { SysPathAnswer } from "../sys-path/sys-path-case.ts";

/** Something that pyep and an interpreter were asked about. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly title: string;
  readonly start: Start;
  readonly computed: ComputedSysPath;
  readonly answer: SysPathAnswer;
}

/** Asks pyep about what lies on this disk, and holds it against what the interpreter said. */
export function compareOnDisk(title: string, start: Start, answer: SysPathAnswer): Comparison {
  const computed = computeSysPath(nodeFileSystem("/"), start.executable, optionsOf(start));
  return { verdict: judge(computed, answer), title, start, computed, answer };
}

/** Counts, for the table that is printed at the end. */
export class Tally {
  readonly #rows: { readonly name: string; readonly comparisons: readonly Comparison[] }[] = [];

  add(name: string, comparisons: readonly Comparison[]): void {
    this.#rows.push({ name, comparisons });
  }

  /** The last column counts what is equal although pyep does not promise it. */
  table(): string {
    const header = ["", "compared", "equal", "", "flagged", "prefix", "silent", "(unsure)"];
    const rows = this.#rows.map(({ name, comparisons }) => {
      const count = (verdict: Verdict): number => comparisons.filter((one) => one.verdict === verdict).length;
      const percent = `${(shareOfEqual(comparisons) * 100).toFixed(1)} %`;
      return [
        name,
        `${comparisons.length}`,
        `${count("equal")}`,
        percent,
        `${count("flagged")}`,
        `${count("prefix")}`,
        `${count("silent")}`,
        `${comparisons.filter(({ verdict, computed }) => verdict === "equal" && !computed.exact).length}`,
      ];
    });
    const all = [header, ...rows];
    const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    return all
      .map((row) =>
        row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
      )
      .map((row) => row.join("  "))
      .join("\n");
  }
}

export function shareOfEqual(comparisons: readonly Comparison[]): number {
  return comparisons.filter(({ verdict }) => verdict === "equal").length / Math.max(comparisons.length, 1);
}

/** Whether pyep was wrong without a word. */
export function isSilent(verdict: Verdict | undefined): boolean {
  return verdict === "silent" || verdict === "prefix";
}

/** What is wrong, for a person who reads the test's output; "" for nothing. */
export function silentReport(comparisons: readonly Comparison[]): string {
  return comparisons
    .filter(({ verdict }) => isSilent(verdict))
    .map(describeComparison)
    .join("\n\n");
}

function describeComparison({ title, start, computed, answer }: Comparison): string {
  const { entries, prefix, basePrefix, problems } = computed;
  const said = { path: entries.map(({ path }) => path), prefix, basePrefix };
  return [
    `${title}: ${[start.executable, ...start.flags].join(" ")} ${JSON.stringify(start.env)}`,
    `  pyep:   ${JSON.stringify(said)}${isFlagged(computed) ? ` (${problems.length} problems)` : ""}`,
    `  Python: ${JSON.stringify(answer)}`,
  ].join("\n");
}
