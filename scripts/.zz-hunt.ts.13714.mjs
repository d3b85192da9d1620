var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/metadata/python-str.ts
function isWhiteSpace(code) {
  if (code <= 32) return code === 32 || code >= 9 && code <= 13 || code >= 28;
  if (code < 133) return false;
  return WHITE_SPACE_RUN.test(String.fromCharCode(code));
}
function rstrip(text2) {
  let end = text2.length;
  while (end > 0 && isWhiteSpace(text2.charCodeAt(end - 1))) end--;
  return text2.slice(0, end);
}
function lstrip(text2) {
  let start = 0;
  while (start < text2.length && isWhiteSpace(text2.charCodeAt(start))) start++;
  return text2.slice(start);
}
function strip(text2) {
  return OTHER_THAN_PLAIN_ASCII.test(text2) ? lstrip(rstrip(text2)) : text2.trim();
}
function splitWhiteSpace(text2) {
  return text2.split(WHITE_SPACE_RUN).filter((word) => word !== "");
}
function isspace(text2) {
  return text2 !== "" && strip(text2) === "";
}
function universalNewlines(text2) {
  return text2.includes("\r") ? text2.replace(/\r\n?/g, "\n") : text2;
}
function splitlines(text2) {
  const lines = text2.split(OTHER_THAN_PLAIN_ASCII.test(text2) ? LINE_BREAK : "\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
function strippedLines(text2) {
  const lines = [];
  const isPlain = !OTHER_THAN_PLAIN_ASCII.test(text2);
  const physicalLines = text2.split("\n");
  for (let index = 0; index < physicalLines.length; index++) {
    const physicalLine = physicalLines[index] ?? "";
    if (isPlain) {
      const line = physicalLine.trim();
      if (line !== "") lines.push({ text: line, number: index + 1 });
      continue;
    }
    for (const part of physicalLine.split(LINE_BREAK)) {
      const line = strip(part);
      if (line !== "") lines.push({ text: line, number: index + 1 });
    }
  }
  return lines;
}
function compareCodePoints(left, right) {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rankOfUnit(a) - rankOfUnit(b);
  }
  return left.length - right.length;
}
function rankOfUnit(unit) {
  if (unit < 55296) return unit;
  return unit < 57344 ? unit + 8192 : unit - 2048;
}
function repr(text2) {
  const quote = text2.includes("'") && !text2.includes('"') ? '"' : "'";
  let inside = "";
  for (const character of text2) inside += reprOfCharacter(character, quote);
  return quote + inside + quote;
}
function reprOfCharacter(character, quote) {
  if (character === quote || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "	") return "\\t";
  if (character === " " || !UNPRINTABLE.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const hexadecimal = code.toString(16);
  if (code <= 255) return `\\x${hexadecimal.padStart(2, "0")}`;
  return code <= 65535 ? `\\u${hexadecimal.padStart(4, "0")}` : `\\U${hexadecimal.padStart(8, "0")}`;
}
var WHITE_SPACE, WHITE_SPACE_RUN, LINE_BREAK, OTHER_THAN_PLAIN_ASCII, PYTHON_WHITE_SPACE, UNPRINTABLE;
var init_python_str = __esm({
  "src/metadata/python-str.ts"() {
    "use strict";
    WHITE_SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
    WHITE_SPACE_RUN = new RegExp(`[${WHITE_SPACE}]+`);
    LINE_BREAK = /[\n\v\f\x1c-\x1e\x85\u2028\u2029]/;
    OTHER_THAN_PLAIN_ASCII = /[^\t\n -~]/;
    PYTHON_WHITE_SPACE = WHITE_SPACE;
    UNPRINTABLE = /[\p{C}\p{Z}]/u;
  }
});

// src/metadata/pyep-error.ts
var PyepError;
var init_pyep_error = __esm({
  "src/metadata/pyep-error.ts"() {
    "use strict";
    PyepError = class extends Error {
      name = "PyepError";
      code;
      hint;
      path;
      constructor(code, message2, details = {}) {
        super(message2, details.cause === void 0 ? void 0 : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.path = details.path;
      }
    };
  }
});

// src/metadata/python-version.ts
function pythonBehaviour(version) {
  return BEHAVIOURS[version];
}
function resolvePythonVersion(text2) {
  const match = /^(\d+)\.(\d+)(?![\d])/.exec(text2);
  if (match === null) return void 0;
  const major = Number(match[1]);
  const minor = Number(match[2]);
  const exact = PYTHON_VERSIONS.find((version) => version === `${major}.${minor}`);
  if (exact !== void 0) return { version: exact, withinRange: true };
  return { version: major < 3 || major === 3 && minor < 8 ? "3.8" : "3.15", withinRange: false };
}
function checkedPythonVersion(text2) {
  const resolved = resolvePythonVersion(text2);
  if (resolved === void 0) {
    throw new PyepError("PYEP_INVALID_ARGUMENT", `"${text2}" is no Python version`, {
      hint: `name one such as ${DEFAULT_PYTHON_VERSION}`
    });
  }
  if (resolved.withinRange) return { version: resolved.version, problems: [] };
  return {
    version: resolved.version,
    problems: [
      {
        code: "PYEP_VERSION_OUTSIDE_RANGE",
        message: `Python ${text2} is outside of what pyep knows; the rules of ${resolved.version} are taken`,
        severity: "warning",
        affects: "sys.path"
      }
    ]
  };
}
var PYTHON_VERSIONS, PYTHON_3_8, PYTHON_3_9, PYTHON_3_10, PYTHON_3_11, PYTHON_3_12, PYTHON_3_13, PYTHON_3_14, PYTHON_3_15, BEHAVIOURS, DEFAULT_PYTHON_VERSION;
var init_python_version = __esm({
  "src/metadata/python-version.ts"() {
    "use strict";
    init_pyep_error();
    PYTHON_VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];
    PYTHON_3_8 = {
      entryPointsDialect: "ConfigParser",
      entryPointsOrder: "by group",
      uniqueDistributions: false,
      listingOrder: "as listed",
      emptyPathEntry: "nothing",
      eggNames: "*.egg or none",
      unusablePathEntry: "ignored",
      nameLookup: "listed name",
      emptyNameLookup: "by rule",
      prefersMetadata: false,
      invalidReferenceRaises: "AttributeError",
      referencesCheckedWhileListing: false,
      missingMetadata: "empty",
      foldedHeader: "as is",
      foldedHeaderStart: "kept",
      dedentBlanks: "blank or tab",
      metadataBody: "payload",
      missingFiles: "listed",
      installedFilesTxt: "ignored",
      nulInRecord: "raises",
      requiresTxt: "last section wins",
      prefixFinder: "getpath.c",
      pythonPathWithoutSite: "verbatim",
      topLevelNames: "declared",
      relativePathEntry: "as written",
      zipPackagesExtendPath: false,
      zipDirectories: "explicit"
    };
    PYTHON_3_9 = {
      ...PYTHON_3_8,
      emptyPathEntry: "current directory",
      requiresTxt: "last section wins, spaced URLs"
    };
    PYTHON_3_10 = {
      ...PYTHON_3_9,
      entryPointsDialect: "Sectioned",
      uniqueDistributions: true,
      listingOrder: "by name",
      eggNames: "*.egg",
      unusablePathEntry: "raises",
      nameLookup: "normalized name",
      emptyNameLookup: "first distribution",
      foldedHeader: "dedented",
      metadataBody: "payload and Description",
      requiresTxt: "sections add up",
      zipPackagesExtendPath: true
    };
    PYTHON_3_11 = {
      ...PYTHON_3_10,
      emptyNameLookup: "ValueError",
      nulInRecord: "accepted",
      prefixFinder: "getpath.py",
      pythonPathWithoutSite: "absolute",
      topLevelNames: "Python files",
      relativePathEntry: "'.' taken out"
    };
    PYTHON_3_12 = {
      ...PYTHON_3_11,
      entryPointsOrder: "as found",
      missingFiles: "left out",
      installedFilesTxt: "below the site directory",
      topLevelNames: "importable",
      relativePathEntry: "'./' taken out"
    };
    PYTHON_3_13 = {
      ...PYTHON_3_12,
      invalidReferenceRaises: "AssertionError",
      installedFilesTxt: "anywhere",
      topLevelNames: "any"
    };
    PYTHON_3_14 = {
      ...PYTHON_3_13,
      foldedHeaderStart: "stripped",
      dedentBlanks: "isspace",
      zipDirectories: "implied"
    };
    PYTHON_3_15 = {
      ...PYTHON_3_14,
      prefersMetadata: true,
      invalidReferenceRaises: "ValueError",
      referencesCheckedWhileListing: true,
      missingMetadata: "raises",
      foldedHeader: "dedented where indented by 8",
      metadataBody: "Description"
    };
    BEHAVIOURS = {
      "3.8": PYTHON_3_8,
      "3.9": PYTHON_3_9,
      "3.10": PYTHON_3_10,
      "3.11": PYTHON_3_11,
      "3.12": PYTHON_3_12,
      "3.13": PYTHON_3_13,
      "3.14": PYTHON_3_14,
      "3.15": PYTHON_3_15
    };
    DEFAULT_PYTHON_VERSION = "3.14";
  }
});

// src/metadata/core-metadata.ts
function readCoreMetadata(text2, pythonVersion) {
  const behaviour = pythonBehaviour(pythonVersion);
  const { headerLines, body } = splitMessage(text2);
  const { fields, pushedBack } = readHeaders(headerLines, behaviour);
  const payload = pushedBack + body;
  if (behaviour.metadataBody === "payload") return new CoreMetadata(fields, payload);
  const shown = fields.map(([name, value]) => [name, redent(value, behaviour)]);
  if (payload !== "") shown.push(["Description", payload]);
  return new CoreMetadata(shown, behaviour.metadataBody === "Description" ? "" : payload);
}
function splitMessage(text2) {
  const headerLines = [];
  let start = 0;
  while (start < text2.length) {
    const lineFeed = text2.indexOf("\n", start);
    const end = lineFeed < 0 ? text2.length : lineFeed + 1;
    const line = text2.slice(start, end);
    if (!HEADER_LINE.test(line)) {
      return { headerLines, body: text2.slice(line === "\n" ? end : start) };
    }
    headerLines.push(line);
    start = end;
  }
  return { headerLines, body: "" };
}
function readHeaders(lines, { foldedHeaderStart }) {
  const fields = [];
  let open;
  let pushedBack = "";
  const close2 = () => {
    if (open === void 0) return;
    const [first = "", ...continuation] = open.lines;
    const value = foldedHeaderStart === "kept" ? first.replace(/^[ \t]+/, "") + continuation.join("") : open.lines.join("").replace(/^[ \t\r\n]+/, "");
    fields.push([open.name, value.replace(/[\r\n]+$/, "")]);
    open = void 0;
  };
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(" ") || line.startsWith("	")) {
      open?.lines.push(line);
      continue;
    }
    close2();
    if (line.startsWith("From ")) {
      if (index > 0 && index === lines.length - 1) pushedBack = line;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon > 0) open = { name: line.slice(0, colon), lines: [line.slice(colon + 1)] };
  }
  close2();
  return { fields, pushedBack };
}
function redent(value, { foldedHeader, dedentBlanks }) {
  const folded = foldedHeader === "dedented" ? "\n" : `
${" ".repeat(8)}`;
  if (foldedHeader === "as is" || !value.includes(folded)) return value;
  return dedent(" ".repeat(8) + value, dedentBlanks);
}
function dedent(text2, blanks) {
  const isBlank = blanks === "isspace" ? isspace : (line) => /^[ \t]+$/.test(line);
  const lines = text2.split("\n").map((line) => isBlank(line) ? "" : line);
  let margin;
  for (const line of lines) {
    if (line === "") continue;
    const indentation = /^[ \t]*/.exec(line)?.[0] ?? "";
    margin = margin === void 0 ? indentation : commonStart(margin, indentation);
  }
  return lines.map((line) => line.slice(line === "" ? 0 : margin?.length ?? 0)).join("\n");
}
function commonStart(left, right) {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length);
}
var MULTIPLE_USE, WHITE_SPACE2, CoreMetadata, HEADER_LINE;
var init_core_metadata = __esm({
  "src/metadata/core-metadata.ts"() {
    "use strict";
    init_python_str();
    init_python_version();
    MULTIPLE_USE = /* @__PURE__ */ new Set([
      "classifier",
      "dynamic",
      "obsoletes-dist",
      "platform",
      "project-url",
      "provides-dist",
      "provides-extra",
      "requires-dist",
      "requires-external",
      "supported-platform"
    ]);
    WHITE_SPACE2 = new RegExp(`[${PYTHON_WHITE_SPACE}]+`);
    CoreMetadata = class {
      #fields;
      /** The text after the headers, where the interpreter still shows it as such. */
      payload;
      constructor(fields = [], payload = "") {
        this.#fields = fields;
        this.payload = payload;
      }
      /** The first field of that name, as Python's `metadata[name]`; `null` is Python's `None`. */
      get(name) {
        const folded = name.toLowerCase();
        return this.#fields.find(([field]) => field.toLowerCase() === folded)?.[1] ?? null;
      }
      /** Python's `metadata.get_all(name)`: every field of that name, `null` where there is none. */
      getAll(name) {
        const folded = name.toLowerCase();
        const values = this.#fields.filter(([field]) => field.toLowerCase() === folded).map(([, value]) => value);
        return values.length === 0 ? null : values;
      }
      /** Every field in file order. */
      items() {
        return this.#fields;
      }
      /** `PackageMetadata.json`: PEP 566's transformation, keys such as `requires_dist`. */
      toJSON() {
        const entries = this.#fields.map(([field, value]) => {
          const folded = field.toLowerCase();
          return [folded.replaceAll("-", "_"), this.#jsonValue(folded, value)];
        });
        return Object.fromEntries(entries.toReversed());
      }
      #jsonValue(field, value) {
        if (MULTIPLE_USE.has(field)) return this.getAll(field) ?? [];
        return field === "keywords" ? value.split(WHITE_SPACE2) : value;
      }
    };
    HEADER_LINE = /^(?:From |[!-9;-~]*:|[\t ])/;
  }
});

// src/metadata/direct-url.ts
function parseDirectUrl(text2) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return void 0;
  }
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
var init_direct_url = __esm({
  "src/metadata/direct-url.ts"() {
    "use strict";
  }
});

// src/metadata/distribution-json.ts
function distributionJSON(distribution) {
  const { name, version, normalizedName, location, origin, installer, editable } = distribution;
  return {
    name,
    version,
    normalizedName,
    path: location,
    origin,
    purl: normalizedName === null || version === null ? null : purl(normalizedName, version),
    installer,
    editable
  };
}
function purl(name, version) {
  return `pkg:pypi/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
}
var init_distribution_json = __esm({
  "src/metadata/distribution-json.ts"() {
    "use strict";
  }
});

// src/metadata/config-parser.ts
function parseConfig(text2, report) {
  const defaults = /* @__PURE__ */ new Map();
  const sections = /* @__PURE__ */ new Map();
  const parsingErrors = [];
  let section;
  let option5;
  let indentation = 0;
  const lines = text2.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const rawLine = lines[index] ?? "";
    const line = index + 1;
    const content = strip(rawLine);
    if (content === "") {
      option5?.lines.push("");
      continue;
    }
    if (content.startsWith("#") || content.startsWith(";")) continue;
    const lineIndentation = INDENTATION.exec(rawLine)?.[0].length ?? 0;
    if (option5 !== void 0 && lineIndentation > indentation) {
      option5.lines.push(content);
      continue;
    }
    indentation = lineIndentation;
    const header = HEADER.exec(content)?.[1];
    if (header !== void 0) {
      close(option5);
      option5 = void 0;
      section = { name: header, options: sectionOptions(header, line) };
    } else if (section === void 0) {
      report({
        pythonException: "MissingSectionHeaderError",
        message: "text before the first [section]",
        line
      });
    } else {
      close(option5);
      option5 = openOption(section, content, line);
    }
  }
  close(option5);
  for (const error of parsingErrors) report(error);
  return { defaults, sections };
  function sectionOptions(name, line) {
    if (name === "DEFAULT") return defaults;
    const known = sections.get(name);
    if (known !== void 0) {
      report({
        pythonException: "DuplicateSectionError",
        message: `section [${name}] stands here a second time`,
        line
      });
      return known;
    }
    const options = /* @__PURE__ */ new Map();
    sections.set(name, options);
    return options;
  }
  function openOption({ name: sectionName, options }, content, line) {
    const delimiter = content.indexOf("=");
    if (delimiter < 0) {
      parsingErrors.push({ pythonException: "ParsingError", message: "expected name = value", line });
      return void 0;
    }
    const name = rstrip(content.slice(0, delimiter));
    if (name === "") {
      parsingErrors.push({ pythonException: "ParsingError", message: 'no name before "="', line });
    }
    if (options.has(name)) {
      report({
        pythonException: "DuplicateOptionError",
        message: `"${name}" stands twice in section [${sectionName}]`,
        line
      });
      return void 0;
    }
    const value = strip(content.slice(delimiter + 1));
    options.set(name, { value, line });
    return name === "" ? void 0 : { name, line, options, lines: [value] };
  }
}
function close(option5) {
  if (option5 === void 0) return;
  option5.options.set(option5.name, { value: rstrip(option5.lines.join("\n")), line: option5.line });
}
function interpolatedOptions(config, section, report) {
  const raw = new Map([...config.defaults, ...section]);
  const options = /* @__PURE__ */ new Map();
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
function interpolate(value, options, depth) {
  if (depth > MAX_INTERPOLATION_DEPTH) {
    throw new InterpolationFailure(
      "InterpolationDepthError",
      "%(\u2026)s refers to itself or is nested too deeply"
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
    if (reference?.[1] === void 0) {
      throw new InterpolationFailure("InterpolationSyntaxError", '"%" must be followed by "%" or "(name)s"');
    }
    const referred = options.get(reference[1]);
    if (referred === void 0) {
      throw new InterpolationFailure(
        "InterpolationMissingOptionError",
        `%(${reference[1]})s names no option of this section`
      );
    }
    result += referred.value.includes("%") ? interpolate(referred.value, options, depth + 1) : referred.value;
    if (result.length > MAX_INTERPOLATED_LENGTH) {
      throw new InterpolationFailure("InterpolationDepthError", "%(\u2026)s makes a value longer than 1 MiB");
    }
    rest = rest.slice(reference[0].length);
  }
  return result;
}
var INDENTATION, HEADER, MAX_INTERPOLATION_DEPTH, MAX_INTERPOLATED_LENGTH, REFERENCE, InterpolationFailure;
var init_config_parser = __esm({
  "src/metadata/config-parser.ts"() {
    "use strict";
    init_python_str();
    INDENTATION = new RegExp(`^[${PYTHON_WHITE_SPACE}]*`);
    HEADER = /^\[([^\]]+)\]/;
    MAX_INTERPOLATION_DEPTH = 10;
    MAX_INTERPOLATED_LENGTH = 1 << 20;
    REFERENCE = /^%\(([^)]+)\)s/;
    InterpolationFailure = class extends Error {
      error;
      constructor(pythonException, message2) {
        super(message2);
        this.error = { pythonException, message: message2 };
      }
    };
  }
});

// src/metadata/python-error.ts
var PythonError;
var init_python_error = __esm({
  "src/metadata/python-error.ts"() {
    "use strict";
    init_pyep_error();
    PythonError = class extends PyepError {
      name = "PythonError";
      /** The class name of CPython's exception, such as `"UnicodeDecodeError"`. */
      pythonException;
      /** The line of the file at `path` that it is about. */
      line;
      constructor(pythonException, message2, details = {}, code = "PYEP_PYTHON_EXCEPTION") {
        super(code, message2, { path: details.path, hint: details.hint, cause: details.cause });
        this.pythonException = pythonException;
        this.line = details.line;
      }
    };
  }
});

// src/metadata/object-reference.ts
function parseObjectReference(value) {
  const parts = PATTERN.exec(value)?.groups;
  if (parts?.["module"] === void 0) return null;
  return {
    module: parts["module"],
    attr: parts["attr"] ?? null,
    extras: parts["extras"]?.match(WORDS) ?? []
  };
}
var WORD, DOTTED, SPACE, PATTERN, WORDS, ObjectReferenceError;
var init_object_reference = __esm({
  "src/metadata/object-reference.ts"() {
    "use strict";
    init_python_error();
    init_python_str();
    init_python_version();
    WORD = "[\\p{L}\\p{N}_]";
    DOTTED = "[\\p{L}\\p{N}_.]+";
    SPACE = `[${PYTHON_WHITE_SPACE}]*`;
    PATTERN = new RegExp(
      `^(?<module>${DOTTED})${SPACE}(?::${SPACE}(?<attr>${DOTTED})${SPACE})?(?:(?<extras>\\[[^\\n]*\\])${SPACE})?$`,
      "u"
    );
    WORDS = new RegExp(`${WORD}+`, "gu");
    ObjectReferenceError = class extends PythonError {
      name = "ObjectReferenceError";
      value;
      constructor(value, pythonVersion) {
        super(
          pythonBehaviour(pythonVersion).invalidReferenceRaises,
          `${repr(value)} is no object reference (expected module or module:attribute, then optional [extras])`,
          { hint: "read `reference` instead, which is null for such a value" },
          "PYEP_OBJECT_REFERENCE"
        );
        this.value = value;
      }
    };
  }
});

// src/metadata/entry-point.ts
function equalLists(left, right) {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
var EntryPoint;
var init_entry_point = __esm({
  "src/metadata/entry-point.ts"() {
    "use strict";
    init_object_reference();
    init_python_str();
    init_python_version();
    EntryPoint = class {
      name;
      value;
      group;
      /** The distribution that registers it; `undefined` for an entry point that was parsed or made by itself. */
      dist;
      // Not `#`: thousands are made in the one cold call of a command, where V8 is slow to set up private members.
      origin;
      line;
      parsed;
      /** @param line of the file that registers it, counted from 1. */
      constructor(name, value, group, origin = {}, line) {
        this.name = name;
        this.value = value;
        this.group = group;
        this.dist = origin.dist;
        this.origin = origin;
        this.line = line;
        this.parsed = void 0;
      }
      /** The value taken apart, `null` where it is no object reference. Never throws: what loops use. */
      get reference() {
        if (this.parsed === void 0) this.parsed = parseObjectReference(this.value);
        return this.parsed;
      }
      /**
       * The module part of the value.
       *
       * @throws {ObjectReferenceError} where CPython raises; `reference?.module` does not.
       */
      get module() {
        return this.validReference().module;
      }
      /**
       * The attribute part of the value, `null` where there is none.
       *
       * @throws {ObjectReferenceError} where CPython raises; `reference?.attr` does not.
       */
      get attr() {
        return this.validReference().attr;
      }
      /**
       * The extras of the value: the words between its brackets, so `[my-extra]` gives two.
       *
       * @throws {ObjectReferenceError} where CPython raises; `reference?.extras` does not.
       */
      get extras() {
        return this.validReference().extras;
      }
      /** The file and line that register it. */
      get source() {
        const { path: path15 } = this.origin;
        return path15 === void 0 || this.line === void 0 ? void 0 : { path: path15, line: this.line };
      }
      /** The interpreter as which it was read. */
      get pythonVersion() {
        return this.origin.pythonVersion ?? DEFAULT_PYTHON_VERSION;
      }
      /**
       * `EntryPoint.matches(**params)`: whether every given member is equal. A value that is no object reference has no
       * module, attribute or extras and so does not match where these are asked for (CPython raises instead).
       */
      matches(params) {
        if (params.group !== void 0 && params.group !== this.group) return false;
        if (params.name !== void 0 && params.name !== this.name) return false;
        if (params.value !== void 0 && params.value !== this.value) return false;
        if (params.dist !== void 0 && params.dist !== this.dist) return false;
        if (params.module === void 0 && params.attr === void 0 && params.extras === void 0) return true;
        const { reference } = this;
        if (reference === null) return false;
        if (params.module !== void 0 && params.module !== reference.module) return false;
        if (params.attr !== void 0 && params.attr !== reference.attr) return false;
        return params.extras === void 0 || equalLists(params.extras, reference.extras);
      }
      /** `==` of Python: name, value and group; the distribution does not count. */
      equals(other) {
        return this.name === other.name && this.value === other.value && this.group === other.group;
      }
      /** `repr()`: `EntryPoint(name='a', value='myapp_plugin_a', group='myapp.plugins')` */
      toString() {
        return `EntryPoint(name=${repr(this.name)}, value=${repr(this.value)}, group=${repr(this.group)})`;
      }
      toJSON() {
        const { reference, dist } = this;
        return {
          group: this.group,
          name: this.name,
          value: this.value,
          module: reference?.module ?? null,
          attr: reference?.attr ?? null,
          extras: reference?.extras ?? [],
          distribution: dist === void 0 ? null : { name: dist.name, version: dist.version, path: dist.location }
        };
      }
      validReference() {
        if (this.reference === null) throw new ObjectReferenceError(this.value, this.pythonVersion);
        return this.reference;
      }
    };
  }
});

// src/metadata/entry-points.ts
function objectReferenceProblems(entryPoint) {
  if (entryPoint.reference !== null) return [];
  const { invalidReferenceRaises, referencesCheckedWhileListing } = pythonBehaviour(entryPoint.pythonVersion);
  const consequence = referencesCheckedWhileListing ? `CPython ${entryPoint.pythonVersion} raises ValueError for the whole environment` : "it cannot be loaded, and from CPython 3.15 on it makes every entry_points() raise";
  return [
    {
      code: "PYEP_OBJECT_REFERENCE",
      message: `${entryPoint.group}:${entryPoint.name} = ${repr(entryPoint.value)} is no object reference; ${consequence}`,
      severity: referencesCheckedWhileListing ? "error" : "warning",
      affects: "entryPoints",
      ...entryPoint.source,
      rule: "EP908",
      ...referencesCheckedWhileListing ? { pythonException: invalidReferenceRaises } : {}
    }
  ];
}
var EntryPoints;
var init_entry_points = __esm({
  "src/metadata/entry-points.ts"() {
    "use strict";
    init_python_str();
    init_python_version();
    EntryPoints = class _EntryPoints {
      #list;
      #readingProblems;
      constructor(entryPoints2 = [], problems = []) {
        this.#list = Array.isArray(entryPoints2) ? entryPoints2 : [...entryPoints2];
        this.#readingProblems = problems;
      }
      get length() {
        return this.#list.length;
      }
      /** The entry point at a position; a negative one counts from the end. */
      at(index) {
        return this.#list.at(index);
      }
      /** Python's `eps[name]`: the first entry point of that name, `undefined` where Python raises `KeyError`. */
      get(name) {
        return this.#list.find((entryPoint) => entryPoint.name === name);
      }
      /** `EntryPoints.select(**params)`: those that match, in the same order. */
      select(params) {
        return new _EntryPoints(
          this.#list.filter((entryPoint) => entryPoint.matches(params)),
          this.#readingProblems
        );
      }
      /** The names, each once, in order of first appearance. */
      get names() {
        return new Set(this.#list.map((entryPoint) => entryPoint.name));
      }
      /** The groups, each once, in order of first appearance. */
      get groups() {
        return new Set(this.#list.map((entryPoint) => entryPoint.group));
      }
      /**
       * What was found wrong while these were read (in all groups: the interpreter, too, reads every file whichever group
       * is asked for), and then every entry point of this list whose value is no object reference.
       */
      get problems() {
        return [...this.#readingProblems, ...this.#list.flatMap(objectReferenceProblems)];
      }
      [Symbol.iterator]() {
        return this.#list[Symbol.iterator]();
      }
      /** `repr()` */
      toString() {
        return `EntryPoints((${this.#list.map(String).join(", ")}${this.#list.length === 1 ? "," : ""}))`;
      }
      /** The `entryPoints` array of the published JSON. */
      toJSON() {
        return this.#list.map((entryPoint) => entryPoint.toJSON());
      }
    };
  }
});

// src/metadata/problem.ts
var ProblemList;
var init_problem = __esm({
  "src/metadata/problem.ts"() {
    "use strict";
    init_python_error();
    ProblemList = class {
      found = [];
      strict;
      constructor(strict = false) {
        this.strict = strict;
      }
      /**
       * Adds a problem, once: a file that is read again is as wrong as before.
       *
       * @throws {PythonError} under `strict`, where the interpreter raises.
       */
      add(problem) {
        if (this.strict && problem.pythonException !== void 0) {
          throw new PythonError(problem.pythonException, problem.message, problem);
        }
        const isKnown = this.found.some(
          ({ code, message: message2, path: path15, line }) => code === problem.code && message2 === problem.message && path15 === problem.path && line === problem.line
        );
        if (!isKnown) this.found.push(problem);
      }
    };
  }
});

// src/metadata/sectioned.ts
function readSections(text2) {
  const lines = [];
  let section;
  for (const { text: line, number } of strippedLines(text2)) {
    if (line.startsWith("[") && line.endsWith("]")) {
      section = line.replace(/^[[\]]+/, "").replace(/[[\]]+$/, "");
    } else {
      lines.push({ section, text: line, number });
    }
  }
  return lines;
}
var init_sectioned = __esm({
  "src/metadata/sectioned.ts"() {
    "use strict";
    init_python_str();
  }
});

// src/metadata/entry-points-txt.ts
function readEntryPoints(text2, origin) {
  const { entryPointsDialect } = pythonBehaviour(origin.pythonVersion);
  return entryPointsDialect === "Sectioned" ? readSectioned(text2, origin) : readConfig(text2, origin);
}
function readSectioned(text2, origin) {
  const isChecked = origin.strict && pythonBehaviour(origin.pythonVersion).referencesCheckedWhileListing;
  const entryPoints2 = [];
  for (const { section, text: entry3, number } of readSections(text2)) {
    if (section === void 0 || entry3.startsWith("#")) continue;
    const delimiter = entry3.indexOf("=");
    if (delimiter < 0) {
      const message2 = `no "=" in an entry of [${section}]`;
      reportSyntax({ pythonException: "TypeError", message: message2, line: number }, origin);
      continue;
    }
    const name = strip(entry3.slice(0, delimiter));
    const entryPoint = new EntryPoint(name, strip(entry3.slice(delimiter + 1)), section, origin, number);
    if (isChecked) new EntryPoints([entryPoint]).problems.forEach(origin.report);
    entryPoints2.push(entryPoint);
  }
  return entryPoints2;
}
function readConfig(text2, origin) {
  const report = (error) => reportSyntax(error, origin);
  const config = parseConfig(text2, report);
  const entryPoints2 = [];
  for (const [group, options] of config.sections) {
    for (const [name, { value, line }] of interpolatedOptions(config, options, report)) {
      entryPoints2.push(new EntryPoint(name, value, group, origin, line));
    }
  }
  return entryPoints2;
}
function reportSyntax(error, { pythonVersion, report, path: path15 }) {
  report({
    code: "PYEP_ENTRY_POINTS_SYNTAX",
    message: `${error.message}; CPython ${pythonVersion} raises ${error.pythonException} for the whole environment`,
    severity: "error",
    affects: "entryPoints",
    ...path15 === void 0 ? {} : { path: path15 },
    line: error.line,
    pythonException: error.pythonException
  });
}
var init_entry_points_txt = __esm({
  "src/metadata/entry-points-txt.ts"() {
    "use strict";
    init_config_parser();
    init_entry_point();
    init_entry_points();
    init_python_str();
    init_python_version();
    init_sectioned();
  }
});

// src/metadata/project-name.ts
function normalizeProjectName(name) {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}
function metadataLookupKey(name) {
  const key = name.toLowerCase();
  return /[-.]|__/.test(key) ? key.replace(/[-_.]+/g, "_") : key;
}
function legacyLookupKey(name) {
  return name.toLowerCase().replaceAll("-", "_");
}
var init_project_name = __esm({
  "src/metadata/project-name.ts"() {
    "use strict";
  }
});

// src/metadata/csv.ts
function* readCsv(lines, nulRaises) {
  let index = 0;
  while (index < lines.length) {
    const line = index + 1;
    const row2 = [];
    let field = "";
    let state = "field start";
    let isEmpty2 = true;
    do {
      const text2 = lines[index++] ?? "";
      if (nulRaises && text2.includes("\0")) throw new CsvError("a NUL", index);
      if (text2 !== "") isEmpty2 = false;
      for (const character of text2) {
        if (state === "quoted") {
          if (character === '"') state = "quote in quoted";
          else field += character;
        } else if (character === ",") {
          row2.push(field);
          field = "";
          state = "field start";
        } else if (character === '"' && state !== "unquoted") {
          if (state === "quote in quoted") field += character;
          state = "quoted";
        } else {
          field += character;
          state = "unquoted";
        }
        if (field.length > FIELD_LIMIT)
          throw new CsvError(`a field of more than ${FIELD_LIMIT} characters`, index);
      }
    } while (state === "quoted" && index < lines.length);
    if (!isEmpty2) row2.push(field);
    yield { row: row2, line };
  }
}
var CsvError, FIELD_LIMIT;
var init_csv = __esm({
  "src/metadata/csv.ts"() {
    "use strict";
    CsvError = class extends Error {
      line;
      constructor(message2, line) {
        super(message2);
        this.line = line;
      }
    };
    FIELD_LIMIT = 131072;
  }
});

// src/metadata/package-path.ts
function pathParts(path15) {
  const root = /^\/\/(?!\/)/.test(path15) ? "//" : path15.startsWith("/") ? "/" : void 0;
  const parts = path15.split("/").filter((part) => part !== "" && part !== ".");
  return root === void 0 ? parts : [root, ...parts];
}
var PackagePath;
var init_package_path = __esm({
  "src/metadata/package-path.ts"() {
    "use strict";
    PackagePath = class {
      /** As `PurePosixPath.parts`: without `.` and empty parts; the first is `/` for an absolute path. */
      parts;
      hash;
      /** In bytes. */
      size;
      constructor(path15, hash = null, size = null) {
        this.parts = pathParts(path15);
        this.hash = hash;
        this.size = size;
      }
      /** The last part, `""` for the empty path. */
      get name() {
        const name = this.parts.at(-1) ?? "";
        return this.parts.length === 1 && name.startsWith("/") ? "" : name;
      }
      /** `str(path)`: `.` for the empty path. */
      toString() {
        const [first, ...rest] = this.parts;
        if (first === void 0) return ".";
        return first.startsWith("/") ? first + rest.join("/") : this.parts.join("/");
      }
      toJSON() {
        const hash = this.hash === null ? null : `${this.hash.mode}=${this.hash.value}`;
        return { path: this.toString(), hash, size: this.size };
      }
    };
  }
});

// src/metadata/record.ts
function readRecord(lines, nulRaises, report) {
  const files = [];
  try {
    for (const { row: row2, line } of readCsv(lines, nulRaises)) {
      const [path15, hash, size] = row2;
      if (path15 === void 0 || row2.length > 3) {
        const message2 = `expected path, hash and size, found ${row2.length === 0 ? "an empty line" : `${row2.length} columns`}`;
        report({ pythonException: "TypeError", message: message2, line });
        continue;
      }
      const bytes2 = size === void 0 || size === "" ? null : pythonInt(size);
      if (bytes2 === void 0) {
        report({ pythonException: "ValueError", message: "the size is no number", line });
      }
      files.push(new PackagePath(path15, readHash(hash), bytes2 ?? null));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report({ pythonException: "Error", message: error.message, line: error.line });
  }
  return files;
}
function readHash(text2) {
  if (text2 === void 0 || text2 === "") return null;
  const [mode = ""] = text2.split("=", 1);
  return { mode, value: text2.slice(mode.length + 1) };
}
function pythonInt(text2) {
  const match = INTEGER.exec(strip(text2));
  if (match === null) return void 0;
  const digits = Array.from((match[2] ?? "").replaceAll("_", ""), decimalValue).join("");
  if (digits.length > MAX_INT_DIGITS) return void 0;
  const magnitude = Number(digits);
  return match[1] === "-" && magnitude !== 0 ? -magnitude : magnitude;
}
function decimalValue(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}
var MAX_INT_DIGITS, INTEGER;
var init_record = __esm({
  "src/metadata/record.ts"() {
    "use strict";
    init_csv();
    init_package_path();
    init_python_str();
    MAX_INT_DIGITS = 4300;
    INTEGER = /^([+-]?)(\p{Nd}+(?:_\p{Nd}+)*)$/u;
  }
});

// src/metadata/requires-txt.ts
function readRequiresTxt(text2, rule) {
  const requirements = rule === "sections add up" ? readSections(text2) : lastSections(text2);
  return requirements.map(({ section, text: requirement }) => {
    const space = rule !== "last section wins" && requirement.includes("@") ? " " : "";
    return requirement + space + condition(section);
  });
}
function lastSections(text2) {
  const sections = /* @__PURE__ */ new Map();
  let section;
  let previous;
  for (const line of splitlines(text2)) {
    if (line === "") continue;
    const header = /^\[(.*)\]$/su.exec(line)?.[1];
    if (header !== void 0) {
      section = header;
      continue;
    }
    const goesOn = previous !== void 0 && previous.section === section;
    previous = { section, text: line };
    if (goesOn) sections.get(section)?.push(previous);
    else sections.set(section, [previous]);
  }
  return [...sections.values()].flat();
}
function condition(section) {
  const [extra = "", ...rest] = (section ?? "").split(":");
  const marker = rest.join(":");
  const conditions = [
    extra !== "" && marker !== "" ? `(${marker})` : marker,
    extra === "" ? "" : `extra == "${extra}"`
  ].filter((part) => part !== "");
  return conditions.length === 0 ? "" : `; ${conditions.join(" and ")}`;
}
var init_requires_txt = __esm({
  "src/metadata/requires-txt.ts"() {
    "use strict";
    init_python_str();
    init_sectioned();
  }
});

// src/metadata/top-level-name.ts
function topLevelName(file, rule, moduleSuffixes2) {
  const [top] = file.parts;
  if (rule === "declared" || top === void 0) return void 0;
  const isInDirectory = file.parts.length > 1;
  if (rule === "Python files") {
    const stem = /^(.+)\.py$/s.exec(file.name)?.[1];
    return stem !== void 0 && isInDirectory ? top : stem;
  }
  const name = isInDirectory ? top : moduleName(file.name, moduleSuffixes2);
  const inferred = rule === "any" && (name === void 0 || name === "") ? file.toString() : name;
  return inferred === void 0 || inferred.includes(".") ? void 0 : inferred;
}
function moduleName(filename, suffixes) {
  const suffix = suffixes.find((candidate) => filename.endsWith(candidate));
  return suffix === void 0 ? void 0 : filename.slice(0, -suffix.length);
}
var init_top_level_name = __esm({
  "src/metadata/top-level-name.ts"() {
    "use strict";
  }
});

// src/metadata/distribution.ts
function quoted(line) {
  return `"${line}"`;
}
var NO_PROBLEMS, NO_ENTRY_POINTS, Distribution;
var init_distribution = __esm({
  "src/metadata/distribution.ts"() {
    "use strict";
    init_core_metadata();
    init_direct_url();
    init_distribution_json();
    init_entry_points_txt();
    init_entry_points();
    init_problem();
    init_project_name();
    init_python_str();
    init_python_version();
    init_record();
    init_requires_txt();
    init_top_level_name();
    NO_PROBLEMS = [];
    NO_ENTRY_POINTS = new EntryPoints();
    Distribution = class {
      /** The metadata directory, or egg-info file: `…/pytest_cov-7.0.0.dist-info`. */
      location;
      pythonVersion;
      // Not `#`: thousands are made in the one cold call of a command, where V8 is slow to set up private members.
      strict;
      problemsFound;
      metadataRead;
      entryPointsRead;
      constructor(location, pythonVersion, strict) {
        this.location = location;
        this.pythonVersion = pythonVersion;
        this.strict = strict;
      }
      /** What has been found wrong with this distribution by what was read so far. */
      get problems() {
        return this.problemsFound?.found ?? NO_PROBLEMS;
      }
      get problemList() {
        this.problemsFound ??= new ProblemList(this.strict);
        return this.problemsFound;
      }
      get behaviour() {
        return pythonBehaviour(this.pythonVersion);
      }
      /**
       * METADATA, else PKG-INFO, else the egg-info file itself; an empty one counts as absent.
       *
       * @throws {PythonError} under `strict`, where the interpreter raises: 3.15 does so when all are missing.
       */
      get metadata() {
        this.metadataRead ??= this.readMetadata();
        return this.metadataRead;
      }
      /** Whether there is a METADATA, PKG-INFO or egg-info file. */
      get hasMetadata() {
        return this.metadataText() !== void 0;
      }
      /** The field `Name`, `null` where there is none. */
      get name() {
        return this.requiredField("Name");
      }
      /** The field `Version`, `null` where there is none. */
      get version() {
        return this.requiredField("Version");
      }
      /** The name by PEP 503. */
      get normalizedName() {
        const { name } = this;
        return name === null ? null : normalizeProjectName(name);
      }
      /**
       * The entry points of this distribution, whatever shadows it, in file order.
       *
       * @throws {PythonError} under `strict`, where the interpreter raises.
       */
      get entryPoints() {
        this.entryPointsRead ??= this.readEntryPoints();
        return this.entryPointsRead;
      }
      /**
       * The files that RECORD, else (3.12 and later) installed-files.txt, else SOURCES.txt names; `null` without any of
       * them. From 3.12 on only those that exist.
       *
       * @throws {PythonError} under `strict`, where the interpreter raises.
       */
      get files() {
        const listing = this.fileListing();
        if (listing === void 0) return null;
        const { missingFiles, nulInRecord } = this.behaviour;
        const files = readRecord(
          listing.lines,
          nulInRecord === "raises",
          ({ message: message2, line, pythonException }) => {
            const path15 = this.pathOf(listing.filename);
            this.problemList.add({
              code: "PYEP_RECORD_SYNTAX",
              message: `${message2}; CPython ${this.pythonVersion} raises ${pythonException}`,
              severity: "warning",
              affects: "files",
              path: path15,
              line,
              pythonException
            });
          }
        );
        return missingFiles === "listed" ? files : files.filter((file) => this.exists(file) !== false);
      }
      /** The field `Requires-Dist`, else an egg's requires.txt as PEP 508 strings; `null` without either. */
      get requires() {
        const declared = this.metadata.getAll("Requires-Dist");
        if (declared !== null) return declared;
        const text2 = this.readText("requires.txt");
        return text2 === void 0 ? null : readRequiresTxt(text2, this.behaviour.requiresTxt);
      }
      /** PEP 610's direct_url.json, `null` without one. Answered for every version, though 3.12 and older cannot. */
      get origin() {
        const text2 = this.readText("direct_url.json");
        if (text2 === void 0) return null;
        const origin = parseDirectUrl(text2);
        if (origin === void 0) {
          this.problemList.add({
            code: "PYEP_DIRECT_URL",
            message: "direct_url.json is no JSON object",
            severity: "warning",
            affects: "origin",
            path: this.pathOf("direct_url.json"),
            pythonException: "JSONDecodeError"
          });
        }
        return origin ?? null;
      }
      /** The tool that installed it, by the file INSTALLER. */
      get installer() {
        return splitlines(this.readText("INSTALLER") ?? "")[0]?.trim() ?? null;
      }
      /** Whether it was installed in editable mode, by PEP 610. */
      get editable() {
        return this.origin?.dir_info?.editable === true;
      }
      /**
       * The importable names it brings, as `packages_distributions()` counts them: top_level.txt, else inferred from
       * {@link files} (in file order; CPython has no order for these).
       *
       * @param moduleSuffixes `importlib.machinery.all_suffixes()` of the interpreter, longest first.
       */
      topLevelNames(moduleSuffixes2) {
        const declared = splitWhiteSpace(this.readText("top_level.txt") ?? "");
        if (declared.length > 0 || this.behaviour.topLevelNames === "declared") return declared;
        const names = /* @__PURE__ */ new Set();
        for (const file of this.files ?? []) {
          if (file.parts.length === 0 && this.behaviour.topLevelNames === "any") this.reportEmptyPath();
          const name = topLevelName(file, this.behaviour.topLevelNames, moduleSuffixes2);
          if (name !== void 0) names.add(name);
        }
        return [...names];
      }
      toJSON() {
        return distributionJSON(this);
      }
      metadataText() {
        return this.nonEmptyText("METADATA") ?? this.nonEmptyText("PKG-INFO") ?? this.readText("");
      }
      readMetadata() {
        const text2 = this.metadataText();
        if (text2 !== void 0) return readCoreMetadata(text2, this.pythonVersion);
        this.problemList.add({
          code: "PYEP_MISSING_METADATA",
          message: "no METADATA or PKG-INFO",
          severity: "warning",
          affects: "metadata",
          path: this.location,
          rule: "EP909",
          ...this.behaviour.missingMetadata === "raises" ? { pythonException: "MetadataNotFound" } : {}
        });
        return new CoreMetadata();
      }
      requiredField(field) {
        const value = this.metadata.get(field);
        if (value === null && this.behaviour.missingMetadata === "raises") {
          this.problemList.add({
            code: "PYEP_MISSING_METADATA",
            message: `no field ${field} in the metadata; CPython ${this.pythonVersion} raises KeyError`,
            severity: "warning",
            affects: "metadata",
            path: this.location,
            pythonException: "KeyError"
          });
        }
        return value;
      }
      readEntryPoints() {
        const text2 = this.readText("entry_points.txt");
        if (text2 === void 0 && this.problems.length === 0) return NO_ENTRY_POINTS;
        const entryPoints2 = readEntryPoints(text2 ?? "", {
          pythonVersion: this.pythonVersion,
          strict: this.strict,
          report: (problem) => this.problemList.add(problem),
          path: this.pathOf("entry_points.txt"),
          dist: this
        });
        return new EntryPoints(
          entryPoints2,
          this.problems.filter(({ affects }) => affects === "entryPoints")
        );
      }
      fileListing() {
        const record4 = this.nonEmptyText("RECORD");
        if (record4 !== void 0) return { filename: "RECORD", lines: splitlines(record4) };
        if (this.behaviour.installedFilesTxt !== "ignored") {
          const installed2 = this.nonEmptyText("installed-files.txt");
          if (installed2 !== void 0) {
            return {
              filename: "installed-files.txt",
              lines: this.relativeToSite(splitlines(installed2)).map(quoted)
            };
          }
        }
        const sources = this.readText("SOURCES.txt");
        return sources === void 0 ? void 0 : { filename: "SOURCES.txt", lines: splitlines(sources).map(quoted) };
      }
      reportEmptyPath() {
        this.problemList.add({
          code: "PYEP_RECORD_SYNTAX",
          message: `a row without a path; packages_distributions() of CPython ${this.pythonVersion} raises ValueError`,
          severity: "warning",
          affects: "files",
          path: this.location,
          pythonException: "ValueError"
        });
      }
      nonEmptyText(filename) {
        const text2 = this.readText(filename);
        return text2 === "" ? void 0 : text2;
      }
    };
  }
});

// src/metadata/utf8.ts
function decodeUtf8(bytes2) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes2);
  } catch {
    return void 0;
  }
}
function undecodableLine(bytes2) {
  let line = 1;
  let start = 0;
  while (start < bytes2.length) {
    const lineFeed = bytes2.indexOf(10, start);
    const end = lineFeed < 0 ? bytes2.length : lineFeed;
    if (decodeUtf8(bytes2.subarray(start, end)) === void 0) return line;
    start = end + 1;
    line++;
  }
  return line;
}
var init_utf8 = __esm({
  "src/metadata/utf8.ts"() {
    "use strict";
  }
});

// src/discovery/file-tree.ts
var SENTENCES, FileAccessError;
var init_file_tree = __esm({
  "src/discovery/file-tree.ts"() {
    "use strict";
    init_pyep_error();
    SENTENCES = {
      permission: "permission denied",
      loop: "a loop of links",
      corrupt: "damaged",
      "too-large": "larger than pyep reads",
      "special-file": "neither a file nor a directory",
      io: "cannot be read"
    };
    FileAccessError = class extends PyepError {
      name = "FileAccessError";
      path;
      reason;
      /** The exception that CPython raises here; `undefined` where it takes the file for absent, or would read it. */
      pythonException;
      constructor(path15, reason, details = {}) {
        super("PYEP_FILE_ACCESS", details.message ?? SENTENCES[reason], { path: path15, cause: details.cause });
        this.path = path15;
        this.reason = reason;
        this.pythonException = details.pythonException ?? (reason === "loop" ? "OSError" : void 0);
      }
    };
  }
});

// src/discovery/sys-path-entry.ts
function joinToEntry(entryPath, path15) {
  if (entryPath === "") return path15;
  const isWindows = /^[A-Za-z]:[\\/]|^\\\\/.test(entryPath);
  const separator = isWindows ? "\\" : "/";
  const parent = /[\\/]$/.test(entryPath) ? entryPath.slice(0, -1) : entryPath;
  return `${parent}${separator}${isWindows ? path15.replaceAll("/", "\\") : path15}`;
}
function entryBasename(entryPath) {
  return entryPath.slice(Math.max(entryPath.lastIndexOf("/"), entryPath.lastIndexOf("\\")) + 1);
}
var init_sys_path_entry = __esm({
  "src/discovery/sys-path-entry.ts"() {
    "use strict";
  }
});

// src/discovery/metadata-listing.ts
function metadataListing(names, basename, pythonVersion, metadataAt) {
  const entryName = basename.toLowerCase();
  const { listingOrder, eggNames } = pythonBehaviour(pythonVersion);
  const isEgg = entryName.endsWith(".egg") || eggNames === "*.egg or none" && entryName === "";
  const infos = [];
  const eggInfos = [];
  for (const name of names) {
    if (INFO.test(name)) infos.push(name);
    else if (isEgg && name.toLowerCase() === "egg-info") {
      (listingOrder === "as listed" ? infos : eggInfos).push(name);
    }
  }
  return listingOrder === "as listed" ? listedInOrder(infos, entryName, metadataAt) : listedByName(infos, eggInfos, entryName, metadataAt);
}
function listedInOrder(names, entryName, metadataAt) {
  const all = names.map((name) => metadataAt(name, ""));
  return {
    all,
    named(name) {
      const wanted = legacyLookupKey(name);
      const isWantedEgg = entryName === `${wanted}.egg` || entryName.startsWith(`${wanted}-`) && entryName.endsWith(".egg");
      return all.filter((_, index) => {
        const listed = (names[index] ?? "").toLowerCase();
        if (listed === "egg-info") return isWantedEgg;
        return listed === `${wanted}.dist-info` || listed === `${wanted}.egg-info` || listed.startsWith(`${wanted}-`);
      });
    }
  };
}
function listedByName(infoNames, eggInfoNames, entryName, metadataAt) {
  const keys = infoNames.map((name) => metadataLookupKey(beforeDash(name.slice(0, name.lastIndexOf(".")))));
  const infos = infoNames.map((name, index) => metadataAt(name, keys[index] ?? ""));
  const eggInfos = eggInfoNames.map((name) => metadataAt(name, ""));
  const groups = lazy(() => groupByKey(infos, keys));
  const hasDuplicates = new Set(keys).size < keys.length;
  return {
    all: [...hasDuplicates ? [...groups().values()].flat() : infos, ...eggInfos],
    named(name) {
      const eggName2 = beforeDash(entryName.slice(0, entryName.lastIndexOf(".")));
      const isWantedEgg = legacyLookupKey(name) === legacyLookupKey(eggName2);
      return [...groups().get(metadataLookupKey(name)) ?? [], ...isWantedEgg ? eggInfos : []];
    }
  };
}
function groupByKey(items, keys) {
  const groups = /* @__PURE__ */ new Map();
  for (const [index, item] of items.entries()) {
    const key = keys[index] ?? "";
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
function lazy(make) {
  let value;
  return () => value ??= make();
}
function beforeDash(stem) {
  const dash = stem.indexOf("-");
  return dash < 0 ? stem : stem.slice(0, dash);
}
function tellsItsKey(name) {
  return TELLING_NAME.test(name);
}
var INFO, TELLING_NAME;
var init_metadata_listing = __esm({
  "src/discovery/metadata-listing.ts"() {
    "use strict";
    init_project_name();
    init_python_version();
    INFO = /\.(?:dist|egg)-info$/i;
    TELLING_NAME = /^(?!-)\.*[^.].*\.(?:dist|egg)-info$/s;
  }
});

// src/discovery/path-distribution.ts
function existsBelow(tree, file) {
  if (file.toString().startsWith("/")) return void 0;
  const way = [];
  for (const part of file.parts) {
    if (part !== "..") {
      way.push(part);
      continue;
    }
    if (way.length === 0) return void 0;
    if (tree.kind(way.join("/")) !== "directory") return false;
    way.pop();
  }
  return tree.kind(way.join("/")) !== void 0;
}
function relativePath(base, path15) {
  if (base.startsWith("/") !== path15.startsWith("/")) return path15;
  const from2 = base.split("/").filter((part) => part !== "" && part !== ".");
  const to2 = path15.split("/").filter((part) => part !== "" && part !== ".");
  let common = 0;
  while (common < from2.length && from2[common] === to2[common]) common++;
  return [...from2.slice(common).map(() => ".."), ...to2.slice(common)].join("/") || ".";
}
function normalizePath(path15) {
  const parts = [];
  for (const part of path15.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!path15.startsWith("/")) parts.push(part);
  }
  return (path15.startsWith("/") ? "/" : "") + parts.join("/");
}
var AFFECTED, PathDistribution;
var init_path_distribution = __esm({
  "src/discovery/path-distribution.ts"() {
    "use strict";
    init_distribution();
    init_python_str();
    init_utf8();
    init_file_tree();
    init_metadata_listing();
    init_sys_path_entry();
    AFFECTED = {
      "entry_points.txt": "entryPoints",
      RECORD: "files",
      "installed-files.txt": "files",
      "SOURCES.txt": "files",
      "top_level.txt": "files",
      "requires.txt": "requires",
      "direct_url.json": "origin"
    };
    PathDistribution = class extends Distribution {
      place;
      fileSystem;
      constructor(place, options) {
        super(place.location, options.pythonVersion, options.strict);
        this.place = place;
        this.fileSystem = options.fileSystem;
      }
      /**
       * The key under which CPython 3.10 and later look for another distribution of the same name; `undefined` where only
       * the field `Name` tells, which is so for every directory in an archive.
       */
      get keyFromPath() {
        const { tree, name, key } = this.place;
        if (tree.isArchive === true && tree.kind(name) === "directory") return void 0;
        return tellsItsKey(name) ? key : void 0;
      }
      readText(filename) {
        const { tree, name } = this.place;
        if (filename === "" && tree.isArchive === true) return void 0;
        const path15 = filename === "" ? name : `${name}/${filename}`;
        try {
          const text2 = tree.readUtf8?.(path15);
          if (text2 !== void 0 && !text2.includes("\uFFFD")) return universalNewlines(text2);
          if (text2 === void 0 && tree.readUtf8 !== void 0) return void 0;
          const bytes2 = tree.read(path15);
          if (bytes2 === void 0) return void 0;
          const decoded = decodeUtf8(bytes2);
          if (decoded !== void 0) return universalNewlines(decoded);
          this.reportUndecodable(filename, bytes2);
        } catch (error) {
          if (!(error instanceof FileAccessError)) throw error;
          this.reportUnreadable(filename, error);
        }
        return void 0;
      }
      pathOf(filename) {
        return filename === "" ? this.location : joinToEntry(this.location, filename);
      }
      exists(file) {
        const { tree } = this.place;
        try {
          if (tree.isArchive === true) return tree.kind(file.toString()) !== void 0;
          return existsBelow(tree, file) ?? this.existsOutside(file);
        } catch (error) {
          if (!(error instanceof FileAccessError)) throw error;
          return void 0;
        }
      }
      /** `../../../bin/pytest`: outside of the tree, if not outside of the environment. */
      existsOutside(file) {
        if (this.fileSystem === void 0) return void 0;
        const path15 = file.toString();
        const outside = path15.startsWith("/") ? path15 : joinToEntry(this.place.entryPath, path15);
        return this.fileSystem.tree(outside.slice(0, -file.name.length))?.kind(file.name) !== void 0;
      }
      relativeToSite(lines) {
        if (this.place.tree.isArchive === true) {
          this.reportInstalledFiles("in an archive it cannot be read", "AttributeError");
          return [];
        }
        const { entryPath, name } = this.place;
        const real = (path15) => this.fileSystem?.realPath(path15) ?? normalizePath(path15);
        const site2 = real(entryPath);
        const metadata2 = real(joinToEntry(entryPath, name));
        return lines.map((line) => {
          if (line.includes("\0")) this.reportInstalledFiles("it names a path with a NUL", "ValueError");
          const path15 = relativePath(site2, normalizePath(line.startsWith("/") ? line : `${metadata2}/${line}`));
          const isBelow = path15 !== ".." && !path15.startsWith("../") && !path15.startsWith("/");
          if (!isBelow && this.behaviour.installedFilesTxt === "below the site directory") {
            this.reportInstalledFiles("it names a file outside of the site directory", "ValueError");
          }
          return path15;
        });
      }
      reportInstalledFiles(message2, pythonException) {
        this.problemList.add({
          code: "PYEP_RECORD_SYNTAX",
          message: `installed-files.txt: ${message2}; CPython ${this.pythonVersion} raises ${pythonException}`,
          severity: "warning",
          affects: "files",
          path: this.pathOf("installed-files.txt"),
          pythonException
        });
      }
      reportUndecodable(filename, bytes2) {
        this.problemList.add({
          code: "PYEP_UNDECODABLE",
          message: `not UTF-8; CPython ${this.pythonVersion} raises UnicodeDecodeError`,
          severity: "error",
          affects: AFFECTED[filename] ?? "metadata",
          path: this.pathOf(filename),
          line: undecodableLine(bytes2),
          ...filename === "entry_points.txt" ? { rule: "EP801" } : {},
          pythonException: "UnicodeDecodeError"
        });
      }
      reportUnreadable(filename, error) {
        const { pythonException } = error;
        const consequence = pythonException === void 0 ? "" : `; CPython raises ${pythonException}`;
        this.problemList.add({
          code: "PYEP_UNREADABLE",
          message: `${error.message}${consequence}`,
          severity: "error",
          affects: AFFECTED[filename] ?? "metadata",
          path: this.pathOf(filename),
          ...pythonException === void 0 ? {} : { pythonException }
        });
      }
    };
  }
});

// src/node/reading-limits.ts
var MIB, READING_LIMITS;
var init_reading_limits = __esm({
  "src/node/reading-limits.ts"() {
    "use strict";
    MIB = 1024 * 1024;
    READING_LIMITS = {
      metadataText: 16 * MIB,
      archiveMembers: 2e5,
      archiveDirectory: 64 * MIB
    };
  }
});

// src/node/archive-bytes.ts
import { closeSync as closeSync2, fstatSync, openSync as openSync2, readSync as readSync2, statSync as statSync5 } from "node:fs";
function archiveInMemory(bytes2) {
  const buffer = Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  return {
    size: buffer.length,
    read: (position, length) => buffer.subarray(position, position + length),
    close: () => void 0
  };
}
function openArchiveFile(path15) {
  const descriptor = guarded(path15, () => {
    if (!statSync5(path15).isFile()) throw new FileAccessError(path15, "special-file");
    return openSync2(path15, "r");
  });
  let isOpen = true;
  return {
    size: fstatSync(descriptor).size,
    read(position, length) {
      if (!isOpen) throw new FileAccessError(path15, "io", { message: "is closed" });
      return guarded(path15, () => readAt(descriptor, position, length));
    },
    close() {
      if (isOpen) closeSync2(descriptor);
      isOpen = false;
    }
  };
}
function reopenedArchiveFile(path15) {
  const whileOpen = (use) => {
    const archive3 = openArchiveFile(path15);
    try {
      return use(archive3);
    } finally {
      archive3.close();
    }
  };
  return {
    size: whileOpen(({ size }) => size),
    read: (position, length) => whileOpen((archive3) => archive3.read(position, length)),
    close: () => void 0
  };
}
function readAt(descriptor, position, length) {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync2(descriptor, buffer, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}
function guarded(path15, action) {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileAccessError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EACCES" || code === "EPERM")
      throw new FileAccessError(path15, "permission", { cause: error });
    throw new FileAccessError(path15, "io", { message: `cannot be read (${code})`, cause: error });
  }
}
var init_archive_bytes = __esm({
  "src/node/archive-bytes.ts"() {
    "use strict";
    init_file_tree();
  }
});

// src/node/zip-directory.ts
function readZipDirectory(archive3, path15) {
  const tailStart = Math.max(
    archive3.size - MAX_COMMENT - END_RECORD_SIZE - ZIP64_LOCATOR_SIZE - ZIP64_END_RECORD_SIZE,
    0
  );
  const tail = archive3.read(tailStart, archive3.size - tailStart);
  const end = findEndRecord(tail);
  if (end === void 0) throw damaged(path15, "is no zip archive");
  let size = tail.readUInt32LE(end + 12);
  let offset = tail.readUInt32LE(end + 16);
  let directoryEnd = tailStart + end;
  const zip64End = findZip64EndRecord(tail, end, path15);
  if (zip64End !== void 0) {
    size = Number(tail.readBigUInt64LE(zip64End + 40));
    offset = Number(tail.readBigUInt64LE(zip64End + 48));
    directoryEnd = tailStart + zip64End;
  }
  const start = directoryEnd - size;
  if (start < 0) throw damaged(path15, "has a central directory that begins before the file does");
  if (size > READING_LIMITS.archiveDirectory) {
    throw new FileAccessError(path15, "too-large", { message: "has a central directory of more than 64 MiB" });
  }
  const directory = start >= tailStart ? tail.subarray(start - tailStart, start - tailStart + size) : archive3.read(start, size);
  return { image: archiveOf(Buffer.from(directory), path15), shift: start - offset };
}
function findEndRecord(tail) {
  const atEnd = tail.length - END_RECORD_SIZE;
  if (atEnd < 0) return void 0;
  if (tail.readUInt32LE(atEnd) === END_RECORD && tail.readUInt16LE(atEnd + 20) === 0) return atEnd;
  const start = tail.lastIndexOf("PK", void 0, "latin1");
  const isWithinReach = start >= tail.length - MAX_COMMENT - END_RECORD_SIZE && start <= atEnd;
  return start >= 0 && isWithinReach ? start : void 0;
}
function findZip64EndRecord(tail, end, path15) {
  const locator = end - ZIP64_LOCATOR_SIZE;
  const record4 = locator - ZIP64_END_RECORD_SIZE;
  if (locator < 0 || tail.readUInt32LE(locator) !== ZIP64_LOCATOR) return void 0;
  if (tail.readUInt32LE(locator + 4) !== 0 || tail.readUInt32LE(locator + 16) > 1) {
    throw damaged(path15, "spans several disks");
  }
  return record4 < 0 || tail.readUInt32LE(record4) !== ZIP64_END_RECORD ? void 0 : record4;
}
function archiveOf(directory, path15) {
  const members = countMembers(directory, path15);
  if (members > READING_LIMITS.archiveMembers) {
    throw new FileAccessError(path15, "too-large", { message: `has ${members} members, more than pyep reads` });
  }
  const zip64Record = Buffer.alloc(ZIP64_END_RECORD_SIZE);
  zip64Record.writeUInt32LE(ZIP64_END_RECORD, 0);
  zip64Record.writeBigUInt64LE(BigInt(members), 32);
  const zip64Locator = Buffer.alloc(ZIP64_LOCATOR_SIZE);
  zip64Locator.writeUInt32LE(ZIP64_LOCATOR, 0);
  zip64Locator.writeBigUInt64LE(BigInt(directory.length), 8);
  const endRecord = Buffer.alloc(END_RECORD_SIZE);
  endRecord.writeUInt32LE(END_RECORD, 0);
  return Buffer.concat([directory, zip64Record, zip64Locator, endRecord]);
}
function countMembers(directory, path15) {
  let members = 0;
  let position = 0;
  while (position < directory.length) {
    if (position + HEADER_SIZE > directory.length)
      throw damaged(path15, "has a central directory that is cut off");
    if (directory.readUInt32LE(position) !== HEADER3) throw damaged(path15, "has a damaged central directory");
    const flags = directory.readUInt16LE(position + 8);
    if ((flags & FLAG_STRONGLY_ENCRYPTED) !== 0) {
      directory.writeUInt16LE(flags & ~FLAG_STRONGLY_ENCRYPTED | FLAG_ENCRYPTED, position + 8);
    }
    position += HEADER_SIZE + directory.readUInt16LE(position + 28) + directory.readUInt16LE(position + 30) + directory.readUInt16LE(position + 32);
    members++;
  }
  return members;
}
function damaged(path15, message2) {
  return new FileAccessError(path15, "corrupt", { message: message2, pythonException: "BadZipFile" });
}
var END_RECORD, END_RECORD_SIZE, ZIP64_LOCATOR, ZIP64_LOCATOR_SIZE, ZIP64_END_RECORD, ZIP64_END_RECORD_SIZE, HEADER3, HEADER_SIZE, MAX_COMMENT, FLAG_ENCRYPTED, FLAG_STRONGLY_ENCRYPTED;
var init_zip_directory = __esm({
  "src/node/zip-directory.ts"() {
    "use strict";
    init_file_tree();
    init_reading_limits();
    END_RECORD = 101010256;
    END_RECORD_SIZE = 22;
    ZIP64_LOCATOR = 117853008;
    ZIP64_LOCATOR_SIZE = 20;
    ZIP64_END_RECORD = 101075792;
    ZIP64_END_RECORD_SIZE = 56;
    HEADER3 = 33639248;
    HEADER_SIZE = 46;
    MAX_COMMENT = 65535;
    FLAG_ENCRYPTED = 1;
    FLAG_STRONGLY_ENCRYPTED = 64;
  }
});

// src/node/zip-members.ts
async function readZipMembers(archive3, path15) {
  const { image, shift } = readZipDirectory(archive3, path15);
  const yauzl = await import("yauzl");
  class DirectoryReader extends yauzl.RandomAccessReader {
    #reads = 0;
    _readStreamForRange() {
      throw new Error("unreachable: members are not read through yauzl");
    }
    read(buffer, offset, length, position, callback) {
      image.copy(buffer, offset, position, position + length);
      const done = () => callback(null, length);
      if (++this.#reads % READS_IN_LINE === 0) queueMicrotask(done);
      else done();
    }
  }
  const members = [];
  const zipFile = await yauzl.fromRandomAccessReaderPromise(new DirectoryReader(), image.length, {
    lazyEntries: true,
    decodeStrings: false,
    validateEntrySizes: false,
    autoClose: false
  });
  await eachEntry(zipFile, (entry3) => members.push(memberOf(entry3, shift, path15))).catch((error) => {
    if (error instanceof FileAccessError) throw error;
    throw new FileAccessError(path15, "corrupt", {
      message: `has a damaged central directory (${error instanceof Error ? error.message : String(error)})`,
      pythonException: "BadZipFile",
      cause: error
    });
  });
  return members;
  function memberOf(entry3, offset, archivePath) {
    const rawName = entry3.fileNameRaw;
    const isUtf8 = (entry3.generalPurposeBitFlag & FLAG_UTF8) !== 0;
    const name = isUtf8 ? decodeUtf8(rawName) : yauzl.getFileNameLowLevel(0, rawName, [], true);
    if (name === void 0) {
      throw new FileAccessError(archivePath, "corrupt", {
        message: "has a member whose name is no UTF-8",
        pythonException: "UnicodeDecodeError"
      });
    }
    const nul = name.indexOf("\0");
    return {
      name: nul < 0 ? name : name.slice(0, nul),
      rawName,
      position: entry3.relativeOffsetOfLocalHeader + offset,
      compressedSize: entry3.compressedSize,
      size: entry3.uncompressedSize,
      crc32: entry3.crc32,
      compressionMethod: entry3.compressionMethod,
      isEncrypted: entry3.isEncrypted()
    };
  }
}
async function eachEntry(zipFile, use) {
  await new Promise((resolve, reject) => {
    zipFile.on("error", reject);
    zipFile.on("end", resolve);
    zipFile.on("entry", (entry3) => {
      try {
        use(entry3);
      } catch (error) {
        reject(error);
        return;
      }
      zipFile.readEntry();
    });
    zipFile.readEntry();
  });
}
var READS_IN_LINE, FLAG_UTF8;
var init_zip_members = __esm({
  "src/node/zip-members.ts"() {
    "use strict";
    init_file_tree();
    init_utf8();
    init_zip_directory();
    READS_IN_LINE = 64;
    FLAG_UTF8 = 2048;
  }
});

// src/node/zip-tree.ts
var zip_tree_exports = {};
__export(zip_tree_exports, {
  zipTree: () => zipTree,
  zipTreeOf: () => zipTreeOf
});
import { constants as constants3, crc32, inflateRawSync } from "node:zlib";
async function zipTree(source) {
  if (typeof source !== "string") return zipTreeOf(archiveInMemory(source), "<bytes>");
  return zipTreeOf(reopenedArchiveFile(source), source);
}
async function zipTreeOf(archive3, path15) {
  const list = await readZipMembers(archive3, path15);
  const members = new Map(list.map((member) => [member.name, member]));
  let directories;
  return {
    isArchive: true,
    problems: list.filter(({ name }) => climbsOut(name)).map(({ name }) => climbingOut(path15, name)),
    list(directory) {
      if (members.has(directory)) return void 0;
      directories ??= directoriesOf(members.keys());
      const names = directories.get(directory);
      return names && [...names];
    },
    read(name) {
      const member = members.get(name);
      return member && readMember(archive3, member, path15);
    },
    kind(name) {
      if (members.has(name)) return "file";
      directories ??= directoriesOf(members.keys());
      return directories.has(name) ? "directory" : void 0;
    }
  };
}
function directoriesOf(names) {
  const directories = /* @__PURE__ */ new Map([["", /* @__PURE__ */ new Set()]]);
  for (const name of names) {
    let slash = name.indexOf("/");
    let directory = "";
    let start = 0;
    for (; ; ) {
      const part = name.slice(start, slash < 0 ? void 0 : slash);
      if (part !== "") directories.get(directory)?.add(part);
      if (slash < 0) break;
      directory = slash === 0 ? "/" : name.slice(0, slash);
      if (!directories.has(directory)) directories.set(directory, /* @__PURE__ */ new Set());
      start = slash + 1;
      slash = name.indexOf("/", start);
    }
  }
  return directories;
}
function readMember(archive3, member, archivePath) {
  const path15 = `${archivePath}/${member.name}`;
  const fail = (message2, pythonException) => new FileAccessError(path15, "corrupt", { message: message2, pythonException });
  if (member.isEncrypted) throw fail("is encrypted", "RuntimeError");
  if (member.size > READING_LIMITS.metadataText) throw new FileAccessError(path15, "too-large");
  const header = archive3.read(member.position, LOCAL_HEADER_SIZE);
  if (header.length < LOCAL_HEADER_SIZE || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw fail("has no local header", "BadZipFile");
  }
  const nameStart = member.position + LOCAL_HEADER_SIZE;
  const nameLength = header.readUInt16LE(26);
  if (!archive3.read(nameStart, nameLength).equals(member.rawName)) {
    throw fail("has another name in its local header", "BadZipFile");
  }
  const dataStart = nameStart + nameLength + header.readUInt16LE(28);
  const compressed = archive3.read(dataStart, Math.min(member.compressedSize, READING_LIMITS.metadataText));
  const bytes2 = decompress(compressed, member);
  if (crc32(bytes2) !== member.crc32) throw fail("has a wrong CRC-32", "BadZipFile");
  return bytes2;
  function decompress(data, { compressionMethod, size }) {
    if (compressionMethod === STORED) return data.subarray(0, size);
    const foreign = FOREIGN_METHODS[compressionMethod];
    if (foreign !== void 0) {
      throw new FileAccessError(path15, "io", {
        message: `is compressed with ${foreign}, which pyep does not read`
      });
    }
    if (compressionMethod !== DEFLATED) {
      throw fail(`is compressed by the unknown method ${compressionMethod}`, "NotImplementedError");
    }
    try {
      return inflateRawSync(data, {
        maxOutputLength: size + 1,
        finishFlush: constants3.Z_SYNC_FLUSH
      }).subarray(0, size);
    } catch (error) {
      if (error instanceof RangeError) throw fail("holds more than its directory says", "BadZipFile");
      throw fail("cannot be decompressed", "error");
    }
  }
}
function climbsOut(name) {
  return name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split(/[\\/]/).includes("..");
}
function climbingOut(path15, name) {
  return {
    code: "PYEP_ARCHIVE_MEMBER",
    message: `a member is named ${JSON.stringify(name)}, which leads out of the archive`,
    severity: "warning",
    affects: "files",
    path: path15
  };
}
var LOCAL_HEADER, LOCAL_HEADER_SIZE, STORED, DEFLATED, FOREIGN_METHODS;
var init_zip_tree = __esm({
  "src/node/zip-tree.ts"() {
    "use strict";
    init_file_tree();
    init_archive_bytes();
    init_reading_limits();
    init_zip_members();
    LOCAL_HEADER = 67324752;
    LOCAL_HEADER_SIZE = 30;
    STORED = 0;
    DEFLATED = 8;
    FOREIGN_METHODS = { 12: "bzip2", 14: "LZMA", 93: "Zstandard" };
  }
});

// scripts/zz-hunt.ts
import { realpathSync as realpathSync2 } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import * as fc6 from "fast-check";

// src/core.ts
init_python_error();

// src/discovery/compute-sys-path.ts
init_python_version();

// src/discovery/file-probe.ts
init_utf8();
init_file_tree();

// src/discovery/path-flavour.ts
function absolutePath(flavour, cwd, path15) {
  return flavour.normalize(flavour.isAbsolute(path15) ? path15 : flavour.join(cwd, path15));
}
var POSIX_PATHS = {
  name: "posix",
  separator: "/",
  listSeparator: ":",
  isAbsolute: (path15) => path15.startsWith("/"),
  join(directory, path15) {
    if (path15.startsWith("/") || directory === "") return path15;
    return directory.endsWith("/") ? directory + path15 : `${directory}/${path15}`;
  },
  normalize(path15) {
    const root = /^\/\/(?!\/)/.test(path15) ? "//" : path15.startsWith("/") ? "/" : "";
    return root + normalizedParts(path15.split("/"), root !== "").join("/") || ".";
  },
  dirname(path15) {
    const slash = path15.lastIndexOf("/");
    return slash <= 0 ? path15.slice(0, slash + 1) : path15.slice(0, slash);
  },
  basename: (path15) => path15.slice(path15.lastIndexOf("/") + 1),
  normcase: (path15) => path15,
  split: (path15) => ({ root: "/", rest: path15.replace(/^\/+/, "") })
};
var WINDOWS_PATHS = {
  name: "windows",
  separator: "\\",
  listSeparator: ";",
  isAbsolute: (path15) => /^(?:[A-Za-z]:)?[\\/]/.test(path15),
  join(directory, path15) {
    if (WINDOWS_PATHS.isAbsolute(path15) || /^[A-Za-z]:/.test(path15) || directory === "") return path15;
    return /[\\/]$/.test(directory) ? directory + path15 : `${directory}\\${path15}`;
  },
  normalize(path15) {
    const { root, rest } = WINDOWS_PATHS.split(path15);
    return root + normalizedParts(rest.split("/"), root !== "").join("\\") || ".";
  },
  dirname(path15) {
    const { root, rest } = WINDOWS_PATHS.split(path15);
    return root + rest.split("/").slice(0, -1).join("\\");
  },
  basename: (path15) => path15.slice(Math.max(path15.lastIndexOf("\\"), path15.lastIndexOf("/")) + 1),
  normcase: (path15) => path15.replaceAll("/", "\\").toLowerCase(),
  split(path15) {
    const root = /^(?:[\\/]{2}[^\\/]+[\\/]+[^\\/]+[\\/]?|[A-Za-z]:[\\/]?|[\\/])/.exec(path15)?.[0] ?? "";
    return { root: root.replaceAll("/", "\\"), rest: path15.slice(root.length).replaceAll("\\", "/") };
  }
};
function pathFlavour(name) {
  return name === "posix" ? POSIX_PATHS : WINDOWS_PATHS;
}
function normalizedParts(parts, isAbsolute2) {
  const kept = [];
  for (const part of parts) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!isAbsolute2) kept.push(part);
  }
  return kept;
}

// src/discovery/file-probe.ts
var FileProbe = class {
  flavour;
  /** Every file whose text decided something. */
  filesRead = /* @__PURE__ */ new Set();
  /** What was decided and why, a sentence each, for whoever wonders. */
  decisions = [];
  #fileSystem;
  #roots = /* @__PURE__ */ new Map();
  constructor(fileSystem) {
    this.#fileSystem = fileSystem;
    this.flavour = pathFlavour(fileSystem.flavour);
  }
  isFile(path15) {
    return this.#kind(path15) === "file";
  }
  isDirectory(path15) {
    return this.#kind(path15) === "directory";
  }
  exists(path15) {
    return this.#kind(path15) !== void 0;
  }
  /** The names in a directory, none where it cannot be listed. */
  list(path15) {
    return this.#reachable(() => this.#in(path15, (tree, rest) => tree.list(rest))) ?? [];
  }
  /** The bytes of a file, `undefined` where it is not there or cannot be read. */
  read(path15) {
    const bytes2 = this.#reachable(() => this.#in(path15, (tree, rest) => tree.read(rest)));
    if (bytes2 !== void 0) this.filesRead.add(path15);
    return bytes2;
  }
  /** The text of a file, with bytes that are no UTF-8 taken one by one as Latin-1. */
  readText(path15) {
    const bytes2 = this.read(path15);
    return bytes2 && (decodeUtf8(bytes2) ?? Array.from(bytes2, (byte) => String.fromCharCode(byte)).join(""));
  }
  /** With every link resolved; the path itself where there is nothing. */
  realPath(path15) {
    return this.#reachable(() => this.#fileSystem.realPath(path15)) ?? path15;
  }
  #kind(path15) {
    return this.#reachable(() => this.#in(path15, (tree, rest) => tree.kind(rest)));
  }
  #in(path15, ask2) {
    const { root, rest } = this.flavour.split(path15);
    if (!this.#roots.has(root)) this.#roots.set(root, this.#fileSystem.tree(root));
    const tree = this.#roots.get(root);
    return tree && ask2(tree, rest);
  }
  #reachable(question) {
    try {
      return question();
    } catch (error) {
      if (error instanceof FileAccessError) return void 0;
      throw error;
    }
  }
};

// src/discovery/interpreter-layout.ts
init_python_version();

// src/discovery/pyvenv-cfg.ts
init_python_str();
function parsePyvenvCfg(text2) {
  const values = new Map(
    keysAndValues(text2).map(({ key, value }) => [strip(key).toLowerCase(), strip(value)])
  );
  const systemSite = values.get("include-system-site-packages");
  return {
    home: values.get("home"),
    includesSystemSitePackages: systemSite === void 0 || systemSite.toLowerCase() === "true",
    version: values.get("version") ?? values.get("version_info"),
    values
  };
}
function homeOfInterpreter(text2, reader) {
  if (reader === "getpath.py") {
    const home = keysAndValues(text2).find(({ key }) => strip(key).toLowerCase() === "home");
    return home && strip(home.value);
  }
  for (const line of universalNewlines(text2).split("\n")) {
    const home = /^\s*home\s+=\s*(.*?)\s*$/.exec(line)?.[1];
    if (home !== void 0 && !line.startsWith("#")) return home;
  }
  return void 0;
}
function keysAndValues(text2) {
  return universalNewlines(text2).split("\n").flatMap((line) => {
    const delimiter = line.indexOf("=");
    return delimiter < 0 ? [] : [{ key: line.slice(0, delimiter), value: line.slice(delimiter + 1) }];
  });
}

// src/discovery/interpreter-layout.ts
var LIBRARIES = ["lib", "lib64"];
function interpreterLayout(probe, executable, options) {
  const { flavour } = probe;
  const problems = [];
  const directory = flavour.dirname(executable);
  const parent = flavour.dirname(directory);
  const cfgPath = (of) => flavour.join(of, "pyvenv.cfg");
  const real = probe.realPath(executable);
  const siteCfgPath = [directory, parent].map(cfgPath).find((path15) => probe.isFile(path15));
  const venv = siteCfgPath === void 0 ? void 0 : parsePyvenvCfg(probe.readText(siteCfgPath) ?? "");
  const version = options.version ?? tellVersion(probe, real, executable, venv);
  if (version === void 0) return void 0;
  probe.decisions.push(
    real === executable ? `interpreter ${executable}` : `interpreter ${executable}, a link to ${real}`,
    `version ${version}`,
    siteCfgPath === void 0 ? "no pyvenv.cfg beside the interpreter or above: no virtual environment" : `virtual environment: ${siteCfgPath}`
  );
  const reader = behaviourOf(version).prefixFinder;
  const cfgOrder = reader === "getpath.py" ? [parent, directory] : [directory, parent];
  const cfg = cfgOrder.map(cfgPath).find((path15) => probe.isFile(path15));
  const home = cfg === void 0 ? void 0 : homeOfInterpreter(probe.readText(cfg) ?? "", reader);
  const base = findBase();
  probe.decisions.push(
    `base prefix ${base.prefix}${home === void 0 ? "" : `, from home = ${home}`}${options.pythonHome === void 0 ? "" : ", from PYTHONHOME"}`
  );
  return {
    version,
    prefix: venv === void 0 ? base.prefix : parent,
    basePrefix: base.prefix,
    baseExecPrefix: base.execPrefix,
    libraryName: base.libraryName,
    venv,
    problems
  };
  function findBase() {
    if (options.pythonHome !== void 0) {
      const [prefix = "", execPrefix = prefix] = options.pythonHome.split(flavour.listSeparator);
      return { prefix, execPrefix, libraryName: "lib" };
    }
    const start = home ?? flavour.dirname(real);
    const found = searchPrefix(probe, start, version ?? "", reader === "getpath.py");
    if (found !== void 0) return found;
    problems.push({
      code: "PYEP_NOT_COMPUTED",
      message: home === void 0 ? `no standard library of Python ${version} above ${start}; the interpreter falls back to where it was built for` : `home = ${home} leads to no standard library of Python ${version}; the interpreter falls back to where it was built for`,
      severity: "warning",
      affects: "sys.path",
      path: cfg ?? executable
    });
    return standIn() ?? { prefix: parent, execPrefix: parent, libraryName: "lib" };
  }
  function standIn() {
    const starts = [
      flavour.dirname(real),
      venv?.values.get("base-prefix"),
      venv?.values.get("executable") === void 0 ? void 0 : flavour.dirname(probe.realPath(venv.values.get("executable") ?? "")),
      "/usr/local",
      "/usr"
    ];
    for (const start of starts) {
      const found = start === void 0 ? void 0 : searchPrefix(probe, start, version ?? "", false);
      if (found !== void 0) return found;
    }
    return void 0;
  }
}
function behaviourOf(version) {
  return pythonBehaviour(resolvePythonVersion(version)?.version ?? DEFAULT_PYTHON_VERSION);
}
function searchPrefix(probe, start, version, zipCounts) {
  const { flavour } = probe;
  const directories = [];
  for (let directory = start; directory !== flavour.dirname(directory); directory = flavour.dirname(directory)) {
    directories.push(directory);
  }
  const below4 = (directory, ...parts) => parts.reduce((path15, part) => flavour.join(path15, part), directory);
  if (flavour.name === "windows") {
    const prefix = directories.find((directory) => probe.isFile(below4(directory, "Lib", "os.py")));
    return prefix === void 0 ? void 0 : { prefix, execPrefix: prefix, libraryName: "Lib" };
  }
  const python = `python${version}`;
  const zip = `python${version.replace(".", "").replace(/t$/, "")}.zip`;
  const candidates = directories.flatMap(
    (prefix) => LIBRARIES.map((libraryName) => ({ prefix, libraryName }))
  );
  const byZip = zipCounts ? candidates.find(({ prefix, libraryName }) => probe.isFile(below4(prefix, libraryName, zip))) : void 0;
  const found = byZip ?? candidates.find(
    ({ prefix, libraryName }) => ["os.py", "os.pyc"].some((landmark) => probe.isFile(below4(prefix, libraryName, python, landmark)))
  );
  if (found === void 0) return void 0;
  const exec = candidates.find(
    ({ prefix, libraryName }) => probe.isDirectory(below4(prefix, libraryName, python, "lib-dynload"))
  );
  return { prefix: found.prefix, execPrefix: exec?.prefix ?? found.prefix, libraryName: found.libraryName };
}
function tellVersion(probe, real, executable, venv) {
  const { flavour } = probe;
  const byName = [real, executable].map((path15) => /python(\d+\.\d+t?)(?:\.exe)?$/.exec(path15)?.[1]);
  const byCfg = /^\d+\.\d+/.exec(venv?.version ?? "")?.[0];
  const known = byName.find((name) => name !== void 0) ?? byCfg;
  if (known !== void 0) return known;
  for (const start of [flavour.dirname(real), flavour.dirname(executable)]) {
    const prefix = flavour.dirname(start);
    const byLibrary = [...LIBRARIES, "Lib"].flatMap((library) => probe.list(flavour.join(prefix, library)));
    const minors = byLibrary.flatMap((name) => /^python(3\.\d+t?)$/.exec(name)?.[1] ?? []);
    const bySibling = probe.list(start).flatMap((name) => /^python(3\.\d+t?)(?:\.exe)?$/.exec(name)?.[1] ?? []);
    const byDll = probe.list(start).flatMap((name) => /^python3(\d+)\.dll$/i.exec(name)?.[1] ?? []);
    const found = minors[0] ?? bySibling[0] ?? (byDll[0] === void 0 ? void 0 : `3.${byDll[0]}`);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/discovery/path-file.ts
function readPathFile(probe, executable, layout) {
  const { flavour } = probe;
  if (flavour.name === "posix" && behaviourOf(layout.version).prefixFinder === "getpath.c") return void 0;
  const digits = layout.version.replace(".", "");
  const file = [executable, probe.realPath(executable)].flatMap((path15) => {
    const stem = path15.replace(/\.exe$/i, "");
    const byLibrary = flavour.join(flavour.dirname(path15), `python${digits}._pth`);
    return flavour.name === "windows" ? [byLibrary, `${stem}._pth`] : [`${stem}._pth`];
  }).find((path15) => probe.isFile(path15));
  const text2 = file === void 0 ? void 0 : probe.readText(file);
  if (file === void 0 || text2 === void 0) return void 0;
  const directory = flavour.dirname(file);
  const entries = [];
  let importsSite = false;
  for (const [index, rawLine] of text2.split(/\r\n|[\r\n]/).entries()) {
    const line = (rawLine.split("#", 1)[0] ?? "").trim();
    if (line === "") continue;
    if (line === "import site") importsSite = true;
    else if (!line.startsWith("import ")) {
      entries.push({
        path: flavour.normalize(flavour.join(directory, line)),
        addedBy: { kind: "pth", file, line: index + 1 }
      });
    }
  }
  return { entries, importsSite };
}

// src/discovery/site-directories.ts
function siteDirectories(probe, prefix, layout) {
  const { flavour } = probe;
  const join = (...parts) => parts.reduce((path15, part) => flavour.join(path15, part), prefix);
  if (flavour.name === "windows") return [prefix, join("Lib", "site-packages")];
  const python = `python${layout.version}`;
  if (layout.rules.layout === "dist-packages") {
    return [
      ...layout.isVenv ? [join("lib", python, "site-packages")] : [],
      join("local", "lib", python, "dist-packages"),
      join("lib", "python3", "dist-packages"),
      join("lib", python, "dist-packages")
    ];
  }
  const hasLib64 = probe.isFile(join("lib64", python, "os.py"));
  return [...hasLib64 ? ["lib64"] : [], "lib"].map((library) => join(library, python, "site-packages"));
}
function userSiteDirectory(probe, version, prefix, env) {
  const { flavour } = probe;
  const isFramework = prefix.includes("/Python.framework/Versions/");
  const scheme = userScheme(flavour.name === "windows", isFramework, version, env);
  const chosen = env["PYTHONUSERBASE"];
  const userBase = chosen !== void 0 && chosen !== "" ? chosen : scheme.base;
  return userBase === void 0 ? void 0 : flavour.join(userBase, scheme.site);
}
function below(directory, rest) {
  return directory === void 0 ? void 0 : directory + rest;
}
function userScheme(isWindows, isFramework, version, env) {
  if (isWindows) {
    const base = below(env["APPDATA"] ?? env["USERPROFILE"], "\\Python");
    return { base, site: `Python${version.replace(".", "")}\\site-packages` };
  }
  if (isFramework) {
    return {
      base: below(env["HOME"], `/Library/Python/${version}`),
      site: "lib/python/site-packages"
    };
  }
  return { base: below(env["HOME"], "/.local"), site: `lib/python${version}/site-packages` };
}

// src/discovery/site-rules.ts
function siteRules(siteText) {
  return {
    layout: siteText.includes("dist-packages") ? "dist-packages" : "site-packages",
    skipsHiddenPthFiles: /name\.startswith\((["'])\.\1\)/.test(siteText),
    pthDecoding: siteText.includes("utf-8-sig") ? "utf-8-sig" : "locale",
    readsStartFiles: /endswith\((["'])\.start\1\)/.test(siteText)
  };
}

// src/discovery/pth-file.ts
init_python_str();
init_utf8();
function parsePthFile(bytes2, decoding) {
  const text2 = decodeUtf8(bytes2);
  if (text2 === void 0) return void 0;
  const lines = decoding === "utf-8-sig" ? splitlines(universalNewlines(text2.replace(/^\ufeff/, ""))) : universalNewlines(text2).split("\n");
  return lines.flatMap((line, index) => {
    if (line.startsWith("#") || strip(line) === "") return [];
    const isCode = line.startsWith("import ") || line.startsWith("import	");
    return [{ kind: isCode ? "code" : "path", text: isCode ? line : rstrip(line), line: index + 1 }];
  });
}

// src/discovery/site-configuration-files.ts
init_python_str();
function siteConfigurationFiles(names, rules) {
  const ending = (suffix) => names.filter((name) => name.endsWith(suffix) && !(rules.skipsHiddenPthFiles && name.startsWith("."))).toSorted(compareCodePoints);
  const start = new Set(rules.readsStartFiles ? ending(".start") : []);
  return {
    pth: ending(".pth"),
    start: [...start],
    ignoresCode: (pthName) => start.has(`${pthName.slice(0, -".pth".length)}.start`)
  };
}

// src/discovery/is-namespace-line.ts
var DIRECTORY = /\bp = os\.path\.join\((?:sys\._getframe\(1\)\.f_locals\['sitedir'\]|'(?:[^'\\]|\\\\)*'), \*\(((?:'\w+'(?:, ?|(?=\))))+)\)\)/;
var STATEMENTS = /* @__PURE__ */ new Set([
  "import sys, types, os",
  "import sys,types,os",
  "pep420 = sys.version_info > (3, 3)",
  "has_mfs = sys.version_info > (3, 5)",
  "DIRECTORY",
  "importlib = has_mfs and __import__('importlib.util')",
  "importlib = __import__('importlib.util')",
  "has_mfs and __import__('importlib.machinery')",
  "__import__('importlib.machinery')",
  "m = has_mfs and sys.modules.setdefault(PACKAGE, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(PACKAGE, [os.path.dirname(p)])))",
  "m = sys.modules.setdefault(PACKAGE, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(PACKAGE, [os.path.dirname(p)])))",
  "m = m or not has_mfs and sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "m = m or sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "ie = os.path.exists(os.path.join(p,'__init__.py'))",
  "m = not ie and sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "m = not ie and sys.modules.setdefault(PACKAGE,types.ModuleType(PACKAGE))",
  "m = not ie and not pep420 and sys.modules.setdefault(PACKAGE, types.ModuleType(PACKAGE))",
  "mp = (m or []) and m.__dict__.setdefault('__path__',[])",
  "(p not in mp) and mp.append(p)",
  "m and setattr(sys.modules[PARENT], CHILD, m)"
]);
function isNamespaceLine(line) {
  const directory = DIRECTORY.exec(line);
  if (directory === null) return false;
  const parts = Array.from((directory[1] ?? "").matchAll(/'(\w+)'/g), ([, part = ""]) => part);
  const last = parts.at(-1) ?? "";
  const names = line.replace(directory[0], "DIRECTORY").replace(
    `setattr(sys.modules['${parts.slice(0, -1).join(".")}'], '${last}', m)`,
    "setattr(sys.modules[PARENT], CHILD, m)"
  ).replaceAll(`'${parts.join(".")}'`, "PACKAGE");
  return names.split(";").every((statement) => STATEMENTS.has(statement.trim()));
}

// src/discovery/overlay-line.ts
init_utf8();
var CALL = /; site\.addsitedir\((?:"((?:[^"\\]|\\.)*)"|__import__\("os"\)\.fsdecode\(b"((?:[^"\\]|\\.)*)"\))\)/y;
var START = "import site";
function parseOverlayLine(line) {
  if (!line.startsWith(START)) return void 0;
  const directories = [];
  let at2 = START.length;
  while (at2 < line.length) {
    CALL.lastIndex = at2;
    const call = CALL.exec(line);
    const directory = call === null ? void 0 : unescaped(call[1] ?? call[2] ?? "");
    if (directory === void 0) return void 0;
    directories.push(directory);
    at2 = CALL.lastIndex;
  }
  return directories.length > 0 ? directories : void 0;
}
function unescaped(literal) {
  if (!literal.includes("\\")) return literal;
  const encoder = new TextEncoder();
  const bytes2 = [];
  for (const [all, hexadecimal, character] of literal.matchAll(/\\x([0-9a-f]{2})|\\(.)|[^\\]+/g)) {
    if (hexadecimal !== void 0) bytes2.push(Number.parseInt(hexadecimal, 16));
    else if (character === void 0) for (const byte of encoder.encode(all)) bytes2.push(byte);
    else if (`\\"'`.includes(character)) bytes2.push(character.charCodeAt(0));
    else return void 0;
  }
  return decodeUtf8(new Uint8Array(bytes2));
}

// src/discovery/startup-code.ts
var NONE = { kind: "none" };
var UNKNOWN = { kind: "unknown" };
function recognizeStartupCode(text2) {
  const line = text2.trim().replace(/;$/, "");
  const known = KNOWN_LINES.find(({ lines }) => lines.includes(line));
  if (known !== void 0) return { kind: known.kind, effect: known.effect ?? NONE, files: known.files };
  const directories = parseOverlayLine(line);
  if (directories !== void 0) {
    return { kind: "uv overlay", effect: { kind: "site directories", directories }, files: [] };
  }
  for (const [kind2, pattern] of EDITABLE_LINES) {
    const module = pattern.exec(line)?.[1];
    if (module !== void 0)
      return { kind: kind2, effect: effectOfEditable(kind2, module), files: [`${module}.py`] };
  }
  return isNamespaceLine(line) ? { kind: "namespace", effect: NONE, files: [] } : { kind: "unknown", effect: UNKNOWN, files: [] };
}
function effectOfEditable(kind2, module) {
  if (kind2 === "setuptools editable") return { kind: "setuptools finder", module };
  return kind2 === "meson-python editable" ? UNKNOWN : NONE;
}
var EDITABLE_LINES = [
  ["setuptools editable", /^import (__editable___\w+_finder); \1\.install\(\)$/],
  ["editables", /^import (_editable_impl_\w+)$/],
  // From 1.0 on; before that `import _NAME_editable`.
  ["scikit-build-core editable", /^import (_editable_skbc_\w+|_\w+_editable)$/],
  // From 0.21 on `….init()` is called.
  ["meson-python editable", /^import (_\w+_editable_loader)(?:; \1\.init\(\))?$/]
];
var KNOWN_LINES = [
  {
    kind: "setuptools distutils",
    files: ["_distutils_hack/__init__.py"],
    lines: [
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim()",
      "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'stdlib') == 'local'; enabled and __import__('_distutils_hack').add_shim()",
      "import os; enabled = os.environ.get('SETUPTOOLS_USE_DISTUTILS') == 'local'; enabled and __import__('_distutils_hack').add_shim()"
    ]
  },
  { kind: "virtualenv", files: ["_virtualenv.py"], lines: ["import _virtualenv"] },
  {
    kind: "coverage",
    files: ["coverage/__init__.py"],
    lines: [
      // As its documentation says to write by hand.
      "import coverage; coverage.process_startup()",
      // 7.10 to 7.12 write it while they measure subprocesses; then it is part of the wheel.
      String.raw`import sys; exec('try:\n    import coverage\nexcept:\n    pass\nelse:\n    coverage.process_startup()\n')`,
      String.raw`import sys; exec('\n\n\n\n\n\nimport os\n\nif os.getenv("COVERAGE_PROCESS_START") or os.getenv("COVERAGE_PROCESS_CONFIG"):\n try:\n  import coverage\n except:\n  pass\n else:\n  coverage.process_startup(slug="pth")\n')`,
      String.raw`import sys; exec('import os\n\nif os.getenv("COVERAGE_PROCESS_START") or os.getenv("COVERAGE_PROCESS_CONFIG"):\n try:\n  import coverage\n except:\n  pass\n else:\n  coverage.process_startup(slug="pth")')`,
      // coverage-enable-subprocess
      String.raw`import sys; exec(u'try:\n    import coverage\n# coverage throws OSError when $PWD does not exist\nexcept (ImportError, OSError):\n    pass\nelse:\n    coverage.process_startup()\n')`
    ]
  },
  {
    kind: "pytest-cov",
    files: ["pytest_cov/embed.py"],
    lines: [
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except ImportError:\n  sys.stderr.write(\n   "Failed to setup coverage."\n   "Sources: {[COV_CORE_SOURCE]!r}"\n   "Config: {[COV_CORE_CONFIG]!r}"\n   "Exception: {!r}\\n".format(os.environ, exc))\n')`,
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except ImportError as exc:\n  sys.stderr.write(\n   "Failed to setup coverage."\n   "Sources: {[COV_CORE_SOURCE]!r}"\n   "Config: {[COV_CORE_CONFIG]!r}"\n   "Exception: {!r}\\n".format(os.environ, exc))\n')`,
      String.raw`import os, sys;exec('if \'COV_CORE_SOURCE\' in os.environ:\n try:\n  from pytest_cov.embed import init\n  init()\n except Exception as exc:\n  sys.stderr.write(\n   "pytest-cov: Failed to setup subprocess coverage. "\n   "Environ: {0!r} "\n   "Exception: {1!r}\\n".format(\n    dict((k, v) for k, v in os.environ.items() if k.startswith(\'COV_CORE\')),\n    exc\n   )\n  )\n')`
    ]
  },
  {
    kind: "coloredlogs",
    files: ["coloredlogs/__init__.py"],
    lines: [
      String.raw`import os; exec('try: __import__("coloredlogs").auto_install() if "COLOREDLOGS_AUTO_INSTALL" in os.environ else None\nexcept ImportError: pass')`,
      String.raw`import os; exec('try: __import__("coloredlogs").auto_install() if os.environ.get("COLOREDLOGS_AUTO_INSTALL") else None\nexcept ImportError: pass')`
    ]
  },
  {
    kind: "pre-commit-uv",
    files: ["pre_commit_uv/__init__.py"],
    lines: ["import pre_commit_uv; pre_commit_uv._patch()"]
  },
  {
    kind: "pdbpp",
    files: ["_pdbpp_path_hack/pdb.py"],
    effect: UNKNOWN,
    lines: [
      `import sys; _pdbpp_path = os.path.sep + "_pdbpp_path_hack"; sys.path.insert(0, sys.path.pop()) if sys.path[-1].endswith(_pdbpp_path) and not sys.path[0].endswith(_pdbpp_path) else None`,
      `import os; _pdbpp_path = f"{os.path.sep}_pdbpp_path_hack"; import sys; sys.path.insert(0, makepath(sitedir, "_pdbpp_path_hack")[0]) if int(os.environ.get('PDBPP_HIJACK_PDB', 1)) and not sys.path[0].endswith(_pdbpp_path) else None`
    ]
  },
  // A path line above it puts its directory on sys.path.
  { kind: "pywin32", files: ["win32/lib/pywin32_bootstrap.py"], lines: ["import pywin32_bootstrap"] },
  {
    kind: "easy-install",
    files: [],
    effect: { kind: "easy-install start" },
    lines: ["import sys; sys.__plen = len(sys.path)"]
  },
  {
    kind: "easy-install",
    files: [],
    effect: { kind: "easy-install end" },
    lines: [
      "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)"
    ]
  }
];

// src/discovery/site-walk.ts
var DEEPEST = 200;
var SiteWalk = class {
  entries = [];
  problems = [];
  /** Those that site.py itself adds, in its order; none that a line of code adds. */
  siteDirectories = /* @__PURE__ */ new Set();
  /** Whether everything that could have changed sys.path was understood. */
  isExact = true;
  #probe;
  #rules;
  #cwd;
  #known = /* @__PURE__ */ new Set();
  #read = /* @__PURE__ */ new Set();
  #depth = 0;
  #easyInstallStart;
  #easyInstallInsertion = 0;
  constructor(probe, rules, cwd) {
    this.#probe = probe;
    this.#rules = rules;
    this.#cwd = cwd;
  }
  /** `removeduppaths`: appends a path in its absolute form, unless it is there. */
  add(path15, addedBy) {
    const absolute = absolutePath(this.#probe.flavour, this.#cwd, path15);
    const key = this.#probe.flavour.normcase(absolute);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.entries.push({ path: absolute, addedBy });
  }
  /** `site.addsitedir`: the directory, and at once what its own `.pth` files add, in the order of their names. */
  addSiteDirectory(directory, addedBy) {
    this.add(directory, addedBy);
    this.#probe.decisions.push(`${addedBy.kind === "pth" ? "site.addsitedir" : addedBy.kind}: ${directory}`);
    if (addedBy.kind !== "pth") {
      this.siteDirectories.add(absolutePath(this.#probe.flavour, this.#cwd, directory));
    }
    if (this.#read.has(directory)) return;
    this.#read.add(directory);
    if (this.#depth === DEEPEST) {
      this.doubt({
        message: "is added by one that is added by one \u2026, too deep to be followed",
        path: directory
      });
      return;
    }
    this.#depth++;
    const files = siteConfigurationFiles(this.#probe.list(directory), this.#rules);
    for (const name of files.pth) this.#addPthFile(directory, name, files.ignoresCode(name));
    for (const name of files.start) this.#reportStartFile(this.#probe.flavour.join(directory, name));
    this.#depth--;
  }
  /** Says that something pyep does not run may have changed sys.path. */
  doubt(problem) {
    this.isExact = false;
    this.problems.push({ code: "PYEP_NOT_COMPUTED", severity: "warning", affects: "sys.path", ...problem });
  }
  #addPthFile(directory, name, ignoresCode) {
    const file = this.#probe.flavour.join(directory, name);
    const bytes2 = this.#probe.read(file);
    if (bytes2 === void 0) {
      if (this.#probe.isFile(file)) this.doubt({ message: "cannot be read", path: file });
      return;
    }
    const lines = parsePthFile(bytes2, this.#rules.pthDecoding);
    if (lines === void 0) {
      this.isExact = false;
      this.problems.push({
        code: "PYEP_UNDECODABLE",
        message: "not UTF-8: this interpreter does not start in a UTF-8 locale",
        severity: "error",
        affects: "sys.path",
        path: file
      });
      return;
    }
    const paths = lines.filter(({ kind: kind2 }) => kind2 === "path").length;
    this.#probe.decisions.push(`${file}: ${paths} path lines, ${lines.length - paths} lines of code`);
    for (const { kind: kind2, text: text2, line } of lines) {
      if (kind2 === "code") {
        if (ignoresCode) continue;
        if (!this.#applyCode(directory, file, text2, line)) return;
        continue;
      }
      const added = this.#probe.flavour.join(directory, text2);
      if (isRemote(added)) {
        this.doubt({
          message: `names ${text2}, a network or device path, which is not opened`,
          path: file,
          line
        });
      } else if (this.#probe.exists(absolutePath(this.#probe.flavour, this.#cwd, added))) {
        this.add(added, { kind: "pth", file, line });
      }
    }
  }
  /** Whether the rest of the file counts: the interpreter drops it after an error. */
  #applyCode(directory, file, text2, line) {
    if (text2.trim() === "import") return false;
    const { effect } = recognizeStartupCode(text2);
    switch (effect.kind) {
      case "none":
        break;
      case "setuptools finder":
        this.#addFinderPlaceholder(directory, effect.module, { kind: "pth", file, line });
        break;
      case "site directories":
        for (const added of effect.directories) this.addSiteDirectory(added, { kind: "pth", file, line });
        break;
      case "easy-install start":
        this.#easyInstallStart = this.entries.length;
        break;
      case "easy-install end": {
        const added = this.entries.splice(this.#easyInstallStart ?? this.entries.length);
        this.entries.splice(this.#easyInstallInsertion, 0, ...added);
        this.#easyInstallInsertion += added.length;
        break;
      }
      case "unknown":
        this.doubt({
          message: "runs code at the start of the interpreter, which may change sys.path",
          path: file,
          line
        });
    }
    return true;
  }
  /** setuptools: `PATH_PLACEHOLDER` goes on sys.path where the finder has namespaces. It names no directory. */
  #addFinderPlaceholder(directory, module, addedBy) {
    const path15 = this.#probe.flavour.join(directory, `${module}.py`);
    const text2 = this.#probe.readText(path15);
    const namespaces = /^NAMESPACES\b[^=\n]*=\s*(.*)$/m.exec(text2 ?? "")?.[1]?.trim();
    const placeholder = /^PATH_PLACEHOLDER = '([^'\\]*)' \+ "([^"\\]*)"/m.exec(text2 ?? "");
    if (text2 === void 0 || namespaces === void 0) {
      this.doubt({ message: "is no editable finder that pyep knows", path: path15 });
      return;
    }
    const name = `${placeholder?.[1] ?? ""}${placeholder?.[2] ?? ""}`;
    if (namespaces === "{}" || this.entries.some((entry3) => entry3.path === name)) return;
    this.entries.push({ path: name, addedBy });
  }
  #reportStartFile(path15) {
    this.doubt({
      message: "names entry points that the interpreter calls at its start (PEP 829), which may change sys.path",
      path: path15
    });
  }
};
function isRemote(path15) {
  return /^[\\/]{2}[^\\/]/.test(path15) && path15.includes("\\");
}

// src/discovery/is-harmless-customization.ts
var APPORT = [
  "try:",
  "import apport_python_hook",
  "except ImportError:",
  "pass",
  "else:",
  "apport_python_hook.install()"
].join("\n");
function isHarmlessCustomization(source) {
  const code = source.split(/\r\n|[\r\n]/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).join("\n");
  return code === "" || code === APPORT;
}

// src/discovery/site-customization.ts
function doubtCustomizations(probe, walk, usesUserSite) {
  for (const module of usesUserSite ? ["sitecustomize", "usercustomize"] : ["sitecustomize"]) {
    const file = findModule(probe, walk, module);
    if (file === void 0) continue;
    const source = probe.readText(file);
    if (source !== void 0 && isHarmlessCustomization(source)) continue;
    walk.doubt({ message: `${module} is imported at every start and may change sys.path`, path: file });
  }
}
function findModule(probe, walk, module) {
  const { flavour } = probe;
  for (const { path: path15 } of walk.entries) {
    const names = [`${module}/__init__.py`, `${module}.py`, `${module}.pyc`];
    const found = names.map((name) => flavour.join(path15, name)).find((file) => probe.isFile(file));
    if (found !== void 0) return found;
    if (probe.isFile(path15)) continue;
    const extension = probe.list(path15).find((name) => name.startsWith(`${module}.`) && /\.(?:so|pyd)$/.test(name));
    if (extension !== void 0) return flavour.join(path15, extension);
  }
  return void 0;
}

// src/discovery/compute-sys-path.ts
function computeSysPath(fileSystem, interpreter, options = {}) {
  const probe = new FileProbe(fileSystem);
  const env = environmentVariables(options);
  const cwd = options.cwd ?? (probe.flavour.name === "windows" ? "C:\\" : "/");
  const pythonHome = env["PYTHONHOME"] === "" ? void 0 : env["PYTHONHOME"];
  const layout = interpreterLayout(probe, interpreter, { pythonHome, version: options.pythonVersion });
  if (layout === void 0) return unknownVersion(probe, interpreter);
  const library = standardLibrary(probe, layout);
  const rules = siteRules(probe.readText(probe.flavour.join(library.standard, "site.py")) ?? "");
  const walk = new SiteWalk(probe, rules, cwd);
  const pathFile = readPathFile(probe, interpreter, layout);
  if (pathFile !== void 0 && !pathFile.importsSite) {
    return computed(probe, layout, pathFile.entries, walk);
  }
  const initial = pathFile?.entries ?? [
    ...pythonPath(probe, env["PYTHONPATH"], cwd),
    ...libraryEntries(library)
  ];
  if (options.noSite === true) {
    const { pythonPathWithoutSite } = behaviourOf(layout.version);
    const asIs = initial.map(
      (entry3) => pythonPathWithoutSite === "absolute" ? { ...entry3, path: absolutePath(probe.flavour, cwd, entry3.path) } : entry3
    );
    return computed(probe, layout, asIs, walk);
  }
  for (const { path: path15, addedBy } of initial) walk.add(path15, addedBy);
  const usesUserSite = walkSites(probe, walk, layout, rules, env, options);
  doubtCustomizations(probe, walk, usesUserSite);
  const site2 = { directories: [...walk.siteDirectories], rules, usesUserSite };
  return { ...computed(probe, layout, walk.entries, walk), site: site2 };
}
function walkSites(probe, walk, layout, rules, env, options) {
  const { venv, prefix, basePrefix, baseExecPrefix, version } = layout;
  const addSitesOf = (of, kind2) => {
    for (const directory of siteDirectories(probe, of, { version, rules, isVenv: venv !== void 0 })) {
      if (probe.isDirectory(directory)) walk.addSiteDirectory(directory, { kind: kind2 });
    }
  };
  if (venv !== void 0) addSitesOf(prefix, "site");
  const seesSystem = venv === void 0 || venv.includesSystemSitePackages;
  const usesUserSite = seesSystem && options.isolated !== true && options.noUserSite !== true && !isSet(env["PYTHONNOUSERSITE"]);
  probe.decisions.push(`user site ${usesUserSite ? "on" : `off: ${userSiteReason(seesSystem, options)}`}`);
  if (usesUserSite) {
    const userSite = userSiteDirectory(probe, version, basePrefix, options.env ?? {});
    if (userSite !== void 0 && probe.isDirectory(userSite)) {
      walk.addSiteDirectory(userSite, { kind: "user site" });
    }
  }
  if (seesSystem) {
    if (venv !== void 0) addSitesOf(prefix, "site");
    const kind2 = venv === void 0 ? "site" : "system site";
    for (const of of /* @__PURE__ */ new Set([basePrefix, baseExecPrefix])) addSitesOf(of, kind2);
  }
  return usesUserSite;
}
function userSiteReason(seesSystem, options) {
  if (!seesSystem) return "the virtual environment does not include system site-packages";
  if (options.isolated === true) return "isolated";
  return options.noUserSite === true ? "-s" : "PYTHONNOUSERSITE";
}
function environmentVariables(options) {
  return options.isolated === true || options.ignoreEnvironment === true ? {} : options.env ?? {};
}
function isSet(flag) {
  return flag !== void 0 && flag !== "" && flag !== "0";
}
function standardLibrary(probe, layout) {
  const { flavour } = probe;
  const join = (base, ...parts) => parts.reduce((path15, part) => flavour.join(path15, part), base);
  const digits = layout.version.replace(".", "").replace(/t$/, "");
  if (flavour.name === "windows") {
    return {
      archive: join(layout.basePrefix, `python${digits}.zip`),
      standard: join(layout.basePrefix, "Lib"),
      extensions: [join(layout.basePrefix, "DLLs")]
    };
  }
  const python = `python${layout.version}`;
  return {
    archive: join(layout.basePrefix, layout.libraryName, `python${digits}.zip`),
    standard: join(layout.basePrefix, layout.libraryName, python),
    extensions: [join(layout.baseExecPrefix, layout.libraryName, python, "lib-dynload")]
  };
}
function libraryEntries({ archive: archive3, standard, extensions }) {
  const addedBy = { kind: "stdlib" };
  const isWindows = archive3.includes("\\");
  const order = isWindows ? [archive3, ...extensions, standard, standard.slice(0, standard.lastIndexOf("\\"))] : [archive3, standard, ...extensions];
  return order.map((path15) => ({ path: path15, addedBy }));
}
function pythonPath(probe, variable, cwd) {
  if (variable === void 0 || variable === "") return [];
  const addedBy = { kind: "PYTHONPATH" };
  return variable.split(probe.flavour.listSeparator).map((path15) => ({ path: path15 === "" ? cwd : path15, addedBy }));
}
function computed(probe, layout, entries, walk) {
  const outside = checkedPythonVersion(layout.version).problems;
  const registry = probe.flavour.name === "windows" ? [REGISTRY] : [];
  return {
    entries,
    version: layout.version,
    prefix: layout.prefix,
    basePrefix: layout.basePrefix,
    exact: walk.isExact && outside.length === 0 && layout.problems.length === 0,
    problems: [...layout.problems, ...walk.problems, ...outside, ...registry],
    filesRead: [...probe.filesRead],
    decisions: probe.decisions
  };
}
var REGISTRY = {
  code: "PYEP_NOT_COMPUTED",
  message: "the registry may add entries (Software\\Python\\PythonCore\\\u2026\\PythonPath), which no file tells",
  severity: "info",
  affects: "sys.path"
};
function unknownVersion(probe, interpreter) {
  const directory = probe.flavour.dirname(interpreter);
  const prefix = probe.flavour.dirname(directory);
  return {
    entries: [],
    version: void 0,
    prefix,
    basePrefix: prefix,
    exact: false,
    problems: [
      {
        code: "PYEP_NOT_COMPUTED",
        message: "nothing tells the version of this interpreter: neither its name nor a pyvenv.cfg nor a library",
        severity: "error",
        affects: "sys.path",
        path: interpreter
      }
    ],
    filesRead: [...probe.filesRead],
    decisions: probe.decisions
  };
}

// src/discovery/python-literal.ts
function readPythonLiteral(text2, start = 0) {
  const at2 = skipBlanks(text2, start);
  const first = text2[at2];
  if (first === "{") return readDict(text2, at2);
  if (first === "[") return readItems(text2, at2 + 1, "]");
  if (first === "(") return readItems(text2, at2 + 1, ")");
  const word = sticky(/[uU]?(?=["'])|True\b|False\b|None\b|-?\d+\b(?!\.)/y, text2, at2);
  if (word === void 0) return void 0;
  const end = at2 + word.length;
  if (word === "True" || word === "False") return { value: word === "True", end };
  if (word === "None") return { value: null, end };
  return /\d/.test(word) ? { value: Number(word), end } : readString(text2, end);
}
function readItems(text2, start, close2) {
  const value = [];
  for (let at2 = skipBlanks(text2, start); ; ) {
    if (text2[at2] === close2) return { value, end: at2 + 1 };
    const item = readPythonLiteral(text2, at2);
    if (item === void 0) return void 0;
    value.push(item.value);
    at2 = skipBlanks(text2, item.end);
    if (text2[at2] === ",") at2 = skipBlanks(text2, at2 + 1);
    else if (text2[at2] !== close2) return void 0;
  }
}
function readDict(text2, start) {
  const value = /* @__PURE__ */ new Map();
  for (let at2 = skipBlanks(text2, start + 1); ; ) {
    if (text2[at2] === "}") return { value, end: at2 + 1 };
    const key = readPythonLiteral(text2, at2);
    if (key === void 0 || typeof key.value !== "string") return void 0;
    const colon = skipBlanks(text2, key.end);
    const item = text2[colon] === ":" ? readPythonLiteral(text2, colon + 1) : void 0;
    if (item === void 0) return void 0;
    value.set(key.value, item.value);
    at2 = skipBlanks(text2, item.end);
    if (text2[at2] === ",") at2 = skipBlanks(text2, at2 + 1);
    else if (text2[at2] !== "}") return void 0;
  }
}
var ESCAPES = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function readString(text2, start) {
  const quote = text2[start];
  if (quote === void 0 || text2.startsWith(quote.repeat(3), start)) return void 0;
  let value = "";
  for (let at2 = start + 1; at2 < text2.length; ) {
    const character = text2[at2] ?? "";
    if (character === quote) return { value, end: at2 + 1 };
    if (character === "\n") return void 0;
    if (character !== "\\") {
      value += character;
      at2++;
      continue;
    }
    const hexadecimal = sticky(
      /x[\da-fA-F]{2}|u[\da-fA-F]{4}|U000[\da-fA-F]{5}|U0010[\da-fA-F]{4}/y,
      text2,
      at2 + 1
    );
    const code = hexadecimal === void 0 ? void 0 : Number.parseInt(hexadecimal.slice(1), 16);
    const escaped = code === void 0 ? ESCAPES[text2[at2 + 1] ?? ""] : String.fromCodePoint(code);
    if (escaped === void 0) return void 0;
    value += escaped;
    at2 += 1 + (hexadecimal?.length ?? 1);
  }
  return void 0;
}
function skipBlanks(text2, start) {
  return start + (sticky(/[ \t\r\n]*/y, text2, start)?.length ?? 0);
}
function sticky(pattern, text2, start) {
  pattern.lastIndex = start;
  return pattern.exec(text2)?.[0];
}

// src/discovery/editable-finder.ts
function parseEditableFinder(text2) {
  return parseSetuptoolsFinder(text2) ?? parseEditablesFinder(text2) ?? parseScikitBuildFinder(text2);
}
var NO_NAMESPACES = /* @__PURE__ */ new Map();
function parseSetuptoolsFinder(text2) {
  const mapping = strings(assigned(text2, "MAPPING"));
  const namespaces = stringLists(assigned(text2, "NAMESPACES") ?? /* @__PURE__ */ new Map());
  if (mapping === void 0 || namespaces === void 0) return void 0;
  const placeholder = /^PATH_PLACEHOLDER = (['"])([^'"\\]*)\1 \+ (['"])([^'"\\]*)\3$/m.exec(text2);
  return {
    kind: "setuptools",
    mapping,
    namespaces,
    ...placeholder && { pathPlaceholder: `${placeholder[2]}${placeholder[4]}` }
  };
}
function parseEditablesFinder(text2) {
  if (!/^from editables\.redirector import RedirectingFinder as F$/m.test(text2)) return void 0;
  const mapping = /* @__PURE__ */ new Map();
  for (const call of text2.matchAll(/^F\.map_module\(/gm)) {
    const [name, file] = readItems(text2, call.index + call[0].length, ")")?.value ?? [];
    if (typeof name !== "string" || typeof file !== "string") return void 0;
    mapping.set(name, file);
  }
  return { kind: "editables", mapping, namespaces: NO_NAMESPACES };
}
function parseScikitBuildFinder(text2) {
  if (!/^class ScikitBuildRedirectingFinder\b/m.test(text2)) return void 0;
  const call = [...text2.matchAll(/^(?: {4})?install\((?=\{)/gm)].at(-1);
  const [sources, installed2, directories] = call === void 0 ? [] : readItems(text2, call.index + call[0].length, ")")?.value ?? [];
  const sourceFiles = strings(sources);
  const installedFiles = strings(installed2);
  if (sourceFiles === void 0 || installedFiles === void 0) return void 0;
  const known = stringLists(directories);
  return {
    kind: "scikit-build-core",
    mapping: new Map([...sourceFiles, ...installedFiles]),
    namespaces: NO_NAMESPACES,
    ...known && { directories: known }
  };
}
function assigned(text2, name) {
  const start = new RegExp(`^${name}\\b[^=\\n]*=`, "m").exec(text2);
  return start === null ? void 0 : readPythonLiteral(text2, start.index + start[0].length)?.value;
}
function strings(value) {
  if (!(value instanceof Map)) return void 0;
  const entries = [...value.entries()].filter(
    (entry3) => typeof entry3[1] === "string"
  );
  return entries.length === value.size ? new Map(entries) : void 0;
}
function stringLists(value) {
  if (!(value instanceof Map)) return void 0;
  const lists = /* @__PURE__ */ new Map();
  for (const [name, list] of value) {
    if (!Array.isArray(list)) return void 0;
    const texts = list.filter((item) => typeof item === "string");
    if (texts.length !== list.length) return void 0;
    lists.set(name, texts);
  }
  return lists;
}

// src/discovery/environment.ts
init_entry_points();
init_project_name();
init_python_error();
init_python_str();
init_python_version();

// src/discovery/module-spec.ts
function lastPart(fullname) {
  return fullname.slice(fullname.lastIndexOf(".") + 1);
}
function parentName(fullname) {
  return fullname.slice(0, Math.max(fullname.lastIndexOf("."), 0));
}

// src/discovery/split-path.ts
function splitPath(path15) {
  const plain = path15.replace(/(?<=[^\\/:])[\\/]+$/, "");
  const separator = Math.max(plain.lastIndexOf("/"), plain.lastIndexOf("\\"));
  const isInRoot = /^(?:[A-Za-z]:)?[\\/][^\\/]*$/.test(plain);
  return {
    directory: plain.slice(0, isInRoot ? separator + 1 : Math.max(separator, 0)),
    name: plain.slice(separator + 1)
  };
}

// src/discovery/editable-spec.ts
init_sys_path_entry();
function editableSpec(finder, name, importers) {
  const target = finder.mapping.get(name);
  if (finder.kind !== "setuptools") {
    return target === void 0 ? void 0 : fileSpec(finder, name, target, importers);
  }
  if (target !== void 0) {
    const { directory, name: last } = splitPath(target);
    const spec = importers.get(directory)?.findSpec(last);
    return spec?.kind === "portions" ? void 0 : spec;
  }
  const parent = finder.mapping.get(parentName(name));
  return parent === void 0 ? void 0 : importers.get(parent)?.findSpec(name);
}
function fileSpec({ kind: kind2, directory, directories }, name, target, importers) {
  const isRelative = kind2 === "scikit-build-core" && !isAbsolute(target);
  const place = splitPath(isRelative ? joinToEntry(directory, target) : target);
  const file = importers.get(place.directory)?.file(place.name);
  if (file === void 0) return void 0;
  const isPackage = /^__init__\.pyc?$/.test(place.name);
  if (!isPackage) return { kind: "module", file };
  const known = kind2 === "scikit-build-core" ? directories?.get(name) : void 0;
  return { kind: "package", file, path: known ? searchLocations(directory, known) : [place.directory] };
}
function searchLocations(directory, known) {
  const installed2 = known.filter((path15) => !isAbsolute(path15)).map((path15) => joinToEntry(directory, path15));
  return [...installed2.toSorted(), ...known.filter(isAbsolute).toSorted()];
}
function isAbsolute(path15) {
  return /^(?:[A-Za-z]:)?[\\/]/.test(path15);
}

// src/discovery/editable-modules.ts
function* editableModules(imports, prefix) {
  for (const finder of imports.editableFinders) {
    for (const name of finder.mapping.keys()) {
      if (!name.startsWith(prefix) || name.includes(".", prefix.length)) continue;
      const spec = editableSpec(finder, name, imports.importers);
      if (spec === void 0 || spec.kind === "portions") continue;
      const isPackage = spec.kind === "package";
      const { directory } = splitPath(spec.file.path);
      const location = isPackage ? splitPath(directory).directory : directory;
      yield { name, isPackage, location, editable: true };
    }
  }
}

// src/discovery/namespace-package.ts
init_pyep_error();

// src/discovery/namespace-not-found-error.ts
init_pyep_error();
var NamespaceNotFoundError = class extends PyepError {
  name = "NamespaceNotFoundError";
  namespace;
  moduleFile;
  siblings;
  constructor(namespace, { moduleFile, siblings }) {
    super("PYEP_NOT_FOUND", message(namespace, moduleFile, siblings), { path: moduleFile });
    this.namespace = namespace;
    this.moduleFile = moduleFile;
    this.siblings = siblings;
  }
};
function message(namespace, moduleFile, siblings) {
  if (moduleFile !== void 0) return `${namespace} is no package: there is the module ${moduleFile}`;
  const dot = namespace.lastIndexOf(".") + 1;
  const likely = siblings.filter((sibling) => isLike(sibling, namespace.slice(dot)));
  const instead = likely.slice(0, 3).map((sibling) => namespace.slice(0, dot) + sibling);
  const there = instead.length === 0 ? "" : `; there is ${instead.join(", ")}`;
  return `no package or namespace ${namespace} on this path${there}`;
}
function isLike(left, right) {
  const [shorter = "", longer = ""] = [left, right].map((name) => name.toLowerCase().replaceAll(/[-_]/g, "")).toSorted((a, b) => a.length - b.length);
  return shorter.length > 2 && longer.startsWith(shorter);
}

// src/discovery/package-imports.ts
init_problem();
init_python_version();

// src/discovery/declared-namespaces.ts
init_utf8();

// src/discovery/reachable.ts
init_file_tree();
function reachable(question) {
  try {
    return question();
  } catch (error) {
    if (error instanceof FileAccessError) return void 0;
    throw error;
  }
}

// src/discovery/declared-namespaces.ts
init_sys_path_entry();
var DeclaredNamespaces = class {
  #imports;
  #fileSystem;
  #names = /* @__PURE__ */ new Set();
  #normalized = /* @__PURE__ */ new Map();
  constructor(imports, fileSystem) {
    this.#imports = imports;
    this.#fileSystem = fileSystem;
  }
  /** The package, which is being imported, and every one that it is in. */
  declare(name) {
    if (this.#names.size === 0) this.#addVendored();
    if (this.#names.has(name)) return;
    if (parentName(name) !== "") this.declare(parentName(name));
    this.#names.add(name);
    for (const entry3 of this.#imports.searchPath(name)) this.#handleEntry(name, entry3);
  }
  /** Importing pkg_resources of setuptools 71 and later puts the packages that setuptools brings along on sys.path. */
  #addVendored() {
    const imports = this.#imports;
    const spec = imports.findSpec("pkg_resources", imports.sysPath);
    if (spec?.kind !== "package") return;
    const { path: path15, tree, name } = spec.file;
    const bytes2 = reachable(() => tree.read(name));
    if (!/['"]setuptools['"], ['"]_vendor['"]/.test((bytes2 && decodeUtf8(bytes2)) ?? "")) return;
    const vendored = joinToEntry(splitPath(splitPath(path15).directory).directory, "setuptools/_vendor");
    if (!imports.sysPath.includes(vendored)) imports.sysPath = [...imports.sysPath, vendored];
  }
  /** `_handle_ns` and `file_ns_handler` */
  #handleEntry(name, entry3) {
    const finder = this.#imports.importers.get(entry3);
    const spec = finder?.findSpec(name);
    const module = this.#imports.modules.get(name);
    if (module === void 0 || spec === void 0 || spec.kind === "portions") return;
    const path15 = this.#imports.pathOf(module) ?? [];
    const portion = joinToEntry(entry3, lastPart(name));
    if (path15.some((known) => this.#normalize(known) === this.#normalize(portion))) return;
    module.path = this.#inOrderOfSysPath(name, [...path15, portion]);
    module.searched = void 0;
  }
  /** `_rebuild_mod_path` */
  #inOrderOfSysPath(name, path15) {
    const sysPath = this.#imports.sysPath.map((entry3) => this.#normalize(entry3));
    const depth = name.split(".").length;
    const position = (portion) => {
      const parts = portion.split(/[\\/]/);
      const index = sysPath.indexOf(this.#normalize(parts.slice(0, -depth).join("/")));
      return index < 0 ? Infinity : index;
    };
    return path15.map((portion) => ({ portion, at: position(portion) })).toSorted((left, right) => left.at < right.at ? -1 : left.at > right.at ? 1 : 0).map(({ portion }) => this.#normalize(portion));
  }
  /** `os.path.realpath`: of what is not there, the links of what is above it are resolved. */
  #normalize(path15) {
    const known = this.#normalized.get(path15);
    if (known !== void 0) return known;
    const { directory, name } = splitPath(path15);
    const real = this.#fileSystem?.realPath(path15);
    const isTop = directory === path15 || name === "";
    const normalized = real ?? (isTop ? path15 : joinToEntry(this.#normalize(directory), name));
    this.#normalized.set(path15, normalized);
    return normalized;
  }
};

// src/discovery/extend-path.ts
init_python_str();
init_utf8();
function extendPath(path15, name, searchPath, importers, zipPackages) {
  const extended = [...path15];
  for (const entry3 of searchPath) {
    const finder = importers.get(entry3);
    const spec = finder?.findSpec(lastPart(name));
    const isPassedOver = finder?.isArchive === true && spec?.kind === "package" && !zipPackages;
    for (const portion of spec === void 0 || spec.kind === "module" || isPassedOver ? [] : spec.path) {
      if (!extended.includes(portion)) extended.push(portion);
    }
    const bytes2 = finder?.readFile(`${name}.pkg`);
    const lines = universalNewlines((bytes2 && decodeUtf8(bytes2)) ?? "").split("\n");
    for (const line of lines) if (line !== "" && !line.startsWith("#")) extended.push(line);
  }
  return extended;
}

// src/discovery/installed-editable-finders.ts
init_utf8();
init_sys_path_entry();
var FINDER_IMPORT = /^import (__editable___\w+_finder|_editable_impl_\w+|_editable_skbc_\w+)\b/;
function installedEditableFinders(pthCode) {
  return pthCode.flatMap(
    ({ siteDirectory, lines }) => lines.flatMap((line) => {
      const module = FINDER_IMPORT.exec(line)?.[1];
      const text2 = module === void 0 ? void 0 : readText(siteDirectory, `${module}.py`);
      const finder = text2 === void 0 ? void 0 : parseEditableFinder(text2);
      if (finder === void 0) return [];
      const path15 = joinToEntry(siteDirectory.path, `${module}.py`);
      return [{ ...finder, path: path15, directory: siteDirectory.path }];
    })
  );
}
function readText({ tree }, name) {
  const bytes2 = reachable(() => tree?.read(name));
  return bytes2 && decodeUtf8(bytes2);
}

// src/discovery/module-path-statements.ts
init_utf8();

// src/discovery/python-lines.ts
var SEPARATOR = "\0";
function pythonLines(source) {
  const lines = [];
  let counted = 0;
  let line = 1;
  let indent = 0;
  for (const { 0: segment, index } of mask(source).matchAll(/[^\n\0]+/g)) {
    const masked = segment.trim();
    if (masked === "") continue;
    const start = index + segment.length - segment.trimStart().length;
    const isContinued = source[index - 1] === ";";
    if (!isContinued) indent = columns(segment);
    line += source.slice(counted, start).split("\n").length - 1;
    counted = start;
    lines.push({ text: source.slice(start, start + masked.length), masked, indent, line, isContinued });
  }
  return lines;
}
function mask(source) {
  let masked = "";
  let depth = 0;
  for (let at2 = 0; at2 < source.length; ) {
    const character = source[at2] ?? "";
    let end = at2 + 1;
    let shown = character;
    if (character === '"' || character === "'") {
      end = stringEnd(source, at2);
      shown = maskString(source.slice(at2, end));
    } else if (character === "#") {
      end = lineEnd(source, at2);
      shown = " ".repeat(end - at2);
    } else if (character === "\\" && source[end] === "\n") {
      end++;
      shown = "  ";
    } else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth = Math.max(depth - 1, 0);
    else if (character === "\n" && depth > 0) shown = " ";
    else if (character === ";" && depth === 0) shown = SEPARATOR;
    masked += shown;
    at2 = end;
  }
  return masked;
}
function stringEnd(source, start) {
  const character = source[start] ?? "";
  const isTriple = source.startsWith(character.repeat(3), start);
  const quote = isTriple ? character.repeat(3) : character;
  for (let at2 = start + quote.length; at2 < source.length; at2++) {
    if (source[at2] === "\\") at2++;
    else if (source.startsWith(quote, at2)) return at2 + quote.length;
    else if (source[at2] === "\n" && !isTriple) return at2;
  }
  return source.length;
}
function maskString(text2) {
  if (/^(['"])[\w.]*\1$/.test(text2)) return text2;
  return (text2[0] ?? "") + " ".repeat(Math.max(text2.length - 2, 0)) + (text2.length > 1 ? text2[0] ?? "" : "");
}
function lineEnd(source, start) {
  const end = source.indexOf("\n", start);
  return end < 0 ? source.length : end;
}
function columns(line) {
  return (/^[ \t\f]*/.exec(line)?.[0] ?? "").replaceAll("	", " ".repeat(8)).length;
}

// src/discovery/python-statements.ts
var HEADER2 = /^(?:async\s+)?(class|def|elif|else|except|finally|for|if|try|while|with)\b/;
function pythonStatements(source) {
  const statements = [];
  let clauses = [];
  const begun = /* @__PURE__ */ new Map();
  for (const { text: text2, masked, indent, line, isContinued } of pythonLines(source.replace(/\r\n?/g, "\n"))) {
    if (!isContinued) clauses = clauses.filter((clause) => clause.indent < indent);
    const keyword = HEADER2.exec(masked)?.[1];
    const colon = keyword === void 0 ? -1 : colonOf(masked);
    if (keyword !== void 0 && colon >= 0) {
      const clause = clauseOf(keyword, indent, begun.get(indent), line);
      if (!CONTINUING.has(keyword)) begun.set(indent, clause);
      clauses = [...clauses, clause];
    }
    const start = masked.length - masked.slice(colon + 1).trimStart().length;
    if (start === masked.length || clauses.some(({ kind: kind2 }) => kind2 === "never")) continue;
    statements.push({
      text: text2.slice(start),
      masked: masked.slice(start),
      line,
      blocks: clauses.flatMap(
        ({ kind: kind2, id }) => kind2 === "always" || kind2 === "never" ? [] : [{ kind: kind2, id }]
      )
    });
  }
  return statements;
}
var CONTINUING = /* @__PURE__ */ new Set(["elif", "else", "except", "finally"]);
function clauseOf(keyword, indent, begun, line) {
  const id = CONTINUING.has(keyword) ? begun?.id ?? line : line;
  if (keyword === "class" || keyword === "def") return { indent, id, kind: "never" };
  if (keyword === "try" || keyword === "except") return { indent, id, kind: keyword };
  const alwaysRuns = keyword === "with" || keyword === "finally" || keyword === "else" && begun?.kind === "try";
  return { indent, id, kind: alwaysRuns ? "always" : "if" };
}
function colonOf(masked) {
  let depth = 0;
  for (let at2 = 0; at2 < masked.length; at2++) {
    const character = masked[at2] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === ":" && depth === 0 && masked[at2 + 1] !== "=") return at2;
  }
  return -1;
}

// src/discovery/namespace-style.ts
function pathStatements(source, name) {
  if (!/__path__|declare_namespace/.test(source)) return [];
  return pythonStatements(source).flatMap((statement) => {
    const found = classify(statement, name);
    return found === void 0 ? [] : [{ ...found, ...placeOf(statement) }];
  });
}
var CHANGE = /^(?:\w+\s*=\s*)?__path__\s*(?:\[.*\]\s*)?(?::[^=]+)?(?:\+?=(?!=)|\.\s*(?:append|clear|extend|insert|pop|remove|reverse|sort)\b)/s;
function classify({ text: text2, masked }, name) {
  const own = `(?:__name__|(['"])${name.replaceAll(".", "\\.")}\\1)`;
  const declaration = new RegExp(`\\bdeclare_namespace\\s*\\(\\s*${own}\\s*\\)`);
  if (declaration.test(masked)) return { kind: "declare_namespace" };
  if (!CHANGE.test(masked)) return void 0;
  const extension = new RegExp(
    `^__path__\\s*(?::[^=]+)?=[^,=]*\\bextend_path\\s*\\(\\s*__path__\\s*,\\s*${own}\\s*,?\\s*\\)$`
  );
  if (extension.test(masked)) return { kind: "extend_path" };
  const literal = /^__path__\s*(?::[^=]+)?=\s*\[/.exec(masked);
  const items = literal && readItems(text2, literal[0].length, "]");
  const paths = (items?.value ?? []).filter((item) => typeof item === "string");
  const isLiteral = items?.end === masked.length && paths.length === items.value.length;
  return isLiteral ? { kind: "literal", paths } : { kind: "other" };
}
function placeOf({ line, blocks }) {
  return {
    line,
    tryIn: blocks.findLast(({ kind: kind2 }) => kind2 === "try")?.id,
    handlerOf: blocks.findLast(({ kind: kind2 }) => kind2 === "except")?.id,
    isConditional: blocks.some(({ kind: kind2 }) => kind2 === "if")
  };
}

// src/discovery/module-path-statements.ts
function modulePathStatements({ name, file }, problems) {
  if (file === void 0) return [];
  const bytes2 = reachable(() => file.tree.read(file.name));
  if (bytes2 === void 0) {
    report("cannot be read, so that what it does to its __path__ is not known");
    return [];
  }
  if (file.name.endsWith(".pyc")) {
    if (/extend_path|declare_namespace/.test(latin1(bytes2))) {
      report("is byte code, which is not read: it may extend its __path__");
    }
    return [];
  }
  if (!/\.pyw?$/i.test(file.name)) return [];
  const statements = pathStatements(decodeUtf8(bytes2) ?? latin1(bytes2), name);
  for (const { kind: kind2, line, isConditional } of statements) {
    if (kind2 === "other") report("changes __path__ in a way that only running it would tell", line);
    else if (isConditional) report("sets its __path__ only under a condition, which is taken to hold", line);
  }
  return statements;
  function report(message2, line) {
    problems.add({
      code: "PYEP_NOT_COMPUTED",
      message: message2,
      severity: "warning",
      affects: "modules",
      path: file?.path ?? name,
      ...line !== void 0 && { line }
    });
  }
}
function latin1(bytes2) {
  let text2 = "";
  for (const byte of bytes2) text2 += String.fromCharCode(byte);
  return text2;
}

// src/discovery/path-importers.ts
init_python_version();

// src/discovery/directory-finder.ts
init_python_str();

// src/discovery/module-suffixes.ts
function moduleSuffixes(pythonVersion, platform) {
  return importSuffixes(pythonVersion, platform).toSorted((left, right) => right.length - left.length);
}
function importSuffixes(pythonVersion, platform) {
  const abi = pythonVersion.replace(".", "");
  if (platform.startsWith("win")) {
    return [`.cp${abi}-${platform.replaceAll("-", "_")}.pyd`, ".pyd", ".py", ".pyw", ".pyc"];
  }
  return [`.cpython-${abi}-${platformTag(platform)}.so`, ".abi3.so", ".so", ".py", ".pyc"];
}
function moduleName2(filename, suffixes) {
  const suffix = suffixes.find((candidate) => filename.endsWith(candidate));
  return suffix === void 0 ? void 0 : filename.slice(0, -suffix.length);
}
var LINUX_TAGS = {
  armv6l: "arm-linux-gnueabihf",
  armv7l: "arm-linux-gnueabihf",
  armv8l: "arm-linux-gnueabihf",
  i586: "i386-linux-gnu",
  i686: "i386-linux-gnu",
  ppc64: "powerpc64-linux-gnu",
  ppc64le: "powerpc64le-linux-gnu"
};
function platformTag(platform) {
  const machine = platform.slice(platform.lastIndexOf("-") + 1);
  if (platform.startsWith("macosx")) return "darwin";
  if (platform.startsWith("emscripten")) return `${machine}-emscripten`;
  return LINUX_TAGS[machine] ?? `${machine}-linux-gnu`;
}

// src/discovery/directory-finder.ts
init_sys_path_entry();
var DirectoryFinder = class {
  path;
  isArchive = false;
  #tree;
  #inside;
  #suffixes;
  #names;
  #importable;
  /** @param inside where the directory is in its tree. */
  constructor(path15, tree, inside, suffixes) {
    this.path = path15;
    this.#tree = tree;
    this.#inside = inside;
    this.#suffixes = suffixes;
  }
  /** Of one name: a package, then an extension module, a source, byte code, then a directory without `__init__`. */
  findSpec(fullname) {
    const name = lastPart(fullname);
    const names = this.#importable ??= this.#importableNames();
    const path15 = joinToEntry(this.path, name);
    const { forImport } = this.#suffixes;
    if (names.has(name)) {
      const init = forImport.map((suffix) => `${name}/__init__${suffix}`).find((file2) => this.#kind(file2) === "file");
      if (init !== void 0) return { kind: "package", file: this.#file(init), path: [path15] };
    }
    const file = forImport.map((suffix) => name + suffix).find((candidate) => names.has(candidate) && this.#kind(candidate) === "file");
    if (file !== void 0) return { kind: "module", file: this.#file(file) };
    return names.has(name) && this.#kind(name) === "directory" ? { kind: "portions", path: [path15] } : void 0;
  }
  *modules() {
    const yielded = /* @__PURE__ */ new Set();
    for (const filename of this.#list("").toSorted(compareCodePoints)) {
      const stem = moduleName2(filename, this.#suffixes.forNames);
      if (stem === "__init__" || stem !== void 0 && yielded.has(stem)) continue;
      const isPackage = (stem === void 0 || stem === "") && this.#isPackage(filename);
      const name = isPackage ? filename : stem;
      if (name === void 0 || name === "" || name.includes(".")) continue;
      yielded.add(name);
      yield { name, isPackage };
    }
  }
  readFile(name) {
    return reachable(() => this.#tree.read(this.#within(name)));
  }
  file(name) {
    return this.#kind(name) === "file" ? this.#file(name) : void 0;
  }
  directory(name) {
    return this.#kind(name) === "directory" ? joinToEntry(this.path, name) : void 0;
  }
  names() {
    return this.#list("").filter((name) => !name.includes(".") && name !== "__pycache__");
  }
  #isPackage(filename) {
    return !filename.includes(".") && this.#list(filename).some((inner) => moduleName2(inner, this.#suffixes.forNames) === "__init__");
  }
  /** `FileFinder._path_cache`: names as they are listed, since a system may open `Acme` as `acme`. */
  #importableNames() {
    const names = this.#list("");
    if (!this.#suffixes.ignoreCase) return new Set(names);
    return new Set(names.map((name) => name.replace(/\..*/s, (suffixes) => suffixes.toLowerCase())));
  }
  #file(name) {
    return { path: joinToEntry(this.path, name), tree: this.#tree, name: this.#within(name) };
  }
  #list(name) {
    if (name === "") return this.#names ??= reachable(() => this.#tree.list(this.#inside)) ?? [];
    return reachable(() => this.#tree.list(this.#within(name))) ?? [];
  }
  #kind(name) {
    return reachable(() => this.#tree.kind(this.#within(name)));
  }
  #within(name) {
    return this.#inside === "" ? name : `${this.#inside}/${name}`;
  }
};

// src/discovery/editable-namespace-finder.ts
var EditableNamespaceFinder = class {
  path;
  isArchive = false;
  #finder;
  constructor(path15, finder) {
    this.path = path15;
    this.#finder = finder;
  }
  findSpec(fullname) {
    const portions = this.#finder.namespaces.get(fullname);
    if (portions === void 0) return void 0;
    const mapped = this.#finder.mapping.get(fullname);
    const paths = portions.length === 0 && mapped !== void 0 ? [mapped] : portions;
    return { kind: "portions", path: [...paths, this.path] };
  }
  modules() {
    return [];
  }
  readFile() {
    return void 0;
  }
  file() {
    return void 0;
  }
  directory() {
    return void 0;
  }
  names() {
    return [];
  }
};

// src/discovery/zip-finder.ts
init_python_str();
init_sys_path_entry();
var INITS = ["/__init__.pyc", "/__init__.py"];
var FILES = [".pyc", ".py"];
var ZipFinder = class {
  path;
  isArchive = true;
  #tree;
  /** `""` or a directory in the archive with a `/` at its end, which need not be there. */
  #prefix;
  #suffixes;
  #directories;
  /** @param suffixes of modules, the longest first. */
  constructor(path15, tree, inside, suffixes, directories) {
    this.path = path15;
    this.#tree = tree;
    this.#prefix = inside === "" ? "" : `${inside}/`;
    this.#suffixes = suffixes;
    this.#directories = directories;
  }
  findSpec(fullname) {
    const name = lastPart(fullname);
    const path15 = joinToEntry(this.path, name);
    const init = INITS.find((suffix2) => this.#isMember(name + suffix2));
    if (init !== void 0) return { kind: "package", file: this.#file(name + init), path: [path15] };
    const suffix = FILES.find((candidate) => this.#isMember(name + candidate));
    if (suffix !== void 0) return { kind: "module", file: this.#file(name + suffix) };
    return this.#hasDirectory(name, this.#directories) ? { kind: "portions", path: [path15] } : void 0;
  }
  /** By the names of whole members: `a.py` comes before `a/__init__.py`, so that is no package. */
  *modules() {
    const yielded = /* @__PURE__ */ new Set();
    for (const [directory, name] of this.#candidates()) {
      const stem = directory ?? moduleName2(name, this.#suffixes);
      const isModule = directory === void 0 && stem !== "__init__" && stem !== "" && stem?.includes(".") === false;
      if (stem === void 0 || directory === void 0 && !isModule || yielded.has(stem)) continue;
      yielded.add(stem);
      yield { name: stem, isPackage: directory !== void 0 };
    }
  }
  readFile() {
    return void 0;
  }
  file(name) {
    return this.#isMember(name) ? this.#file(name) : void 0;
  }
  directory(name) {
    return this.#hasDirectory(name, "implied") ? joinToEntry(this.path, name) : void 0;
  }
  names() {
    return this.#list("").filter((name) => name !== "" && !name.includes("."));
  }
  /** `name` or `directory/__init__.py…`, in the order of the members' names. */
  #candidates() {
    const candidates = [];
    for (const name of this.#list("")) {
      if (this.#isMember(name)) candidates.push([name, void 0, name]);
      for (const inner of this.#list(name)) {
        const member = `${name}/${inner}`;
        if (inner.startsWith("__init__.py") && this.#isMember(member)) candidates.push([member, name, inner]);
      }
    }
    return candidates.toSorted(([left], [right]) => compareCodePoints(left, right)).map(([, directory, name]) => [directory, name]);
  }
  /** Whether there is a directory; up to 3.13 only one counts that is a member itself: `ns/`. */
  #hasDirectory(name, which) {
    const directory = this.#prefix + name;
    return which === "implied" ? this.#tree.kind(directory) === "directory" : this.#isMember(`${name}/`);
  }
  #list(name) {
    return this.#tree.list((this.#prefix + name).replace(/\/$/, "")) ?? [];
  }
  #isMember(name) {
    return this.#tree.kind(this.#prefix + name) === "file";
  }
  #file(name) {
    return { path: joinToEntry(this.path, name), tree: this.#tree, name: this.#prefix + name };
  }
};

// src/discovery/path-importers.ts
var PathImporters = class {
  #environment;
  #behaviour;
  #suffixes;
  #placeholders;
  #finders = /* @__PURE__ */ new Map();
  #currentDirectory;
  constructor(environment, editableFinders) {
    const { pythonVersion, platform } = environment;
    this.#environment = environment;
    this.#behaviour = pythonBehaviour(pythonVersion);
    this.#suffixes = {
      forImport: importSuffixes(pythonVersion, platform),
      forNames: moduleSuffixes(pythonVersion, platform),
      ignoreCase: platform.startsWith("win")
    };
    this.#placeholders = new Map(
      editableFinders.flatMap(
        (finder) => finder.pathPlaceholder === void 0 ? [] : [[finder.pathPlaceholder, finder]]
      )
    );
  }
  /** `pkgutil.get_importer(path)`; `undefined` where there is neither a directory nor an archive. */
  get(path15) {
    if (!this.#finders.has(path15)) this.#finders.set(path15, this.#open(path15, this.#directoryPath(path15)));
    return this.#finders.get(path15);
  }
  /** `PathFinder._path_importer_cache(path)`: an import takes `""` for the whole path of the current directory. */
  forImport(path15) {
    if (path15 !== "") return this.get(path15);
    return this.#currentDirectory ??= this.#open("", "");
  }
  #open(path15, directoryPath) {
    const placeholder = this.#placeholders.get(path15);
    if (placeholder !== void 0) return new EditableNamespaceFinder(path15, placeholder);
    const place = this.#locate(path15);
    if (place === void 0) return void 0;
    const { tree, inside } = place;
    if (tree.isArchive === true) {
      return new ZipFinder(
        withoutSeparator(path15),
        tree,
        inside,
        this.#suffixes.forNames,
        this.#behaviour.zipDirectories
      );
    }
    const isDirectory5 = inside === "" || reachable(() => tree.kind(inside)) === "directory";
    return isDirectory5 ? new DirectoryFinder(directoryPath, tree, inside, this.#suffixes) : void 0;
  }
  /** The tree that a path lies in: an entry of sys.path itself, below one, or elsewhere. */
  #locate(path15) {
    const { sysPath, fileSystem } = this.#environment;
    const exact = sysPath.find((entry3) => entry3.path === path15);
    if (exact?.tree !== void 0) return { tree: exact.tree, inside: "" };
    if (exact?.archive !== void 0) return exact.archive;
    const above = sysPath.flatMap((entry3) => {
      const rest = pathBelow(entry3.path, path15);
      const place = entry3.tree ? { tree: entry3.tree, inside: "" } : entry3.archive;
      return rest === void 0 || place === void 0 ? [] : [{ ...place, rest }];
    }).toSorted((left, right) => left.rest.length - right.rest.length)[0];
    if (above !== void 0) {
      return { tree: above.tree, inside: [above.inside, above.rest].filter((part) => part !== "").join("/") };
    }
    const linked = this.#inLinkedArchive(path15);
    if (linked !== void 0) return linked;
    const tree = /^[\\/]{2}[^\\/]*\\/.test(path15) ? void 0 : fileSystem?.tree(path15);
    return tree && { tree, inside: "" };
  }
  /** A path in an archive of sys.path by the name that it really has, which `realpath` gives. */
  #inLinkedArchive(path15) {
    const { sysPath, fileSystem } = this.#environment;
    for (const { path: entryPath, tree } of sysPath) {
      const real = tree?.isArchive === true ? fileSystem?.realPath(entryPath) : void 0;
      const inside = real === void 0 ? void 0 : pathBelow(real, path15);
      if (tree !== void 0 && inside !== void 0) return { tree, inside };
    }
    return void 0;
  }
  /** `FileFinder.path`, of a relative path without the current directory that stands before it. */
  #directoryPath(path15) {
    const { relativePathEntry } = this.#behaviour;
    const plain = withoutSeparator(path15);
    if (relativePathEntry === "as written") return plain === "" ? "." : plain;
    if (plain === ".") return "";
    return relativePathEntry === "'./' taken out" ? plain.replace(/^\.\//, "") : plain;
  }
};
function pathBelow(parent, path15) {
  if (parent === "" || parent === ".") return /^[\\/]|^[A-Za-z]:/.test(path15) ? void 0 : path15;
  const plain = withoutSeparator(parent).replace(/^\.\//, "");
  const wanted = path15.replace(/^\.\//, "");
  const rest = wanted.startsWith(plain) ? wanted.slice(plain.length) : "";
  return /^[\\/]/.test(rest) || plain === "/" ? rest.replace(/^[\\/]+|[\\/]+$/g, "").replaceAll("\\", "/") : void 0;
}
function withoutSeparator(path15) {
  return path15.replace(/(?<=[^\\/:])[\\/]+$/, "");
}

// src/discovery/site-pth-code.ts
init_python_str();
init_sys_path_entry();
var SITE_KINDS = /* @__PURE__ */ new Set(["site", "user site", "system site"]);
function sitePthCode(environment) {
  return environment.sysPath.flatMap((siteDirectory, index) => {
    if (!SITE_KINDS.has(siteDirectory.addedBy.kind)) return [];
    return pthNames(siteDirectory).flatMap((name) => {
      const lines = codeLines(siteDirectory, name);
      const path15 = joinToEntry(siteDirectory.path, name);
      return lines.length === 0 ? [] : [{ siteDirectory, index, path: path15, lines }];
    });
  });
}
function pthNames({ tree }) {
  const names = reachable(() => tree?.list("")) ?? [];
  return names.filter((name) => name.endsWith(".pth")).toSorted(compareCodePoints);
}
function codeLines({ tree }, name) {
  const bytes2 = reachable(() => tree?.read(name));
  const lines = bytes2 && parsePthFile(bytes2, "utf-8-sig");
  return (lines ?? []).flatMap(({ kind: kind2, text: text2 }) => kind2 === "code" ? [text2] : []);
}

// src/discovery/namespace-line.ts
var DIRECTORY2 = /\bp = os\.path\.join\((sys\._getframe\(1\)\.f_locals\['sitedir'\]|(['"])[^'"]*\2), \*\(/;
function parseNamespaceLine(line) {
  const directory = DIRECTORY2.exec(line);
  const name = /\bsys\.modules\.setdefault\((['"])([^'"\\]+)\1/.exec(line)?.[2];
  if (directory === null || name === void 0) return void 0;
  const parts = readItems(line, directory.index + directory[0].length, ")")?.value ?? [];
  const root = readPythonLiteral(directory[1] ?? "")?.value;
  return {
    name,
    parts: parts.filter((part) => typeof part === "string"),
    root: typeof root === "string" ? root : void 0,
    usesSpec: line.includes("module_from_spec")
  };
}

// src/discovery/startup-modules.ts
init_sys_path_entry();
function makeStartupModules(imports, pthCode) {
  const { sysPath } = imports;
  for (const file of pthCode) {
    imports.sysPath = sysPath.slice(0, file.index + 1);
    for (const text2 of file.lines) {
      const line = parseNamespaceLine(text2);
      if (line !== void 0 && !makeModule(imports, line, file)) break;
    }
  }
  imports.sysPath = sysPath;
  for (const module of imports.modules.values()) {
    if (module.searched !== void 0 && parentName(module.name) === "") module.searched = [];
  }
}
function makeModule(imports, line, file) {
  const { name, parts } = line;
  const parent = parentName(name);
  const directory = parts.slice(0, -1).reduce(joinToEntry, line.root ?? file.siteDirectory.path);
  const portion = joinToEntry(directory, parts.at(-1) ?? "");
  if (line.usesSpec) {
    const made = moduleOfSpec(imports, name, directory, file);
    if (made === void 0) return false;
    if (!imports.modules.has(name)) imports.modules.set(name, made);
  } else {
    if (imports.importers.get(portion)?.file("__init__.py") !== void 0) return true;
    if (!imports.modules.has(name)) imports.modules.set(name, emptyModule(name, file));
  }
  const module = imports.modules.get(name);
  if (module === void 0) return false;
  const path15 = imports.pathOf(module) ?? [];
  if (!path15.includes(portion)) module.path = [...path15, portion];
  return parent === "" || imports.modules.has(parent);
}
function moduleOfSpec(imports, name, directory, file) {
  const spec = imports.pathSpec(name, [directory]);
  const parent = parentName(name);
  if (spec === void 0) return void 0;
  if (spec.kind !== "portions") {
    return { ...emptyModule(name, file), path: spec.kind === "package" ? spec.path : [], file: spec.file };
  }
  if (parent !== "" && !imports.modules.has(parent)) return void 0;
  return { ...emptyModule(name, file), path: spec.path, searched: imports.searchPath(name) };
}
function emptyModule(name, file) {
  return { name, style: "nspkg.pth", path: [], searched: void 0, file: void 0, madeBy: file.path };
}

// src/discovery/package-imports.ts
var PackageImports = class {
  /** As far as it has come: site.py makes packages while it makes sys.path. */
  sysPath;
  importers;
  editableFinders;
  /** What could not be told from the files. */
  problems;
  modules = /* @__PURE__ */ new Map();
  #environment;
  #declared;
  constructor(environment) {
    const pthCode = sitePthCode(environment);
    this.#environment = environment;
    this.sysPath = environment.sysPath.map(({ path: path15 }) => path15);
    this.editableFinders = installedEditableFinders(pthCode);
    this.importers = new PathImporters(environment, this.editableFinders);
    this.problems = new ProblemList(environment.strict);
    this.#declared = new DeclaredNamespaces(this, environment.fileSystem);
    makeStartupModules(this, pthCode);
  }
  /** `undefined` where there is no such module. */
  import(name) {
    const known = this.modules.get(name);
    if (known !== void 0) return known;
    const searchPath = this.#searchPathAfterImport(name);
    const spec = searchPath && this.findSpec(name, searchPath);
    if (spec === void 0) return void 0;
    const module = {
      name,
      style: spec.kind === "portions" ? "PEP 420" : "regular",
      path: spec.kind === "module" ? void 0 : spec.path,
      searched: spec.kind === "portions" ? searchPath : void 0,
      file: spec.kind === "portions" ? void 0 : spec.file,
      madeBy: void 0
    };
    this.modules.set(name, module);
    this.#execute(module);
    return module;
  }
  /** `list(module.__path__)`; `undefined` where it has none. */
  pathOf(module) {
    const searchPath = module.searched && this.searchPath(module.name);
    if (module.searched !== void 0 && searchPath !== void 0 && !isSame(module.searched, searchPath)) {
      const spec = this.pathSpec(module.name, searchPath);
      if (spec?.kind === "portions") module.path = spec.path;
      module.searched = searchPath;
    }
    return module.path;
  }
  /** What a module is looked for on: sys.path, or the `__path__` of the package that it is in, which is imported. */
  searchPath(name) {
    const parent = this.modules.get(parentName(name));
    return parent === void 0 ? this.sysPath : this.pathOf(parent) ?? [];
  }
  /** The finders of `sys.meta_path` in turn. */
  findSpec(name, searchPath) {
    return this.#scikitBuildSpec(name, searchPath) ?? this.pathSpec(name, searchPath) ?? this.#editableSpec(name, (kind2) => kind2 !== "scikit-build-core");
  }
  /** `PathFinder._get_spec`: the first entry with a package or a module, else all that have a directory. */
  pathSpec(name, searchPath) {
    const portions = [];
    for (const entry3 of searchPath) {
      const spec = this.importers.forImport(entry3)?.findSpec(name);
      if (spec !== void 0 && spec.kind !== "portions") return spec;
      if (spec !== void 0) portions.push(...spec.path);
    }
    return portions.length === 0 ? void 0 : { kind: "portions", path: portions };
  }
  /** `undefined` where the package that it would be in is none. */
  #searchPathAfterImport(name) {
    const parent = parentName(name);
    if (parent === "") return this.sysPath;
    const module = this.import(parent);
    return module && this.pathOf(module);
  }
  /** scikit-build-core's finders come before all others, the last one first. */
  #scikitBuildSpec(name, searchPath) {
    const known = this.#editableSpec(name, (kind2) => kind2 === "scikit-build-core");
    if (known !== void 0) return known;
    const finder = this.editableFinders.findLast(({ directories }) => directories?.has(name) === true);
    if (finder === void 0) return void 0;
    const path15 = searchLocations(finder.directory, finder.directories?.get(name) ?? []);
    const native = this.pathSpec(name, searchPath);
    const others = native?.kind === "portions" ? native.path : [];
    return { kind: "portions", path: [.../* @__PURE__ */ new Set([...path15, ...others])] };
  }
  #editableSpec(name, isMeant) {
    for (const finder of this.editableFinders) {
      const spec = isMeant(finder.kind) ? editableSpec(finder, name, this.importers) : void 0;
      if (spec !== void 0) return spec;
    }
    return void 0;
  }
  /** What the module does to its own `__path__`. */
  #execute(module) {
    const failed = /* @__PURE__ */ new Set();
    for (const statement of modulePathStatements(module, this.problems)) {
      const { handlerOf, tryIn } = statement;
      if (handlerOf !== void 0 && !failed.has(handlerOf)) continue;
      const hasFailed = !this.#apply(statement, module);
      if (hasFailed && tryIn !== void 0) failed.add(tryIn);
      else if (hasFailed) this.#reportMissingPkgResources(statement, module);
    }
  }
  /** Whether the statement does not raise. */
  #apply(statement, module) {
    const { zipPackagesExtendPath } = pythonBehaviour(this.#environment.pythonVersion);
    switch (statement.kind) {
      case "declare_namespace": {
        const isInstalled = this.findSpec("pkg_resources", this.sysPath) !== void 0;
        if (!isInstalled && statement.tryIn !== void 0) return false;
        module.style = "pkg_resources";
        this.#declared.declare(module.name);
        return isInstalled;
      }
      case "extend_path": {
        const searchPath = this.searchPath(module.name);
        module.style = "pkgutil";
        module.path = extendPath(
          module.path ?? [],
          module.name,
          searchPath,
          this.importers,
          zipPackagesExtendPath
        );
        break;
      }
      case "literal":
        module.path = statement.paths ?? [];
        break;
      case "other":
        break;
    }
    return true;
  }
  #reportMissingPkgResources({ line }, { name, file }) {
    this.problems.add({
      code: "PYEP_NOT_COMPUTED",
      message: `needs pkg_resources, which is not installed: importing ${name} raises ModuleNotFoundError`,
      severity: "error",
      affects: "modules",
      ...file && { path: file.path },
      line,
      pythonException: "ModuleNotFoundError"
    });
  }
};
function isSame(left, right) {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

// src/discovery/namespace-package.ts
function namespacePath(environment, name) {
  return importPackage(new PackageImports(environment), name).path;
}
function importPackage(imports, name) {
  if (name === "") throw new PyepError("PYEP_INVALID_ARGUMENT", "a namespace needs a name");
  const module = imports.import(name);
  const path15 = module && imports.pathOf(module);
  if (module !== void 0 && path15 !== void 0) return { ...module, path: path15 };
  throw notFound(imports, name);
}
function notFound(imports, name) {
  const parts = name.split(".");
  for (let length = parts.length; length > 0; length--) {
    const above = imports.modules.get(parts.slice(0, length).join("."));
    if (above !== void 0 && imports.pathOf(above) === void 0) {
      return new NamespaceNotFoundError(name, { moduleFile: above.file?.path, siblings: [] });
    }
  }
  const siblings = /* @__PURE__ */ new Set();
  const isParentThere = parts.length === 1 || imports.modules.has(parts.slice(0, -1).join("."));
  for (const entry3 of isParentThere ? imports.searchPath(name) : []) {
    for (const sibling of imports.importers.forImport(entry3)?.names() ?? []) siblings.add(sibling);
  }
  return new NamespaceNotFoundError(name, { moduleFile: void 0, siblings: [...siblings] });
}

// src/discovery/iter-modules.ts
function iterModules(environment, { startsWith = "", namespace, editable = false } = {}) {
  const imports = new PackageImports(environment);
  const path15 = namespace === void 0 ? imports.sysPath : importPackage(imports, namespace).path;
  const finders = path15.map((entry3) => imports.importers.get(entry3)).filter((finder) => finder !== void 0);
  return modulesOf(finders, imports, {
    prefix: namespace === void 0 ? "" : `${namespace}.`,
    startsWith,
    editable
  });
}
function* modulesOf(finders, imports, options) {
  const { prefix, startsWith, editable } = options;
  const seen = /* @__PURE__ */ new Set();
  for (const finder of finders) {
    for (const { name, isPackage } of finder.modules()) {
      if (seen.size === seen.add(name).size) continue;
      if (name.startsWith(startsWith)) yield { name: prefix + name, isPackage, location: finder.path };
    }
  }
  for (const module of editable ? editableModules(imports, prefix) : []) {
    const name = module.name.slice(prefix.length);
    if (seen.size < seen.add(name).size && name.startsWith(startsWith)) yield module;
  }
}

// src/discovery/package-not-found-error.ts
init_python_error();
var PackageNotFoundError = class extends PythonError {
  name = "PackageNotFoundError";
  /** The name that was looked for. */
  packageName;
  constructor(packageName) {
    super(
      "PackageNotFoundError",
      `no distribution named ${packageName} was found`,
      {},
      "PYEP_PACKAGE_NOT_FOUND"
    );
    this.packageName = packageName;
  }
};

// src/discovery/path-finder.ts
init_problem();
init_python_version();
init_file_tree();
init_metadata_listing();
init_path_distribution();
init_sys_path_entry();
var PathFinder = class {
  /** What kept an entry from being listed. */
  problems;
  #sysPath;
  #options;
  #listings = [];
  constructor(sysPath, options) {
    this.#sysPath = sysPath;
    this.#options = options;
    this.problems = new ProblemList(options.strict);
  }
  /** In search order. An entry is listed when the walk gets to it. */
  *distributions() {
    for (let index = 0; index < this.#sysPath.length; index++) {
      yield* this.#listing(index)?.all ?? [];
    }
  }
  /** Those that `distribution(name)` takes into account, in search order. */
  *distributionsNamed(name) {
    for (let index = 0; index < this.#sysPath.length; index++) {
      yield* this.#listing(index)?.named(name) ?? [];
    }
  }
  #listing(index) {
    if (!(index in this.#listings)) {
      const entry3 = this.#sysPath[index];
      this.#listings[index] = entry3 && this.#readListing(entry3);
    }
    return this.#listings[index];
  }
  #readListing(entry3) {
    const { emptyPathEntry, unusablePathEntry } = pythonBehaviour(this.#options.pythonVersion);
    if (unusablePathEntry === "raises") this.#checkUsable(entry3.path);
    if (entry3.path === "" && emptyPathEntry === "nothing") return void 0;
    const { tree } = entry3;
    try {
      const names = tree?.list("");
      if (tree === void 0 || names === void 0) return void 0;
      const prefix = joinToEntry(entry3.path, "");
      return metadataListing(names, entryBasename(entry3.path), this.#options.pythonVersion, (name, key) => {
        const place = { entryPath: entry3.path, tree, name, location: prefix + name, key };
        return new PathDistribution(place, this.#options);
      });
    } catch (error) {
      if (!(error instanceof FileAccessError)) throw error;
      this.problems.add({
        code: "PYEP_PATH_ENTRY_UNREADABLE",
        message: `${error.message}; its distributions are not seen`,
        severity: "warning",
        affects: "entryPoints",
        path: entry3.path
      });
      return void 0;
    }
  }
  #checkUsable(path15) {
    const pythonException = path15.includes("\0") ? "ValueError" : /\p{Surrogate}/u.test(path15) ? "UnicodeEncodeError" : void 0;
    if (pythonException === void 0) return;
    this.problems.add({
      code: "PYEP_PATH_ENTRY_UNREADABLE",
      message: `no path that a system knows; CPython ${this.#options.pythonVersion} raises ${pythonException}`,
      severity: "error",
      affects: "entryPoints",
      path: path15,
      pythonException
    });
  }
};

// src/discovery/working-set.ts
init_entry_points();
init_problem();

// src/discovery/find-legacy-distributions.ts
init_python_str();
init_file_tree();

// src/discovery/legacy-distribution.ts
init_entry_points();
init_python_error();
init_python_str();

// src/discovery/safe-version.ts
init_python_str();
var VERSION = new RegExp(
  [
    /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)/,
    /(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<phaseNumber>\d*))?/,
    /(?<post>-(?<postImplied>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?/,
    /(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?/,
    /(?:\+(?<local>[a-z\d]+(?:[-_.][a-z\d]+)*))?$/
  ].map(({ source }) => source).join(""),
  "i"
);
var PHASES = { alpha: "a", beta: "b", c: "rc", pre: "rc", preview: "rc" };
function safeVersion(text2) {
  const parts = VERSION.exec(strip(text2))?.groups;
  if (parts === void 0) return text2.replaceAll(" ", ".").replace(/[^A-Za-z0-9.]+/g, "-");
  const { epoch = "0", release = "", phase, post, dev, local } = parts;
  const phaseName = phase?.toLowerCase() ?? "";
  return [
    integer(epoch) === "0" ? "" : `${integer(epoch)}!`,
    release.split(".").map(integer).join("."),
    phase === void 0 ? "" : (PHASES[phaseName] ?? phaseName) + integer(parts["phaseNumber"]),
    post === void 0 ? "" : `.post${integer(parts["postImplied"] ?? parts["postNumber"])}`,
    dev === void 0 ? "" : `.dev${integer(parts["devNumber"])}`,
    local === void 0 ? "" : `+${local.toLowerCase().split(/[-_.]/).map(localPart).join(".")}`
  ].join("");
}
function integer(digits = "") {
  return digits.replace(/^0+(?=\d)/, "") || "0";
}
function localPart(part) {
  return /^\d+$/.test(part) ? integer(part) : part;
}

// src/discovery/egg-name.ts
var STEM_AND_EXTENSION = /^(\.*[^.].*)\.(egg|egg-info|dist-info)$/is;
var NAME_AND_VERSION = /^([^-]+)(?:-([^-]+))?/;
function parseEggName(basename) {
  const [, stem = "", extension] = STEM_AND_EXTENSION.exec(basename) ?? [];
  const [, name = "Unknown", version] = NAME_AND_VERSION.exec(stem) ?? [];
  return {
    format: formatOf(extension?.toLowerCase()),
    projectName: safeName(name),
    version: version === void 0 ? void 0 : safeVersion(version)
  };
}
function formatOf(extension) {
  return extension === "egg" || extension === "egg-info" || extension === "dist-info" ? extension : void 0;
}
function safeName(name) {
  return name.replace(/[^A-Za-z0-9.]+/g, "-");
}

// src/discovery/egg-metadata.ts
init_python_str();
init_utf8();
init_file_tree();
function readEggMetadata(tree, path15, errors) {
  try {
    const text2 = tree.readUtf8?.(path15);
    if (text2 !== void 0 && (errors === "replace" || !text2.includes("\uFFFD")))
      return universalNewlines(text2);
    const bytes2 = tree.read(path15);
    if (bytes2 === void 0) return tree.kind(path15) === "directory" ? isDirectory(tree) : void 0;
    const decoded = decodeUtf8(bytes2) ?? (errors === "replace" ? new TextDecoder().decode(bytes2) : void 0);
    return decoded === void 0 ? undecodable(bytes2) : universalNewlines(decoded);
  } catch (error) {
    if (!(error instanceof FileAccessError)) throw error;
    return exists(tree, path15) ? unreadable(error) : void 0;
  }
}
function exists(tree, path15) {
  try {
    return tree.kind(path15) !== void 0;
  } catch (error) {
    if (error instanceof FileAccessError) return false;
    throw error;
  }
}
function isDirectory(tree) {
  const pythonException = tree.isArchive === true ? "OSError" : "IsADirectoryError";
  return { code: "PYEP_UNREADABLE", message: "is a directory", pythonException };
}
function undecodable(bytes2) {
  return {
    code: "PYEP_UNDECODABLE",
    message: "not UTF-8",
    line: undecodableLine(bytes2),
    pythonException: "UnicodeDecodeError"
  };
}
function unreadable(error) {
  const pythonException = exceptionOf(error);
  const { message: message2 } = error;
  return pythonException === void 0 ? { code: "PYEP_UNREADABLE", message: message2 } : { code: "PYEP_UNREADABLE", message: message2, pythonException };
}
function exceptionOf({ reason, pythonException }) {
  if (reason === "permission") return "PermissionError";
  if (reason !== "corrupt") return pythonException;
  return pythonException === "BadZipFile" || pythonException === "RuntimeError" ? void 0 : "error";
}

// src/discovery/legacy-distribution.ts
init_path_distribution();

// src/discovery/pkg-resources-entry-map.ts
init_python_error();
init_python_str();

// src/discovery/legacy-entry-point.ts
init_entry_point();
init_python_str();
var LegacyEntryPoint = class extends EntryPoint {
  // Not `reference`: that is an accessor of the base class.
  legacyReference;
  /** @param line of the file that registers it, counted from 1. */
  constructor(name, value, group, reference, origin = {}, line) {
    super(name, value, group, origin, line);
    this.legacyReference = reference;
  }
  /** The value taken apart; never `null`, since an invalid value costs the whole file. */
  get reference() {
    return this.legacyReference;
  }
  /** `repr()`: `EntryPoint.parse('a = myapp_plugin_a:main [fast]')` */
  toString() {
    const { module, attr, extras } = this.legacyReference;
    const text2 = `${this.name} = ${module}${attr === null ? "" : `:${attr}`}`;
    return `EntryPoint.parse(${repr(extras.length === 0 ? text2 : `${text2} [${extras.join(",")}]`)})`;
  }
};

// src/discovery/requirement-extras.ts
init_python_error();
init_python_str();
var EXTRA = /^[ \t]*([^ \t]+)[ \t]*$/;
var URL = /^@[ \t]*[^ \t]+[ \t]*$/;
function parseRequirementExtras(text2) {
  const comment = text2.indexOf(" #");
  const requirement = comment < 0 ? text2 : text2.slice(0, comment);
  if (requirement.endsWith("\\")) throw new PythonError("ValueError", "ends in a backslash");
  const end = requirement.indexOf("]");
  if (end < 0) throw invalidExtras();
  const extras = splitExtras(requirement.slice(1, end));
  if (!extras.every(isIdentifier)) throw invalidExtras();
  checkRest(requirement.slice(end + 1).replace(/^[ \t]+/, ""));
  return [...new Set(extras)].map(safeExtra).toSorted(compareCodePoints);
}
function splitExtras(inside) {
  if (/^[ \t]*$/.test(inside)) return [];
  return inside.split(",").map((part) => EXTRA.exec(part)?.[1] ?? "");
}
function checkRest(rest) {
  if (rest === "" || URL.test(rest)) return;
  if (/^===[^\s;)]*$/.test(rest)) throw new PythonError("ValueError", "names a version after the extras");
  throw invalidExtras();
}
function isIdentifier(extra) {
  return /^[A-Za-z0-9._-]+$/.test(extra) && /^[A-Za-z0-9]/.test(extra) && /[A-Za-z0-9_]$/.test(extra);
}
function safeExtra(extra) {
  return extra.replace(/[^A-Za-z0-9.-]+/g, "_").toLowerCase();
}
function invalidExtras() {
  return new PythonError("InvalidRequirement", "is no list of extras (expected [extra1, extra2])");
}

// src/discovery/pkg-resources-entry-map.ts
var OTHER_THAN_DOTTED = /[^\p{L}\p{N}_.]/u;
var OTHER_THAN_SPACE = new RegExp(`[^${PYTHON_WHITE_SPACE}]`);
function readEntryMap(text2, origin) {
  const entryPoints2 = [];
  const groups = /* @__PURE__ */ new Set();
  let section = { group: void 0, line: 1, entries: [] };
  for (const line of strippedLines(text2)) {
    if (line.text.startsWith("#")) continue;
    if (!line.text.startsWith("[")) {
      section.entries.push(line);
      continue;
    }
    if (!line.text.endsWith("]"))
      throw invalid(`the header ${quoted2(line.text)} does not end with "]"`, line.number);
    const isPassedOver = section.group === "" && section.entries.length === 0;
    if (!isPassedOver) readSection(section);
    section = { group: strip(line.text.slice(1, -1)), line: line.number, entries: [] };
  }
  readSection(section);
  return entryPoints2;
  function readSection({ group, line, entries }) {
    if (group === void 0) {
      if (entries[0] === void 0) return;
      throw invalid(`${quoted2(entries[0].text)} stands before the first header`, entries[0].number);
    }
    if (groups.has(group)) throw invalid(`a second [${shortened(group)}]`, line);
    if (!isModuleName(group)) {
      throw invalid(`[${shortened(group)}] is no group name (expected words joined by dots)`, line);
    }
    groups.add(group);
    const names = /* @__PURE__ */ new Set();
    for (const entry3 of entries) {
      const entryPoint = readEntry(entry3, group, origin);
      if (names.has(entryPoint.name)) {
        throw invalid(`a second ${quoted2(entryPoint.name)} in [${shortened(group)}]`, entry3.number);
      }
      names.add(entryPoint.name);
      entryPoints2.push(entryPoint);
    }
  }
}
function readEntry({ text: text2, number }, group, origin) {
  const entry3 = splitEntry(text2);
  if (entry3 === void 0) {
    throw invalid(`${quoted2(text2)} is no entry (expected name = module:attribute [extras])`, number);
  }
  const { name, value, module, attr } = entry3;
  const reference = { module, attr, extras: readExtras(entry3.extras, number) };
  if (!isModuleName(module)) {
    throw invalid(`${quoted2(module)} is no module name (expected words joined by dots)`, number);
  }
  return new LegacyEntryPoint(name, value, group, reference, origin, number);
}
function readExtras(text2, line) {
  if (text2 === void 0) return [];
  try {
    return parseRequirementExtras(text2);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    throw new PythonError(error.pythonException, `${quoted2(text2)} ${error.message}`, { line });
  }
}
function splitEntry(text2) {
  for (let equals = text2.indexOf("=", 1); equals >= 0; equals = text2.indexOf("=", equals + 1)) {
    const reference = splitReference(text2, skip(text2, equals + 1, OTHER_THAN_SPACE));
    if (reference !== void 0) return { name: rstrip(text2.slice(0, equals)), ...reference };
  }
  return void 0;
}
function splitReference(text2, start) {
  const moduleEnd = skip(text2, start, OTHER_THAN_DOTTED);
  if (moduleEnd === start) return void 0;
  const module = text2.slice(start, moduleEnd);
  let attr = null;
  let position = skip(text2, moduleEnd, OTHER_THAN_SPACE);
  if (text2[position] === ":") {
    const attrStart = skip(text2, position + 1, OTHER_THAN_SPACE);
    const attrEnd = skip(text2, attrStart, OTHER_THAN_DOTTED);
    if (attrEnd === attrStart) return void 0;
    attr = text2.slice(attrStart, attrEnd);
    position = skip(text2, attrEnd, OTHER_THAN_SPACE);
  }
  const value = text2.slice(start);
  if (position === text2.length) return { value, module, attr, extras: void 0 };
  const hasExtras = text2[position] === "[" && text2.endsWith("]");
  return hasExtras ? { value, module, attr, extras: text2.slice(position) } : void 0;
}
function skip(text2, start, pattern) {
  const length = text2.slice(start).search(pattern);
  return length < 0 ? text2.length : start + length;
}
function isModuleName(text2) {
  return !OTHER_THAN_DOTTED.test(text2) && text2.split(".").every((part) => part !== "");
}
function quoted2(text2) {
  return repr(shortened(text2));
}
function shortened(text2) {
  return text2.length > 80 ? `${text2.slice(0, 80)}\u2026` : text2;
}
function invalid(message2, line) {
  return new PythonError("ValueError", message2, { line });
}

// src/discovery/legacy-distribution.ts
var LegacyDistribution = class extends PathDistribution {
  /** `Distribution.key`: of two distributions with the same one only the first is active. */
  key;
  eggName;
  legacyPlace;
  reloadedVersion;
  entryPointsParsed;
  /** @throws {PythonError} under `strict`, where the version in an egg-info cannot be read. */
  constructor(place, options) {
    super(place, options);
    this.legacyPlace = place;
    this.eggName = parseEggName(place.basename);
    this.key = this.eggName.projectName.toLowerCase();
    this.reloadedVersion = this.eggName.format === "egg-info" ? this.declaredVersion("PKG-INFO") : void 0;
  }
  /** `Distribution.project_name` */
  get name() {
    return this.eggName.projectName;
  }
  /**
   * `Distribution.version`: that of the file name, of an egg-info that in PKG-INFO, normalized; `null` where Python
   * raises because there is none.
   */
  get version() {
    const fileName = this.eggName.format === "dist-info" ? "METADATA" : "PKG-INFO";
    return this.reloadedVersion ?? this.eggName.version ?? this.declaredVersion(fileName) ?? null;
  }
  /**
   * `Distribution.get_entry_map()`: the entry points of all groups in file order, {@link LegacyEntryPoint} each. None
   * where one line is bad; the problem says which.
   *
   * @throws {PythonError} under `strict`, where `pkg_resources` raises.
   */
  get entryPoints() {
    this.entryPointsParsed ??= new EntryPoints(
      this.parseEntryPoints(),
      this.problems.filter(({ affects }) => affects === "entryPoints")
    );
    return this.entryPointsParsed;
  }
  parseEntryPoints() {
    const text2 = this.legacyText("entry_points.txt", "entryPoints");
    if (text2 === void 0) return [];
    const path15 = this.pathOf("entry_points.txt");
    try {
      return readEntryMap(text2, { dist: this, path: path15, pythonVersion: this.pythonVersion });
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      const { message: message2, pythonException, line } = error;
      this.problemList.add({
        code: "PYEP_ENTRY_POINTS_SYNTAX",
        message: `${message2}; the file is left out, and pkg_resources raises ${pythonException} for every group`,
        severity: "error",
        affects: "entryPoints",
        path: path15,
        ...line === void 0 ? {} : { line },
        pythonException
      });
      return [];
    }
  }
  /** The first line that begins with `Version:`, in whatever part of the text. Mirrors `_version_from_file`. */
  declaredVersion(fileName) {
    const text2 = this.legacyText(fileName, "metadata");
    const line = strippedLines(text2 ?? "").find((candidate) => /^version:/i.test(candidate.text));
    const version = line && safeVersion(strip(line.text.slice("version:".length)));
    return version === "" ? void 0 : version;
  }
  /** `get_metadata`. An egg-info file has no metadata but itself, and its bytes may be anything. */
  legacyText(fileName, affects) {
    const { tree, name, isDirectory: isDirectory5 } = this.legacyPlace;
    if (!isDirectory5 && fileName !== "PKG-INFO") return void 0;
    const found = isDirectory5 ? readEggMetadata(tree, `${name}/${fileName}`, "strict") : readEggMetadata(tree, name, "replace");
    if (found === void 0 || typeof found === "string") return found;
    const { message: message2, pythonException } = found;
    const consequence = pythonException === void 0 ? "" : `; pkg_resources raises ${pythonException}`;
    this.problemList.add({
      ...found,
      message: message2 + consequence,
      severity: "error",
      affects,
      path: isDirectory5 ? this.pathOf(fileName) : this.location
    });
    return void 0;
  }
};

// src/discovery/find-legacy-distributions.ts
init_sys_path_entry();
var INFO2 = /\.(?:egg|dist)-info$/i;
function* findLegacyDistributions(entry3, options, problems) {
  checkUsable(entry3.path, problems);
  if (entry3.tree === void 0) return;
  const location = realPath(entry3.path, options);
  if (entry3.tree.isArchive === true) {
    const isEgg = hasEggName(entry3.path) && entry3.tree.kind("EGG-INFO/PKG-INFO") !== void 0;
    if (isEgg) yield eggAt(location, entryBasename(entry3.path), entry3.tree, options);
    return;
  }
  if (hasEggName(location) && kindOf(entry3.tree, "EGG-INFO/PKG-INFO") === "file") {
    yield eggAt(location, entryBasename(location), entry3.tree, options);
    return;
  }
  for (const name of sortedNames(entry3, problems)) {
    if (!INFO2.test(name)) continue;
    const isDirectory5 = kindOf(entry3.tree, name) === "directory";
    if (!isDirectory5 && name.toLowerCase().endsWith(".dist-info")) continue;
    const path15 = joinToEntry(location, name);
    if (isDirectory5 && isEmpty(entry3.tree, name, path15, problems)) continue;
    yield new LegacyDistribution(
      { entryPath: location, tree: entry3.tree, name, location: path15, basename: name, isDirectory: isDirectory5 },
      options
    );
  }
}
function eggAt(path15, basename, tree, options) {
  const name = "EGG-INFO";
  const place = {
    entryPath: path15,
    tree,
    name,
    location: joinToEntry(path15, name),
    basename,
    isDirectory: true
  };
  return new LegacyDistribution(place, options);
}
function hasEggName(path15) {
  return path15.toLowerCase().endsWith(".egg");
}
function realPath(path15, { fileSystem }) {
  const real = fileSystem?.realPath(path15);
  if (real !== void 0) return real;
  const normalized = pathFlavour(fileSystem?.flavour ?? "posix").normalize(path15);
  return normalized === "." ? "" : normalized;
}
function sortedNames({ path: path15, tree }, problems) {
  try {
    return tree?.list("")?.toSorted(compareCodePoints) ?? [];
  } catch (error) {
    if (!(error instanceof FileAccessError)) throw error;
    const { message: message2, reason } = error;
    problems.add({
      code: "PYEP_PATH_ENTRY_UNREADABLE",
      message: `${message2}; its distributions are not seen`,
      severity: "warning",
      affects: "entryPoints",
      path: path15,
      ...reason === "io" ? { pythonException: "OSError" } : {}
    });
    return [];
  }
}
function isEmpty(tree, name, path15, problems) {
  try {
    return tree.list(name)?.length === 0;
  } catch (error) {
    if (!(error instanceof FileAccessError)) throw error;
    const pythonException = error.reason === "permission" ? "PermissionError" : "OSError";
    problems.add({
      code: "PYEP_UNREADABLE",
      message: `${error.message}; pkg_resources raises ${pythonException} for the whole environment`,
      severity: "error",
      affects: "entryPoints",
      path: path15,
      pythonException
    });
    return true;
  }
}
function kindOf(tree, path15) {
  try {
    return tree.kind(path15);
  } catch (error) {
    if (error instanceof FileAccessError) return void 0;
    throw error;
  }
}
function checkUsable(path15, problems) {
  const unusable = [
    [/\0/, "ValueError"],
    [/(?![\udc80-\udcff])\p{Surrogate}/u, "UnicodeEncodeError"]
  ];
  const pythonException = unusable.find(([pattern]) => pattern.test(path15))?.[1];
  if (pythonException === void 0) return;
  const problem = {
    code: "PYEP_PATH_ENTRY_UNREADABLE",
    message: `no path that a system knows; pkg_resources raises ${pythonException}`,
    severity: "error",
    affects: "entryPoints",
    path: path15,
    pythonException
  };
  problems.add(problem);
}

// src/discovery/working-set.ts
var WorkingSet = class {
  #sysPath;
  #options;
  #listingProblems;
  #distributions;
  constructor(sysPath, options) {
    this.#sysPath = sysPath;
    this.#options = options;
    this.#listingProblems = new ProblemList(options.strict);
  }
  /**
   * `iter(working_set)`
   *
   * @throws {PythonError} under `strict`, where importing `pkg_resources` raises.
   */
  [Symbol.iterator]() {
    this.#distributions ??= this.#find();
    return this.#distributions.values();
  }
  /**
   * `working_set.iter_entry_points(group, name)`: those of a group, or of one name in it. Every entry_points.txt is
   * read, whichever group is asked for.
   *
   * @throws {PythonError} under `strict`, when the iteration gets to a distribution where `pkg_resources` raises.
   */
  *iterEntryPoints(group, name) {
    for (const distribution of this) {
      for (const entryPoint of distribution.entryPoints) {
        const isWanted = entryPoint.group === group && (name === void 0 || entryPoint.name === name);
        if (isWanted && entryPoint instanceof LegacyEntryPoint) yield entryPoint;
      }
    }
  }
  /**
   * The entry points of all groups, {@link LegacyEntryPoint} each, distribution by distribution.
   *
   * @throws {PythonError} under `strict`, where `pkg_resources` raises.
   */
  get entryPoints() {
    const entryPoints2 = [...this].flatMap((distribution) => [...distribution.entryPoints]);
    return new EntryPoints(entryPoints2, this.problems);
  }
  /** What was found wrong by what has been asked so far: after an iteration, all that kept entry points from it. */
  get problems() {
    const found = this.#distributions?.flatMap(({ problems }) => problems) ?? [];
    return [...this.#listingProblems.found, ...found];
  }
  #find() {
    const active = /* @__PURE__ */ new Map();
    for (const entry3 of this.#sysPath) {
      for (const distribution of findLegacyDistributions(entry3, this.#options, this.#listingProblems)) {
        if (!active.has(distribution.key)) active.set(distribution.key, distribution);
        else distribution.problems.forEach((problem) => this.#listingProblems.add(problem));
      }
    }
    return [...active.values()];
  }
};

// src/discovery/environment.ts
var Environment = class {
  sysPath;
  pythonVersion;
  strict;
  fileSystem;
  prefix;
  executable;
  scriptsDirectory;
  platform;
  foundBy;
  exact;
  /** What is wrong with sys.path itself; {@link EntryPoints} and {@link Distribution} have their own. */
  problems;
  /** How sys.path came about: what was decided and why, a sentence each. */
  decisions;
  /** What site.py works with; `undefined` where it does not run, and where that is not known. */
  site;
  /** The directories and files a change of which makes this snapshot stale. */
  watchPaths;
  #finder;
  #entryPoints;
  #workingSet;
  /** @throws {PyepError} `PYEP_INVALID_ARGUMENT` where `pythonVersion` is none. */
  constructor(sysPath, options = {}) {
    this.sysPath = sysPath;
    const { version, problems } = checkedPythonVersion(options.pythonVersion ?? DEFAULT_PYTHON_VERSION);
    this.pythonVersion = version;
    this.strict = options.strict ?? false;
    this.fileSystem = options.fileSystem;
    this.prefix = options.prefix;
    this.executable = options.executable;
    this.scriptsDirectory = options.scriptsDirectory;
    this.platform = options.platform ?? "linux-x86_64";
    this.foundBy = options.foundBy;
    this.exact = (options.exact ?? true) && problems.length === 0;
    const known = options.problems ?? [];
    const isKnown = known.some(({ code }) => code === "PYEP_VERSION_OUTSIDE_RANGE");
    this.problems = isKnown ? known : [...known, ...problems];
    this.decisions = options.decisions ?? [];
    this.site = options.site;
    this.watchPaths = [...sysPath.map(({ path: path15 }) => path15), ...options.watchPaths ?? []];
    this.#finder = new PathFinder(sysPath, this);
  }
  get #behaviour() {
    return pythonBehaviour(this.pythonVersion);
  }
  /**
   * `importlib.metadata.entry_points(**params)`: the same entry points in the same order. Those of 3.8 and 3.9, which
   * return a dict, and of 3.10 and 3.11 come group by group.
   *
   * Every entry_points.txt is read whichever group is asked for, as in Python; a file that cannot be read costs only
   * its own entries and is a problem of the result.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises.
   */
  entryPoints(params) {
    this.#entryPoints ??= this.#readEntryPoints();
    return params === void 0 ? this.#entryPoints : this.#entryPoints.select(params);
  }
  /**
   * `importlib.metadata.distributions()`: every distribution in search order, those that another one hides included.
   *
   * @throws {PythonError} under `strict`, where the interpreter raises.
   */
  distributions() {
    return this.#finder.distributions();
  }
  /**
   * `importlib.metadata.distribution(name)`: the first on sys.path.
   *
   * @throws {PackageNotFoundError}
   * @throws {PythonError} `ValueError` for the empty name, as CPython 3.11 and later.
   */
  distribution(name) {
    const { emptyNameLookup, prefersMetadata } = this.#behaviour;
    if (name === "" && emptyNameLookup === "ValueError") {
      throw new PythonError("ValueError", "a distribution name is required");
    }
    const candidates = name === "" && emptyNameLookup === "first distribution" ? this.#finder.distributions() : this.#finder.distributionsNamed(name);
    let first;
    for (const candidate of candidates) {
      if (!prefersMetadata || candidate.hasMetadata) return candidate;
      first ??= candidate;
    }
    if (first === void 0) throw new PackageNotFoundError(name);
    return first;
  }
  /** `importlib.metadata.version(name)`; `null` is Python's `None`. @throws {PackageNotFoundError} */
  version(name) {
    return this.distribution(name).version;
  }
  /** `importlib.metadata.metadata(name)`. @throws {PackageNotFoundError} */
  metadata(name) {
    return this.distribution(name).metadata;
  }
  /** `importlib.metadata.files(name)`; `null` is Python's `None`. @throws {PackageNotFoundError} */
  files(name) {
    return this.distribution(name).files;
  }
  /** `importlib.metadata.requires(name)`; `null` is Python's `None`. @throws {PackageNotFoundError} */
  requires(name) {
    return this.distribution(name).requires;
  }
  /**
   * `importlib.metadata.packages_distributions()`: importable top-level names and the distributions that bring them, a
   * name twice where two metadata directories say so. 3.8 and 3.9, which have no such call, get the rule of 3.10.
   */
  packagesDistributions() {
    const suffixes = moduleSuffixes(this.pythonVersion, this.platform);
    const packages = /* @__PURE__ */ new Map();
    for (const distribution of this.distributions()) {
      for (const name of distribution.topLevelNames(suffixes)) {
        const known = packages.get(name);
        if (known === void 0) packages.set(name, [distribution.name]);
        else known.push(distribution.name);
      }
    }
    return packages;
  }
  /**
   * `pkg_resources.iter_entry_points(group, name)`: what the older API sees, by rules of its own. What costs a
   * distribution its entry points there is among the `problems` of {@link workingSet}.
   *
   * @throws {PythonError} under `strict`, when the iteration gets to where `pkg_resources` raises.
   */
  iterEntryPoints(group, name) {
    return this.workingSet.iterEntryPoints(group, name);
  }
  /** `pkg_resources.working_set`: the distributions that {@link iterEntryPoints} asks. */
  get workingSet() {
    this.#workingSet ??= new WorkingSet(this.sysPath, this);
    return this.#workingSet;
  }
  /**
   * `pkgutil.iter_modules()`, and with a namespace `pkgutil.iter_modules(ns.__path__, ns.__name__ + ".")`: what plug-ins
   * are found by that go by their name or live in a common package.
   *
   * @throws {NamespaceNotFoundError} at the call, where there is no such package.
   */
  iterModules(options) {
    return iterModules(this, options);
  }
  /** `list(import_module(name).__path__)` of a package or namespace package. @throws {NamespaceNotFoundError} */
  namespacePath(name) {
    return namespacePath(this, name);
  }
  /** What has kept entries of sys.path from being listed, as far as they were asked for. */
  get listingProblems() {
    return this.#finder.problems.found;
  }
  toJSON() {
    const { pythonVersion } = this;
    const sysPath = this.sysPath.map(({ path: path15 }) => path15);
    if (this.prefix === void 0) return { kind: "path", pythonVersion, sysPath };
    return {
      kind: "environment",
      prefix: this.prefix,
      python: this.executable ?? null,
      pythonVersion,
      foundBy: this.foundBy ?? null,
      exact: this.exact,
      sysPath
    };
  }
  #readEntryPoints() {
    const { uniqueDistributions, entryPointsOrder } = this.#behaviour;
    const problems = [];
    const entryPoints2 = [];
    const keys = /* @__PURE__ */ new Set();
    for (const distribution of this.#finder.distributions()) {
      if (uniqueDistributions) {
        const key = distribution.keyFromPath ?? this.#keyFromMetadata(distribution);
        if (key !== void 0 && keys.size === keys.add(key).size) continue;
      }
      for (const entryPoint of distribution.entryPoints) entryPoints2.push(entryPoint);
      for (const problem of distribution.problems) {
        if (problem.affects === "entryPoints") problems.push(problem);
      }
    }
    if (entryPointsOrder === "by group") {
      entryPoints2.sort((left, right) => compareCodePoints(left.group, right.group));
    }
    return new EntryPoints(entryPoints2, [...this.#finder.problems.found, ...problems]);
  }
  /**
   * The key of a distribution whose path does not tell its name. Without a name nothing can hide it and it hides
   * nothing; CPython 3.10 and later raise for the whole environment.
   */
  #keyFromMetadata(distribution) {
    const { name } = distribution;
    if (name !== null) return metadataLookupKey(name);
    this.#finder.problems.add({
      code: "PYEP_NO_DISTRIBUTION_NAME",
      message: `neither the path nor the metadata tells its name; CPython ${this.pythonVersion} raises ${this.#behaviour.missingMetadata === "raises" ? "KeyError or MetadataNotFound" : "TypeError"} for the whole environment`,
      severity: "error",
      affects: "entryPoints",
      path: distribution.location,
      pythonException: "TypeError"
    });
    return void 0;
  }
};

// src/node/directory-tree.ts
init_file_tree();
init_reading_limits();
import { closeSync, constants, opendirSync, openSync, readSync, statSync } from "node:fs";
var SMALL_FILE = 64 * 1024;
var READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
function directoryTree(root, maxFileSize = READING_LIMITS.metadataText) {
  const prefix = root.endsWith("/") ? root : `${root}/`;
  let smallFile;
  function readInto(path15) {
    const absolutePath2 = prefix + path15;
    const stats = statOf(absolutePath2);
    if (stats === void 0 || stats.isDirectory()) return void 0;
    if (!stats.isFile()) throw new FileAccessError(absolutePath2, "special-file");
    if (stats.size > maxFileSize) throw new FileAccessError(absolutePath2, "too-large");
    smallFile ??= Buffer.allocUnsafeSlow(SMALL_FILE);
    const buffer = stats.size <= SMALL_FILE ? smallFile : Buffer.allocUnsafe(stats.size);
    const length = fill(buffer, absolutePath2, stats.size);
    return length === void 0 ? void 0 : { buffer, length };
  }
  return {
    list(path15) {
      return listRaw(path15 === "" ? root : prefix + path15);
    },
    read(path15) {
      const file = readInto(path15);
      return file && new Uint8Array(file.buffer.subarray(0, file.length));
    },
    readUtf8(path15) {
      const file = readInto(path15);
      return file?.buffer.toString("utf8", 0, file.length);
    },
    kind(path15) {
      const stats = statOf(path15 === "" ? root : prefix + path15);
      if (stats === void 0) return void 0;
      return stats.isDirectory() ? "directory" : "file";
    }
  };
}
function listRaw(path15) {
  const names = [];
  try {
    const directory = opendirSync(path15);
    try {
      for (let entry3 = directory.readSync(); entry3 !== null; entry3 = directory.readSync())
        names.push(entry3.name);
    } finally {
      directory.closeSync();
    }
  } catch (error) {
    return absentOrThrow(path15, error);
  }
  return names;
}
function statOf(path15) {
  try {
    return statSync(path15, { throwIfNoEntry: false });
  } catch (error) {
    return absentOrThrow(path15, error);
  }
}
function fill(buffer, path15, size) {
  try {
    const descriptor = openSync(path15, READ_ONLY);
    try {
      let length = 0;
      while (length < size) {
        const read = readSync(descriptor, buffer, length, size - length, null);
        if (read === 0) break;
        length += read;
      }
      return length;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return absentOrThrow(path15, error);
  }
}
var ABSENT = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR", "EISDIR"]);
var REASONS = {
  EACCES: "permission",
  EPERM: "permission",
  ELOOP: "loop"
};
function absentOrThrow(path15, error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (ABSENT.has(code)) return void 0;
  if (code === "ERR_INVALID_ARG_VALUE") return void 0;
  const reason = REASONS[code] ?? "io";
  throw new FileAccessError(path15, reason, {
    cause: error,
    ...reason === "io" ? { message: `cannot be read (${code})`, pythonException: "OSError" } : {}
  });
}

// src/node/open-environment.ts
import path7 from "node:path";
init_pyep_error();

// src/node/find-environment.ts
init_pyep_error();
import { accessSync, constants as constants2, readFileSync as readFileSync2, statSync as statSync3 } from "node:fs";
import path2 from "node:path";

// src/node/pyenv.ts
import { readdirSync, readFileSync, statSync as statSync2 } from "node:fs";
import path from "node:path";
function pyenvInterpreter(cwd, env) {
  const root = env["PYENV_ROOT"] ?? (env["HOME"] === void 0 ? void 0 : path.join(env["HOME"], ".pyenv"));
  if (root === void 0 || !isDirectory2(path.join(root, "versions"))) return void 0;
  const choice = chosenVersions(cwd, env, root);
  if (choice === void 0) return void 0;
  for (const version of choice.versions) {
    const executable = installed(root, version);
    if (executable !== void 0) return { executable, chosenBy: choice.chosenBy };
  }
  return void 0;
}
function nearestVersionFile(cwd) {
  for (let directory = path.resolve(cwd); ; directory = path.dirname(directory)) {
    const file = path.join(directory, ".python-version");
    if (isFile(file)) return file;
    if (directory === path.dirname(directory)) return void 0;
  }
}
function chosenVersions(cwd, env, root) {
  const variable = env["PYENV_VERSION"];
  if (variable !== void 0 && variable !== "") {
    return { versions: variable.split(":"), chosenBy: "PYENV_VERSION" };
  }
  const file = nearestVersionFile(cwd) ?? path.join(root, "version");
  if (!isFile(file)) return void 0;
  const versions = readFileSync(file, "utf8").split(/\r\n|[\r\n]/).flatMap((line) => /^[^\s#]+/.exec(line.trim())?.[0] ?? []);
  return { versions, chosenBy: file };
}
function installed(root, version) {
  const name = version.replace(/^python-/, "");
  if (name === "system" || !/^[\w.-]+$/.test(name)) return void 0;
  const versions = path.join(root, "versions");
  const newestFirst = readdirSync(versions).filter((candidate) => candidate === name || candidate.startsWith(`${name}.`)).toSorted((left, right) => right.localeCompare(left, "en", { numeric: true }));
  return newestFirst.flatMap((candidate) => ["python3", "python"].map((file) => path.join(versions, candidate, "bin", file))).find(isFile);
}
function isFile(file) {
  return statSync2(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
function isDirectory2(file) {
  return statSync2(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// src/node/find-environment.ts
function findEnvironment(cwd, env) {
  for (const variable of ["VIRTUAL_ENV", "CONDA_PREFIX"]) {
    const prefix = env[variable];
    if (prefix === void 0 || prefix === "") continue;
    if (!isDirectory3(path2.resolve(cwd, prefix))) {
      throw new PyepError("PYEP_NO_ENVIRONMENT", `${variable} names ${prefix}, which does not exist`, {
        hint: `unset ${variable}, or name an environment: pyep list .venv`,
        path: prefix
      });
    }
    return environmentAtPrefix(path2.resolve(cwd, prefix), variable);
  }
  for (let directory = path2.resolve(cwd); ; directory = path2.dirname(directory)) {
    const prefix = path2.join(directory, ".venv");
    if (isFile2(path2.join(prefix, "pyvenv.cfg"))) return environmentAtPrefix(prefix, ".venv");
    if (directory === path2.dirname(directory)) break;
  }
  const pyenv = pyenvInterpreter(cwd, env);
  if (pyenv !== void 0) return environmentOfInterpreter(pyenv.executable, path2.basename(pyenv.chosenBy));
  const executable = pythonOnPath(env["PATH"] ?? "");
  if (executable !== void 0) return environmentOfInterpreter(executable, "PATH");
  const versionFile = nearestVersionFile(cwd);
  const tried = [
    "no Python environment found",
    "  VIRTUAL_ENV     not set",
    "  CONDA_PREFIX    not set",
    `  .venv           none in ${cwd} or above`,
    `  .python-version ${versionFile === void 0 ? `none in ${cwd} or above` : `${versionFile}: no such version in pyenv`}`,
    "  python3         not on PATH"
  ];
  throw new PyepError("PYEP_NO_ENVIRONMENT", tried.join("\n"), {
    hint: "name one: pyep list path/to/venv, or --python path/to/python"
  });
}
function environmentOfInterpreter(executable, foundBy, fileExists = isFile2) {
  return { executable, isFile: fileExists(executable), foundBy };
}
function environmentAtPrefix(prefix, foundBy, fileExists = isFile2) {
  const candidates = ["bin/python3", "bin/python", "Scripts/python.exe", "bin/python.exe", "python.exe"];
  const paths = candidates.map((name) => path2.join(prefix, name));
  const executable = paths.find(fileExists);
  const [first = prefix] = paths;
  return { executable: executable ?? first, isFile: executable !== void 0, foundBy };
}
function pythonOnPath(searchPath) {
  for (const directory of searchPath.split(path2.delimiter)) {
    for (const name of ["python3", "python", "python.exe"]) {
      const file = path2.join(directory, name);
      if (directory !== "" && isFile2(file) && isExecutable(file) && !isScript(file)) return file;
    }
  }
  return void 0;
}
function isScript(file) {
  return readFileSync2(file).subarray(0, 2).toString("latin1") === "#!";
}
function isExecutable(file) {
  try {
    accessSync(file, constants2.X_OK);
    return true;
  } catch {
    return false;
  }
}
function isFile2(file) {
  return statSync3(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
function isDirectory3(file) {
  return statSync3(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// src/node/machine.ts
init_pyep_error();
import { homedir } from "node:os";
import path5 from "node:path";

// src/node/node-file-system.ts
import { readlinkSync, realpathSync, statSync as statSync4 } from "node:fs";
import path3 from "node:path";
function nodeFileSystem(cwd) {
  const absolute = (file) => path3.resolve(cwd, file);
  return {
    flavour: path3.sep === "\\" ? "windows" : "posix",
    tree(directory) {
      return isDirectory4(absolute(directory)) ? directoryTree(absolute(directory)) : void 0;
    },
    realPath(file) {
      return orUndefined(() => realpathSync(absolute(file)));
    },
    readLink(file) {
      return orUndefined(() => readlinkSync(absolute(file)));
    }
  };
}
function isDirectory4(file) {
  return orUndefined(() => statSync4(file).isDirectory()) ?? false;
}
function orUndefined(question) {
  try {
    return question();
  } catch {
    return void 0;
  }
}

// src/node/rooted-file-system.ts
init_file_tree();
import { lstatSync, readlinkSync as readlinkSync2 } from "node:fs";
import path4 from "node:path";
var MAX_LINKS = 40;
function rootedFileSystem(root) {
  const host = path4.resolve(root);
  const files = directoryTree(host);
  return {
    flavour: "posix",
    tree(directory) {
      const resolved = resolve(directory);
      return resolved !== void 0 && files.kind(resolved) === "directory" ? treeAt(directory) : void 0;
    },
    realPath(file) {
      const resolved = resolve(file);
      return resolved !== void 0 && files.kind(resolved) !== void 0 ? `/${resolved}` : void 0;
    },
    readLink(file) {
      const parent = resolve(path4.posix.dirname(file));
      if (parent === void 0) return void 0;
      return linkAt(path4.join(host, parent, path4.posix.basename(file)));
    },
    hostPath(file) {
      const resolved = resolve(file);
      return resolved === void 0 ? void 0 : path4.join(host, resolved);
    }
  };
  function treeAt(base) {
    const at2 = (below4) => resolve(below4 === "" ? base : `${base}/${below4}`);
    const ask2 = (below4, question) => {
      const resolved = at2(below4);
      return resolved === void 0 ? void 0 : question(resolved);
    };
    return {
      list: (below4) => ask2(below4, (resolved) => files.list(resolved)),
      read: (below4) => ask2(below4, (resolved) => files.read(resolved)),
      kind: (below4) => ask2(below4, (resolved) => files.kind(resolved))
    };
  }
  function resolve(file, links = 0) {
    const parts = file.split("/").filter((part) => part !== "" && part !== ".");
    const way = [];
    for (const [index, part] of parts.entries()) {
      if (part === "..") {
        way.pop();
        continue;
      }
      const link = linkAt(path4.join(host, ...way, part));
      if (link !== void 0) {
        if (links >= MAX_LINKS) throw new FileAccessError(path4.join(host, ...way, part), "loop");
        const target = link.startsWith("/") ? link : [...way, link].join("/");
        return resolve([target, ...parts.slice(index + 1)].join("/"), links + 1);
      }
      way.push(part);
    }
    return way.join("/");
  }
}
function linkAt(file) {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync2(file) : void 0;
  } catch {
    return void 0;
  }
}

// src/node/machine.ts
function thisMachine(cwd, env) {
  return {
    fileSystem: nodeFileSystem(cwd),
    cwd,
    // Without HOME the interpreter asks the password database.
    env: env ?? { HOME: homedir(), ...process.env },
    fromUser: (given) => path5.resolve(cwd, given),
    toUser: (own) => own,
    // path.resolve would take a final separator off, and with one a file is no file.
    hostPath: (own) => path5.isAbsolute(own) ? own : `${cwd}${path5.sep}${own}`
  };
}
function machineBelow(root, cwd, env) {
  const base = path5.resolve(cwd, root);
  const fileSystem = rootedFileSystem(base);
  const toUser = (own) => path5.join(base, own);
  return {
    fileSystem,
    cwd: "/",
    env: env ?? {},
    fromUser(given) {
      const below4 = path5.relative(base, path5.resolve(cwd, given));
      if (below4 === ".." || below4.startsWith(`..${path5.sep}`) || path5.isAbsolute(below4)) {
        throw new PyepError("PYEP_INVALID_ARGUMENT", `${given} lies outside of ${root}, the root`, {
          hint: "name a path below the root",
          path: given
        });
      }
      return `/${below4.split(path5.sep).join("/")}`;
    },
    toUser,
    hostPath: (own) => fileSystem.hostPath(own)
  };
}
function fileSystemForUser(machine) {
  const { fileSystem } = machine;
  const asked = (given, question) => {
    try {
      return question(machine.fromUser(given));
    } catch (error) {
      if (error instanceof PyepError && error.code === "PYEP_INVALID_ARGUMENT") return void 0;
      throw error;
    }
  };
  return {
    flavour: fileSystem.flavour,
    tree: (given) => asked(given, (own) => fileSystem.tree(own)),
    realPath(given) {
      const real = asked(given, (own) => fileSystem.realPath(own));
      return real === void 0 ? void 0 : machine.toUser(real);
    },
    readLink: (given) => asked(given, (own) => fileSystem.readLink(own))
  };
}

// src/node/open-sys-path.ts
init_file_tree();

// src/node/archive-above.ts
init_file_tree();
import { statSync as statSync6 } from "node:fs";
import path6 from "node:path";
async function archiveAbove(file) {
  let above = file.replace(/(?<=.)[\\/]+$/, "");
  for (; statIfThere(above) === void 0; above = path6.dirname(above)) {
    if (above === path6.dirname(above)) return void 0;
  }
  if (statIfThere(above)?.isFile() !== true) return void 0;
  try {
    const { zipTree: zipTree2 } = await Promise.resolve().then(() => (init_zip_tree(), zip_tree_exports));
    const inside = path6.relative(above, file).split(path6.sep).join("/");
    return { tree: await zipTree2(above), inside };
  } catch (error) {
    if (error instanceof FileAccessError) return void 0;
    throw error;
  }
}
function statIfThere(file) {
  try {
    return statSync6(file, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return void 0;
    throw error;
  }
}

// src/node/open-sys-path.ts
async function openSysPath(entries, machine, signal) {
  const opened = await Promise.all(
    entries.map(async (entry3) => {
      signal?.throwIfAborted();
      const { problems, ...opened2 } = await openEntry(entry3, machine);
      return { entry: { ...entry3, path: machine.toUser(entry3.path), ...opened2 }, problems };
    })
  );
  return {
    sysPath: opened.map(({ entry: entry3 }) => entry3),
    problems: opened.flatMap(({ problems }) => problems)
  };
}
async function openEntry({ path: path15, addedBy }, machine) {
  const nothing = (code, reason) => {
    const message2 = `${reason}; the interpreter passes over it`;
    const shown = machine.toUser(path15);
    return {
      tree: void 0,
      problems: [{ code, message: message2, severity: "warning", affects: "sys.path", path: shown }]
    };
  };
  try {
    const file = machine.hostPath(path15);
    const stats = file === void 0 ? void 0 : statIfThere(file);
    if (file === void 0 || stats === void 0) {
      const archive3 = file === void 0 ? void 0 : await archiveAbove(file);
      if (archive3 !== void 0) return { tree: void 0, archive: archive3, problems: [] };
      return addedBy.kind === "given" ? nothing("PYEP_PATH_ENTRY_MISSING", "does not exist") : { tree: void 0, problems: [] };
    }
    if (stats.isDirectory()) {
      const isWhole = machine.toUser(path15) === path15;
      return { tree: isWhole ? directoryTree(file) : machine.fileSystem.tree(path15), problems: [] };
    }
    const { zipTree: zipTree2 } = await Promise.resolve().then(() => (init_zip_tree(), zip_tree_exports));
    const tree = await zipTree2(file);
    return { tree, problems: tree.problems };
  } catch (error) {
    if (error instanceof FileAccessError) return nothing("PYEP_PATH_ENTRY_UNREADABLE", error.message);
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return nothing("PYEP_PATH_ENTRY_UNREADABLE", `cannot be read (${code})`);
  }
}

// src/node/open-environment.ts
async function openEnvironment(target, options = {}) {
  const cwd = options.cwd ?? process.cwd();
  const machine = options.root === void 0 ? thisMachine(cwd, options.env) : machineBelow(options.root, cwd, options.env);
  const fileSystem = fileSystemForUser(machine);
  if (target !== void 0 && "path" in target) {
    const given = target.path.map((entry3) => ({
      path: options.root === void 0 ? entry3 : machine.fromUser(entry3),
      addedBy: { kind: "given" }
    }));
    const { sysPath, problems } = await openSysPath(given, machine, options.signal);
    return new Environment(sysPath, { ...options, fileSystem, problems });
  }
  const found = locate(target, machine, options);
  const computed2 = computeSysPath(machine.fileSystem, found.executable, {
    env: machine.env,
    cwd: machine.cwd,
    isolated: options.isolated
  });
  const opened = await openSysPath(computed2.entries.map(forUser(machine)), machine, options.signal);
  const prefix = machine.toUser(computed2.prefix);
  return new Environment(opened.sysPath, {
    pythonVersion: options.pythonVersion ?? computed2.version,
    strict: options.strict,
    fileSystem,
    prefix,
    executable: found.isFile ? machine.toUser(found.executable) : void 0,
    scriptsDirectory: path7.join(prefix, process.platform === "win32" ? "Scripts" : "bin"),
    platform: platformOfThisMachine(),
    foundBy: found.foundBy,
    exact: computed2.exact && found.isFile,
    problems: [...missingInterpreter(found), ...computed2.problems].map(
      (problem) => problem.path === void 0 ? problem : { ...problem, path: machine.toUser(problem.path) }
    ).concat(opened.problems),
    decisions: computed2.decisions,
    site: computed2.site && {
      ...computed2.site,
      directories: computed2.site.directories.map((directory) => machine.toUser(directory))
    },
    watchPaths: computed2.filesRead.map((file) => machine.toUser(file))
  });
}
function forUser(machine) {
  return (entry3) => entry3.addedBy.file === void 0 ? entry3 : { ...entry3, addedBy: { ...entry3.addedBy, file: machine.toUser(entry3.addedBy.file) } };
}
function missingInterpreter({ isFile: isFile3, executable }) {
  if (isFile3) return [];
  return [
    {
      code: "PYEP_INTERPRETER_MISSING",
      message: "the interpreter is missing, or a link that leads nowhere; sys.path is what its files tell",
      severity: "warning",
      affects: "sys.path",
      path: executable
    }
  ];
}
function platformOfThisMachine() {
  const arm = process.platform === "linux" ? "aarch64" : "arm64";
  const machine = process.arch === "x64" ? "x86_64" : process.arch === "arm64" ? arm : process.arch;
  if (process.platform === "win32") return process.arch === "x64" ? "win-amd64" : `win-${process.arch}`;
  if (process.platform === "darwin") return `macosx-11.0-${machine}`;
  return `linux-${machine}`;
}
var INTERPRETERS_OF_IMAGES = ["/usr/local/bin/python3", "/usr/bin/python3", "/opt/conda/bin/python"];
function locate(target, machine, { root, foundBy = "given" }) {
  const probe = new FileProbe(machine.fileSystem);
  const fileExists = (file) => probe.isFile(file);
  if (target === void 0 && root === void 0) return findEnvironment(machine.cwd, machine.env);
  if (target === void 0) {
    const executable = INTERPRETERS_OF_IMAGES.find(fileExists);
    return executable === void 0 ? environmentAtPrefix("/", "--root", fileExists) : environmentOfInterpreter(executable, "--root", fileExists);
  }
  const given = "python" in target ? target.python : target.prefix;
  const named = machine.fromUser(given);
  if (probe.isDirectory(named)) return environmentAtPrefix(named, foundBy, fileExists);
  if (fileExists(named) || machine.fileSystem.readLink(named) !== void 0) {
    return environmentOfInterpreter(named, foundBy, fileExists);
  }
  throw new PyepError("PYEP_NO_ENVIRONMENT", `${given} does not exist`, {
    hint: "name a virtual environment, a prefix or an interpreter",
    path: machine.toUser(named)
  });
}

// test/fixture/comparable.ts
function isRaised(answer) {
  return typeof answer === "object" && answer !== null && "raises" in answer;
}

// test/discovery/working-set-answers.ts
import path8 from "node:path/posix";
function workingSetAnswers(environment, root) {
  return guarded2(
    () => [...environment.workingSet].map((distribution) => ({
      path: path8.relative(root, distribution.location),
      name: distribution.name,
      version: guarded2(() => distribution.version),
      entryPoints: guarded2(() => [...distribution.entryPoints].map(row))
    }))
  );
}
function iteration(environment, root, group, name) {
  const rows = [];
  try {
    for (const entryPoint of environment.iterEntryPoints(group, name)) {
      rows.push([...row(entryPoint), path8.relative(root, entryPoint.dist?.location ?? "")]);
    }
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    return { rows, raises: error.pythonException };
  }
  return { rows, raises: null };
}
function row(entryPoint) {
  const { group, name, module, attr, extras } = entryPoint;
  return [group, name, module, attr, extras];
}
function guarded2(ask2) {
  try {
    return ask2();
  } catch (error) {
    if (error instanceof PythonError) return { raises: error.pythonException };
    throw error;
  }
}

// test/discovery/working-set-comparison.ts
function compareStrict(environment, answers, root) {
  const actual = view(environment, answers, root, []);
  return { actual, expected: expectedView(answers) };
}
function compareLenient(environment, answers, root) {
  const given = workingSetAnswers(environment, root);
  if (isRaised(given)) throw new Error(`raises ${given.raises} although not strict`);
  const wanted = isRaised(answers) ? given : answers.map((distribution, index) => ({
    ...distribution,
    version: isRaised(distribution.version) ? given[index]?.version ?? null : distribution.version,
    entryPoints: isRaised(distribution.entryPoints) ? [] : distribution.entryPoints
  }));
  const reported = new Set(environment.workingSet.problems.map(({ pythonException }) => pythonException));
  const unreported = exceptions(answers).filter((exception) => !reported.has(exception));
  return { actual: view(environment, wanted, root, unreported), expected: expectedView(wanted) };
}
function view(environment, answers, root, unreported) {
  const groups = groupsOf(answers).map((group2) => [group2, iteration(environment, root, group2)]);
  const [group, name] = firstOf(answers);
  return {
    workingSet: workingSetAnswers(environment, root),
    groups: Object.fromEntries(groups),
    named: iteration(environment, root, group, name),
    unreported
  };
}
function expectedView(answers) {
  const groups = groupsOf(answers).map((group) => [group, expectedIteration(answers, group)]);
  return {
    workingSet: answers,
    groups: Object.fromEntries(groups),
    named: expectedIteration(answers, ...firstOf(answers)),
    unreported: []
  };
}
function expectedIteration(answers, group, name) {
  if (isRaised(answers)) return { rows: [], raises: answers.raises };
  const rows = [];
  for (const { path: path15, entryPoints: entryPoints2 } of answers) {
    if (isRaised(entryPoints2)) return { rows, raises: entryPoints2.raises };
    for (const row2 of entryPoints2) {
      if (row2[0] === group && (name === void 0 || row2[1] === name)) rows.push([...row2, path15]);
    }
  }
  return { rows, raises: null };
}
function groupsOf(answers) {
  return [.../* @__PURE__ */ new Set([...rowsOf(answers).map(([group]) => group), "no.such.group"])];
}
function firstOf(answers) {
  const [group, name] = rowsOf(answers)[0] ?? ["no.such.group", "x"];
  return [group, name];
}
function rowsOf(answers) {
  if (isRaised(answers)) return [];
  return answers.flatMap(({ entryPoints: entryPoints2 }) => isRaised(entryPoints2) ? [] : entryPoints2);
}
function exceptions(answers) {
  if (isRaised(answers)) return [answers.raises];
  return answers.flatMap(({ entryPoints: entryPoints2 }) => isRaised(entryPoints2) ? [entryPoints2.raises] : []);
}

// test/oracle/arbitrary-fixture.ts
import path9 from "node:path/posix";
import * as fc3 from "fast-check";

// test/oracle/arbitrary-distribution.ts
import * as fc2 from "fast-check";

// test/oracle/arbitrary-text.ts
import * as fc from "fast-check";
var LINE_ENDS = fc.oneof(
  { weight: 60, arbitrary: fc.constant("\n") },
  { weight: 4, arbitrary: fc.constantFrom("\r\n", "\r", "\n\n", " \n", "	\n") },
  { weight: 2, arbitrary: fc.constantFrom("\v", "\f", "", "", "", "\x85", "\u2028", "\u2029") }
);
var ODD_CHARACTERS = ` 	=:;#%[](),."'|-_\0\xA0\xAD\uFEFF\u200B\u3000aZ9_\xE9\u0301\u0663\xB2\u2160\u0130\u{1D4D0}\u{1F600}\uFFFD`;
var ODD_TEXT = fc.string({ unit: fc.constantFrom(...Array.from(ODD_CHARACTERS)), maxLength: 8 });
var BROKEN_BYTES = fc.constantFrom(
  [255],
  [233, 32],
  [192, 175],
  [237, 160, 128],
  [244, 144, 128, 128],
  [226, 130]
);
function arbitraryText({ plain, odd, first = "" }) {
  const plainLine = fc.constantFrom(...plain);
  const oddLine = fc.oneof(
    { weight: 4, arbitrary: plainLine },
    { weight: 3, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.tuple(plainLine, ODD_TEXT).map(([line, text2]) => line + text2) },
    { weight: 1, arbitrary: fc.tuple(ODD_TEXT, plainLine).map(([text2, line]) => text2 + line) },
    { weight: 1, arbitrary: ODD_TEXT }
  );
  const start = first === "" ? fc.constant("") : fc.constantFrom(...Array(9).fill(`${first}
`), "");
  const plainText = fc.tuple(start, fc.array(plainLine, { maxLength: 6 })).map(([begin, lines]) => begin + lines.map((line) => `${line}
`).join(""));
  const oddText = fc.tuple(start, fc.array(fc.tuple(oddLine, LINE_ENDS), { maxLength: 6 }), fc.boolean()).map(([begin, lines, isClosed]) => {
    const text2 = begin + lines.map(([line, end]) => line + end).join("");
    return isClosed ? text2 : text2.trimEnd();
  });
  return fc.oneof(
    { weight: 24, arbitrary: plainText },
    { weight: 14, arbitrary: oddText },
    { weight: 1, arbitrary: oddText.map((text2) => `\uFEFF${text2}`) },
    { weight: 1, arbitrary: fc.tuple(oddText, BROKEN_BYTES, oddText).map(broken) }
  );
}
function broken([before, bytes2, after]) {
  return {
    base64: Buffer.concat([Buffer.from(before), Buffer.from(bytes2), Buffer.from(after)]).toString("base64")
  };
}

// test/oracle/metadata-lines.ts
var ENTRY_POINTS = {
  first: "[a.b]",
  plain: [
    "[console_scripts]",
    "[a.b]",
    "[\xE4]",
    "[z]",
    "x = k.one",
    "y = k.two:f",
    "kite = kite.cli:main [e1,e-2]",
    "\xFC=\xFC",
    "",
    "# comment"
  ],
  odd: [
    "[a.b] # remark",
    "[[c]]",
    "[c]]",
    "[ d ]",
    "[]",
    "[DEFAULT]",
    "[a]b]",
    "  [e]",
    "[x] = m:a [e]",
    "[unclosed",
    "[__proto__]",
    "[\u{1F600}]",
    "[\uFB01]",
    "[10]",
    "[2]",
    "x = k.three",
    "  z = k.four",
    "    more",
    "	more:f",
    "  [extra]",
    "\xA0[extra]",
    "   ",
    "  # comment = 1",
    "; comment",
    "; comment = 2",
    "no equals sign",
    "= no name",
    "no value =",
    "p = %(x)s",
    "q = k%%",
    "r = %(nowhere)s",
    "s = 100%",
    "t = %(t)s",
    "u = %(p)s%(y)s",
    "v = %()s",
    "w = %(x",
    "X = %x",
    "%(x)s = k",
    "base = k",
    "d = %(base)s:f",
    "t = a = b",
    "u : v = w",
    "u : v",
    "bad = k:f()",
    "bad = my-kite",
    "w = k\xA0:\u2003f",
    "Z = k [a] [b]",
    "__proto__ = k",
    "constructor = k",
    "2 = two",
    "1 = one",
    '"q" = k',
    "e = k [",
    "f = .",
    "g = k:"
  ]
};
var METADATA = {
  first: "Metadata-Version: 2.1",
  plain: [
    "Name: kite",
    "Name: wind-mill",
    "Name: Ki.Te",
    "Version: 1.0",
    "Version: 2.0",
    "Summary: flies",
    "Requires-Dist: rope",
    'Requires-Dist: tail; extra == "x"',
    "License: MIT",
    "",
    "body"
  ],
  odd: [
    "Name:  kite  ",
    "NAME: shout",
    "name:kite",
    "Name:",
    "Version :1",
    "Version:	1.0	",
    ":none",
    "no header",
    " continued",
    "	continued",
    "        eight",
    "       |bar",
    "         nine",
    "  	",
    "        ",
    "From here",
    "From: there",
    ">From there",
    "Description: short",
    "X-\xE4: odd",
    "X~!: odd",
    "A: =?utf-8?q?x?=",
    "Content-Type: text/plain",
    "Content-Transfer-Encoding: base64",
    "a:b:c",
    "Requires-Dist:",
    "Unix-From x"
  ]
};
var RECORD = {
  plain: [
    "kite/__init__.py,sha256=abc,12",
    '"kite/a,b.py",,',
    "mod.py,sha256=x,0",
    "gone.py,,",
    "kite/__pycache__/x.pyc,,",
    "plain,,"
  ],
  odd: [
    "",
    ",,",
    "a,b,c,d",
    "mod.py",
    "mod.py,h",
    "mod.py,,word",
    "mod.py,, 1_0 ",
    "mod.py,,-5",
    "mod.py,,\u0663",
    "mod.py,=,",
    'q"q.py,,',
    '"q""q.py",,',
    '"open,,',
    '"mod".py,,',
    '"kite/\n__init__.py",,',
    "mod.py ,,",
    '"mod.py" ,,',
    "../one/mod.py,,",
    "../nowhere,,",
    "/nowhere,,",
    "//x/y,,",
    "./mod.py,,",
    "kite//__init__.py,,",
    "kite,,",
    "kite/,,",
    ".,,",
    "..,,",
    "mod.py/x,,",
    "kite/../mod.py,,",
    "sub/../../one/mod.py,,",
    "x.so,,",
    ".hidden.py,,",
    "a.b/c.py,,",
    "mod.py,a=b=c,1"
  ]
};
var FILE_LIST = {
  plain: [
    "kite/__init__.py",
    "kite/a,b.py",
    "mod.py",
    "../mod.py",
    "../kite/__init__.py",
    "PKG-INFO",
    "gone.py"
  ],
  odd: [
    "",
    ".",
    "..",
    "../..",
    "../../x",
    "../../one/mod.py",
    'q"q.py',
    '"',
    "/nowhere",
    "./../mod.py",
    "  mod.py",
    "nowhere/../../mod.py",
    "../sub/x.txt"
  ]
};
var REQUIREMENTS = {
  plain: [
    "rope",
    "tail>=2",
    "",
    "[fast]",
    '[:os_name=="nt"]',
    '[fast:os_name=="nt"]',
    "wind @ https://example.org/w.zip"
  ],
  odd: [
    "[]",
    "[:]",
    "[a:b:c]",
    "  rope  ",
    " [fast] ",
    "[fast] # why",
    "# comment",
    "[[fast]]",
    "[a]b]",
    "rope[x]",
    "[x]y",
    "[rope] tail [x]"
  ]
};
var TOP_LEVEL = {
  plain: ["kite", "mod", "_kite"],
  odd: ["kite mod", "", "__proto__", "constructor", "kite\xA0mod", "2", "\xE4"]
};
var DIRECT_URLS = [
  '{"url": "file:///kite", "dir_info": {"editable": true}}',
  '{"url": "https://example.org/k.git", "vcs_info": {"vcs": "git", "commit_id": "00"}}',
  "{}",
  "",
  "{",
  '{"a": 1, "a": 2, "__proto__": null}',
  '{"a": [1, 2.5, "x", {"b": false}]}',
  "{'a': 1}",
  '{"a": 01}',
  '\n {"a": "\\ud83d\\ude00"} '
];

// test/oracle/arbitrary-distribution.ts
var INSTALLED = [
  "kite/__init__.py",
  "kite/a,b.py",
  "mod.py",
  "plain",
  'q"q.py',
  "sub/x.txt"
];
var entryPoints = arbitraryText(ENTRY_POINTS);
var fileList = arbitraryPaths(FILE_LIST);
var arbitraryMetadata = fc2.oneof(
  { weight: 6, arbitrary: arbitraryText(METADATA) },
  {
    weight: 12,
    arbitrary: fc2.constantFrom("kite", "Ki.Te", "wind-mill", "sail").map((name) => [`Name: ${name}`, "Version: 1.0"])
  },
  { weight: 1, arbitrary: fc2.constant("") }
);
var arbitraryMetadataFiles = fc2.record({
  METADATA: fc2.option(arbitraryMetadata, { freq: 9 }),
  "PKG-INFO": fc2.option(arbitraryMetadata, { freq: 1 }),
  "entry_points.txt": fc2.option(entryPoints, { freq: 4 }),
  RECORD: fc2.option(arbitraryPaths(RECORD), { freq: 1 }),
  "SOURCES.txt": rarely(fileList),
  "installed-files.txt": rarely(fileList),
  "requires.txt": rarely(arbitraryText(REQUIREMENTS)),
  "top_level.txt": rarely(arbitraryText(TOP_LEVEL)),
  "direct_url.json": rarely(fc2.constantFrom(...DIRECT_URLS))
}).map((files) => {
  const present = Object.entries(files).filter(([, content]) => content !== null);
  return Object.fromEntries(present);
});
function arbitraryPaths(lines) {
  return arbitraryText(lines).map(
    (content) => typeof content === "string" ? content.replaceAll("\uFEFF", "") : content
  );
}
function rarely(arbitrary) {
  return fc2.oneof({ weight: 4, arbitrary: fc2.constant(null) }, { weight: 1, arbitrary });
}

// test/oracle/arbitrary-fixture.ts
var NAMES = [
  "kite",
  "Kite",
  "ki.te",
  "ki_te",
  "wind-mill",
  "wind_mill",
  "Wind.Mill",
  "sail",
  "~ail",
  "-ail",
  "_sail",
  "sail_",
  "\xFC",
  "\u0130",
  "__proto__",
  "constructor"
];
var metadataName = fc3.tuple(
  fc3.oneof({ weight: 20, arbitrary: fc3.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc3.constant("") }),
  fc3.oneof(
    { weight: 8, arbitrary: fc3.constantFrom("-1.0", "-2.0") },
    { weight: 2, arbitrary: fc3.constantFrom("", "-", "-1.0-py3.9", "-0.post1.dev2") }
  ),
  fc3.oneof(
    { weight: 10, arbitrary: fc3.constantFrom(".dist-info", ".dist-info", ".egg-info") },
    { weight: 1, arbitrary: fc3.constantFrom(".DIST-INFO", ".Egg-Info", ".dist-info.bak", ".egg") }
  )
).map((parts) => parts.join(""));
var eggInfo = fc3.constantFrom("EGG-INFO", "EGG-INFO", "EGG-INFO", "egg-info");
var metadataDirectory = arbitraryMetadataFiles.map((files) => {
  const entries = Object.entries(files).map(([name, content]) => [`/${name}`, content]);
  return entries.length === 0 ? { "": { directory: true } } : Object.fromEntries(entries);
});
var child = fc3.oneof(
  { weight: 30, arbitrary: metadataDirectory },
  { weight: 3, arbitrary: arbitraryMetadata.map((content) => ({ "": content })) },
  {
    weight: 2,
    arbitrary: fc3.constantFrom("../one/kite-1.0.dist-info", "../two/sail-1.0.dist-info", "nowhere", "kite-2.0.dist-info").map((link) => ({ "": { link } }))
  },
  {
    weight: 1,
    arbitrary: fc3.constant({ "/METADATA": ["Name: kite"], "/entry_points.txt": { directory: true } })
  }
);
var children = (isEgg) => fc3.array(fc3.tuple(isEgg ? fc3.oneof(metadataName, eggInfo) : metadataName, child), { maxLength: 4 }).map((found) => {
  const tree = {};
  for (const [name, files] of new Map(found)) {
    for (const [file, content] of Object.entries(files)) tree[name + file] = content;
  }
  for (const name of INSTALLED) tree[name] = "";
  return tree;
});
var FAULTS = ["crc", "encrypted", "method", "data", "local-name"];
var fault = fc3.option(fc3.tuple(fc3.nat(12), fc3.constantFrom(...FAULTS)), { freq: 1 });
var archive = fc3.tuple(
  children(true),
  fault,
  fc3.record(
    {
      deflate: fc3.constant(true),
      prefix: fc3.constantFrom("#!/bin/sh\n", "PK", "x"),
      prefixCounted: fc3.constant(true),
      suffix: fc3.constantFrom("\n", "more", "PK"),
      comment: fc3.constantFrom("remark", "PK and more than twenty-two bytes after it"),
      zip64: fc3.constant(true)
    },
    { requiredKeys: [] }
  ),
  fc3.oneof(
    { weight: 20, arbitrary: fc3.constant({}) },
    {
      weight: 1,
      arbitrary: fc3.constantFrom({ damage: "half" }, { damage: "directory" })
    }
  ),
  fc3.array(
    fc3.constantFrom(
      "kite-1.0.dist-info/",
      "sail-1.0.dist-info/METADATA",
      "/sail-3.0.dist-info/METADATA",
      "../sail-4.0.dist-info/METADATA",
      "./x",
      "a//b",
      "sail-5.0.dist-info\\METADATA",
      "sub/sail-6.0.dist-info/METADATA"
    ),
    { maxLength: 2 }
  )
).map(([tree, faulty, frame, damage, extraMembers]) => {
  const members = Object.entries(tree).flatMap(([name, node2], index) => {
    if (typeof node2 === "object" && ("link" in node2 || "zip" in node2)) return [];
    if (typeof node2 === "object" && "directory" in node2) return [{ name: `${name}/` }];
    return [faulty?.[0] === index ? { name, content: node2, fault: faulty[1] } : { name, content: node2 }];
  });
  const extra = extraMembers.map((name) => ({ name, content: name.endsWith("/") ? "" : "Name: sail\n" }));
  return { zip: [...members, ...extra], ...frame, ...damage };
});
var entry = fc3.oneof(
  { weight: 6, arbitrary: fc3.tuple(fc3.constant("one"), children(false)) },
  { weight: 6, arbitrary: fc3.tuple(fc3.constant("two"), children(false)) },
  {
    weight: 3,
    arbitrary: fc3.tuple(fc3.constantFrom("kite-1.0-py3.8.egg", "Wind.Mill.EGG", ""), children(true))
  },
  {
    weight: 4,
    arbitrary: fc3.tuple(
      fc3.constantFrom("three.zip", "sail-1.0.egg", "kite.whl"),
      archive.map((zip) => ({ "": zip }))
    )
  }
);
var oddEntry = fc3.constantFrom(
  "",
  ".",
  "one",
  "two",
  "one/",
  "./two",
  "one/../two",
  "one//",
  "Wind.Mill.EGG/",
  "missing",
  "kite/__init__.py",
  "three.zip/sub"
);
var arbitraryFixture = fc3.tuple(
  fc3.uniqueArray(entry, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
  fc3.oneof(
    { weight: 3, arbitrary: fc3.constant([]) },
    { weight: 1, arbitrary: fc3.array(oddEntry, { maxLength: 2 }) }
  ),
  fc3.uniqueArray(fc3.constantFrom(...NAMES, "ki-te", "WIND_mill", "wind.mill", "ail", "", "\xDC"), {
    maxLength: 3
  })
).map(([entries, oddEntries, lookups]) => ({
  why: "Generated.",
  path: [...entries.map(([name]) => name), ...oddEntries],
  tree: withoutConflicts(Object.assign({}, ...entries.map(([name, tree]) => below2(name, tree)))),
  lookups
}));
function below2(directory, tree) {
  const inside = Object.entries(tree).map(([name, node2]) => [path9.join(directory, name), node2]);
  return Object.fromEntries(inside);
}
function withoutConflicts(tree) {
  const kept = {};
  const files = /* @__PURE__ */ new Set();
  const directories = /* @__PURE__ */ new Set();
  for (const [name, node2] of Object.entries(tree)) {
    const parts = name.split("/");
    const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
    if (directories.has(name) || parents.some((parent) => files.has(parent))) continue;
    for (const parent of parents) directories.add(parent);
    files.add(name);
    kept[name] = node2;
  }
  return kept;
}

// test/oracle/arbitrary-working-set.ts
import path10 from "node:path/posix";
import * as fc5 from "fast-check";

// test/oracle/arbitrary-entry-map.ts
import * as fc4 from "fast-check";
var SPACE2 = fc4.oneof(
  { weight: 30, arbitrary: fc4.constantFrom("", " ") },
  { weight: 4, arbitrary: fc4.constantFrom("	", "  ", "\xA0", "", "\u3000") },
  // No white space in Python, whatever JavaScript takes them for.
  { weight: 1, arbitrary: fc4.constantFrom("\u200B", "\uFEFF") }
);
var NAME = fc4.oneof(
  { weight: 30, arbitrary: fc4.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz")) },
  {
    weight: 3,
    arbitrary: fc4.constantFrom(
      "x y",
      "x:y",
      "\xFC",
      "=",
      "#",
      ";",
      "x#y",
      '"q"',
      "x = m",
      "\0",
      "%",
      "-",
      "[",
      "]"
    )
  }
);
var MODULE = fc4.oneof(
  { weight: 30, arbitrary: fc4.constantFrom("k", "k.one", "_k._2", "\xFC.\xE4", "2", "m\xB2", "k.\u0663") },
  {
    weight: 1,
    arbitrary: fc4.constantFrom(
      "",
      ".",
      ".k",
      "k.",
      "k..one",
      "my-k",
      "k one",
      "k\0",
      "k()",
      "e\u0301",
      "k\xB7"
    )
  }
);
var ATTRIBUTE = fc4.oneof(
  { weight: 20, arbitrary: fc4.constantFrom("f", "C.m", "_", "\xE4") },
  { weight: 1, arbitrary: fc4.constantFrom("", ".", "a..b", "f()", "f:g", "f g") }
);
var EXTRA2 = fc4.constantFrom("a", "b", "A", "my-extra", "my_extra", "b.c", "1", "a__b", "a_", "Z9");
var BROKEN_EXTRA = fc4.string({
  unit: fc4.constantFrom(
    ...Array.from("ab_-.,,  	[]"),
    " #",
    "\\",
    ";",
    "=",
    "==",
    "===",
    "1",
    "@",
    "\xE9",
    "\xA0",
    "",
    "(",
    ")",
    "]"
  ),
  maxLength: 7
});
var BLANK = fc4.oneof({ weight: 30, arbitrary: fc4.constantFrom("", " ", "	") }, SPACE2);
var EXTRAS = fc4.oneof(
  { weight: 9, arbitrary: fc4.array(fc4.tuple(BLANK, EXTRA2, BLANK), { maxLength: 3 }).map(joined) },
  { weight: 3, arbitrary: BROKEN_EXTRA.map((text2) => `[${text2}]`) }
);
function joined(extras) {
  return `[${extras.map((parts) => parts.join("")).join(",")}]`;
}
var ENTRY = fc4.tuple(
  NAME,
  SPACE2,
  fc4.oneof({ weight: 30, arbitrary: fc4.constant("=") }, fc4.constantFrom("==", ":", "")),
  SPACE2,
  MODULE,
  fc4.option(fc4.tuple(SPACE2, ATTRIBUTE)),
  SPACE2,
  fc4.option(EXTRAS, { freq: 2 }),
  fc4.oneof({ weight: 30, arbitrary: fc4.constant("") }, fc4.constantFrom(" # why", " !", "]"))
).map(([name, before, equals, after, module, attribute, gap, extras, end]) => {
  const reference = attribute === null ? module : `${module}${attribute[0]}:${attribute[0]}${attribute[1]}`;
  return `${name}${before}${equals}${after}${reference}${gap}${extras ?? ""}${end}`;
});
var HEADER4 = fc4.oneof(
  { weight: 30, arbitrary: fc4.constantFrom("[a.b]", "[console_scripts]", "[z]", "[\xE4]", "[_]", "[2.3]") },
  {
    weight: 1,
    arbitrary: fc4.constantFrom(
      "[ a.b ]",
      "[\xA0z]",
      "[]",
      "[ ]",
      "[a b]",
      "[a-b]",
      "[a..b]",
      "[a.]",
      "[[a]]",
      "[a",
      "[",
      "[a] # why",
      "[a:b]",
      "[a\0]"
    )
  }
);
var LINE = fc4.oneof(
  { weight: 24, arbitrary: ENTRY },
  { weight: 5, arbitrary: HEADER4 },
  { weight: 2, arbitrary: fc4.constantFrom("", "   ", "# comment", "  # x = k", "#") },
  { weight: 1, arbitrary: fc4.constantFrom("; comment", "text") }
);
var LINE_END = fc4.oneof(
  { weight: 30, arbitrary: fc4.constant("\n") },
  {
    weight: 1,
    arbitrary: fc4.constantFrom("\r\n", "\r", "\v", "\f", "", "", "\x85", "\u2028", "\u2029")
  }
);
var arbitraryEntryMap = fc4.oneof(
  {
    weight: 8,
    arbitrary: fc4.tuple(
      fc4.oneof({ weight: 20, arbitrary: fc4.constantFrom("[y]\n", "[x.y]\n") }, fc4.constant("")),
      fc4.array(fc4.tuple(LINE, LINE_END), { maxLength: 3 })
    ).map(([first, lines]) => first + lines.map((parts) => parts.join("")).join(""))
  },
  { weight: 2, arbitrary: ENTRY.map((entry3) => `[a.b]
${entry3}
`) },
  { weight: 1, arbitrary: arbitraryText(ENTRY_POINTS) }
);

// test/oracle/arbitrary-working-set.ts
var PROJECT = fc5.constantFrom(
  "kite",
  "Kite",
  "ki.te",
  "ki_te",
  "ki..te",
  "wind_mill",
  "Wind.Mill",
  "~ail",
  "\xFC",
  "\xE4",
  "__proto__",
  "x y",
  "",
  "."
);
var VERSION2 = fc5.oneof(
  { weight: 4, arbitrary: fc5.constantFrom("1.0", "2.0", "10.0") },
  {
    weight: 3,
    arbitrary: fc5.tuple(
      fc5.constantFrom("", "v", "V", " ", "0!", "1!", "01!"),
      fc5.constantFrom("1", "1.0", "01.002", "0", "1.x", "2020.01.01", "x"),
      fc5.constantFrom("", "", "a", "alpha1", ".BETA_2", "c03", "pre", "_preview1", "rc.1"),
      fc5.constantFrom("", "", ".post1", "rev", "r02", "_post_", "post.3", "-4"),
      fc5.constantFrom("", "", ".dev", "dev0", "_DEV_01"),
      fc5.constantFrom("", "", "+a.01", "+Ubuntu_1", "+1.\xE9", "+", " ", "!")
    ).map((parts) => parts.join(""))
  }
);
var metadataName2 = fc5.tuple(
  PROJECT,
  fc5.oneof(
    { weight: 6, arbitrary: VERSION2.map((version) => `-${version}`) },
    fc5.constantFrom("", "-", "--1")
  ),
  fc5.constantFrom("", "", "", "", "-py3.9", "-py3.9-linux-x86_64", "-more"),
  fc5.oneof(
    { weight: 6, arbitrary: fc5.constantFrom(".dist-info", ".egg-info") },
    {
      weight: 1,
      arbitrary: fc5.constantFrom(".DIST-INFO", ".Egg-Info", ".egg-link", ".egg", ".dist-info2", "")
    }
  )
).map((parts) => parts.join("").replaceAll("/", "")).filter((name) => !["", ".", ".."].includes(name));
var metadata = fc5.oneof(
  { weight: 2, arbitrary: VERSION2.map((version) => ["Name: other", `Version: ${version}`]) },
  {
    weight: 1,
    arbitrary: arbitraryText({
      plain: ["Name: kite", "Version: 3.0", "Summary: x", "", "VERSION:4"],
      odd: [
        "  version: 5 ",
        "#Version: 6",
        "Version:",
        "Version : 7",
        "\uFEFFVersion: 8",
        "Version: # 9",
        "Version: a b"
      ]
    })
  }
);
var node = fc5.oneof(
  { weight: 1, arbitrary: fc5.constant({ directory: true }) },
  { weight: 1, arbitrary: fc5.constantFrom({ link: "nowhere" }, { link: "../../two" }) }
);
var oftenText = (content) => fc5.oneof({ weight: 40, arbitrary: content }, { weight: 1, arbitrary: node });
var metadataFiles = fc5.record({
  METADATA: fc5.option(oftenText(metadata), { freq: 2 }),
  "PKG-INFO": fc5.option(oftenText(metadata), { freq: 2 }),
  "entry_points.txt": fc5.option(oftenText(arbitraryEntryMap), { freq: 9 }),
  "top_level.txt": fc5.option(fc5.constant("kite\n"), { freq: 2 })
}).map((files) => {
  const present = Object.entries(files).filter(([, content]) => content !== null);
  return Object.fromEntries(present);
});
var child2 = fc5.oneof(
  {
    weight: 20,
    arbitrary: metadataFiles.map(
      (files) => Object.keys(files).length === 0 ? { "": { directory: true } } : below3("/", files)
    )
  },
  { weight: 2, arbitrary: metadata.map((content) => ({ "": content })) },
  {
    weight: 1,
    arbitrary: fc5.constantFrom("../one", "../two", "nowhere", "kite-1.0.dist-info").map((link) => ({ "": { link } }))
  }
);
var site = fc5.array(fc5.tuple(metadataName2, child2), { maxLength: 4 }).map(
  (children2) => Object.assign({}, ...[...new Map(children2)].map(([name, tree]) => below3(name, tree)))
);
var egg = fc5.tuple(fc5.option(metadata, { freq: 9 }), metadataFiles, site).map(([pkgInfo, files, others]) => ({
  ...others,
  ...below3("EGG-INFO/", pkgInfo === null ? files : { ...files, "PKG-INFO": pkgInfo })
}));
var archive2 = fc5.tuple(egg, fc5.boolean()).map(([tree, deflate]) => {
  const members = Object.entries(tree).flatMap(([name, content]) => {
    if (typeof content === "object" && ("link" in content || "zip" in content)) return [];
    if (typeof content === "object" && "directory" in content) return [{ name: `${name}/` }];
    return [{ name, content }];
  });
  return deflate ? { zip: members, deflate } : { zip: members };
});
var eggName = fc5.tuple(PROJECT, VERSION2, fc5.constantFrom("", "-py3.9"), fc5.constantFrom(".egg", ".egg", ".EGG", ".zip", "")).map(([project, version, python, extension]) => `${project || "x"}-${version}${python}${extension}`);
var entry2 = fc5.oneof(
  { weight: 6, arbitrary: fc5.tuple(fc5.constantFrom("one", "two"), site).map(at) },
  { weight: 3, arbitrary: fc5.tuple(eggName, egg).map(at) },
  {
    weight: 3,
    arbitrary: fc5.tuple(
      eggName,
      archive2.map((zip) => ({ "": zip }))
    ).map(at)
  },
  {
    weight: 1,
    arbitrary: fc5.tuple(fc5.constantFrom("link", "link-1.0.egg"), fc5.constantFrom("one", "kite-1.0.egg", "nowhere")).map(([name, link]) => [name, { [name]: { link } }])
  }
);
var oddEntry2 = fc5.constantFrom(
  "",
  ".",
  "one",
  "two/",
  "./two",
  "one/../two",
  "missing",
  "kite-1.0.egg",
  "a\0b"
);
var arbitraryWorkingSet = fc5.tuple(
  fc5.uniqueArray(entry2, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
  fc5.oneof(
    { weight: 4, arbitrary: fc5.constant([]) },
    { weight: 1, arbitrary: fc5.array(oddEntry2, { minLength: 1, maxLength: 2 }) }
  )
).map(([entries, oddEntries]) => ({
  why: "Generated.",
  path: [...entries.map(([name]) => name), ...oddEntries],
  tree: withoutConflicts2(Object.assign({}, ...entries.map(([, tree]) => tree)))
}));
function at([name, tree]) {
  return [name, below3(name, tree)];
}
function below3(directory, tree) {
  const inside = Object.entries(tree).map(([name, content]) => [
    directory === "/" ? `/${name}` : path10.normalize(name.startsWith("/") ? directory + name : path10.join(directory, name)),
    content
  ]);
  return Object.fromEntries(inside);
}
function withoutConflicts2(tree) {
  const kept = {};
  const directories = /* @__PURE__ */ new Set();
  for (const [name, content] of Object.entries(tree)) {
    const parents = name.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
    if (directories.has(name) || parents.some((parent) => parent in kept)) continue;
    for (const parent of parents) directories.add(parent);
    kept[name] = content;
  }
  return kept;
}

// test/oracle/pkg-resources-oracle.ts
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

// test/oracle/find-interpreters.ts
import { execFile } from "node:child_process";
import { existsSync, readdirSync as readdirSync2, readFileSync as readFileSync3 } from "node:fs";
import { homedir as homedir2 } from "node:os";
import path11 from "node:path";
import { promisify } from "node:util";
var MINORS = [8, 9, 10, 11, 12, 13, 14];
var NAMES2 = MINORS.map((minor) => `python3.${minor}`);
var RELEASE = "import platform; print(platform.python_implementation(), platform.python_version())";
async function findInterpreters(env = process.env) {
  const directories = [...(env["PATH"] ?? "").split(path11.delimiter), ...pyenvDirectories(env)];
  const candidates = directories.flatMap((directory) => NAMES2.map((name) => path11.join(directory, name)));
  const found = await Promise.all(candidates.filter(isProgram).map(inspect));
  const newest = /* @__PURE__ */ new Map();
  for (const interpreter of found.filter((one) => one !== void 0)) {
    const known = newest.get(interpreter.version);
    if (known === void 0 || patch(known) < patch(interpreter))
      newest.set(interpreter.version, interpreter);
  }
  return MINORS.map((minor) => newest.get(`3.${minor}`)).filter((one) => one !== void 0);
}
function pyenvDirectories(env) {
  const versions = path11.join(env["PYENV_ROOT"] ?? path11.join(homedir2(), ".pyenv"), "versions");
  return existsSync(versions) ? readdirSync2(versions).map((name) => path11.join(versions, name, "bin")) : [];
}
function isProgram(file) {
  return existsSync(file) && readFileSync3(file).subarray(0, 2).toString("latin1") !== "#!";
}
async function inspect(executable) {
  try {
    const { stdout } = await promisify(execFile)(executable, ["-I", "-S", "-c", RELEASE]);
    const [implementation, release = ""] = stdout.trim().split(" ");
    const version = release.split(".").slice(0, 2).join(".");
    return implementation === "CPython" ? { version, executable, release } : void 0;
  } catch {
    return void 0;
  }
}
function patch({ release }) {
  return Number.parseInt(release.split(".")[2] ?? "", 10);
}

// test/oracle/install-setuptools.ts
import { execFile as execFile2 } from "node:child_process";
import { existsSync as existsSync2 } from "node:fs";
import path12 from "node:path";
import { promisify as promisify2 } from "node:util";
var RELEASE2 = "80.9.0";
async function installSetuptools(interpreter, say) {
  const directory = path12.resolve(`node_modules/.cache/pyep/setuptools-${RELEASE2}`);
  if (existsSync2(path12.join(directory, "pkg_resources"))) return directory;
  const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"];
  try {
    await promisify2(execFile2)(interpreter.executable, [
      ...args,
      "--target",
      directory,
      `setuptools==${RELEASE2}`
    ]);
    return directory;
  } catch (error) {
    say(`setuptools ${RELEASE2} cannot be installed, so nothing answers for pkg_resources: ${String(error)}`);
    return void 0;
  }
}

// test/oracle/pkg-resources-oracle.ts
var TOO_OLD = /* @__PURE__ */ new Set(["3.8"]);
var QUESTION = "scripts/pkg-resources-answers.py";
async function findPkgResourcesOracles(say) {
  const interpreters = (await findInterpreters()).filter(({ version }) => !TOO_OLD.has(version));
  const newest = interpreters.at(-1);
  if (newest === void 0) {
    say("no CPython 3.9 to 3.14 on PATH or below pyenv's root, so nothing answers for pkg_resources");
    return [];
  }
  const directory = await installSetuptools(newest, say);
  if (directory === void 0) return [];
  return interpreters.map(({ version, release, executable }) => ({
    version,
    title: `pkg_resources on CPython ${release}`,
    ask: async (cases) => (await ask(executable, directory, cases)).answers
  }));
}
async function ask(executable, directory, cases) {
  const child3 = spawn(executable, ["-I", "-S", QUESTION, directory], { stdio: ["pipe", "pipe", "inherit"] });
  child3.stdin.end(JSON.stringify(cases));
  const [reply, code] = await Promise.all([
    text(child3.stdout),
    new Promise((resolve, reject) => child3.on("close", resolve).on("error", reject))
  ]);
  if (code !== 0) throw new Error(`${executable} ended with ${code}`);
  return JSON.parse(reply);
}

// test/oracle/written-cases.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path14 from "node:path";

// test/fixture/materialise.ts
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path13 from "node:path";

// test/fixture/fixture-content.ts
function contentBytes(content) {
  if (typeof content === "string") return Buffer.from(content);
  if ("base64" in content) return Buffer.from(content.base64, "base64");
  return Buffer.from(content.map((line) => `${line}
`).join(""));
}

// test/fixture/zip-writer.ts
import { crc32 as crc322, deflateRawSync } from "node:zlib";
var UTF8_NAME = 2048;
var DEFLATED2 = 8;
var DOS_DATE = 33;
var REGULAR_FILE = 33188 << 16 >>> 0;
function writeZip(members, frame = {}) {
  const prefix = frame.prefix ?? new Uint8Array();
  const start = frame.prefixCounted === true ? prefix.length : 0;
  const parts = [];
  const directory = [];
  let offset = start;
  for (const member of members) {
    const { local, central } = memberRecords(member, offset);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const end = endRecords(directory.length, Buffer.concat(directory).length, offset, frame);
  return Buffer.concat([prefix, ...parts, ...directory, ...end, frame.suffix ?? new Uint8Array()]);
}
function memberRecords(member, offset) {
  const name = Buffer.from(member.name);
  const data = member.data ?? (member.deflate === true ? deflateRawSync(member.content) : member.content);
  const isUtf8 = typeof member.name === "string" && /[^\0-\x7f]/.test(member.name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE((isUtf8 ? UTF8_NAME : 0) | (member.flags ?? 0), 2);
  shared.writeUInt16LE(member.method ?? (member.deflate === true ? DEFLATED2 : 0), 4);
  shared.writeUInt16LE(DOS_DATE, 8);
  shared.writeUInt32LE(member.crc ?? crc322(member.content), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(member.content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const localShared = Buffer.from(shared);
  const localName = member.localName === void 0 ? name : Buffer.from(member.localName);
  localShared.writeUInt16LE(localName.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(REGULAR_FILE, 6);
  tail.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from("PK"), localShared, localName, data]),
    // 3 << 8: made on Unix
    central: Buffer.concat([Buffer.from("PK"), Buffer.from([20, 3]), shared, tail, name])
  };
}
function endRecords(count, size, offset, frame) {
  const comment = Buffer.from(frame.comment ?? []);
  const end = Buffer.alloc(22);
  end.write("PK", "latin1");
  end.writeUInt16LE(frame.zip64 === true ? 65535 : count, 8);
  end.writeUInt16LE(frame.zip64 === true ? 65535 : count, 10);
  end.writeUInt32LE(frame.zip64 === true ? 4294967295 : size, 12);
  end.writeUInt32LE(frame.zip64 === true ? 4294967295 : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  if (frame.zip64 !== true) return [end, comment];
  const end64 = Buffer.alloc(56);
  end64.write("PK", "latin1");
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [end64, locator, end, comment];
}

// test/fixture/fixture-zip.ts
function fixtureZipBytes(archive3) {
  const members = (isList(archive3.zip) ? archive3.zip : namedMembers(archive3.zip)).map(
    (member) => zipMember(member, archive3.deflate === true)
  );
  const frame = {
    prefix: bytes(archive3.prefix),
    prefixCounted: archive3.prefixCounted === true,
    suffix: bytes(archive3.suffix),
    comment: bytes(archive3.comment),
    zip64: archive3.zip64 === true
  };
  const written = writeZip(members, frame);
  if (archive3.damage === "half") return written.subarray(0, Math.floor(written.length / 2));
  if (archive3.damage === "directory") {
    const start = Buffer.from(written).indexOf("PK", 0, "latin1");
    const end = Buffer.from(written).lastIndexOf("PK", void 0, "latin1");
    written.fill(0, start, end);
  }
  return written;
}
function isList(members) {
  return Array.isArray(members);
}
function namedMembers(members) {
  return Object.entries(members).map(([name, content]) => ({ name, content }));
}
function bytes(content) {
  return contentBytes(content ?? "");
}
var FAULTS2 = {
  crc: { crc: 305419896 },
  encrypted: { flags: 1 },
  method: { method: 77 },
  // 0b111: a last block of the type that does not exist
  data: { method: 8, data: Buffer.alloc(16, 255) },
  "local-name": { localName: "elsewhere" }
};
function zipMember({ name, content, fault: fault2 }, deflate) {
  return {
    name: typeof name === "string" ? name : contentBytes(name),
    content: bytes(content),
    deflate,
    ...fault2 === void 0 ? {} : FAULTS2[fault2]
  };
}

// test/fixture/materialise.ts
function materialise(fixture, directory) {
  mkdirSync(directory, { recursive: true });
  for (const [name, node2] of Object.entries(fixture.tree)) {
    const file = path13.join(directory, name);
    mkdirSync(path13.dirname(file), { recursive: true });
    if (typeof node2 === "string" || "base64" in node2 || Array.isArray(node2)) {
      writeFileSync(file, contentBytes(node2));
    } else if ("zip" in node2) {
      writeFileSync(file, fixtureZipBytes(node2));
    } else if ("link" in node2) {
      symlinkSync(node2.link, file);
    } else {
      mkdirSync(file, { recursive: true });
    }
  }
}

// test/oracle/written-cases.ts
function writeCases(fixtures) {
  const directory = mkdtempSync(path14.join(tmpdir(), "pyep-oracle-"));
  return {
    cases: fixtures.map((fixture, index) => {
      const root = path14.join(directory, `case-${index}`);
      materialise(fixture, root);
      return { root, path: fixture.path, lookups: fixture.lookups ?? [] };
    }),
    remove: () => rmSync(directory, { recursive: true, force: true })
  };
}

// scripts/zz-hunt.ts
var kind = process.argv[2];
var from = Number(process.argv[3]);
var to = Number(process.argv[4]);
var oracle = (await findPkgResourcesOracles(console.log)).at(-1);
var n = 0;
for (let seed = from; seed < to; seed++) {
  const fixtures = fc6.sample(kind === "a" ? arbitraryFixture : arbitraryWorkingSet, { seed, numRuns: 250 });
  const { cases, remove } = writeCases(fixtures);
  const answers = await oracle.ask(cases);
  for (const [i, { root, path: path15 }] of cases.entries()) {
    const r = realpathSync2(root);
    for (const strict of [true, false]) {
      try {
        const env = await openEnvironment({ path: path15 }, { strict, cwd: root, env: {} });
        const c = (strict ? compareStrict : compareLenient)(env, answers[i], r);
        if (!isDeepStrictEqual(c.actual, c.expected)) {
          console.log("DIFF", kind, seed, i, strict, JSON.stringify(fixtures[i]), JSON.stringify(c));
        }
      } catch (e) {
        console.log("THROWN", kind, seed, i, strict, e, JSON.stringify(fixtures[i]));
      }
    }
    n++;
  }
  remove();
}
console.log("cases", n);
