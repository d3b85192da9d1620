import { FileAccessError } from "../discovery/file-tree.ts";
import { decodePythonSource } from "../python-source/decode-python-source.ts";
import type { PythonRun } from "./python-run.ts";
import type { PathValue } from "./python-value.ts";
import { universalNewlines } from "../metadata/python-str.ts";

/** The text of a file of the project; `undefined` for one that is not there, outside of it, or unreadable. */
export function readProjectText(run: PythonRun, { path }: PathValue): string | undefined {
  if (path === null) return undefined;
  try {
    const bytes = run.tree.read(path);
    if (bytes === undefined) return undefined;
    run.spend(Math.ceil(bytes.length / 1024));
    // Text files are read as sources are: nearly always UTF-8, and never larger.
    const { text } = decodePythonSource(bytes);
    return text === undefined ? undefined : universalNewlines(text);
  } catch (error) {
    if (error instanceof FileAccessError) return undefined;
    throw error;
  }
}
