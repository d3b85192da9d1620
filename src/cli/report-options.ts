import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { FileAccessError } from "../discovery/file-tree.ts";
import { colorFor } from "./color.ts";
import { displayPathFor } from "./display-path.ts";
import type { Invocation } from "./invocation.ts";
import { REPORT_FORMATS } from "./reporters/report-formats.ts";
import type { DiagnosticsReport } from "./reporters/diagnostics-report.ts";
import { usageError } from "./usage-error.ts";

/** A report that is written to a file, beside the one on stdout. */
export interface ReportFile {
  readonly format: string;
  readonly file: string;
}

/** Adds `--report FORMAT=FILE`. */
export function addReportOption(command: Command): void {
  command.option(
    "--report <FORMAT=FILE>",
    `write a report to a file as well: ${Object.keys(REPORT_FORMATS).join(", ")}; repeat it for more`,
    (value: string, before: readonly ReportFile[] | undefined) => [...(before ?? []), reportFile(value)],
  );
}

/** Writes the reports that are asked for. @throws {FileAccessError} where a file cannot be written. */
export function writeReports(
  files: readonly ReportFile[] | undefined,
  report: DiagnosticsReport,
  { cwd, env }: Pick<Invocation, "cwd" | "env">,
): void {
  const layout = {
    isTTY: false,
    columns: 80,
    color: colorFor("never", false, env),
    path: displayPathFor(false, cwd, env),
  };
  for (const { format, file } of files ?? []) {
    try {
      writeFileSync(path.resolve(cwd, file), REPORT_FORMATS[format]?.(report, layout) ?? "");
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      throw new FileAccessError(file, "io", { message: `cannot be written (${code})`, cause: error });
    }
  }
}

function reportFile(value: string): ReportFile {
  const sign = value.indexOf("=");
  const format = value.slice(0, Math.max(sign, 0));
  const file = value.slice(sign + 1);
  if (sign < 0 || file === "") {
    throw usageError(`--report ${value} names no format and file`, "for example --report sarif=pyep.sarif");
  }
  if (!Object.hasOwn(REPORT_FORMATS, format)) {
    const known = Object.keys(REPORT_FORMATS).join(", ");
    throw usageError(`--report: there is no format ${format}`, `one of ${known}: --report sarif=${file}`);
  }
  return { format, file };
}
