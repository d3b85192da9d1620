import type { FileTree } from "../discovery/file-tree.ts";
import { applyFixes } from "./apply-fixes.ts";
import type { FixedFile } from "./apply-fixes.ts";
import type { Fix } from "./diagnostic.ts";
import type { LintSubject } from "./lint-context.ts";
import type { LintSettings } from "./lint-settings.ts";
import { lintSubject } from "./linter.ts";
import type { LintResult } from "./linter.ts";

/** Fixes can lay bare what others are about; more rounds than this would be a fault of ours. */
const MOST_ROUNDS = 10;

/** What fixing a project comes to. */
export interface FixedProject {
  readonly files: readonly FixedFile[];
  /** What is found afterwards. */
  readonly result: LintResult;
  readonly subject: LintSubject;
  /** How many fixes were applied. */
  readonly fixes: number;
}

/**
 * Applies fixes in memory until there is nothing more to mend. A round after which a file cannot be parsed any more is
 * taken back.
 *
 * @param read makes the subject of a tree, with the changed texts in it.
 */
export function fixProject(
  tree: FileTree,
  read: (tree: FileTree) => LintSubject,
  settings: LintSettings,
  isWanted: (fix: Fix) => boolean,
): FixedProject {
  const texts = new Map<string, string>();
  const originals = new Map<string, string>();
  let subject = read(tree);
  let result = lintSubject(subject, settings);
  let fixes = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = result.diagnostics.filter(({ fix }) => fix !== undefined && isWanted(fix));
    const readText = (path: string): string | undefined => texts.get(path) ?? textOf(tree, path);
    const files = applyFixes(wanted, readText, isWanted);
    if (files.length === 0) break;
    const next = new Map(texts);
    for (const { path, before, after } of files) {
      next.set(path, after);
      if (!originals.has(path)) originals.set(path, before);
    }
    const nextSubject = read(overlaid(tree, next));
    const nextResult = lintSubject(nextSubject, settings);
    if (cannotBeParsed(nextResult) && !cannotBeParsed(result)) break;
    fixes += result.diagnostics.length - nextResult.diagnostics.length;
    for (const [path, text] of next) texts.set(path, text);
    subject = nextSubject;
    result = nextResult;
  }
  const files = Array.from(texts, ([path, after]) => ({ path, before: originals.get(path) ?? "", after }));
  return { files: files.filter(({ before, after }) => before !== after), result, subject, fixes };
}

function cannotBeParsed({ diagnostics }: LintResult): boolean {
  return diagnostics.some(({ code }) => code === "EP000");
}

/** A byte order mark is a part of the text. */
function textOf(tree: FileTree, path: string): string | undefined {
  const bytes = tree.read(path);
  return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
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
