import { parseConfig } from "../metadata/config-parser.ts";
import type { Config, ConfigFault, ConfigLine, ConfigOption } from "../metadata/config-parser.ts";
import { interpolatedSections } from "../metadata/interpolation.ts";
import { strip, universalNewlines } from "../metadata/python-str.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { DeclarationSource } from "./declaration.ts";
import type { DeclaredEntry, DeclaredGroup } from "./declared-entry.ts";

/** The file of setuptools' declarative configuration. */
export const SETUP_CFG = "setup.cfg";

/** A parsed setup.cfg, and what is wrong with it. */
export interface SetupCfg {
  readonly config: Config;
  readonly errors: readonly ConfigFault[];
}

/** A line that is no entry point. */
interface EntryLineError {
  readonly message: string;
  readonly range: TextRange;
}

/** What a section or an option of setup.cfg declares. */
export interface SetupCfgEntryPoints {
  readonly groups: readonly DeclaredGroup[];
  readonly errors: readonly EntryLineError[];
  /** The lines of an INI text in front of its first header. */
  readonly beforeHeaders: readonly EntryLineError[];
}

/**
 * Reads a setup.cfg as setuptools does: `configparser.ConfigParser`, option names as they are, `=` and `:`.
 *
 * @see https://setuptools.pypa.io/en/latest/userguide/declarative_config.html
 */
export function parseSetupCfg(text: string): SetupCfg {
  const errors: ConfigFault[] = [];
  const report = (error: ConfigFault): void => void errors.push(error);
  const config = parseConfig(universalNewlines(text), report, "=:");
  // Every option of every section is interpolated: `format = %(path)s` of another tool's section is an error, too.
  const sections = new Map<string, ReadonlyMap<string, ConfigOption>>();
  for (const [name, options] of interpolatedSections(config, report)) {
    sections.set(name, ownOptions(options, config.sections.get(name) ?? options));
  }
  return { config: { ...config, sections }, errors };
}

/** Without those of `[DEFAULT]`, and with the lines of each. */
function ownOptions(
  options: ReadonlyMap<string, ConfigOption>,
  raw: ReadonlyMap<string, ConfigOption>,
): ReadonlyMap<string, ConfigOption> {
  return new Map(
    Array.from(raw, ([name, rawOption]) => {
      const option = options.get(name) ?? rawOption;
      const lines = option.value === rawOption.value ? rawOption.lines : interpolatedLines(option);
      return [name, { ...option, lines }];
    }),
  );
}

/** Where their parts come from is not known any more: all stand where the option does. */
function interpolatedLines({ value, line }: ConfigOption): readonly ConfigLine[] {
  return value
    .split("\n")
    .map(strip)
    .filter((text) => text !== "")
    .map((text) => ({ text, line, column: 1 }));
}

/**
 * The groups of a section: each option a group, its value a list of entries, one in a line or, in a single line,
 * separated by commas.
 */
export function sectionEntryPoints(
  options: ReadonlyMap<string, ConfigOption>,
  source: DeclarationSource,
): SetupCfgEntryPoints {
  const errors: EntryLineError[] = [];
  const groups = [...options].map(([group, option]): DeclaredGroup => {
    const range = optionRange(group, option);
    const entries = entryLines(option).flatMap((line) => {
      const entry = entryOf(line, group, SETUP_CFG, source, range);
      if ("message" in entry) errors.push(entry);
      return "message" in entry ? [] : [entry];
    });
    return { group, range, entries };
  });
  return { groups, errors, beforeHeaders: [] };
}

/** The groups of the lines of an INI text, each with its place: `[group]`, then `name = value`. */
export function iniEntryPoints(
  lines: readonly ConfigLine[],
  path: string,
  source: DeclarationSource,
): SetupCfgEntryPoints {
  const errors: EntryLineError[] = [];
  const beforeHeaders: EntryLineError[] = [];
  const groups: { group: string; range: TextRange; entries: DeclaredEntry[] }[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (line.text.startsWith("#")) continue;
    if (line.text.startsWith("[") && line.text.endsWith("]")) {
      groups.push({ group: line.text.slice(1, -1), range: lineRange(line), entries: [] });
    } else if (group === undefined) {
      beforeHeaders.push({ message: "an entry stands before the first [group]", range: lineRange(line) });
    } else {
      const entry = entryOf(line, group.group, path, source, group.range);
      if ("message" in entry) errors.push(entry);
      else group.entries.push(entry);
    }
  }
  return { groups, errors, beforeHeaders };
}

/** The lines of a text with their places, stripped, empty ones left out. */
export function linesOf(text: string): ConfigLine[] {
  return universalNewlines(text)
    .split("\n")
    .map((line, index) => {
      const content = strip(line);
      return { text: content, line: index + 1, column: line.indexOf(content) + 1 };
    })
    .filter(({ text: content }) => content !== "");
}

/** Where the name of an option stands. */
export function optionRange(name: string, { line }: ConfigOption): TextRange {
  return { line, column: 1, endLine: line, endColumn: name.length + 1 };
}

/** Where a line stands, without the white space around it. */
function lineRange({ text, line, column }: ConfigLine): TextRange {
  return { line, column, endLine: line, endColumn: column + text.length };
}

/** setuptools' `_parse_list`: lines where there are several, else what commas separate. */
function entryLines({ value, lines }: ConfigOption): readonly ConfigLine[] {
  const [first] = lines;
  if (first === undefined || value.includes("\n")) return lines;
  let column = first.column;
  return first.text.split(",").flatMap((part) => {
    const text = strip(part);
    const line = { text, line: first.line, column: column + part.indexOf(text) };
    column += part.length + 1;
    return text === "" ? [] : [line];
  });
}

function entryOf(
  entryLine: ConfigLine,
  group: string,
  path: string,
  source: DeclarationSource,
  groupRange: TextRange,
): DeclaredEntry | EntryLineError {
  const { text, line, column } = entryLine;
  const range = lineRange(entryLine);
  const delimiter = text.indexOf("=");
  if (delimiter < 0) {
    return {
      message: `"${text}" in group "${group}" is no entry point: expected name = module:attribute`,
      range,
    };
  }
  const name = strip(text.slice(0, delimiter));
  const value = strip(text.slice(delimiter + 1));
  const valueColumn = column + text.length - value.length;
  return {
    group,
    name,
    value,
    path,
    source,
    ...range,
    groupRange,
    nameRange: { line, column, endLine: line, endColumn: column + name.length },
    valueRange: { line, column: valueColumn, endLine: line, endColumn: valueColumn + value.length },
  };
}
