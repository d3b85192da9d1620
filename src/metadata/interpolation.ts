import type { Config, ConfigError, ConfigFault, ConfigOption } from "./config-parser.ts";

const MAX_DEPTH = 10;
// pyep's own bounds: ten levels of "%(a)s%(a)s" would otherwise fill the memory, or take for ever where a is empty.
const MAX_LENGTH = 1 << 20;
const MAX_STEPS = 200_000;
const REFERENCE = /^%\(([^)]+)\)s/;

type Lookup = (name: string) => ConfigOption | undefined;

/**
 * `ConfigParser.items(section)` with `BasicInterpolation`, for every section: the options of `[DEFAULT]` first, then the
 * section's own. `%%` is `%`, `%(name)s` the value of another option. A value that cannot be interpolated is reported
 * and kept raw.
 */
export function* interpolatedSections(
  { defaults, sections, headers }: Config,
  report: (fault: ConfigFault) => void,
): Generator<readonly [section: string, options: Map<string, ConfigOption>]> {
  const steps = new Steps();
  let isComplete = true;
  for (const [name, section] of sections) {
    const inherits = steps.take(defaults.size);
    if (!inherits && isComplete) {
      const message =
        "[DEFAULT] gives its options to more sections than pyep follows; they are left out from here on";
      report({ message, line: headers.get(name) ?? 1 });
      isComplete = false;
    }
    const lookup: Lookup = (option) => section.get(option) ?? defaults.get(option);
    const names = new Set([...(inherits ? defaults.keys() : []), ...section.keys()]);
    const options = new Map<string, ConfigOption>();
    for (const each of names) {
      const option = lookup(each);
      if (option !== undefined) options.set(each, interpolated(option, lookup, steps, report));
    }
    yield [name, options];
  }
}

/** What a file may make one do: options copied from `[DEFAULT]`, references followed. */
class Steps {
  #left = MAX_STEPS;

  /** Whether so many were left. */
  take(number: number): boolean {
    if (number > this.#left) return false;
    this.#left -= number;
    return true;
  }
}

class InterpolationFailure extends Error {
  readonly error: Omit<ConfigError, "line">;

  constructor(pythonException: ConfigError["pythonException"], message: string) {
    super(message);
    this.error = { pythonException, message };
  }
}

function interpolated(
  option: ConfigOption,
  lookup: Lookup,
  steps: Steps,
  report: (fault: ConfigFault) => void,
): ConfigOption {
  if (!option.value.includes("%")) return option;
  try {
    return { ...option, value: interpolate(option.value, lookup, steps, 1) };
  } catch (failure) {
    if (!(failure instanceof InterpolationFailure)) throw failure;
    const { error } = failure;
    // Too deep or too long is the value as a whole.
    const place =
      error.pythonException === "InterpolationDepthError" ? undefined : placeOfFailure(option, lookup, steps);
    report({ ...error, line: option.line, ...place });
    return option;
  }
}

/** The first `%` that cannot be interpolated; `undefined` where only all lines together fail. */
function placeOfFailure(
  { lines }: ConfigOption,
  lookup: Lookup,
  steps: Steps,
): Required<Pick<ConfigFault, "line" | "column">> | undefined {
  for (const { text, line, column } of lines) {
    for (const { 0: token, index } of text.matchAll(/%%|%\([^)]+\)s|%/g)) {
      try {
        interpolate(token, lookup, steps, 1);
      } catch {
        return { line, column: column + index };
      }
    }
  }
  return undefined;
}

function interpolate(value: string, lookup: Lookup, steps: Steps, depth: number): string {
  if (depth > MAX_DEPTH) {
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
    const referred = lookup(reference[1]);
    if (referred === undefined) {
      throw new InterpolationFailure(
        "InterpolationMissingOptionError",
        `%(${reference[1]})s names no option of this section`,
      );
    }
    if (!steps.take(1)) {
      throw new InterpolationFailure(
        "InterpolationDepthError",
        "%(…)s leads to more values than pyep follows",
      );
    }
    result += referred.value.includes("%")
      ? interpolate(referred.value, lookup, steps, depth + 1)
      : referred.value;
    if (result.length > MAX_LENGTH) {
      throw new InterpolationFailure("InterpolationDepthError", "%(…)s makes a value longer than 1 MiB");
    }
    rest = rest.slice(reference[0].length);
  }
  return result;
}
