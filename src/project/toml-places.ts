import type { AST } from "toml-eslint-parser";
import type { TextRange } from "../metadata/text-range.ts";

/** Where something stands in a TOML file. */
export interface TomlPlace {
  /** The key, or that part of a dotted key or header which is meant. */
  readonly key: TextRange;
  /** Absent for a table that has headers only. */
  readonly value?: TextRange;
  /** From the key to the end of the value. */
  readonly entry: TextRange;
}

type Path = readonly (string | number)[];

const START: TextRange = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The places of all keys of a TOML file, by their paths. */
export class TomlPlaces {
  readonly #places = new Map<string, TomlPlace>();

  constructor(tree: AST.TOMLProgram) {
    for (const node of tree.body[0].body) {
      if (node.type === "TOMLTable") this.#addTable(node);
      else this.#addKeyValue([], node);
    }
  }

  /** The place of a path; that of the nearest table above it where it is not written itself. */
  find(path: Path): TomlPlace {
    for (let length = path.length; length > 0; length--) {
      const place = this.#places.get(JSON.stringify(path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return { key: START, entry: START };
  }

  #addTable(table: AST.TOMLTable): void {
    const { resolvedKey } = table;
    const header = table.key.keys;
    const [first] = header;
    const last = header.at(-1);
    if (first === undefined || last === undefined) return;
    const whole = rangeBetween(first, last);
    // [[a.b]] is ["a", "b", 0]: the parts of the header are the words among these.
    let part = 0;
    for (let length = 1; length <= resolvedKey.length; length++) {
      if (typeof resolvedKey[length - 1] === "string") part++;
      const node = header[part - 1] ?? first;
      this.#add(resolvedKey.slice(0, length), { key: rangeOf(node), entry: whole });
    }
    for (const node of table.body) this.#addKeyValue(resolvedKey, node);
  }

  #addKeyValue(prefix: Path, node: AST.TOMLKeyValue): void {
    const path = [...prefix];
    const { keys } = node.key;
    const entry = rangeOf(node);
    for (const [index, key] of keys.entries()) {
      path.push(key.type === "TOMLBare" ? key.name : key.value);
      const value = index === keys.length - 1 ? { value: rangeOf(node.value) } : {};
      this.#add([...path], { key: rangeOf(key), entry, ...value });
    }
    this.#addValue(path, node.value);
  }

  #addValue(path: Path, node: AST.TOMLContentNode): void {
    if (node.type === "TOMLInlineTable") {
      for (const child of node.body) this.#addKeyValue(path, child);
    } else if (node.type === "TOMLArray") {
      for (const [index, element] of node.elements.entries()) {
        const range = rangeOf(element);
        this.#add([...path, index], { key: range, value: range, entry: range });
        this.#addValue([...path, index], element);
      }
    }
  }

  #add(path: Path, place: TomlPlace): void {
    const id = JSON.stringify(path);
    // A table's header may stand several times in part: [a.b], then [a.c]. The first one is its place.
    if (!this.#places.has(id)) this.#places.set(id, place);
  }
}

function rangeOf({ loc: { start, end } }: { readonly loc: AST.SourceLocation }): TextRange {
  return {
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}

function rangeBetween(
  first: { readonly loc: AST.SourceLocation },
  last: { readonly loc: AST.SourceLocation },
): TextRange {
  return { ...rangeOf(last), line: first.loc.start.line, column: first.loc.start.column + 1 };
}
