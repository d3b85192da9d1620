import type { Rule } from "./rule.ts";
import { isNamed } from "./rule-selection.ts";

/** The comments of a file that silence rules. */
export interface Suppressions {
  /** Whether a finding of the rule in these lines is silenced. */
  silences(rule: Rule, line: number | undefined, endLine: number | undefined): boolean;
}

interface Comment {
  readonly line: number;
  /** Whether nothing stands before it: it is meant for the next line, then. */
  readonly isAlone: boolean;
  readonly isForFile: boolean;
  isAbout(rule: Rule): boolean;
}

// `# pyep: ignore[EP203, EP4] -- read by our own program`, `# pyep: ignore-file[EP4]`
const COMMENT =
  /^(?<before>[^\r\n]*?)#[ \t]*pyep:[ \t]*(?<what>ignore(?:-file)?)(?![\w-])(?:\[(?<codes>[^\]\r\n]*)\])?/gm;

/** Reads the comments `# pyep: ignore[…]` of a pyproject.toml, setup.cfg or setup.py. */
export function readSuppressions(text: string): Suppressions {
  const comments = text.includes("pyep:") ? readComments(text) : [];
  const forFile = comments.filter(({ isForFile }) => isForFile);
  const forLines = comments.filter(({ isForFile }) => !isForFile);
  const byLine = new Map(forLines.map((comment) => [comment.line, comment]));

  /** Those of a few lines are looked up; a long stretch is not walked through. */
  function within(line: number, endLine: number): readonly Comment[] {
    if (endLine - line > forLines.length) {
      return forLines.filter((comment) => comment.line >= line && comment.line <= endLine);
    }
    const lines = Array.from({ length: endLine - line + 1 }, (_, index) => line + index);
    return lines.flatMap((each) => byLine.get(each) ?? []);
  }

  return {
    silences(rule, line, endLine = line) {
      if (forFile.some((comment) => comment.isAbout(rule))) return true;
      if (line === undefined || endLine === undefined || byLine.size === 0) return false;
      const above = byLine.get(line - 1);
      if (above?.isAlone === true && above.isAbout(rule)) return true;
      return within(line, endLine).some((comment) => !comment.isAlone && comment.isAbout(rule));
    },
  };
}

function readComments(text: string): Comment[] {
  const lineOf = lineCounter(text);
  return Array.from(text.matchAll(COMMENT), ({ index, groups = {} }) => ({
    line: lineOf(index),
    isAlone: groups["before"]?.trim() === "",
    isForFile: groups["what"] === "ignore-file",
    isAbout: isAboutOneOf(groups["codes"]?.split(",").map((code) => code.trim())),
  }));
}

/** @param selectors `undefined`: all rules. */
function isAboutOneOf(selectors: readonly string[] | undefined): (rule: Rule) => boolean {
  const known = new Map<Rule, boolean>();
  return (rule) => {
    if (selectors === undefined) return true;
    const isAbout = known.get(rule) ?? isNamed(selectors, rule);
    known.set(rule, isAbout);
    return isAbout;
  };
}

/** Counts lines up to indices that only grow. */
function lineCounter(text: string): (index: number) => number {
  let counted = 0;
  let line = 1;
  return (index) => {
    for (let at = text.indexOf("\n", counted); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
}
