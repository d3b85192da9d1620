import path from "node:path";
import type { Distribution } from "../../metadata/distribution.ts";
import type { DistributionJSON } from "../../metadata/distribution-json.ts";
import type { EntryPoint, EntryPointJSON } from "../../metadata/entry-point.ts";
import type { KnownGroup } from "../../metadata/known-groups.ts";
import type { Problem } from "../../metadata/problem.ts";
import type { Target } from "../../node/open-target.ts";
import { wheelFile } from "../describe-target.ts";
import { ownerOf } from "../entry-point-owner.ts";
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
    problems: problemsJSON(problems, cwd),
  });
}

/** The problems of a document. */
export function problemsJSON(problems: readonly Problem[], cwd: string): readonly Problem[] {
  return problems.map((problem) =>
    problem.path === undefined ? problem : { ...problem, path: path.resolve(cwd, problem.path) },
  );
}

/** An entry point of a document; one that is only declared says where. */
export interface DocumentEntryPoint extends EntryPointJSON {
  readonly declaredAt?: { readonly path: string; readonly line: number; readonly column: number };
}

/** An entry point of a document. */
export function entryPointJSON(entryPoint: EntryPoint, target: Target, cwd: string): DocumentEntryPoint {
  const json = entryPoint.toJSON();
  const { name, version, path: metadata, declaredAt, isProject } = ownerOf(entryPoint, target);
  if (json.distribution === null && !isProject) return json;
  return {
    ...json,
    distribution: { name, version, path: metadata === null ? null : path.resolve(cwd, metadata) },
    ...(declaredAt === undefined
      ? {}
      : { declaredAt: { ...declaredAt, path: path.resolve(cwd, declaredAt.path) } }),
  };
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

/** What a document says of what was read. */
export function targetJSON(target: Target, cwd: string): unknown {
  if (target.kind === "wheel") {
    const { name, version } = target.wheel;
    return { kind: "wheel", file: path.resolve(cwd, wheelFile(target)), name, version };
  }
  if (target.kind === "sdist") {
    const { path: file, name, version, undecided } = target.sdist;
    return { kind: "sdist", file: path.resolve(cwd, file), name, version, undecided };
  }
  if (target.kind === "project") {
    const { directory, project } = target;
    const { buildBackend, undecided } = project;
    return {
      kind: "project",
      directory: path.resolve(cwd, directory),
      buildBackend: buildBackend.name,
      undecided,
    };
  }
  const { sysPath, ...rest } = target.environment.toJSON();
  return { ...rest, sysPath: sysPath.map((entry) => path.resolve(cwd, entry)) };
}
