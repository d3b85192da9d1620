import { parseConfig } from "./config-parser.ts";
import type { ConfigFault } from "./config-parser.ts";
import { interpolatedSections } from "./interpolation.ts";
import type { Distribution } from "./distribution.ts";
import { EntryPoint } from "./entry-point.ts";
import { EntryPoints } from "./entry-points.ts";
import { ProblemList } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { strip, strippedLines, universalNewlines } from "./python-str.ts";
import { DEFAULT_PYTHON_VERSION, pythonBehaviour, requirePythonVersion } from "./python-version.ts";
import type { PythonVersion } from "./python-version.ts";
import { sectionHeader } from "./sectioned.ts";

/** How {@link parseEntryPointsTxt} reads. */
export interface ParseEntryPointsOptions {
  /** The interpreter whose reader is mirrored. @default "3.14" */
  readonly pythonVersion?: string;
  /** Throw a `PythonError` where that interpreter raises. @default false */
  readonly strict?: boolean;
  /** The file's path, for problems and `EntryPoint.source`. */
  readonly path?: string;
}

/**
 * The entry points of the text of an entry_points.txt, in file order.
 *
 * Mirrors `EntryPoints._from_text` (CPython 3.10 and later) and `EntryPoint._from_text` (3.8, 3.9). A line that makes
 * the interpreter raise is left out and becomes a problem of the result.
 *
 * @throws {PythonError} under `strict`, where the interpreter raises.
 * @see https://packaging.python.org/en/latest/specifications/entry-points/#file-format
 */
export function parseEntryPointsTxt(text: string, options: ParseEntryPointsOptions = {}): EntryPoints {
  const problems = new ProblemList(options.strict);
  const entryPoints = readEntryPoints(universalNewlines(text), {
    pythonVersion: requirePythonVersion(options.pythonVersion ?? DEFAULT_PYTHON_VERSION),
    strict: problems.strict,
    report: (problem) => problems.add(problem),
    path: options.path,
  });
  return new EntryPoints(entryPoints, problems.found);
}

/** Where the text comes from and where its problems go. */
export interface EntryPointsTextOrigin {
  readonly pythonVersion: PythonVersion;
  readonly strict: boolean;
  readonly report: (problem: Problem) => void;
  readonly path: string | undefined;
  readonly dist?: Distribution;
}

/** {@link parseEntryPointsTxt} for a distribution's own file; the text has passed `universalNewlines`. */
export function readEntryPoints(text: string, origin: EntryPointsTextOrigin): EntryPoint[] {
  const { entryPointsDialect } = pythonBehaviour(origin.pythonVersion);
  return entryPointsDialect === "Sectioned" ? readSectioned(text, origin) : readConfig(text, origin);
}

function readSectioned(text: string, origin: EntryPointsTextOrigin): EntryPoint[] {
  const isChecked = origin.strict && pythonBehaviour(origin.pythonVersion).referencesCheckedWhileListing;
  const entryPoints: EntryPoint[] = [];
  let section: string | undefined;
  for (const { text: entry, number } of strippedLines(text)) {
    const header = sectionHeader(entry);
    if (header !== undefined) {
      section = header;
      continue;
    }
    // Before the first header any line is ignored, even one that is no entry.
    if (section === undefined || entry.startsWith("#")) continue;
    const delimiter = entry.indexOf("=");
    if (delimiter < 0) {
      const message = `no "=" in an entry of [${section}]`;
      reportSyntax({ pythonException: "TypeError", message, line: number }, origin);
      continue;
    }
    const name = strip(entry.slice(0, delimiter));
    const entryPoint = new EntryPoint(name, strip(entry.slice(delimiter + 1)), section, origin, number);
    if (isChecked) new EntryPoints([entryPoint]).problems.forEach(origin.report);
    entryPoints.push(entryPoint);
  }
  return entryPoints;
}

function readConfig(text: string, origin: EntryPointsTextOrigin): EntryPoint[] {
  const report = (fault: ConfigFault): void => reportSyntax(fault, origin);
  const config = parseConfig(text, report);
  const entryPoints: EntryPoint[] = [];
  for (const [group, options] of interpolatedSections(config, report)) {
    for (const [name, { value, line }] of options) {
      entryPoints.push(new EntryPoint(name, value, group, origin, line));
    }
  }
  return entryPoints;
}

function reportSyntax(
  { message, line, pythonException }: ConfigFault,
  { pythonVersion, report, path }: EntryPointsTextOrigin,
): void {
  const consequence =
    pythonException === undefined
      ? ""
      : `; CPython ${pythonVersion} raises ${pythonException} for the whole environment`;
  report({
    code: "PYEP_ENTRY_POINTS_SYNTAX",
    message: message + consequence,
    severity: "error",
    affects: "entryPoints",
    ...(path === undefined ? {} : { path }),
    line,
    ...(pythonException === undefined ? {} : { pythonException }),
  });
}
