import { realpathSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { openEnvironment } from "../src/index.ts";
import { compareLenient, compareStrict } from "../test/discovery/working-set-comparison.ts";
import { arbitraryFixture } from "../test/oracle/arbitrary-fixture.ts";
import { arbitraryWorkingSet } from "../test/oracle/arbitrary-working-set.ts";
import { findPkgResourcesOracles } from "../test/oracle/pkg-resources-oracle.ts";
import { writeCases } from "../test/oracle/written-cases.ts";
const kind = process.argv[2], from = Number(process.argv[3]), to = Number(process.argv[4]);
const oracle = (await findPkgResourcesOracles(console.log)).at(-1)!;
let n = 0;
for (let seed = from; seed < to; seed++) {
  const fixtures = fc.sample(kind === "a" ? arbitraryFixture : arbitraryWorkingSet, { seed, numRuns: 250 });
  const { cases, remove } = writeCases(fixtures);
  const answers = await oracle.ask(cases);
  for (const [i, { root, path }] of cases.entries()) {
    const r = realpathSync(root);
    for (const strict of [true, false]) {
      try {
        const env = await openEnvironment({ path }, { strict, cwd: root, env: {} });
        const c = (strict ? compareStrict : compareLenient)(env, answers[i]!, r);
        if (!isDeepStrictEqual(c.actual, c.expected)) {
          console.log("DIFF", kind, seed, i, strict, JSON.stringify(fixtures[i]), JSON.stringify(c));
        }
      } catch (e) { console.log("THROWN", kind, seed, i, strict, e, JSON.stringify(fixtures[i])); }
    }
    n++;
  }
  remove();
}
console.log("cases", n);
