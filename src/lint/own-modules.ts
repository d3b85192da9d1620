import type { FileTree } from "../discovery/file-tree.ts";
import type { LintSubject } from "./lint-context.ts";
import { sourceRoots } from "./source-roots.ts";
import type { SourceRoot } from "./source-roots.ts";

// pkg_resources.declare_namespace(__name__), __path__ = pkgutil.extend_path(__path__, __name__)
const NAMESPACE_STATEMENT = /\bdeclare_namespace\b|\bextend_path\b/;

/** The modules that a project or wheel has itself, packaged or not. */
export class OwnModules {
  /** The directories in which they lie. */
  readonly roots: readonly SourceRoot[];
  private readonly tree: FileTree;
  // Many entry points name one module.
  private readonly known = new Map<string, boolean>();
  private readonly paths = new Map<string, readonly string[]>();

  constructor({ kind, tree, project }: Pick<LintSubject, "kind" | "tree" | "project">) {
    this.tree = tree;
    this.roots = kind === "wheel" ? wheelRoots(tree) : sourceRoots(tree, project?.documents);
  }

  /** Whether a module is there: a file, a package, a namespace, or something compiled. */
  has(module: string): boolean {
    let isThere = this.known.get(module);
    if (isThere === undefined) {
      isThere = this.roots.some((root) => {
        const path = pathInRoot(root, module);
        return path !== undefined && isModuleAt(this.tree, path);
      });
      this.known.set(module, isThere);
    }
    return isThere;
  }

  /** The files and directories, relative to the project, that are the module. */
  pathsOf(module: string): readonly string[] {
    let paths = this.paths.get(module);
    if (paths === undefined) {
      paths = this.roots.flatMap((root) => {
        const path = pathInRoot(root, module);
        if (path === undefined) return [];
        return [`${path}.py`, path].filter((each) => this.tree.kind(each) !== undefined);
      });
      this.paths.set(module, paths);
    }
    return paths;
  }

  /** Whether it is a package, with or without `__init__.py`. */
  isPackage(module: string): boolean {
    return this.pathsOf(module).some((path) => this.tree.kind(path) === "directory");
  }

  /**
   * Whether a module that is not here may be in another distribution, since the innermost package around it that is here
   * is a portion of a namespace package: one that says so, or a directory that holds packages only.
   */
  mayBeElsewhere(module: string): boolean {
    const parts = module.split(".");
    for (let length = parts.length - 1; length > 0; length--) {
      const directories = this.pathsOf(parts.slice(0, length).join(".")).filter(
        (path) => this.tree.kind(path) === "directory",
      );
      if (directories.length > 0) return directories.every((directory) => this.#isPortion(directory));
    }
    return false;
  }

  #isPortion(directory: string): boolean {
    const init = `${directory}/__init__.py`;
    if (this.tree.kind(init) !== "file") {
      return !(this.tree.list(directory) ?? []).some((name) => name.endsWith(".py"));
    }
    const bytes = this.tree.read(init);
    return bytes !== undefined && NAMESPACE_STATEMENT.test(new TextDecoder().decode(bytes));
  }
}

/** Where a module lies below a root, without ending; `undefined` where the root is another package. */
function pathInRoot({ directory, package: name }: SourceRoot, module: string): string | undefined {
  const isInside = name === "" || module === name || module.startsWith(`${name}.`);
  if (!isInside) return undefined;
  const rest = name === "" ? module : module.slice(name.length + 1);
  return [directory, ...rest.split(".")].filter((part) => part !== "").join("/");
}

function isModuleAt(tree: FileTree, path: string): boolean {
  if (tree.kind(`${path}.py`) === "file" || tree.kind(path) === "directory") return true;
  const [, directory = "", name = path] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
  // speedups.cpython-312-x86_64-linux-gnu.so, speedups.pyd, speedups.pyx
  const compiled = new RegExp(`^${name.replace(/[^\w]/g, "\\$&")}\\.(?:.*\\.)?(?:so|pyd|pyx)$`);
  return (tree.list(directory) ?? []).some((entry) => compiled.test(entry));
}

/** What is installed into a site directory: the archive's root, and `demo-1.0.data/purelib`. */
function wheelRoots(tree: FileTree): readonly SourceRoot[] {
  const data = (tree.list("") ?? []).filter((name) => name.endsWith(".data"));
  // hatchling's `packages = ["."]` gives ./demo.py
  return ["", ".", ...data.flatMap((name) => [`${name}/purelib`, `${name}/platlib`])]
    .filter((directory) => tree.kind(directory) === "directory")
    .map((directory) => ({ directory, package: "" }));
}
