import type { Problem } from "../metadata/problem.ts";
import type { FileProbe } from "./file-probe.ts";
import { DEFAULT_PYTHON_VERSION, pythonBehaviour, resolvePythonVersion } from "../metadata/python-version.ts";
import type { PythonBehaviour } from "../metadata/python-version.ts";
import { homeOfInterpreter, parsePyvenvCfg } from "./pyvenv-cfg.ts";
import type { PyvenvCfg } from "./pyvenv-cfg.ts";

/** Where an interpreter and its standard library are. */
export interface InterpreterLayout {
  /** "3.12", with a final `t` for a free-threaded build. */
  readonly version: string;
  /** sys.prefix: the virtual environment's where there is one. */
  readonly prefix: string;
  /** sys.base_prefix */
  readonly basePrefix: string;
  /** sys.base_exec_prefix */
  readonly baseExecPrefix: string;
  /** The library directory's name below the prefix: `lib`, `lib64`. */
  readonly libraryName: string;
  /** pyvenv.cfg as site.py reads it; `undefined` outside of a virtual environment. */
  readonly venv: PyvenvCfg | undefined;
  readonly problems: readonly Problem[];
}

/** What an interpreter is told from outside. */
export interface InterpreterOptions {
  readonly pythonHome: string | undefined;
  /** The version, where the caller knows it better than the files. */
  readonly version: string | undefined;
}

const LIBRARIES = ["lib", "lib64"];

/**
 * `getpath` and the beginning of site.py: from the interpreter's own path to its prefixes, by pyvenv.cfg (which the two
 * look for and read differently) and by landmarks of the standard library.
 *
 * The given path is not resolved: a link to a venv's interpreter that lies elsewhere starts the base interpreter.
 *
 * @returns `undefined` where no version can be told.
 */
export function interpreterLayout(
  probe: FileProbe,
  executable: string,
  options: InterpreterOptions,
): InterpreterLayout | undefined {
  const { flavour } = probe;
  const problems: Problem[] = [];
  const directory = flavour.dirname(executable);
  const parent = flavour.dirname(directory);
  const cfgPath = (of: string): string => flavour.join(of, "pyvenv.cfg");

  const real = probe.realPath(executable);
  // site.py looks beside the interpreter first, then above; getpath.py the other way round.
  const siteCfgPath = [directory, parent].map(cfgPath).find((path) => probe.isFile(path));
  const venv = siteCfgPath === undefined ? undefined : parsePyvenvCfg(probe.readText(siteCfgPath) ?? "");
  const version = options.version ?? tellVersion(probe, real, executable, venv);
  if (version === undefined) return undefined;

  probe.decisions.push(
    real === executable ? `interpreter ${executable}` : `interpreter ${executable}, a link to ${real}`,
    `version ${version}`,
    siteCfgPath === undefined
      ? "no pyvenv.cfg beside the interpreter or above: no virtual environment"
      : `virtual environment: ${siteCfgPath}`,
  );
  const reader = behaviourOf(version).prefixFinder;
  const cfgOrder = reader === "getpath.py" ? [parent, directory] : [directory, parent];
  const cfg = cfgOrder.map(cfgPath).find((path) => probe.isFile(path));
  const home = cfg === undefined ? undefined : homeOfInterpreter(probe.readText(cfg) ?? "", reader);

  const base = findBase();
  probe.decisions.push(
    `base prefix ${base.prefix}${home === undefined ? "" : `, from home = ${home}`}${options.pythonHome === undefined ? "" : ", from PYTHONHOME"}`,
  );
  return {
    version,
    prefix: venv === undefined ? base.prefix : parent,
    basePrefix: base.prefix,
    baseExecPrefix: base.execPrefix,
    libraryName: base.libraryName,
    venv,
    problems,
  };

  function findBase(): {
    readonly prefix: string;
    readonly execPrefix: string;
    readonly libraryName: string;
  } {
    if (options.pythonHome !== undefined) {
      const [prefix = "", execPrefix = prefix] = options.pythonHome.split(flavour.listSeparator);
      return { prefix, execPrefix, libraryName: "lib" };
    }
    const start = home ?? flavour.dirname(real);
    const found = searchPrefix(probe, start, version ?? "", reader === "getpath.py");
    if (found !== undefined) return found;
    problems.push({
      code: "PYEP_NOT_COMPUTED",
      message:
        home === undefined
          ? `no standard library of Python ${version} above ${start}; the interpreter falls back to where it was built for`
          : `home = ${home} leads to no standard library of Python ${version}; the interpreter falls back to where it was built for`,
      severity: "warning",
      affects: "sys.path",
      path: cfg ?? executable,
    });
    return standIn() ?? { prefix: parent, execPrefix: parent, libraryName: "lib" };
  }

  /** For the prefix that is compiled into the interpreter, which no file tells. */
  function standIn(): ReturnType<typeof searchPrefix> {
    const starts = [
      flavour.dirname(real),
      venv?.values.get("base-prefix"),
      venv?.values.get("executable") === undefined
        ? undefined
        : flavour.dirname(probe.realPath(venv.values.get("executable") ?? "")),
      "/usr/local",
      "/usr",
    ];
    for (const start of starts) {
      const found = start === undefined ? undefined : searchPrefix(probe, start, version ?? "", false);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** The row of the table of versions for "3.12" or "3.13t". */
export function behaviourOf(version: string): PythonBehaviour {
  return pythonBehaviour(resolvePythonVersion(version)?.version ?? DEFAULT_PYTHON_VERSION);
}

/** The first directory, from `start` upwards, with a landmark of the standard library. The root is never tried. */
function searchPrefix(
  probe: FileProbe,
  start: string,
  version: string,
  zipCounts: boolean,
): { readonly prefix: string; readonly execPrefix: string; readonly libraryName: string } | undefined {
  const { flavour } = probe;
  const directories: string[] = [];
  for (
    let directory = start;
    directory !== flavour.dirname(directory);
    directory = flavour.dirname(directory)
  ) {
    directories.push(directory);
  }
  const below = (directory: string, ...parts: readonly string[]): string =>
    parts.reduce((path, part) => flavour.join(path, part), directory);
  if (flavour.name === "windows") {
    const prefix = directories.find((directory) => probe.isFile(below(directory, "Lib", "os.py")));
    return prefix === undefined ? undefined : { prefix, execPrefix: prefix, libraryName: "Lib" };
  }

  const python = `python${version}`;
  const zip = `python${version.replace(".", "").replace(/t$/, "")}.zip`;
  const candidates = directories.flatMap((prefix) =>
    LIBRARIES.map((libraryName) => ({ prefix, libraryName })),
  );
  const byZip = zipCounts
    ? candidates.find(({ prefix, libraryName }) => probe.isFile(below(prefix, libraryName, zip)))
    : undefined;
  const found =
    byZip ??
    candidates.find(({ prefix, libraryName }) =>
      ["os.py", "os.pyc"].some((landmark) => probe.isFile(below(prefix, libraryName, python, landmark))),
    );
  if (found === undefined) return undefined;
  const exec = candidates.find(({ prefix, libraryName }) =>
    probe.isDirectory(below(prefix, libraryName, python, "lib-dynload")),
  );
  return { prefix: found.prefix, execPrefix: exec?.prefix ?? found.prefix, libraryName: found.libraryName };
}

/** X.Y by the interpreter's name, its real one first; by pyvenv.cfg; by the standard library above it. */
function tellVersion(
  probe: FileProbe,
  real: string,
  executable: string,
  venv: PyvenvCfg | undefined,
): string | undefined {
  const { flavour } = probe;
  const byName = [real, executable].map((path) => /python(\d+\.\d+t?)(?:\.exe)?$/.exec(path)?.[1]);
  const byCfg = /^\d+\.\d+/.exec(venv?.version ?? "")?.[0];
  const known = byName.find((name) => name !== undefined) ?? byCfg;
  if (known !== undefined) return known;
  for (const start of [flavour.dirname(real), flavour.dirname(executable)]) {
    const prefix = flavour.dirname(start);
    const byLibrary = [...LIBRARIES, "Lib"].flatMap((library) => probe.list(flavour.join(prefix, library)));
    const minors = byLibrary.flatMap((name) => /^python(3\.\d+t?)$/.exec(name)?.[1] ?? []);
    const bySibling = probe
      .list(start)
      .flatMap((name) => /^python(3\.\d+t?)(?:\.exe)?$/.exec(name)?.[1] ?? []);
    // python312.dll, beside python.exe
    const byDll = probe.list(start).flatMap((name) => /^python3(\d+)\.dll$/i.exec(name)?.[1] ?? []);
    const found = minors[0] ?? bySibling[0] ?? (byDll[0] === undefined ? undefined : `3.${byDll[0]}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
