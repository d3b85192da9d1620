// Records what real interpreters answer for the cases in fixtures/modules:
// node scripts/run-typescript.mjs scripts/record-modules.ts [CASE ...]
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { materialise } from "../test/fixture/materialise.ts";
import { rawListings } from "../test/fixture/raw-listings.ts";
import { loadModuleFixtures } from "../test/modules/load-module-fixtures.ts";
import { foldModules } from "../test/modules/module-answers.ts";
import type { RecordedModules } from "../test/modules/module-answers.ts";
import { modulesJson } from "../test/modules/modules-json.ts";
import { canAnswer, moduleOracleCase } from "../test/oracle/module-cases.ts";
import { findModuleOracles } from "../test/oracle/module-oracle.ts";

const wanted = process.argv.slice(2);
const cases = loadModuleFixtures().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const oracles = await findModuleOracles((message) => console.log(message));
const directory = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-record-")));
try {
  const recorded = cases.map(({ name, fixture }) => {
    const root = path.join(directory, name);
    materialise(fixture, root);
    return { fixture, root, answers: new Map<string, RecordedModules>() };
  });
  for (const oracle of oracles) {
    // A CPython 3.14 of this machine comes before the one in WebAssembly.
    const asked = recorded.filter(
      ({ fixture, answers }) => canAnswer(oracle, fixture) && !answers.has(oracle.version),
    );
    const reply = await oracle.ask(asked.map(({ fixture, root }) => moduleOracleCase(fixture, root)));
    for (const [index, { answers }] of asked.entries()) {
      const answer = reply.answers[index];
      if (answer !== undefined) answers.set(oracle.version, { platform: reply.platform, ...answer });
    }
    console.log(`${oracle.title}: ${asked.length} cases`);
  }
  for (const [index, { root, answers }] of recorded.entries()) {
    writeFileSync(cases[index]?.expectedFile ?? "", modulesJson(foldModules(rawListings(root), answers)));
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
