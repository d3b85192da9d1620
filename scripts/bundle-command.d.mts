import type { BuildOptions, BuildResult } from "esbuild";

export function bundleCommand<Options extends BuildOptions>(options: Options): Promise<BuildResult<Options>>;
