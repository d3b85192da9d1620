import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { siteMarkers } from "../sys-path/interpreter-base.ts";
import type { InterpreterLayoutName, SiteMarkers } from "../sys-path/sys-path-case.ts";
import type { LibraryLinks } from "./library-links.ts";
import { findInterpreters } from "./find-interpreters.ts";
import type { Interpreter } from "./find-interpreters.ts";

/** A CPython of this machine, and what cases need of it. */
export interface SysPathInterpreter extends Interpreter {
  /** For people: "CPython 3.11.2 (debian)". */
  readonly title: string;
  readonly layout: InterpreterLayoutName;
  readonly site: SiteMarkers;
  /** Its standard library: …/lib/python3.12 */
  readonly library: string;
  /** Where it is installed; as a rule the prefix that is compiled into it. */
  readonly built: string;
}

const DETAILS =
  "import os, platform, sys; print(os.path.dirname(os.__file__), sys.base_prefix, getattr(sys, 'platlibdir', 'lib'), platform.python_version(), sep='\\n')";

/**
 * The newest CPython of each version and layout, oldest first; Debian's after the others. None but on Linux: a program
 * that is part of a framework cannot be copied.
 */
export async function sysPathInterpreters(): Promise<SysPathInterpreter[]> {
  if (process.platform !== "linux") return [];
  const found = await Promise.all(
    [...(await findInterpreters()).map(({ executable }) => executable), "/usr/bin/python3"]
      .filter((executable) => existsSync(executable))
      .map(inspect),
  );
  const known = new Map<string, SysPathInterpreter>();
  for (const one of found) {
    if (one !== undefined && !known.has(one.title)) known.set(one.title, one);
  }
  return [...known.values()].toSorted(
    (a, b) => Number(a.layout === "debian") - Number(b.layout === "debian"),
  );
}

async function inspect(given: string): Promise<SysPathInterpreter | undefined> {
  // Where the program is decides what it is; the link that found it is of no interest.
  const executable = realpathSync(given);
  const { stdout } = await promisify(execFile)(executable, ["-I", "-S", "-c", DETAILS]);
  const [library = "", built = "", libraryDirectory = "", release = ""] = stdout.trim().split("\n");
  const version = release.split(".").slice(0, 2).join(".");
  // The cases are written for lib/python3.12: no lib64, no free-threaded build, nothing before 3.8.
  const isPlain = libraryDirectory === "lib" && library === path.join(built, "lib", `python${version}`);
  if (!isPlain || !/^3\.(?:[89]|1\d)$/.test(version)) return undefined;
  const site = siteMarkers(readFileSync(path.join(library, "site.py"), "utf8"));
  const layout = site.distPackages ? "debian" : "upstream";
  const title = `CPython ${release}${layout === "debian" ? " (debian)" : ""}`;
  return { version, release, executable, title, layout, site, library, built };
}

/**
 * Makes a prefix with a copy of the interpreter, links to its standard library and empty site directories: whatever is
 * installed on this machine is not seen from there.
 */
export function makeCleanPrefix(interpreter: SysPathInterpreter, links: LibraryLinks, prefix: string): void {
  const python = `python${interpreter.version}`;
  const sites =
    interpreter.layout === "debian"
      ? [`local/lib/${python}/dist-packages`, "lib/python3/dist-packages"]
      : [`lib/${python}/site-packages`];
  mkdirSync(path.join(prefix, "bin"), { recursive: true });
  copyFileSync(interpreter.executable, path.join(prefix, "bin", python));
  links.make(path.join(prefix, "lib", python));
  for (const site of sites) mkdirSync(path.join(prefix, site), { recursive: true });
}
