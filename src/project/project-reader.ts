import type { FileTree } from "../discovery/file-tree.ts";
import { judgeEntries } from "./judge-entries.ts";
import type { BackendRules } from "./backend-rules.ts";
import type { BuildBackend } from "./build-backend.ts";
import type { Declaration } from "./declaration.ts";
import type { ShapeError } from "./declared-entry.ts";
import { findInDynamic } from "./dynamic-findings.ts";
import { readFlitSources } from "./flit-sources.ts";
import { readSetupCfg } from "./legacy-reading.ts";
import type { LegacyReading } from "./legacy-reading.ts";
import { readPoetrySources } from "./poetry-sources.ts";
import { pointRange, ProjectFindings } from "./project-findings.ts";
import { projectIdentity } from "./project-identity.ts";
import { own, PROJECT_KEYS, readProjectTable } from "./project-table.ts";
import type { Project, Undecided } from "./project.ts";
import { meantBackend, readBuildBackend, rulesOf } from "./read-build-backend.ts";
import type { ReadProjectOptions } from "./read-project.ts";
import { parseSetupCfg, SETUP_CFG } from "./setup-cfg.ts";
import { readSetupPySource, SETUP_PY } from "./setup-py-source.ts";
import type { SetupPyReading } from "./setup-py.ts";
import { readSetuptoolsSources } from "./setuptools-sources.ts";
import type { SetuptoolsReading } from "./setuptools-sources.ts";
import type { NotTaken } from "./not-taken.ts";
import { TomlDocument } from "./toml-document.ts";
import { misplacedKeys, readForeignTables } from "./foreign-tables.ts";

const PYPROJECT = "pyproject.toml";

/** Reads one project, step by step. */
export class ProjectReader {
  readonly #findings = new ProjectFindings();
  readonly #undecided: Undecided[] = [];
  #setupPy: SetupPyReading | undefined;
  readonly #readText: (
    path: string,
  ) => { readonly text: string; readonly isUtf8: boolean; readonly badLine?: number } | undefined;
  readonly #tree: FileTree;
  readonly #options: ReadProjectOptions;

  constructor(
    readText: (
      path: string,
    ) => { readonly text: string; readonly isUtf8: boolean; readonly badLine?: number } | undefined,
    tree: FileTree,
    options: ReadProjectOptions,
  ) {
    this.#readText = readText;
    this.#tree = tree;
    this.#options = options;
  }

  read(): Project {
    const document = this.#readPyproject();
    const setupCfg = this.#readText(SETUP_CFG);
    const isPbr = usesPbr(this.#readText(SETUP_PY)?.text);
    const backend = readBuildBackend(document, isPbr);
    const rules = rulesOf(backend, this.#options.backendVersion);
    const sources = this.#readSources(document, backend, isPbr, rules);
    this.#undecided.push(...(sources.undecided ?? []));
    this.#reportShapes(sources.errors, backend);
    const foreign =
      document === undefined ? [] : readForeignTables(document, backend.name, rules, this.#findings);
    const documents = {
      ...(document === undefined ? {} : { pyproject: document }),
      ...(setupCfg === undefined ? {} : { setupCfg: parseSetupCfg(setupCfg.text).config }),
      ...(this.#setupPy === undefined ? {} : { setupPy: this.#setupPy }),
    };
    const identity = projectIdentity(documents);
    if (document !== undefined) {
      this.#reportAbsentBackend(document, backend);
      this.#reportMisplaced(document, backend, rules);
      const isKnown = rules.readsProject && backend.name !== "unknown";
      if (identity.name !== null && isKnown) this.#reportNameless(document, backend);
    }

    const judged = judgeEntries(sources.groups, titleOf(backend), rules, this.#findings, sources.verbatim);
    return {
      ...identity,
      buildBackend: backend,
      entryPoints: judged.entryPoints,
      entryPointsTxt: judged.text,
      declarations: inOrder([...judged.declarations, ...withFate([...sources.notTaken, ...foreign])]),
      undecided: this.#undecided,
      documents,
      problems: this.#findings.problems,
    };
  }

  #readPyproject(): TomlDocument | undefined {
    const file = this.#readText(PYPROJECT);
    if (file === undefined) return undefined;
    if (!file.isUtf8) {
      this.#findings.syntax(
        "is not UTF-8, which TOML has to be",
        PYPROJECT,
        pointRange(file.badLine ?? 1, 1),
        "EP712",
      );
      return undefined;
    }
    const { document, error } = TomlDocument.parse(file.text);
    if (error !== undefined) {
      const { message, line, column } = error;
      const rule = message.includes("byte order mark") ? "EP712" : error.isNewerToml ? "EP002" : "EP000";
      this.#findings.syntax(message, PYPROJECT, pointRange(line, column), rule);
    }
    return document;
  }

  #readSources(
    document: TomlDocument | undefined,
    backend: BuildBackend,
    isPbr: boolean,
    rules: BackendRules,
  ): SetuptoolsReading {
    const readFile = (path: string): string | undefined => this.#readText(path)?.text;
    if (backend.name === "setuptools" || backend.name === "pbr" || document === undefined) {
      const program = readSetupPySource(this.#tree, this.#options.pythonParser, rules, this.#findings);
      this.#setupPy = program.reading;
      const configuration = this.#readLegacy(isPbr, readFile, rules);
      const legacy = configuration?.isPbr === true ? configuration : (program.entryPoints ?? configuration);
      if (document !== undefined && rules.readsProject) {
        const isProvided =
          legacy !== undefined || document.get(["tool", "setuptools", "dynamic"]) !== undefined;
        this.#undecided.push(...findInDynamic(document, backend, rules, isProvided, this.#findings));
      }
      return readSetuptoolsSources(document, rules, legacy, readFile, this.#findings);
    }
    if (rules.readsProject) {
      const isProvided = document.table("tool", "poetry") !== undefined;
      this.#undecided.push(...findInDynamic(document, backend, rules, isProvided, this.#findings));
    }
    if (backend.name === "poetry-core") {
      return readPoetrySources(document, rules, this.#findings, (path) => this.#tree.kind(path) === "file");
    }
    if (backend.name === "flit-core") return readFlitSources(document, rules, this.#findings);
    if (backend.name === "unknown" && document.table("project") === undefined) {
      const { line } = document.valueRange("build-system", "build-backend");
      const reason = `where ${backend.module ?? "it"} has entry points from is not known`;
      this.#undecided.push({ path: PYPROJECT, line, reason });
    }
    return { ...readProjectTable(document), notTaken: [] };
  }

  #readLegacy(
    isPbr: boolean,
    readFile: (path: string) => string | undefined,
    rules: BackendRules,
  ): LegacyReading | undefined {
    const setupCfg = this.#readText(SETUP_CFG);
    if (setupCfg === undefined) return undefined;
    if (!setupCfg.isUtf8) {
      this.#findings.syntax(
        "is not UTF-8; setuptools refuses the build",
        SETUP_CFG,
        pointRange(1, 1),
        "EP712",
      );
      return undefined;
    }
    if (setupCfg.text.startsWith("\ufeff")) {
      const message = "begins with a byte order mark; setuptools refuses the build";
      this.#findings.syntax(message, SETUP_CFG, pointRange(1, 1), "EP712");
    }
    return readSetupCfg(
      setupCfg.text.replace(/^\ufeff/, ""),
      isPbr,
      readFile,
      rules.checkedByPkgResources !== true,
      this.#findings,
    );
  }

  #reportShapes(errors: readonly ShapeError[], backend: BuildBackend): void {
    for (const { rule, message, range } of errors) {
      this.#findings.add("rejected", {
        rule,
        message: message + effectOf(backend, "refuses the build"),
        path: PYPROJECT,
        range,
      });
    }
  }

  #reportAbsentBackend(document: TomlDocument, backend: BuildBackend): void {
    const meant = meantBackend(document, backend);
    if (meant === undefined) return;
    const message = `there is no build back-end ${JSON.stringify(backend.module)}, and nothing is built; did you mean "${meant}"?`;
    const range = document.valueRange("build-system", "build-backend");
    this.#findings.add("rejected", { rule: "EP111", message, path: PYPROJECT, range });
  }

  #reportMisplaced(document: TomlDocument, backend: BuildBackend, rules: BackendRules): void {
    for (const key of misplacedKeys(document.table("project") ?? {}, PROJECT_KEYS)) {
      const effect = rules.unknownProjectKeys === "rejected" ? "refuses the build" : "ignores it";
      const message = `[project] has no key "${key}"${effectOf(backend, effect)}`;
      const range = document.keyRange("project", key);
      this.#findings.add(rules.unknownProjectKeys, { rule: "EP104", message, path: PYPROJECT, range });
    }
    for (const key of misplacedKeys(document.root, [])) {
      const message = `[${key}] stands at the top level, where no back-end looks; it belongs into [project]`;
      const range = document.keyRange(key);
      this.#findings.add("ignored", { rule: "EP104", message, path: PYPROJECT, range });
    }
  }

  /** A `[project]` for the entry points alone, in a project whose name stands where it stood before. */
  #reportNameless(document: TomlDocument, backend: BuildBackend): void {
    const project = document.table("project");
    if (project === undefined || own(project, "name") !== undefined) return;
    const key = PROJECT_KEYS.find((standard) => own(project, standard) !== undefined);
    const message = `${backend.name} refuses the build: [project] has no name, and one that stands elsewhere does not count`;
    const range = document.keyRange("project", ...(key === undefined ? [] : [key]));
    this.#findings.add("rejected", { rule: "EP110", message, path: PYPROJECT, range });
  }
}

/** Not even the back-end pbr.build has pbr take part where setup.py does not. */
function usesPbr(setupPy: string | undefined): boolean {
  // setup(setup_requires=["pbr"], pbr=True); pbr's own before 7, and what copied it: setup(**util.cfg_to_args());
  // PyScaffold before 3, which brings a pbr along: setup(use_pyscaffold=True)
  return setupPy !== undefined && /\b(?:pbr|use_pyscaffold)\s*=\s*True\b|\bcfg_to_args\(/.test(setupPy);
}

/** What a back-end does about it, where that is known. */
function effectOf({ name }: BuildBackend, effect: string): string {
  return name === "unknown" ? "" : `; ${name} ${effect}`;
}

/** What messages call it. */
function titleOf({ name, module }: BuildBackend): string {
  return name === "unknown" && module !== null ? module : name;
}

function withFate(entries: readonly NotTaken[]): Declaration[] {
  return entries.map(({ entry, fate }) => ({ ...entry, fate }));
}

/** By file, then as they stand in it. */
function inOrder(declarations: readonly Declaration[]): Declaration[] {
  const files = [...new Set(declarations.map(({ path }) => path))];
  return declarations.toSorted(
    (left, right) =>
      files.indexOf(left.path) - files.indexOf(right.path) ||
      left.line - right.line ||
      left.column - right.column,
  );
}
