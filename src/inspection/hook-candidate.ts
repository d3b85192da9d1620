import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileTree } from "../discovery/file-tree.ts";
import { joinToEntry } from "../discovery/sys-path-entry.ts";
import { decodeUtf8 } from "../metadata/utf8.ts";
import type { StartupHookKind } from "./startup-hook.ts";

/** A directory that holds hooks. */
export interface HookDirectory {
  /** For people; in a wheel the same as {@link inside}. */
  readonly path: string;
  readonly tree: FileTree;
  /** Where it is in its tree. */
  readonly inside: string;
}

/** A hook that was found and not yet judged. */
export interface HookCandidate {
  readonly kind: StartupHookKind;
  /** Whether its text is one that {@link kind} is known for. */
  readonly isRecognized: boolean;
  readonly directory: HookDirectory;
  /** The file, below the directory. */
  readonly name: string;
  readonly line: number | null;
  readonly text: string | null;
  /** What runs, as far as it is text: the line, or a module's source. */
  readonly source: string | undefined;
  /** The file; `undefined` where it cannot be read. */
  readonly bytes: Uint8Array | undefined;
  /** What its code brings to run, below the directory. */
  readonly files: readonly string[];
  readonly notes: readonly string[];
}

/** The path of a file below such a directory, for people. */
export function pathOf(directory: HookDirectory, name: string): string {
  return joinToEntry(directory.path, name);
}

/** The names in such a directory, none where it cannot be listed. */
export function namesIn({ tree, inside }: HookDirectory): readonly string[] {
  try {
    return tree.list(inside) ?? [];
  } catch (error) {
    if (error instanceof FileAccessError) return [];
    throw error;
  }
}

/** Its bytes, why it cannot be read, or neither where there is no such file. */
export function readIn(
  { tree, inside }: HookDirectory,
  name: string,
): { readonly bytes?: Uint8Array; readonly problem?: string } {
  try {
    const bytes = tree.read(inside === "" ? name : `${inside}/${name}`);
    return bytes === undefined ? {} : { bytes };
  } catch (error) {
    if (error instanceof FileAccessError) return { problem: error.message };
    throw error;
  }
}

/** Text in UTF-8, else byte for byte. */
export function decodeAnyhow(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? new TextDecoder("latin1").decode(bytes);
}
