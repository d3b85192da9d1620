import { selectorHint } from "../lint/lint-configuration.ts";
import type { LintSettings } from "../lint/lint-settings.ts";
import { isSelector } from "../lint/rule-selection.ts";
import { RULES } from "../lint/rules.ts";
import type { FailOn } from "./fail-on.ts";
import type { OutputOptions } from "./output-options.ts";
import type { ReportFile } from "./report-options.ts";
import { usageError } from "./usage-error.ts";

/** The options of `pyep lint`. */
export interface LintCommandOptions extends OutputOptions {
  readonly in?: string;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly failOn?: FailOn;
  readonly report?: readonly ReportFile[];
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  readonly showSettings?: boolean;
  /** `--no-config` makes it false. */
  readonly config: boolean;
}

/** The value of `--select` or `--ignore`: `EP4,EP202`; the option may be repeated. */
export function ruleList(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(",").map((selector) => selector.trim())];
}

/** The settings that the command line gives. @throws {PyepError} where it names a rule that there is not. */
export function givenSettings({ select, ignore, failOn }: LintCommandOptions): LintSettings {
  for (const [option, selectors] of [
    ["--select", select ?? []],
    ["--ignore", ignore ?? []],
  ] as const) {
    const unknown = selectors.find((selector) => !isSelector(selector, RULES));
    if (unknown === undefined) continue;
    throw usageError(`${option}: no rule is named by "${unknown}"`, selectorHint(unknown));
  }
  return { select, ignore, failOn };
}
