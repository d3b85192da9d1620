import { isDeepStrictEqual } from "node:util";
import { openEnvironment } from "../../src/index.ts";
import type { Answers } from "../fixture/answers.ts";
import { comparable, withRaised } from "../fixture/comparable.ts";
import { pyepAnswers } from "../fixture/pyep-answers.ts";
import { unreported } from "../fixture/unreported.ts";
import type { OracleCase } from "./oracle.ts";

/** Where pyep departs from an interpreter. */
export interface Difference {
  readonly strict: boolean;
  readonly expected: Answers;
  readonly actual: Answers;
  /** What raises there and is not reported here. */
  readonly unreported: readonly string[];
}

/** Asks pyep about a case on disk, with and without `strict`, and compares. `undefined`: as the interpreter. */
export async function compare(
  { root, path, lookups }: OracleCase,
  pythonVersion: string,
  answers: Answers,
): Promise<Difference | undefined> {
  const expected = comparable(answers);
  for (const strict of [true, false]) {
    const environment = await openEnvironment({ path }, { pythonVersion, strict, cwd: root, env: {} });
    const given = pyepAnswers(environment, lookups, root);
    const actual = strict ? given : withRaised(given, expected);
    const silent = strict ? [] : unreported(environment, expected);
    if (silent.length > 0 || !isDeepStrictEqual(plain(actual), plain(expected))) {
      return { strict, expected, actual, unreported: silent };
    }
  }
  return undefined;
}

/** What JSON makes of it: without the difference between a property that is undefined and none. */
function plain(answers: Answers): unknown {
  return JSON.parse(JSON.stringify(answers));
}
