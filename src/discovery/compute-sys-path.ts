import type { Problem } from "../metadata/problem.ts";
import { checkedPythonVersion } from "../metadata/python-version.ts";
import { FileProbe } from "./file-probe.ts";
import type { FileSystem } from "./file-tree.ts";
import { behaviourOf, interpreterLayout } from "./interpreter-layout.ts";
import type { InterpreterLayout } from "./interpreter-layout.ts";
import { absolutePath } from "./path-flavour.ts";
import { holdsLibrary, pythonPath, standardLibrary } from "./initial-path.ts";
import { readPathFile } from "./path-file.ts";
import type { PathFile } from "./path-file.ts";
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
  const cwd = options.cwd ?? (fileSystem.flavour === "windows" ? "C:\\" : "/");
  const probe = new FileProbe(fileSystem, cwd);
  const executable = absolutePath(probe.flavour, cwd, interpreter);
  const env = environmentVariables(options);
  const found = interpreterLayout(probe, executable, {
    pythonHome: nonEmpty(env["PYTHONHOME"]),
    libraryName: nonEmpty(env["PYTHONPLATLIBDIR"]),
    version: options.pythonVersion,
    startedAs: probe.flavour.isAbsolute(interpreter) ? interpreter : executable,
  });
  if (found === undefined) return unknownVersion(probe, executable);

  const pathFile = readPathFile(probe, executable, found.version);
  const layout = pathFile === undefined ? found : layoutOfPathFile(found, pathFile, executable, probe);
  const library = standardLibrary(probe, layout);
  const initial = pathFile?.entries ?? [
    ...pythonPath(probe, env["PYTHONPATH"], cwd, options.noSite === true),
    ...library.map((path): PlannedEntry => ({ path, addedBy: { kind: "stdlib" } })),
  ];
  const standard = initial.find(({ path }) => probe.isFile(probe.flavour.join(path, "site.py")));
  const siteText = standard && probe.readText(probe.flavour.join(standard.path, "site.py"));
  const rules = siteRules(siteText ?? "");
  const walk = new SiteWalk(probe, rules, cwd, isASCII(layout.version, rules, options));
  // Where the prefix is only assumed, the library may well be elsewhere.
  if (layout.isExact && !holdsLibrary(probe, initial)) walk.doesNotStart(executable);
  // What a ._pth says of site counts before -S.
  if (pathFile === undefined ? options.noSite === true : !pathFile.importsSite) {
    const isAbsolute = behaviourOf(layout.version).pythonPathWithoutSite === "absolute";
    const entries = initial.map((entry) =>
      isAbsolute && entry.addedBy.kind === "PYTHONPATH"
        ? { ...entry, path: absoluteInGetpath(probe, cwd, entry.path) }
        : entry,
    );
    // It is site.py that makes a virtual environment of sys.prefix.
    const isVenvWithoutSite = behaviourOf(layout.version).venvPrefixBy === "getpath";
    const prefix = isVenvWithoutSite && pathFile === undefined ? layout.prefix : layout.basePrefix;
    return computed(probe, { ...layout, prefix }, entries, walk);
  }
  for (const { path, addedBy } of initial) walk.add(path, addedBy);
  const usesUserSite = walkSites(probe, walk, layout, rules, env, options);
  doubtCustomizations(probe, walk, usesUserSite);
  const site = { directories: [...walk.siteDirectories], rules, usesUserSite };
  return { ...computed(probe, layout, walk.entries, walk), site };
}

/** getpath.py's `abspath`: a relative path is taken for normal by itself, so that `..` at its beginning stays. */
function absoluteInGetpath({ flavour }: FileProbe, cwd: string, path: string): string {
  const normal = flavour.normalize(path);
  return flavour.isAbsolute(normal) || normal === "."
    ? absolutePath(flavour, cwd, normal)
    : flavour.join(cwd, normal);
}

/** Whether `.pth` files are decoded in ASCII: in the C locale, which nothing but LC_ALL keeps from being coerced. */
function isASCII(version: string, rules: SiteRules, { env }: SysPathOptions): boolean {
  const isCLocale = env?.["LC_ALL"] === "C" || env?.["LC_ALL"] === "POSIX";
  return isCLocale && rules.pthDecoding === "locale" && behaviourOf(version).pthInCLocale === "ASCII";
}

function nonEmpty(variable: string | undefined): string | undefined {
  return variable === "" ? undefined : variable;
}

/** With a `._pth` its directory is the prefix, and no pyvenv.cfg or PYTHONHOME moves it. */
function layoutOfPathFile(
  layout: InterpreterLayout,
  { directory }: PathFile,
  executable: string,
  probe: FileProbe,
): InterpreterLayout {
  const venvPrefix = probe.flavour.dirname(probe.flavour.dirname(executable));
  return {
    ...layout,
    prefix: layout.venv === undefined ? directory : venvPrefix,
    basePrefix: directory,
    baseExecPrefix: directory,
    problems: layout.problems.filter(({ severity }) => severity === "error"),
    isExact: layout.problems.every(({ severity }) => severity !== "error"),
  };
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
  const { venv, prefix, basePrefix, baseExecPrefix, version, libraryName } = layout;
  const addSitesOf = (of: string, kind: "site" | "system site"): void => {
    const isVenv = prefix !== basePrefix;
    for (const directory of siteDirectories(probe, of, { version, rules, isVenv, libraryName })) {
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
  // Once more: for lines of code that add what nobody remembers this makes a difference.
  if (venv !== undefined) addSitesOf(prefix, "site");
  if (seesSystem) {
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

/** An int flag: zero in any spelling leaves the user site on, any other text that is not empty turns it off. */
function isSet(flag: string | undefined): boolean {
  return flag !== undefined && flag !== "" && !/^\s*[+-]?0+$/.test(flag);
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
    exact: walk.isExact && outside.length === 0 && layout.isExact,
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
