import type { TomlTable } from "smol-toml";
import type { BackendRules } from "./backend-rules.ts";
import type { BuildBackendName } from "./build-backend.ts";
import type { DeclarationSource } from "./declaration.ts";
import { own, TableReader } from "./project-table.ts";
import type { DeclaredTables } from "./project-table.ts";
import type { ProjectFindings } from "./project-findings.ts";
import { notTaken } from "./not-taken.ts";
import type { NotTaken } from "./not-taken.ts";
import type { TomlDocument } from "./toml-document.ts";

/** A table in which people declare entry points. */
interface Table {
  readonly keys: readonly string[];
  readonly source: DeclarationSource;
  readonly shape: "scripts" | "groups";
  /** The back-ends that read it. */
  readonly readBy: readonly BuildBackendName[];
  /** The back-ends that refuse a table of this name. */
  readonly refusedBy?: readonly BuildBackendName[];
}

const PROJECT_TABLES: readonly Table[] = [
  { keys: ["project", "scripts"], source: "project.scripts", shape: "scripts", readBy: [] },
  { keys: ["project", "gui-scripts"], source: "project.gui-scripts", shape: "scripts", readBy: [] },
  { keys: ["project", "entry-points"], source: "project.entry-points", shape: "groups", readBy: [] },
];
const TOOL_TABLES: readonly Table[] = [
  {
    keys: ["tool", "poetry", "scripts"],
    source: "tool.poetry.scripts",
    shape: "scripts",
    readBy: ["poetry-core"],
  },
  {
    keys: ["tool", "poetry", "plugins"],
    source: "tool.poetry.plugins",
    shape: "groups",
    readBy: ["poetry-core"],
  },
  { keys: ["tool", "poetry", "entry-points"], source: "tool.poetry.plugins", shape: "groups", readBy: [] },
  { keys: ["tool", "poetry", "gui-scripts"], source: "tool.poetry.scripts", shape: "scripts", readBy: [] },
  { keys: ["tool", "flit", "scripts"], source: "tool.flit.scripts", shape: "scripts", readBy: ["flit-core"] },
  {
    keys: ["tool", "flit", "entrypoints"],
    source: "tool.flit.entrypoints",
    shape: "groups",
    readBy: ["flit-core"],
  },
  { keys: ["tool", "pdm", "entry-points"], source: "tool.pdm", shape: "groups", readBy: [] },
  {
    keys: ["tool", "setuptools", "entry-points"],
    source: "tool.setuptools.dynamic",
    shape: "groups",
    readBy: [],
    refusedBy: ["setuptools"],
  },
  {
    keys: ["tool", "scikit-build", "scripts"],
    source: "project.scripts",
    shape: "scripts",
    readBy: [],
    refusedBy: ["scikit-build-core"],
  },
];

/**
 * What stands in tables that this project's back-end does not read: those of other tools, and `[project]` where its
 * version is older than that. Task runners (`[tool.pdm.scripts]`, `[tool.hatch.envs.*.scripts]`) declare no entry points
 * and are not looked at. A back-end that is not known may read them all.
 */
export function readForeignTables(
  document: TomlDocument,
  backend: BuildBackendName,
  { readsProject }: BackendRules,
  findings: ProjectFindings,
): NotTaken[] {
  if (backend === "unknown") return [];
  const tables = readsProject ? TOOL_TABLES : [...PROJECT_TABLES, ...TOOL_TABLES];
  return tables.flatMap((table): NotTaken[] => {
    const { keys, readBy, refusedBy = [] } = table;
    if (readBy.includes(backend) || document.table(...keys) === undefined) return [];
    const { groups } = readTable(document, table);
    const isRefused = refusedBy.includes(backend);
    // Without a string in it that looks like a reference it is somebody else's table: [tool.poetry.scripts] of a task.
    if (
      !isRefused &&
      !PROJECT_TABLES.includes(table) &&
      groups.every(({ entries }) => entries.every(({ value }) => !/^[\w.]+:[\w.]+/u.test(value)))
    )
      return [];
    const fate = isRefused ? "rejected" : "ignored";
    const name = `[${keys.join(".")}]`;
    const reader = PROJECT_TABLES.includes(table) ? `the version of ${backend} that is required` : backend;
    findings.add(fate, {
      rule: "EP106",
      message: isRefused
        ? `${backend} has no table ${name} and refuses the build`
        : `${reader} does not read ${name}: nothing in it is installed`,
      path: "pyproject.toml",
      range: document.keyRange(...keys),
    });
    return notTaken(groups, fate);
  });
}

/** The strings in a table, whatever else is in it. */
function readTable(document: TomlDocument, { keys, source, shape }: Table): DeclaredTables {
  const reader = new TableReader(document);
  const table = document.table(...keys) ?? {};
  if (shape === "groups") reader.groups(keys, table, source);
  else
    reader.scripts(keys, table, source === "project.gui-scripts" ? "gui_scripts" : "console_scripts", source);
  return { groups: reader.found, errors: reader.errors };
}

const MISPLACED = new Set(["entrypoint", "consolescript", "script", "guiscript"]);

/** The keys of a table that mean entry points but are none of `[project]`'s: `entry_points`, `console-scripts`. */
export function misplacedKeys(table: TomlTable, allowed: readonly string[]): string[] {
  return Object.keys(table).filter(
    (key) =>
      !allowed.includes(key) &&
      MISPLACED.has(key.toLowerCase().replaceAll(/[-_]/g, "").replace(/s$/, "")) &&
      typeof own(table, key) === "object",
  );
}
