import { describe, expect, test } from "vitest";
import { computeSysPath, PYTHON_VERSIONS } from "../src/core.ts";
import type { ComputedSysPath } from "../src/core.ts";
import { valueFor } from "./fixture/by-version.ts";
import { recordedInterpreters, recordedMarkers } from "./sys-path/interpreter-base.ts";
import { isFlagged, saysItDoesNotStart } from "./sys-path/judge.ts";
import { loadSysPathCases } from "./sys-path/load-sys-path-cases.ts";
import { memoryCase } from "./sys-path/memory-case.ts";
import { fillPlaceholders } from "./sys-path/placeholders.ts";
import type { Places } from "./sys-path/placeholders.ts";
import { optionsOf, startOf } from "./sys-path/start.ts";
import type { InterpreterLayoutName, SysPathAnswer, SysPathCase } from "./sys-path/sys-path-case.ts";

const cases = loadSysPathCases();
const recorded = recordedInterpreters();

test("every case has been recorded", () => {
  expect(cases.filter(({ expected }) => Object.keys(expected ?? {}).length === 0)).toEqual([]);
});

describe.each(cases.map((one) => [one.name, one] as const))("%s", (_, { fixture, expected = {} }) => {
  test.each(Object.keys(expected))("%s", (source) => {
    const layout = source === "debian" ? "debian" : "upstream";
    for (const version of PYTHON_VERSIONS) {
      const answer = valueFor(expected[source as keyof typeof expected] ?? {}, version);
      if (answer === undefined) continue;
      const places = { root: "/case", base: "/opt/base", version };
      const isInexact = valueFor(fixture.inexact ?? {}, version) !== undefined;
      const computed = compute(fixture, layout, places);
      const [actual, wanted] = comparison(computed, filled(answer, places), isInexact);
      expect({ version, ...actual }).toEqual({ version, ...wanted });
    }
  });
});

/** What pyep says and what it has to say. */
function comparison(
  computed: ComputedSysPath,
  answer: SysPathAnswer,
  isInexact: boolean,
): readonly [actual: object, wanted: object] {
  // No file tells what the interpreter answers; pyep has to say so.
  if (isInexact) return [{ isFlagged: isFlagged(computed) }, { isFlagged: true }];
  if (answer === "does not start") return [{ starts: !saysItDoesNotStart(computed) }, { starts: false }];
  const { entries, prefix, basePrefix, exact } = computed;
  const path = entries.map((entry) => entry.path);
  return [
    { path, prefix, basePrefix, exact },
    { ...answer, exact: true },
  ];
}

function compute(fixture: SysPathCase, layout: InterpreterLayoutName, places: Places): ComputedSysPath {
  const markers = recordedMarkers(recorded, layout, places.version);
  const start = startOf(fixture, places);
  return computeSysPath(memoryCase(fixture, places, layout, markers), start.executable, optionsOf(start));
}

function filled(answer: SysPathAnswer, places: Places): SysPathAnswer {
  if (answer === "does not start") return answer;
  const { path, prefix, basePrefix } = answer;
  return {
    path: path.map((entry) => fillPlaceholders(entry, places)),
    prefix: fillPlaceholders(prefix, places),
    basePrefix: fillPlaceholders(basePrefix, places),
  };
}
