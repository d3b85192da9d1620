import { ProblemList } from "../metadata/problem.ts";
import { pythonBehaviour } from "../metadata/python-version.ts";
import { DeclaredNamespaces } from "./declared-namespaces.ts";
import { editableSpec, searchLocations } from "./editable-spec.ts";
import { extendPath } from "./extend-path.ts";
import type { ImportedModule } from "./imported-module.ts";
import { installedEditableFinders } from "./installed-editable-finders.ts";
import type { InstalledEditableFinder } from "./installed-editable-finders.ts";
import type { ModuleEnvironment } from "./module-environment.ts";
import { parentName } from "./module-spec.ts";
import type { ModuleSpec } from "./module-spec.ts";
import { modulePathStatements } from "./module-path-statements.ts";
import type { PathStatement } from "./namespace-style.ts";
import { PathImporters } from "./path-importers.ts";
import { sitePthCode } from "./site-pth-code.ts";
import { makeStartupModules } from "./startup-modules.ts";

/**
 * `import_module(name)` as far as it decides about `__path__`: the import system, and what packages are known to do to
 * their own path while they are imported. Nothing is run. One object is one fresh interpreter, just started with a
 * program: something has been put in front of sys.path after site.py was through.
 */
export class PackageImports {
  /** As far as it has come: site.py makes packages while it makes sys.path. */
  sysPath: readonly string[];
  readonly importers: PathImporters;
  readonly editableFinders: readonly InstalledEditableFinder[];
  /** What could not be told from the files. */
  readonly problems: ProblemList;
  readonly modules: Map<string, ImportedModule> = new Map();
  readonly #environment: ModuleEnvironment;
  readonly #declared: DeclaredNamespaces;

  constructor(environment: ModuleEnvironment) {
    const pthCode = sitePthCode(environment);
    this.#environment = environment;
    this.sysPath = environment.sysPath.map(({ path }) => path);
    this.editableFinders = installedEditableFinders(pthCode);
    this.importers = new PathImporters(environment, this.editableFinders);
    this.problems = new ProblemList(environment.strict);
    this.#declared = new DeclaredNamespaces(this, environment.fileSystem);
    makeStartupModules(this, pthCode);
  }

  /** `undefined` where there is no such module. */
  import(name: string): ImportedModule | undefined {
    const known = this.modules.get(name);
    if (known !== undefined) return known;
    const searchPath = this.#searchPathAfterImport(name);
    const spec = searchPath && this.findSpec(name, searchPath);
    if (spec === undefined) return undefined;
    const module: ImportedModule = {
      name,
      style: spec.kind === "portions" ? "PEP 420" : "regular",
      path: spec.kind === "module" ? undefined : spec.path,
      searched: spec.kind === "portions" ? searchPath : undefined,
      file: spec.kind === "portions" ? undefined : spec.file,
      madeBy: undefined,
    };
    this.modules.set(name, module);
    this.#execute(module);
    return module;
  }

  /** `list(module.__path__)`; `undefined` where it has none. */
  pathOf(module: ImportedModule): readonly string[] | undefined {
    const searchPath = module.searched && this.searchPath(module.name);
    // `_NamespacePath._recalculate`: a regular package that has come before changes nothing.
    if (module.searched !== undefined && searchPath !== undefined && !isSame(module.searched, searchPath)) {
      const spec = this.pathSpec(module.name, searchPath);
      if (spec?.kind === "portions") module.path = spec.path;
      module.searched = searchPath;
    }
    return module.path;
  }

  /** What a module is looked for on: sys.path, or the `__path__` of the package that it is in, which is imported. */
  searchPath(name: string): readonly string[] {
    const parent = this.modules.get(parentName(name));
    return parent === undefined ? this.sysPath : (this.pathOf(parent) ?? []);
  }

  /** The finders of `sys.meta_path` in turn. */
  findSpec(name: string, searchPath: readonly string[]): ModuleSpec | undefined {
    return (
      this.#scikitBuildSpec(name, searchPath) ??
      this.pathSpec(name, searchPath) ??
      this.#editableSpec(name, (kind) => kind !== "scikit-build-core")
    );
  }

  /** `PathFinder._get_spec`: the first entry with a package or a module, else all that have a directory. */
  pathSpec(name: string, searchPath: readonly string[]): ModuleSpec | undefined {
    const portions: string[] = [];
    for (const entry of searchPath) {
      const spec = this.importers.forImport(entry)?.findSpec(name);
      if (spec !== undefined && spec.kind !== "portions") return spec;
      if (spec !== undefined) portions.push(...spec.path);
    }
    return portions.length === 0 ? undefined : { kind: "portions", path: portions };
  }

  /** `undefined` where the package that it would be in is none. */
  #searchPathAfterImport(name: string): readonly string[] | undefined {
    const parent = parentName(name);
    if (parent === "") return this.sysPath;
    const module = this.import(parent);
    return module && this.pathOf(module);
  }

  /** scikit-build-core's finders come before all others, the last one first. */
  #scikitBuildSpec(name: string, searchPath: readonly string[]): ModuleSpec | undefined {
    const known = this.#editableSpec(name, (kind) => kind === "scikit-build-core");
    if (known !== undefined) return known;
    const finder = this.editableFinders.findLast(({ directories }) => directories?.has(name) === true);
    if (finder === undefined) return undefined;
    const path = searchLocations(finder.directory, finder.directories?.get(name) ?? []);
    const native = this.pathSpec(name, searchPath);
    const others = native?.kind === "portions" ? native.path : [];
    return { kind: "portions", path: [...new Set([...path, ...others])] };
  }

  #editableSpec(
    name: string,
    isMeant: (kind: InstalledEditableFinder["kind"]) => boolean,
  ): ModuleSpec | undefined {
    for (const finder of this.editableFinders) {
      const spec = isMeant(finder.kind) ? editableSpec(finder, name, this.importers) : undefined;
      if (spec !== undefined) return spec;
    }
    return undefined;
  }

  /** What the module does to its own `__path__`. */
  #execute(module: ImportedModule): void {
    const failed = new Set<number>();
    for (const statement of modulePathStatements(module, this.problems)) {
      const { handlerOf, tryIn } = statement;
      if (handlerOf !== undefined && !failed.has(handlerOf)) continue;
      const hasFailed = !this.#apply(statement, module);
      if (hasFailed && tryIn !== undefined) failed.add(tryIn);
      else if (hasFailed) {
        const reason = `needs pkg_resources, which is not installed: importing ${module.name} raises ModuleNotFoundError`;
        this.#report(reason, "ModuleNotFoundError", statement, module);
      }
    }
  }

  /** Whether the statement does not raise. */
  #apply(statement: PathStatement, module: ImportedModule): boolean {
    const { zipPackagesExtendPath } = pythonBehaviour(this.#environment.pythonVersion);
    switch (statement.kind) {
      case "declare_namespace": {
        const isInstalled = this.findSpec("pkg_resources", this.sysPath) !== undefined;
        // Without it, and outside of any `try`, what was meant is the best answer.
        if (!isInstalled && statement.tryIn !== undefined) return false;
        module.style = "pkg_resources";
        const missing = this.#declared.declare(module.name);
        if (isInstalled && missing !== undefined) {
          const reason = `importing ${module.name} raises KeyError: ${missing} has not been imported`;
          this.#report(reason, "KeyError", statement, module);
        }
        return isInstalled;
      }
      case "extend_path": {
        const searchPath = this.searchPath(module.name);
        module.style = "pkgutil";
        module.path = extendPath(
          module.path ?? [],
          module.name,
          searchPath,
          this.importers,
          zipPackagesExtendPath,
        );
        break;
      }
      case "literal":
        module.path = statement.paths ?? [];
        break;
      case "other":
        break;
    }
    return true;
  }

  #report(message: string, pythonException: string, { line }: PathStatement, { file }: ImportedModule): void {
    this.problems.add({
      code: "PYEP_NOT_COMPUTED",
      message,
      severity: "error",
      affects: "modules",
      ...(file && { path: file.path }),
      line,
      pythonException,
    });
  }
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
