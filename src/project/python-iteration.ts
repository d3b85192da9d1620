import { splitlines, universalNewlines } from "../metadata/python-str.ts";
import { isSequence, list, str } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

/** What `for … in value` goes through; `undefined` where it is not known. */
export function iterate(value: PythonValue): readonly PythonValue[] | undefined {
  if (isSequence(value)) {
    if (value.poison !== undefined || value.isUsed === true) return undefined;
    // The keys of a dict that has changed since are others.
    if (value.shows !== undefined && value.shows.dict.entries !== value.shows.entries) return undefined;
    if (value.shows?.dict.poison !== undefined) return undefined;
    if (value.isIterator === true) value.isUsed = true;
    return value.items;
  }
  if (value.kind === "dict") {
    if (value.poison !== undefined) return undefined;
    const entries = [...value.entries.values()];
    // A key whose value is unknown may not be there at all.
    return entries.some((entry) => entry.value.kind === "unknown")
      ? undefined
      : entries.map(({ key }) => key);
  }
  if (value.kind === "str") return Array.from(value.text, (character) => str(character));
  if (value.kind === "file" && value.isUsed !== true && value.isBinary !== true) {
    value.isUsed = true;
    return fileLines(value.text).map((line) => str(line));
  }
  return undefined;
}

/** `file.readlines()` */
export function fileLines(text: string): string[] {
  return universalNewlines(text).match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** `text.splitlines()` */
export function textLines(text: string): PythonValue {
  return list(splitlines(universalNewlines(text)).map((line) => str(line)));
}
