import type { Plugin } from "rolldown";

export function bundleCommand(options: {
  readonly outfile: string;
  readonly minify?: boolean;
  readonly plugins?: Plugin[];
}): Promise<void>;
