// node scripts/run-typescript.mjs scripts/compare-working-set.ts DIRECTORY …
// Takes the directories for sys.path and asks pkg_resources on every CPython found, and pyep, for the working set: the
// distributions, their versions and the entry points of all groups. Exits with 1 where an answer differs.
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openEnvironment } from "../src/index.ts";
import { workingSetAnswers } from "../test/discovery/working-set-answers.ts";
import type { LegacyDistributionAnswers } from "../test/discovery/working-set-answers.ts";
import { compareLenient, compareStrict } from "../test/discovery/working-set-comparison.ts";
import { isRaised } from "../test/fixture/comparable.ts";
import { findPkgResourcesOracles } from "../test/oracle/pkg-resources-oracle.ts";

const directories = process.argv.slice(2).map((directory) => path.resolve(directory));
if (directories.length === 0) throw new Error("usage: compare-working-set.ts DIRECTORY …");
const oracles = await findPkgResourcesOracles((message) => console.log(message));
if (oracles.length === 0) throw new Error("nothing to compare with");

let differing = 0;
for (const oracle of oracles) {
  const [answers = []] = await oracle.ask([{ root: "/", path: directories }]);
  const environments = await Promise.all(
    [true, false].map((strict) => openEnvironment({ path: directories }, { strict, cwd: "/" })),
  );
  const [strict, lenient] = environments;
  if (strict === undefined || lenient === undefined) throw new Error("nothing was opened");
  const isEqual = [compareStrict(strict, answers, "/"), compareLenient(lenient, answers, "/")].every(
    ({ actual, expected }) => isDeepStrictEqual(actual, expected),
  );
  const found = isRaised(answers) ? [] : answers;
  const given = workingSetAnswers(strict, "/");
  const first = found.find((one, index) => isRaised(given) || !isDeepStrictEqual(one, given[index]));
  if (!isEqual) differing++;
  console.log(`${oracle.title}: ${counts(found)}: ${isEqual ? "the same answers" : "other answers"}`);
  if (first !== undefined) console.log(`  the first that differs: ${JSON.stringify(first).slice(0, 200)}`);
}
process.exitCode = differing === 0 ? 0 : 1;

function counts(answers: readonly LegacyDistributionAnswers[]): string {
  const rows = answers.flatMap(({ entryPoints }) => (isRaised(entryPoints) ? [] : entryPoints));
  const rejected = answers.filter(({ entryPoints }) => isRaised(entryPoints)).length;
  const groups = new Set(rows.map(([group]) => group)).size;
  return `${answers.length} distributions, ${rows.length} entry points in ${groups} groups, ${rejected} files rejected`;
}
