import { EntryPoints } from "../metadata/entry-points.ts";
import type { Problem } from "../metadata/problem.ts";
import { PythonError } from "../metadata/python-error.ts";
import { strip, strippedLines } from "../metadata/python-str.ts";
import { parseEggName } from "./egg-name.ts";
import type { EggName } from "./egg-name.ts";
import { readEggMetadata } from "./egg-metadata.ts";
import { PathDistribution } from "./path-distribution.ts";
import type { MetadataPlace, ReadingOptions } from "./path-distribution.ts";
import type { LegacyEntryPoint } from "./legacy-entry-point.ts";
import { readEntryMap } from "./pkg-resources-entry-map.ts";
import { safeVersion } from "./safe-version.ts";

/** Where a {@link LegacyDistribution} is. */
export interface LegacyPlace extends MetadataPlace {
  /** What the name is read from: that of the metadata, or of the egg that holds it. */
  readonly basename: string;
  /** Whether the metadata are a directory, not a file (or a link to nowhere). */
  readonly isDirectory: boolean;
}

/**
 * `pkg_resources.Distribution`: the distribution of a metadata directory, egg or egg-info file. Its `name`, `version`
 * and `entryPoints` are those of `pkg_resources`, which takes the first two from the file name; everything else is as
 * `importlib.metadata` reads it.
 */
export class LegacyDistribution extends PathDistribution {
  /** `Distribution.key`: of two distributions with the same one only the first is active. */
  readonly key: string;
  private readonly eggName: EggName;
  private readonly legacyPlace: LegacyPlace;
  private readonly reloadedVersion: string | undefined;
  private entryPointsParsed: EntryPoints | undefined;

  /** @throws {PythonError} under `strict`, where the version in an egg-info cannot be read. */
  constructor(place: LegacyPlace, options: ReadingOptions) {
    super(place, options);
    this.legacyPlace = place;
    this.eggName = parseEggName(place.basename);
    this.key = this.eggName.projectName.toLowerCase();
    // Asked at once, as `_reload_version` does: its failure is one of the whole working set.
    this.reloadedVersion = this.eggName.format === "egg-info" ? this.declaredVersion("PKG-INFO") : undefined;
  }

  /** `Distribution.project_name` */
  override get name(): string {
    return this.eggName.projectName;
  }

  /**
   * `Distribution.version`: that of the file name, of an egg-info that in PKG-INFO, normalized; `null` where Python
   * raises because there is none.
   */
  override get version(): string | null {
    const fileName = this.eggName.format === "dist-info" ? "METADATA" : "PKG-INFO";
    return this.reloadedVersion ?? this.eggName.version ?? this.declaredVersion(fileName) ?? null;
  }

  /**
   * `Distribution.get_entry_map()`: the entry points of all groups in file order, {@link LegacyEntryPoint} each. None
   * where one line is bad; the problem says which.
   *
   * @throws {PythonError} under `strict`, where `pkg_resources` raises.
   */
  override get entryPoints(): EntryPoints {
    this.entryPointsParsed ??= new EntryPoints(
      this.parseEntryPoints(),
      this.problems.filter(({ affects }) => affects === "entryPoints"),
    );
    return this.entryPointsParsed;
  }

  private parseEntryPoints(): LegacyEntryPoint[] {
    const text = this.legacyText("entry_points.txt", "entryPoints");
    if (text === undefined) return [];
    const path = this.pathOf("entry_points.txt");
    try {
      return readEntryMap(text, { dist: this, path, pythonVersion: this.pythonVersion });
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      const { message, pythonException, line } = error;
      this.problemList.add({
        code: "PYEP_ENTRY_POINTS_SYNTAX",
        message: `${message}; the file is left out, and pkg_resources raises ${pythonException} for every group`,
        severity: "error",
        affects: "entryPoints",
        path,
        ...(line === undefined ? {} : { line }),
        pythonException,
      });
      return [];
    }
  }

  /** The first line that begins with `Version:`, in whatever part of the text. Mirrors `_version_from_file`. */
  private declaredVersion(fileName: string): string | undefined {
    const text = this.legacyText(fileName, "metadata");
    const line = strippedLines(text ?? "").find((candidate) => /^version:/i.test(candidate.text));
    const version = line && safeVersion(strip(line.text.slice("version:".length)));
    return version === "" ? undefined : version;
  }

  /** `get_metadata`. An egg-info file has no metadata but itself, and its bytes may be anything. */
  private legacyText(fileName: string, affects: Problem["affects"]): string | undefined {
    const { tree, name, isDirectory } = this.legacyPlace;
    if (!isDirectory && fileName !== "PKG-INFO") return undefined;
    const found = isDirectory
      ? readEggMetadata(tree, `${name}/${fileName}`, "strict")
      : readEggMetadata(tree, name, "replace");
    if (found === undefined || typeof found === "string") return found;
    const { message, pythonException } = found;
    const consequence = pythonException === undefined ? "" : `; pkg_resources raises ${pythonException}`;
    this.problemList.add({
      ...found,
      message: message + consequence,
      severity: "error",
      affects,
      path: isDirectory ? this.pathOf(fileName) : this.location,
    });
    return undefined;
  }
}
