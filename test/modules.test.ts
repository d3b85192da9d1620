import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PYTHON_VERSIONS } from "../src/core.ts";
import type { PythonVersion } from "../src/core.ts";
import { materialise } from "./fixture/materialise.ts";
import { loadModuleFixtures } from "./modules/load-module-fixtures.ts";
import { modulesFor } from "./modules/module-answers.ts";
import { memoryModules, modulesOnDisk } from "./modules/module-environments.ts";
import type { ModuleCase } from "./modules/module-environments.ts";
import type { ModuleAnswers } from "./modules/module-answers.ts";
import type { ModuleFixtureCase } from "./modules/load-module-fixtures.ts";
import { pyepModuleAnswers } from "./modules/pyep-module-answers.ts";
import { withRaised } from "./modules/with-raised.ts";

const cases = loadModuleFixtures();

test("every fixture has been recorded", () => {
  expect(cases.filter(({ expected }) => expected === undefined)).toEqual([]);
});

test.each(cases.map((one) => [one.name, one] as const))("%s", async (_, one) => {
  const open = await memoryModules(one.fixture, one.expected?.listings ?? {});
  const { actual, expected } = compared(one, open);
  expect(actual).toEqual(expected);
});

describe("on disk", () => {
  let directory = "";
  beforeAll(() => {
    directory = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-modules-")));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  test.each(cases.map((one) => [one.name, one] as const))("%s", async (name, one) => {
    const root = path.join(directory, name);
    materialise(one.fixture, root);
    // The version decides what is asked of a tree, not what the tree answers.
    const open = await modulesOnDisk(one.fixture, root);
    const { actual, expected } = compared(one, open, root, ["3.9", "3.13"]);
    expect(actual).toEqual(expected);
  });
});

/** By version, what each interpreter answered and what pyep does, which without `strict` goes on where that raised. */
function compared(
  { fixture, expected }: ModuleFixtureCase,
  open: ModuleCase,
  root?: string,
  versions: readonly PythonVersion[] = PYTHON_VERSIONS,
): Readonly<Record<"actual" | "expected", unknown>> {
  const rows = versions.flatMap((pythonVersion) => {
    const recorded = expected && modulesFor(expected, pythonVersion);
    if (recorded === undefined) return [];
    const { platform, ...answers } = recorded;
    const ask = (strict: boolean): ModuleAnswers =>
      pyepModuleAnswers(open({ pythonVersion, platform, strict }), fixture.lookups ?? [], root);
    const lenient = withRaised(ask(false), answers);
    return [
      {
        actual: { pythonVersion, strict: ask(true), lenient },
        expected: { pythonVersion, strict: answers, lenient: answers },
      },
    ];
  });
  return { actual: rows.map(({ actual }) => actual), expected: rows.map((row) => row.expected) };
}
