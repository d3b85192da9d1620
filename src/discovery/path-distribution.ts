import { Distribution } from "../metadata/distribution.ts";
import type { TextExtent } from "../metadata/distribution.ts";
import type { PackagePath } from "../metadata/package-path.ts";
import type { Problem } from "../metadata/problem.ts";
import { universalNewlines } from "../metadata/python-str.ts";
import type { PythonVersion } from "../metadata/python-version.ts";
import { decodeUtf8, undecodableLine } from "../metadata/utf8.ts";
import { FileAccessError } from "./file-tree.ts";
import type { FileSystem, FileTree } from "./file-tree.ts";
import { tellsItsKey } from "./metadata-listing.ts";
import { joinToEntry } from "./sys-path-entry.ts";

/** Where a {@link PathDistribution} is. */
export interface MetadataPlace {
  /** The path of the sys.path entry, archive or project that holds it. */
  readonly entryPath: string;
  readonly tree: FileTree;
  /** The metadata directory or egg-info file, by its name in the tree. */
  readonly name: string;
  /** Its path. */
  readonly location: string;
  /** The `metadataLookupKey` of the name, where a listing has computed it. */
  readonly key?: string;
}

/** How a {@link PathDistribution} is read. */
export interface ReadingOptions {
  readonly pythonVersion: PythonVersion;
  readonly strict: boolean;
  /** Answers whether a file outside the tree exists: a script in `bin`, say. */
  readonly fileSystem?: FileSystem | undefined;
}

const AFFECTED: Readonly<Record<string, Problem["affects"]>> = {
  "entry_points.txt": "entryPoints",
  RECORD: "files",
  "installed-files.txt": "files",
  "SOURCES.txt": "files",
  "top_level.txt": "files",
  "requires.txt": "requires",
  "direct_url.json": "origin",
};

/** `importlib.metadata.PathDistribution`: a distribution whose metadata lies in a {@link FileTree}. */
export class PathDistribution extends Distribution {
  private readonly place: MetadataPlace;
  private readonly fileSystem: FileSystem | undefined;

  constructor(place: MetadataPlace, options: ReadingOptions) {
    super(place.location, options.pythonVersion, options.strict);
    this.place = place;
    this.fileSystem = options.fileSystem;
  }

  /**
   * The key under which CPython 3.10 and later look for another distribution of the same name; `undefined` where only
   * the field `Name` tells, which is so for every directory in an archive.
   */
  get keyFromPath(): string | undefined {
    const { tree, name, key } = this.place;
    if (tree.isArchive === true && tree.kind(name) === "directory") return undefined;
    return tellsItsKey(name) ? key : undefined;
  }

  override readText(filename: string, extent: TextExtent = "whole"): string | undefined {
    const { tree, name } = this.place;
    // The path itself is a directory's to zipfile, even where it is a file.
    if (filename === "" && tree.isArchive === true) return undefined;
    const path = filename === "" ? name : `${name}/${filename}`;
    try {
      const text = tree.readUtf8?.(path, extent);
      if (text !== undefined && !text.includes("\ufffd")) return universalNewlines(text);
      if (text === undefined && tree.readUtf8 !== undefined) return undefined;
      const bytes = tree.read(path);
      if (bytes === undefined) return undefined;
      const decoded = decodeUtf8(bytes);
      if (decoded !== undefined) return universalNewlines(decoded);
      this.reportUndecodable(filename, bytes);
    } catch (error) {
      if (!(error instanceof FileAccessError)) throw error;
      this.reportUnreadable(filename, error);
    }
    return undefined;
  }

  protected override pathOf(filename: string): string {
    return filename === "" ? this.location : joinToEntry(this.location, filename);
  }

  protected override exists(file: PackagePath): boolean | undefined {
    const { tree } = this.place;
    try {
      if (tree.isArchive === true) return tree.kind(file.toString()) !== undefined;
      return existsBelow(tree, file) ?? this.existsOutside(file);
    } catch (error) {
      if (!(error instanceof FileAccessError)) throw error;
      return undefined;
    }
  }

  /** `../../../bin/pytest`: outside of the tree, if not outside of the environment. */
  private existsOutside(file: PackagePath): boolean | undefined {
    if (this.fileSystem === undefined) return undefined;
    const path = file.toString();
    const outside = path.startsWith("/") ? path : joinToEntry(this.place.entryPath, path);
    return this.fileSystem.tree(outside.slice(0, -file.name.length))?.kind(file.name) !== undefined;
  }

  protected override relativeToSite(lines: readonly string[]): readonly string[] {
    if (this.place.tree.isArchive === true) {
      this.reportInstalledFiles("in an archive it cannot be read", "AttributeError");
      return [];
    }
    const { entryPath, name } = this.place;
    // Path.resolve: from where a linked directory really is.
    const real = (path: string): string => this.fileSystem?.realPath(path) ?? normalizePath(path);
    const site = real(entryPath);
    const metadata = real(joinToEntry(entryPath, name));
    return lines.map((line) => {
      if (line.includes("\0")) this.reportInstalledFiles("it names a path with a NUL", "ValueError");
      const path = relativePath(site, real(line.startsWith("/") ? line : `${metadata}/${line}`));
      const isBelow = path !== ".." && !path.startsWith("../") && !path.startsWith("/");
      if (!isBelow && this.behaviour.installedFilesTxt === "below the site directory") {
        this.reportInstalledFiles("it names a file outside of the site directory", "ValueError");
      }
      return path;
    });
  }

  private reportInstalledFiles(message: string, pythonException: string): void {
    this.problemList.add({
      code: "PYEP_RECORD_SYNTAX",
      message: `installed-files.txt: ${message}; CPython ${this.pythonVersion} raises ${pythonException}`,
      severity: "warning",
      affects: "files",
      path: this.pathOf("installed-files.txt"),
      pythonException,
    });
  }

  private reportUndecodable(filename: string, bytes: Uint8Array): void {
    this.problemList.add({
      code: "PYEP_UNDECODABLE",
      message: `not UTF-8; CPython ${this.pythonVersion} raises UnicodeDecodeError`,
      severity: "error",
      affects: AFFECTED[filename] ?? "metadata",
      path: this.pathOf(filename),
      line: undecodableLine(bytes),
      ...(filename === "entry_points.txt" ? { rule: "EP801" } : {}),
      pythonException: "UnicodeDecodeError",
    });
  }

  private reportUnreadable(filename: string, error: FileAccessError): void {
    const { pythonException } = error;
    const consequence = pythonException === undefined ? "" : `; CPython raises ${pythonException}`;
    this.problemList.add({
      code: "PYEP_UNREADABLE",
      message: `${error.message}${consequence}`,
      severity: "error",
      affects: AFFECTED[filename] ?? "metadata",
      path: this.pathOf(filename),
      ...(pythonException === undefined ? {} : { pythonException }),
    });
  }
}

/** Whether a file is in the tree, each directory on its way included; `undefined` where the way leads out of it. */
function existsBelow(tree: FileTree, file: PackagePath): boolean | undefined {
  if (file.toString().startsWith("/")) return undefined;
  const way: string[] = [];
  for (const part of file.parts) {
    if (part !== "..") {
      way.push(part);
      continue;
    }
    if (way.length === 0) return undefined;
    // Nothing is below a file, not even what `..` leads back from.
    if (tree.kind(way.join("/")) !== "directory") return false;
    way.pop();
  }
  return tree.kind(way.join("/")) !== undefined;
}

/** `PurePath.relative_to(base, walk_up=True)` of normalized paths. */
function relativePath(base: string, path: string): string {
  if (base.startsWith("/") !== path.startsWith("/")) return path;
  const from = base.split("/").filter((part) => part !== "" && part !== ".");
  const to = path.split("/").filter((part) => part !== "" && part !== ".");
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/") || ".";
}

/** `os.path.normpath` of a relative or absolute POSIX path, without regard to links. */
function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!path.startsWith("/")) parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}
