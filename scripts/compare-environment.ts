// npm run compare -- DIRECTORY …
// Takes the directories for sys.path and asks every CPython found, and pyep, for everything importlib.metadata says of
// it: entry points in order with their owners; of each distribution metadata, entry points, files, requirements and
// origin; what a name finds; packages_distributions(). Exits with 1 where an answer differs.
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openEnvironment } from "../src/index.ts";
import { comparable, isRaised } from "../test/fixture/comparable.ts";
import { pyepAnswers } from "../test/fixture/pyep-answers.ts";
import { cpythonOracle } from "../test/oracle/cpython-oracle.ts";
import { findInterpreters } from "../test/oracle/find-interpreters.ts";

// Relative to the root, which is where the question is asked: both sides then name owners in one way.
const directories = process.argv.slice(2).map((directory) => path.relative("/", path.resolve(directory)));
if (directories.length === 0) throw new Error("usage: npm run compare -- DIRECTORY …");
const interpreters = await findInterpreters();
if (interpreters.length === 0) throw new Error("no CPython found to compare with");

let differing = 0;
for (const interpreter of interpreters) {
  const lookups = await namesIn(interpreter.version);
  const reply = await cpythonOracle(interpreter).ask([{ root: "/", path: directories, lookups }]);
  const [answers] = reply.answers;
  if (answers === undefined) throw new Error(`CPython ${reply.python} gave no answer`);
  const environment = await openEnvironment(
    { path: directories },
    { pythonVersion: interpreter.version, cwd: "/" },
  );
  const expected = plain(comparable(answers));
  const actual = plain(pyepAnswers(environment, lookups, "/"));
  const found = differences(actual, expected, "");
  differing += found.length;
  const { distributions, entryPoints } = answers;
  console.log(
    `CPython ${reply.python}: ${count(distributions)} distributions, ${count(entryPoints)} entry points, ` +
      `${lookups.length} lookups: ${found.length === 0 ? "the same answers" : `${found.length} differences`}`,
  );
  for (const line of found.slice(0, 10)) console.log(`  ${line}`);
}
process.exitCode = differing === 0 ? 0 : 1;

/** Every 20th distribution's name, in its own spelling. */
async function namesIn(pythonVersion: string): Promise<string[]> {
  const environment = await openEnvironment({ path: directories }, { pythonVersion, cwd: "/" });
  const names = [...environment.distributions()].map(({ name }) => name ?? "");
  return [...new Set(names.filter((name, index) => name !== "" && index % 20 === 0))];
}

/** The places, such as `distributions[3].files[1][2]`, where two answers differ. */
function differences(actual: unknown, expected: unknown, place: string): string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  if (!isObject(actual) || !isObject(expected) || isRaised(actual) || isRaised(expected)) {
    return [`${place}: ${excerpt(actual)}, CPython: ${excerpt(expected)}`];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => differences(actual[key], expected[key], `${place}[${key}]`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}

function count(answer: unknown): number | string {
  return Array.isArray(answer) ? answer.length : excerpt(answer);
}

/** What JSON makes of it: without the difference between a member that is undefined and none. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
