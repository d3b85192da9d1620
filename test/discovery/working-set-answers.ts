import path from "node:path/posix";
import { PythonError } from "../../src/core.ts";
import type { EntryPoint, Environment } from "../../src/core.ts";
import type { Answer } from "../fixture/answers.ts";

/** An entry point; the parts of its attribute are joined by dots, its extras sorted. */
type LegacyEntryPointRow = readonly [
  group: string,
  name: string,
  module: string,
  attr: string | null,
  extras: readonly string[],
];

/** What `pkg_resources` says of one distribution. */
export interface LegacyDistributionAnswers {
  /** From the root of the case to the metadata directory, or egg-info file. */
  readonly path: string;
  readonly name: string;
  /** `null` where `pkg_resources` says that there is none. */
  readonly version: Answer<string | null>;
  /** In file order. */
  readonly entryPoints: Answer<readonly LegacyEntryPointRow[]>;
}

/** The distributions of a working set, in its order. */
export type WorkingSetAnswers = Answer<readonly LegacyDistributionAnswers[]>;

/** What an iteration gave, each entry point with the path of its distribution, and what ended it. */
export interface Iteration {
  readonly rows: readonly (readonly [...LegacyEntryPointRow, owner: string])[];
  readonly raises: string | null;
}

/**
 * Asks pyep for the working set.
 *
 * @param root what paths are relative to.
 */
export function workingSetAnswers(environment: Environment, root: string): WorkingSetAnswers {
  return guarded(() =>
    [...environment.workingSet].map((distribution) => ({
      path: path.relative(root, distribution.location),
      name: distribution.name,
      version: guarded(() => distribution.version),
      entryPoints: guarded(() => [...distribution.entryPoints].map(row)),
    })),
  );
}

/** Asks pyep for the entry points of a group. */
export function iteration(environment: Environment, root: string, group: string, name?: string): Iteration {
  const rows: [...LegacyEntryPointRow, owner: string][] = [];
  try {
    for (const entryPoint of environment.iterEntryPoints(group, name)) {
      rows.push([...row(entryPoint), path.relative(root, entryPoint.dist?.location ?? "")]);
    }
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    return { rows, raises: error.pythonException };
  }
  return { rows, raises: null };
}

function row(entryPoint: EntryPoint): LegacyEntryPointRow {
  const { group, name, module, attr, extras } = entryPoint;
  return [group, name, module, attr, extras];
}

function guarded<T>(ask: () => T): Answer<T> {
  try {
    return ask();
  } catch (error) {
    if (error instanceof PythonError) return { raises: error.pythonException };
    throw error;
  }
}
