import { isTable } from "./toml-document.ts";
import type { TomlDocument, TomlValue } from "./toml-document.ts";
import type { BackendRules } from "./backend-rules.ts";
import type { DeclaredEntry, DeclaredGroup } from "./declared-entry.ts";
import type { ProjectFindings } from "./project-findings.ts";
import { kindOf, own, readProjectTable, TableReader } from "./project-table.ts";
import type { DeclaredTables } from "./project-table.ts";
import type { NotTaken } from "./not-taken.ts";
import { notTaken } from "./not-taken.ts";
import type { TomlTable } from "smol-toml";

const PYPROJECT = "pyproject.toml";
const SCRIPTS = ["tool", "poetry", "scripts"];
const PLUGINS = ["tool", "poetry", "plugins"];

/** What poetry-core takes, and what it leaves. */
export interface PoetryReading extends DeclaredTables {
  readonly notTaken: readonly NotTaken[];
}

/**
 * `[project]`, and poetry's own tables for each key that `[project]` does not have; before poetry-core 2 its own tables
 * only.
 *
 * @param hasFile whether the project has such a file, which `type = "file"` names.
 * @see https://python-poetry.org/docs/pyproject/
 */
export function readPoetrySources(
  document: TomlDocument,
  { readsProject }: BackendRules,
  findings: ProjectFindings,
  hasFile: (path: string) => boolean,
): PoetryReading {
  const project = readsProject ? document.table("project") : undefined;
  const standard = project === undefined ? { groups: [], errors: [] } : readProjectTable(document);
  const scripts = readScripts(document, readsProject, findings, hasFile);
  const plugins = new TableReader(document);
  const pluginTable = document.get(PLUGINS);
  if (pluginTable !== undefined) plugins.groups(PLUGINS, pluginTable, "tool.poetry.plugins");

  const left: NotTaken[] = [...scripts.notTaken];
  const groups: DeclaredGroup[] = [...standard.groups];
  for (const { table, key, found } of [
    { table: SCRIPTS, key: "scripts", found: scripts.groups },
    { table: PLUGINS, key: "entry-points", found: plugins.found },
  ]) {
    if (project === undefined || isEmpty(own(project, key))) {
      groups.push(...found);
    } else if (found.some(({ entries }) => entries.length > 0)) {
      left.push(...notTaken(found, "dropped"));
      const names = found.flatMap(({ entries }) => entries.map(({ name }) => `"${name}"`)).join(", ");
      findings.add("dropped", {
        rule: "EP107",
        message: `poetry-core takes [project.${key}] and drops [${table.join(".")}] without a word: ${names} is lost`,
        path: PYPROJECT,
        range: document.keyRange(...table),
      });
    }
  }
  const errors = [...standard.errors, ...scripts.errors, ...plugins.errors];
  const overruled = readsProject ? overruledScripts(groups) : undefined;
  if (overruled === undefined) return { groups, errors, notTaken: left };
  findings.add("dropped", {
    rule: "EP103",
    message: `poetry-core overwrites [${overruled.entries[0]?.source ?? SCRIPTS.join(".")}] with group "console_scripts" of [${PLUGINS.join(".")}] and loses it`,
    path: PYPROJECT,
    range: overruled.range,
  });
  left.push(...notTaken([overruled], "dropped"));
  return { groups: groups.filter((group) => group !== overruled), errors, notTaken: left };
}

/** To poetry-core a table without anything in it is not there. */
function isEmpty(value: TomlValue | undefined): boolean {
  return value === undefined || (isTable(value) && Object.keys(value).length === 0);
}

/** The scripts in whose place poetry-core 2 puts a group of plug-ins that has their name. */
function overruledScripts(groups: readonly DeclaredGroup[]): DeclaredGroup | undefined {
  const [scripts, ...others] = groups.filter(({ group }) => group === "console_scripts");
  return others.some(({ entries }) => entries[0]?.source === "tool.poetry.plugins") ? scripts : undefined;
}

function readScripts(
  document: TomlDocument,
  isPoetry2: boolean,
  findings: ProjectFindings,
  hasFile: (path: string) => boolean,
): PoetryReading {
  const value = document.get(SCRIPTS);
  if (value === undefined) return { groups: [], errors: [], notTaken: [] };
  const simple: Record<string, TomlValue> = {};
  const tables: [string, TomlTable][] = [];
  for (const [name, script] of isTable(value) ? Object.entries(value) : []) {
    if (isTable(script)) tables.push([name, script]);
    else simple[name] = script;
  }
  const reader = new TableReader(document);
  reader.scripts(SCRIPTS, isTable(value) ? simple : value, "console_scripts", "tool.poetry.scripts");

  const entries: DeclaredEntry[] = [];
  const left: NotTaken[] = [];
  for (const [name, script] of tables) {
    const reading = readScriptTable(document, name, script, isPoetry2, findings, hasFile);
    if (reading === undefined) continue;
    if ("fate" in reading) left.push(reading);
    else entries.push(reading);
  }
  const [group] = reader.found;
  const range = document.keyRange(...SCRIPTS);
  const all = [...(group?.entries ?? []), ...entries];
  const kept = all.filter(isReferenceGiven);
  for (const entry of all) {
    if (isReferenceGiven(entry)) continue;
    const message = `script "${entry.name}" has no reference: poetry-core leaves it out`;
    findings.add("dropped", { rule: "EP402", message, path: PYPROJECT, range: entry.valueRange });
    left.push({ entry, fate: "dropped" });
  }
  return {
    groups: kept.length === 0 ? [] : [{ group: "console_scripts", range, entries: kept }],
    errors: reader.errors,
    notTaken: left,
  };
}

function isReferenceGiven({ value }: DeclaredEntry): boolean {
  return value !== "";
}

/** `demo = { reference = "demo:main", type = "console" }`; `undefined` where it declares no entry point. */
function readScriptTable(
  document: TomlDocument,
  name: string,
  script: TomlTable,
  isPoetry2: boolean,
  findings: ProjectFindings,
  hasFile: (path: string) => boolean,
): DeclaredEntry | NotTaken | undefined {
  const keys = [...SCRIPTS, name];
  const report = (fate: "rejected" | "dropped" | "altered", message: string, ...more: string[]): void => {
    findings.add(fate, {
      rule: "EP710",
      message,
      path: PYPROJECT,
      range: document.keyRange(...keys, ...more),
    });
  };
  const type = own(script, "type");
  const key = own(script, "reference") === undefined ? "callable" : "reference";
  const reference = own(script, key);
  const place = document.place(keys);
  const entry: DeclaredEntry = {
    group: "console_scripts",
    name,
    value: typeof reference === "string" ? reference : "",
    path: PYPROJECT,
    source: "tool.poetry.scripts",
    ...place.entry,
    nameRange: place.key,
    valueRange: document.valueRange(...keys, key),
  };
  if (reference === undefined && type === undefined) {
    report("dropped", `script "${name}" has no reference: poetry-core leaves it out`);
    return undefined;
  }
  if (typeof reference !== "string") {
    report(
      "rejected",
      `script "${name}" must have a reference that is a string, not ${reference === undefined ? "none" : kindOf(reference)}`,
    );
    return undefined;
  }
  if (type === "file") {
    if (hasFile(reference)) return undefined;
    report("rejected", `script "${name}" names the file ${reference}, which is not there`, key);
    return undefined;
  }
  if (type !== undefined && type !== "console") {
    report(
      "rejected",
      `script "${name}": poetry-core knows the types "console" and "file", not ${JSON.stringify(type)}`,
      "type",
    );
    return { entry, fate: "rejected" };
  }
  if (type === undefined && isPoetry2) {
    report(
      "dropped",
      `script "${name}" has no type: poetry-core 2 drops it without a word; write "${reference}" or add type = "console"`,
    );
    return { entry, fate: "dropped" };
  }
  const extras = own(script, "extras");
  if (!Array.isArray(extras) || extras.length === 0) return entry;
  if (isPoetry2) {
    report("altered", `script "${name}": poetry-core 2 drops its extras`, "extras");
    return entry;
  }
  return key === "callable" ? entry : { ...entry, value: `${reference}[${extras.map(String).join(",")}]` };
}
