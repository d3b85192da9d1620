import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PYTHON_VERSIONS } from "../src/core.ts";
import type { Raised } from "./fixture/answers.ts";
import { materialise } from "./fixture/materialise.ts";
import { loadModuleFixtures } from "./modules/load-module-fixtures.ts";
import { modulesFor } from "./modules/module-answers.ts";
import type { ModuleAnswers, NamespaceAnswer } from "./modules/module-answers.ts";
import { memoryModules, modulesOnDisk } from "./modules/module-environments.ts";
import type { ModuleCase } from "./modules/module-environments.ts";
import type { ModuleFixtureCase } from "./modules/load-module-fixtures.ts";
import { pyepModuleAnswers } from "./modules/pyep-module-answers.ts";

const cases = loadModuleFixtures();

test("every fixture has been recorded", () => {
  expect(cases.filter(({ expected }) => expected === undefined)).toEqual([]);
});

test.each(cases.map((one) => [one.name, one] as const))("%s", async (_, one) => {
  const { fixture, expected } = one;
  if (expected === undefined) return;
  checkAnswers(one, await memoryModules(fixture, expected.listings));
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
    checkAnswers(one, await modulesOnDisk(one.fixture, root), root);
  });
});

/** That pyep answers as each interpreter did; without `strict` it goes on where that raised. */
function checkAnswers({ fixture, expected }: ModuleFixtureCase, open: ModuleCase, root?: string): void {
  const namespaces = fixture.lookups ?? [];
  for (const pythonVersion of PYTHON_VERSIONS) {
    const recorded = expected && modulesFor(expected, pythonVersion);
    if (recorded === undefined) continue;
    const { platform, ...answers } = recorded;
    const strict = pyepModuleAnswers(open({ pythonVersion, platform, strict: true }), namespaces, root);
    expect({ pythonVersion, ...strict }).toEqual({ pythonVersion, ...answers });
    const lenient = pyepModuleAnswers(open({ pythonVersion, platform, strict: false }), namespaces, root);
    expect({ pythonVersion, ...withRaised(lenient, answers) }).toEqual({ pythonVersion, ...answers });
  }
}

function withRaised(actual: ModuleAnswers, expected: ModuleAnswers): ModuleAnswers {
  const settled = Object.entries(expected.namespaces).map(([name, answer]): [string, NamespaceAnswer] => {
    const found = actual.namespaces[name] ?? { missing: true };
    return [name, isRaised(answer) && !isRaised(found) ? answer : found];
  });
  return { ...actual, namespaces: Object.fromEntries(settled) };
}

function isRaised(answer: NamespaceAnswer): answer is Raised {
  return "raises" in answer;
}
