import { statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { computeSysPath } from "../discovery/compute-sys-path.ts";
import type { ComputedSysPath } from "../discovery/compute-sys-path.ts";
import { Environment } from "../discovery/environment.ts";
import { FileProbe } from "../discovery/file-probe.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import type { Problem } from "../metadata/problem.ts";
import { environmentAtPrefix, environmentOfInterpreter, findEnvironment } from "./find-environment.ts";
import type { FoundEnvironment } from "./find-environment.ts";
import { fileSystemForUser } from "./machine.ts";
import type { Machine } from "./machine.ts";
import type { EnvironmentTarget, OpenEnvironmentOptions } from "./open-environment.ts";
import { openSysPath } from "./open-sys-path.ts";
import type { EnvironmentVariables } from "./pyenv.ts";

/** An environment by its interpreter or prefix; without one the environment that is found. */
export type InterpreterTarget = Exclude<EnvironmentTarget, { readonly path: readonly string[] }> | undefined;

/**
 * The environment of an interpreter, its sys.path computed from files.
 *
 * @throws {PyepError} `PYEP_NO_ENVIRONMENT` where there is none.
 */
export async function openInterpreter(
  target: InterpreterTarget,
  machine: Machine,
  options: OpenEnvironmentOptions,
): Promise<Environment> {
  // The variables of this machine mean nothing below another root.
  const env = options.env ?? (options.root === undefined ? ownVariables() : {});
  const found = locate(target, machine, env, options);
  const computed = computeSysPath(machine.fileSystem, found.executable, {
    env,
    cwd: machine.cwd,
    isolated: options.isolated,
  });
  const opened = await openSysPath(computed.entries.map(forUser(machine)), machine, options);
  const prefix = machine.toUser(computed.prefix);
  return new Environment(opened.sysPath, {
    pythonVersion: options.pythonVersion ?? computed.version,
    strict: options.strict,
    fileSystem: fileSystemForUser(machine),
    prefix,
    executable: found.isFile ? machine.toUser(found.executable) : undefined,
    scriptsDirectory: path.join(prefix, process.platform === "win32" ? "Scripts" : "bin"),
    platform: platformOfThisMachine(),
    foundBy: found.foundBy,
    exact: computed.exact && found.isFile,
    problems: [...missingInterpreter(found), ...computed.problems]
      .map((problem) =>
        problem.path === undefined ? problem : { ...problem, path: machine.toUser(problem.path) },
      )
      .concat(opened.problems),
    decisions: computed.decisions,
    site: computed.site && {
      ...computed.site,
      directories: computed.site.directories.map((directory) => machine.toUser(directory)),
    },
    watchPaths: computed.filesRead.map((file) => machine.toUser(file)),
  });
}

function ownVariables(): EnvironmentVariables {
  // Without HOME the interpreter asks the password database.
  return { HOME: homedir(), ...process.env };
}

type ComputedEntry = ComputedSysPath["entries"][number];

/** An entry as it was computed, but the `.pth` file that added it by the path that the user can open. */
function forUser(machine: Machine): (entry: ComputedEntry) => ComputedEntry {
  return (entry) =>
    entry.addedBy.file === undefined
      ? entry
      : { ...entry, addedBy: { ...entry.addedBy, file: machine.toUser(entry.addedBy.file) } };
}

function missingInterpreter({ isFile, executable }: FoundEnvironment): Problem[] {
  if (isFile) return [];
  return [
    {
      code: "PYEP_INTERPRETER_MISSING",
      message: "the interpreter is missing, or a link that leads nowhere; sys.path is what its files tell",
      severity: "warning",
      affects: "sys.path",
      path: executable,
    },
  ];
}

/** `sysconfig.get_platform()`, as far as Node tells. */
function platformOfThisMachine(): string {
  const arm = process.platform === "linux" ? "aarch64" : "arm64";
  const machine = process.arch === "x64" ? "x86_64" : process.arch === "arm64" ? arm : process.arch;
  if (process.platform === "win32") return process.arch === "x64" ? "win-amd64" : `win-${process.arch}`;
  if (process.platform === "darwin") return `macosx-11.0-${machine}`;
  return `linux-${machine}`;
}

// Where an image has its interpreter, where nobody says so.
const INTERPRETERS_OF_IMAGES = ["/usr/local/bin/python3", "/usr/bin/python3", "/opt/conda/bin/python"];

function locate(
  target: InterpreterTarget,
  machine: Machine,
  env: EnvironmentVariables,
  { root, foundBy = "given" }: OpenEnvironmentOptions,
): FoundEnvironment {
  const probe = new FileProbe(machine.fileSystem, machine.cwd);
  const fileExists = (file: string): boolean => probe.isFile(file);
  if (target === undefined && root === undefined) return findEnvironment(machine.cwd, env);
  if (target === undefined) {
    const executable = INTERPRETERS_OF_IMAGES.find(fileExists);
    return executable === undefined
      ? environmentAtPrefix("/", "--root", fileExists)
      : environmentOfInterpreter(executable, "--root", fileExists);
  }
  const given = "python" in target ? target.python : target.prefix;
  const named = machine.fromUser(given);
  refuseAlias(given, named);
  if (probe.isDirectory(named)) return environmentAtPrefix(named, foundBy, fileExists);
  // A link that leads nowhere still tells where its environment is.
  if (fileExists(named) || machine.fileSystem.readLink(named) !== undefined) {
    return environmentOfInterpreter(named, foundBy, fileExists);
  }
  throw new PyepError("PYEP_NO_ENVIRONMENT", `${given} does not exist`, {
    hint: "name a virtual environment, a prefix or an interpreter",
    path: machine.toUser(named),
  });
}

/** The Microsoft Store's python.exe is a reparse point without content, which only the system can follow. */
function refuseAlias(given: string, file: string): void {
  if (!/[\\/]Microsoft[\\/]WindowsApps[\\/]python[\d.]*\.exe$/i.test(file)) return;
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  throw new PyepError(
    "PYEP_INTERPRETER_ALIAS",
    `${given} is an alias of the Microsoft Store, not an interpreter`,
    {
      hint: "choose the interpreter below WindowsApps\\PythonSoftwareFoundation.Python.3.x_…, or a virtual environment",
      path: file,
    },
  );
}
