import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Fixture } from "../fixture/fixture.ts";
import { loadFixtures } from "../fixture/load-fixtures.ts";
import { arbitraryFixture } from "./arbitrary-fixture.ts";
import { compare } from "./compare.ts";
import { findOracles } from "./find-oracles.ts";
import type { Oracle, OracleCase } from "./oracle.ts";
import { reduce } from "./reduce.ts";
import { writeCases } from "./written-cases.ts";

const COUNT = Number(process.env["PYEP_ORACLE_CASES"] ?? 2000);
const SEED = Number(process.env["PYEP_ORACLE_SEED"] ?? Date.now() % 2 ** 31);
// One start of an interpreter answers for so many cases.
const BATCH = 250;

interface Question {
  readonly fixture: Fixture;
  readonly written: OracleCase;
}

const oracles = await findOracles((message) => console.log(message));
const recorded = write(loadFixtures().map(({ fixture }) => fixture));
const generated = write(fc.sample(arbitraryFixture, { seed: SEED, numRuns: COUNT }));
console.log(
  `${recorded.length} fixtures, ${generated.length} generated environments (PYEP_ORACLE_SEED=${SEED})`,
);

describe.each(oracles)("$title", (oracle) => {
  test("the fixtures", async () => {
    const answerable = recorded.filter(
      ({ fixture }) => oracle.seesTheDisk || fixture.notInPyodide === undefined,
    );
    expect(await differenceReport(oracle, answerable)).toBe("");
  });

  test("generated environments", async () => {
    for (let start = 0; start < generated.length; start += BATCH) {
      expect(await differenceReport(oracle, generated.slice(start, start + BATCH))).toBe("");
    }
  });
});

function write(fixtures: readonly Fixture[]): Question[] {
  const { cases, remove } = writeCases(fixtures);
  afterAll(remove);
  return fixtures.flatMap((fixture, index) => {
    const written = cases[index];
    return written === undefined ? [] : [{ fixture, written }];
  });
}

/** The smallest fixture that shows the first difference, to be dropped into fixtures/site-packages; "" for none. */
async function differenceReport(oracle: Oracle, questions: readonly Question[]): Promise<string> {
  const cases = questions.map(({ written }) => written);
  const differing = questions[await firstDifference(oracle, cases)];
  if (differing === undefined) return "";
  const smallest = await reduce(differing.fixture, async (candidates) => {
    const { cases: smaller, remove } = writeCases(candidates);
    return firstDifference(oracle, smaller).finally(remove);
  });
  const { cases: last, remove } = writeCases([smallest]);
  const { answers } = await oracle.ask(last);
  const difference = last[0] && answers[0] && (await compare(last[0], oracle.version, answers[0]));
  remove();
  return `${JSON.stringify(smallest, null, 2)}\n${JSON.stringify(difference, null, 2)}`;
}

/** The index of the first case that pyep answers otherwise; -1 for none. */
async function firstDifference(oracle: Oracle, cases: readonly OracleCase[]): Promise<number> {
  const { answers } = await oracle.ask(cases);
  for (const [index, one] of cases.entries()) {
    const expected = answers[index];
    if (expected === undefined) throw new Error(`${oracle.title} gave no answer`);
    if ((await compare(one, oracle.version, expected)) !== undefined) return index;
  }
  return -1;
}
