import { groupBy } from "../../metadata/group-by.ts";
import type { Diagnostic } from "../../lint/diagnostic.ts";
import { escapePath, escapeText } from "../escape-text.ts";
import { labelDistribution } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { diagnosticPlace } from "./diagnostic-place.ts";
import { severityColor } from "./diagnostics-full.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";
import { lines } from "./records.ts";

// `  warning  EP952  `
const INDENT = " ".repeat(18);

/** Findings below the distributions to update or uninstall; the order is that of the report. */
export function doctorText(report: DiagnosticsReport, layout: TextLayout): string {
  const groups = groupBy(report.diagnostics, (diagnostic) => headingOf(diagnostic, layout));
  return Array.from(groups, ([heading, diagnostics]) =>
    lines([heading, ...diagnostics.flatMap((diagnostic) => findingLines(diagnostic, layout))]),
  ).join("\n");
}

function headingOf({ distributions = [] }: Diagnostic, { color, path }: TextLayout): string {
  const [first] = distributions;
  if (first === undefined) return color.heading("environment");
  const names = distributions.map(({ name, version, path: location }) =>
    name === null ? escapePath(basename(location ?? "")) : labelDistribution({ name, version }),
  );
  const place = distributions.length === 1 && first.path !== null ? `   ${path(first.path)}` : "";
  return color.heading(names.join(", ")) + place;
}

function findingLines(diagnostic: Diagnostic, { color, path }: TextLayout): readonly string[] {
  const { severity, code, message, label, notes = [], distributions = [] } = diagnostic;
  const said = label === undefined ? message : `${message}; ${label}`;
  const place = diagnosticPlace(diagnostic, path);
  const isHeading = distributions.length === 1 && distributions[0]?.path === diagnostic.path;
  return [
    `  ${severityColor(severity, color)(severity.padEnd(8))} ${code}  ${escapeText(said)}`,
    ...(place === "" || isHeading ? [] : [INDENT + place]),
    ...notes.map((note) => INDENT + escapeText(note)),
  ];
}

function basename(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
