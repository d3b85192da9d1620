import { readFileSync } from "node:fs";
import type { ByVersion } from "../fixture/by-version.ts";
import { valueFor } from "../fixture/by-version.ts";
import type { InterpreterLayoutName, SiteMarkers } from "./sys-path-case.ts";

/** What the recorded interpreters' own files say: fixtures/sys-path/interpreters.json. */
export interface RecordedInterpreters {
  /** "3.12.1", by version: what was asked. */
  readonly releases: Readonly<Record<InterpreterLayoutName, Readonly<Record<string, string>>>>;
  readonly site: Readonly<Record<InterpreterLayoutName, ByVersion<SiteMarkers>>>;
}

// From the root of the repository, where npm runs.
export const INTERPRETERS_FILE = "fixtures/sys-path/interpreters.json";

/** Reads {@link RecordedInterpreters}. */
export function recordedInterpreters(): RecordedInterpreters {
  return JSON.parse(readFileSync(INTERPRETERS_FILE, "utf8")) as RecordedInterpreters;
}

/** The markers in the text of a site.py. */
export function siteMarkers(text: string): SiteMarkers {
  return {
    distPackages: text.includes('"dist-packages"'),
    skipsHidden: text.includes('name.startswith(".")'),
    utf8Sig: text.includes("utf-8-sig"),
    startFiles: text.includes('.endswith(".start")'),
  };
}

/** Those of a recorded interpreter; of a version that was not recorded, as the newest one before it has them. */
export function recordedMarkers(
  { site }: RecordedInterpreters,
  layout: InterpreterLayoutName,
  version: string,
): SiteMarkers {
  for (let minor = Number(version.slice("3.".length)); minor >= 8; minor -= 1) {
    const markers = valueFor(site[layout], `3.${minor}`);
    if (markers !== undefined) return markers;
  }
  throw new Error(`no interpreter of ${layout} was recorded for ${version} or before`);
}

/** A few lines that stand for a site.py with these markers. */
export function syntheticSite(markers: SiteMarkers): string {
  const lines = [
    [true, "# Stands for site.py: what pyep looks for in it."],
    [markers.distPackages, 'directory = "dist-packages"'],
    [markers.skipsHidden, 'names = [name for name in names if not name.startswith(".")]'],
    [markers.utf8Sig, 'text = data.decode("utf-8-sig")'],
    [markers.startFiles, 'starts = [name for name in names if name.endswith(".start")]'],
  ] as const;
  return lines.flatMap(([isSaid, line]) => (isSaid ? [`${line}\n`] : [])).join("");
}
