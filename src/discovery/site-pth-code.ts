import { compareCodePoints } from "../metadata/python-str.ts";
import type { ModuleEnvironment } from "./module-environment.ts";
import { parsePthFile } from "./pth-file.ts";
import { reachable } from "./reachable.ts";
import { joinToEntry } from "./sys-path-entry.ts";
import type { SysPathEntry } from "./sys-path-entry.ts";

/** The lines of code in one `.pth` file of a site directory, which the interpreter runs at its start. */
export interface SitePthCode {
  readonly siteDirectory: SysPathEntry;
  /** The place of the directory on sys.path. */
  readonly index: number;
  /** The file, for people. */
  readonly path: string;
  readonly lines: readonly string[];
}

const SITE_KINDS: ReadonlySet<string> = new Set(["site", "user site", "system site"]);

/** The code in the `.pth` files of an environment's site directories, in the order in which site.py comes to it. */
export function sitePthCode(environment: Pick<ModuleEnvironment, "sysPath">): SitePthCode[] {
  return environment.sysPath.flatMap((siteDirectory, index) => {
    if (!SITE_KINDS.has(siteDirectory.addedBy.kind)) return [];
    return pthNames(siteDirectory).flatMap((name) => {
      const lines = codeLines(siteDirectory, name);
      const path = joinToEntry(siteDirectory.path, name);
      return lines.length === 0 ? [] : [{ siteDirectory, index, path, lines }];
    });
  });
}

function pthNames({ tree }: SysPathEntry): string[] {
  const names = reachable(() => tree?.list("")) ?? [];
  return names.filter((name) => name.endsWith(".pth")).toSorted(compareCodePoints);
}

function codeLines({ tree }: SysPathEntry, name: string): string[] {
  const bytes = reachable(() => tree?.read(name));
  const lines = bytes && parsePthFile(bytes, "utf-8-sig");
  return (lines ?? []).flatMap(({ kind, text }) => (kind === "code" ? [text] : []));
}
