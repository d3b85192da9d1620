import type { Branch, Statement } from "./statement.ts";

/** How a block ends that never comes to its end. */
export interface BlockEnd {
  readonly line: number;
  /** `undefined` where the exception that is handled is raised again. */
  readonly exception: string | undefined;
}

/** The `raise` or exit that every way through a block comes to; `undefined` where one may not. */
export function blockEnd(statements: readonly Statement[]): BlockEnd | undefined {
  for (const statement of statements) {
    const end = statementEnd(statement);
    if (end !== undefined) return end;
  }
  return undefined;
}

function statementEnd(statement: Statement): BlockEnd | undefined {
  if (statement.kind === "raise") return { line: statement.line, exception: statement.exception };
  if (statement.kind === "with") return statement.isHarmless ? blockEnd(statement.body) : undefined;
  if (statement.kind !== "if") return undefined;
  const taken = possibleBranches(statement.branches);
  const ends = taken.branches.map(({ body }) => blockEnd(body));
  return taken.mayTakeNone || ends.includes(undefined) ? undefined : ends[0];
}

/** The branches of an `if` that may be taken, and whether perhaps none is. */
export function possibleBranches(branches: readonly Branch[]): {
  readonly branches: readonly Branch[];
  readonly mayTakeNone: boolean;
} {
  const possible = branches.filter(({ test }) => test !== false);
  const first = possible.findIndex(({ test }) => test === true);
  return first < 0
    ? { branches: possible, mayTakeNone: true }
    : { branches: possible.slice(0, first + 1), mayTakeNone: false };
}
