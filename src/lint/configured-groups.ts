import { knownGroup, knownGroupNames } from "../metadata/known-groups.ts";
import type { KnownGroups } from "./lint-context.ts";
import type { LintSettings } from "./lint-settings.ts";

/** The groups in pyep's table and those of the settings, which come first. */
export function configuredGroups({ knownGroups: own = [] }: LintSettings): KnownGroups {
  const ownGroups = new Map(own.map((group) => [group.name, group]));
  return {
    find: (name) => ownGroups.get(name) ?? knownGroup(name),
    *names() {
      yield* ownGroups.keys();
      yield* knownGroupNames();
    },
  };
}
