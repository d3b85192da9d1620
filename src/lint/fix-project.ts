import type { FileTree } from "../discovery/file-tree.ts";
import { applyFixes } from "./apply-fixes.ts";
import type { FixedFile } from "./apply-fixes.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import { editableText } from "./editable-text.ts";
import type { LintSubject } from "./lint-context.ts";
import type { LintSettings } from "./lint-settings.ts";
import { lintSubject } from "./linter.ts";
import type { LintResult } from "./linter.ts";

/** Fixes can lay bare what others are about; more rounds than this would be a fault of ours. */
const MOST_ROUNDS = 10;
/** How often a project is read anew to find the fixes that do not go together. */
const MOST_TRIALS = 50;

/** What fixing a project comes to. */
export interface FixedProject {
  readonly files: readonly FixedFile[];
  /** What is found afterwards. */
  readonly result: LintResult;
  readonly subject: LintSubject;
  /** How many findings were fixed. */
  readonly fixes: number;
}

/** A project with some of its texts changed. */
interface ChangedProject {
  readonly texts: ReadonlyMap<string, string>;
  readonly subject: LintSubject;
  readonly result: LintResult;
  readonly fixes: number;
}

/**
 * Applies fixes in memory until there is nothing more to mend. A fix after which a file cannot be parsed any more is
 * left out.
 *
 * @param read makes the subject of a tree, with the changed texts in it.
 */
export function fixProject(
  tree: FileTree,
  read: (tree: FileTree) => LintSubject,
  settings: LintSettings,
  isWanted: (fix: Fix) => boolean,
): FixedProject {
  const withTexts = (texts: ReadonlyMap<string, string>, fixes: number): ChangedProject => {
    const subject = read(overlaid(tree, texts));
    return { texts, subject, result: lintSubject(subject, settings), fixes };
  };
  let project = withTexts(new Map(), 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { texts, result, fixes } = project;
    const readText = (path: string): string | undefined => texts.get(path) ?? textOf(tree, path);
    const mended = (findings: readonly Diagnostic[]): ChangedProject | undefined => {
      const applied = applyFixes(findings, readText, isWanted);
      if (applied.files.length === 0) return project;
      const changed = applied.files.map(({ path, after }) => [path, after] as const);
      const next = withTexts(new Map([...texts, ...changed]), fixes + applied.findings);
      return cannotBeParsed(next.result) && !cannotBeParsed(result) ? undefined : next;
    };
    const wanted = result.diagnostics.filter(({ fix }) => fix !== undefined && isWanted(fix));
    const next = mendedByMost(wanted, mended) ?? project;
    if (next === project) break;
    project = next;
  }
  const files = Array.from(project.texts, ([path, after]) => ({
    path,
    before: textOf(tree, path) ?? "",
    after,
  }));
  const { result, subject, fixes } = project;
  return { files: files.filter(({ before, after }) => before !== after), result, subject, fixes };
}

/**
 * A project with the fixes of as many findings as can be applied together: of all, or else, found by halving and as far
 * as the trials go, without those that cannot. `undefined` where there is none.
 */
function mendedByMost(
  findings: readonly Diagnostic[],
  mended: (findings: readonly Diagnostic[]) => ChangedProject | undefined,
): ChangedProject | undefined {
  let kept: readonly Diagnostic[] = [];
  let project: ChangedProject | undefined;
  let trials = 0;
  const add = (some: readonly Diagnostic[]): void => {
    if (some.length === 0 || ++trials > MOST_TRIALS) return;
    const together = [...kept, ...some];
    const next = mended(together);
    if (next !== undefined) {
      kept = together;
      project = next;
    } else if (some.length > 1) {
      const middle = some.length >>> 1;
      add(some.slice(0, middle));
      add(some.slice(middle));
    }
  };
  add(findings);
  return project;
}

function cannotBeParsed({ diagnostics }: LintResult): boolean {
  return diagnostics.some(({ code }) => code === "EP000");
}

function textOf(tree: FileTree, path: string): string | undefined {
  const bytes = tree.read(path);
  return bytes && editableText(bytes);
}

/** The tree with other texts in some of its files. */
function overlaid(tree: FileTree, texts: ReadonlyMap<string, string>): FileTree {
  return {
    list: (path) => tree.list(path),
    kind: (path) => tree.kind(path),
    read(path) {
      const text = texts.get(path);
      return text === undefined ? tree.read(path) : new TextEncoder().encode(text);
    },
  };
}
