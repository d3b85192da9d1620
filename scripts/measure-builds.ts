// npm run measure:builds -- PYTHON COUNT [SEED]
// Builds random projects with the back-ends that an interpreter has installed (setuptools with wheel, flit_core,
// hatchling, poetry-core, pdm-backend, uv_build, of any version), and compares the entry_points.txt of each wheel, or that
// none was built, with what pyep says that this version does. Every difference is printed with the project's files.
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { memoryTree, readProject } from "../src/core.ts";
import { loadPythonParser } from "../src/node/load-python-parser.ts";
import { arbitraryProject, BACKENDS_UNDER_TEST } from "./arbitrary-project.ts";
import type { ArbitraryProject } from "./arbitrary-project.ts";
import { inParallel } from "./in-parallel.ts";
import { pythonWasm } from "./python-wasm.ts";
import { seededRandom } from "./seeded-random.ts";
import { Tally } from "./tally.ts";

const SECONDS = 120;
const VERSIONS = `
import importlib.metadata, json, sys
found = {}
for name in sys.argv[1:]:
    try: found[name] = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError: pass
print(json.dumps(found))`;
const BUILD = `
import importlib, sys, zipfile
_, module, directory = sys.argv
wheel = importlib.import_module(module).build_wheel(directory)
with zipfile.ZipFile(directory + "/" + wheel) as archive:
    names = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
    with open(directory + "/answer", "wb") as answer: answer.write(archive.read(names[0]) if names else b"")`;

const [python, count, seed = String(Date.now() % 1e9)] = process.argv.slice(2);
if (python === undefined || !Number.isInteger(Number(count))) {
  throw new Error("usage: npm run measure:builds -- PYTHON COUNT [SEED]");
}
const run = promisify(execFile);
const names = Object.keys(BACKENDS_UNDER_TEST);
const versions = JSON.parse(
  execFileSync(python, ["-c", VERSIONS, ...names], { encoding: "utf8" }),
) as Readonly<Record<string, string>>;
console.log(`seed ${seed}, ${Object.entries(versions).flat().join(" ")}`);
const pythonParser = await loadPythonParser(pythonWasm());
const root = mkdtempSync(path.join(tmpdir(), "pyep-builds-"));
const random = seededRandom(Number(seed));
const projects: ArbitraryProject[] = [];
while (projects.length < Number(count)) {
  const project = arbitraryProject(random);
  if (versions[project.backend] !== undefined) projects.push(project);
}
const tally = new Tally();
try {
  await inParallel(projects.entries(), availableParallelism(), ([index, project]) =>
    compare(project, path.join(root, String(index))),
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
tally.print();

async function compare(project: ArbitraryProject, directory: string): Promise<void> {
  const built = await build(project, directory);
  const backendVersion = versions[project.backend];
  const read = readProject(memoryTree(project.files), { pythonParser, backendVersion });
  const isRefused = read.problems.some(
    ({ code }) => code === "PYEP_PROJECT_REJECTED" || code === "PYEP_PROJECT_SYNTAX",
  );
  const said = isRefused ? undefined : read.entryPointsTxt;
  const outcome =
    read.undecided.length > 0
      ? "undecided"
      : said !== built
        ? "DIFFERENT"
        : built === undefined
          ? "refused"
          : "equal";
  const title = `${project.backend}: ${outcome}`;
  tally.count(title);
  if (outcome !== "DIFFERENT") return;
  console.log(`${title}\n  built ${JSON.stringify(built)}\n  said  ${JSON.stringify(said)}`);
  for (const { message } of read.problems) console.log(`  ${message}`);
  for (const [name, text] of Object.entries(project.files)) {
    if (!name.includes("/")) console.log(`  ${name}\n${text.replaceAll(/^/gm, "    ")}`);
  }
}

/** The entry_points.txt of the wheel, `""` where it has none; `undefined` where nothing was built. */
async function build({ backend, files }: ArbitraryProject, directory: string): Promise<string | undefined> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const output = `${directory}-wheel`;
  mkdirSync(output);
  try {
    // uv_build starts a command that stands beside the interpreter.
    const env = {
      ...process.env,
      PATH: `${path.dirname(python ?? "")}${path.delimiter}${process.env["PATH"] ?? ""}`,
    };
    await run(python ?? "", ["-W", "ignore", "-c", BUILD, BACKENDS_UNDER_TEST[backend], output], {
      cwd: directory,
      env,
      timeout: SECONDS * 1000,
    });
    return readFileSync(path.join(output, "answer"), "utf8");
  } catch {
    return undefined;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
