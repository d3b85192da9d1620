import { closeSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { PyepError } from "../metadata/pyep-error.ts";
import { launcherCommand } from "./launcher-interpreter.ts";
import type { EnvironmentVariables } from "./pyenv.ts";

const LONGEST_HEAD = 4096;
const PYTHON = /^(?:python|pypy|graalpy)w?[\d.]*[a-z]?(?:\.exe)?$/i;
// Installers write this where the path is too long for a first line or holds a space; to Python it is a string.
const TRAMPOLINE = /^'''exec' (?:"(?<double>[^"]+)"|'(?<single>[^']+)'|(?<bare>[^\s"']+)) /;
// uv, for an environment that may be moved: the interpreter lies beside the script.
const RELOCATABLE = /^'''exec' "\$\(dirname -- "\$\(realpath -- "\$0"\)"\)"\/'?(?<name>[^\s"']+)'? /;

/** Whether a file is called like an interpreter: `python3.12`, `pypy3`, `python.exe`. */
export function isNamedLikeInterpreter(file: string): boolean {
  return PYTHON.test(path.basename(file));
}

/**
 * The interpreter that the first line of a script names: `#!/x/bin/python`, `#!/usr/bin/env python3`, or a shell that
 * starts it; or a launcher's, `pytest.exe`. `undefined` where the file is neither.
 *
 * @param label how the file is called in messages.
 * @throws {PyepError} `PYEP_INVALID_ARGUMENT` where it names something else than a Python, `PYEP_NO_ENVIRONMENT` where
 * that Python does not exist.
 */
export function scriptInterpreter(
  file: string,
  env: EnvironmentVariables,
  label: string = file,
): string | undefined {
  const [firstLine = "", secondLine = ""] = head(file).split(/\r?\n/, 2);
  const isLauncher = firstLine.startsWith("MZ");
  if (!isLauncher && !firstLine.startsWith("#!")) return undefined;
  const command = isLauncher ? launcherCommand(file) : firstLine.slice(2).trim();
  if (command === undefined) return undefined;
  const interpreter = fromTrampoline(file, command, secondLine) ?? fromFirstLine(command, env);
  if (interpreter === undefined || !isNamedLikeInterpreter(interpreter)) {
    throw new PyepError("PYEP_INVALID_ARGUMENT", `${label} is a script for ${command}, not for Python`, {
      hint: "name the environment or the interpreter itself",
      path: file,
    });
  }
  if (!isFile(interpreter)) {
    throw new PyepError("PYEP_NO_ENVIRONMENT", `${label} names ${interpreter}, which does not exist`, {
      hint: "the environment was moved or deleted, or is not on PATH; name its directory",
      path: file,
    });
  }
  return interpreter;
}

function fromTrampoline(file: string, command: string, secondLine: string): string | undefined {
  if (!/^\S*\/(?:ba|da|z)?sh$/.test(command)) return undefined;
  const beside = RELOCATABLE.exec(secondLine)?.groups?.["name"];
  if (beside !== undefined) return path.join(path.dirname(realpathSync(file)), beside);
  const named = TRAMPOLINE.exec(secondLine)?.groups;
  return named && (named["double"] ?? named["single"] ?? named["bare"]);
}

function fromFirstLine(command: string, env: EnvironmentVariables): string | undefined {
  const quoted = /^"([^"]+)"/.exec(command)?.[1];
  const [program = "", ...args] = command.split(/\s+/);
  if (path.basename(program) !== "env") return quoted ?? program;
  const name = args.find((arg) => !arg.startsWith("-") && !arg.includes("="));
  return name === undefined || path.isAbsolute(name) ? name : onPath(name, env);
}

/** What `env NAME` starts; the name alone where nothing does. */
function onPath(name: string, env: EnvironmentVariables): string {
  const directories = (env["PATH"] ?? "").split(path.delimiter).filter((directory) => directory !== "");
  return directories.map((directory) => path.join(directory, name)).find(isFile) ?? name;
}

function head(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(LONGEST_HEAD);
    return buffer.toString("utf8", 0, readSync(descriptor, buffer, 0, LONGEST_HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
