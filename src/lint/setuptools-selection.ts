import type { FileTree } from "../discovery/file-tree.ts";
import type { Project } from "../project/project.ts";
import { automaticSelection } from "./automatic-selection.ts";
import { fileText } from "./file-text.ts";
import { matchesPattern } from "./matches-pattern.ts";
import type { OwnModules } from "./own-modules.ts";
import type { PackagedModules } from "./packaged-modules.ts";
import { setuptoolsDeclarations } from "./setuptools-declarations.ts";
import type { FoundPackages } from "./setuptools-declarations.ts";

/** What setuptools packages: by name, one package at a time, never what is in it beside its modules. */
export function setuptoolsSelection(
  tree: FileTree,
  project: Project,
  ownModules: OwnModules,
): PackagedModules | undefined {
  const declared = setuptoolsDeclarations(tree, project);
  if (declared === "unknown") return undefined;
  if (declared === "none") return automaticSelection(tree, project, ownModules);
  const { packages, modules, takesData, clause } = declared;
  const isSelected =
    packages.kind === "listed"
      ? (name: string): boolean => packages.names.includes(name)
      : (name: string): boolean =>
          packages.where.some((directory) => isFound(tree, directory, name, packages));
  return {
    selection: clause,
    includes(module) {
      if (modules.includes(module)) return true;
      const parent = module.split(".").slice(0, -1).join(".");
      const isPackage = ownModules.isPackage(module);
      if (isSelected(isPackage ? module : parent)) return true;
      // Python files below a package may come along as its data.
      const isBelow = ancestors(module).some(isSelected);
      return (isBelow && takesData) || isNamedAsFile(tree, module) ? undefined : false;
    },
  };
}

/** `scripts=["demo.py"]`: a command finds the module beside itself. */
function isNamedAsFile(tree: FileTree, module: string): boolean {
  const file = `${module.split(".").at(-1) ?? ""}.py`;
  return ["pyproject.toml", "setup.cfg", "setup.py"].some((name) => fileText(tree, name).includes(file));
}

/** `setuptools.discovery.PackageFinder`, `PEP420PackageFinder`: whether a package is found below a directory. */
function isFound(
  tree: FileTree,
  directory: string,
  name: string,
  { include, exclude, isNamespace }: FoundPackages,
): boolean {
  if (name === "") return false;
  const isThere = [...ancestors(name), name].every((each) => {
    const path = [directory, ...each.split(".")].filter((part) => part !== "").join("/");
    return isNamespace ? tree.kind(path) === "directory" : tree.kind(`${path}/__init__.py`) === "file";
  });
  const matches = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesPattern(name, pattern));
  return isThere && matches(include) && !matches(exclude);
}

/** `a`, `a.b` of `a.b.c` */
function ancestors(name: string): string[] {
  const parts = name.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("."));
}
