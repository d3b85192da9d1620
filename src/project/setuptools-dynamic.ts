import type { BackendRules } from "./backend-rules.ts";
import type { DeclaredGroup } from "./declared-entry.ts";
import type { ProjectFindings } from "./project-findings.ts";
import { own, PROJECT_KEYS } from "./project-table.ts";
import { iniEntryPoints, linesOf } from "./setup-cfg.ts";
import { scriptsNotInDynamic } from "./dynamic-keys.ts";
import { notTaken } from "./not-taken.ts";
import type { NotTaken } from "./not-taken.ts";
import { isTable } from "./toml-document.ts";
import type { TomlDocument } from "./toml-document.ts";

const KEYS = ["tool", "setuptools", "dynamic", "entry-points"];

/** What a file that `[tool.setuptools.dynamic]` names declares. */
export interface DynamicFileReading {
  readonly groups: readonly DeclaredGroup[];
  readonly notTaken: readonly NotTaken[];
}

const NOTHING: DynamicFileReading = { groups: [], notTaken: [] };

/** `[tool.setuptools.dynamic] entry-points = { file = "entry_points.txt" }` */
export function readDynamicFile(
  document: TomlDocument,
  dynamic: ReadonlySet<string>,
  rules: BackendRules,
  readFile: (path: string) => string | undefined,
  findings: ProjectFindings,
): DynamicFileReading {
  const directive = document.get(KEYS);
  if (!isTable(directive)) return NOTHING;
  const file = own(directive, "file");
  const paths = (Array.isArray(file) ? file : [file]).filter((path) => typeof path === "string");
  const groups: DeclaredGroup[] = [];
  for (const [index, path] of paths.entries()) {
    const range = document.valueRange(...KEYS, "file", ...(Array.isArray(file) ? [index] : []));
    const text = readFile(path);
    if (text === undefined) {
      const message = `setuptools finds no file ${path} and writes no entry points`;
      findings.add("ignored", { rule: "EP605", message, path: "pyproject.toml", range });
      continue;
    }
    const found = iniEntryPoints(linesOf(text), path, "tool.setuptools.dynamic");
    groups.push(...found.groups);
    for (const error of [...found.beforeHeaders, ...found.errors]) {
      const message = `${error.message}; setuptools refuses the build`;
      findings.add("rejected", { rule: "EP605", message, path, range: error.range });
    }
  }
  return judgeFile(document, groups, dynamic, rules, findings);
}

function judgeFile(
  document: TomlDocument,
  groups: readonly DeclaredGroup[],
  dynamic: ReadonlySet<string>,
  rules: BackendRules,
  findings: ProjectFindings,
): DynamicFileReading {
  const report = (fate: "ignored" | "rejected", message: string): DynamicFileReading => {
    findings.add(fate, { rule: "EP603", message, path: "pyproject.toml", range: document.keyRange(...KEYS) });
    return { groups: [], notTaken: notTaken(groups, fate) };
  };
  // Any of them has setuptools read the file.
  if (PROJECT_KEYS.every((key) => !dynamic.has(key))) {
    return report(
      "ignored",
      'setuptools ignores this file: [project] does not name "entry-points" in dynamic',
    );
  }
  const missing = scriptsNotInDynamic(groups, dynamic);
  if (missing !== undefined && rules.overrulingTables === "of scripts, too") {
    return report(
      "rejected",
      `setuptools refuses the build: [project] does not name "${missing}" in dynamic, too`,
    );
  }
  return { groups, notTaken: [] };
}
