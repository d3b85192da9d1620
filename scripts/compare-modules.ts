// node scripts/run-typescript.mjs scripts/compare-modules.ts DIRECTORY …
// Takes the directories for sys.path and asks every CPython found, and pyep, for everything pkgutil says of it: the
// modules that are listed, and for each package and namespace package, three levels deep, its __path__ and the modules
// along that. Nothing in the directories is run: packages are looked for, not imported; for those that call
// pkgutil.extend_path it is called by the question. Exits with 1 where an answer differs.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { NamespaceStyle } from "../src/core.ts";
import { NamespaceNotFoundError } from "../src/discovery/namespace-not-found-error.ts";
import { importPackage } from "../src/discovery/namespace-package.ts";
import { PackageImports } from "../src/discovery/package-imports.ts";
import { openEnvironment } from "../src/index.ts";
import { findInterpreters } from "../test/oracle/find-interpreters.ts";
import type { Interpreter } from "../test/oracle/find-interpreters.ts";

const QUESTION = "scripts/pkgutil-answers.py";
const DEPTH = 3;

type ModuleRow = readonly [name: string, isPackage: boolean, location: string];
type PackageAnswer =
  { readonly path: readonly string[]; readonly modules: readonly ModuleRow[] } | { readonly missing: true };

interface AskedPackage {
  readonly style: NamespaceStyle | "missing";
  readonly answer: PackageAnswer;
}

interface Reply {
  readonly python: string;
  readonly answers: readonly {
    readonly modules: readonly ModuleRow[];
    readonly packages: Readonly<Record<string, PackageAnswer>>;
  }[];
}

const directories = process.argv.slice(2).map((directory) => path.resolve(directory));
if (directories.length === 0) throw new Error("usage: compare-modules.ts DIRECTORY …");
const interpreters = await findInterpreters();
if (interpreters.length === 0) throw new Error("no CPython found to compare with");
const names = [...new Set(directories.flatMap((directory) => [...packageNames(directory, "", DEPTH)]))];

let differing = 0;
for (const interpreter of interpreters) differing += await compareWith(interpreter);
process.exitCode = differing === 0 ? 0 : 1;

async function compareWith(interpreter: Interpreter): Promise<number> {
  const { version } = interpreter;
  const environment = await openEnvironment({ path: directories }, { pythonVersion: version, cwd: "/" });
  const listed = [...environment.iterModules()].map(({ name, isPackage, location }): ModuleRow => [
    name,
    isPackage,
    location,
  ]);
  const { packages, leftOut } = askPyep(new PackageImports(environment));
  const asked = [...packages].map(([name, { style }]) => [name, style === "pkgutil" ? style : "found"]);
  const { python, answers } = askPython(interpreter, asked);
  const expected = answers[0];
  if (expected === undefined) throw new Error(`CPython ${python} gave no answer`);

  const differences = [
    ...(isDeepStrictEqual(listed, expected.modules) ? [] : ["the modules that are listed"]),
    ...[...packages]
      .filter(([name, { answer }]) => !isDeepStrictEqual(answer, expected.packages[name]))
      .map(
        ([name, { answer }]) => `${name}: ${excerpt(answer)}, CPython: ${excerpt(expected.packages[name])}`,
      ),
  ];
  console.log(
    `CPython ${python}: ${expected.modules.length} modules; packages: ${stylesOf(packages)}; ` +
      `${leftOut} left out, which would have to be run: ` +
      (differences.length === 0 ? "the same answers" : `${differences.length} differences`),
  );
  for (const line of differences.slice(0, 10)) console.log(`  ${line}`);
  return differences.length;
}

/** All packages in one interpreter, so to speak. */
function askPyep(imports: PackageImports): {
  readonly packages: ReadonlyMap<string, AskedPackage>;
  readonly leftOut: number;
} {
  const packages = new Map<string, AskedPackage>();
  const leftOut = new Set<string>();
  for (const name of names) {
    const problems = imports.problems.found.length;
    const asked = leftOut.has(parentOf(name)) ? undefined : askPackage(imports, name);
    const isKnown =
      asked !== undefined &&
      asked.style !== "pkg_resources" &&
      imports.problems.found.length === problems &&
      !hasLiteralPath(name, asked);
    if (isKnown) packages.set(name, asked);
    else leftOut.add(name);
  }
  return { packages, leftOut: leftOut.size };
}

function askPackage(imports: PackageImports, name: string): AskedPackage {
  try {
    const { path: portions, style } = importPackage(imports, name);
    const seen = new Set<string>();
    const modules = portions.flatMap((portion) => {
      const finder = imports.importers.get(portion);
      return [...(finder?.modules() ?? [])].flatMap((module): ModuleRow[] => {
        if (seen.size === seen.add(module.name).size) return [];
        return [[`${name}.${module.name}`, module.isPackage, portion]];
      });
    });
    return { style, answer: { path: portions, modules } };
  } catch (error) {
    if (error instanceof NamespaceNotFoundError) return { style: "missing", answer: { missing: true } };
    throw error;
  }
}

/** `__path__ = []` */
function hasLiteralPath(name: string, { style, answer }: AskedPackage): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1);
  return style === "regular" && "path" in answer && answer.path[0]?.endsWith(`/${last}`) !== true;
}

function askPython({ executable }: Interpreter, packages: readonly (readonly string[])[]): Reply {
  const input = JSON.stringify([{ root: "/", path: directories, packages }]);
  const options = { input, encoding: "utf8", maxBuffer: 2 ** 30 } as const;
  const flags = ["-I", "-S", "-B", "-X", "utf8"];
  const { status, stdout, stderr } = spawnSync(executable, [...flags, QUESTION], options);
  if (status !== 0) throw new Error(`${executable} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Reply;
}

/** The names that packages in a directory can have, outer ones first. */
function* packageNames(directory: string, prefix: string, depth: number): IterableIterator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.name.includes(".") || entry.name === "__pycache__" || entry.isFile()) continue;
    const name = prefix + entry.name;
    yield name;
    if (depth > 1 && entry.isDirectory()) {
      yield* packageNames(path.join(directory, entry.name), `${name}.`, depth - 1);
    }
  }
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf("."), 0));
}

function stylesOf(packages: ReadonlyMap<string, AskedPackage>): string {
  const counts = new Map<string, number>();
  for (const { style } of packages.values()) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].map(([style, count]) => `${count} ${style}`).join(", ");
}

function excerpt(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 160);
}
