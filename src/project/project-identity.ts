import { own } from "./project-table.ts";
import type { Project, ProjectDocuments } from "./project.ts";

/**
 * The name and the version of a project, as far as they are written down: in `[project]`, else where they stood before
 * there was such a table.
 */
export function projectIdentity(documents: ProjectDocuments): Pick<Project, "name" | "version"> {
  return { name: written(documents, "name"), version: written(documents, "version") };
}

function written({ pyproject, setupCfg, setupPy }: ProjectDocuments, key: "name" | "version"): string | null {
  const tables = [pyproject?.table("project"), pyproject?.table("tool", "poetry")];
  const inTables = tables.map((table) => table && own(table, key)).find((value) => typeof value === "string");
  // What setup() is given counts before setup.cfg.
  return inTables ?? setupPy?.arguments[key] ?? inSetupCfg(setupCfg, key) ?? null;
}

function inSetupCfg(setupCfg: ProjectDocuments["setupCfg"], key: string): string | undefined {
  const value = setupCfg?.sections.get("metadata")?.get(key)?.value.trim();
  // version = attr: demo.__version__
  return value === undefined || value === "" || /^(?:attr|file):/.test(value) ? undefined : value;
}
