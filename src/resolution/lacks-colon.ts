import type { Resolution } from "./resolution.ts";

/**
 * Whether a dot stands where a colon would name something that is there: `demo.fs.FileSystem`, with `FileSystem` in the
 * module `demo.fs`. A program may read it so all the same, as fsspec and Flask-OpenAPI do.
 *
 * @param similar the best of {@link Resolution.didYouMean}
 */
export function lacksColon(status: Resolution["status"], similar: string | undefined): similar is string {
  return status === "missing-module" && similar?.includes(":") === true;
}
