import { splitlines } from "./python-str.ts";
import type { PythonBehaviour } from "./python-version.ts";

/** What lists the files of a distribution, as lines in the form of RECORD. */
export interface FileListing {
  readonly filename: "RECORD" | "installed-files.txt" | "SOURCES.txt";
  readonly lines: readonly string[];
}

/**
 * RECORD, else (3.12 and later) installed-files.txt, else SOURCES.txt; `undefined` without any. An empty file counts as
 * absent, but for the last.
 *
 * @param readText `Distribution.readText`
 * @param relativeToSite makes lines relative to the parent of the metadata directory that are relative to itself.
 */
export function fileListing(
  readText: (filename: string) => string | undefined,
  installedFilesTxt: PythonBehaviour["installedFilesTxt"],
  relativeToSite: (lines: readonly string[]) => readonly string[],
): FileListing | undefined {
  const record = readText("RECORD") ?? "";
  if (record !== "") return { filename: "RECORD", lines: splitlines(record) };
  const installed = installedFilesTxt === "ignored" ? "" : (readText("installed-files.txt") ?? "");
  if (installed !== "") {
    return { filename: "installed-files.txt", lines: relativeToSite(splitlines(installed)).map(quoted) };
  }
  const sources = readText("SOURCES.txt");
  return sources === undefined
    ? undefined
    : { filename: "SOURCES.txt", lines: splitlines(sources).map(quoted) };
}

/** As a field of RECORD: a file name may hold commas. */
function quoted(line: string): string {
  return `"${line}"`;
}
