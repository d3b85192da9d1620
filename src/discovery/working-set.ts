import { EntryPoints } from "../metadata/entry-points.ts";
import { ProblemList } from "../metadata/problem.ts";
import type { Problem } from "../metadata/problem.ts";
import { findLegacyDistributions } from "./find-legacy-distributions.ts";
import type { LegacyDistribution } from "./legacy-distribution.ts";
import { LegacyEntryPoint } from "./legacy-entry-point.ts";
import type { ReadingOptions } from "./path-distribution.ts";
import type { SysPathEntry } from "./sys-path-entry.ts";

/**
 * `pkg_resources.WorkingSet(entries)`, which `pkg_resources.iter_entry_points` asks: the active distributions, in path
 * order and in each directory by name, the first of each key. As setuptools 80.9.0, which answers alike on
 * every Python.
 *
 * Where `pkg_resources` raises, only the distribution at fault gives no entry points, and {@link problems} says why.
 */
export class WorkingSet implements Iterable<LegacyDistribution> {
  readonly #sysPath: readonly SysPathEntry[];
  readonly #options: ReadingOptions;
  readonly #listingProblems: ProblemList;
  #distributions: readonly LegacyDistribution[] | undefined;

  constructor(sysPath: readonly SysPathEntry[], options: ReadingOptions) {
    this.#sysPath = sysPath;
    this.#options = options;
    this.#listingProblems = new ProblemList(options.strict);
  }

  /**
   * `iter(working_set)`
   *
   * @throws {PythonError} under `strict`, where importing `pkg_resources` raises.
   */
  [Symbol.iterator](): IterableIterator<LegacyDistribution> {
    this.#distributions ??= this.#find();
    return this.#distributions.values();
  }

  /**
   * `working_set.iter_entry_points(group, name)`: those of a group, or of one name in it. Every entry_points.txt is
   * read, whichever group is asked for.
   *
   * @throws {PythonError} under `strict`, when the iteration gets to a distribution where `pkg_resources` raises.
   */
  *iterEntryPoints(group: string, name?: string): IterableIterator<LegacyEntryPoint> {
    for (const distribution of this) {
      for (const entryPoint of distribution.entryPoints) {
        const isWanted = entryPoint.group === group && (name === undefined || entryPoint.name === name);
        if (isWanted && entryPoint instanceof LegacyEntryPoint) yield entryPoint;
      }
    }
  }

  /**
   * The entry points of all groups, {@link LegacyEntryPoint} each, distribution by distribution.
   *
   * @throws {PythonError} under `strict`, where `pkg_resources` raises.
   */
  get entryPoints(): EntryPoints {
    const entryPoints = [...this].flatMap((distribution) => [...distribution.entryPoints]);
    return new EntryPoints(entryPoints, this.problems);
  }

  /** What was found wrong by what has been asked so far: after an iteration, all that kept entry points from it. */
  get problems(): readonly Problem[] {
    const found = this.#distributions?.flatMap(({ problems }) => problems) ?? [];
    return [...this.#listingProblems.found, ...found];
  }

  #find(): readonly LegacyDistribution[] {
    const active = new Map<string, LegacyDistribution>();
    for (const entry of this.#sysPath) {
      for (const distribution of findLegacyDistributions(entry, this.#options, this.#listingProblems)) {
        if (!active.has(distribution.key)) active.set(distribution.key, distribution);
        else distribution.problems.forEach((problem) => this.#listingProblems.add(problem));
      }
    }
    return [...active.values()];
  }
}
