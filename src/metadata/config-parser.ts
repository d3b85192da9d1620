import { PYTHON_WHITE_SPACE, rstrip, strip } from "./python-str.ts";

/** What `configparser` raises for, as data. */
export interface ConfigError {
  readonly pythonException:
    | "DuplicateOptionError"
    | "DuplicateSectionError"
    | "InterpolationDepthError"
    | "InterpolationMissingOptionError"
    | "InterpolationSyntaxError"
    | "MissingSectionHeaderError"
    | "ParsingError";
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
}

/** An option of a section: its raw value, continuation lines joined by LF. */
export interface ConfigOption {
  readonly value: string;
  readonly line: number;
}

type Options = Map<string, ConfigOption>;

/** A parsed file. `[DEFAULT]` is no section: its options show up in every other one. */
export interface Config {
  readonly defaults: ReadonlyMap<string, ConfigOption>;
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, ConfigOption>>;
}

interface OpenOption {
  readonly name: string;
  readonly line: number;
  readonly options: Options;
  readonly lines: string[];
}

const INDENTATION = new RegExp(`^[${PYTHON_WHITE_SPACE}]*`);
// "[" up to the first "]"; the rest of the line is ignored: "[console_scripts] # the commands"
const HEADER = /^\[([^\]]+)\]/;

/**
 * `RawConfigParser._read` with `delimiters="="`, `strict=True` and `optionxform=str`: how CPython 3.8 and 3.9 read
 * entry_points.txt. Every error goes to `report`, in the order in which CPython would meet it (a `ParsingError` is
 * kept to the end of the file); where `report` returns, the line is left out and the reading goes on. Of a name that
 * stands twice the first value is kept.
 */
export function parseConfig(text: string, report: (error: ConfigError) => void): Config {
  const defaults: Options = new Map();
  const sections = new Map<string, Options>();
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
      option?.lines.push("");
      continue;
    }
    if (content.startsWith("#") || content.startsWith(";")) continue;

    const lineIndentation = INDENTATION.exec(rawLine)?.[0].length ?? 0;
    if (option !== undefined && lineIndentation > indentation) {
      option.lines.push(content);
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
      close(option);
      option = openOption(section, content, line);
    }
  }
  close(option);
  for (const error of parsingErrors) report(error);
  return { defaults, sections };

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
    return options;
  }

  function openOption(
    { name: sectionName, options }: { readonly name: string; readonly options: Options },
    content: string,
    line: number,
  ): OpenOption | undefined {
    const delimiter = content.indexOf("=");
    if (delimiter < 0) {
      parsingErrors.push({ pythonException: "ParsingError", message: "expected name = value", line });
      return undefined;
    }
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
    // Takes the name's place in the section now; further lines may follow until the option is closed.
    options.set(name, { value, line });
    // Nothing continues an option without a name.
    return name === "" ? undefined : { name, line, options, lines: [value] };
  }
}

function close(option: OpenOption | undefined): void {
  if (option === undefined) return;
  option.options.set(option.name, { value: rstrip(option.lines.join("\n")), line: option.line });
}

const MAX_INTERPOLATION_DEPTH = 10;
// pyep's own bound: ten levels of "%(a)s%(a)s" would otherwise fill the memory.
const MAX_INTERPOLATED_LENGTH = 1 << 20;
const REFERENCE = /^%\(([^)]+)\)s/;

class InterpolationFailure extends Error {
  readonly error: Omit<ConfigError, "line">;

  constructor(pythonException: ConfigError["pythonException"], message: string) {
    super(message);
    this.error = { pythonException, message };
  }
}

/**
 * `ConfigParser.items(section)` with `BasicInterpolation`: the options of `[DEFAULT]` first, then the section's own.
 * `%%` is `%`, `%(name)s` the value of another option. A value that cannot be interpolated is reported and kept raw.
 */
export function interpolatedOptions(
  config: Config,
  section: ReadonlyMap<string, ConfigOption>,
  report: (error: ConfigError) => void,
): Map<string, ConfigOption> {
  const raw = new Map([...config.defaults, ...section]);
  const options: Options = new Map();
  for (const [name, { value, line }] of raw) {
    options.set(name, { value, line });
    if (!value.includes("%")) continue;
    try {
      options.set(name, { value: interpolate(value, raw, 1), line });
    } catch (failure) {
      if (!(failure instanceof InterpolationFailure)) throw failure;
      report({ ...failure.error, line });
    }
  }
  return options;
}

function interpolate(value: string, options: ReadonlyMap<string, ConfigOption>, depth: number): string {
  if (depth > MAX_INTERPOLATION_DEPTH) {
    throw new InterpolationFailure(
      "InterpolationDepthError",
      "%(…)s refers to itself or is nested too deeply",
    );
  }
  let result = "";
  let rest = value;
  while (rest !== "") {
    const percent = rest.indexOf("%");
    if (percent < 0) return result + rest;
    result += rest.slice(0, percent);
    rest = rest.slice(percent);
    if (rest.startsWith("%%")) {
      result += "%";
      rest = rest.slice(2);
      continue;
    }
    const reference = REFERENCE.exec(rest);
    if (reference?.[1] === undefined) {
      throw new InterpolationFailure("InterpolationSyntaxError", '"%" must be followed by "%" or "(name)s"');
    }
    const referred = options.get(reference[1]);
    if (referred === undefined) {
      throw new InterpolationFailure(
        "InterpolationMissingOptionError",
        `%(${reference[1]})s names no option of this section`,
      );
    }
    result += referred.value.includes("%") ? interpolate(referred.value, options, depth + 1) : referred.value;
    if (result.length > MAX_INTERPOLATED_LENGTH) {
      throw new InterpolationFailure("InterpolationDepthError", "%(…)s makes a value longer than 1 MiB");
    }
    rest = rest.slice(reference[0].length);
  }
  return result;
}
