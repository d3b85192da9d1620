import { EntryPoint, Environment, memoryTree } from "../../src/core.ts";
import type { EnvironmentOptions } from "../../src/core.ts";
import type { Resolution } from "../../src/core.ts";
import { openResolver } from "../../src/index.ts";

/** Files of one directory on sys.path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An environment with these directories on its path, as site directories. */
export function environmentOf(directories: readonly Files[], options: EnvironmentOptions = {}): Environment {
  const entries = directories.map((files, index) => ({
    path: `/site${index === 0 ? "" : index}`,
    addedBy: { kind: "site" } as const,
    tree: memoryTree(files),
  }));
  return new Environment(entries, { pythonVersion: "3.12", ...options });
}

/** What becomes of a value in an environment; of a plug-in, where no group is named. */
export async function resolveIn(
  directories: readonly Files[],
  value: string,
  { group = "plugins", ...options }: EnvironmentOptions & { readonly group?: string } = {},
): Promise<Resolution> {
  const resolver = await openResolver(environmentOf(directories, options));
  return resolver.resolve(new EntryPoint("name", value, group));
}

/** A line for a table: `ok /site/m.py:3`, `ok? …` where conditional, `missing-module: reason`, `unknown: reason`. */
export function summary({ status, conditional, reason, file, line, didYouMean }: Resolution): string {
  if (status === "ok")
    return `ok${conditional ? "?" : ""} ${file ?? "nowhere"}${line === undefined ? "" : `:${line}`}`;
  return `${status}: ${reason}${didYouMean === undefined ? "" : `; ${didYouMean.join(", ")}`}`;
}
