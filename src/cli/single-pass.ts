import { statSync } from "node:fs";
import type { Target } from "../node/open-target.ts";
import { environmentOf } from "./target-contents.ts";
import type { TargetOptions } from "./target-options.ts";

/** In bytes: it lists more than a thousand distributions. */
const LARGE_DIRECTORY = 150_000;

/**
 * For a verb that reads each distribution of a target once. Where there are thousands, V8 takes every function on the
 * way for one to optimize, and is done with most when the answer is there: a third of the CPU and 5 MB, for nothing.
 * Where there are fewer, loading what turns it off costs more than it gains.
 */
export async function expectSinglePass(target: Target, { root }: TargetOptions): Promise<void> {
  // Below another root, these paths are none of this machine.
  const entries = root === undefined ? (environmentOf(target)?.sysPath ?? []) : [];
  const sizes = entries
    .filter(({ tree }) => tree !== undefined && tree.isArchive !== true)
    .map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  if (!sizes.some((size) => size > LARGE_DIRECTORY)) return;
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--no-opt");
}
