import { Environment } from "../discovery/environment.ts";
import { PackageNotFoundError } from "../discovery/package-not-found-error.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";
import { EntryPoints } from "../metadata/entry-points.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import type { Undecided } from "../project/project.ts";

/** What has entry points: a project, an sdist, a wheel or another distribution. */
export interface DiffSide {
  readonly name?: string | null;
  readonly entryPoints: EntryPoints;
  /** What is left open: what such a side lacks may be there all the same. */
  readonly undecided?: readonly Undecided[];
}

/** A difference in one entry point. */
export interface EntryPointChange {
  /** `undecided` is no difference: one side has it, and the other does not tell without being built. */
  readonly change: "added" | "removed" | "changed" | "undecided";
  readonly group: string;
  readonly name: string;
  /** The value in the first operand; `null` where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The entry points that differ between two operands: group by group, in each group first those of `a` in their order,
 * then what is new in `b`. Of an environment beside a project, sdist or wheel only the distribution of that name counts.
 *
 * @throws {PyepError} `PYEP_INVALID_ARGUMENT` where such a project does not tell its name.
 */
export function diff(a: DiffSide | Environment, b: DiffSide | Environment): readonly EntryPointChange[] {
  const before = sideOf(a, b);
  const after = sideOf(b, a);
  const groups = new Set([...before.entryPoints.groups, ...after.entryPoints.groups]);
  return [...groups].flatMap((group) => diffGroup(group, before, after));
}

/** What of an operand is compared with another one. */
function sideOf(operand: DiffSide | Environment, other: DiffSide | Environment): DiffSide {
  if (!(operand instanceof Environment)) return operand;
  if (other instanceof Environment) return { entryPoints: operand.entryPoints() };
  const { name } = other;
  if (name === undefined || name === null) {
    throw new PyepError("PYEP_INVALID_ARGUMENT", "the project does not tell its name", {
      hint: "name the wheel that it builds in its place",
    });
  }
  try {
    return operand.distribution(name);
  } catch (error) {
    if (error instanceof PackageNotFoundError) return { entryPoints: new EntryPoints() };
    throw error;
  }
}

function diffGroup(group: string, before: DiffSide, after: DiffSide): EntryPointChange[] {
  const old = valuesByName(before.entryPoints.select({ group }));
  const recent = valuesByName(after.entryPoints.select({ group }));
  const names = new Set([...old.keys(), ...recent.keys()]);
  return [...names].flatMap((name) => {
    const { gone, come } = unequal(old.get(name) ?? [], recent.get(name) ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
      const change = { group, name, before: gone[index] ?? null, after: come[index] ?? null };
      return { change: kindOf(change, before, after), ...change };
    });
  });
}

function kindOf(
  { before, after }: Pick<EntryPointChange, "before" | "after">,
  a: DiffSide,
  b: DiffSide,
): EntryPointChange["change"] {
  if (before !== null && after !== null) return "changed";
  const lacking = before === null ? a : b;
  if ((lacking.undecided ?? []).length > 0) return "undecided";
  return before === null ? "added" : "removed";
}

function valuesByName(entryPoints: Iterable<EntryPoint>): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { name, value } of entryPoints) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return values;
}

/** What is left of two lists without what both have, in their order. */
function unequal(
  old: readonly string[],
  recent: readonly string[],
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const come = [...recent];
  const gone = old.filter((value) => {
    const index = come.indexOf(value);
    if (index >= 0) come.splice(index, 1);
    return index < 0;
  });
  return { gone, come };
}
