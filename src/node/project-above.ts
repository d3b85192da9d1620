import { statSync } from "node:fs";
import path from "node:path";

/** The nearest directory, from this one upwards, that holds one of some files; `undefined` where none does. */
export function projectAbove(start: string, files: readonly string[]): string | undefined {
  for (let directory = path.resolve(start); ; directory = path.dirname(directory)) {
    const isThere = (name: string): boolean =>
      statSync(path.join(directory, name), { throwIfNoEntry: false })?.isFile() === true;
    if (files.some(isThere)) return directory;
    if (directory === path.dirname(directory)) return undefined;
  }
}
