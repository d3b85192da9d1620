import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { materialise } from "../fixture/materialise.ts";
import { loadModuleFixtures } from "../modules/load-module-fixtures.ts";
import type { ModuleAnswers } from "../modules/module-answers.ts";
import { modulesOnDisk } from "../modules/module-environments.ts";
import type { ModuleFixture } from "../modules/module-fixture.ts";
import { pyepModuleAnswers } from "../modules/pyep-module-answers.ts";
import { withRaised } from "../modules/with-raised.ts";
import { arbitraryModules } from "./arbitrary-modules.ts";
import { canAnswer, moduleOracleCase } from "./module-cases.ts";
import { findModuleOracles } from "./module-oracle.ts";
import type { ModuleOracle } from "./module-oracle.ts";
import { reduce } from "./reduce.ts";

const COUNT = Number(process.env["PYEP_ORACLE_CASES"] ?? 500);
const SEED = Number(process.env["PYEP_ORACLE_SEED"] ?? Date.now() % 2 ** 31);
// One start of an interpreter answers for so many cases.
const BATCH = 125;

const oracles = await findModuleOracles((message) => console.log(message));
const generated = fc.sample(arbitraryModules, { seed: SEED, numRuns: COUNT });
console.log(`${generated.length} generated environments of modules (PYEP_ORACLE_SEED=${SEED})`);

describe.each(oracles)("$title", (oracle) => {
  test("the fixtures", async () => {
    const fixtures = loadModuleFixtures().map(({ fixture }) => fixture);
    expect(await differenceReport(oracle, fixtures)).toBe("");
  });

  test("generated environments", async () => {
    for (let start = 0; start < generated.length; start += BATCH) {
      expect(await differenceReport(oracle, generated.slice(start, start + BATCH))).toBe("");
    }
  });
});

interface Difference {
  readonly strict: boolean;
  readonly expected: ModuleAnswers;
  readonly actual: ModuleAnswers;
}

/** The smallest fixture that shows the first difference, to be dropped into fixtures/modules; "" for none. */
async function differenceReport(oracle: ModuleOracle, fixtures: readonly ModuleFixture[]): Promise<string> {
  const answerable = fixtures.filter((fixture) => canAnswer(oracle, fixture));
  const found = await differences(oracle, answerable);
  const differing = answerable[found.findIndex((difference) => difference !== undefined)];
  if (differing === undefined) return "";
  // A line less can make a package one that cannot be run, which is another matter.
  const smallest = (await reduce(differing, async (candidates) =>
    (await differences(oracle, candidates)).findIndex(
      (difference) =>
        difference !== undefined && !/"raises":"(?!ModuleNotFound)/.test(JSON.stringify(difference.expected)),
    ),
  )) as ModuleFixture;
  const [difference] = await differences(oracle, [smallest]);
  return `${JSON.stringify(smallest, null, 2)}\n${JSON.stringify(difference, null, 2)}`;
}

async function differences(
  oracle: ModuleOracle,
  fixtures: readonly ModuleFixture[],
): Promise<(Difference | undefined)[]> {
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-modules-")));
  try {
    const cases = fixtures.map((fixture, index) => {
      const root = path.join(directory, `case-${index}`);
      materialise(fixture, root);
      return moduleOracleCase(fixture, root);
    });
    const { answers, platform } = await oracle.ask(cases);
    return await Promise.all(
      fixtures.map(async (fixture, index) => {
        const { root = "" } = cases[index] ?? {};
        const expected = answers[index];
        if (expected === undefined) throw new Error(`${oracle.title} gave no answer`);
        const open = await modulesOnDisk(fixture, root);
        const ask = (strict: boolean): ModuleAnswers =>
          pyepModuleAnswers(
            open({ pythonVersion: oracle.version, platform, strict }),
            fixture.lookups ?? [],
            root,
          );
        const strict = ask(true);
        if (!isDeepStrictEqual(strict, expected)) return { strict: true, expected, actual: strict };
        const lenient = withRaised(ask(false), expected);
        return isDeepStrictEqual(lenient, expected)
          ? undefined
          : { strict: false, expected, actual: lenient };
      }),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
