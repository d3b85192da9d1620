import { parse } from "smol-toml";
import { normalizeProjectName } from "../metadata/project-name.ts";
import type { NormalizedName } from "../metadata/project-name.ts";
import type { LintContext } from "./lint-context.ts";
import { stringsOf, tableIn } from "./source-roots.ts";

/** The extras that a project or wheel declares, normalised; `undefined` where that cannot be told. */
export function declaredExtras({
  kind,
  tree,
  distribution,
}: LintContext): ReadonlySet<NormalizedName> | undefined {
  if (kind === "wheel") {
    const extras = distribution?.metadata.getAll("Provides-Extra");
    return extras === undefined ? undefined : new Set((extras ?? []).map(normalizeProjectName));
  }
  const bytes = tree.read("pyproject.toml");
  if (bytes === undefined) return undefined;
  let toml: unknown;
  try {
    toml = parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const project = tableIn(toml, "project");
  const poetry = tableIn(toml, "tool", "poetry");
  const isDynamic = stringsOf(project["dynamic"]).includes("optional-dependencies");
  if (isDynamic || !(Object.hasOwn(project, "name") || Object.hasOwn(poetry, "name"))) return undefined;
  const names = [
    ...Object.keys(tableIn(project, "optional-dependencies")),
    ...Object.keys(tableIn(poetry, "extras")),
  ];
  return new Set(names.map(normalizeProjectName));
}
