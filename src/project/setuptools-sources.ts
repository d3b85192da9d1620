import type { BackendRules } from "./backend-rules.ts";
import type { ProjectFindings } from "./project-findings.ts";
import type { TomlTable } from "smol-toml";
import { dynamicKeys, projectKeyOf, scriptsNotInDynamic } from "./dynamic-keys.ts";
import { own, PROJECT_KEYS, readProjectTable } from "./project-table.ts";
import type { DeclaredTables } from "./project-table.ts";
import { SETUP_PY } from "./setup-py-source.ts";
import { entryRefusal } from "./entry-refusal.ts";
import { readDynamicFile } from "./setuptools-dynamic.ts";
import type { DeclaredEntry, DeclaredGroup } from "./declared-entry.ts";
import type { LegacyReading } from "./legacy-reading.ts";
import type { Undecided } from "./project.ts";
import { notTaken } from "./not-taken.ts";
import type { NotTaken } from "./not-taken.ts";
import type { TomlDocument } from "./toml-document.ts";

/** What setuptools takes, and what it leaves. */
export interface SetuptoolsReading extends DeclaredTables {
  readonly notTaken: readonly NotTaken[];
  readonly undecided?: readonly Undecided[];
  /** Written as it is, by setuptools before 61. */
  readonly verbatim?: string;
}

/**
 * What setuptools takes: without `[project]` what setup.py gives, else setup.cfg; with it the tables of `[project]`,
 * and what setup.py or setup.cfg gives where nothing of that takes its place. Nothing is merged.
 *
 * @param readFile a file of the project, decoded.
 * @see https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata
 */
export function readSetuptoolsSources(
  document: TomlDocument | undefined,
  rules: BackendRules,
  legacy: LegacyReading | undefined,
  readFile: (path: string) => string | undefined,
  findings: ProjectFindings,
): SetuptoolsReading {
  const project = rules.readsProject ? document?.table("project") : undefined;
  if (document === undefined || project === undefined) {
    if (legacy !== undefined) reportFaults(legacy, findings);
    const verbatim = rules.readsProject ? undefined : legacy?.verbatim;
    return {
      groups: legacy?.groups ?? [],
      errors: [],
      notTaken: [],
      undecided: legacy?.undecided ?? [],
      ...(verbatim === undefined ? {} : { verbatim }),
    };
  }
  const tables = readProjectTable(document);
  const dynamic = dynamicKeys(document);
  const file = readDynamicFile(document, dynamic, rules, readFile, findings);
  const groups = [...tables.groups, ...file.groups];
  const { errors } = tables;
  if (legacy === undefined) return { groups, errors, notTaken: file.notTaken };
  reportText(legacy, project, rules, findings);
  const isOverruled = groups.some((group) => overrules(group, rules));
  const missing = isOverruled ? undefined : unnamedScripts(legacy, dynamic, rules);
  if (!isOverruled && missing === undefined) {
    reportFaults(legacy, findings);
    return { groups: legacy.groups, errors, notTaken: file.notTaken, undecided: legacy.undecided };
  }
  if (missing === undefined) reportOverruled(legacy, groups, findings);
  else reportUndeclared(legacy, missing, findings);
  reportRefusals(legacy, rules, findings);
  return { groups, errors, notTaken: [...file.notTaken, ...notTaken(legacy.groups, "dropped")] };
}

/** The key of scripts that `dynamic` would have to name, where their tables are made up otherwise. */
function unnamedScripts(
  { groups }: LegacyReading,
  dynamic: ReadonlySet<string>,
  { overrulingTables }: BackendRules,
): string | undefined {
  return overrulingTables === "of scripts, too" ? scriptsNotInDynamic(groups, dynamic) : undefined;
}

/** Whether a table of `[project]`, or a group of a file that `dynamic` names, stands in for what setup.py gives. */
function overrules({ group, entries }: DeclaredGroup, { overrulingTables }: BackendRules): boolean {
  return (
    entries.length > 0 || overrulingTables === "of scripts, too" || projectKeyOf(group) === "entry-points"
  );
}

function reportFaults({ faults }: LegacyReading, findings: ProjectFindings): void {
  for (const { fate, ...finding } of faults) findings.add(fate, finding);
}

/** For each kind of entry points that `[project]` has not, setuptools asks what is given for one. */
function reportText(
  { path, textRange }: LegacyReading,
  project: TomlTable,
  { textBesideProject }: BackendRules,
  findings: ProjectFindings,
): void {
  if (textRange === undefined || textBesideProject === "taken") return;
  if (PROJECT_KEYS.every((key) => own(project, key) !== undefined)) return;
  const message = "setuptools refuses the build: beside [project] entry points are no INI text";
  findings.add("rejected", { rule: "EP708", message, path, range: textRange });
}

/** What is wrong with entries of setup.py that are not taken: setup() checks them before pyproject.toml is read. */
function reportRefusals(
  { path, groups }: LegacyReading,
  rules: BackendRules,
  findings: ProjectFindings,
): void {
  if (path !== SETUP_PY) return;
  for (const { entries } of groups) {
    const names = new Set<string>();
    for (const entry of entries) {
      const refusal = entryRefusal(entry, names, rules);
      if (refusal === undefined) continue;
      const { rule, what, range } = refusal;
      findings.add("rejected", { rule, message: `setuptools refuses the build: ${what}`, path, range });
    }
  }
}

function reportUndeclared(legacy: LegacyReading, missing: string, findings: ProjectFindings): void {
  const why = `[project] does not name "${missing}" in dynamic`;
  reportDropped(legacy, `setuptools drops the entry points of ${legacy.path}: ${why}`, findings);
}

/** What stands in both places is not lost. */
function reportOverruled(
  legacy: LegacyReading,
  taken: readonly DeclaredGroup[],
  findings: ProjectFindings,
): void {
  const known = new Set(taken.flatMap(({ group, entries }) => entries.map((entry) => keyOf(group, entry))));
  const groups = legacy.groups
    .map((each) => ({
      ...each,
      entries: each.entries.filter((entry) => !known.has(keyOf(each.group, entry))),
    }))
    .filter(({ entries }) => entries.length > 0);
  const message = `setuptools takes the entry points of pyproject.toml and drops those of ${legacy.path}`;
  reportDropped({ ...legacy, groups }, message, findings);
}

function keyOf(group: string, { name, value }: DeclaredEntry): string {
  return JSON.stringify([group, name.trim(), value.replaceAll(/\s+/g, "")]);
}

function reportDropped({ groups, path }: LegacyReading, message: string, findings: ProjectFindings): void {
  const first = groups.find(({ entries }) => entries.length > 0);
  if (first !== undefined) findings.add("dropped", { rule: "EP603", message, path, range: first.range });
}
