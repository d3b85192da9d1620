import type { FileTree } from "../discovery/file-tree.ts";
import type { Project } from "../project/project.ts";
import type { OwnModules } from "./own-modules.ts";
import type { PackagedModules } from "./packaged-modules.ts";
import { cleanPath, stringsOf, tableIn } from "./source-roots.ts";
import type { Table } from "./source-roots.ts";

interface Selection {
  /** Files and directories, relative to the project. */
  readonly paths: readonly string[];
  readonly clause: string;
}

/** What hatchling, flit, poetry and uv package: files and directories, with all that is in them; of others nothing is known. */
export function packagedPaths(
  tree: FileTree,
  project: Project,
  ownModules: OwnModules,
): PackagedModules | undefined {
  const tool = project.documents.pyproject?.table("tool") ?? {};
  const name = project.name?.replaceAll(/[-_.]+/g, "_");
  const found = select(project.buildBackend.name, tree, tool, name);
  if (found === undefined) return undefined;
  const paths = found.paths.map(cleanPath);
  return {
    selection: found.clause,
    includes: (module) =>
      ownModules.pathsOf(module).some((path) => paths.some((selected) => isWithin(selected, path))),
  };
}

function select(
  backend: string,
  tree: FileTree,
  tool: Table,
  name: string | undefined,
): Selection | undefined {
  if (backend === "hatchling") return hatchling(tree, tool, name);
  if (backend === "flit-core") return flit(tree, tool, name);
  if (backend === "poetry-core") return poetry(tree, tool, name);
  return backend === "uv-build" ? uv(tool, name) : undefined;
}

// Keys of a hatchling target, or of all its targets, that select in ways of their own.
const HATCH_SELECTORS =
  "include exclude force-include artifacts sources hooks only-packages bypass-selection ignore-vcs".split(
    " ",
  );

/** https://hatch.pypa.io/latest/plugins/builder/wheel/#default-file-selection */
function hatchling(tree: FileTree, tool: Table, name: string | undefined): Selection | undefined {
  const build = tableIn(tool, "hatch", "build");
  const wheel = tableIn(build, "targets", "wheel");
  if (HATCH_SELECTORS.some((key) => build[key] !== undefined || wheel[key] !== undefined)) return undefined;
  if (build["packages"] !== undefined || build["only-include"] !== undefined) return undefined;
  const packages = stringsOf(wheel["packages"]);
  const only = stringsOf(wheel["only-include"]);
  if (packages.length > 0 && only.length > 0) return undefined;
  if (packages.length > 0)
    return { paths: packages, clause: `hatchling packages ${packages.join(", ")} only` };
  // With only-include a path stays as it is: src/demo is no module demo.
  if (only.length > 0) {
    return only.some((path) => path.includes("/"))
      ? undefined
      : { paths: only, clause: `hatchling packages ${only.join(", ")} only` };
  }
  if (name === undefined) return undefined;
  const path = [`${name}/__init__.py`, `src/${name}/__init__.py`, `${name}.py`].find(
    (candidate) => tree.kind(candidate) === "file",
  );
  if (path === undefined) return undefined;
  const selected = path.replace(/\/__init__\.py$/, "");
  return { paths: [selected], clause: `hatchling packages ${selected}, named after the project, only` };
}

/** https://flit.pypa.io/en/stable/pyproject_toml.html#module-section */
function flit(tree: FileTree, tool: Table, name: string | undefined): Selection | undefined {
  const table = tableIn(tool, "flit", "module")["name"] ?? tableIn(tool, "flit", "metadata")["module"];
  const module = typeof table === "string" ? table : name;
  const selected = module === undefined ? undefined : whereIs(tree, module.replaceAll(".", "/"));
  return selected === undefined ? undefined : { paths: [selected], clause: `flit packages ${selected} only` };
}

/** https://python-poetry.org/docs/pyproject/#packages */
function poetry(tree: FileTree, tool: Table, name: string | undefined): Selection | undefined {
  const table = tableIn(tool, "poetry");
  if (["include", "exclude", "build"].some((key) => table[key] !== undefined)) return undefined;
  const { packages } = table;
  if (packages === undefined) {
    const selected = name === undefined ? undefined : whereIs(tree, name);
    if (selected === undefined) return undefined;
    return { paths: [selected], clause: `poetry packages ${selected}, named after the project, only` };
  }
  const paths: string[] = [];
  for (const item of Array.isArray(packages) ? packages : []) {
    const { include, from = "", to, format } = tableIn(item);
    const isPlain = typeof include === "string" && typeof from === "string" && !/[*?[]/.test(include);
    if (!isPlain || to !== undefined || format !== undefined) return undefined;
    paths.push(`${from}/${include}`);
  }
  return paths.length === 0
    ? undefined
    : { paths, clause: `poetry packages ${paths.map(cleanPath).join(", ")} only` };
}

/** https://docs.astral.sh/uv/concepts/build-backend/#modules */
function uv(tool: Table, name: string | undefined): Selection | undefined {
  const table = tableIn(tool, "uv", "build-backend");
  if (table["namespace"] !== undefined) return undefined;
  const root = table["module-root"] ?? "src";
  const named = stringsOf(table["module-name"] ?? name);
  if (typeof root !== "string" || named.length === 0) return undefined;
  const paths = named.map((module) => cleanPath(`${root}/${module.replaceAll(".", "/")}`));
  return { paths, clause: `uv_build packages ${paths.join(", ")} only` };
}

/** The package or module of a path without ending, beside pyproject.toml or in `src`. */
function whereIs(tree: FileTree, path: string): string | undefined {
  const candidates = [path, `${path}.py`, `src/${path}`, `src/${path}.py`];
  return candidates.find((candidate) => tree.kind(candidate) !== undefined);
}

/** Both are relative to the project, which is `""` itself: hatchling's `packages = ["."]` */
function isWithin(directory: string, path: string): boolean {
  return directory === "" || path === directory || path.startsWith(`${directory}/`);
}
