import { parse, TomlError } from "smol-toml";
import type { TomlPrimitive, TomlTable } from "smol-toml";
import { ParseError, parseTOML } from "toml-eslint-parser";
import type { AST } from "toml-eslint-parser";
import type { TextRange } from "../metadata/text-range.ts";
import { TomlPlaces } from "./toml-places.ts";
import type { TomlPlace } from "./toml-places.ts";

/** A value of a TOML file. */
export type TomlValue = TomlPrimitive;

/** Why a text is no TOML that Python reads. */
export interface TomlSyntaxError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** What Python's parsers raise. */
  readonly pythonException: "TOMLDecodeError" | "UnicodeDecodeError";
  /** TOML 1.1, which a newer parser than Python's reads. */
  readonly isNewerToml: boolean;
}

/** The largest text and the deepest nesting that are read. */
const TOML_LIMITS: { readonly characters: number; readonly levels: number } = {
  characters: 2 << 20,
  levels: 200,
};

/** A TOML file: its values, and where each of them stands. */
export class TomlDocument {
  readonly root: TomlTable;
  /** Without a byte order mark. */
  readonly text: string;
  readonly #tree: AST.TOMLProgram;
  #places: TomlPlaces | undefined;

  private constructor(root: TomlTable, text: string, tree: AST.TOMLProgram) {
    this.root = root;
    this.text = text;
    this.#tree = tree;
  }

  /**
   * Reads TOML 1.0 as `tomllib` of CPython 3.11 to 3.14 does: TOML 1.1 and a byte order mark are errors. The document
   * is given all the same where the values can be told.
   *
   * @see https://toml.io/en/v1.0.0
   */
  static parse(text: string): {
    readonly document: TomlDocument | undefined;
    readonly error?: TomlSyntaxError;
  } {
    if (text.length > TOML_LIMITS.characters) {
      return { document: undefined, error: syntaxError("is larger than the 2 MiB that pyep reads", 1, 1) };
    }
    const hasMark = text.startsWith("\ufeff");
    const content = hasMark ? text.slice(1) : text;
    let root: TomlTable;
    try {
      root = parse(content, { maxDepth: TOML_LIMITS.levels, integersAsBigInt: "asNeeded" });
    } catch (error) {
      return { document: undefined, error: valueError(error) };
    }
    const { tree, error } = parseTree(content);
    if (tree === undefined) return { document: undefined, ...(error === undefined ? {} : { error }) };
    const document = new TomlDocument(root, content, tree);
    if (hasMark) {
      return {
        document,
        error: syntaxError("begins with a byte order mark, which TOML does not allow", 1, 1),
      };
    }
    return error === undefined ? { document } : { document, error };
  }

  /** The value at a path of keys; a number counts in an array. `undefined` where there is none. */
  get(keys: readonly (string | number)[]): TomlValue | undefined {
    let value: TomlValue | undefined = this.root;
    for (const key of keys) {
      if (typeof key === "number") value = Array.isArray(value) ? value[key] : undefined;
      else value = isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }
    return value;
  }

  /** The table at a path of keys; `undefined` where there is none, or something else. */
  table(...keys: readonly string[]): TomlTable | undefined {
    const value = this.get(keys);
    return isTable(value) ? value : undefined;
  }

  /** Where the value at a path of keys is written. */
  place(keys: readonly (string | number)[]): TomlPlace {
    this.#places ??= new TomlPlaces(this.#tree);
    return this.#places.find(keys);
  }

  /** Where the key at a path is written. */
  keyRange(...keys: readonly (string | number)[]): TextRange {
    return this.place(keys).key;
  }

  /** Where the value at a path is written; its key where that is a table with a header. */
  valueRange(...keys: readonly (string | number)[]): TextRange {
    const { key, value } = this.place(keys);
    return value ?? key;
  }
}

/** Whether a value is a table, and neither an array nor a date. */
export function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof Date);
}

interface ParsedTree {
  readonly tree: AST.TOMLProgram | undefined;
  /** What Python's parsers do not read in it. */
  readonly error?: TomlSyntaxError;
}

function parseTree(text: string): ParsedTree {
  try {
    return { tree: parseTOML(text, { tomlVersion: "1.0" }) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const tree = parseNewerTree(text);
    const reason = tree === undefined ? "is no TOML" : "is TOML 1.1, which Python's tomllib does not read";
    const { message, lineNumber, column } = error;
    return {
      tree,
      error: syntaxError(`${reason}: ${message}`, lineNumber, column + 1, tree !== undefined),
    };
  }
}

function parseNewerTree(text: string): AST.TOMLProgram | undefined {
  try {
    return parseTOML(text, { tomlVersion: "next" });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return undefined;
  }
}

function valueError(error: unknown): TomlSyntaxError {
  if (error instanceof TomlError) {
    const [sentence = ""] = error.message.replace(/^Invalid TOML document: /, "").split("\n");
    return syntaxError(sentence, error.line, error.column);
  }
  // The parser's own recursion.
  if (error instanceof RangeError) return syntaxError("is nested more deeply than pyep reads", 1, 1);
  throw error;
}

function syntaxError(message: string, line: number, column: number, isNewerToml = false): TomlSyntaxError {
  return { message, line, column, pythonException: "TOMLDecodeError", isNewerToml };
}
