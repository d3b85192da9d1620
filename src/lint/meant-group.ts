import { commonlyMeantGroup } from "../metadata/known-groups.ts";
import { PythonPattern } from "../metadata/python-pattern.ts";
import { isOneEditApart } from "./edit-distance.ts";
import type { KnownGroups } from "./lint-context.ts";

const PUNCTUATION = new PythonPattern(String.raw`[^\w]|_`, "g");

/**
 * The known group that is probably meant by a name that no known program reads: one that many take for it, one that is
 * the same but for punctuation and case, or one a single edit away. (Two edits would accuse real groups.)
 */
export function meantGroup(group: string, groups: KnownGroups): string | undefined {
  if (groups.find(group) !== undefined) return undefined;
  const alias = commonlyMeantGroup(group);
  if (alias !== undefined) return alias;
  const bare = bareGroupName(group);
  if (bare === "") return undefined;
  let near: string | undefined;
  for (const name of groups.names()) {
    if (bareGroupName(name) === bare) return name;
    if (near === undefined && isOneEditApart(name, group)) near = name;
  }
  return near;
}

/** The group's name without punctuation and case, in which many misspellings are equal. */
function bareGroupName(group: string): string {
  return group.toLowerCase().replace(PUNCTUATION.for(group), "");
}
