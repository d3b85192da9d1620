import path from "node:path";
import type { Distribution } from "../../metadata/distribution.ts";
import type { DistributionJSON } from "../../metadata/distribution-json.ts";
import type { EntryPoint, EntryPointJSON } from "../../metadata/entry-point.ts";
import type { KnownGroup } from "../../metadata/known-groups.ts";
import type { Problem } from "../../metadata/problem.ts";
import type { Target } from "../../node/open-target.ts";
import { wheelFile } from "../describe-target.ts";
import { jsonText } from "../json-text.ts";

/** What every published document has beside its array. */
export interface DocumentContext {
  readonly target: Target;
  readonly problems: readonly Problem[];
  /** What relative paths are relative to; the document's are absolute. */
  readonly cwd: string;
  /** Members of its own that a verb's document has. */
  readonly further?: Readonly<Record<string, unknown>>;
}

/** The document of a verb: `version`, `target`, its array under the array's name, `problems`. */
export function jsonDocument(array: string, items: readonly unknown[], context: DocumentContext): string {
  const { target, problems, cwd, further } = context;
  return jsonText({
    version: 1,
    target: targetJSON(target, cwd),
    ...further,
    [array]: items,
    problems: problems.map((problem) =>
      problem.path === undefined ? problem : { ...problem, path: path.resolve(cwd, problem.path) },
    ),
  });
}

/** An entry point of a document. */
export function entryPointJSON(entryPoint: EntryPoint, cwd: string): EntryPointJSON {
  const json = entryPoint.toJSON();
  const { distribution } = json;
  if (distribution === null || distribution.path === null) return json;
  return { ...json, distribution: { ...distribution, path: path.resolve(cwd, distribution.path) } };
}

/** A distribution of a document. */
export function distributionJSON(distribution: Distribution, cwd: string): DistributionJSON {
  return { ...distribution.toJSON(), path: path.resolve(cwd, distribution.location) };
}

/** A distribution where a document only refers to it. */
export function distributionReference(
  { name, version, location }: Distribution,
  cwd: string,
): { readonly name: string | null; readonly version: string | null; readonly path: string } {
  return { name, version, path: path.resolve(cwd, location) };
}

/** Who reads a group, for `readBy`: an array with an element for every program. */
export function readByJSON(known: KnownGroup | undefined): readonly unknown[] {
  return (known?.programs ?? []).map((program) => ({
    program,
    expects: known?.expects ?? null,
    duplicates: known?.duplicates ?? null,
    docs: known?.docs ?? null,
  }));
}

function targetJSON(target: Target, cwd: string): unknown {
  if (target.kind === "wheel") {
    const { name, version } = target.wheel;
    return { kind: "wheel", file: path.resolve(cwd, wheelFile(target)), name, version };
  }
  const { sysPath, ...rest } = target.environment.toJSON();
  return { ...rest, sysPath: sysPath.map((entry) => path.resolve(cwd, entry)) };
}
