import { FileAccessError } from "./file-tree.ts";

/** The answer to a question about a tree; `undefined` also where the file system does not let it be answered. */
export function reachable<Answer>(question: () => Answer): Answer | undefined {
  try {
    return question();
  } catch (error) {
    if (error instanceof FileAccessError) return undefined;
    throw error;
  }
}
