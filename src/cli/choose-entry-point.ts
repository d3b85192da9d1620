import type { EntryPoint } from "../metadata/entry-point.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import type { Target } from "../node/open-target.ts";
import { escapeText } from "./escape-text.ts";
import { mostSimilar } from "../metadata/similar-names.ts";
import { distributionsOf } from "./target-contents.ts";

/** An entry point as it is asked for: `name` is `GROUP:NAME` or a bare name where no group is given. */
export interface WantedEntryPoint {
  readonly group?: string;
  readonly name: string;
}

/** What was asked for: all of one group and name; or none, with what to say about it. */
export interface ChosenEntryPoints {
  readonly entryPoints: readonly EntryPoint[];
  readonly notFound?: { readonly message: string; readonly hint: string };
}

/** Thrown where a bare name stands in several groups. */
export class AmbiguousNameError extends PyepError {
  override readonly name: string = "AmbiguousNameError";
  readonly choices: readonly EntryPoint[];

  constructor(wanted: string, choices: readonly EntryPoint[], groups: number) {
    const [first] = choices;
    super("PYEP_USAGE", `${wanted} is registered in ${groups} groups; choose one:`, {
      hint: `pyep show ${first?.group}:${first?.name}`,
    });
    this.choices = choices;
  }
}

/** Finds what was asked for. @throws {AmbiguousNameError} */
export function chooseEntryPoint(
  all: EntryPoints,
  wanted: WantedEntryPoint,
  target: Target,
): ChosenEntryPoints {
  const { group, name } = split(wanted, all);
  const found = all.select(group === undefined ? { name } : { group, name });
  const { size } = found.groups;
  if (size > 1) throw new AmbiguousNameError(name, [...found], size);
  if (found.length > 0) return { entryPoints: [...found] };
  const message =
    group === undefined
      ? `no entry point is named ${escapeText(name)}`
      : `no entry point ${escapeText(`${group}:${name}`)}`;
  return { entryPoints: [], notFound: { message, hint: hintFor({ group, name }, all, target) } };
}

/** Takes `GROUP:NAME` apart at the first colon, unless there is an entry point that is called so as a whole. */
function split(
  { group, name }: WantedEntryPoint,
  all: EntryPoints,
): { readonly group: string | undefined; readonly name: string } {
  const colon = name.indexOf(":");
  if (group !== undefined || colon < 0) return { group, name };
  const parts = { group: name.slice(0, colon), name: name.slice(colon + 1) };
  return all.select(parts).length === 0 && all.names.has(name) ? { group: undefined, name } : parts;
}

function hintFor(
  { group, name }: { readonly group: string | undefined; readonly name: string },
  all: EntryPoints,
  target: Target,
): string {
  const elsewhere = all.get(name);
  if (elsewhere !== undefined) {
    return `it is registered in another group: pyep show ${idOf(elsewhere)}`;
  }
  if (all.groups.has(name)) return `it is a group: pyep list -g ${escapeText(name)}`;
  const normalized = normalizeProjectName(name);
  if (distributionsOf(target).some((distribution) => distribution.normalizedName === normalized)) {
    return `it is a distribution: pyep dist ${escapeText(name)}`;
  }
  const inGroup = group === undefined ? all : all.select({ group });
  const similar = mostSimilar(name, inGroup.names) ?? mostSimilar(name, all.names);
  const meant = similar === undefined ? undefined : (inGroup.get(similar) ?? all.get(similar));
  if (meant !== undefined) return `there is ${idOf(meant)}`;
  return group !== undefined && all.groups.has(group)
    ? `pyep list -g ${escapeText(group)} names those there are`
    : "pyep list names all there are";
}

function idOf({ group, name }: EntryPoint): string {
  return escapeText(`${group}:${name}`);
}
