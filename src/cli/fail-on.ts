import { Option } from "commander";
import type { Diagnostic, Severity } from "../lint/diagnostic.ts";

/** From which severity on findings make a command fail. */
export type FailOn = Severity | "never";

const RANKS: Readonly<Record<FailOn, number>> = { never: 3, error: 2, warning: 1, info: 0 };

/** `--fail-on`; without a default, which a configuration may give. */
export function failOnOption(): Option {
  return new Option(
    "--fail-on <SEVERITY>",
    "exit code 1 from this severity on: error (default), warning, info, or never",
  ).choices(["error", "warning", "info", "never"]);
}

/** Whether some finding is as bad as that, or worse. */
export function failsOn(diagnostics: readonly Diagnostic[], failOn: FailOn = "error"): boolean {
  return diagnostics.some(({ severity }) => RANKS[severity] >= RANKS[failOn]);
}
