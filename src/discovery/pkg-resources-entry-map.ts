import type { EntryPointOrigin } from "../metadata/entry-point.ts";
import type { ObjectReference } from "../metadata/object-reference.ts";
import { PythonError } from "../metadata/python-error.ts";
import { PYTHON_WHITE_SPACE, repr, rstrip, strip, strippedLines } from "../metadata/python-str.ts";
import type { StrippedLine } from "../metadata/python-str.ts";
import { PythonPattern } from "../metadata/python-pattern.ts";
import { LegacyEntryPoint } from "./legacy-entry-point.ts";
import { parseRequirementExtras } from "./requirement-extras.ts";

interface Section {
  /** `undefined` before the first header. */
  readonly group: string | undefined;
  /** The line of its header. */
  readonly line: number;
  readonly entries: StrippedLine[];
}

/** An entry as text: what the pattern of `EntryPoint.parse` finds in a line. */
interface EntryText {
  readonly name: string;
  readonly value: string;
  readonly module: string;
  readonly attr: string | null;
  /** From the bracket on. */
  readonly extras: string | undefined;
}

// Searched for, never repeated in a pattern: a module name of megabytes must not exhaust the stack.
const OTHER_THAN_DOTTED = new PythonPattern(String.raw`[^\w.]`);
const OTHER_THAN_SPACE = new RegExp(`[^${PYTHON_WHITE_SPACE}]`);

/**
 * The entry points of the text of an entry_points.txt in file order, by `EntryPoint.parse_map` of `pkg_resources`,
 * which is strict: one bad line, one duplicate, and the file is rejected. The text has passed `universalNewlines`.
 *
 * @throws {PythonError} with the line and with the exception that `pkg_resources` raises; the path is the caller's
 *   to tell.
 */
export function readEntryMap(text: string, origin: EntryPointOrigin): LegacyEntryPoint[] {
  const entryPoints: LegacyEntryPoint[] = [];
  const groups = new Set<string>();
  let section: Section = { group: undefined, line: 1, entries: [] };
  for (const line of strippedLines(text)) {
    if (line.text.startsWith("#")) continue;
    if (!line.text.startsWith("[")) {
      section.entries.push(line);
      continue;
    }
    // `[a.b] # remark`. Found before the section above it is read, so it counts before any error there.
    if (!line.text.endsWith("]"))
      throw invalid(`the header ${quoted(line.text)} does not end with "]"`, line.number);
    // An empty header right before another one is passed over, at the end of the file it is not.
    const isPassedOver = section.group === "" && section.entries.length === 0;
    if (!isPassedOver) readSection(section);
    section = { group: strip(line.text.slice(1, -1)), line: line.number, entries: [] };
  }
  readSection(section);
  return entryPoints;

  function readSection({ group, line, entries }: Section): void {
    if (group === undefined) {
      if (entries[0] === undefined) return;
      throw invalid(`${quoted(entries[0].text)} stands before the first header`, entries[0].number);
    }
    if (groups.has(group)) throw invalid(`a second [${shortened(group)}]`, line);
    if (!isModuleName(group)) {
      throw invalid(`[${shortened(group)}] is no group name (expected words joined by dots)`, line);
    }
    groups.add(group);
    const names = new Set<string>();
    for (const entry of entries) {
      const entryPoint = readEntry(entry, group, origin);
      if (names.has(entryPoint.name)) {
        throw invalid(`a second ${quoted(entryPoint.name)} in [${shortened(group)}]`, entry.number);
      }
      names.add(entryPoint.name);
      entryPoints.push(entryPoint);
    }
  }
}

function readEntry(
  { text, number }: StrippedLine,
  group: string,
  origin: EntryPointOrigin,
): LegacyEntryPoint {
  const entry = splitEntry(text);
  if (entry === undefined) {
    throw invalid(`${quoted(text)} is no entry (expected name = module:attribute [extras])`, number);
  }
  const { name, value, module, attr } = entry;
  const reference: ObjectReference = { module, attr, extras: readExtras(entry.extras, number) };
  if (!isModuleName(module)) {
    throw invalid(`${quoted(module)} is no module name (expected words joined by dots)`, number);
  }
  return new LegacyEntryPoint(name, value, group, reference, origin, number);
}

function readExtras(text: string | undefined, line: number): readonly string[] {
  if (text === undefined) return [];
  try {
    return parseRequirementExtras(text);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    throw new PythonError(error.pythonException, `${quoted(text)} ${error.message}`, { line });
  }
}

/**
 * Splits a line at the first `=` that has something before it and an object reference after it:
 * `x = m:a = b` is the module `b` under the name `x = m:a`, `x = m [a=b]` the module `m` under the name `x`.
 */
function splitEntry(text: string): EntryText | undefined {
  const otherThanDotted = OTHER_THAN_DOTTED.for(text);
  for (let equals = text.indexOf("=", 1); equals >= 0; equals = text.indexOf("=", equals + 1)) {
    const reference = splitReference(text, skip(text, equals + 1, OTHER_THAN_SPACE), otherThanDotted);
    if (reference !== undefined) return { name: rstrip(text.slice(0, equals)), ...reference };
  }
  return undefined;
}

/** `module`, `module:attr` and either with brackets after it, from `start` to the end of a stripped line. */
function splitReference(
  text: string,
  start: number,
  otherThanDotted: RegExp,
): Omit<EntryText, "name"> | undefined {
  const moduleEnd = skip(text, start, otherThanDotted);
  if (moduleEnd === start) return undefined;
  const module = text.slice(start, moduleEnd);
  let attr: string | null = null;
  let position = skip(text, moduleEnd, OTHER_THAN_SPACE);
  if (text[position] === ":") {
    const attrStart = skip(text, position + 1, OTHER_THAN_SPACE);
    const attrEnd = skip(text, attrStart, otherThanDotted);
    if (attrEnd === attrStart) return undefined;
    attr = text.slice(attrStart, attrEnd);
    position = skip(text, attrEnd, OTHER_THAN_SPACE);
  }
  const value = text.slice(start);
  if (position === text.length) return { value, module, attr, extras: undefined };
  const hasExtras = text[position] === "[" && text.endsWith("]");
  return hasExtras ? { value, module, attr, extras: text.slice(position) } : undefined;
}

/** The first place, from `start` on, of a character of the pattern; the end of the text where there is none. */
function skip(text: string, start: number, pattern: RegExp): number {
  const length = text.slice(start).search(pattern);
  return length < 0 ? text.length : start + length;
}

/** `\w+(\.\w+)*` */
function isModuleName(text: string): boolean {
  return !OTHER_THAN_DOTTED.for(text).test(text) && text.split(".").every((part) => part !== "");
}

function quoted(text: string): string {
  return repr(shortened(text));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function invalid(message: string, line: number): PythonError {
  return new PythonError("ValueError", message, { line });
}
