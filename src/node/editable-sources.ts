import { fileURLToPath } from "node:url";
import type { Environment } from "../discovery/environment.ts";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { EditableSource } from "../inspection/examined-environment.ts";
import type { Distribution } from "../metadata/distribution.ts";
import { readProject } from "../project/read-project.ts";
import { directoryTree } from "./directory-tree.ts";
import { loadPythonParser } from "./load-python-parser.ts";
import { PROJECT_FILES } from "./project-files.ts";

/**
 * Reads the source trees of an environment's editable distributions when asked for them, each once. The parser of
 * setup.py is loaded only where there is such a distribution.
 *
 * @returns what gives the source tree of a distribution; `undefined` where it is not editable, or is not there any more.
 */
export async function editableSources(
  environment: Environment,
): Promise<(distribution: Distribution) => EditableSource | undefined> {
  const directories = new Map<Distribution, string>();
  for (const distribution of environment.distributions()) {
    const directory = projectDirectory(distribution);
    if (directory !== undefined) directories.set(distribution, directory);
  }
  if (directories.size === 0) return () => undefined;
  const pythonParser = await loadPythonParser();
  const sources = new Map<Distribution, EditableSource | undefined>();
  return (distribution) => {
    const directory = directories.get(distribution);
    if (directory === undefined) return undefined;
    if (!sources.has(distribution)) sources.set(distribution, readSource(directory));
    return sources.get(distribution);
  };

  function readSource(directory: string): EditableSource | undefined {
    try {
      const tree = directoryTree(directory);
      const isThere = PROJECT_FILES.some((name) => tree.kind(name) === "file");
      return isThere ? { directory, project: readProject(tree, { pythonParser }) } : undefined;
    } catch (error) {
      if (error instanceof FileAccessError) return undefined;
      throw error;
    }
  }
}

/** The directory that a distribution was installed from in editable mode. */
function projectDirectory(distribution: Distribution): string | undefined {
  if (!distribution.editable) return undefined;
  const { url, subdirectory } = distribution.origin ?? {};
  try {
    const directory = url === undefined ? undefined : fileURLToPath(url);
    return directory === undefined || subdirectory === undefined ? directory : `${directory}/${subdirectory}`;
  } catch {
    return undefined;
  }
}
