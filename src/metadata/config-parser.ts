import { PYTHON_WHITE_SPACE, rstrip, strip } from "./python-str.ts";

/** Something in a file that is not read, and where. */
export interface ConfigFault {
  readonly message: string;
  /** Counted from 1, as the column; where that is absent, it is the line as a whole. */
  readonly line: number;
  readonly column?: number;
  /** Absent where Python would go on, and pyep does not. */
  readonly pythonException?: string;
}

/** What `configparser` raises for, as data. */
export interface ConfigError extends ConfigFault {
  readonly pythonException:
    | "DuplicateOptionError"
    | "DuplicateSectionError"
    | "InterpolationDepthError"
    | "InterpolationMissingOptionError"
    | "InterpolationSyntaxError"
    | "MissingSectionHeaderError"
    | "ParsingError";
}

/** A stripped line of a value, and where it begins. */
export interface ConfigLine {
  readonly text: string;
  /** Counted from 1, as is the column, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

/** An option of a section: its raw value, continuation lines joined by LF. */
export interface ConfigOption {
  readonly value: string;
  readonly line: number;
  /** The lines of the value that are not empty. */
  readonly lines: readonly ConfigLine[];
}

type Options = Map<string, ConfigOption>;

/** A parsed file. `[DEFAULT]` is no section: its options show up in every other one. */
export interface Config {
  readonly defaults: ReadonlyMap<string, ConfigOption>;
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, ConfigOption>>;
  /** The line of each section's header. */
  readonly headers: ReadonlyMap<string, number>;
}

interface OpenOption {
  readonly name: string;
  readonly line: number;
  readonly options: Options;
  readonly lines: ConfigLine[];
}

const INDENTATION = new RegExp(`^[${PYTHON_WHITE_SPACE}]*`);
// "[" up to the first "]"; the rest of the line is ignored: "[console_scripts] # the commands"
const HEADER = /^\[([^\]]+)\]/;

/**
 * `RawConfigParser._read` with `delimiters="="`, `strict=True` and `optionxform=str`: how CPython 3.8 and 3.9 read
 * entry_points.txt. Every error goes to `report`, in the order in which CPython would meet it (a `ParsingError` is
 * kept to the end of the file); where `report` returns, the line is left out and the reading goes on. Of a name that
 * stands twice the first value is kept.
 *
 * @param delimiters what may stand between a name and its value; setuptools reads setup.cfg with `"=:"`.
 */
export function parseConfig(
  text: string,
  report: (error: ConfigError) => void,
  delimiters: "=" | "=:" = "=",
): Config {
  const defaults: Options = new Map();
  const sections = new Map<string, Options>();
  const headers = new Map<string, number>();
  const parsingErrors: ConfigError[] = [];
  let section: { readonly name: string; readonly options: Options } | undefined;
  let option: OpenOption | undefined;
  let indentation = 0;

  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const rawLine = lines[index] ?? "";
    const line = index + 1;
    const content = strip(rawLine);
    if (content === "") {
      // An empty line goes on with the value above it; at the end of a value rstrip takes it off again.
      option?.lines.push({ text: "", line, column: 1 });
      continue;
    }
    if (content.startsWith("#") || content.startsWith(";")) continue;

    const lineIndentation = INDENTATION.exec(rawLine)?.[0].length ?? 0;
    if (option !== undefined && lineIndentation > indentation) {
      option.lines.push({ text: content, line, column: lineIndentation + 1 });
      continue;
    }
    indentation = lineIndentation;

    const header = HEADER.exec(content)?.[1];
    if (header !== undefined) {
      close(option);
      option = undefined;
      section = { name: header, options: sectionOptions(header, line) };
    } else if (section === undefined) {
      report({
        pythonException: "MissingSectionHeaderError",
        message: "text before the first [section]",
        line,
      });
    } else {
      const delimiter = delimiters === "=" ? content.indexOf("=") : content.search(/[=:]/);
      if (delimiter < 0) {
        // What is indented below such a line still goes on with the option above it.
        parsingErrors.push({ pythonException: "ParsingError", message: "expected name = value", line });
        continue;
      }
      close(option);
      option = openOption(section, content, delimiter, line, lineIndentation);
    }
  }
  close(option);
  for (const error of parsingErrors) report(error);
  return { defaults, sections, headers };

  function sectionOptions(name: string, line: number): Options {
    if (name === "DEFAULT") return defaults;
    const known = sections.get(name);
    if (known !== undefined) {
      report({
        pythonException: "DuplicateSectionError",
        message: `section [${name}] stands here a second time`,
        line,
      });
      return known;
    }
    const options: Options = new Map();
    sections.set(name, options);
    headers.set(name, line);
    return options;
  }

  function openOption(
    { name: sectionName, options }: { readonly name: string; readonly options: Options },
    content: string,
    delimiter: number,
    line: number,
    lineIndentation: number,
  ): OpenOption | undefined {
    const name = rstrip(content.slice(0, delimiter));
    if (name === "") {
      parsingErrors.push({ pythonException: "ParsingError", message: 'no name before "="', line });
    }
    if (options.has(name)) {
      report({
        pythonException: "DuplicateOptionError",
        message: `"${name}" stands twice in section [${sectionName}]`,
        line,
      });
      return undefined;
    }
    const value = strip(content.slice(delimiter + 1));
    const column = lineIndentation + content.length - value.length + 1;
    const first: ConfigLine = { text: value, line, column };
    // Takes the name's place in the section now; further lines may follow until the option is closed.
    options.set(name, { value, line, lines: [first] });
    // Nothing continues an option without a name.
    return name === "" ? undefined : { name, line, options, lines: [first] };
  }
}

function close(option: OpenOption | undefined): void {
  if (option === undefined) return;
  const value = rstrip(option.lines.map(({ text }) => text).join("\n"));
  const lines = option.lines.filter(({ text }) => text !== "");
  option.options.set(option.name, { value, line: option.line, lines });
}
