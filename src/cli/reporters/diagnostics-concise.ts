import { escapeMessage } from "../escape-message.ts";
import { diagnosticPlace } from "./diagnostic-place.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";
import { lines } from "./records.ts";

/** Findings, one in a line: `pyproject.toml:22:8: error EP410: no module demo_pkg.plugin; did you mean "…"?` */
export function diagnosticsConcise({ diagnostics, path }: DiagnosticsReport): string {
  return lines(
    diagnostics.map((diagnostic) => {
      const { severity, code, message, label } = diagnostic;
      const place = diagnosticPlace(diagnostic, path);
      const said = label === undefined ? message : `${message}; ${label}`;
      return `${place === "" ? "" : `${place}: `}${severity} ${code}: ${escapeMessage(said)}`;
    }),
  );
}
