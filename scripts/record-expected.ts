// Records what real interpreters answer for the cases in fixtures/site-packages: npm run record [-- CASE ...]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Answers } from "../test/fixture/answers.ts";
import { expectedJson } from "../test/fixture/expected-json.ts";
import { foldAnswers } from "../test/fixture/expected.ts";
import { loadFixtures } from "../test/fixture/load-fixtures.ts";
import { materialise } from "../test/fixture/materialise.ts";
import { rawListings } from "../test/fixture/raw-listings.ts";
import { findOracles } from "../test/oracle/find-oracles.ts";

const wanted = process.argv.slice(2);
const cases = loadFixtures().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const oracles = await findOracles((message) => console.log(message));
const directory = mkdtempSync(path.join(tmpdir(), "pyep-record-"));
try {
  const questions = cases.map(({ name, fixture }) => {
    const root = path.join(directory, name);
    materialise(fixture, root);
    return { root, path: fixture.path, lookups: fixture.lookups ?? [] };
  });
  const answers = cases.map(() => new Map<string, Answers>());
  for (const oracle of oracles) {
    // A CPython 3.14 of this machine comes before the one in WebAssembly.
    const asked = cases.flatMap(({ fixture }, index) => {
      const canTell = oracle.seesTheDisk || fixture.notInPyodide === undefined;
      return canTell && answers[index]?.has(oracle.version) === false ? [index] : [];
    });
    const reply = await oracle.ask(asked.flatMap((index) => questions[index] ?? []));
    asked.forEach((index, position) => {
      const answer = reply.answers[position];
      if (answer !== undefined) answers[index]?.set(oracle.version, answer);
    });
    console.log(`${oracle.title}: ${asked.length} cases`);
  }
  cases.forEach(({ expectedFile }, index) => {
    const recorded = answers[index] ?? new Map<string, Answers>();
    const listings = rawListings(questions[index]?.root ?? directory);
    writeFileSync(expectedFile, expectedJson({ listings, answers: foldAnswers(recorded) }));
  });
} finally {
  rmSync(directory, { recursive: true, force: true });
}
