import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeFiles } from "../node/temporary-directory.ts";
import { EDITABLE_PROJECTS } from "./editable-projects.ts";
import { run } from "./run-program.ts";
import type { RealEnvironment } from "./starts-of.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";

const PIP = ["-m", "pip", "--quiet", "--disable-pip-version-check"];
const SETUP = "from setuptools import setup\nsetup(name='gull', version='1.0', packages=['gull'])\n";

/**
 * Environments with a project of ours installed in place: by pip and each build back-end in one CPython, and by
 * `setup.py develop` in each whose bundled setuptools still does that. What cannot be had is said and left out.
 */
export async function* editableEnvironments(
  interpreters: readonly SysPathInterpreter[],
): AsyncIterableIterator<RealEnvironment> {
  const upstream = interpreters.filter(({ layout }) => layout === "upstream");
  const maker = upstream.find(({ version }) => version === "3.12") ?? upstream.at(-1);
  if (maker !== undefined) yield* inTemporaryDirectory((root) => byBackends(maker, root));
  // Up to 3.11 a setuptools comes with the interpreter.
  for (const interpreter of upstream.filter(({ version }) => /^3\.(?:8|9|10|11)$/.test(version))) {
    yield* inTemporaryDirectory((root) => byDevelop(interpreter, root));
  }
}

async function* byBackends(
  interpreter: SysPathInterpreter,
  root: string,
): AsyncIterableIterator<RealEnvironment> {
  const programs = path.join(root, "venv", "bin");
  const python = path.join(programs, "python");
  // Some back-ends are programs of their own, or call such.
  const env = { PATH: `${programs}:${process.env["PATH"] ?? ""}` };
  await run(interpreter.executable, ["-m", "venv", path.join(root, "venv")]);
  const present = new Map<string, boolean>();
  for (const [index, { title, requires, files, pipOptions = [] }] of EDITABLE_PROJECTS.entries()) {
    for (const requirement of requires) {
      if (!present.has(requirement)) present.set(requirement, await isInstalled(python, requirement));
    }
    if (!requires.every((requirement) => present.get(requirement) === true)) {
      console.log(`${title} is not compared: pip cannot install ${requires.join(", ")}`);
      continue;
    }
    const project = path.join(root, `project-${index}`);
    writeFiles(project, files);
    const options = ["--no-build-isolation", "--no-deps", ...pipOptions];
    try {
      await run(python, [...PIP, "install", ...options, "--editable", project], { env });
    } catch (error) {
      console.log(`${title} is not compared: ${String(error).slice(-1000)}`);
      continue;
    }
    // The next one takes its place: pip removes the kite that it finds.
    yield { title, executable: python, root, interpreter };
  }
}

async function isInstalled(python: string, requirement: string): Promise<boolean> {
  try {
    await run(python, [...PIP, "install", requirement]);
    return true;
  } catch {
    return false;
  }
}

async function* byDevelop(
  interpreter: SysPathInterpreter,
  root: string,
): AsyncIterableIterator<RealEnvironment> {
  const python = path.join(root, "venv", "bin", "python");
  const project = path.join(root, "project");
  const title = `setup.py develop of ${interpreter.version}`;
  writeFiles(project, { "setup.py": SETUP, "gull/__init__.py": "" });
  try {
    await run(interpreter.executable, ["-m", "venv", path.join(root, "venv")]);
    await run(python, ["setup.py", "--quiet", "develop", "--no-deps"], { cwd: project });
  } catch (error) {
    console.log(`${title} is not compared: ${String(error)}`);
    return;
  }
  yield { title, executable: python, root, interpreter };
}

async function* inTemporaryDirectory<Item>(
  inside: (root: string) => AsyncIterableIterator<Item>,
): AsyncIterableIterator<Item> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-editable-")));
  try {
    yield* inside(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
