import type { FileTree } from "../../discovery/file-tree.ts";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import { parseEntryPointsTxt } from "../../metadata/entry-points-txt.ts";
import { normalizeProjectName } from "../../metadata/project-name.ts";
import type { LintContext } from "../lint-context.ts";
import type { Rule } from "../rule.ts";

const MOST_NAMED = 3;

/** EP806: pyproject.toml declares the script demo2, demo.egg-info/entry_points.txt does not hold it */
export const entryPointsDrift: Rule = {
  code: "EP806",
  name: "entry-points-drift",
  severity: "warning",
  isDefault: true,
  targets: ["project", "environment"],
  summary:
    "A project declares entry points that are not those in its *.egg-info, or not those that are installed from it.",
  why: "Entry points are copied at installation. An editable installation follows the code, but not a change of its entry points: they stay what they were. An *.egg-info beside the sources counts wherever their directory is on sys.path, as in `python -m pytest`.",
  specification: {
    title: "Entry points: file format",
    url: "https://packaging.python.org/en/latest/specifications/entry-points/#file-format",
  },
  example: {
    language: "text",
    bad: "pyproject.toml declares the script demo2, demo.egg-info/entry_points.txt does not hold it",
    good: "the project was installed again",
  },
  exceptions: "What a project computes cannot be compared and is not.",

  *check({ kind, tree, project, ownModules }) {
    if (kind !== "project" || project === undefined || project.undecided.length > 0) return;
    // Other back-ends leave it as they find it: it is of another time.
    if (project.buildBackend.name !== "setuptools") return;
    // A build that is refused writes nothing: that is the finding.
    if (project.problems.some(({ severity }) => severity === "error") || dependsOnVersion(tree)) return;
    for (const path of eggInfos(tree, project.name, ownModules)) {
      const file = `${path}/entry_points.txt`;
      const bytes = tree.kind(file) === "file" ? tree.read(file) : undefined;
      const there = ids(parseEntryPointsTxt(bytes === undefined ? "" : new TextDecoder().decode(bytes)));
      const declared = ids(project.entryPoints);
      const missing = [...declared].filter((id) => !there.has(id));
      const stale = [...there].filter((id) => !declared.has(id));
      if (missing.length + stale.length === 0) continue;
      yield {
        path: bytes === undefined ? path : file,
        message: `it is not what the project declares now: ${[...listed("lacks", missing), ...listed("still has", stale)].join("; ")}`,
        notes: ["install the project again: pip install -e ."],
      };
    }
  },
};

/** `"pip%d.%d" % sys.version_info[:2]`: which interpreter wrote the *.egg-info stands nowhere. */
function dependsOnVersion(tree: FileTree): boolean {
  const bytes = tree.kind("setup.py") === "file" ? tree.read("setup.py") : undefined;
  return bytes !== undefined && /version_info|python_version/.test(new TextDecoder().decode(bytes));
}

/** The project's own, beside pyproject.toml or where its sources are. */
function eggInfos(
  tree: FileTree,
  name: string | null,
  { roots }: LintContext["ownModules"],
): readonly string[] {
  const directories = new Set(["", ...roots.map(({ directory }) => directory)]);
  return [...directories].flatMap((directory) =>
    (tree.list(directory) ?? [])
      .filter((entry) => entry.endsWith(".egg-info") && (name === null || isNamed(entry, name)))
      .map((entry) => (directory === "" ? entry : `${directory}/${entry}`))
      .filter((path) => tree.kind(`${path}/PKG-INFO`) === "file"),
  );
}

function isNamed(eggInfo: string, name: string): boolean {
  return normalizeProjectName(eggInfo.replace(/\.egg-info$/, "")) === normalizeProjectName(name);
}

function ids(entryPoints: Iterable<EntryPoint>): ReadonlySet<string> {
  return new Set(
    Array.from(entryPoints, ({ group, name, value }) => `${group}:${name} = ${value.replaceAll(/\s+/g, "")}`),
  );
}

function listed(verb: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : "";
  return [`it ${verb} ${all.slice(0, MOST_NAMED).join(", ")}${more}`];
}
