import { ProblemList } from "../metadata/problem.ts";
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

// Site directories that add each other: about as deep as the interpreter gets before a RecursionError, and more often
// than any real environment does it, since where each adds the next one twice their number doubles.
const DEEPEST = 200;
const MOST_NESTED = 1000;

/**
 * sys.path while site.py works on it: `known_paths`, `addsitedir` and `addpackage`. Lines of code are recognised, never
 * run; what is not recognised makes the result inexact.
 */
export class SiteWalk {
  readonly entries: PlannedEntry[] = [];
  readonly #problems = new ProblemList();
  /** Those that site.py itself adds, in its order; none that a line of code adds. */
  readonly siteDirectories: Set<string> = new Set();
  /** Whether everything that could have changed sys.path was understood. */
  isExact = true;
  readonly #probe: FileProbe;
  readonly #rules: SiteRules;
  readonly #cwd: string;
  readonly #isASCII: boolean;
  #known = new Set<string>();
  readonly #beingRead = new Set<string>();
  #nestedReadings = 0;
  #easyInstallStart: number | undefined;
  #easyInstallInsertion = 0;

  /** @param isASCII whether the locale's encoding is, and `.pth` files are decoded by it. */
  constructor(probe: FileProbe, rules: SiteRules, cwd: string, isASCII: boolean) {
    this.#isASCII = isASCII;
    this.#probe = probe;
    this.#rules = rules;
    this.#cwd = cwd;
  }

  /** What is wrong, once: an environment's `.pth` files are read twice. */
  get problems(): readonly Problem[] {
    return this.#problems.found;
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
    // import site; site.addsitedir('THIS VERY DIRECTORY')
    if (this.#beingRead.has(directory)) return;
    if (addedBy.kind === "pth") this.#nestedReadings++;
    if (this.#beingRead.size === DEEPEST || this.#nestedReadings > MOST_NESTED) {
      this.doubt({ message: "one of too many site directories that add each other", path: directory });
      return;
    }
    this.#beingRead.add(directory);
    const files = siteConfigurationFiles(this.#probe.list(directory), this.#rules);
    for (const name of files.pth) this.#addPthFile(directory, name, files.ignoresCode(name));
    for (const name of files.start) this.#reportStartFile(this.#probe.flavour.join(directory, name));
    this.#beingRead.delete(directory);
  }

  /** Says that the interpreter cannot start at all. */
  doesNotStart(executable: string): void {
    this.isExact = false;
    this.#problems.add({
      code: "PYEP_NOT_COMPUTED",
      message: "its standard library is not on the path: this interpreter does not start",
      severity: "error",
      affects: "sys.path",
      path: executable,
    });
  }

  /** Says that something pyep does not run may have changed sys.path. */
  doubt(problem: Omit<Problem, "code" | "severity" | "affects">): void {
    this.isExact = false;
    this.#problems.add({ code: "PYEP_NOT_COMPUTED", severity: "warning", affects: "sys.path", ...problem });
  }

  #addPthFile(directory: string, name: string, ignoresCode: boolean): void {
    const file = this.#probe.flavour.join(directory, name);
    const bytes = this.#probe.read(file);
    if (bytes === undefined) {
      if (this.#probe.isFile(file)) this.doubt({ message: "cannot be read", path: file });
      return;
    }
    const isReadable = !this.#isASCII || bytes.every((byte) => byte < 0x80);
    const lines = isReadable ? parsePthFile(bytes, this.#rules.pthDecoding) : undefined;
    if (lines === undefined) {
      this.isExact = false;
      this.#problems.add({
        code: "PYEP_UNDECODABLE",
        message: `not ${this.#isASCII ? "ASCII" : "UTF-8"}, which is the locale's encoding: this interpreter does not start`,
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
    const { effect, kind, files } = recognizeStartupCode(text);
    // An import that fails.
    if (NEEDED.has(kind) && !files.some((module) => this.#isImportable(module))) return false;
    switch (effect.kind) {
      case "none":
        break;
      case "setuptools finder":
        return this.#addFinderPlaceholder(directory, effect.module, { kind: "pth", file, line });
      case "site directories":
        for (const added of effect.directories) this.#addForgetful(added, { kind: "pth", file, line });
        break;
      case "easy-install start":
        this.#easyInstallStart = this.entries.length;
        break;
      case "easy-install end": {
        // AttributeError: module 'sys' has no attribute '__plen'
        if (this.#easyInstallStart === undefined) return false;
        // What was added since the start goes to the front.
        const added = this.entries.splice(this.#easyInstallStart);
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

  /**
   * `site.addsitedir(directory)` in a line of code: what it knows is what is on sys.path and exists; what it adds is
   * remembered by nobody, so that a later line may add it once more.
   */
  #addForgetful(directory: string, addedBy: SysPathOrigin): void {
    const { flavour } = this.#probe;
    const remembered = this.#known;
    const existing = this.entries.filter(({ path }) => this.#probe.exists(path));
    this.#known = new Set(existing.map(({ path }) => flavour.normcase(path)));
    this.addSiteDirectory(directory, addedBy);
    this.#known = remembered;
  }

  #isImportable(module: string): boolean {
    const { flavour } = this.#probe;
    return this.entries.some(({ path }) => this.#probe.isFile(flavour.join(path, module)));
  }

  /** setuptools: `PATH_PLACEHOLDER` goes on sys.path where the finder has namespaces. It names no directory. */
  #addFinderPlaceholder(directory: string, module: string, addedBy: SysPathOrigin): boolean {
    const path = this.#probe.flavour.join(directory, `${module}.py`);
    const text = this.#probe.readText(path);
    const namespaces = /^NAMESPACES\b[^=\n]*=\s*(.*)$/m.exec(text ?? "")?.[1]?.trim();
    const placeholder = /^PATH_PLACEHOLDER = '([^'\\]*)' \+ "([^"\\]*)"/m.exec(text ?? "");
    if (text === undefined || namespaces === undefined) {
      this.doubt({ message: "is no editable finder that pyep knows", path });
      return text !== undefined;
    }
    const name = `${placeholder?.[1] ?? ""}${placeholder?.[2] ?? ""}`;
    if (namespaces !== "{}" && !this.entries.some((entry) => entry.path === name)) {
      this.entries.push({ path: name, addedBy });
    }
    return true;
  }

  #reportStartFile(path: string): void {
    this.doubt({
      message:
        "names entry points that the interpreter calls at its start (PEP 829), which may change sys.path",
      path,
    });
  }
}

// Lines that are one import; the others look for what they need before they use it.
const NEEDED = new Set(["virtualenv", "editables", "scikit-build-core editable"]);

/** `\\server\share` and `\\.\device`: opening one is network use and gives credentials away. */
function isRemote(path: string): boolean {
  return /^[\\/]{2}[^\\/]/.test(path) && path.includes("\\");
}
