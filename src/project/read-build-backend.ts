import { gte, satisfies } from "@renovatebot/pep440";
import { BACKEND_RULES } from "./backend-rules.ts";
import type { BackendRules } from "./backend-rules.ts";
import type { BuildBackend, BuildBackendName } from "./build-backend.ts";
import { own } from "./project-table.ts";
import type { TomlDocument } from "./toml-document.ts";

/** The modules of each back-end, with those that only add a version or a step before it, and its project. */
const BACKENDS: readonly {
  readonly name: BuildBackendName;
  readonly modules: readonly string[];
  readonly project: string;
}[] = [
  {
    name: "setuptools",
    modules: ["setuptools.build_meta", "setuptools.build_meta:__legacy__", "jupyter_packaging.build_api"],
    project: "setuptools",
  },
  {
    name: "flit-core",
    modules: ["flit_core.buildapi", "flit.buildapi", "flit_scm:buildapi"],
    project: "flit_core",
  },
  { name: "hatchling", modules: ["hatchling.build", "hatchling.ouroboros"], project: "hatchling" },
  {
    name: "poetry-core",
    modules: ["poetry.core.masonry.api", "poetry.masonry.api", "poetry_dynamic_versioning.backend"],
    project: "poetry-core",
  },
  { name: "pdm-backend", modules: ["pdm.backend"], project: "pdm-backend" },
  { name: "pdm-pep517", modules: ["pdm.pep517.api"], project: "pdm-pep517" },
  {
    name: "scikit-build-core",
    modules: ["scikit_build_core.build", "scikit_build_core.setuptools.build_meta"],
    project: "scikit-build-core",
  },
  { name: "meson-python", modules: ["mesonpy"], project: "meson-python" },
  { name: "maturin", modules: ["maturin"], project: "maturin" },
  { name: "uv-build", modules: ["uv_build"], project: "uv_build" },
  // Which version of setuptools it runs in decides.
  { name: "pbr", modules: ["pbr.build"], project: "setuptools" },
];

/**
 * Which back-end builds a project: `[build-system] build-backend`, else setuptools.
 *
 * @param usesPbr whether setup.py has pbr take part.
 * @see https://peps.python.org/pep-0517/#source-trees
 */
export function readBuildBackend(document: TomlDocument | undefined, usesPbr: boolean): BuildBackend {
  const system = document?.table("build-system") ?? {};
  const written = own(system, "build-backend");
  const module = typeof written === "string" ? written : null;
  const requires = own(system, "requires");
  const requirements = Array.isArray(requires) ? requires.filter((one) => typeof one === "string") : [];
  if (module === null)
    return { name: usesPbr ? "pbr" : "setuptools", module, requires: versionsOf("setuptools", requirements) };
  // scikit-build and others do more with setuptools: not known.
  const known = BACKENDS.find(({ modules }) => modules.includes(module));
  if (known === undefined) return { name: "unknown", module, requires: null };
  const name = known.name === "setuptools" && usesPbr ? "pbr" : known.name;
  return { name, module, requires: versionsOf(known.project, requirements) };
}

/**
 * The build back-end that is meant by one that its package does not have: `setuptools.build_meta` for
 * `setuptools.backends.legacy:build`. `undefined` for one that may exist: of another package, or in the project itself.
 */
export function meantBackend(document: TomlDocument, { name, module }: BuildBackend): string | undefined {
  if (name !== "unknown" || module === null) return undefined;
  if (document.get(["build-system", "backend-path"]) !== undefined) return undefined;
  const modules = BACKENDS.flatMap((backend) => backend.modules);
  return modules.find((known) => packageOf(known) === packageOf(module));
}

function packageOf(module: string): string {
  return module.split(/[.:]/, 1)[0] ?? "";
}

/** The rules of the newest version that a project's requirement allows. */
export function rulesOf({ name, requires }: BuildBackend, version?: string): BackendRules {
  const rules = BACKEND_RULES[name];
  const [newest] = rules;
  if (newest === undefined) throw new RangeError(`no rules of ${name}`);
  if (version !== undefined) return rules.find(({ since }) => gte(version, since)) ?? newest;
  if (requires === null || allows(requires, "9999")) return newest;
  const bounds = upperBounds(requires);
  return rules.find(({ since }) => bounds.some((bound) => gte(bound, since))) ?? newest;
}

function allows(requires: string, version: string): boolean {
  try {
    return satisfies(version, requires);
  } catch {
    // Not PEP 440: nothing that would keep the newest out.
    return true;
  }
}

/** The versions that a requirement names as the highest it takes: for `<61` one just below 61. */
function upperBounds(requires: string): string[] {
  return requires.split(",").flatMap((clause) => {
    const match = /^\s*(<=?|==|~=)\s*([\w.!+]+?)(?:\.\*)?\s*$/.exec(clause);
    const [, operator, version] = match ?? [];
    if (version === undefined) return [];
    return [operator === "<" ? `${version}.dev0` : version];
  });
}

/** `">=61,<70"` of `setuptools[toml]>=61,<70; python_version > "3"`. */
function versionsOf(project: string, requirements: readonly string[]): string | null {
  const normalized = project.replaceAll(/[-_.]+/g, "-");
  for (const requirement of requirements) {
    const match = /^\s*([A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?\s*\(?([^;)]*)\)?/.exec(requirement);
    if (match?.[1]?.toLowerCase().replaceAll(/[-_.]+/g, "-") !== normalized) continue;
    const versions = (match[2] ?? "").trim();
    return versions === "" || versions.startsWith("@") ? null : versions;
  }
  return null;
}
