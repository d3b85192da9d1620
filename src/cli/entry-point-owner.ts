import type { EntryPoint } from "../metadata/entry-point.ts";
import type { Target } from "../node/open-target.ts";
import { declarationOf, sourceTreeOf } from "./source-tree.ts";

/** What registers an entry point, or will do so once it is built. */
export interface EntryPointOwner {
  readonly name: string | null;
  readonly version: string | null;
  /** The metadata; `null` of a project, which has none before it is built. */
  readonly path: string | null;
  readonly isProject: boolean;
  /** Where it is declared that is not registered anywhere. */
  readonly declaredAt: { readonly path: string; readonly line: number; readonly column: number } | undefined;
}

/** The distribution or project that an entry point of a target belongs to. */
export function ownerOf(entryPoint: EntryPoint, target: Target): EntryPointOwner {
  const { dist } = entryPoint;
  const sources = sourceTreeOf(target);
  if (dist !== undefined || sources === undefined) {
    const { name = null, version = null, location = null } = dist ?? {};
    return { name, version, path: location, isProject: false, declaredAt: undefined };
  }
  const { name, version } = sources.project;
  const declaration = declarationOf(entryPoint, sources);
  return {
    name,
    version,
    path: null,
    isProject: true,
    declaredAt: declaration && {
      path: sources.fileOf(declaration.path),
      line: declaration.line,
      column: declaration.column,
    },
  };
}
