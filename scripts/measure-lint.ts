// npm run measure:lint -- FILE.json: what `pyep lint` says of each recorded build, beside what became of it.
// A project that its own back-end, pip or installer rejects, alters or drops wants a finding; one that all handle
// faithfully wants no error. Targets are not looked for: most of these projects name modules that they do not have.
import { readFileSync } from "node:fs";
import { lintProject, memoryTree, parseEntryPointsTxt, readProject } from "../src/core.ts";
import type { Diagnostic } from "../src/core.ts";
import { loadPythonParser } from "../src/node/load-python-parser.ts";
import { BUILD_BACKENDS, caseFiles } from "./recorded-builds.ts";
import type { RecordedBuilds, RecordedCase, RecordedResult } from "./recorded-builds.ts";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: npm run measure:lint -- FILE.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as RecordedBuilds;
const pythonParser = await loadPythonParser({
  runtime: readFileSync("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
  grammar: readFileSync("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
});

const table = {
  "wants a finding": { right: 0, wrong: 0 },
  "wants no error": { right: 0, wrong: 0 },
};
const exceptions: string[] = [];
for (const [id, one] of Object.entries(cases)) {
  for (const [name, result] of Object.entries(one.backends)) {
    // Nothing was declared, or nothing that counts: what its author wanted cannot be told.
    if (result.verdict === "none") continue;
    const why = harm(one, result);
    const found = lint(one, name);
    const column = why === undefined ? "wants no error" : "wants a finding";
    const isRight =
      why === undefined ? found.every(({ severity }) => severity !== "error") : found.length > 0;
    table[column][isRight ? "right" : "wrong"]++;
    if (!isRight) {
      const said = found.map(({ code, message }) => `${code} ${message}`).join("; ") || "nothing";
      exceptions.push(`${name} ${id} (${one.title}): ${why ?? "handled faithfully"}; found: ${said}`);
    }
  }
}
for (const [column, { right, wrong }] of Object.entries(table)) {
  const share = ((100 * right) / (right + wrong)).toFixed(1);
  console.log(`${column.padEnd(16)} ${right} right, ${wrong} wrong (${share} %)`);
}
for (const exception of exceptions) console.log(exception);

/** What became of it that its author cannot have wanted; `undefined` where all went well. */
function harm({ install }: RecordedCase, { verdict, entry_points_txt }: RecordedResult): string | undefined {
  if (["rejected", "altered", "dropped", "unparseable", "ignored"].includes(verdict)) return verdict;
  const text = entry_points_txt ?? "";
  const read = (pythonVersion: string): string => [...parseEntryPointsTxt(text, { pythonVersion })].join();
  if (read("3.9") !== read("3.14")) return "CPython 3.8 and 3.9 read it otherwise";
  // importlib_metadata 8.7 and later, and so CPython 3.15, raise for the whole environment.
  const invalid = [...parseEntryPointsTxt(text)].find(({ reference }) => reference === null);
  if (invalid !== undefined) return `CPython 3.15 refuses ${invalid.value}`;
  if (install === undefined) return undefined;
  const { pip, installer } = install;
  if (pip?.ok === false) return "pip refuses it";
  if (installer?.ok === false) return "installer refuses it";
  if ((pip?.syntax_error_in ?? []).length > 0) return "the script is a SyntaxError";
  const scripts = [...parseEntryPointsTxt(text)].filter(({ group }) => group.endsWith("_scripts"));
  const lost = scripts.find(({ name }) => pip?.scripts?.includes(name) === false);
  return lost && `pip writes no script ${lost.name}`;
}

function lint(one: RecordedCase, name: string): readonly Diagnostic[] {
  const tree = memoryTree(caseFiles(one, name));
  const [, backendVersion] = BUILD_BACKENDS[name] ?? [];
  const project = readProject(tree, { pythonParser, backendVersion });
  return lintProject(project, tree, { pythonParser, settings: { ignore: ["EP41"] } }).diagnostics;
}
