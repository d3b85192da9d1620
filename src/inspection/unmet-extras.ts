import type { Environment } from "../discovery/environment.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";
import { namedExtras } from "../metadata/named-extras.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import { parseRequirement } from "../metadata/requirement.ts";
import { evaluateMarker } from "./evaluate-marker.ts";
import type { VersionSatisfies } from "./version-satisfies.ts";

/** Something that an extra of an entry point requires and that is not installed, or not in that version. */
export interface UnmetRequirement {
  readonly extra: string;
  /** Name and version specifier: `urwid>=1.0`. */
  readonly requirement: string;
  /** The version that is there; `null` where none is. */
  readonly installed: string | null;
}

/**
 * What the extras in an entry point's value require, `bpython.urwid:main [urwid]`, and what of it an environment lacks.
 * Nothing asks for it before the entry point is loaded, which then fails, mostly.
 *
 * @see https://packaging.python.org/en/latest/specifications/entry-points/#data-model
 */
export function unmetExtras(
  entryPoint: EntryPoint,
  environment: Environment,
  satisfies: VersionSatisfies,
): readonly UnmetRequirement[] {
  const { dist } = entryPoint;
  const extras = namedExtras(entryPoint);
  if (extras.length === 0 || dist === undefined) return [];
  const versions = new Map<string, string | null>();
  for (const { normalizedName, version } of [...environment.distributions()].toReversed()) {
    if (normalizedName !== null) versions.set(normalizedName, version);
  }
  const requirements = (dist.requires ?? []).flatMap((text) => parseRequirement(text) ?? []);
  return extras.flatMap((extra) =>
    requirements.flatMap(({ name, specifier, marker }): UnmetRequirement[] => {
      const isAskedFor = evaluateMarker(marker, environment, satisfies, extra) === true;
      if (!isAskedFor || evaluateMarker(marker, environment, satisfies) !== false) return [];
      const installed = versions.get(normalizeProjectName(name));
      const isMet =
        installed !== undefined &&
        (installed === null || specifier === "" || satisfies(installed, specifier) !== false);
      return isMet ? [] : [{ extra, requirement: name + specifier, installed: installed ?? null }];
    }),
  );
}
