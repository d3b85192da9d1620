import path from "node:path";
import type { Target } from "../node/open-target.ts";
import { chooseTarget, closeTarget } from "./choose-target.ts";
import { describeTarget } from "./describe-target.ts";
import type { Invocation } from "./invocation.ts";
import { outputFormat } from "./output-options.ts";
import type { OutputOptions } from "./output-options.ts";
import { openOutput } from "./output.ts";
import type { Output } from "./output.ts";
import { requireReadable } from "./source-tree.ts";
import type { TargetOptions } from "./target-options.ts";

/** A target that was opened to be asked, and where the answer goes. */
export interface Asked {
  readonly target: Target;
  readonly output: Output;
  readonly format: string;
  readonly cwd: string;
}

/** Opens the target of a verb, says which it is, answers, and closes it. */
export async function withTarget(
  verb: string,
  operands: readonly string[],
  options: TargetOptions & OutputOptions,
  invocation: Invocation,
  answer: (asked: Asked) => number | Promise<number>,
): Promise<number> {
  const { cwd } = invocation;
  const { root } = options;
  const format = outputFormat(options);
  const output = openOutput(invocation, options);
  const target = await chooseTarget(verb, operands, options, invocation);
  try {
    const within =
      root === undefined ? "" : `; nothing outside ${output.path(path.resolve(cwd, root))} is read`;
    output.note(describeTarget(target, output.path, options.pythonVersion !== undefined) + within);
    requireReadable(target);
    return await answer({ target, output, format, cwd });
  } finally {
    await closeTarget(target);
  }
}
