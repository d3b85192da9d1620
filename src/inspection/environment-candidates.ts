import type { Environment } from "../discovery/environment.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { importSuffixes } from "../discovery/module-suffixes.ts";
import type { PathFlavour } from "../discovery/path-flavour.ts";
import { reachable } from "../discovery/reachable.ts";
import { siteConfigurationFiles } from "../discovery/site-configuration-files.ts";
import type { SysPathEntry } from "../discovery/sys-path-entry.ts";
import { customizationCandidate } from "./customization-candidate.ts";
import { namesIn, pathOf } from "./hook-candidate.ts";
import type { HookCandidate, HookDirectory } from "./hook-candidate.ts";
import { pthCandidates } from "./pth-candidates.ts";
import type { PthCandidate } from "./pth-candidates.ts";
import { startCandidates } from "./start-candidates.ts";
import { ANY_INTERPRETER, startupPlan } from "./startup-plan.ts";
import type { StartupPlan } from "./startup-plan.ts";

/** What runs at the start of an environment's interpreter, in the order in which site.py comes to it. */
export function environmentCandidates(environment: Environment, flavour: PathFlavour): HookCandidate[] {
  const plan = startupPlan(environment);
  if (plan === undefined) return [];
  const walk = new StartupWalk(environment, plan, flavour);
  for (const directory of plan.directories) walk.addSiteDirectory(directory);
  return [...walk.code, ...walk.startEntries, ...customizations(environment, plan)];
}

// As far as an interpreter gets about; then it is a RecursionError.
const DEEPEST = 200;

/** `site.addsitedir`, for the sake of what it runs. */
class StartupWalk {
  readonly code: HookCandidate[] = [];
  /** PEP 829: called when all lines of code of all site directories have run. */
  readonly startEntries: HookCandidate[] = [];
  readonly #sysPath: readonly SysPathEntry[];
  readonly #plan: StartupPlan;
  readonly #flavour: PathFlavour;
  readonly #read = new Set<FileTree>();
  #depth = 0;

  constructor({ sysPath }: Environment, plan: StartupPlan, flavour: PathFlavour) {
    this.#sysPath = sysPath;
    this.#plan = plan;
    this.#flavour = flavour;
  }

  addSiteDirectory(path: string): void {
    this.#addEntry(this.#entryAt(path));
  }

  #entryAt(path: string): SysPathEntry | undefined {
    const key = this.#flavour.normcase(path);
    return this.#sysPath.find((entry) => this.#flavour.normcase(entry.path) === key);
  }

  #addEntry(entry: SysPathEntry | undefined): void {
    const { path, tree } = entry ?? {};
    // os.listdir does not list an archive.
    if (path === undefined || tree === undefined || tree.isArchive === true || this.#read.has(tree)) return;
    this.#read.add(tree);
    if (this.#depth === DEEPEST) return;
    this.#depth++;
    const directory: HookDirectory = { path, tree, inside: "" };
    const { rules } = this.#plan;
    const files = siteConfigurationFiles(namesIn(directory), rules ?? ANY_INTERPRETER);
    for (const name of files.pth) {
      if (rules !== undefined && files.ignoresCode(name)) continue;
      const decoding = (rules ?? ANY_INTERPRETER).pthDecoding;
      for (const candidate of pthCandidates(directory, name, decoding)) this.#addCode(candidate);
    }
    const note =
      rules === undefined ? "called at every start by Python 3.15 and later" : "called at every start";
    for (const name of files.start) {
      for (const candidate of startCandidates(directory, name, note)) this.startEntries.push(candidate);
    }
    this.#depth--;
  }

  #addCode(candidate: PthCandidate): void {
    const { effect } = candidate;
    if (effect.kind !== "site directories") {
      this.code.push(candidate);
      return;
    }
    // import site; site.addsitedir("/overlay"): its own hooks run before the next line.
    const added = effect.directories.map((directory) => this.#addedBy(candidate, directory));
    const missing = effect.directories.filter((_, index) => added[index] === undefined);
    const notes = missing.map((directory) => `adds ${directory}, whose own hooks are not listed here`);
    this.code.push({ ...candidate, notes: [...candidate.notes, ...notes] });
    for (const entry of added) this.#addEntry(entry);
  }

  /** The entry that a line made of a directory. Below a root its path is longer than the line says. */
  #addedBy({ directory, name, line }: PthCandidate, added: string): SysPathEntry | undefined {
    const file = pathOf(directory, name);
    const path = this.#flavour.normalize(added);
    return (
      this.#sysPath.find(
        ({ addedBy, path: found }) => addedBy.file === file && addedBy.line === line && found.endsWith(path),
      ) ?? this.#entryAt(path)
    );
  }
}

function customizations(environment: Environment, plan: StartupPlan): HookCandidate[] {
  const suffixes = importSuffixes(environment.pythonVersion, environment.platform);
  return plan.customizations.flatMap((module) => {
    for (const { path, tree, archive } of environment.sysPath) {
      const place = tree === undefined ? archive : { tree, inside: "" };
      if (place === undefined) continue;
      const directory: HookDirectory = { path, ...place };
      const name = moduleFile(directory, module, place.tree.isArchive === true ? IN_ARCHIVES : suffixes);
      if (name !== undefined) return [customizationCandidate(directory, name, module)];
    }
    return [];
  });
}

// zipimport loads no extensions, and byte code before a source.
const IN_ARCHIVES = [".pyc", ".py"];

/** The file that `import module` loads from a directory: a package's, else an extension's, a source's, byte code. */
function moduleFile(
  directory: HookDirectory,
  module: string,
  suffixes: readonly string[],
): string | undefined {
  const { tree, inside } = directory;
  const names = namesIn(directory);
  const candidates = [
    ...(names.includes(module) ? suffixes.map((suffix) => `${module}/__init__${suffix}`) : []),
    // By the listing, since a system may open sitecustomize.py as SiteCustomize.py.
    ...suffixes.map((suffix) => module + suffix).filter((name) => names.includes(name)),
  ];
  const within = (name: string): string => (inside === "" ? name : `${inside}/${name}`);
  return candidates.find((name) => reachable(() => tree.kind(within(name))) === "file");
}
