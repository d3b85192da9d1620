import type { Platform } from "../discovery/module-suffixes.ts";
import type { PythonVersion } from "../metadata/python-version.ts";
import { STANDARD_LIBRARY_MODULES } from "./standard-library-modules.ts";

/** Whether a module of the standard library is written in Python or compiled, perhaps into the interpreter itself. */
export type StandardModuleKind = "written" | "compiled";

/** Of 3.15 nothing is recorded. */
const NEWEST_RECORDED: PythonVersion = "3.14";

/**
 * `sys.stdlib_module_names` of an interpreter, without the modules of other platforms (as far as a name tells: those of
 * Windows and macOS).
 */
export function standardLibrary(
  pythonVersion: PythonVersion,
  platform: Platform,
): ReadonlyMap<string, StandardModuleKind> {
  const modules = new Map<string, StandardModuleKind>();
  const minor = minorOf(pythonVersion === "3.15" ? NEWEST_RECORDED : pythonVersion);
  add("written", "written");
  add("compiled", "compiled");
  if (platform.startsWith("win")) add("windows", "compiled");
  if (platform.startsWith("macosx")) add("macos", "compiled");
  return modules;

  function add(part: keyof typeof STANDARD_LIBRARY_MODULES, kind: StandardModuleKind): void {
    for (const [range, names] of Object.entries(STANDARD_LIBRARY_MODULES[part])) {
      const [first = "", last = ""] = range.split("-");
      if (minor < minorOf(first) || minor > minorOf(last)) continue;
      for (const name of names.trim().split(/\s+/)) modules.set(name, kind);
    }
  }
}

function minorOf(version: string): number {
  return Number(version.slice(version.indexOf(".") + 1));
}
