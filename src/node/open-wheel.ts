import { basename } from "node:path";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { PathDistribution } from "../discovery/path-distribution.ts";
import { joinToEntry } from "../discovery/sys-path-entry.ts";
import type { ReadingOptions } from "../discovery/path-distribution.ts";
import type { Problem } from "../metadata/problem.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { DEFAULT_PYTHON_VERSION, requirePythonVersion } from "../metadata/python-version.ts";
import { parseWheelFilename } from "../metadata/wheel-filename.ts";
import { archiveInMemory, openArchiveFile } from "./archive-bytes.ts";
import type { ArchiveBytes } from "./archive-bytes.ts";
import { zipTreeOf } from "./zip-tree.ts";
import type { ZipTree } from "./zip-tree.ts";

/** How {@link openWheel} opens. */
export interface OpenWheelOptions {
  /** The interpreter whose answer is given. @default "3.14" */
  readonly pythonVersion?: string | undefined;
  /** Throw a `PythonError` wherever a file makes that interpreter raise. @default false */
  readonly strict?: boolean | undefined;
  /** The wheel's file name, where `source` is bytes: it tells which dist-info is meant. */
  readonly filename?: string | undefined;
  /** A larger wheel is refused. @default no limit: only the directory and single members are read */
  readonly maxBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A wheel: the distribution that installing it would make. */
export class Wheel extends PathDistribution {
  /** The wheel's members. */
  readonly tree: FileTree;
  readonly #archive: ArchiveBytes;
  readonly #problems: readonly Problem[];

  /** @internal */
  constructor(
    path: string,
    tree: ZipTree,
    distInfo: string,
    archive: ArchiveBytes,
    options: ReadingOptions,
    problems: readonly Problem[],
  ) {
    super({ entryPath: path, tree, name: distInfo, location: joinToEntry(path, distInfo) }, options);
    this.tree = tree;
    this.#archive = archive;
    this.#problems = [...tree.problems, ...problems];
  }

  override get problems(): readonly Problem[] {
    return [...this.#problems, ...super.problems];
  }

  /** Gives the file's descriptor back; a wheel from bytes holds none. What was read stays. */
  close(): Promise<void> {
    this.#archive.close();
    return Promise.resolve();
  }
}

/**
 * Opens a wheel and lists it: the central directory is read, however large the wheel. Its file stays open until
 * {@link Wheel.close}.
 *
 * @param source the path of a file, never a URL; or the wheel's bytes.
 * @throws {FileAccessError} where it is no archive that Python's `zipfile` reads.
 * @throws {PyepError} `PYEP_INVALID_WHEEL` without exactly one `.dist-info` that is its own.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export async function openWheel(source: string | Uint8Array, options: OpenWheelOptions = {}): Promise<Wheel> {
  const pythonVersion = requirePythonVersion(options.pythonVersion ?? DEFAULT_PYTHON_VERSION);
  const path = typeof source === "string" ? source : (options.filename ?? "<bytes>");
  options.signal?.throwIfAborted();
  const archive = typeof source === "string" ? openArchiveFile(source) : archiveInMemory(source);
  try {
    if (options.maxBytes !== undefined && archive.size > options.maxBytes) {
      throw new FileAccessError(path, "too-large", { message: `is larger than ${options.maxBytes} bytes` });
    }
    const tree = zipTreeOf(archive, path);
    const { distInfo, problems } = chooseDistInfo(tree, path);
    return new Wheel(
      path,
      tree,
      distInfo,
      archive,
      { pythonVersion, strict: options.strict ?? false },
      problems,
    );
  } catch (error) {
    archive.close();
    throw error;
  }
}

function chooseDistInfo(
  tree: ZipTree,
  path: string,
): { readonly distInfo: string; readonly problems: readonly Problem[] } {
  const candidates = (tree.list("") ?? []).filter((name) => name.endsWith(".dist-info"));
  const filename = parseWheelFilename(basename(path));
  const own = filename && normalizeProjectName(filename.distribution);
  const named = candidates.filter((name) => normalizeProjectName(name.split("-", 1)[0] ?? "") === own);
  const [distInfo, ...others] = named.length > 0 ? named : candidates;
  if (distInfo === undefined) {
    throw new PyepError("PYEP_INVALID_WHEEL", `${path} holds no .dist-info directory`, {
      hint: "a wheel has exactly one, named after the project and its version",
      path,
    });
  }
  const problems: Problem[] = [];
  const report = (message: string): void => {
    problems.push({
      code: "PYEP_ARCHIVE_MEMBER",
      message,
      severity: "error",
      affects: "metadata",
      path,
      rule: "EP808",
    });
  };
  if (candidates.length > 1) report(`holds ${candidates.length} .dist-info directories; ${distInfo} is read`);
  if (others.length > 0 && named.length > 1) report(`${named.join(" and ")} both bear the wheel's name`);
  if (own !== undefined && named.length === 0)
    report(`${distInfo} does not bear the name of the wheel's file`);
  return { distInfo, problems };
}
