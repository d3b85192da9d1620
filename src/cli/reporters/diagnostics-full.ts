import type { Diagnostic, Severity } from "../../lint/diagnostic.ts";
import type { TextRange } from "../../metadata/text-range.ts";
import type { Color } from "../color.ts";
import { escapeMessage } from "../escape-message.ts";
import type { TextLayout } from "../output.ts";
import { diagnosticPlace } from "./diagnostic-place.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";
import { lines } from "./records.ts";
import { sourceFrame } from "./source-frame.ts";

// Of a log, whose lines nobody counts; a line of source may be as long as its file.
const LOG_COLUMNS = 160;

/** Findings with the place in their file, marked, and what follows from each. */
export function diagnosticsFull(report: DiagnosticsReport, layout: TextLayout): string {
  return report.diagnostics.map((diagnostic) => lines(block(diagnostic, report, layout))).join("\n");
}

function block(diagnostic: Diagnostic, report: DiagnosticsReport, layout: TextLayout): readonly string[] {
  const { severity, code, message, label, notes = [] } = diagnostic;
  const { color } = layout;
  const place = diagnosticPlace(diagnostic, report.path);
  const frame = frameOf(diagnostic, report, layout);
  const isLabelShown = frame.length > 0 || label === undefined;
  const heading = `${color.heading(place === "" ? "" : `${place}:`)} ${severityColor(severity, color)(`${severity} ${code}`)}: ${escapeMessage(message)}`;
  const gutter = " ".repeat(diagnostic.line === undefined ? 3 : String(diagnostic.line).length + 1);
  const said = isLabelShown ? notes : [label, ...notes];
  return [
    heading.trimStart(),
    ...frame,
    ...(frame.length > 0 && said.length > 0 ? [color.hint(`${gutter}|`)] : []),
    ...said.map((note) => `${color.hint(`${gutter}=`)} ${escapeMessage(note)}`),
  ];
}

function frameOf(diagnostic: Diagnostic, report: DiagnosticsReport, layout: TextLayout): readonly string[] {
  const range = rangeOf(diagnostic);
  const source = range && report.sourceOf(diagnostic);
  if (range === undefined || source === undefined) return [];
  const { color } = layout;
  return sourceFrame(source, range, {
    columns: layout.isTTY ? layout.columns : LOG_COLUMNS,
    label: diagnostic.label === undefined ? undefined : escapeMessage(diagnostic.label),
    mark: severityColor(diagnostic.severity, color),
    margin: (text) => color.hint(text),
  });
}

/** The stretch that a finding marks; `undefined` where it means a whole file or line. */
function rangeOf({ line, column, endLine, endColumn }: Diagnostic): TextRange | undefined {
  if (line === undefined || column === undefined) return undefined;
  return { line, column, endLine: endLine ?? line, endColumn: endColumn ?? column + 1 };
}

/** The colour of a severity. */
export function severityColor(severity: Severity, color: Color): (text: string) => string {
  if (severity === "error") return (text) => color.error(text);
  return severity === "warning" ? (text) => color.warning(text) : (text) => color.name(text);
}
