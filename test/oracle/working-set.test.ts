import { realpathSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openEnvironment } from "../../src/index.ts";
import type { WorkingSetAnswers } from "../discovery/working-set-answers.ts";
import { loadWorkingSetFixtures } from "../discovery/working-set-cases.ts";
import { compareLenient, compareStrict } from "../discovery/working-set-comparison.ts";
import type { WorkingSetComparison } from "../discovery/working-set-comparison.ts";
import type { Fixture, FixtureNode } from "../fixture/fixture.ts";
import { arbitraryFixture } from "./arbitrary-fixture.ts";
import { arbitraryWorkingSet } from "./arbitrary-working-set.ts";
import { findPkgResourcesOracles } from "./pkg-resources-oracle.ts";
import type { PkgResourcesOracle, WorkingSetCase } from "./pkg-resources-oracle.ts";
import { reduce } from "./reduce.ts";
import { writeCases } from "./written-cases.ts";

const COUNT = Number(process.env["PYEP_ORACLE_CASES"] ?? 1000);
const SEED = Number(process.env["PYEP_ORACLE_SEED"] ?? Date.now() % 2 ** 31);
const BATCH = 250;

const oracles = await findPkgResourcesOracles((message) => console.log(message));
// The generated environments of two kinds: any, and such as show the rules of pkg_resources.
const generated = [
  ...fc.sample(arbitraryFixture, { seed: SEED, numRuns: Math.floor(COUNT / 4) }).map(withSoundArchives),
  ...fc.sample(arbitraryWorkingSet, { seed: SEED, numRuns: COUNT - Math.floor(COUNT / 4) }),
];
const newest = oracles.at(-1);
console.log(
  newest === undefined
    ? "SKIPPED: pkg_resources is asked by nobody"
    : `asking ${oracles.map(({ title }) => title).join(", ")}; ${generated.length} generated environments (PYEP_ORACLE_SEED=${SEED})`,
);

describe.skipIf(newest === undefined)("pkg_resources", () => {
  test.each(oracles.map((oracle) => [oracle.title, oracle] as const))(
    "the fixtures: %s",
    async (_, oracle) => {
      expect(
        await differenceReport(
          oracle,
          loadWorkingSetFixtures().map(({ fixture }) => fixture),
        ),
      ).toBe("");
    },
  );

  test("generated environments", async () => {
    if (newest === undefined) return;
    for (let start = 0; start < generated.length; start += BATCH) {
      expect(await differenceReport(newest, generated.slice(start, start + BATCH))).toBe("");
    }
  });
});

/** The smallest fixture that shows the first difference, to be dropped into fixtures/working-set; "" for none. */
async function differenceReport(oracle: PkgResourcesOracle, fixtures: readonly Fixture[]): Promise<string> {
  const firstOf = async (candidates: readonly Fixture[]): Promise<number> => {
    const { cases, remove } = writeCases(candidates);
    return firstDifference(oracle, cases).finally(remove);
  };
  const differing = fixtures[await firstOf(fixtures)];
  if (differing === undefined) return "";
  const smallest = await reduce(differing, firstOf);
  const { cases, remove } = writeCases([smallest]);
  try {
    const [answers = []] = await oracle.ask(cases);
    const [difference] = cases[0] === undefined ? [] : await differences(cases[0], answers);
    return `${JSON.stringify(smallest, null, 2)}\n${JSON.stringify(difference, null, 2)}`;
  } finally {
    remove();
  }
}

async function firstDifference(
  oracle: PkgResourcesOracle,
  cases: readonly WorkingSetCase[],
): Promise<number> {
  const answers = await oracle.ask(cases);
  for (const [index, one] of cases.entries()) {
    const answer = answers[index];
    if (answer === undefined) throw new Error(`${oracle.title} gave no answer`);
    if ((await differences(one, answer)).length > 0) return index;
  }
  return -1;
}

async function differences(
  { root, path }: WorkingSetCase,
  answers: WorkingSetAnswers,
): Promise<WorkingSetComparison[]> {
  const open = (strict: boolean): ReturnType<typeof openEnvironment> =>
    openEnvironment({ path }, { strict, cwd: root, env: {} });
  const realRoot = realpathSync(root);
  return [
    compareStrict(await open(true), answers, realRoot),
    compareLenient(await open(false), answers, realRoot),
  ].filter(({ actual, expected }) => !isDeepStrictEqual(actual, expected));
}

/** Without the faults that `zipimport` does not see and pyep, as `zipfile`, does. */
function withSoundArchives(fixture: Fixture): Fixture {
  const tree = Object.entries(fixture.tree).map(([name, node]): [string, FixtureNode] => {
    if (typeof node !== "object" || !("zip" in node) || !Array.isArray(node.zip)) return [name, node];
    const members = node.zip as readonly { readonly name: string; readonly content?: string }[];
    return [
      name,
      { ...node, zip: members.map(({ name: member, content = "" }) => ({ name: member, content })) },
    ];
  });
  return { ...fixture, tree: Object.fromEntries(tree) };
}
