import type { Problem } from "./problem.ts";
import { PyepError } from "./pyep-error.ts";

/** A CPython whose `importlib.metadata` pyep answers for. */
export type PythonVersion = (typeof PYTHON_VERSIONS)[number];

/** The versions that pyep answers for, oldest first. */
export const PYTHON_VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"] as const;

/**
 * Everything in which one CPython's answer differs from another's: the one table of it. Each row names only what
 * changed since the row before. Measured on 3.8–3.14; 3.15 is `importlib_metadata` 9.0.1, whose code it takes over.
 */
export interface PythonBehaviour {
  /** `ConfigParser(delimiters="=")`, or the line reader `Sectioned`. */
  readonly entryPointsDialect: "ConfigParser" | "Sectioned";
  /** `entry_points()`: all entries of a group together, groups by code point; or as found. */
  readonly entryPointsOrder: "by group" | "as found";
  /** `entry_points()` counts only the first distribution of a name. */
  readonly uniqueDistributions: boolean;
  /** The distributions of one sys.path entry: as listed, or those of one name together. */
  readonly listingOrder: "as listed" | "by name";
  /** `os.listdir("")` raises, `os.listdir("" or ".")` does not. */
  readonly emptyPathEntry: "nothing" | "current directory";
  /** Which base names of a sys.path entry make the `EGG-INFO` in it count. */
  readonly eggNames: "*.egg or none" | "*.egg";
  /** An entry with a NUL or a lone surrogate: `os.stat` is not guarded from 3.10 on. */
  readonly unusablePathEntry: "ignored" | "raises";
  /** `distribution(name)`: what is compared with what. */
  readonly nameLookup: "listed name" | "normalized name";
  /** `distribution("")` */
  readonly emptyNameLookup: "by rule" | "first distribution" | "ValueError";
  /** `distribution(name)` takes one with METADATA before one without. */
  readonly prefersMetadata: boolean;
  /** `.module`, `.attr` and `.extras` of a value that is no object reference. */
  readonly invalidReferenceRaises: "AttributeError" | "AssertionError" | "ValueError";
  /** One such value makes every `entry_points()` raise. */
  readonly referencesCheckedWhileListing: boolean;
  /** `.metadata` of a distribution without METADATA and PKG-INFO, `metadata[…]` of an absent field. */
  readonly missingMetadata: "empty" | "raises";
  /** The value of a header that goes on in further lines. */
  readonly foldedHeader: "as is" | "dedented" | "dedented where indented by 8";
  /** `email` of 3.14 drops a line break right after the colon. */
  readonly foldedHeaderStart: "kept" | "stripped";
  /** Which lines `textwrap.dedent` takes for blank. */
  readonly dedentBlanks: "blank or tab" | "isspace";
  /** Where the text after the headers is found. */
  readonly metadataBody: "payload" | "payload and Description" | "Description";
  /** `files` leaves out what does not exist. */
  readonly missingFiles: "listed" | "left out";
  readonly installedFilesTxt: "ignored" | "below the site directory" | "anywhere";
  /** A NUL in RECORD: `_csv.Error` up to 3.10. */
  readonly nulInRecord: "raises" | "accepted";
  readonly requiresTxt: "last section wins" | "last section wins, spaced URLs" | "sections add up";
  /** What looks for `home` in pyvenv.cfg, and for the prefix, before site.py runs. */
  readonly prefixFinder: "getpath.c" | "getpath.py";
  /** What makes sys.prefix the virtual environment: with `-S` site.py does not run. */
  readonly venvPrefixBy: "site" | "getpath";
  /** How a `.pth` file is decoded where LC_ALL is C: as everywhere by then, or in ASCII. */
  readonly pthInCLocale: "UTF-8" | "ASCII";
  /** How the library's directory is spelt in sys.path on Windows. */
  readonly windowsLibraryName: "lib" | "Lib";
  /** PYTHONPATH where site.py does not run (`-S`). */
  readonly pythonPathWithoutSite: "verbatim" | "absolute";
  /** `packages_distributions()` of a distribution without top_level.txt. */
  readonly topLevelNames: "declared" | "Python files" | "importable" | "any";
  /** `FileFinder.path` of a relative sys.path entry, after the current directory: `./a` of `./a`, or `a`. */
  readonly relativePathEntry: "as written" | "'.' taken out" | "'./' taken out";
  /** `extend_path()` adds the regular packages in zip files, whose finder has a `find_spec` from 3.10 on. */
  readonly zipPackagesExtendPath: boolean;
  /** Which directories in a zip file can be part of a namespace: those with a member of their own, or all. */
  readonly zipDirectories: "explicit" | "implied";
}

const PYTHON_3_8: PythonBehaviour = {
  entryPointsDialect: "ConfigParser",
  entryPointsOrder: "by group",
  uniqueDistributions: false,
  listingOrder: "as listed",
  emptyPathEntry: "nothing",
  eggNames: "*.egg or none",
  unusablePathEntry: "ignored",
  nameLookup: "listed name",
  emptyNameLookup: "by rule",
  prefersMetadata: false,
  invalidReferenceRaises: "AttributeError",
  referencesCheckedWhileListing: false,
  missingMetadata: "empty",
  foldedHeader: "as is",
  foldedHeaderStart: "kept",
  dedentBlanks: "blank or tab",
  metadataBody: "payload",
  missingFiles: "listed",
  installedFilesTxt: "ignored",
  nulInRecord: "raises",
  requiresTxt: "last section wins",
  prefixFinder: "getpath.c",
  venvPrefixBy: "site",
  pthInCLocale: "UTF-8",
  windowsLibraryName: "lib",
  pythonPathWithoutSite: "verbatim",
  topLevelNames: "declared",
  relativePathEntry: "as written",
  zipPackagesExtendPath: false,
  zipDirectories: "explicit",
};

const PYTHON_3_9: PythonBehaviour = {
  ...PYTHON_3_8,
  emptyPathEntry: "current directory",
  requiresTxt: "last section wins, spaced URLs",
};

const PYTHON_3_10: PythonBehaviour = {
  ...PYTHON_3_9,
  entryPointsDialect: "Sectioned",
  uniqueDistributions: true,
  listingOrder: "by name",
  eggNames: "*.egg",
  unusablePathEntry: "raises",
  nameLookup: "normalized name",
  emptyNameLookup: "first distribution",
  foldedHeader: "dedented",
  metadataBody: "payload and Description",
  requiresTxt: "sections add up",
  zipPackagesExtendPath: true,
};

const PYTHON_3_11: PythonBehaviour = {
  ...PYTHON_3_10,
  emptyNameLookup: "ValueError",
  nulInRecord: "accepted",
  prefixFinder: "getpath.py",
  pthInCLocale: "ASCII",
  windowsLibraryName: "Lib",
  pythonPathWithoutSite: "absolute",
  topLevelNames: "Python files",
  relativePathEntry: "'.' taken out",
};

const PYTHON_3_12: PythonBehaviour = {
  ...PYTHON_3_11,
  entryPointsOrder: "as found",
  missingFiles: "left out",
  installedFilesTxt: "below the site directory",
  topLevelNames: "importable",
  relativePathEntry: "'./' taken out",
};

const PYTHON_3_13: PythonBehaviour = {
  ...PYTHON_3_12,
  invalidReferenceRaises: "AssertionError",
  installedFilesTxt: "anywhere",
  topLevelNames: "any",
};

const PYTHON_3_14: PythonBehaviour = {
  ...PYTHON_3_13,
  foldedHeaderStart: "stripped",
  dedentBlanks: "isspace",
  zipDirectories: "implied",
  venvPrefixBy: "getpath",
};

const PYTHON_3_15: PythonBehaviour = {
  ...PYTHON_3_14,
  prefersMetadata: true,
  invalidReferenceRaises: "ValueError",
  referencesCheckedWhileListing: true,
  missingMetadata: "raises",
  foldedHeader: "dedented where indented by 8",
  metadataBody: "Description",
};

const BEHAVIOURS: Readonly<Record<PythonVersion, PythonBehaviour>> = {
  "3.8": PYTHON_3_8,
  "3.9": PYTHON_3_9,
  "3.10": PYTHON_3_10,
  "3.11": PYTHON_3_11,
  "3.12": PYTHON_3_12,
  "3.13": PYTHON_3_13,
  "3.14": PYTHON_3_14,
  "3.15": PYTHON_3_15,
};

/** What pyep assumes where nothing tells the version. */
export const DEFAULT_PYTHON_VERSION: PythonVersion = "3.14";

/** The row of the table for a version. */
export function pythonBehaviour(version: PythonVersion): PythonBehaviour {
  return BEHAVIOURS[version];
}

/** A version as it was given, and the one whose rules serve for it. */
export interface ResolvedPythonVersion {
  readonly version: PythonVersion;
  /** False for a CPython older than 3.8 or newer than 3.15: the nearest rules are taken. */
  readonly withinRange: boolean;
}

/**
 * Reads "3.12", "3.12.4" or "3.13.0rc1"; `undefined` where the text is no version of Python 3 or 2.
 * An older interpreter than 3.8 gets the rules of 3.8, a newer one the newest.
 */
export function resolvePythonVersion(text: string): ResolvedPythonVersion | undefined {
  const match = /^(\d+)\.(\d+)(?![\d])/.exec(text);
  if (match === null) return undefined;
  const major = Number(match[1]);
  const minor = Number(match[2]);
  const exact = PYTHON_VERSIONS.find((version) => version === `${major}.${minor}`);
  if (exact !== undefined) return { version: exact, withinRange: true };
  return { version: major < 3 || (major === 3 && minor < 8) ? "3.8" : "3.15", withinRange: false };
}

/**
 * {@link resolvePythonVersion} for a version that a caller names.
 *
 * @throws {PyepError} `PYEP_INVALID_ARGUMENT` where the text is no version.
 */
export function requirePythonVersion(text: string): PythonVersion {
  return checkedPythonVersion(text).version;
}

/** {@link requirePythonVersion}, with the problem that it is one for which only the nearest rules are known. */
export function checkedPythonVersion(text: string): {
  readonly version: PythonVersion;
  readonly problems: readonly Problem[];
} {
  const resolved = resolvePythonVersion(text);
  if (resolved === undefined) {
    throw new PyepError("PYEP_INVALID_ARGUMENT", `"${text}" is no Python version`, {
      hint: `name one such as ${DEFAULT_PYTHON_VERSION}`,
    });
  }
  if (resolved.withinRange) return { version: resolved.version, problems: [] };
  return {
    version: resolved.version,
    problems: [
      {
        code: "PYEP_VERSION_OUTSIDE_RANGE",
        message: `Python ${text} is outside of what pyep knows; the rules of ${resolved.version} are taken`,
        severity: "warning",
        affects: "sys.path",
      },
    ],
  };
}
