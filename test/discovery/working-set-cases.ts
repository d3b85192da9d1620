import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path/posix";
import type { Fixture } from "../fixture/fixture.ts";
import { loadFixtures } from "../fixture/load-fixtures.ts";
import type { Listings } from "../fixture/raw-listings.ts";
import type { WorkingSetAnswers } from "./working-set-answers.ts";

/** A fixture, and what `pkg_resources` answered for it. */
export interface WorkingSetFixture {
  /** `site-packages/CASE` or `working-set/CASE`. */
  readonly name: string;
  readonly fixture: Fixture;
  /** `undefined` before the first recording. */
  readonly answers: WorkingSetAnswers | undefined;
  readonly answersFile: string;
}

// From the root of the repository, where npm runs.
const OWN_DIRECTORY = "fixtures/working-set";

/** All fixtures of environments, and those in fixtures/working-set, which show rules of `pkg_resources` only. */
export function loadWorkingSetFixtures(): WorkingSetFixture[] {
  const shared = loadFixtures().map(({ name, fixture, expectedFile }) =>
    withAnswers(`site-packages/${name}`, fixture, path.dirname(expectedFile)),
  );
  const own = readdirSync(OWN_DIRECTORY)
    .toSorted()
    .map((name) => {
      const directory = path.join(OWN_DIRECTORY, name);
      const fixture = readJson(path.join(directory, "fixture.json")) as Fixture;
      return withAnswers(`working-set/${name}`, fixture, directory);
    });
  return [...shared, ...own];
}

function withAnswers(name: string, fixture: Fixture, directory: string): WorkingSetFixture {
  const answersFile = path.join(directory, "working-set.json");
  const answers = existsSync(answersFile) ? (readJson(answersFile) as WorkingSetAnswers) : undefined;
  return { name, fixture, answers, answersFile };
}

/**
 * Directories that list in an order that no disk has, by name and backwards: the order must not matter to
 * `pkg_resources`.
 */
export function backwardListings({ tree }: Pick<Fixture, "tree">): Listings {
  const names = new Map<string, Set<string>>([[".", new Set()]]);
  for (const [file, node] of Object.entries(tree)) {
    const isDirectory = typeof node === "object" && "directory" in node;
    if (isDirectory && !names.has(file)) names.set(file, new Set());
    for (let at = file; at !== "."; at = path.dirname(at)) {
      const siblings = names.get(path.dirname(at)) ?? new Set();
      names.set(path.dirname(at), siblings.add(path.basename(at)));
    }
  }
  return Object.fromEntries(
    [...names].map(([directory, found]) => [directory, [...found].toSorted().toReversed()]),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
