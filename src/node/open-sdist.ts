import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { subtree } from "../discovery/subtree.ts";
import { parseCoreMetadata } from "../metadata/core-metadata.ts";
import type { Distribution } from "../metadata/distribution.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import type { Problem } from "../metadata/problem.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { DEFAULT_PYTHON_VERSION, requirePythonVersion } from "../metadata/python-version.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import type { Project, Undecided } from "../project/project.ts";
import { archiveInMemory, openArchiveFile } from "./archive-bytes.ts";
import { PROJECT_FILES } from "./project-files.ts";
import { projectOf } from "./open-project.ts";
import { SdistDistribution } from "./sdist-distribution.ts";

/** How {@link openSdist} opens. */
export interface OpenSdistOptions {
  /** The interpreter whose answer is given. @default "3.14" */
  readonly pythonVersion?: string | undefined;
  /** Throw a `PythonError` wherever a metadata file makes that interpreter raise. @default false */
  readonly strict?: boolean | undefined;
  /** The sdist's file name, where `source` is bytes: `.zip` is a zip archive, anything else a gzipped tar archive. */
  readonly filename?: string | undefined;
  /** A larger sdist is refused. @default no limit on the file, 1 GiB on what it unpacks to */
  readonly maxBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A source distribution: its metadata, and the project in it. */
export interface Sdist {
  /** The file, as it was named. */
  readonly path: string;
  /** The directory in the archive in which the project lies. */
  readonly directory: string;
  /** The project's files; of a tar archive those that tell of a Python project. */
  readonly tree: FileTree;
  /** As PKG-INFO has them, else as far as the sources tell; `null` where nothing does. */
  readonly name: string | null;
  readonly version: string | null;
  /** What PKG-INFO and an `*.egg-info` directory say; absent where there is neither. */
  readonly distribution?: Distribution;
  /** What the sources declare; paths in it are relative to their directory. */
  readonly project: Project;
  /**
   * What building and installing it registers, as far as it can be told: what setuptools wrote down when it made the
   * sdist, where setuptools builds it; else what the sources declare.
   */
  readonly entryPoints: EntryPoints;
  /** What {@link entryPoints} leaves open. */
  readonly undecided: readonly Undecided[];
  /** What is wrong with the archive. The project and the distribution have their own. */
  readonly problems: readonly Problem[];
  /** Gives back what is held open. What was read stays. */
  close(): Promise<void>;
}

/**
 * Opens a source distribution, `.tar.gz` or `.zip`. A tar archive is read once, as a stream; what matters of it is kept
 * in memory, and nothing is held open. A zip archive is listed, its members are read when asked for, and a file stays
 * open until `close()`.
 *
 * @param source the path of a file, never a URL; or the sdist's bytes.
 * @throws {FileAccessError} where the archive is damaged or larger than pyep reads.
 * @throws {PyepError} `PYEP_INVALID_SDIST` where it holds no project.
 * @see https://packaging.python.org/en/latest/specifications/source-distribution-format/
 */
export async function openSdist(source: string | Uint8Array, options: OpenSdistOptions = {}): Promise<Sdist> {
  const pythonVersion = requirePythonVersion(options.pythonVersion ?? DEFAULT_PYTHON_VERSION);
  const path = typeof source === "string" ? source : (options.filename ?? "<bytes>");
  options.signal?.throwIfAborted();
  const archive = await openArchive(source, path, options);
  try {
    const directory = sourceDirectory(archive.tree, path);
    const tree = subtree(archive.tree, directory);
    const eggInfo = eggInfoIn(tree);
    const hasMetadata = eggInfo !== undefined || isThere(tree, "PKG-INFO", "file");
    const distribution = new SdistDistribution(path, archive.tree, directory, eggInfo, {
      pythonVersion,
      strict: options.strict ?? false,
    });
    const project = await projectOf(tree);
    const isRecorded = eggInfo !== undefined && WRITES_EGG_INFO.has(project.buildBackend.name);
    return {
      path,
      name: (hasMetadata ? distribution.name : null) ?? project.name,
      version: (hasMetadata ? distribution.version : null) ?? project.version,
      directory,
      tree,
      ...(hasMetadata ? { distribution } : {}),
      project,
      get entryPoints() {
        return isRecorded ? distribution.entryPoints : project.entryPoints;
      },
      undecided: isRecorded ? [] : project.undecided,
      problems: archive.tree.problems,
      close: archive.close,
    };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

// An *.egg-info in the sdist of another back-end is left over from something else.
const WRITES_EGG_INFO: ReadonlySet<string> = new Set(["setuptools", "pbr"]);

interface OpenArchive {
  readonly tree: FileTree & { readonly problems: readonly Problem[] };
  readonly close: () => Promise<void>;
}

async function openArchive(
  source: string | Uint8Array,
  path: string,
  { maxBytes, signal }: OpenSdistOptions,
): Promise<OpenArchive> {
  const bytes = typeof source === "string" ? openArchiveFile(source) : archiveInMemory(source);
  const close = (): Promise<void> => Promise.resolve(bytes.close());
  try {
    if (maxBytes !== undefined && bytes.size > maxBytes) {
      throw new FileAccessError(path, "too-large", { message: `is larger than ${maxBytes} bytes` });
    }
    if (/\.zip$/i.test(path)) {
      const { zipTreeOf } = await import("./zip-tree.ts");
      return { tree: zipTreeOf(bytes, path), close };
    }
    const { tarTree } = await import("./tar-tree.ts");
    const tree = await tarTree(bytes, path, signal);
    bytes.close();
    return { tree, close };
  } catch (error) {
    bytes.close();
    throw error;
  }
}

/** `demo-1.0` in demo-1.0.tar.gz: what holds PKG-INFO, else what holds a project; its root as the last resort. */
function sourceDirectory(tree: FileTree, path: string): string {
  const directories = (tree.list("") ?? []).filter((name) => isThere(tree, name, "directory"));
  const holds = (directory: string, name: string): boolean =>
    isThere(tree, directory === "" ? name : `${directory}/${name}`, "file");
  const candidates = [...directories, ""];
  const found =
    candidates.find((directory) => holds(directory, "PKG-INFO")) ??
    candidates.find((directory) => PROJECT_FILES.some((name) => holds(directory, name)));
  if (found !== undefined) return found;
  throw new PyepError(
    "PYEP_INVALID_SDIST",
    `${path} holds no PKG-INFO, pyproject.toml, setup.cfg or setup.py`,
    {
      hint: "an sdist has one directory, named after the project and its version, with these in it",
      path,
    },
  );
}

/** The path of the project's `*.egg-info`: beside setup.py, or in one of the directories there, mostly `src`. */
function eggInfoIn(tree: FileTree): string | undefined {
  const places = (tree.list("") ?? []).filter((name) => isThere(tree, name, "directory"));
  const found = [
    ...places,
    ...places.flatMap((place) => (tree.list(place) ?? []).map((name) => `${place}/${name}`)),
  ].filter((name) => name.endsWith(".egg-info") && isThere(tree, `${name}/PKG-INFO`, "file"));
  // Others may lie there as data of tests.
  const own = nameIn(tree, "PKG-INFO");
  return found.find((name) => nameIn(tree, `${name}/PKG-INFO`) === own) ?? found[0];
}

/** Links that lead in a circle lead nowhere. */
function isThere(tree: FileTree, name: string, kind: "file" | "directory"): boolean {
  try {
    return tree.kind(name) === kind;
  } catch (error) {
    if (error instanceof FileAccessError) return false;
    throw error;
  }
}

function nameIn(tree: FileTree, file: string): string | undefined {
  const bytes = tree.read(file);
  const name = bytes && parseCoreMetadata(decodeUtf8(bytes) ?? "").get("Name");
  return name === undefined || name === null ? undefined : normalizeProjectName(name);
}
