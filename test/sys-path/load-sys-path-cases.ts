import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { ExpectedSysPath, SysPathCase } from "./sys-path-case.ts";

/** A case on disk. */
export interface RecordedCase {
  readonly name: string;
  readonly fixture: SysPathCase;
  /** What was recorded for it; `undefined` before the first recording. */
  readonly expected: ExpectedSysPath | undefined;
  readonly expectedFile: string;
}

// From the root of the repository, where npm runs.
const DIRECTORY = path.resolve("fixtures/sys-path");

/** All cases, by name. */
export function loadSysPathCases(): RecordedCase[] {
  return readdirSync(DIRECTORY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .map((name) => {
      const expectedFile = path.join(DIRECTORY, name, "expected.json");
      return {
        name,
        fixture: readJson(path.join(DIRECTORY, name, "fixture.json")) as SysPathCase,
        expected: existsSync(expectedFile) ? (readJson(expectedFile) as ExpectedSysPath) : undefined,
        expectedFile,
      };
    });
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
