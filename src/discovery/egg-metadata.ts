import type { Problem } from "../metadata/problem.ts";
import { universalNewlines } from "../metadata/python-str.ts";
import { decodeUtf8, undecodableLine } from "../metadata/utf8.ts";
import { FileAccessError } from "./file-tree.ts";
import type { FileTree } from "./file-tree.ts";

/** Why a metadata file that is there gives no text: the part of a {@link Problem} that the reading knows. */
export type EggMetadataFailure = Pick<Problem, "code" | "message" | "line" | "pythonException">;

/**
 * The text of a metadata file as `pkg_resources` reads it (`has_metadata`, then `get_metadata`): `undefined` where
 * nothing is there. Broken links, loops of links and what lies in an unreadable directory count as absent; but, unlike
 * in `importlib.metadata`, a directory in the file's place and an unreadable file are failures.
 *
 * @param errors what becomes of bytes that are not UTF-8: `strict` makes them a failure, `replace` U+FFFD.
 */
export function readEggMetadata(
  tree: FileTree,
  path: string,
  errors: "strict" | "replace",
): string | EggMetadataFailure | undefined {
  try {
    const text = tree.readUtf8?.(path, "whole");
    if (text !== undefined && (errors === "replace" || !text.includes("\ufffd")))
      return universalNewlines(text);
    const bytes = tree.read(path);
    if (bytes === undefined) return tree.kind(path) === "directory" ? isDirectory(tree) : undefined;
    const decoded = decodeUtf8(bytes) ?? (errors === "replace" ? new TextDecoder().decode(bytes) : undefined);
    return decoded === undefined ? undecodable(bytes) : universalNewlines(decoded);
  } catch (error) {
    if (!(error instanceof FileAccessError)) throw error;
    return exists(tree, path) ? unreadable(error) : undefined;
  }
}

/** `os.path.exists` */
function exists(tree: FileTree, path: string): boolean {
  try {
    return tree.kind(path) !== undefined;
  } catch (error) {
    if (error instanceof FileAccessError) return false;
    throw error;
  }
}

function isDirectory(tree: FileTree): EggMetadataFailure {
  const pythonException = tree.isArchive === true ? "OSError" : "IsADirectoryError";
  return { code: "PYEP_UNREADABLE", message: "is a directory", pythonException };
}

function undecodable(bytes: Uint8Array): EggMetadataFailure {
  return {
    code: "PYEP_UNDECODABLE",
    message: "not UTF-8",
    line: undecodableLine(bytes),
    pythonException: "UnicodeDecodeError",
  };
}

function unreadable(error: FileAccessError): EggMetadataFailure {
  const pythonException = exceptionOf(error);
  const { message } = error;
  return pythonException === undefined
    ? { code: "PYEP_UNREADABLE", message }
    : { code: "PYEP_UNREADABLE", message, pythonException };
}

/**
 * What `pkg_resources` raises: it reads eggs with `zipimport`, which looks neither at a member's checksum nor at its
 * method, and takes all that is not stored for deflated.
 */
function exceptionOf({ reason, pythonException }: FileAccessError): string | undefined {
  if (reason === "permission") return "PermissionError";
  if (reason !== "corrupt") return pythonException;
  return pythonException === "BadZipFile" || pythonException === "RuntimeError" ? undefined : "error";
}
