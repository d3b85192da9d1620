import path from "node:path";
import type { EntryPoint } from "../metadata/entry-point.ts";
import { groupBy } from "../metadata/group-by.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import type { Target } from "../node/open-target.ts";
import type { Declaration } from "../project/declaration.ts";
import type { Project, Undecided } from "../project/project.ts";

/** The project that a target is, or holds. */
export interface SourceTree {
  readonly project: Project;
  /** Whether the target's entry points are those of the project. */
  readonly isAnswer: boolean;
  /** What is left open about the target's entry points. */
  readonly undecided: readonly Undecided[];
  /** Where a path that is relative to the project is. */
  readonly fileOf: (relative: string) => string;
}

/** The project in a target; `undefined` where it is something that was built or installed. */
export function sourceTreeOf(target: Target): SourceTree | undefined {
  if (target.kind === "project") {
    const { project, directory } = target;
    return {
      project,
      isAnswer: true,
      undecided: project.undecided,
      fileOf: (relative) => path.join(directory, relative),
    };
  }
  if (target.kind === "sdist") {
    const { project, undecided, path: file, directory } = target.sdist;
    return {
      project,
      isAnswer: target.sdist.entryPoints === project.entryPoints,
      undecided,
      fileOf: (relative) => path.join(file, directory, relative),
    };
  }
  return undefined;
}

// Asked for every entry point that is listed.
const taken = new WeakMap<Project, ReadonlyMap<string, readonly Declaration[]>>();

/** What is taken of a project's declarations, by group and name. */
function takenOf(project: Project): ReadonlyMap<string, readonly Declaration[]> {
  let declarations = taken.get(project);
  if (declarations === undefined) {
    const kept = project.declarations.filter(({ fate }) => fate === "written" || fate === "altered");
    declarations = groupBy(kept, ({ group, name }) => JSON.stringify([group, name]));
    taken.set(project, declarations);
  }
  return declarations;
}

/** Where an entry point is declared that no distribution registers. */
export function declarationOf(
  { group, name, value, dist }: EntryPoint,
  sources: SourceTree | undefined,
): Declaration | undefined {
  if (sources === undefined || dist !== undefined) return undefined;
  const declared = takenOf(sources.project).get(JSON.stringify([group, name])) ?? [];
  return declared.find((each) => each.value === value) ?? declared[0];
}

/** A project whose files cannot be read as what they should be. */
export class UnreadableProjectError extends PyepError {
  override readonly name: string = "UnreadableProjectError";
  override readonly path: string;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, file: string, line: number | undefined, column: number | undefined) {
    super("PYEP_INVALID_PROJECT", message, {
      hint: "mend that first; no build back-end reads it",
      path: file,
    });
    this.path = file;
    this.line = line;
    this.column = column;
  }
}

/** @throws {UnreadableProjectError} where a syntax error keeps anyone from telling what a project declares. */
export function requireReadable(target: Target): void {
  const sources = sourceTreeOf(target);
  if (sources?.isAnswer !== true) return;
  const broken = sources.project.problems.find(
    ({ code, severity }) => code === "PYEP_PROJECT_SYNTAX" && severity === "error",
  );
  if (broken === undefined) return;
  const { message, path: file = "", line, column } = broken;
  throw new UnreadableProjectError(message, sources.fileOf(file), line, column);
}
