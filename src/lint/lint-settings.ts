import type { KnownGroup } from "../metadata/known-groups.ts";
import type { Severity } from "./diagnostic.ts";

/** What is looked for, and how bad it is: the settings of `[tool.pyep.lint]` and of the command line. */
export interface LintSettings {
  /** Codes, their beginnings (`EP4`), names, or `ALL`, in place of the rules that are on by default. */
  readonly select?: readonly string[] | undefined;
  /** The same, beside those. */
  readonly extendSelect?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  /** By code, beginning of codes, or name. */
  readonly severity?: Readonly<Record<string, Severity | "off">> | undefined;
  /** Patterns of files, with `*` and `**`, and what is ignored in them. */
  readonly perFileIgnores?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Patterns of groups, with `*`, and what is ignored in them. */
  readonly perGroupIgnores?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Groups beside those in pyep's table. */
  readonly knownGroups?: readonly KnownGroup[] | undefined;
  /** From which severity on a finding makes the command fail. @default "error" */
  readonly failOn?: Severity | "never" | undefined;
}

/** Settings on top of others: lists and tables of the command line are added, single values win. */
export function mergeSettings(below: LintSettings, above: LintSettings): LintSettings {
  return {
    select: above.select ?? below.select,
    extendSelect: [...(below.extendSelect ?? []), ...(above.extendSelect ?? [])],
    ignore: [...(below.ignore ?? []), ...(above.ignore ?? [])],
    severity: { ...below.severity, ...above.severity },
    perFileIgnores: { ...below.perFileIgnores, ...above.perFileIgnores },
    perGroupIgnores: { ...below.perGroupIgnores, ...above.perGroupIgnores },
    knownGroups: [...(below.knownGroups ?? []), ...(above.knownGroups ?? [])],
    failOn: above.failOn ?? below.failOn,
  };
}
