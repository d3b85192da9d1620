// npm run measure:backends -- FILE.json: what pyep says of each recorded build, beside what the back-end did.
// The file holds, for each case, its input files and the result of each back-end: verdict and entry_points.txt.
import { readFileSync } from "node:fs";
import { memoryTree, parseEntryPointsTxt, readProject } from "../src/core.ts";
import type { Project } from "../src/core.ts";
import { loadPythonParser } from "../src/node/load-python-parser.ts";
import { pythonWasm } from "./python-wasm.ts";
import { BUILD_BACKENDS, caseFiles } from "./recorded-builds.ts";
import type { RecordedBuilds, RecordedCase, RecordedResult } from "./recorded-builds.ts";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: npm run measure:backends -- FILE.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as RecordedBuilds;
const pythonParser = await loadPythonParser(pythonWasm());

const tally = new Map<string, { runs: number; misses: string[]; sameText: number; texts: number }>();
for (const [id, one] of Object.entries(cases)) {
  for (const [name, result] of Object.entries(one.backends)) {
    const row = tally.get(name) ?? { runs: 0, misses: [], sameText: 0, texts: 0 };
    tally.set(name, row);
    row.runs++;
    const project = read(one, name);
    const miss = missOf(project, result);
    if (miss !== undefined) row.misses.push(`${id} (${one.title}; ${result.verdict}): ${miss}`);
    if (isAccepted(result) && project.undecided.length === 0) {
      row.texts++;
      if (project.entryPointsTxt === (result.entry_points_txt ?? "")) row.sameText++;
    }
  }
}

console.log("back-end        runs    right          the text to the letter, where accepted and decided");
for (const [name, { runs, misses, sameText, texts }] of tally) {
  const right = runs - misses.length;
  const share = `${right} (${((100 * right) / runs).toFixed(1)} %)`;
  console.log(
    `${name.padEnd(14)} ${String(runs).padStart(5)}    ${share.padEnd(14)} ${sameText} of ${texts}`,
  );
}
for (const [name, { misses }] of tally) for (const miss of misses) console.log(`${name} ${miss}`);

function read(one: RecordedCase, name: string): Project {
  const [, backendVersion] = BUILD_BACKENDS[name] ?? [];
  return readProject(memoryTree(caseFiles(one, name)), { pythonParser, backendVersion });
}

/** How pyep's answer misses; `undefined` where it does not. */
function missOf(
  project: Project,
  { verdict, entry_points_txt: text, message }: RecordedResult,
): string | undefined {
  const flags = project.problems.filter(({ line }) => line !== undefined);
  const codes = flags.map(({ code, rule }) => `${code}/${rule}`).join(", ") || "nothing";
  const isRejected = flags.some(
    ({ code }) => code === "PYEP_PROJECT_REJECTED" || code === "PYEP_PROJECT_SYNTAX",
  );
  if (verdict === "rejected") {
    if (isRejected) return undefined;
    if (project.undecided.length > 0) return `undecided: ${project.undecided[0]?.reason}`;
    return `not said to be rejected (${message ?? ""}); found: ${codes}`;
  }
  if (isRejected) return `said to be rejected: ${flags.map((flag) => flag.message).join("; ")}`;
  if (project.undecided.length > 0) return `undecided: ${project.undecided[0]?.reason}`;
  const expected = [...parseEntryPointsTxt(text ?? "")].map(String);
  const actual = [...project.entryPoints].map(String);
  if (expected.join("\n") !== actual.join("\n"))
    return `reads ${actual.join(" ")}, not ${expected.join(" ")}`;
  const isFlagged = flags.length > 0;
  if (["altered", "dropped", "unparseable", "ignored"].includes(verdict) && !isFlagged) return `not flagged`;
  return undefined;
}

function isAccepted({ verdict }: RecordedResult): boolean {
  return verdict !== "rejected";
}
