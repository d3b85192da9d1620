import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { valueFor } from "../fixture/by-version.ts";
import { applies } from "../sys-path/applies.ts";
import { loadSysPathCases } from "../sys-path/load-sys-path-cases.ts";
import type { SysPathCase } from "../sys-path/sys-path-case.ts";
import { arbitrarySysPathCase } from "./arbitrary-sys-path-case.ts";
import { editableEnvironments } from "./editable-environments.ts";
import { askLiveCases } from "./live-cases.ts";
import { realEnvironments } from "./real-environments.ts";
import { reduceCase } from "./reduce-sys-path-case.ts";
import { startsOf } from "./starts-of.ts";
import { sysPathInterpreters } from "./sys-path-interpreters.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";
import { compareOnDisk, isSilent, shareOfEqual, silentReport, Tally } from "./sys-path-tally.ts";
import type { Comparison } from "./sys-path-tally.ts";

const COUNT = Number(process.env["PYEP_ORACLE_CASES"] ?? 300);
const SEED = Number(process.env["PYEP_ORACLE_SEED"] ?? Date.now() % 2 ** 31);

const interpreters = await sysPathInterpreters();
// A plain CPython, where there is one, runs the tools.
const maker = interpreters.findLast(({ layout }) => layout === "upstream") ?? interpreters[0];
if (maker === undefined) throw new Error("no CPython 3.8 to 3.14 on Linux to compare sys.path with");
const tally = new Tally();
afterAll(() => {
  console.log(`sys.path (PYEP_ORACLE_SEED=${SEED})\n${tally.table()}`);
});

describe.each(interpreters)("$title", (interpreter) => {
  test("the cases", async () => {
    const cases = loadSysPathCases().filter(({ fixture }) => applies(fixture, interpreter));
    const comparisons = await compareCases(
      interpreter,
      cases.map(({ fixture }) => fixture),
      cases.map(({ name }) => name),
    );
    tally.add(`${interpreter.title}: cases`, comparisons);
    expect(silentReport(comparisons)).toBe("");
    // Nothing is put down as unknown but what no file tells.
    const unknown = comparisons.filter(({ verdict }) => verdict === "flagged").map(({ title }) => title);
    const inexact = cases.filter(
      ({ fixture }) => valueFor(fixture.inexact ?? {}, interpreter.version) !== undefined,
    );
    expect(unknown.filter((title) => inexact.every(({ name }) => name !== title))).toEqual([]);
  });

  test("generated environments", async () => {
    // Each interpreter sees others.
    const seed = SEED + interpreters.indexOf(interpreter);
    const cases = fc.sample(arbitrarySysPathCase, { seed, numRuns: COUNT });
    const comparisons = await compareCases(interpreter, cases);
    tally.add(`${interpreter.title}: generated`, comparisons);
    expect(await smallestSilent(interpreter, cases, comparisons)).toBe("");
    expect(shareOfEqual(comparisons)).toBeGreaterThanOrEqual(0.99);
  });

  test("environments that tools make", async () => {
    const comparisons: Comparison[] = [];
    for await (const { title, executable, root } of realEnvironments(interpreter, maker)) {
      comparisons.push(...(await startsOf({ title, executable, root, interpreter })));
    }
    tally.add(`${interpreter.title}: real`, comparisons);
    expect(silentReport(comparisons)).toBe("");
    expect(shareOfEqual(comparisons)).toBeGreaterThanOrEqual(0.97);
  });
});

test("editable installs", async () => {
  const comparisons: Comparison[] = [];
  for await (const { title, executable, root, interpreter } of editableEnvironments(interpreters)) {
    comparisons.push(...(await startsOf({ title, executable, root, interpreter })));
  }
  tally.add("editable installs", comparisons);
  expect(silentReport(comparisons)).toBe("");
  expect(shareOfEqual(comparisons)).toBeGreaterThanOrEqual(0.97);
});

async function compareCases(
  interpreter: SysPathInterpreter,
  cases: readonly SysPathCase[],
  titles: readonly string[] = [],
): Promise<Comparison[]> {
  const found = await judgeCases(interpreter, cases, titles);
  const compared = found.filter((one) => one !== undefined);
  expect(compared).toHaveLength(cases.length);
  return compared;
}

function judgeCases(
  interpreter: SysPathInterpreter,
  cases: readonly SysPathCase[],
  titles: readonly string[],
): Promise<(Comparison | undefined)[]> {
  return askLiveCases(interpreter, cases, ({ start, answer }, index) =>
    compareOnDisk(titles[index] ?? `case ${index}`, start, answer),
  );
}

/** The first case that pyep gets wrong without a word, made as small as it goes: a fixture.json; "" for none. */
async function smallestSilent(
  interpreter: SysPathInterpreter,
  cases: readonly SysPathCase[],
  comparisons: readonly Comparison[],
): Promise<string> {
  const silent = cases.filter((_, index) => isSilent(comparisons[index]?.verdict));
  const [first] = silent;
  if (first === undefined) return "";
  const smallest = await reduceCase(first, async (candidates) => {
    const judged = await judgeCases(interpreter, candidates, []);
    return judged.findIndex((one) => isSilent(one?.verdict));
  });
  const shown = JSON.stringify(smallest, null, 2);
  return `${silent.length} such cases\n${shown}\n${silentReport(await compareCases(interpreter, [smallest]))}`;
}
