import type { Diagnostic, Severity } from "./diagnostic.ts";

/** How many findings there are of each severity, and how many of all can be mended by `--fix`. */
export type DiagnosticCounts = Readonly<Record<Severity | "fixable", number>>;

/** Counts findings. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): DiagnosticCounts {
  const number = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    error: number("error"),
    warning: number("warning"),
    info: number("info"),
    fixable: diagnostics.filter(({ fix }) => fix !== undefined).length,
  };
}
