import { strippedLines } from "../metadata/python-str.ts";
import type { TextRange } from "../metadata/text-range.ts";
import { isSequence } from "./python-value.ts";
import type { LiteralPiece, PythonValue, Reason, StrValue } from "./python-value.ts";
import { isWholeLine, rangeInLine } from "./string-place.ts";

/** A line of `entry_points` that is not blank and no comment. `name` and `value` are absent where it has no `=`. */
export interface SetupEntryPoint {
  readonly group: string;
  /** Stripped, as setuptools reads it. */
  readonly text: string;
  readonly name?: string;
  readonly value?: string;
  /** The line itself where it stands in a literal as it is; else the literal, or the expression that makes it. */
  readonly range: TextRange;
  readonly nameRange: TextRange;
  readonly valueRange: TextRange;
  readonly groupRange?: TextRange;
}

/** Two string literals that stand beside each other without a comma: `["a = m:a" "b = m:b"]`. */
export interface ImplicitConcatenation {
  readonly group: string;
  readonly pieces: readonly LiteralPiece[];
}

/** What `entry_points` should not be. */
export interface ShapeFault {
  /**
   * `not-a-mapping`: a list, a tuple or the like in place of groups; `group-is-mapping`: `{"group": {"name": "value"}}`;
   * `not-text`: a number or the like among the entries; `no-name`: an entry without `=`; `no-group`: an entry of an INI
   * text in front of every header.
   */
  readonly kind: "not-a-mapping" | "group-is-mapping" | "not-text" | "no-name" | "no-group";
  /** What stands there: `list`, `dict`, the entry's text. */
  readonly found: string;
  readonly group?: string;
  readonly range: TextRange;
}

/** `entry_points` as far as it is known. */
export interface SetupEntryPoints {
  readonly entryPoints: readonly SetupEntryPoint[];
  readonly concatenations: readonly ImplicitConcatenation[];
  readonly faults: readonly ShapeFault[];
  readonly undecided: readonly Reason[];
}

/**
 * What setuptools makes of the value of `entry_points` (`_entry_points.load`): a mapping of groups to lines, nested at
 * will, or an INI text. Blank lines and comments are left out, each line is stripped.
 *
 * @param range where the value is written.
 */
export function readEntryPoints(given: PythonValue, range: TextRange): SetupEntryPoints {
  const entryPoints: SetupEntryPoint[] = [];
  const concatenations: ImplicitConcatenation[] = [];
  const faults: ShapeFault[] = [];
  const undecided: Reason[] = [];
  let budget = 20_000;

  if (given.kind === "str") readText(given);
  else if (given.kind === "dict") {
    if (given.poison !== undefined) undecided.push(given.poison);
    for (const { key, value } of given.entries.values()) {
      if (key.kind === "str") readGroup(key, value);
      else undecided.push({ line: range.line, text: "a group whose name is no text" });
    }
  } else if (isUndecided(given)) undecided.push(reasonOf(given, range));
  else if (given.kind !== "simple" || given.value !== null) {
    faults.push({ kind: "not-a-mapping", found: describeKind(given), range });
  }
  return { entryPoints, concatenations, faults, undecided };

  function readGroup(group: StrValue, entries: PythonValue): void {
    if (--budget < 0) {
      undecided.push({ line: range.line, text: "too many entries" });
      return;
    }
    if (entries.kind === "str") {
      readLines(group, entries);
    } else if (isSequence(entries)) {
      if (entries.poison !== undefined) undecided.push(entries.poison);
      for (const item of entries.items) readGroup(group, item);
    } else if (isUndecided(entries)) undecided.push(reasonOf(entries, group.origin?.range ?? range));
    else if (entries.kind === "dict") {
      if (entries.poison !== undefined) undecided.push(entries.poison);
      faults.push({
        kind: "group-is-mapping",
        found: "dict",
        group: group.text,
        range: group.origin?.range ?? range,
      });
    } else {
      faults.push({
        kind: "not-text",
        found: describeKind(entries),
        group: group.text,
        range: group.origin?.range ?? range,
      });
    }
  }

  function readLines(group: StrValue, text: StrValue): void {
    const pieces = text.origin?.pieces ?? [];
    if (pieces.length > 1) concatenations.push({ group: group.text, pieces });
    for (const line of strippedLines(text.text)) {
      if (line.text.startsWith("#")) continue;
      // setuptools puts the lines of a group under its header, and reads what comes out: a header among them counts.
      if (isHeader(line.text)) {
        undecided.push({ line: (text.origin?.range ?? range).line, text: "a header inside of a group" });
      } else addLine(group.text, group.origin?.range, text, line.text, line.number);
    }
  }

  function readText(text: StrValue): void {
    const pieces = text.origin?.pieces ?? [];
    // "[console_scripts]\n" "a = m:a\n": each literal ends its line, or starts one
    if (pieces.length > 1) concatenations.push({ group: "", pieces });
    let group: string | undefined;
    let groupRange: TextRange | undefined;
    for (const line of strippedLines(text.text)) {
      if (line.text.startsWith("#")) continue;
      if (isHeader(line.text)) {
        group = line.text.replace(/^[[\]]+/, "").replace(/[[\]]+$/, "");
        groupRange = rangeInLine(text, line.number, line.text) ?? text.origin?.range;
      } else if (group === undefined) {
        faults.push({
          kind: "no-group",
          found: line.text,
          range: rangeInLine(text, line.number, line.text) ?? text.origin?.range ?? range,
        });
      } else addLine(group, groupRange, text, line.text, line.number);
    }
  }

  function addLine(
    group: string,
    groupRange: TextRange | undefined,
    text: StrValue,
    line: string,
    number: number,
  ): void {
    const whole = rangeInLine(text, number, line) ?? text.origin?.range ?? range;
    const equals = line.indexOf("=");
    if (equals < 0) faults.push({ kind: "no-name", found: line, group, range: whole });
    const name = equals < 0 ? undefined : line.slice(0, equals).trim();
    const value = equals < 0 ? undefined : line.slice(equals + 1).trim();
    const isPlaced = isWholeLine(whole, line);
    entryPoints.push({
      group,
      text: line,
      ...(name === undefined || value === undefined ? {} : { name, value }),
      range: whole,
      nameRange: isPlaced && name !== undefined ? { ...whole, endColumn: whole.column + name.length } : whole,
      valueRange:
        isPlaced && value !== undefined ? { ...whole, column: whole.endColumn - value.length } : whole,
      ...(groupRange === undefined ? {} : { groupRange }),
    });
  }
}

function isHeader(line: string): boolean {
  return line.startsWith("[") && line.endsWith("]");
}

function isUndecided(value: PythonValue): boolean {
  return (
    value.kind === "unknown" || value.kind === "reference" || value.kind === "method" || value.kind === "path"
  );
}

function reasonOf(value: PythonValue, { line }: TextRange): Reason {
  if (value.kind === "unknown") return value.reason;
  const what = value.kind === "reference" ? value.name : "a value that is not followed";
  return { line, text: `only running it tells ${what}` };
}

function describeKind(value: PythonValue): string {
  if (value.kind !== "simple") return value.kind;
  return value.value === null ? "None" : typeof value.value === "number" ? "number" : "bool";
}
