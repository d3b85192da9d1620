import type { TextLayout } from "../output.ts";
import { diagnosticsConcise } from "./diagnostics-concise.ts";
import { diagnosticsFull } from "./diagnostics-full.ts";
import { diagnosticsGitHub } from "./diagnostics-github.ts";
import { diagnosticsJSON } from "./diagnostics-json.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";
import { diagnosticsSARIF } from "./diagnostics-sarif.ts";

/** Writes findings in one format. */
export type Reporter = (report: DiagnosticsReport, layout: TextLayout) => string;

/** The formats of findings, by the name that `--format` and `--report` take. */
export const REPORT_FORMATS: Readonly<Record<string, Reporter>> = {
  full: diagnosticsFull,
  concise: diagnosticsConcise,
  json: diagnosticsJSON,
  sarif: diagnosticsSARIF,
  github: diagnosticsGitHub,
};
