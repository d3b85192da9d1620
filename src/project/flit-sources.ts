import type { BackendRules } from "./backend-rules.ts";
import type { DeclaredGroup } from "./declared-entry.ts";
import type { ProjectFindings } from "./project-findings.ts";
import { own, readProjectTable, TableReader } from "./project-table.ts";
import type { DeclaredTables } from "./project-table.ts";
import type { NotTaken } from "./not-taken.ts";
import { notTaken } from "./not-taken.ts";
import { isTable } from "./toml-document.ts";
import type { TomlDocument, TomlValue } from "./toml-document.ts";

const SCRIPTS = ["tool", "flit", "scripts"];
const ENTRY_POINTS = ["tool", "flit", "entrypoints"];
const METADATA = ["tool", "flit", "metadata"];

/** What flit takes, and what it leaves. */
export interface FlitReading extends DeclaredTables {
  readonly notTaken: readonly NotTaken[];
}

/**
 * `[project]`; or, before flit_core 4, flit's own tables, in which a group with dots may stand unquoted.
 *
 * @see https://flit.pypa.io/en/latest/pyproject_toml.html
 */
export function readFlitSources(
  document: TomlDocument,
  { since }: BackendRules,
  findings: ProjectFindings,
): FlitReading {
  const ownTables = readOwnTables(document);
  const legacy = [SCRIPTS, ENTRY_POINTS, METADATA].find((keys) => document.table(...keys) !== undefined);
  if (document.table("project") !== undefined) {
    const reading = readProjectTable(document);
    const table = [SCRIPTS, ENTRY_POINTS].find((keys) => document.table(...keys) !== undefined);
    if (table === undefined) return { ...reading, notTaken: [] };
    refuse(document, findings, table, "EP106", `flit refuses [${table.join(".")}] beside [project]`);
    return { ...reading, notTaken: notTaken(ownTables.groups, "rejected") };
  }
  if (legacy === undefined) return { groups: [], errors: [], notTaken: [] };
  if (since === "4") {
    const message = `flit_core 4 refuses [${legacy.join(".")}]: its entry points belong into [project]`;
    refuse(document, findings, legacy, "EP711", message);
    return { groups: [], errors: [], notTaken: notTaken(ownTables.groups, "rejected") };
  }
  const metadata = document.table(...METADATA) ?? {};
  if (own(metadata, "entry-points-file") !== undefined) {
    const keys = [...METADATA, "entry-points-file"];
    refuse(document, findings, keys, "EP711", "flit refuses the key entry-points-file");
  }
  const scripts = ownTables.groups.filter(({ group }) => group === "console_scripts");
  if (scripts.length > 1) {
    const keys = [...ENTRY_POINTS, "console_scripts"];
    refuse(document, findings, keys, "EP711", "flit refuses console_scripts beside [tool.flit.scripts]");
    return { groups: [], errors: ownTables.errors, notTaken: notTaken(ownTables.groups, "rejected") };
  }
  return { ...ownTables, notTaken: [] };
}

function readOwnTables(document: TomlDocument): DeclaredTables {
  const reader = new TableReader(document);
  reader.scripts(SCRIPTS, document.get(SCRIPTS), "console_scripts", "tool.flit.scripts");
  const groups: DeclaredGroup[] = [...reader.found];
  for (const { keys, table } of flattened(ENTRY_POINTS, document.get(ENTRY_POINTS))) {
    const nested = new TableReader(document);
    nested.group(keys, keys.slice(ENTRY_POINTS.length).join("."), table, "tool.flit.entrypoints");
    groups.push(...nested.found);
    reader.errors.push(...nested.errors);
  }
  return { groups, errors: reader.errors };
}

/** `[tool.flit.entrypoints.a.b]` is the group `a.b`: every table with strings in it, by its keys. */
function flattened(
  keys: readonly string[],
  value: TomlValue | undefined,
): { readonly keys: readonly string[]; readonly table: TomlValue }[] {
  if (!isTable(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (!isTable(child)) return [];
    const path = [...keys, key];
    const strings = Object.entries(child).filter(([, item]) => !isTable(item));
    const here = strings.length === 0 ? [] : [{ keys: path, table: Object.fromEntries(strings) }];
    return [...here, ...flattened(path, child)];
  });
}

function refuse(
  document: TomlDocument,
  findings: ProjectFindings,
  keys: readonly string[],
  rule: string,
  message: string,
): void {
  findings.add("rejected", { rule, message, path: "pyproject.toml", range: document.keyRange(...keys) });
}
