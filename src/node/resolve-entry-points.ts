import type { ModuleEnvironment } from "../discovery/module-environment.ts";
import type { EntryPoint } from "../metadata/entry-point.ts";
import type { Resolution } from "../resolution/resolution.ts";
import { Resolver } from "../resolution/resolver.ts";
import type { ResolveOptions } from "../resolution/resolver.ts";

/**
 * Whether the targets of a few entry points exist, in their order. The parser of Python source, which takes long to
 * load, is so only where they cannot be told without it.
 */
export async function resolveEntryPoints(
  environment: ModuleEnvironment,
  entryPoints: readonly EntryPoint[],
  options: ResolveOptions,
): Promise<readonly Resolution[]> {
  const withoutParser = new Resolver(environment, undefined);
  const resolutions = entryPoints.map((entryPoint) => withoutParser.resolve(entryPoint, options));
  if (!withoutParser.lacksParser) return resolutions;
  const { openResolver } = await import("./open-resolver.ts");
  const resolver = await openResolver(environment);
  return entryPoints.map((entryPoint) => resolver.resolve(entryPoint, options));
}
