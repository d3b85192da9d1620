import type { Environment } from "../discovery/environment.ts";
import { explain as explainWith } from "../inspection/explain.ts";
import type { ExplainOptions } from "../inspection/explain.ts";
import type { Explanation } from "../inspection/explanation.ts";
import { editableSources } from "./editable-sources.ts";

/**
 * Why `entry_points(group=…)[name]` gives what it gives, or, above all, why there is none: hidden, another name or
 * group, declared by an editable project and not installed, registered elsewhere. Nothing is run.
 */
export async function explain(
  environment: Environment,
  group: string,
  name: string,
  options: Pick<ExplainOptions, "elsewhere" | "here"> = {},
): Promise<Explanation> {
  return explainWith(environment, group, name, {
    ...options,
    sourceOf: await editableSources(environment),
  });
}
