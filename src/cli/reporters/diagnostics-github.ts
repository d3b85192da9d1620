import type { Diagnostic } from "../../lint/diagnostic.ts";
import { escapeMessage } from "../escape-message.ts";
import { escapeText } from "../escape-text.ts";
import { lines } from "./records.ts";
import type { DiagnosticsReport } from "./diagnostics-report.ts";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

/**
 * Findings as workflow commands, which GitHub shows beside the line in a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function diagnosticsGitHub({ diagnostics }: DiagnosticsReport): string {
  return lines(diagnostics.map(commandOf));
}

function commandOf(diagnostic: Diagnostic): string {
  const {
    code,
    name,
    severity,
    message,
    label,
    notes = [],
    path,
    line,
    column,
    endLine,
    endColumn,
  } = diagnostic;
  const properties = Object.entries({
    file: path,
    line,
    // GitHub marks columns in one line only.
    col: line === endLine ? column : undefined,
    endLine,
    endColumn: line === endLine ? endColumn : undefined,
    title: `${code} ${name}`,
  }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(String(value))}`]));
  const text = [label === undefined ? message : `${message}; ${label}`, ...notes];
  return `::${COMMANDS[severity]} ${properties.join(",")}::${text.map((part) => data(escapeMessage(part))).join("%0A")}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(escapeText(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
