import type { Problem } from "../metadata/problem.ts";
import type { FileProbe } from "./file-probe.ts";
import { absolutePath } from "./path-flavour.ts";
import { parsePthFile } from "./pth-file.ts";
import { siteConfigurationFiles } from "./site-configuration-files.ts";
import type { SiteRules } from "./site-rules.ts";
import { recognizeStartupCode } from "./startup-code.ts";
import type { SysPathOrigin } from "./sys-path-entry.ts";

/** A path on sys.path and what put it there. */
export interface PlannedEntry {
  readonly path: string;
  readonly addedBy: SysPathOrigin;
}

// The interpreter gets about as far, then it is a RecursionError.
const DEEPEST = 200;

/**
 * sys.path while site.py works on it: `known_paths`, `addsitedir` and `addpackage`. Lines of code are recognised, never
 * run; what is not recognised makes the result inexact.
 */
export class SiteWalk {
  readonly entries: PlannedEntry[] = [];
  readonly problems: Problem[] = [];
  /** Those that site.py itself adds, in its order; none that a line of code adds. */
  readonly siteDirectories: Set<string> = new Set();
  /** Whether everything that could have changed sys.path was understood. */
  isExact = true;
  readonly #probe: FileProbe;
  readonly #rules: SiteRules;
  readonly #cwd: string;
  readonly #known = new Set<string>();
  readonly #read = new Set<string>();
  #depth = 0;
  #easyInstallStart: number | undefined;
  #easyInstallInsertion = 0;

  constructor(probe: FileProbe, rules: SiteRules, cwd: string) {
    this.#probe = probe;
    this.#rules = rules;
    this.#cwd = cwd;
  }

  /** `removeduppaths`: appends a path in its absolute form, unless it is there. */
  add(path: string, addedBy: SysPathOrigin): void {
    const absolute = absolutePath(this.#probe.flavour, this.#cwd, path);
    const key = this.#probe.flavour.normcase(absolute);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.entries.push({ path: absolute, addedBy });
  }

  /** `site.addsitedir`: the directory, and at once what its own `.pth` files add, in the order of their names. */
  addSiteDirectory(directory: string, addedBy: SysPathOrigin): void {
    this.add(directory, addedBy);
    this.#probe.decisions.push(`${addedBy.kind === "pth" ? "site.addsitedir" : addedBy.kind}: ${directory}`);
    if (addedBy.kind !== "pth") {
      this.siteDirectories.add(absolutePath(this.#probe.flavour, this.#cwd, directory));
    }
    // Read again it adds nothing, and one may lead back: import site; site.addsitedir('THIS VERY DIRECTORY')
    if (this.#read.has(directory)) return;
    this.#read.add(directory);
    if (this.#depth === DEEPEST) {
      this.doubt({
        message: "is added by one that is added by one …, too deep to be followed",
        path: directory,
      });
      return;
    }
    this.#depth++;
    const files = siteConfigurationFiles(this.#probe.list(directory), this.#rules);
    for (const name of files.pth) this.#addPthFile(directory, name, files.ignoresCode(name));
    for (const name of files.start) this.#reportStartFile(this.#probe.flavour.join(directory, name));
    this.#depth--;
  }

  /** Says that something pyep does not run may have changed sys.path. */
  doubt(problem: Omit<Problem, "code" | "severity" | "affects">): void {
    this.isExact = false;
    this.problems.push({ code: "PYEP_NOT_COMPUTED", severity: "warning", affects: "sys.path", ...problem });
  }

  #addPthFile(directory: string, name: string, ignoresCode: boolean): void {
    const file = this.#probe.flavour.join(directory, name);
    const bytes = this.#probe.read(file);
    if (bytes === undefined) {
      if (this.#probe.isFile(file)) this.doubt({ message: "cannot be read", path: file });
      return;
    }
    const lines = parsePthFile(bytes, this.#rules.pthDecoding);
    if (lines === undefined) {
      this.isExact = false;
      this.problems.push({
        code: "PYEP_UNDECODABLE",
        message: "not UTF-8: this interpreter does not start in a UTF-8 locale",
        severity: "error",
        affects: "sys.path",
        path: file,
      });
      return;
    }
    const paths = lines.filter(({ kind }) => kind === "path").length;
    this.#probe.decisions.push(`${file}: ${paths} path lines, ${lines.length - paths} lines of code`);
    for (const { kind, text, line } of lines) {
      if (kind === "code") {
        if (ignoresCode) continue;
        if (!this.#applyCode(directory, file, text, line)) return;
        continue;
      }
      const added = this.#probe.flavour.join(directory, text);
      if (isRemote(added)) {
        this.doubt({
          message: `names ${text}, a network or device path, which is not opened`,
          path: file,
          line,
        });
      } else if (this.#probe.exists(absolutePath(this.#probe.flavour, this.#cwd, added))) {
        this.add(added, { kind: "pth", file, line });
      }
    }
  }

  /** Whether the rest of the file counts: the interpreter drops it after an error. */
  #applyCode(directory: string, file: string, text: string, line: number): boolean {
    // A bare `import ` is a syntax error.
    if (text.trim() === "import") return false;
    const { effect } = recognizeStartupCode(text);
    switch (effect.kind) {
      case "none":
        break;
      case "setuptools finder":
        this.#addFinderPlaceholder(directory, effect.module, { kind: "pth", file, line });
        break;
      case "site directories":
        for (const added of effect.directories) this.addSiteDirectory(added, { kind: "pth", file, line });
        break;
      case "easy-install start":
        this.#easyInstallStart = this.entries.length;
        break;
      case "easy-install end": {
        // What was added since the start goes to the front.
        const added = this.entries.splice(this.#easyInstallStart ?? this.entries.length);
        this.entries.splice(this.#easyInstallInsertion, 0, ...added);
        this.#easyInstallInsertion += added.length;
        break;
      }
      case "unknown":
        this.doubt({
          message: "runs code at the start of the interpreter, which may change sys.path",
          path: file,
          line,
        });
    }
    return true;
  }

  /** setuptools: `PATH_PLACEHOLDER` goes on sys.path where the finder has namespaces. It names no directory. */
  #addFinderPlaceholder(directory: string, module: string, addedBy: SysPathOrigin): void {
    const path = this.#probe.flavour.join(directory, `${module}.py`);
    const text = this.#probe.readText(path);
    const namespaces = /^NAMESPACES\b[^=\n]*=\s*(.*)$/m.exec(text ?? "")?.[1]?.trim();
    const placeholder = /^PATH_PLACEHOLDER = '([^'\\]*)' \+ "([^"\\]*)"/m.exec(text ?? "");
    if (text === undefined || namespaces === undefined) {
      this.doubt({ message: "is no editable finder that pyep knows", path });
      return;
    }
    const name = `${placeholder?.[1] ?? ""}${placeholder?.[2] ?? ""}`;
    if (namespaces === "{}" || this.entries.some((entry) => entry.path === name)) return;
    this.entries.push({ path: name, addedBy });
  }

  #reportStartFile(path: string): void {
    this.doubt({
      message:
        "names entry points that the interpreter calls at its start (PEP 829), which may change sys.path",
      path,
    });
  }
}

/** `\\server\share` and `\\.\device`: opening one is network use and gives credentials away. */
function isRemote(path: string): boolean {
  return /^[\\/]{2}[^\\/]/.test(path) && path.includes("\\");
}
