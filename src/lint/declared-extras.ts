import { normalizeProjectName } from "../metadata/project-name.ts";
import type { NormalizedName } from "../metadata/project-name.ts";
import type { LintContext } from "./lint-context.ts";
import { stringsOf, tableIn } from "./source-roots.ts";

/** The extras that a project or wheel declares, normalised; `undefined` where that cannot be told. */
export function declaredExtras({
  kind,
  project: subject,
  distribution,
}: LintContext): ReadonlySet<NormalizedName> | undefined {
  if (kind === "wheel") {
    const extras = distribution?.metadata.getAll("Provides-Extra");
    return extras === undefined ? undefined : new Set((extras ?? []).map(normalizeProjectName));
  }
  const document = subject?.documents.pyproject;
  if (document === undefined) return undefined;
  const project = document.table("project") ?? {};
  const poetry = document.table("tool", "poetry") ?? {};
  const isDynamic = stringsOf(project["dynamic"]).includes("optional-dependencies");
  if (isDynamic || !(Object.hasOwn(project, "name") || Object.hasOwn(poetry, "name"))) return undefined;
  const names = [
    ...Object.keys(tableIn(project, "optional-dependencies")),
    ...Object.keys(tableIn(poetry, "extras")),
  ];
  return new Set(names.map(normalizeProjectName));
}
