import { writeFileSync } from "node:fs";
import path from "node:path";
import { fixProject } from "../lint/fix-project.ts";
import type { FixedProject } from "../lint/fix-project.ts";
import { lintSubject } from "../lint/linter.ts";
import { unifiedDiff } from "../lint/unified-diff.ts";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { LintTarget } from "../node/lint.ts";

/** A target with what was found in it, after fixing where that was asked for. Nothing is written yet. */
export interface LintedTarget extends FixedProject {
  readonly target: LintTarget;
  /** What fixing changes, as a unified diff. */
  readonly diff: string;
}

/** Checks a target; with `isFixing` what is found after the fixes. Archives are never changed. */
export async function fixedTarget(
  target: LintTarget,
  isFixing: boolean,
  withUnsafe: boolean,
): Promise<LintedTarget> {
  const { subject, settings, rereader } = target;
  if (!isFixing || rereader === undefined) {
    return { target, subject, files: [], fixes: 0, diff: "", result: lintSubject(subject, settings) };
  }
  const reread = await rereader();
  const fixed = fixProject(subject.tree, reread, settings, ({ safety }) => withUnsafe || safety === "safe");
  const diff = fixed.files.map(({ path: file, before, after }) => unifiedDiff(file, before, after)).join("");
  return { target, ...fixed, diff };
}

/** Writes the changed files; gives the number of fixes. @throws {FileAccessError} where one cannot be written. */
export function writeFixes(linted: readonly LintedTarget[]): number {
  for (const { target, files } of linted) {
    for (const { path: name, after } of files) {
      const file = path.join(target.path, name);
      try {
        writeFileSync(file, after);
      } catch (error) {
        throw new FileAccessError(file, "permission", { message: "cannot be written", cause: error });
      }
    }
  }
  return linted.reduce((sum, { fixes }) => sum + fixes, 0);
}
