import { PythonPattern } from "../metadata/python-pattern.ts";
import { repr, strippedLines, universalNewlines } from "../metadata/python-str.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { BackendRules } from "./backend-rules.ts";
import type { DeclaredEntry } from "./declared-entry.ts";
import { isValidForSetuptools } from "./is-valid-for-setuptools.ts";

/** Why a back-end refuses an entry, and with it the build. */
export interface EntryRefusal {
  /** The lint rule that knows it. */
  readonly rule: string;
  /** What is wrong, as a clause. */
  readonly what: string;
  readonly range: TextRange;
}

const SCRIPT_NAME = new PythonPattern(String.raw`^[\w.-]+$`);
/** setuptools' schema of a name. */
const NAME = /^[^[\s=](?:[^=\n]*[^\s=])?$/u;

/**
 * Why a back-end refuses an entry; `undefined` where it takes it.
 *
 * @param names the names in the group before it, to which its own is added.
 */
export function entryRefusal(
  entry: DeclaredEntry,
  names: Set<string>,
  rules: BackendRules,
): EntryRefusal | undefined {
  const { name, value, nameRange, valueRange } = entry;
  const isToml = entry.path === "pyproject.toml";
  if (rules.invalidNames === "rejected") {
    if (isToml ? !NAME.test(name) : name === "" && rules.checkedByPkgResources === true) {
      return { rule: "EP301", what: `${repr(name)} is no name of an entry point`, range: nameRange };
    }
    if (names.size === names.add(name).size) {
      return { rule: "EP809", what: `"${name}" stands twice in its group`, range: nameRange };
    }
  }
  const isScript = entry.source === "project.scripts" || entry.source === "project.gui-scripts";
  if (rules.scriptNames === "checked" && isScript && !SCRIPT_NAME.for(name).test(name)) {
    const rule = name.includes("/") ? "EP304" : name.includes(" ") ? "EP303" : "EP301";
    return { rule, what: `${repr(name)} has more than letters, digits, ".", "-" and "_"`, range: nameRange };
  }
  if (rules.invalidReferences === "written") return undefined;
  if (!isValidForSetuptools(entry, rules.checkedByPkgResources === true)) {
    return entry.source.startsWith("setup.cfg") && /\s[#;]/.test(value)
      ? { rule: "EP702", what: "a comment needs a line of its own", range: valueRange }
      : { rule: "EP402", what: `${repr(value)} is no object reference`, range: valueRange };
  }
  if (!rules.readsEntriesAsLines || lineCount(`${name} = ${value}`) === 1) return undefined;
  return lineCount(name) > 1
    ? { rule: "EP301", what: `${repr(name)} is more than a line`, range: nameRange }
    : { rule: "EP426", what: `${repr(value)} is more than a line`, range: valueRange };
}

function lineCount(text: string): number {
  return strippedLines(universalNewlines(text)).length;
}
