import type { FileTree } from "../discovery/file-tree.ts";
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
  const roots = [...rootsInPyproject(documents), ...rootsInSetupCfg(documents)];
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
  const wheel = tableIn(tool, "hatch", "build", "targets", "wheel");
  const poetryPackages = tableIn(tool, "poetry")["packages"];
  return [
    ...packageDirectories(tableIn(tool, "setuptools", "package-dir")),
    ...topLevel(tableIn(tool, "setuptools", "packages", "find")["where"]),
    ...parentsOf(wheel["packages"]),
    ...parentsOf(wheel["only-include"]),
    ...topLevel(wheel["sources"]),
    ...topLevel(Object.keys(tableIn(wheel, "sources"))),
    ...topLevel(tableIn(tool, "hatch", "build")["dev-mode-dirs"]),
    ...topLevel(
      Array.isArray(poetryPackages) ? poetryPackages.map((item) => tableIn(item)["from"] ?? "") : [],
    ),
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

/** `{ "" = "src", demo = "lib" }` */
function packageDirectories(table: Table): SourceRoot[] {
  return Object.entries(table).flatMap(([name, directory]) =>
    typeof directory === "string" ? [{ directory, package: name }] : [],
  );
}

function rootsInSetupCfg({ setupCfg }: ProjectDocuments): SourceRoot[] {
  const lines = (section: string, option: string): string[] =>
    (setupCfg?.sections.get(section)?.get(option)?.value ?? "")
      .split(/[\n,]/)
      .flatMap((line) => line.trim() || []);
  return [
    // "=src", "demo = lib"
    ...lines("options", "package_dir").map((line): SourceRoot => {
      const [name = "", directory = ""] = line.split("=").map((part) => part.trim());
      return { directory, package: name };
    }),
    ...lines("options.packages.find", "where").map((directory): SourceRoot => ({ directory, package: "" })),
  ];
}

/** `./src//demo/` as `src/demo`; `""` is the project itself. */
export function cleanPath(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
