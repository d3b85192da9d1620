import type { PackagePath } from "./package-path.ts";
import type { PythonBehaviour } from "./python-version.ts";

/**
 * The importable name that a file of a distribution stands for, as `packages_distributions()` infers it; `undefined`
 * where there is none. CPython 3.11 looks at Python files only, 3.12 at everything with a module's suffix or in a
 * directory, 3.13 and later also at names without any suffix.
 *
 * @param moduleSuffixes `importlib.machinery.all_suffixes()`, longest first.
 */
export function topLevelName(
  file: PackagePath,
  rule: PythonBehaviour["topLevelNames"],
  moduleSuffixes: readonly string[],
): string | undefined {
  const [top] = file.parts;
  if (rule === "declared" || top === undefined) return undefined;
  const isInDirectory = file.parts.length > 1;
  if (rule === "Python files") {
    const stem = /^(.+)\.py$/s.exec(file.name)?.[1];
    return stem !== undefined && isInDirectory ? top : stem;
  }
  const name = isInDirectory ? top : moduleName(file.name, moduleSuffixes);
  const inferred = rule === "any" && (name === undefined || name === "") ? file.toString() : name;
  return inferred === undefined || inferred.includes(".") ? undefined : inferred;
}

/** `inspect.getmodulename`: the name without the first suffix that fits. */
function moduleName(filename: string, suffixes: readonly string[]): string | undefined {
  const suffix = suffixes.find((candidate) => filename.endsWith(candidate));
  return suffix === undefined ? undefined : filename.slice(0, -suffix.length);
}
