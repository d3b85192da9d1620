import type { Diagnostic } from "../../lint/diagnostic.ts";
import { jsonText } from "../json-text.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";

/** Findings as one document: `version`, `targets`, `summary`, `diagnostics`, `problems`. */
export function diagnosticsJSON({ targets, summary, diagnostics, problems }: DiagnosticsReport): string {
  return jsonText({
    version: 1,
    targets,
    summary,
    diagnostics: diagnostics.map(diagnosticJSON),
    problems,
  });
}

/** In the order of the documentation, whoever made the finding. */
function diagnosticJSON(diagnostic: Diagnostic): Diagnostic {
  const { code, name, severity, message, path, member, line, column, endLine, endColumn, ...rest } =
    diagnostic;
  const { group, entryPoint, label, notes, backend, distributions, fix, docs, fingerprint } = rest;
  return {
    code,
    name,
    severity,
    message,
    ...(path === undefined ? {} : { path }),
    ...(member === undefined ? {} : { member }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
    ...(group === undefined ? {} : { group }),
    ...(entryPoint === undefined ? {} : { entryPoint }),
    ...(label === undefined ? {} : { label }),
    ...(notes === undefined ? {} : { notes }),
    ...(backend === undefined ? {} : { backend }),
    ...(distributions === undefined ? {} : { distributions }),
    ...(fix === undefined ? {} : { fix }),
    docs,
    fingerprint,
  };
}
