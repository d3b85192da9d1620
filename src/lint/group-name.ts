// Python's \w, see object-reference.ts.
const GROUP = /^[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*$/u;

/** Whether it is a name for a group: `^\w+(\.\w+)*$`, with Python's idea of `\w`. */
export function isGroupName(group: string): boolean {
  return GROUP.test(group);
}

/** The group's name without punctuation and case, in which many misspellings are equal. */
export function bareGroupName(group: string): string {
  return group.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
