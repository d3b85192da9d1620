import type { Problem, ProblemList } from "../metadata/problem.ts";
import { compareCodePoints } from "../metadata/python-str.ts";
import { FileAccessError } from "./file-tree.ts";
import type { FileTree } from "./file-tree.ts";
import { LegacyDistribution } from "./legacy-distribution.ts";
import type { ReadingOptions } from "./path-distribution.ts";
import { pathFlavour } from "./path-flavour.ts";
import { entryBasename, joinToEntry } from "./sys-path-entry.ts";
import type { SysPathEntry } from "./sys-path-entry.ts";

const INFO = /\.(?:egg|dist)-info$/i;

/**
 * The distributions that `pkg_resources.find_distributions(entry, only=True)` finds at an entry of sys.path: an egg,
 * unpacked or zipped, is one itself; in any other directory they are its `*.egg-info` and its `*.dist-info`
 * directories, in order of their names. No egg below the entry, no `.egg-link`, nothing in other archives.
 */
export function* findLegacyDistributions(
  entry: SysPathEntry,
  options: ReadingOptions,
  problems: ProblemList,
): IterableIterator<LegacyDistribution> {
  checkUsable(entry.path, problems);
  if (entry.tree === undefined) return;
  const location = realPath(entry.path, options);
  if (entry.tree.isArchive === true) {
    // An archive is an egg by the name on sys.path, a directory by the one that links lead to.
    const isEgg = hasEggName(entry.path) && entry.tree.kind("EGG-INFO/PKG-INFO") !== undefined;
    if (isEgg) yield eggAt(location, entryBasename(entry.path), entry.tree, options);
    return;
  }
  if (hasEggName(location) && kindOf(entry.tree, "EGG-INFO/PKG-INFO") === "file") {
    yield eggAt(location, entryBasename(location), entry.tree, options);
    return;
  }
  for (const name of sortedNames(entry, problems)) {
    if (!INFO.test(name)) continue;
    const isDirectory = kindOf(entry.tree, name) === "directory";
    // An egg-info may be a file, and even a link to nowhere counts as one.
    if (!isDirectory && name.toLowerCase().endsWith(".dist-info")) continue;
    const path = joinToEntry(location, name);
    if (isDirectory && isEmpty(entry.tree, name, path, problems)) continue;
    yield new LegacyDistribution(
      { entryPath: location, tree: entry.tree, name, location: path, basename: name, isDirectory },
      options,
    );
  }
}

function eggAt(path: string, basename: string, tree: FileTree, options: ReadingOptions): LegacyDistribution {
  const name = "EGG-INFO";
  const place = {
    entryPath: path,
    tree,
    name,
    location: joinToEntry(path, name),
    basename,
    isDirectory: true,
  };
  return new LegacyDistribution(place, options);
}

function hasEggName(path: string): boolean {
  return path.toLowerCase().endsWith(".egg");
}

/** `normalize_path`: where the entry leads to. Without a file system links are taken for directories. */
function realPath(path: string, { fileSystem }: ReadingOptions): string {
  const real = fileSystem?.realPath(path);
  if (real !== undefined) return real;
  const normalized = pathFlavour(fileSystem?.flavour ?? "posix").normalize(path);
  return normalized === "." ? "" : normalized;
}

function sortedNames({ path, tree }: SysPathEntry, problems: ProblemList): readonly string[] {
  try {
    return tree?.list("")?.toSorted(compareCodePoints) ?? [];
  } catch (error) {
    if (!(error instanceof FileAccessError)) throw error;
    const { message, reason } = error;
    problems.add({
      code: "PYEP_PATH_ENTRY_UNREADABLE",
      message: `${message}; its distributions are not seen`,
      severity: "warning",
      affects: "entryPoints",
      path,
      ...(reason === "io" ? { pythonException: "OSError" } : {}),
    });
    return [];
  }
}

/** A metadata directory with nothing in it is passed over, so it hides nothing. */
function isEmpty(tree: FileTree, name: string, path: string, problems: ProblemList): boolean {
  try {
    return tree.list(name)?.length === 0;
  } catch (error) {
    if (!(error instanceof FileAccessError)) throw error;
    const pythonException = error.reason === "permission" ? "PermissionError" : "OSError";
    problems.add({
      code: "PYEP_UNREADABLE",
      message: `${error.message}; pkg_resources raises ${pythonException} for the whole environment`,
      severity: "error",
      affects: "entryPoints",
      path,
      pythonException,
    });
    return true;
  }
}

/** `os.path.isdir` and `os.path.isfile`: whatever cannot be looked at is neither. */
function kindOf(tree: FileTree, path: string): ReturnType<FileTree["kind"]> {
  try {
    return tree.kind(path);
  } catch (error) {
    if (error instanceof FileAccessError) return undefined;
    throw error;
  }
}

/** A NUL, or half a character that stands for no byte, is no path: importing `pkg_resources` raises. */
function checkUsable(path: string, problems: ProblemList): void {
  const unusable: readonly (readonly [RegExp, string])[] = [
    [/\0/, "ValueError"],
    [/[\ud800-\udc7f\udd00-\udfff]/u, "UnicodeEncodeError"],
  ];
  const pythonException = unusable.find(([pattern]) => pattern.test(path))?.[1];
  if (pythonException === undefined) return;
  const problem: Problem = {
    code: "PYEP_PATH_ENTRY_UNREADABLE",
    message: `no path that a system knows; pkg_resources raises ${pythonException}`,
    severity: "error",
    affects: "entryPoints",
    path,
    pythonException,
  };
  problems.add(problem);
}
