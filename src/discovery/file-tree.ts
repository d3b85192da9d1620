import type { TextExtent } from "../metadata/distribution.ts";
import { PyepError } from "../metadata/pyep-error.ts";

/**
 * A read-only tree, rooted at one sys.path entry, project or archive. Paths are relative to the root, their parts
 * joined by `/`; the root itself is `""`.
 *
 * Each method gives `undefined` only where the thing is not there; whatever else keeps it from answering is thrown as
 * a {@link FileAccessError}.
 */
export interface FileTree {
  /** The names in a directory, **in the order in which the system gives them**: it decides which distribution wins. */
  list(path: string): readonly string[] | undefined;
  read(path: string): Uint8Array | undefined;
  kind(path: string): "file" | "directory" | undefined;
  /**
   * A faster way to text that a tree may offer: what {@link read} gives, decoded from UTF-8, with U+FFFD for bytes
   * that are none. (Text with U+FFFD in it is read again by `read`, to tell the two apart.) Where the `head` is enough,
   * what follows the first empty line may be left out, if it is UTF-8: most of a METADATA is its description.
   */
  readUtf8?(path: string, extent: TextExtent): string | undefined;
  /** Whether it is the inside of an archive: CPython then takes no distribution's name from its directory. */
  readonly isArchive?: boolean;
}

/** Why a file could not be read. `special-file` is a FIFO, a device or a socket, which is never opened. */
export type FileAccessReason = "permission" | "loop" | "corrupt" | "too-large" | "special-file" | "io";

/** What a {@link FileAccessError} may say beside its path and reason. */
export interface FileAccessErrorDetails {
  readonly message?: string;
  readonly cause?: unknown;
  /** What CPython raises for it; absent where it only says that nothing is there. */
  readonly pythonException?: string;
}

const SENTENCES: Readonly<Record<FileAccessReason, string>> = {
  permission: "permission denied",
  loop: "a loop of links",
  corrupt: "damaged",
  "too-large": "larger than pyep reads",
  "special-file": "neither a file nor a directory",
  io: "cannot be read",
};

/** A file or directory that is there but cannot be read. */
export class FileAccessError extends PyepError {
  override readonly name: string = "FileAccessError";
  override readonly path: string;
  readonly reason: FileAccessReason;
  /** The exception that CPython raises here; `undefined` where it takes the file for absent, or would read it. */
  readonly pythonException: string | undefined;

  constructor(path: string, reason: FileAccessReason, details: FileAccessErrorDetails = {}) {
    super("PYEP_FILE_ACCESS", details.message ?? SENTENCES[reason], { path, cause: details.cause });
    this.path = path;
    this.reason = reason;
    this.pythonException = details.pythonException ?? (reason === "loop" ? "OSError" : undefined);
  }
}

/** The machine as an environment sees it: absolute paths in the environment's own flavour. */
export interface FileSystem {
  readonly flavour: "posix" | "windows";
  /** The tree rooted at a directory or archive. */
  tree(path: string): FileTree | undefined;
  /** The path with every link resolved; `undefined` where there is nothing. */
  realPath(path: string): string | undefined;
  /** What a link says; `undefined` where the path is no link. */
  readLink(path: string): string | undefined;
}
