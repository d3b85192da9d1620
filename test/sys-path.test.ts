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
import type { InterpreterLayoutName, StartedAnswer, SysPathCase } from "./sys-path/sys-path-case.ts";

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
      const computed = compute(fixture, layout, places);
      if (valueFor(fixture.inexact ?? {}, version) !== undefined) {
        // What the interpreter says no file tells: pyep has to say that.
        expect({ version, flagged: isFlagged(computed) }).toEqual({ version, flagged: true });
      } else if (answer === "does not start") {
        expect({ version, doesNotStart: saysItDoesNotStart(computed) }).toEqual({
          version,
          doesNotStart: true,
        });
      } else {
        const { entries, prefix, basePrefix, exact } = computed;
        const path = entries.map((entry) => entry.path);
        expect({ version, path, prefix, basePrefix, exact }).toEqual({
          version,
          ...filled(answer, places),
          exact: true,
        });
      }
    }
  });
});

function compute(fixture: SysPathCase, layout: InterpreterLayoutName, places: Places): ComputedSysPath {
  const markers = recordedMarkers(recorded, layout, places.version);
  const start = startOf(fixture, places);
  return computeSysPath(memoryCase(fixture, places, layout, markers), start.executable, optionsOf(start));
}

function filled({ path, prefix, basePrefix }: StartedAnswer, places: Places): StartedAnswer {
  return {
    path: path.map((entry) => fillPlaceholders(entry, places)),
    prefix: fillPlaceholders(prefix, places),
    basePrefix: fillPlaceholders(basePrefix, places),
  };
}
