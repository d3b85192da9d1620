import { decodeUtf8 } from "../metadata/utf8.ts";
import { parseEditableFinder } from "./editable-finder.ts";
import type { EditableFinder } from "./editable-finder.ts";
import { reachable } from "./reachable.ts";
import type { SitePthCode } from "./site-pth-code.ts";
import { joinToEntry } from "./sys-path-entry.ts";

/** A finder that a `.pth` file of a site directory puts to work. */
export interface InstalledEditableFinder extends EditableFinder {
  /** The file that was read. */
  readonly path: string;
  /** What relative files of scikit-build-core start from. */
  readonly directory: string;
}

// import __editable___NAME_finder; __editable___NAME_finder.install()
const FINDER_IMPORT = /^import (__editable___\w+_finder|_editable_impl_\w+|_editable_skbc_\w+)\b/;

/** The editable installs of an environment that have a finder of their own, in the order of their start. */
export function installedEditableFinders(pthCode: readonly SitePthCode[]): InstalledEditableFinder[] {
  return pthCode.flatMap(({ siteDirectory, lines }) =>
    lines.flatMap((line) => {
      const module = FINDER_IMPORT.exec(line)?.[1];
      const text = module === undefined ? undefined : readText(siteDirectory, `${module}.py`);
      const finder = text === undefined ? undefined : parseEditableFinder(text);
      if (finder === undefined) return [];
      const path = joinToEntry(siteDirectory.path, `${module}.py`);
      return [{ ...finder, path, directory: siteDirectory.path }];
    }),
  );
}

function readText({ tree }: SitePthCode["siteDirectory"], name: string): string | undefined {
  const bytes = reachable(() => tree?.read(name));
  return bytes && decodeUtf8(bytes);
}
