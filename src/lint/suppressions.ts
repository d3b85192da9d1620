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
  /** `undefined`: all rules. */
  readonly selectors: readonly string[] | undefined;
}

// `# pyep: ignore[EP203, EP4] -- read by our own program`, `# pyep: ignore-file[EP4]`
const COMMENT =
  /^(?<before>[^\r\n]*?)#[ \t]*pyep:[ \t]*(?<what>ignore(?:-file)?)(?![\w-])(?:\[(?<codes>[^\]\r\n]*)\])?/gm;

/** Reads the comments `# pyep: ignore[…]` of a pyproject.toml, setup.cfg or setup.py. */
export function readSuppressions(text: string): Suppressions {
  const comments = text.includes("pyep:") ? readComments(text) : [];
  return {
    silences(rule, line, endLine = line) {
      return comments.some((comment) => {
        if (comment.selectors !== undefined && !isNamed(comment.selectors, rule)) return false;
        if (comment.isForFile) return true;
        if (line === undefined || endLine === undefined) return false;
        if (comment.isAlone) return comment.line === line - 1;
        return comment.line >= line && comment.line <= endLine;
      });
    },
  };
}

function readComments(text: string): Comment[] {
  const lineOf = lineCounter(text);
  return Array.from(text.matchAll(COMMENT), ({ index, groups = {} }) => ({
    line: lineOf(index),
    isAlone: groups["before"]?.trim() === "",
    isForFile: groups["what"] === "ignore-file",
    selectors: groups["codes"]?.split(",").map((code) => code.trim()),
  }));
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
