// Records what pkg_resources answers for the cases in fixtures/site-packages and fixtures/working-set, as
// working-set.json beside each: node scripts/run-typescript.mjs scripts/record-working-set.ts [CASE ...]
// The newest CPython found is recorded; where an older one answers otherwise, that is said.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { loadWorkingSetFixtures } from "../test/discovery/working-set-cases.ts";
import { workingSetJson } from "../test/discovery/working-set-json.ts";
import { materialise } from "../test/fixture/materialise.ts";
import { findPkgResourcesOracles } from "../test/oracle/pkg-resources-oracle.ts";

const wanted = process.argv.slice(2);
const cases = loadWorkingSetFixtures().filter(
  ({ name }) => wanted.length === 0 || wanted.includes(path.basename(name)),
);
const oracles = await findPkgResourcesOracles((message) => console.log(message));
const newest = oracles.at(-1);
if (newest === undefined) throw new Error("nothing to ask");
const directory = mkdtempSync(path.join(tmpdir(), "pyep-record-"));
try {
  const questions = cases.map(({ name, fixture }) => {
    const root = path.join(directory, name);
    materialise(fixture, root);
    return { root, path: fixture.path };
  });
  const answers = await newest.ask(questions);
  for (const [index, answer] of answers.entries()) {
    writeFileSync(cases[index]?.answersFile ?? "", workingSetJson(answer));
  }
  console.log(`${newest.title}: ${answers.length} cases`);
  for (const oracle of oracles.slice(0, -1)) {
    const others = await oracle.ask(questions);
    const differing = cases.filter((_, index) => !isDeepStrictEqual(others[index], answers[index]));
    const names = differing.map(({ name }) => name).join(", ");
    console.log(`${oracle.title}: ${differing.length === 0 ? "the same" : `other answers for ${names}`}`);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
