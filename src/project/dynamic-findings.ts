import type { BuildBackend } from "./build-backend.ts";
import type { BackendRules } from "./backend-rules.ts";
import type { ProjectFindings } from "./project-findings.ts";
import { own, PROJECT_KEYS } from "./project-table.ts";
import type { Undecided } from "./project.ts";
import type { TomlDocument } from "./toml-document.ts";

// Every field of [project] that may be dynamic, and those that may not but are fields.
const FIELDS: ReadonlySet<string> = new Set([
  ...PROJECT_KEYS,
  "authors",
  "classifiers",
  "dependencies",
  "description",
  "import-names",
  "import-namespaces",
  "keywords",
  "license",
  "license-files",
  "maintainers",
  "name",
  "optional-dependencies",
  "readme",
  "requires-python",
  "urls",
  "version",
]);
/** Where a back-end lets code of a project, or a plug-in, compute metadata. */
const HOOKS: readonly (readonly [keys: readonly string[], name: string])[] = [
  [["tool", "hatch", "metadata", "hooks"], "a metadata hook of hatch"],
  [["tool", "scikit-build", "metadata"], "a metadata provider of scikit-build"],
  [["tool", "pdm", "build", "custom-hook"], "a build hook of pdm"],
];

/**
 * What is wrong with `[project] dynamic`, and what only a hook could tell.
 *
 * @param isProvided whether another file of the project gives a key's value.
 * @see https://peps.python.org/pep-0808/
 */
export function findInDynamic(
  document: TomlDocument,
  { name: backend, module }: BuildBackend,
  rules: BackendRules,
  isProvided: boolean,
  findings: ProjectFindings,
): Undecided[] {
  const project = document.table("project") ?? {};
  const dynamic = own(project, "dynamic");
  const undecided: Undecided[] = [];
  const hook = HOOKS.find(([keys]) => document.table(...keys) !== undefined);
  for (const [index, key] of (Array.isArray(dynamic) ? dynamic : []).entries()) {
    const range = document.valueRange("project", "dynamic", index);
    const path = "pyproject.toml";
    if (typeof key !== "string" || !FIELDS.has(key)) {
      // Another field that some back-end does not know is no business of ours: entry_points is.
      if (typeof key !== "string" || !/^(?:entry|console|gui|script)/.test(key)) continue;
      const consequence = rules.unknownDynamic === "rejected" ? "refuses the build" : "does not look at it";
      const message = `"${key}" in dynamic is no field of [project]; ${backend} ${consequence}`;
      findings.add(rules.unknownDynamic, { rule: "EP604", message, path, range });
      continue;
    }
    if (!PROJECT_KEYS.some((one) => one === key)) continue;
    if (own(project, key) !== undefined) {
      if (rules.dynamicAndStatic === "written") continue;
      const message = `"${key}" is dynamic and stands in [project] as well; ${backend} refuses the build`;
      findings.add("rejected", { rule: "EP601", message, path, range });
    } else if (hook !== undefined) {
      const reason = `${key} is dynamic (${hook[1]})`;
      undecided.push({ path, line: range.line, reason });
    } else if (backend === "unknown") {
      // [build-system] backend-path = ["build_backend"]: a module of the project's own may give anything.
      undecided.push({
        path,
        line: range.line,
        reason: `${key} is dynamic (only ${module ?? "the back-end"} tells)`,
      });
    } else if (!isProvided) {
      const consequence = rules.dynamicWithoutSource === "rejected" ? "refuses the build" : "writes none";
      const message = `"${key}" is dynamic, but nothing gives its value; ${backend} ${consequence}`;
      const fate = rules.dynamicWithoutSource === "rejected" ? "rejected" : "ignored";
      findings.add(fate, { rule: "EP602", message, path, range });
    }
  }
  return undecided;
}
