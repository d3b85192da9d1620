import type { FileTree } from "../discovery/file-tree.ts";
import type { Config } from "../metadata/config-parser.ts";
import type { ProjectDocuments } from "../project/project.ts";

/** A directory of a source tree in which modules are looked for. */
export interface SourceRoot {
  /** Relative to the project; `""` is the project itself. */
  readonly directory: string;
  /** The package that the directory is; `""` where it holds top-level modules. */
  readonly package: string;
}

/** Where a project without any configuration may have its modules: flat, or below one of these. */
const USUAL_DIRECTORIES = ["src", "lib", "python", ""];

/**
 * The directories that may hold a project's modules: those that its back-end is told of, and the usual ones. Whether a
 * module is packaged is another question.
 */
export function sourceRoots(tree: FileTree, documents: ProjectDocuments = {}): readonly SourceRoot[] {
  const roots = [
    ...mappedDirectories(documents),
    ...rootsInPyproject(documents),
    ...rootsInSetupCfg(documents),
  ];
  for (const directory of USUAL_DIRECTORIES) roots.push({ directory, package: "" });
  const seen = new Set<string>();
  return roots
    .map((root) => ({ ...root, directory: cleanPath(root.directory) }))
    .filter(({ directory, package: name }) => {
      const key = `${directory}\0${name}`;
      if (seen.has(key) || tree.kind(directory) !== "directory") return false;
      seen.add(key);
      return true;
    });
}

/** The directories that a project's files name as the place of a package, or of all: as written, there or not. */
export function mappedDirectories({ pyproject, setupCfg, setupPy }: ProjectDocuments): readonly SourceRoot[] {
  const tool = pyproject?.table("tool") ?? {};
  const build = tableIn(tool, "hatch", "build");
  const mapped = [
    ...Object.entries(tableIn(tool, "setuptools", "package-dir")).map(([name, directory]) => [
      directory,
      name,
    ]),
    ...[...(setupPy?.arguments.packageDir ?? [])].map(([name, directory]) => [directory, name]),
    // "=src", "demo = lib"
    ...linesOf(setupCfg, "options", "package_dir").map((line) => {
      const [name = "", directory = ""] = line.split("=").map((part) => part.trim());
      return [directory, name];
    }),
    ...[build, tableIn(build, "targets", "wheel")].flatMap((table) => [
      ...Object.entries(tableIn(table, "sources")),
      ...Object.entries(tableIn(table, "force-include")),
    ]),
    ...poetryPackages(tool).map(({ from = "", to = "" }) => [from, to]),
  ];
  return mapped.flatMap(([directory, name]) =>
    typeof directory === "string" && typeof name === "string"
      ? [{ directory, package: cleanPath(name).replaceAll("/", ".") }]
      : [],
  );
}

function poetryPackages(tool: Table): readonly Table[] {
  const { packages } = tableIn(tool, "poetry");
  return Array.isArray(packages) ? packages.map((item) => tableIn(item)) : [];
}

/** The items of an option of setup.cfg, one in a line or separated by commas. */
export function linesOf(config: Config | undefined, section: string, option: string): readonly string[] {
  return (config?.sections.get(section)?.get(option)?.value ?? "")
    .split(/[\n,]/)
    .flatMap((line) => line.trim() || []);
}

/** A table of TOML. */
export type Table = Readonly<Record<string, unknown>>;

/** The table at the end of these keys, empty where there is none. */
export function tableIn(value: unknown, ...keys: readonly string[]): Table {
  let found = value;
  for (const key of keys) found = isTable(found) ? found[key] : undefined;
  return isTable(found) ? found : {};
}

/** The strings of an array, or the one that stands in its place. */
export function stringsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === "string");
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rootsInPyproject({ pyproject }: ProjectDocuments): SourceRoot[] {
  const tool = pyproject?.table("tool") ?? {};
  const build = tableIn(tool, "hatch", "build");
  return [
    ...topLevel(tableIn(tool, "setuptools", "packages", "find")["where"]),
    ...[build, tableIn(build, "targets", "wheel")].flatMap((table) => [
      ...parentsOf(table["packages"]),
      ...parentsOf(table["only-include"]),
      ...topLevel(table["sources"]),
    ]),
    ...topLevel(build["dev-mode-dirs"]),
    ...topLevel(tableIn(tool, "pdm", "build")["package-dir"]),
    ...topLevel(tableIn(tool, "uv", "build-backend")["module-root"]),
    ...parentsOf(tableIn(tool, "scikit-build", "wheel")["packages"]),
    ...topLevel(tableIn(tool, "maturin")["python-source"]),
  ];
}

function topLevel(directories: unknown): SourceRoot[] {
  return stringsOf(directories).map((directory) => ({ directory, package: "" }));
}

function parentsOf(paths: unknown): SourceRoot[] {
  return topLevel(stringsOf(paths).map((path) => path.replace(/\/?[^/]*\/?$/, "")));
}

function rootsInSetupCfg({ setupCfg }: ProjectDocuments): SourceRoot[] {
  return [
    ...topLevel(linesOf(setupCfg, "options.packages.find", "where")),
    // pbr
    ...topLevel(linesOf(setupCfg, "files", "packages_root")),
  ];
}

/** `./src//demo/` as `src/demo`; `""` is the project itself. */
export function cleanPath(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
