import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEnvironment } from "../../src/index.ts";
import { materialise } from "../fixture/materialise.ts";
import { loadWorkingSetFixtures } from "./working-set-cases.ts";
import { compareLenient, compareStrict } from "./working-set-comparison.ts";
import { memorySysPath, memoryWorkingSetEnvironment, ROOT } from "./working-set-environment.ts";

// What pkg_resources answered is recorded beside the fixtures: scripts/record-working-set.ts.

const cases = loadWorkingSetFixtures();

test("every fixture has been recorded", () => {
  expect(cases.filter(({ answers }) => answers === undefined).map(({ name }) => name)).toEqual([]);
});

describe.each(cases.map((one) => [one.name, one] as const))("%s", (_, { fixture, answers }) => {
  if (answers === undefined) return;

  test("strict: answers and raises as pkg_resources, in whatever order directories list", async () => {
    const environment = memoryWorkingSetEnvironment(await memorySysPath(fixture), fixture, true);
    const { actual, expected } = compareStrict(environment, answers, ROOT);
    expect(actual).toEqual(expected);
  });

  test("otherwise: says what is wrong where pkg_resources raises, and goes on", async () => {
    const environment = memoryWorkingSetEnvironment(await memorySysPath(fixture), fixture, false);
    const { actual, expected } = compareLenient(environment, answers, ROOT);
    expect(actual).toEqual(expected);
  });
});

describe("on disk", () => {
  let directory = "";
  beforeAll(() => {
    directory = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-working-set-")));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  // The others are read from disk by the tests of entry points, which show that both kinds of tree answer alike.
  const own = cases.filter(({ name }) => name.startsWith("working-set/"));
  test.each(own.map((one) => [one.name, one] as const))("%s", async (name, { fixture, answers = [] }) => {
    const root = path.join(directory, name);
    materialise(fixture, root);
    const environment = await openEnvironment({ path: fixture.path }, { strict: true, cwd: root, env: {} });
    const { actual, expected } = compareStrict(environment, answers, root);
    expect(actual).toEqual(expected);
  });
});
