import type { CoreMetadata } from "../metadata/core-metadata.ts";
import type { Distribution } from "../metadata/distribution.ts";
import type { SelectParams } from "../metadata/entry-point.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import type { PackagePath } from "../metadata/package-path.ts";
import type { Problem } from "../metadata/problem.ts";
import { PythonError } from "../metadata/python-error.ts";
import { DEFAULT_PYTHON_VERSION, pythonBehaviour, checkedPythonVersion } from "../metadata/python-version.ts";
import type { PythonBehaviour, PythonVersion } from "../metadata/python-version.ts";
import { collectEntryPoints } from "./collect-entry-points.ts";
import type { FileSystem } from "./file-tree.ts";
import type { LegacyEntryPoint } from "./legacy-entry-point.ts";
import { iterModules } from "./iter-modules.ts";
import type { IterModulesOptions, ModuleInfo } from "./module-info.ts";
import { moduleSuffixes } from "./module-suffixes.ts";
import type { Platform } from "./module-suffixes.ts";
import { namespacePath } from "./namespace-package.ts";
import { PackageNotFoundError } from "./package-not-found-error.ts";
import { PathFinder } from "./path-finder.ts";
import type { SiteSetup } from "./site-setup.ts";
import type { SysPathEntry } from "./sys-path-entry.ts";
import { WorkingSet } from "./working-set.ts";

/** What is known of an environment beside its sys.path. */
export interface EnvironmentOptions {
  /** The interpreter whose answer is given, `"3.8"` … `"3.15"`. @default "3.14" */
  readonly pythonVersion?: string | undefined;
  /** Throw a `PythonError` wherever a file makes that interpreter raise. @default false */
  readonly strict?: boolean | undefined;
  /** Answers about files outside of sys.path; without it `files` keeps those it cannot tell of. */
  readonly fileSystem?: FileSystem | undefined;
  /** sys.prefix */
  readonly prefix?: string | undefined;
  /** The interpreter's file. */
  readonly executable?: string | undefined;
  /** Where the environment's commands are installed. */
  readonly scriptsDirectory?: string | undefined;
  /** `sysconfig.get_platform()`. @default "linux-x86_64" */
  readonly platform?: Platform | undefined;
  /** What pointed to this environment: `"VIRTUAL_ENV"`, `"--python"` … */
  readonly foundBy?: string | undefined;
  /** Whether nothing unknown can have changed sys.path. @default true */
  readonly exact?: boolean | undefined;
  /** What was found wrong while sys.path was made. */
  readonly problems?: readonly Problem[] | undefined;
  /** What was decided while sys.path was made, and why; a sentence each. */
  readonly decisions?: readonly string[] | undefined;
  /** What site.py works with at the start of the interpreter. */
  readonly site?: SiteSetup | undefined;
  /** Files beside the sys.path entries whose change makes the environment stale. */
  readonly watchPaths?: readonly string[] | undefined;
}

/** An environment in the published JSON. */
export interface EnvironmentJSON {
  readonly kind: "environment" | "path";
  readonly prefix?: string;
  readonly python?: string | null;
  readonly pythonVersion: PythonVersion;
  readonly foundBy?: string | null;
  readonly exact?: boolean;
  readonly sysPath: readonly string[];
}

/**
 * A Python environment: `importlib.metadata` as one interpreter answers with this sys.path. A snapshot taken lazily:
 * what was read once stays; open it again when one of {@link watchPaths} has changed.
 */
export class Environment {
  readonly sysPath: readonly SysPathEntry[];
  readonly pythonVersion: PythonVersion;
  readonly strict: boolean;
  readonly fileSystem: FileSystem | undefined;
  readonly prefix: string | undefined;
  readonly executable: string | undefined;
  readonly scriptsDirectory: string | undefined;
  readonly platform: Platform;
  readonly foundBy: string | undefined;
  readonly exact: boolean;
  /** What is wrong with sys.path itself; {@link EntryPoints} and {@link Distribution} have their own. */
  readonly problems: readonly Problem[];
  /** How sys.path came about: what was decided and why, a sentence each. */
  readonly decisions: readonly string[];
  /** What site.py works with; `undefined` where it does not run, and where that is not known. */
  readonly site: SiteSetup | undefined;
  /** The directories and files a change of which makes this snapshot stale. */
  readonly watchPaths: readonly string[];
  readonly #finder: PathFinder;
  #entryPoints: EntryPoints | undefined;
  #workingSet: WorkingSet | undefined;

  /** @throws {PyepError} `PYEP_INVALID_ARGUMENT` where `pythonVersion` is none. */
  constructor(sysPath: readonly SysPathEntry[], options: EnvironmentOptions = {}) {
    this.sysPath = sysPath;
    const { version, problems } = checkedPythonVersion(options.pythonVersion ?? DEFAULT_PYTHON_VERSION);
    this.pythonVersion = version;
    this.strict = options.strict ?? false;
    this.fileSystem = options.fileSystem;
    this.prefix = options.prefix;
    this.executable = options.executable;
    this.scriptsDirectory = options.scriptsDirectory;
    this.platform = options.platform ?? "linux-x86_64";
    this.foundBy = options.foundBy;
    this.exact = (options.exact ?? true) && problems.length === 0;
    const known = options.problems ?? [];
    const isKnown = known.some(({ code }) => code === "PYEP_VERSION_OUTSIDE_RANGE");
    this.problems = isKnown ? known : [...known, ...problems];
    this.decisions = options.decisions ?? [];
    this.site = options.site;
    this.watchPaths = [...sysPath.map(({ path }) => path), ...(options.watchPaths ?? [])];
    this.#finder = new PathFinder(sysPath, this);
  }

  get #behaviour(): PythonBehaviour {
    return pythonBehaviour(this.pythonVersion);
  }

  /**
   * `importlib.metadata.entry_points(**params)`: the same entry points in the same order. Those of 3.8 and 3.9, which
   * return a dict, and of 3.10 and 3.11 come group by group.
   *
   * Every entry_points.txt is read whichever group is asked for, as in Python; a file that cannot be read costs only
   * its own entries and is a problem of the result.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises.
   */
  entryPoints(params?: SelectParams): EntryPoints {
    this.#entryPoints ??= collectEntryPoints(this.#finder, this.pythonVersion);
    return params === undefined ? this.#entryPoints : this.#entryPoints.select(params);
  }

  /**
   * `importlib.metadata.distributions()`: every distribution in search order, those that another one hides included.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises.
   */
  distributions(): IterableIterator<Distribution> {
    return this.#finder.distributions();
  }

  /**
   * `importlib.metadata.distribution(name)`: the first on sys.path.
   *
   * @throws {PackageNotFoundError}
   * @throws {PythonError} `ValueError` for the empty name, as CPython 3.11 and later.
   */
  distribution(name: string): Distribution {
    const { emptyNameLookup, prefersMetadata } = this.#behaviour;
    if (name === "" && emptyNameLookup === "ValueError") {
      throw new PythonError("ValueError", "a distribution name is required");
    }
    const candidates =
      name === "" && emptyNameLookup === "first distribution"
        ? this.#finder.distributions()
        : this.#finder.distributionsNamed(name);
    let first: Distribution | undefined;
    for (const candidate of candidates) {
      if (!prefersMetadata || candidate.hasMetadata) return candidate;
      first ??= candidate;
    }
    if (first === undefined) throw new PackageNotFoundError(name);
    return first;
  }

  /** `importlib.metadata.version(name)`; `null` is Python's `None`. @throws {PackageNotFoundError} */
  version(name: string): string | null {
    return this.distribution(name).version;
  }

  /** `importlib.metadata.metadata(name)`. @throws {PackageNotFoundError} */
  metadata(name: string): CoreMetadata {
    return this.distribution(name).metadata;
  }

  /** `importlib.metadata.files(name)`; `null` is Python's `None`. @throws {PackageNotFoundError} */
  files(name: string): readonly PackagePath[] | null {
    return this.distribution(name).files;
  }

  /** `importlib.metadata.requires(name)`; `null` is Python's `None`. @throws {PackageNotFoundError} */
  requires(name: string): readonly string[] | null {
    return this.distribution(name).requires;
  }

  /**
   * `importlib.metadata.packages_distributions()`: importable top-level names and the distributions that bring them, a
   * name twice where two metadata directories say so. 3.8 and 3.9, which have no such call, get the rule of 3.10.
   */
  packagesDistributions(): ReadonlyMap<string, readonly (string | null)[]> {
    const suffixes = moduleSuffixes(this.pythonVersion, this.platform);
    const packages = new Map<string, (string | null)[]>();
    for (const distribution of this.distributions()) {
      for (const name of distribution.topLevelNames(suffixes)) {
        const known = packages.get(name);
        if (known === undefined) packages.set(name, [distribution.name]);
        else known.push(distribution.name);
      }
    }
    return packages;
  }

  /**
   * `pkg_resources.iter_entry_points(group, name)`: what the older API sees, by rules of its own. What costs a
   * distribution its entry points there is among the `problems` of {@link workingSet}.
   *
   * @throws {PythonError} under `strict`, when the iteration gets to where `pkg_resources` raises.
   */
  iterEntryPoints(group: string, name?: string): IterableIterator<LegacyEntryPoint> {
    return this.workingSet.iterEntryPoints(group, name);
  }

  /** `pkg_resources.working_set`: the distributions that {@link iterEntryPoints} asks. */
  get workingSet(): WorkingSet {
    this.#workingSet ??= new WorkingSet(this.sysPath, this);
    return this.#workingSet;
  }

  /**
   * `pkgutil.iter_modules()`, and with a namespace `pkgutil.iter_modules(ns.__path__, ns.__name__ + ".")`: what plug-ins
   * are found by that go by their name or live in a common package.
   *
   * @throws {NamespaceNotFoundError} at the call, where there is no such package.
   */
  iterModules(options?: IterModulesOptions): IterableIterator<ModuleInfo> {
    return iterModules(this, options);
  }

  /** `list(import_module(name).__path__)` of a package or namespace package. @throws {NamespaceNotFoundError} */
  namespacePath(name: string): readonly string[] {
    return namespacePath(this, name);
  }

  /** What has kept entries of sys.path from being listed, as far as they were asked for. */
  get listingProblems(): readonly Problem[] {
    return this.#finder.problems.found;
  }

  toJSON(): EnvironmentJSON {
    const { pythonVersion } = this;
    const sysPath = this.sysPath.map(({ path }) => path);
    if (this.prefix === undefined) return { kind: "path", pythonVersion, sysPath };
    return {
      kind: "environment",
      prefix: this.prefix,
      python: this.executable ?? null,
      pythonVersion,
      foundBy: this.foundBy ?? null,
      exact: this.exact,
      sysPath,
    };
  }
}
