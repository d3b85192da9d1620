import { PythonPattern } from "./python-pattern.ts";

const GROUP = new PythonPattern(String.raw`^[\w]+(?:\.[\w]+)*$`);

/**
 * Whether it is a name for a group: `^\w+(\.\w+)*$`, with Python's idea of `\w`.
 *
 * @see https://packaging.python.org/en/latest/specifications/entry-points/#data-model
 */
export function isGroupName(group: string): boolean {
  return GROUP.for(group).test(group);
}
