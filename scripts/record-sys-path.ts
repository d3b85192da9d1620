// Records with what sys.path real interpreters start in the cases of fixtures/sys-path:
// node scripts/run-typescript.mjs scripts/record-sys-path.ts [CASE ...]
import { existsSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { foldByVersion } from "../test/fixture/by-version.ts";
import { askLiveCases } from "../test/oracle/live-cases.ts";
import { sysPathInterpreters } from "../test/oracle/sys-path-interpreters.ts";
import type { SysPathInterpreter } from "../test/oracle/sys-path-interpreters.ts";
import { sysPathJson } from "../test/sys-path/sys-path-json.ts";
import { INTERPRETERS_FILE, recordedInterpreters } from "../test/sys-path/interpreter-base.ts";
import type { RecordedInterpreters } from "../test/sys-path/interpreter-base.ts";
import { loadSysPathCases } from "../test/sys-path/load-sys-path-cases.ts";
import { putPlaceholders } from "../test/sys-path/placeholders.ts";
import type { Places } from "../test/sys-path/placeholders.ts";
import type { InterpreterLayoutName, SysPathAnswer } from "../test/sys-path/sys-path-case.ts";

const wanted = process.argv.slice(2);
const all = loadSysPathCases().filter(({ fixture }) => fixture.documented === undefined);
const cases = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const interpreters = await sysPathInterpreters();
if (interpreters.length === 0) throw new Error("no CPython found to record");

const recorded: RecordedInterpreters = {
  releases: { upstream: releases("upstream"), debian: releases("debian") },
  site: { upstream: markers("upstream"), debian: markers("debian") },
};
const isSame = existsSync(INTERPRETERS_FILE) && isDeepStrictEqual(recordedInterpreters(), recorded);
if (wanted.length > 0 && !isSame) {
  throw new Error("these are other interpreters than those recorded: record all cases");
}

const answers = cases.map(() => ({
  upstream: new Map<string, SysPathAnswer>(),
  debian: new Map<string, SysPathAnswer>(),
}));
for (const interpreter of interpreters) {
  const fixtures = cases.map(({ fixture }) => fixture);
  const given = await askLiveCases(interpreter, fixtures, ({ answer, places }, index) => {
    answers[index]?.[interpreter.layout].set(interpreter.version, withPlaceholders(answer, places));
    return true;
  });
  console.log(`${interpreter.title}: ${given.filter((one) => one === true).length} cases`);
}
cases.forEach(({ expectedFile }, index) => {
  const folded = Object.entries(answers[index] ?? {}).map(([layout, found]) => [
    layout,
    foldByVersion(found),
  ]);
  const present = folded.filter(([, found]) => Object.keys(found ?? {}).length > 0);
  writeFileSync(expectedFile, sysPathJson(Object.fromEntries(present)));
});
writeFileSync(INTERPRETERS_FILE, sysPathJson(recorded));

function withPlaceholders(answer: SysPathAnswer, places: Places): SysPathAnswer {
  if (answer === "does not start") return answer;
  return {
    path: answer.path.map((entry) => putPlaceholders(entry, places)),
    prefix: putPlaceholders(answer.prefix, places),
    basePrefix: putPlaceholders(answer.basePrefix, places),
  };
}

function of(layout: InterpreterLayoutName): SysPathInterpreter[] {
  return interpreters.filter((one) => one.layout === layout);
}

function releases(layout: InterpreterLayoutName): Record<string, string> {
  return Object.fromEntries(of(layout).map(({ version, release }) => [version, release]));
}

function markers(layout: InterpreterLayoutName): RecordedInterpreters["site"]["upstream"] {
  return foldByVersion(new Map(of(layout).map(({ version, site }) => [version, site])));
}
