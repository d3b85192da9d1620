// npm run build && npm run measure:published -- DIRECTORY …
// Asks what was built about the sdists and wheels in directories, such as `npm run draw:published` fills:
// - `pyep lint` of each, in a process of its own. Every error is printed: each one has to be a defect of the project.
// - the entry points of each sdist's sources, beside what its back-end made of them: setuptools in the sdist's own
//   *.egg-info; the others in the wheel of the same version, entry_points.txt byte for byte.
// Exits with 1 where a command ends without an answer. What differs is for a reader: an sdist may be made by another
// version of setuptools, or be changed by what only running tells.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as pyep from "../src/index.ts";
import type { Diagnostic, EntryPoints, Project, Sdist, Wheel } from "../src/index.ts";
import { inParallel } from "./in-parallel.ts";
import { Tally } from "./tally.ts";

const SECONDS = 60;
/** How back-ends name themselves in the wheels that they build, where that is not their name. */
const GENERATORS: Readonly<Record<string, string>> = {
  flit: "flit-core",
  meson: "meson-python",
  poetry: "poetry-core",
  uv: "uv-build",
};
const directories = process.argv.slice(2);
if (directories.length === 0) throw new Error("usage: npm run measure:published -- DIRECTORY …");
const archives = directories
  .flatMap((directory) => readdirSync(directory).map((name) => path.join(directory, name)))
  .filter((file) => /\.(?:whl|tar\.gz|zip)$/.test(file))
  .toSorted();
const command = path.resolve("dist/cli/pyep.cjs");
const { normalizeProjectName, readProject, openSdist, openWheel, parseWheelFilename, PyepError } =
  (await import(pathToFileURL("dist/index.js").href)) as typeof pyep;
const tally = new Tally();

await inParallel(archives, availableParallelism(), lintArchive);
for (const archive of archives) if (!archive.endsWith(".whl")) await compareReading(archive);
tally.print();

async function lintArchive(archive: string): Promise<void> {
  const { code, stdout, stderr } = await run([command, "lint", archive, "--json"]);
  const report = parsed(stdout);
  if (report === undefined || code === null || code > 2 || report.error?.code === "PYEP_INTERNAL") {
    tally.count("lint: NO ANSWER");
    process.exitCode = 1;
    console.log(`NO ANSWER ${archive}: ${String(code)} ${report?.error?.message ?? stderr.slice(0, 200)}`);
    return;
  }
  if (code === 2) {
    tally.count("lint: refused");
    console.log(`refused ${archive}: ${report.error?.message ?? ""}`);
    return;
  }
  const errors = report.diagnostics?.filter(({ severity }) => severity === "error") ?? [];
  tally.count(errors.length > 0 ? "lint: errors" : "lint: no error");
  for (const { path: file, line, code: rule, message } of errors) {
    console.log(`error ${path.basename(archive)} ${file}:${String(line)}: ${rule} ${message}`);
  }
}

interface LintReport {
  readonly diagnostics?: readonly Diagnostic[];
  readonly error?: { readonly code: string; readonly message: string };
}

function parsed(stdout: string): LintReport | undefined {
  try {
    return JSON.parse(stdout) as LintReport;
  } catch {
    return undefined;
  }
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { timeout: SECONDS * 1000, killSignal: "SIGKILL" });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

async function compareReading(archive: string): Promise<void> {
  let sdist: Sdist;
  try {
    sdist = await openSdist(archive);
  } catch (error) {
    // lint has said why.
    if (error instanceof PyepError) return;
    throw error;
  }
  const { name } = sdist.project.buildBackend;
  if (name === "setuptools" || name === "pbr") compareWithEggInfo(sdist);
  else await compareWithWheel(sdist);
  await sdist.close();
}

/** What setuptools wrote when it made the sdist, where it left that in it. */
function compareWithEggInfo({ path: archive, distribution, project }: Sdist): void {
  if (distribution?.location.endsWith(".egg-info") !== true) return;
  const truth = listed(distribution.entryPoints);
  compared("egg-info", archive, project, truth, listed(project.entryPoints));
}

/** What the project's own back-end wrote into the wheel of that release, by the rules of the version that wrote it. */
async function compareWithWheel({ path: archive, tree, project }: Sdist): Promise<void> {
  const { name } = project.buildBackend;
  const wheel = await wheelBeside(archive);
  if (wheel === undefined) return;
  const [, generator = "", version] =
    /^Generator: ([\w-]+) \(?([\d.]+)/m.exec(wheel.readText("WHEEL") ?? "") ?? [];
  const truth = wheel.readText("entry_points.txt") ?? "";
  await wheel.close();
  if ((GENERATORS[generator] ?? generator) !== name) {
    tally.count(`wheel of ${name}: built by ${generator === "" ? "another program" : generator}`);
    return;
  }
  const built = readProject(tree, { backendVersion: version });
  compared(`wheel of ${name}`, archive, built, truth, built.entryPointsTxt);
}

function compared(kind: string, archive: string, { undecided }: Project, truth: string, read: string): void {
  if (read === truth) tally.count(`${kind}: equal, ${truth === "" ? "none" : "some"}`);
  else if (undecided.length > 0) tally.count(`${kind}: undecided`);
  else {
    tally.count(`${kind}: DIFFERENT`);
    console.log(`different from ${kind} ${archive}:\n${truth}\n-- read:\n${read}`);
  }
}

async function wheelBeside(archive: string): Promise<Wheel | undefined> {
  const directory = path.dirname(archive);
  const release = path.basename(archive).replace(/\.(?:tar\.gz|zip)$/, "");
  const file = readdirSync(directory).find((name) => releaseOf(name) === normalizeProjectName(release));
  return file === undefined ? undefined : openWheel(path.join(directory, file));
}

function releaseOf(wheel: string): string | undefined {
  const filename = parseWheelFilename(wheel);
  return filename && normalizeProjectName(`${filename.distribution}-${filename.version}`);
}

function listed(entryPoints: EntryPoints): string {
  return Array.from(entryPoints, ({ group, name, value }) => `[${group}] ${name} = ${value}`)
    .toSorted()
    .join("\n");
}
