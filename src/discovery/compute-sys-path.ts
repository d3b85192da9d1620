import type { Problem } from "../metadata/problem.ts";
import { checkedPythonVersion } from "../metadata/python-version.ts";
import { FileProbe } from "./file-probe.ts";
import type { FileSystem } from "./file-tree.ts";
import { behaviourOf, interpreterLayout } from "./interpreter-layout.ts";
import type { InterpreterLayout } from "./interpreter-layout.ts";
import { absolutePath } from "./path-flavour.ts";
import { readPathFile } from "./path-file.ts";
import { siteDirectories, userSiteDirectory } from "./site-directories.ts";
import { siteRules } from "./site-rules.ts";
import type { SiteRules } from "./site-rules.ts";
import type { SiteSetup } from "./site-setup.ts";
import { SiteWalk } from "./site-walk.ts";
import type { PlannedEntry } from "./site-walk.ts";
import { doubtCustomizations } from "./site-customization.ts";

/** How the interpreter is started. */
export interface SysPathOptions {
  /** Environment variables. @default {} */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** The current directory, to which relative entries of PYTHONPATH are relative. @default "/" */
  readonly cwd?: string | undefined;
  /** `-I`: no environment variables, no user site. @default false */
  readonly isolated?: boolean | undefined;
  /** `-E` @default false */
  readonly ignoreEnvironment?: boolean | undefined;
  /** `-s` @default false */
  readonly noUserSite?: boolean | undefined;
  /** `-S` @default false */
  readonly noSite?: boolean | undefined;
  /** "3.12", where the caller knows it better than the files. */
  readonly pythonVersion?: string | undefined;
}

/** sys.path as that interpreter starts with it, without the leading `""` of `python -c`. */
export interface ComputedSysPath {
  readonly entries: readonly PlannedEntry[];
  /** "3.12"; `undefined` where nothing tells it, and then there are no entries. */
  readonly version: string | undefined;
  /** sys.prefix */
  readonly prefix: string;
  /** sys.base_prefix */
  readonly basePrefix: string;
  /** Whether nothing that pyep does not run can have changed the path; else a problem says what can. */
  readonly exact: boolean;
  readonly problems: readonly Problem[];
  /** The files whose text decided something. */
  readonly filesRead: readonly string[];
  /** What was decided and why, a sentence each. */
  readonly decisions: readonly string[];
  /** What site.py worked with; absent where it does not run. */
  readonly site?: SiteSetup;
}

/**
 * Computes an interpreter's sys.path from files alone: `getpath`, then site.py with its `.pth` files. Nothing is run.
 *
 * @param interpreter the absolute path of the interpreter's file, as it is started: links in it matter.
 */
export function computeSysPath(
  fileSystem: FileSystem,
  interpreter: string,
  options: SysPathOptions = {},
): ComputedSysPath {
  const probe = new FileProbe(fileSystem);
  const env = environmentVariables(options);
  const cwd = options.cwd ?? (probe.flavour.name === "windows" ? "C:\\" : "/");
  const pythonHome = env["PYTHONHOME"] === "" ? undefined : env["PYTHONHOME"];
  const layout = interpreterLayout(probe, interpreter, { pythonHome, version: options.pythonVersion });
  if (layout === undefined) return unknownVersion(probe, interpreter);

  const library = standardLibrary(probe, layout);
  const rules = siteRules(probe.readText(probe.flavour.join(library.standard, "site.py")) ?? "");
  const walk = new SiteWalk(probe, rules, cwd);
  const pathFile = readPathFile(probe, interpreter, layout);
  if (pathFile !== undefined && !pathFile.importsSite) {
    return computed(probe, layout, pathFile.entries, walk);
  }
  const initial = pathFile?.entries ?? [
    ...pythonPath(probe, env["PYTHONPATH"], cwd),
    ...libraryEntries(library),
  ];
  if (options.noSite === true) {
    const { pythonPathWithoutSite } = behaviourOf(layout.version);
    const asIs = initial.map((entry) =>
      pythonPathWithoutSite === "absolute"
        ? { ...entry, path: absolutePath(probe.flavour, cwd, entry.path) }
        : entry,
    );
    return computed(probe, layout, asIs, walk);
  }
  for (const { path, addedBy } of initial) walk.add(path, addedBy);
  const usesUserSite = walkSites(probe, walk, layout, rules, env, options);
  doubtCustomizations(probe, walk, usesUserSite);
  const site = { directories: [...walk.siteDirectories], rules, usesUserSite };
  return { ...computed(probe, layout, walk.entries, walk), site };
}

/** `site.main`: the site directories of the venv, the user's, then those of sys.prefix and the base prefixes. */
function walkSites(
  probe: FileProbe,
  walk: SiteWalk,
  layout: InterpreterLayout,
  rules: SiteRules,
  env: Readonly<Record<string, string | undefined>>,
  options: SysPathOptions,
): boolean {
  const { venv, prefix, basePrefix, baseExecPrefix, version } = layout;
  const addSitesOf = (of: string, kind: "site" | "system site"): void => {
    for (const directory of siteDirectories(probe, of, { version, rules, isVenv: venv !== undefined })) {
      if (probe.isDirectory(directory)) walk.addSiteDirectory(directory, { kind });
    }
  };
  if (venv !== undefined) addSitesOf(prefix, "site");
  const seesSystem = venv === undefined || venv.includesSystemSitePackages;
  const usesUserSite =
    seesSystem && options.isolated !== true && options.noUserSite !== true && !isSet(env["PYTHONNOUSERSITE"]);
  probe.decisions.push(`user site ${usesUserSite ? "on" : `off: ${userSiteReason(seesSystem, options)}`}`);
  if (usesUserSite) {
    // PYTHONUSERBASE and HOME are read through os.environ, which -E does not empty.
    const userSite = userSiteDirectory(probe, version, basePrefix, options.env ?? {});
    if (userSite !== undefined && probe.isDirectory(userSite)) {
      walk.addSiteDirectory(userSite, { kind: "user site" });
    }
  }
  if (seesSystem) {
    if (venv !== undefined) addSitesOf(prefix, "site");
    const kind = venv === undefined ? "site" : "system site";
    for (const of of new Set([basePrefix, baseExecPrefix])) addSitesOf(of, kind);
  }
  return usesUserSite;
}

function userSiteReason(seesSystem: boolean, options: SysPathOptions): string {
  if (!seesSystem) return "the virtual environment does not include system site-packages";
  if (options.isolated === true) return "isolated";
  return options.noUserSite === true ? "-s" : "PYTHONNOUSERSITE";
}

function environmentVariables(options: SysPathOptions): Readonly<Record<string, string | undefined>> {
  return options.isolated === true || options.ignoreEnvironment === true ? {} : (options.env ?? {});
}

/** An int flag: `0` leaves the user site on, any other text that is not empty turns it off. */
function isSet(flag: string | undefined): boolean {
  return flag !== undefined && flag !== "" && flag !== "0";
}

interface StandardLibrary {
  readonly archive: string;
  readonly standard: string;
  /** Extension modules; on Windows, where they lie, and the directory of the interpreter. */
  readonly extensions: readonly string[];
}

function standardLibrary(probe: FileProbe, layout: InterpreterLayout): StandardLibrary {
  const { flavour } = probe;
  const join = (base: string, ...parts: readonly string[]): string =>
    parts.reduce((path, part) => flavour.join(path, part), base);
  const digits = layout.version.replace(".", "").replace(/t$/, "");
  if (flavour.name === "windows") {
    return {
      archive: join(layout.basePrefix, `python${digits}.zip`),
      standard: join(layout.basePrefix, "Lib"),
      extensions: [join(layout.basePrefix, "DLLs")],
    };
  }
  const python = `python${layout.version}`;
  return {
    archive: join(layout.basePrefix, layout.libraryName, `python${digits}.zip`),
    standard: join(layout.basePrefix, layout.libraryName, python),
    extensions: [join(layout.baseExecPrefix, layout.libraryName, python, "lib-dynload")],
  };
}

function libraryEntries({ archive, standard, extensions }: StandardLibrary): PlannedEntry[] {
  const addedBy = { kind: "stdlib" } as const;
  // Windows: the archive, DLLs, Lib, and the interpreter's own directory.
  const isWindows = archive.includes("\\");
  const order = isWindows
    ? [archive, ...extensions, standard, standard.slice(0, standard.lastIndexOf("\\"))]
    : [archive, standard, ...extensions];
  return order.map((path) => ({ path, addedBy }));
}

/** An empty item is the current directory; `~` is no home; what does not exist is kept. */
function pythonPath(probe: FileProbe, variable: string | undefined, cwd: string): PlannedEntry[] {
  if (variable === undefined || variable === "") return [];
  const addedBy = { kind: "PYTHONPATH" } as const;
  return variable
    .split(probe.flavour.listSeparator)
    .map((path) => ({ path: path === "" ? cwd : path, addedBy }));
}

function computed(
  probe: FileProbe,
  layout: InterpreterLayout,
  entries: readonly PlannedEntry[],
  walk: SiteWalk,
): ComputedSysPath {
  const outside = checkedPythonVersion(layout.version).problems;
  const registry = probe.flavour.name === "windows" ? [REGISTRY] : [];
  return {
    entries,
    version: layout.version,
    prefix: layout.prefix,
    basePrefix: layout.basePrefix,
    exact: walk.isExact && outside.length === 0 && layout.problems.length === 0,
    problems: [...layout.problems, ...walk.problems, ...outside, ...registry],
    filesRead: [...probe.filesRead],
    decisions: probe.decisions,
  };
}

const REGISTRY: Problem = {
  code: "PYEP_NOT_COMPUTED",
  message: "the registry may add entries (Software\\Python\\PythonCore\\…\\PythonPath), which no file tells",
  severity: "info",
  affects: "sys.path",
};

function unknownVersion(probe: FileProbe, interpreter: string): ComputedSysPath {
  const directory = probe.flavour.dirname(interpreter);
  const prefix = probe.flavour.dirname(directory);
  return {
    entries: [],
    version: undefined,
    prefix,
    basePrefix: prefix,
    exact: false,
    problems: [
      {
        code: "PYEP_NOT_COMPUTED",
        message:
          "nothing tells the version of this interpreter: neither its name nor a pyvenv.cfg nor a library",
        severity: "error",
        affects: "sys.path",
        path: interpreter,
      },
    ],
    filesRead: [...probe.filesRead],
    decisions: probe.decisions,
  };
}
