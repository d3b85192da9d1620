import type { SelectParams } from "../metadata/entry-point.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import { openEnvironment } from "./open-environment.ts";
import type { OpenEnvironmentOptions } from "./open-environment.ts";

/**
 * `importlib.metadata.entry_points(**params)` of the environment that a shell in this directory would use.
 *
 * @throws {PyepError} `PYEP_NO_ENVIRONMENT` where there is none.
 */
export async function entryPoints(
  params?: SelectParams,
  options?: OpenEnvironmentOptions,
): Promise<EntryPoints> {
  return (await openEnvironment(undefined, options)).entryPoints(params);
}
