import type { FileTree } from "../discovery/file-tree.ts";
import type { Project } from "../project/project.ts";
import { linesOf, stringsOf, tableIn } from "./source-roots.ts";

/** `find:` and its options. */
export interface FoundPackages {
  readonly kind: "found";
  readonly where: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether directories without `__init__.py` count. */
  readonly isNamespace: boolean;
}

/** What a project tells setuptools to package. */
export interface SetuptoolsDeclarations {
  readonly packages: FoundPackages | { readonly kind: "listed"; readonly names: readonly string[] };
  readonly modules: readonly string[];
  /** Whether other Python files may come along as data of a package. */
  readonly takesData: boolean;
  /** What decides: `[tool.setuptools] packages lists demo`. */
  readonly clause: string;
}

// What may add modules, or change what is selected, in ways that only running tells.
const COMPUTES = /\b(?:cmdclass|distclass|ext_modules|cffi_modules|rust_extensions|exec|__import__)\b|\*\*/;
const SETUP_PY_FIND =
  /\bpackages\s*=\s*(?:setuptools\s*\.\s*)?(find_packages|find_namespace_packages)\(([^()]*)\)/g;
const FILE_LISTS = /scm|git|hg|svn|versioningit|bzr/i;

/** `none`: nothing is declared, setuptools looks by itself. `unknown`: declared in a way that is not followed. */
export function setuptoolsDeclarations(
  tree: FileTree,
  project: Project,
): SetuptoolsDeclarations | "none" | "unknown" {
  const answers = [inPyproject(tree, project), inSetupCfg(project), inSetupPy(tree, project)];
  if (answers.includes("unknown")) return "unknown";
  const declared = answers.filter((answer) => typeof answer === "object");
  // One may complete or replace the other.
  if (declared.length > 1) return "unknown";
  return declared[0] ?? "none";
}

type Answer = SetuptoolsDeclarations | "none" | "unknown";

function inPyproject(tree: FileTree, { documents: { pyproject } }: Project): Answer {
  const table = tableIn(pyproject?.table("tool") ?? {}, "setuptools");
  if (table["ext-modules"] !== undefined || table["cmdclass"] !== undefined) return "unknown";
  const { packages, "py-modules": modules } = table;
  if (packages === undefined && modules === undefined) {
    return table["package-dir"] === undefined ? "none" : "unknown";
  }
  const requires = stringsOf((pyproject?.table("build-system") ?? {})["requires"]).join(" ");
  const takesData =
    table["include-package-data"] !== false &&
    (table["package-data"] !== undefined ||
      table["include-package-data"] === true ||
      tree.kind("MANIFEST.in") === "file" ||
      FILE_LISTS.test(requires));
  const common = { modules: stringsOf(modules), takesData };
  if (packages === undefined || Array.isArray(packages)) {
    const names = stringsOf(packages);
    return { ...common, ...listed(names, common.modules, "[tool.setuptools]", "py-modules") };
  }
  const find = tableIn(packages, "find");
  return {
    ...common,
    packages: {
      kind: "found",
      where: directories(stringsOf(find["where"])),
      include: orAll(stringsOf(find["include"])),
      exclude: stringsOf(find["exclude"]),
      isNamespace: find["namespaces"] !== false,
    },
    clause: "[tool.setuptools.packages.find] does not find it",
  };
}

function inSetupCfg({ documents: { setupCfg } }: Project): Answer {
  const lines = (section: string, option: string): readonly string[] => linesOf(setupCfg, section, option);
  const packages = lines("options", "packages");
  const modules = lines("options", "py_modules");
  if (packages.length === 0 && modules.length === 0) {
    return lines("options", "package_dir").length === 0 ? "none" : "unknown";
  }
  const takesData =
    lines("options", "include_package_data").length > 0 ||
    setupCfg?.sections.has("options.package_data") === true;
  const common = { modules, takesData };
  const [first = ""] = packages;
  const finder = /^(find(?:_namespace)?):$/.exec(first)?.[1];
  if (finder === undefined) return { ...common, ...listed(packages, modules, "[options]", "py_modules") };
  return {
    ...common,
    packages: {
      kind: "found",
      where: directories(lines("options.packages.find", "where")),
      include: orAll(lines("options.packages.find", "include")),
      exclude: lines("options.packages.find", "exclude"),
      isNamespace: finder === "find_namespace",
    },
    clause: `packages = ${first} does not find it`,
  };
}

function inSetupPy(tree: FileTree, { documents: { setupPy } }: Project): Answer {
  const bytes = tree.kind("setup.py") === "file" ? tree.read("setup.py") : undefined;
  if (bytes === undefined) return "none";
  const text = new TextDecoder().decode(bytes).replaceAll(/#.*/g, "");
  if (setupPy === undefined || COMPUTES.test(text)) return "unknown";
  const { packages, pyModules } = setupPy.arguments;
  const takesData = /\b(?:include_)?package_data\b/.test(text);
  const isOpen = (word: RegExp, value: unknown): boolean => value === undefined && word.test(text);
  const common = { modules: pyModules ?? [], takesData };
  if (isOpen(/\bpy_modules\b/, pyModules)) return "unknown";
  if (packages !== undefined)
    return { ...common, ...listed(packages, common.modules, "setup()", "py_modules") };
  const found = readFindCall(text);
  if (found !== undefined)
    return { ...common, packages: found, clause: "setup.py's find_packages() does not find it" };
  if (isOpen(/packages\b/, packages)) return "unknown";
  if (pyModules !== undefined) return { ...common, ...listed([], pyModules, "setup()", "py_modules") };
  return /\bpackage_dir\b/.test(text) ? "unknown" : "none";
}

/** `packages=find_packages("src", exclude=["tests*"])`, where all of it is literals. */
function readFindCall(text: string): FoundPackages | undefined {
  const calls = [...text.matchAll(SETUP_PY_FIND)];
  const [call] = calls;
  if (call === undefined || calls.length > 1) return undefined;
  let rest = call[2] ?? "";
  const take = (pattern: RegExp): string => {
    const match = pattern.exec(rest);
    if (match !== null) rest = rest.replace(match[0], "");
    return match?.[1] ?? "";
  };
  const include = strings(take(/\binclude\s*=\s*[[(]([^\])]*)[\])]/));
  const exclude = strings(take(/\bexclude\s*=\s*[[(]([^\])]*)[\])]/));
  const where = strings(take(/((?:\bwhere\s*=\s*)?["'][^"']*["'])/));
  if (/[^\s,]/.test(rest)) return undefined;
  return {
    kind: "found",
    where: directories(where),
    include: orAll(include),
    exclude,
    isNamespace: call[1] === "find_namespace_packages",
  };
}

/** The literals in the text of a list. */
function strings(list: string): string[] {
  return [...list.matchAll(/(["'])([^"'\\]*)\1/g)].map((match) => match[2] ?? "");
}

function listed(
  names: readonly string[],
  modules: readonly string[],
  place: string,
  modulesKey: string,
): Pick<SetuptoolsDeclarations, "packages" | "clause"> {
  const lists = [
    ...(names.length > 0 ? [`packages lists ${names.join(", ")}`] : []),
    ...(modules.length > 0 ? [`${modulesKey} lists ${modules.join(", ")}`] : []),
  ];
  // packages=["demo", "demo/cli"]: what is listed is looked for as a path.
  const dotted = names.map((name) => name.replaceAll("/", ".").replace(/\.$/, ""));
  return { packages: { kind: "listed", names: dotted }, clause: `${place} ${lists.join(", ")}` };
}

function directories(where: readonly string[]): readonly string[] {
  const cleaned = where.map((directory) => directory.replace(/^\.\/?|\/$/g, ""));
  return cleaned.length === 0 ? [""] : cleaned;
}

function orAll(patterns: readonly string[]): readonly string[] {
  return patterns.length === 0 ? ["*"] : patterns;
}
