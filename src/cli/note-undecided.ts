import type { Target } from "../node/open-target.ts";
import { escapeText } from "./escape-text.ts";
import type { Output } from "./output.ts";
import { sourceTreeOf } from "./source-tree.ts";

/** Says what only building the target would tell. */
export function noteUndecided(target: Target, output: Output): void {
  const sources = sourceTreeOf(target);
  for (const { path, line, reason } of sources?.undecided ?? []) {
    const place = `${output.path(sources?.fileOf(path) ?? path)}:${line}`;
    output.note(`not known without building: ${place}: ${escapeText(reason)}`);
  }
}
