// npm run measure:setup-py -- DIRECTORY …
// Reads every setup.py in unpacked sdists without running it, and compares its entry points with those in the sdist's
// own *.egg-info. Where these differ, the project as a whole is asked: another file may say what setup.py does not.
// Exits with 1 where one that was read is wrong.
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { parseEntryPointsTxt } from "../src/index.ts";
import type { EntryPoints } from "../src/index.ts";
import { directoryTree } from "../src/node/directory-tree.ts";
import { loadPythonParser } from "../src/node/load-python-parser.ts";
import { readSetupPy } from "../src/project/setup-py.ts";
import type { SetupPyReading } from "../src/project/setup-py.ts";
import { readProject } from "../src/project/read-project.ts";
import { decodePythonSource } from "../src/python-source/decode-python-source.ts";

type Outcome =
  | "read, equal"
  | "read, equal for another Python"
  | "none, equal"
  | "as the project has it"
  | "undecided, has entry points"
  | "undecided, has none"
  | "wrong"
  | "no egg-info, read"
  | "no egg-info, none"
  | "no egg-info, undecided";

const directories = process.argv.slice(2);
if (directories.length === 0) throw new Error("usage: npm run measure:setup-py -- DIRECTORY …");

// A bundled script does not stand where the package's own copies are.
const { resolve } = createRequire(import.meta.url);
const parser = await loadPythonParser({
  runtime: await readFile(resolve("web-tree-sitter/web-tree-sitter.wasm")),
  grammar: await readFile(resolve("tree-sitter-python/tree-sitter-python.wasm")),
});
const OTHER_PYTHONS = ["2.7", ...Array.from({ length: 8 }, (_, index) => `3.${String(index + 6)}`)];
const tally = new Map<Outcome, number>();
const notes: string[] = [];
let slowest = { milliseconds: 0, file: "" };
for (const directory of directories) {
  for (const root of await projectRoots(path.resolve(directory), 3)) await measure(root);
}
for (const note of notes.toSorted()) console.log(note);
for (const [outcome, count] of tally) console.log(`${String(count).padStart(5)} ${outcome}`);
console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms, ${slowest.file}`);
process.exitCode = tally.has("wrong") ? 1 : 0;

async function measure(root: string): Promise<void> {
  const { text } = decodePythonSource(await readFile(path.join(root, "setup.py")));
  if (text === undefined) return;
  const start = performance.now();
  const read = (pythonVersion: string): SetupPyReading =>
    readSetupPy(text, { parser, tree: directoryTree(root), path: "setup.py", pythonVersion });
  const reading = read("3.14");
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, file: root };
  let outcome = await judge(root, reading);
  // "pip%d.%d" % sys.version_info[:2]: which Python made the sdist stands nowhere.
  for (const pythonVersion of OTHER_PYTHONS) {
    if (outcome !== "wrong") break;
    const other = await judge(root, read(pythonVersion));
    if (other === "read, equal") outcome = "read, equal for another Python";
  }
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  const [undecided] = reading.undecided;
  if (outcome === "wrong") notes.push(`wrong: ${root}\n${describe(reading).join("\n")}`);
  else if (undecided !== undefined) {
    notes.push(`${outcome}: ${root}:${String(undecided.line)}: ${undecided.reason}`);
  }
}

async function judge(root: string, reading: SetupPyReading): Promise<Outcome> {
  const truth = await eggInfo(root);
  const isUndecided = reading.undecided.length > 0;
  if (truth === undefined) {
    if (isUndecided) return "no egg-info, undecided";
    return reading.hasEntryPoints ? "no egg-info, read" : "no egg-info, none";
  }
  if (!isUndecided && same(truth, describe(reading))) return truth.length > 0 ? "read, equal" : "none, equal";
  const { entryPoints, undecided } = readProject(directoryTree(root), { pythonParser: parser });
  if (undecided.length > 0) return truth.length > 0 ? "undecided, has entry points" : "undecided, has none";
  return same(truth, described(entryPoints)) ? "as the project has it" : "wrong";
}

function describe({ entryPoints }: SetupPyReading): string[] {
  return entryPoints.map(({ group, name, value }) => `[${group}] ${name ?? ""} = ${value ?? ""}`).toSorted();
}

function described(entryPoints: EntryPoints): string[] {
  return Array.from(entryPoints, (entry) => `[${entry.group}] ${entry.name} = ${entry.value}`).toSorted();
}

function same(truth: readonly string[], answer: readonly string[]): boolean {
  return truth.join("\n") === answer.join("\n");
}

/** The entry points in the *.egg-info beside setup.py, or in src/; `undefined` where there is no such directory. */
async function eggInfo(root: string): Promise<string[] | undefined> {
  for (const place of [root, path.join(root, "src"), path.join(root, "lib")]) {
    for (const name of await names(place)) {
      if (!name.endsWith(".egg-info")) continue;
      const files = await names(path.join(place, name));
      if (!files.includes("PKG-INFO")) continue;
      if (!files.includes("entry_points.txt")) return [];
      const text = await readFile(path.join(place, name, "entry_points.txt"), "utf8");
      const entryPoints = parseEntryPointsTxt(text, { pythonVersion: "3.12" });
      return described(entryPoints);
    }
  }
  return undefined;
}

async function projectRoots(directory: string, depth: number): Promise<string[]> {
  const found = await names(directory);
  if (found.includes("setup.py")) return [directory];
  if (depth === 0) return [];
  const below = await Promise.all(found.map((name) => projectRoots(path.join(directory, name), depth - 1)));
  return below.flat();
}

async function names(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}
