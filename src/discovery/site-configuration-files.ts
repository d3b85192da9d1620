import { compareCodePoints } from "../metadata/python-str.ts";
import type { SiteRules } from "./site-rules.ts";

/** The files of a site directory that site.py reads, by name, in its order. */
export interface SiteConfigurationFiles {
  readonly pth: readonly string[];
  /** PEP 829; none for an interpreter that does not know them. */
  readonly start: readonly string[];
  /** Whether the lines of code in a `.pth` file are passed over, since a `.start` file of the same name takes their place. */
  ignoresCode(pthName: string): boolean;
}

/**
 * Picks them from the listing of a directory.
 *
 * @see https://peps.python.org/pep-0829/
 */
export function siteConfigurationFiles(names: readonly string[], rules: SiteRules): SiteConfigurationFiles {
  const ending = (suffix: string): string[] =>
    names
      .filter((name) => name.endsWith(suffix) && !(rules.skipsHiddenPthFiles && name.startsWith(".")))
      .toSorted(compareCodePoints);
  const start = new Set(rules.readsStartFiles ? ending(".start") : []);
  return {
    pth: ending(".pth"),
    start: [...start],
    ignoresCode: (pthName) => start.has(`${pthName.slice(0, -".pth".length)}.start`),
  };
}
