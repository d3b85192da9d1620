import type { BuildOptions } from "esbuild";

export function bundleCommand(options: BuildOptions & { readonly outfile: string }): Promise<void>;
