import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { parsePyvenvCfg } from "../discovery/pyvenv-cfg.ts";
import { parsePthFile } from "../discovery/pth-file.ts";
import type { SysPathOrigin } from "../discovery/sys-path-entry.ts";
import type { Problem } from "../metadata/problem.ts";
import { compareCodePoints } from "../metadata/python-str.ts";

/** A directory or archive on sys.path and what put it there. */
export interface SiteDirectory {
  readonly path: string;
  readonly addedBy: SysPathOrigin;
}

/** The site directories of an environment, read off its files. */
export interface SiteDirectories {
  readonly directories: readonly SiteDirectory[];
  /** As written: "3.12.3". */
  readonly version: string | undefined;
  readonly problems: readonly Problem[];
  /** Files that were read to find them. */
  readonly readFrom: readonly string[];
}

/**
 * The site directories of a prefix: those of a virtual environment and, where its pyvenv.cfg says so, of the
 * interpreter that made it; of a conda or plain prefix; Debian's dist-packages; and what path lines of `.pth` files add.
 */
export function findSiteDirectories(prefix: string): SiteDirectories {
  const problems: Problem[] = [];
  const readFrom: string[] = [];
  const directories: SiteDirectory[] = [];
  const cfgPath = path.join(prefix, "pyvenv.cfg");
  const cfg = existsSync(cfgPath) ? parsePyvenvCfg(readFileSync(cfgPath, "utf8")) : undefined;
  if (cfg !== undefined) readFrom.push(cfgPath);
  const version = cfg?.version ?? libraryVersion(prefix);

  addSiteDirectories(prefix, "site");
  if (cfg?.includesSystemSitePackages === true && cfg.home !== undefined) {
    addSiteDirectories(path.dirname(cfg.home), "system site");
  }
  return { directories, version, problems, readFrom };

  function addSiteDirectories(of: string, kind: "site" | "system site"): void {
    for (const directory of siteDirectoryCandidates(of, version)) {
      if (!isDirectory(directory)) continue;
      add({ path: directory, addedBy: { kind } });
      addPthLines(directory);
    }
  }

  function addPthLines(directory: string): void {
    const files = readdirSync(directory).filter((name) => name.endsWith(".pth"));
    for (const name of files.toSorted(compareCodePoints)) {
      const file = path.join(directory, name);
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
      readFrom.push(file);
      for (const { kind, text, line } of parsePthFile(readFileSync(file, "utf8"))) {
        if (kind === "code") {
          problems.push({
            code: "PYEP_NOT_COMPUTED",
            message: "runs code at the start of the interpreter, which may change sys.path",
            severity: "info",
            affects: "sys.path",
            path: file,
            line,
          });
          continue;
        }
        const added = path.resolve(directory, text);
        if (existsSync(added)) add({ path: added, addedBy: { kind: "pth", file, line } });
      }
    }
  }

  function add(entry: SiteDirectory): void {
    if (!directories.some((known) => known.path === entry.path)) directories.push(entry);
  }
}

function siteDirectoryCandidates(prefix: string, version: string | undefined): string[] {
  const minor = version === undefined ? undefined : /^\d+\.\d+/.exec(version)?.[0];
  const libraries =
    minor === undefined ? [] : [path.join("lib64", `python${minor}`), path.join("lib", `python${minor}`)];
  const debian =
    prefix === "/usr" && minor !== undefined
      ? [`/usr/local/lib/python${minor}/dist-packages`, "/usr/lib/python3/dist-packages"]
      : [];
  const candidates = [...libraries, "Lib"].map((library) => path.join(prefix, library, "site-packages"));
  // lib64 is often a link to lib.
  const distinct = new Map(
    candidates.filter(isDirectory).map((directory) => [realpathSync(directory), directory]),
  );
  return [...distinct.values(), ...debian];
}

/** "3.12" for a prefix with lib/python3.12; the newest where there are several. */
function libraryVersion(prefix: string): string | undefined {
  const library = path.join(prefix, "lib");
  if (!isDirectory(library)) return undefined;
  const minors = readdirSync(library)
    .map((name) => /^python3\.(\d+)$/.exec(name)?.[1])
    .filter((minor) => minor !== undefined)
    .map(Number);
  return minors.length === 0 ? undefined : `3.${Math.max(...minors)}`;
}

function isDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
