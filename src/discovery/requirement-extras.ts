import { PythonError } from "../metadata/python-error.ts";
import { compareCodePoints } from "../metadata/python-str.ts";

const EXTRA = /^[ \t]*([^ \t]+)[ \t]*$/;
const URL_OR_NOTHING = /^[ \t]*(?:@[ \t]*[^ \t]+[ \t]*)?$/;

/**
 * The extras of an entry point as `pkg_resources` reads them: it takes the brackets and what is between them for the
 * end of a PEP 508 requirement, so `[my-extra]` is one extra. Each comes as `safe_extra` gives it, in lower case and
 * with `_` for most other characters. Sorted; in Python their order is that of a set.
 *
 * @param text from the bracket on.
 * @throws {PythonError} where `pkg_resources` raises; text, line and path are the caller's to tell.
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/#names
 */
export function parseRequirementExtras(text: string): string[] {
  // `[fast] # [slow]`: what follows " #" is a comment, although the line must end in a bracket.
  const comment = text.indexOf(" #");
  const requirement = comment < 0 ? text : text.slice(0, comment);
  // A backslash there joins the next line, and there is none.
  if (requirement.endsWith("\\")) throw new PythonError("ValueError", "ends in a backslash");
  const end = requirement.indexOf("]");
  if (end < 0) throw invalidExtras();
  const extras = splitExtras(requirement.slice(1, end));
  if (!extras.every(isIdentifier)) throw invalidExtras();
  // `[a] @ x]` is the requirement `x[a] @ x]`, and its URL is not looked at. Whatever else may follow the extras of a
  // requirement is wrong here (for a version, as in `[a]===1]`, Python's class is ValueError or InvalidSpecifier).
  if (!URL_OR_NOTHING.test(requirement.slice(end + 1))) throw invalidExtras();
  // `[A,a]` is a set of two, each of which then is "a".
  return [...new Set(extras)].map(safeExtra).toSorted(compareCodePoints);
}

/** At the commas, without the blanks around; no other white space is taken off. */
function splitExtras(inside: string): string[] {
  if (/^[ \t]*$/.test(inside)) return [];
  return inside.split(",").map((part) => EXTRA.exec(part)?.[1] ?? "");
}

function isIdentifier(extra: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(extra) && /^[A-Za-z0-9]/.test(extra) && /[A-Za-z0-9_]$/.test(extra);
}

function safeExtra(extra: string): string {
  return extra.replace(/[^A-Za-z0-9.-]+/g, "_").toLowerCase();
}

function invalidExtras(): PythonError {
  return new PythonError("InvalidRequirement", "is no list of extras (expected [extra1, extra2])");
}
