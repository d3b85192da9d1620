import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Fixture } from "../fixture/fixture.ts";
import { materialise } from "../fixture/materialise.ts";
import type { OracleCase } from "./oracle.ts";

/** Fixtures in a temporary directory. */
export interface WrittenCases {
  /** One for each fixture. */
  readonly cases: readonly OracleCase[];
  readonly remove: () => void;
}

/** Writes fixtures, each into a directory of its own. */
export function writeCases(fixtures: readonly Fixture[]): WrittenCases {
  const directory = mkdtempSync(path.join(tmpdir(), "pyep-oracle-"));
  return {
    cases: fixtures.map((fixture, index) => {
      const root = path.join(directory, `case-${index}`);
      materialise(fixture, root);
      return { root, path: fixture.path, lookups: fixture.lookups ?? [] };
    }),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
