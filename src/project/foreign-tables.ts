import type { TomlTable } from "smol-toml";
import type { BackendRules } from "./backend-rules.ts";
import type { BuildBackendName } from "./build-backend.ts";
import type { DeclarationSource } from "./declaration.ts";
import { own, PROJECT_KEYS, readProjectTable, TableReader } from "./project-table.ts";
import type { DeclaredTables } from "./project-table.ts";
import type { ProjectFindings } from "./project-findings.ts";
import { notTaken } from "./not-taken.ts";
import type { NotTaken } from "./not-taken.ts";
import type { TomlDocument } from "./toml-document.ts";

/** A table of a tool in which people declare entry points. */
interface ToolTable {
  readonly keys: readonly string[];
  readonly source: DeclarationSource;
  readonly shape: "scripts" | "groups";
  /** The back-ends that read it. */
  readonly readBy: readonly BuildBackendName[];
  /** The back-ends that refuse a table of this name. */
  readonly refusedBy?: readonly BuildBackendName[];
}

const TOOL_TABLES: readonly ToolTable[] = [
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
  const ofTools = readToolTables(document, backend, findings);
  return readsProject ? ofTools : [...readUnreadProject(document, backend, findings), ...ofTools];
}

function readUnreadProject(
  document: TomlDocument,
  backend: BuildBackendName,
  findings: ProjectFindings,
): NotTaken[] {
  for (const key of PROJECT_KEYS.filter((each) => document.table("project", each) !== undefined)) {
    findings.add("ignored", {
      rule: "EP106",
      message: `the version of ${backend} that is required does not read [project.${key}]: nothing in it is installed`,
      path: "pyproject.toml",
      range: document.keyRange("project", key),
    });
  }
  return notTaken(readProjectTable(document).groups, "ignored");
}

function readToolTables(
  document: TomlDocument,
  backend: BuildBackendName,
  findings: ProjectFindings,
): NotTaken[] {
  return TOOL_TABLES.flatMap((table): NotTaken[] => {
    const { keys, readBy, refusedBy = [] } = table;
    if (readBy.includes(backend) || document.table(...keys) === undefined) return [];
    const { groups } = readToolTable(document, table);
    const isRefused = refusedBy.includes(backend);
    // Without a string in it that looks like a reference it is somebody else's table: [tool.poetry.scripts] of a task.
    if (
      !isRefused &&
      groups.every(({ entries }) => entries.every(({ value }) => !/^[\w.]+:[\w.]+/u.test(value)))
    )
      return [];
    const fate = isRefused ? "rejected" : "ignored";
    findings.add(fate, {
      rule: "EP106",
      message: isRefused
        ? `${backend} has no table [${keys.join(".")}] and refuses the build`
        : `${backend} does not read [${keys.join(".")}]: nothing in it is installed`,
      path: "pyproject.toml",
      range: document.keyRange(...keys),
    });
    return notTaken(groups, fate);
  });
}

/** The strings in a table of a tool, whatever else is in it. */
function readToolTable(document: TomlDocument, { keys, source, shape }: ToolTable): DeclaredTables {
  const reader = new TableReader(document);
  const table = document.table(...keys) ?? {};
  if (shape === "groups") reader.groups(keys, table, source);
  else reader.scripts(keys, table, "console_scripts", source);
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
