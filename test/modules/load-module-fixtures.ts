import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { ExpectedModules } from "./module-answers.ts";
import type { ModuleFixture } from "./module-fixture.ts";

/** A case on disk. */
export interface ModuleFixtureCase {
  readonly name: string;
  readonly fixture: ModuleFixture;
  /** What was recorded for it; `undefined` before the first recording. */
  readonly expected: ExpectedModules | undefined;
  readonly expectedFile: string;
}

// From the root of the repository, where npm runs.
const DIRECTORY = path.resolve("fixtures/modules");

/** All cases, by name. */
export function loadModuleFixtures(): ModuleFixtureCase[] {
  return readdirSync(DIRECTORY)
    .toSorted()
    .map((name) => {
      const expectedFile = path.join(DIRECTORY, name, "expected.json");
      return {
        name,
        fixture: readJson(path.join(DIRECTORY, name, "fixture.json")) as ModuleFixture,
        expected: existsSync(expectedFile) ? (readJson(expectedFile) as ExpectedModules) : undefined,
        expectedFile,
      };
    });
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
