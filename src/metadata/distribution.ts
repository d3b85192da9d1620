import { CoreMetadata, readCoreMetadata } from "./core-metadata.ts";
import { parseDirectUrl } from "./direct-url.ts";
import type { DirectUrl } from "./direct-url.ts";
import { distributionJSON } from "./distribution-json.ts";
import type { DistributionJSON } from "./distribution-json.ts";
import { readEntryPoints } from "./entry-points-txt.ts";
import { EntryPoints } from "./entry-points.ts";
import { fileListing } from "./file-listing.ts";
import type { PackagePath } from "./package-path.ts";
import { ProblemList } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { normalizeProjectName } from "./project-name.ts";
import type { NormalizedName } from "./project-name.ts";
import { splitWhiteSpace, splitlines } from "./python-str.ts";
import { pythonBehaviour } from "./python-version.ts";
import type { PythonBehaviour, PythonVersion } from "./python-version.ts";
import { readRecord } from "./record.ts";
import { readRequiresTxt } from "./requires-txt.ts";
import { topLevelName } from "./top-level-name.ts";

const NO_PROBLEMS: readonly Problem[] = [];
const NO_ENTRY_POINTS = new EntryPoints();

/** How much of a text is asked for. */
export type TextExtent = "whole" | "head";

/**
 * `importlib.metadata.Distribution`: what the files of one metadata directory say. Everything is read when asked for,
 * once. A provider of its own derives from this class, as in Python, and says how a file is read.
 */
export abstract class Distribution {
  /** The metadata directory, or egg-info file: `…/pytest_cov-7.0.0.dist-info`. */
  readonly location: string;
  readonly pythonVersion: PythonVersion;
  // Not `#`: thousands are made in the one cold call of a command, where V8 is slow to set up private members.
  private readonly strict: boolean;
  private problemsFound: ProblemList | undefined;
  private metadataRead: CoreMetadata | undefined;
  private fieldsRead: CoreMetadata | undefined;
  private entryPointsRead: EntryPoints | undefined;

  constructor(location: string, pythonVersion: PythonVersion, strict: boolean) {
    this.location = location;
    this.pythonVersion = pythonVersion;
    this.strict = strict;
  }

  /**
   * `Distribution.read_text`: the text of a metadata file, `undefined` where there is none. The empty name is the
   * metadata path itself, for a distribution that is a single file. Where the `head` is enough, what follows the first
   * empty line, which no field can hold, may be left out.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises (undecodable bytes, a loop of links).
   */
  abstract readText(filename: string, extent?: TextExtent): string | undefined;

  /** The path of a metadata file, for messages and `EntryPoint.source`. */
  protected abstract pathOf(filename: string): string;

  /** Whether a file of {@link files} exists; `undefined` where that cannot be told. */
  protected abstract exists(file: PackagePath): boolean | undefined;

  /** The lines of installed-files.txt, which are relative to the metadata directory, relative to its parent. */
  protected abstract relativeToSite(lines: readonly string[]): readonly string[];

  /** What has been found wrong with this distribution by what was read so far. */
  get problems(): readonly Problem[] {
    return this.problemsFound?.found ?? NO_PROBLEMS;
  }

  protected get problemList(): ProblemList {
    this.problemsFound ??= new ProblemList(this.strict);
    return this.problemsFound;
  }

  protected get behaviour(): PythonBehaviour {
    return pythonBehaviour(this.pythonVersion);
  }

  /**
   * METADATA, else PKG-INFO, else the egg-info file itself; an empty one counts as absent.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises: 3.15 does so when all are missing.
   */
  get metadata(): CoreMetadata {
    this.metadataRead ??= this.readMetadata("whole");
    return this.metadataRead;
  }

  /** Whether there is a METADATA, PKG-INFO or egg-info file. */
  get hasMetadata(): boolean {
    return this.metadataText("head") !== undefined;
  }

  /** The field `Name`, `null` where there is none. */
  get name(): string | null {
    return this.requiredField("Name");
  }

  /** The field `Version`, `null` where there is none. */
  get version(): string | null {
    return this.requiredField("Version");
  }

  /** The name by PEP 503. */
  get normalizedName(): NormalizedName | null {
    const { name } = this;
    return name === null ? null : normalizeProjectName(name);
  }

  /**
   * The entry points of this distribution, whatever shadows it, in file order.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises.
   */
  get entryPoints(): EntryPoints {
    this.entryPointsRead ??= this.readEntryPoints();
    return this.entryPointsRead;
  }

  /**
   * The files that RECORD, else (3.12 and later) installed-files.txt, else SOURCES.txt names; `null` without any of
   * them. From 3.12 on only those that exist.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises.
   */
  get files(): readonly PackagePath[] | null {
    const { missingFiles, nulInRecord, installedFilesTxt } = this.behaviour;
    const listing = fileListing(
      (filename) => this.readText(filename),
      installedFilesTxt,
      (lines) => this.relativeToSite(lines),
    );
    if (listing === undefined) return null;
    const files = readRecord(
      listing.lines,
      nulInRecord === "raises",
      ({ message, line, pythonException }) => {
        const path = this.pathOf(listing.filename);
        this.problemList.add({
          code: "PYEP_RECORD_SYNTAX",
          message: `${message}; CPython ${this.pythonVersion} raises ${pythonException}`,
          severity: "warning",
          affects: "files",
          path,
          line,
          pythonException,
        });
      },
    );
    return missingFiles === "listed" ? files : files.filter((file) => this.exists(file) !== false);
  }

  /** The field `Requires-Dist`, else an egg's requires.txt as PEP 508 strings; `null` without either. */
  get requires(): readonly string[] | null {
    const declared = this.fields.getAll("Requires-Dist");
    if (declared !== null) return declared;
    const text = this.readText("requires.txt");
    return text === undefined ? null : readRequiresTxt(text, this.behaviour.requiresTxt);
  }

  /** PEP 610's direct_url.json, `null` without one. Answered for every version, though 3.12 and older cannot. */
  get origin(): DirectUrl | null {
    const text = this.readText("direct_url.json");
    if (text === undefined) return null;
    const origin = parseDirectUrl(text);
    if (origin === undefined) {
      this.problemList.add({
        code: "PYEP_DIRECT_URL",
        message: "direct_url.json is no JSON object",
        severity: "warning",
        affects: "origin",
        path: this.pathOf("direct_url.json"),
        pythonException: "JSONDecodeError",
      });
    }
    return origin ?? null;
  }

  /** The tool that installed it, by the file INSTALLER. */
  get installer(): string | null {
    return splitlines(this.readText("INSTALLER") ?? "")[0]?.trim() ?? null;
  }

  /** Whether it was installed in editable mode, by PEP 610. */
  get editable(): boolean {
    return this.origin?.dir_info?.editable === true;
  }

  /**
   * The importable names it brings, as `packages_distributions()` counts them: top_level.txt, else inferred from
   * {@link files} (in file order; CPython has no order for these).
   *
   * @param moduleSuffixes `importlib.machinery.all_suffixes()` of the interpreter, longest first.
   */
  topLevelNames(moduleSuffixes: readonly string[]): readonly string[] {
    const declared = splitWhiteSpace(this.readText("top_level.txt") ?? "");
    if (declared.length > 0 || this.behaviour.topLevelNames === "declared") return declared;
    const names = new Set<string>();
    for (const file of this.files ?? []) {
      if (file.parts.length === 0 && this.behaviour.topLevelNames === "any") this.reportEmptyPath();
      const name = topLevelName(file, this.behaviour.topLevelNames, moduleSuffixes);
      if (name !== undefined) names.add(name);
    }
    return [...names];
  }

  toJSON(): DistributionJSON {
    return distributionJSON(this);
  }

  /** {@link metadata}, or its fields alone: the description of thousands of distributions would fill the memory. */
  private get fields(): CoreMetadata {
    if (this.metadataRead !== undefined) return this.metadataRead;
    this.fieldsRead ??= this.readMetadata("head");
    return this.fieldsRead;
  }

  private metadataText(extent: TextExtent): string | undefined {
    const read = (filename: string): string | undefined => this.readText(filename, extent);
    return nonEmpty(read("METADATA")) ?? nonEmpty(read("PKG-INFO")) ?? read("");
  }

  private readMetadata(extent: TextExtent): CoreMetadata {
    const text = this.metadataText(extent);
    if (text !== undefined) return readCoreMetadata(text, this.pythonVersion);
    this.problemList.add({
      code: "PYEP_MISSING_METADATA",
      message: "no METADATA or PKG-INFO",
      severity: "warning",
      affects: "metadata",
      path: this.location,
      rule: "EP909",
      ...(this.behaviour.missingMetadata === "raises" ? { pythonException: "MetadataNotFound" } : {}),
    });
    return new CoreMetadata();
  }

  private requiredField(field: string): string | null {
    const value = this.fields.get(field);
    if (value === null && this.behaviour.missingMetadata === "raises") {
      this.problemList.add({
        code: "PYEP_MISSING_METADATA",
        message: `no field ${field} in the metadata; CPython ${this.pythonVersion} raises KeyError`,
        severity: "warning",
        affects: "metadata",
        path: this.location,
        pythonException: "KeyError",
      });
    }
    return value;
  }

  private readEntryPoints(): EntryPoints {
    const text = this.readText("entry_points.txt");
    if (text === undefined && this.problems.length === 0) return NO_ENTRY_POINTS;
    const entryPoints = readEntryPoints(text ?? "", {
      pythonVersion: this.pythonVersion,
      strict: this.strict,
      report: (problem) => this.problemList.add(problem),
      path: this.pathOf("entry_points.txt"),
      dist: this,
    });
    return new EntryPoints(
      entryPoints,
      this.problems.filter(({ affects }) => affects === "entryPoints"),
    );
  }

  private reportEmptyPath(): void {
    this.problemList.add({
      code: "PYEP_RECORD_SYNTAX",
      message: `a row without a path; packages_distributions() of CPython ${this.pythonVersion} raises ValueError`,
      severity: "warning",
      affects: "files",
      path: this.location,
      pythonException: "ValueError",
    });
  }
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
