import type { FileTree } from "../discovery/file-tree.ts";
import { decodePythonSource } from "../python-source/decode-python-source.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import type { BackendRules } from "./backend-rules.ts";
import type { DeclaredEntry, DeclaredGroup } from "./declared-entry.ts";
import type { LegacyReading } from "./legacy-reading.ts";
import { pointRange } from "./project-findings.ts";
import type { ProjectFindings } from "./project-findings.ts";
import type { ShapeFault, SetupEntryPoint } from "./setup-entry-points.ts";
import { readSetupPy } from "./setup-py.ts";
import type { SetupPyReading } from "./setup-py.ts";

/** The program that old projects are built by. */
export const SETUP_PY = "setup.py";

/** A setup.py as it was read, and the entry points in it; these are absent where it gives none. */
export interface SetupPySource {
  readonly reading?: SetupPyReading;
  readonly entryPoints?: LegacyReading;
}

/** Reads the setup.py of a project, statically. */
export function readSetupPySource(
  tree: FileTree,
  parser: PythonParser | undefined,
  rules: BackendRules,
  findings: ProjectFindings,
): SetupPySource {
  const bytes = tree.kind(SETUP_PY) === "file" ? tree.read(SETUP_PY) : undefined;
  if (bytes === undefined) return {};
  const { text, refusal } = decodePythonSource(bytes);
  if (refusal !== undefined) {
    findings.syntax(refusal.message, SETUP_PY, pointRange(refusal.line, 1));
    return { entryPoints: undecided(refusal.line, refusal.message) };
  }
  if (parser === undefined) {
    // Where neither stands in it there can be no entry points.
    const line = text.split("\n").findIndex((one) => /entry_points|\*\*/.test(one)) + 1;
    return line === 0 ? {} : { entryPoints: undecided(line, "setup.py is not read without a parser") };
  }
  const reading = readSetupPy(text, { parser, tree, path: SETUP_PY });
  if (!reading.hasEntryPoints) return { reading };
  // setup() checks them before it looks at pyproject.toml, which may take their place.
  for (const fault of reading.faults) reportFault(fault, rules, findings);
  const { undecided: reasons, textRange } = reading;
  const entryPoints: LegacyReading = {
    path: SETUP_PY,
    groups: groupsOf(reading.entryPoints),
    undecided: reasons,
    faults: [],
    ...(textRange === undefined ? {} : { textRange }),
  };
  return { reading, entryPoints };
}

function undecided(line: number, reason: string): LegacyReading {
  return { path: SETUP_PY, groups: [], undecided: [{ path: SETUP_PY, line, reason }], faults: [] };
}

function reportFault(
  { kind, found, group, range }: ShapeFault,
  rules: BackendRules,
  findings: ProjectFindings,
): void {
  const place = group === undefined ? "entry_points" : `group "${group}"`;
  // Before 61 setuptools parsed it with pkg_resources, which insists on a header.
  const isIgnored = kind === "no-group" && rules.readsProject;
  const message = {
    "not-a-mapping": `entry_points must be a dict of groups or an INI text, not a ${found}`,
    "group-is-mapping": `${place} must be a list of "name = module:attribute", not a dict`,
    "not-text": `${place} holds a ${found} where "name = module:attribute" is expected`,
    "no-name": `"${found}" in ${place} is no entry point: expected name = module:attribute`,
    "no-group": `"${found}" stands before the first [group] of the text`,
  }[kind];
  findings.add(isIgnored ? "ignored" : "rejected", {
    rule: "EP708",
    message: `${message}; setuptools ${isIgnored ? "writes nothing of it" : "refuses the build"}`,
    path: SETUP_PY,
    range,
  });
}

function groupsOf(entryPoints: readonly SetupEntryPoint[]): DeclaredGroup[] {
  const groups = new Map<string, DeclaredEntry[]>();
  const ranges = new Map<string, DeclaredGroup["range"]>();
  for (const { group, name, value, range, groupRange, nameRange, valueRange } of entryPoints) {
    // Without "=" it is a fault, said already.
    if (name === undefined || value === undefined) continue;
    const entries = groups.get(group) ?? [];
    groups.set(group, entries);
    if (!ranges.has(group)) ranges.set(group, groupRange ?? range);
    entries.push({
      group,
      name,
      value,
      path: SETUP_PY,
      source: "setup.py",
      ...range,
      ...(groupRange === undefined ? {} : { groupRange }),
      nameRange,
      valueRange,
    });
  }
  return [...groups].map(([group, entries]) => ({
    group,
    entries,
    range: ranges.get(group) ?? pointRange(1, 1),
  }));
}
