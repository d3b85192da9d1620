import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PYTHON_VERSIONS } from "../src/core.ts";
import { openEnvironment } from "../src/index.ts";
import { comparable, withRaised } from "./fixture/comparable.ts";
import { answersFor } from "./fixture/expected.ts";
import { loadFixtures } from "./fixture/load-fixtures.ts";
import { materialise } from "./fixture/materialise.ts";
import { memoryCase, memoryEnvironment } from "./fixture/memory-environment.ts";
import { pyepAnswers } from "./fixture/pyep-answers.ts";
import { rawListings } from "./fixture/raw-listings.ts";
import { unreported } from "./fixture/unreported.ts";

const cases = loadFixtures();

test("every fixture has been recorded", () => {
  expect(cases.filter(({ expected }) => expected === undefined)).toEqual([]);
});

describe.each(cases.map((one) => [one.name, one] as const))("%s", (_, { fixture, expected }) => {
  if (expected === undefined) return;
  const lookups = fixture.lookups ?? [];
  const answered = PYTHON_VERSIONS.flatMap((pythonVersion) => {
    const answers = answersFor(expected.answers, pythonVersion);
    return answers === undefined ? [] : [{ pythonVersion, answers: comparable(answers) }];
  });

  let opening: ReturnType<typeof memoryCase> | undefined;
  const opened = (): ReturnType<typeof memoryCase> => (opening ??= memoryCase(fixture, expected.listings));

  test("strict: answers and raises as each CPython does", async () => {
    const inMemory = await opened();
    for (const { pythonVersion, answers } of answered) {
      const environment = memoryEnvironment(inMemory, { pythonVersion, strict: true });
      const actual = pyepAnswers(environment, lookups);
      expect({ pythonVersion, answers: actual }).toEqual({ pythonVersion, answers });
    }
  });

  test("otherwise: says what is wrong where CPython raises, and goes on", async () => {
    const inMemory = await opened();
    for (const { pythonVersion, answers } of answered) {
      const environment = memoryEnvironment(inMemory, { pythonVersion });
      const actual = withRaised(pyepAnswers(environment, lookups), answers);
      expect({ pythonVersion, answers: actual }).toEqual({ pythonVersion, answers });
      expect({ pythonVersion, unreported: unreported(environment, answers) }).toEqual({
        pythonVersion,
        unreported: [],
      });
    }
  });
});

describe("on disk", () => {
  let directory = "";
  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), "pyep-fixtures-"));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  // The version decides what is asked of a tree, not what the tree answers: one of each reader is enough.
  const versions = ["3.9", "3.14"] as const;
  test.each(cases.map((one) => [one.name, one] as const))("%s is as in memory", async (name, { fixture }) => {
    const root = path.join(directory, name);
    materialise(fixture, root);
    const inMemory = await memoryCase(fixture, rawListings(root));
    const lookups = fixture.lookups ?? [];
    for (const pythonVersion of versions) {
      const options = { pythonVersion, strict: true };
      const onDisk = await openEnvironment({ path: fixture.path }, { ...options, cwd: root, env: {} });
      const answers = pyepAnswers(memoryEnvironment(inMemory, options), lookups);
      const actual = pyepAnswers(onDisk, lookups, root);
      expect({ pythonVersion, answers: actual }).toEqual({ pythonVersion, answers });
    }
  });
});
