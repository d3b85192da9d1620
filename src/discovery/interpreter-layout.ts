import type { Problem } from "../metadata/problem.ts";
import { DEFAULT_PYTHON_VERSION, pythonBehaviour, resolvePythonVersion } from "../metadata/python-version.ts";
import type { PythonBehaviour } from "../metadata/python-version.ts";
import type { FileProbe } from "./file-probe.ts";
import { searchLibrary } from "./library-search.ts";
import type { FoundLibrary } from "./library-search.ts";
import { homeOfInterpreter, parsePyvenvCfg } from "./pyvenv-cfg.ts";
import type { PyvenvCfg } from "./pyvenv-cfg.ts";
import { resolveProgram } from "./resolve-program.ts";
import { tellVersion } from "./tell-version.ts";

/** Where an interpreter and its standard library are. */
export interface InterpreterLayout {
  /** "3.12", with a final `t` for a free-threaded build. */
  readonly version: string;
  /** sys.prefix once site.py has run: the virtual environment's where there is one. */
  readonly prefix: string;
  /** sys.base_prefix */
  readonly basePrefix: string;
  /** sys.base_exec_prefix */
  readonly baseExecPrefix: string;
  /** `sys.platlibdir`: `lib`, `lib64`. */
  readonly libraryName: string;
  /** The directory of the interpreter or of `home`, where Windows has its archive and its last entry. */
  readonly programDirectory: string;
  /** pyvenv.cfg as site.py reads it; `undefined` outside of a virtual environment. */
  readonly venv: PyvenvCfg | undefined;
  readonly problems: readonly Problem[];
  /** Whether all of it is what the files say, nothing assumed. */
  readonly isExact: boolean;
}

/** What an interpreter is told from outside. */
export interface InterpreterOptions {
  readonly pythonHome: string | undefined;
  /** PYTHONPLATLIBDIR */
  readonly libraryName: string | undefined;
  /** The version, where the caller knows it better than the files. */
  readonly version: string | undefined;
  /** The absolute path it is started by, dots and all: `/env/one/../bin/python`. */
  readonly startedAs: string;
}

/** The row of the table of versions for "3.12" or "3.13t". */
export function behaviourOf(version: string): PythonBehaviour {
  return pythonBehaviour(resolvePythonVersion(version)?.version ?? DEFAULT_PYTHON_VERSION);
}

/**
 * `getpath` and the beginning of site.py: from the interpreter's own path to its prefixes, by pyvenv.cfg (which the two
 * look for and read differently) and by landmarks of the standard library.
 *
 * The given path is not resolved: a link to a venv's interpreter that lies elsewhere starts the base interpreter.
 *
 * @param executable absolute and normal.
 * @returns `undefined` where no version can be told.
 */
export function interpreterLayout(
  probe: FileProbe,
  executable: string,
  options: InterpreterOptions,
): InterpreterLayout | undefined {
  const { flavour } = probe;
  const problems: Problem[] = [];
  let isExact = true;
  const directory = flavour.dirname(executable);
  const parent = flavour.dirname(directory);

  // site.py looks beside the interpreter first, then above; getpath.py the other way round.
  const siteCfg = findCfg(probe, [directory, parent]);
  const venv = siteCfg === undefined ? undefined : parsePyvenvCfg(probe.readText(siteCfg) ?? "");
  if (siteCfg !== undefined && !probe.isUtf8(siteCfg)) doesNotStart("pyvenv.cfg is no UTF-8", siteCfg);
  const version = options.version ?? tellVersion(probe, executable, venv);
  if (version === undefined) return undefined;

  const { prefixFinder } = behaviourOf(version);
  // Up to 3.10 the dots of `/env/one/../bin/python` stay in its prefix.
  const started = prefixFinder === "getpath.c" && flavour.name === "posix" ? options.startedAs : executable;
  const program = resolveProgram(probe, started, prefixFinder);
  const programDirectory = flavour.dirname(program);
  // getpath.c looks beside the program that a link leads to.
  const cfgPlaces =
    prefixFinder === "getpath.py"
      ? [parent, directory]
      : [programDirectory, flavour.dirname(programDirectory)];
  const cfg = findCfg(probe, cfgPlaces);
  const statedHome =
    cfg === undefined ? undefined : homeOfInterpreter(probe.readText(cfg) ?? "", prefixFinder);
  const isKept = statedHome === undefined || prefixFinder === "getpath.py";
  const home = isKept ? statedHome : probe.absolute(statedHome);
  probe.decisions.push(
    program === started ? `interpreter ${executable}` : `interpreter ${executable}, a link to ${program}`,
    `version ${version}`,
    siteCfg === undefined
      ? "no pyvenv.cfg beside the interpreter or above: no virtual environment"
      : `virtual environment: ${siteCfg}`,
  );

  const base = options.pythonHome === undefined ? findBase() : baseOfPythonHome(options.pythonHome);
  probe.decisions.push(
    `base prefix ${base.prefix}${home === undefined ? "" : `, from home = ${home}`}${options.pythonHome === undefined ? "" : ", from PYTHONHOME"}`,
  );
  return {
    version,
    prefix: venv === undefined ? base.prefix : parent,
    basePrefix: base.prefix,
    baseExecPrefix: base.execPrefix,
    libraryName: base.libraryName,
    programDirectory: options.pythonHome === undefined ? (home ?? programDirectory) : programDirectory,
    venv,
    problems,
    isExact,
  };

  function search(start: string, archiveCounts = false): FoundLibrary | undefined {
    return searchLibrary(probe, start, version ?? "", { archiveCounts, libraryName: options.libraryName });
  }

  function findBase(): FoundLibrary {
    const found = search(home ?? programDirectory, prefixFinder === "getpath.py");
    if (found !== undefined) return found;
    const place = home === undefined ? `above ${programDirectory}` : `where home = ${home} leads`;
    problems.push({
      code: "PYEP_NOT_COMPUTED",
      message: `no standard library of Python ${version} ${place}; the interpreter falls back to where it was built for`,
      severity: "warning",
      affects: "sys.path",
      path: cfg ?? executable,
    });
    // Compiled into the interpreter, told by no file.
    isExact = false;
    return (
      search(programDirectory) ?? standIn() ?? { prefix: parent, execPrefix: parent, libraryName: "lib" }
    );
  }

  function standIn(): FoundLibrary | undefined {
    const builtFrom = venv?.values.get("executable");
    const starts = [
      venv?.values.get("base-prefix"),
      builtFrom === undefined ? undefined : flavour.dirname(probe.realPath(builtFrom)),
      flavour.dirname(probe.realPath(executable)),
      "/usr/local/bin",
      "/usr/bin",
    ];
    return starts.flatMap((start) => (start === undefined ? [] : (search(start) ?? [])))[0];
  }

  function baseOfPythonHome(pythonHome: string): FoundLibrary {
    const separator = pythonHome.indexOf(flavour.listSeparator);
    const hasTwo = flavour.name === "posix" && separator >= 0;
    const given = hasTwo ? pythonHome.slice(0, separator) : pythonHome;
    const prefix = prefixFinder === "getpath.c" ? given.replace(/(?<=.)\/+$/, "") : given;
    const exec = hasTwo ? pythonHome.slice(separator + 1) : prefix;
    const installed = exec === "" && prefixFinder === "getpath.py" ? search(programDirectory) : undefined;
    const libraryName = options.libraryName ?? (flavour.name === "windows" ? "Lib" : "lib");
    return { prefix, execPrefix: installed?.execPrefix ?? exec, libraryName };
  }

  function doesNotStart(message: string, path: string): void {
    isExact = false;
    problems.push({
      code: "PYEP_UNDECODABLE",
      message: `${message}: this interpreter does not start`,
      severity: "error",
      affects: "sys.path",
      path,
    });
  }
}

function findCfg(probe: FileProbe, directories: readonly string[]): string | undefined {
  return directories
    .map((directory) => probe.flavour.join(directory, "pyvenv.cfg"))
    .find((path) => probe.isFile(path));
}
