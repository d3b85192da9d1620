import type { TomlTable } from "smol-toml";
import type { DeclarationSource } from "./declaration.ts";
import type { DeclaredEntry, DeclaredGroup, ShapeError } from "./declared-entry.ts";
import { isTable } from "./toml-document.ts";
import type { TomlDocument, TomlValue } from "./toml-document.ts";

/** What tables of a pyproject.toml declare. */
export interface DeclaredTables {
  /** In the order of the file; scripts come after the other groups, gui-scripts last. */
  readonly groups: readonly DeclaredGroup[];
  readonly errors: readonly ShapeError[];
}

/** The keys of `[project]` that hold entry points. */
export const PROJECT_KEYS = ["scripts", "gui-scripts", "entry-points"] as const;
const PYPROJECT = "pyproject.toml";
const CONSOLE_SCRIPTS = "console_scripts";
const GUI_SCRIPTS = "gui_scripts";

/**
 * Reads `[project.scripts]`, `[project.gui-scripts]` and `[project.entry-points]`.
 *
 * @see https://packaging.python.org/en/latest/specifications/pyproject-toml/#entry-points
 */
export function readProjectTable(document: TomlDocument): DeclaredTables {
  const reader = new TableReader(document);
  const project = document.table("project") ?? {};
  const entryPoints = own(project, "entry-points");
  if (entryPoints !== undefined)
    reader.groups(["project", "entry-points"], entryPoints, "project.entry-points");
  reader.scripts(["project", "scripts"], own(project, "scripts"), CONSOLE_SCRIPTS, "project.scripts");
  reader.scripts(["project", "gui-scripts"], own(project, "gui-scripts"), GUI_SCRIPTS, "project.gui-scripts");
  return { groups: reader.found, errors: reader.errors };
}

/** Reads tables of the shapes that `[project]` has, wherever they stand. */
export class TableReader {
  readonly found: DeclaredGroup[] = [];
  readonly errors: ShapeError[] = [];
  readonly #document: TomlDocument;

  constructor(document: TomlDocument) {
    this.#document = document;
  }

  /** A table of groups: `[project.entry-points]` */
  groups(keys: readonly string[], value: TomlValue, source: DeclarationSource): void {
    if (!isTable(value)) {
      this.#error("EP105", keys, `[${keys.join(".")}] must be a table of groups, not ${kindOf(value)}`);
      return;
    }
    for (const [group, entries] of Object.entries(value)) {
      this.group([...keys, group], group, entries, source);
    }
  }

  /** One group: a table of names with strings. */
  group(keys: readonly string[], group: string, value: TomlValue, source: DeclarationSource): void {
    if (!isTable(value)) {
      const message = `group "${group}" must be a table of names with object references, not ${kindOf(value)}`;
      this.#error("EP105", keys, message);
      return;
    }
    const entries: DeclaredEntry[] = [];
    for (const [name, reference] of Object.entries(value)) {
      if (typeof reference === "string") {
        entries.push(this.#entry([...keys, name], group, name, reference, source, true));
      } else if (isTable(reference)) {
        const message = `group "${group}" holds the table "${name}": a group with a dot in it must be quoted`;
        this.#error("EP101", [...keys, name], message);
      } else {
        this.#notAString([...keys, name], name, reference);
      }
    }
    this.#add(group, keys, entries, source);
  }

  /** A table of scripts, whose group is not written. Nothing where it is absent. */
  scripts(
    keys: readonly string[],
    value: TomlValue | undefined,
    group: string,
    source: DeclarationSource,
  ): void {
    if (value === undefined) return;
    if (!isTable(value)) {
      const message = `[${keys.join(".")}] must be a table of names with object references, not ${kindOf(value)}`;
      this.#error("EP105", keys, message);
      return;
    }
    const entries: DeclaredEntry[] = [];
    for (const [name, reference] of Object.entries(value)) {
      if (typeof reference === "string") {
        entries.push(this.#entry([...keys, name], group, name, reference, source, false));
      } else if (isTable(reference) && !looksLikePoetryScript(reference)) {
        const message = `"${name}" is a table: the name of a script with a dot in it must be quoted`;
        this.#error("EP102", [...keys, name], message);
      } else {
        this.#notAString([...keys, name], name, reference);
      }
    }
    this.#add(group, keys, entries, source);
  }

  #add(
    group: string,
    keys: readonly string[],
    entries: readonly DeclaredEntry[],
    source: DeclarationSource,
  ): void {
    // A JavaScript object puts names of digits first.
    const inOrder = entries.toSorted((left, right) => left.line - right.line || left.column - right.column);
    this.found.push({ group, range: this.#document.keyRange(...keys), entries: inOrder, source });
  }

  #entry(
    keys: readonly string[],
    group: string,
    name: string,
    value: string,
    source: DeclarationSource,
    isGroupWritten: boolean,
  ): DeclaredEntry {
    const place = this.#document.place(keys);
    return {
      group,
      name,
      value,
      path: PYPROJECT,
      source,
      ...place.entry,
      nameRange: place.key,
      valueRange: place.value ?? place.key,
      ...(isGroupWritten ? { groupRange: this.#document.keyRange(...keys.slice(0, -1)) } : {}),
    };
  }

  #notAString(keys: readonly string[], name: string, value: TomlValue): void {
    const message = `the object reference of "${name}" must be a string, not ${kindOf(value)}`;
    this.errors.push({ rule: "EP105", message, range: this.#document.valueRange(...keys), keys });
  }

  #error(rule: string, keys: readonly string[], message: string): void {
    this.errors.push({ rule, message, range: this.#document.keyRange(...keys), keys });
  }
}

/** `{ reference = "…", type = "console" }` belongs into `[tool.poetry.scripts]`. */
function looksLikePoetryScript(table: TomlTable): boolean {
  return ["reference", "callable", "type"].some((key) => Object.hasOwn(table, key));
}

/** What a value is, in the words of TOML, with its article. */
export function kindOf(value: TomlValue): string {
  if (Array.isArray(value))
    return value.length > 0 && value.every(isTable) ? "an array of tables" : "an array";
  if (isTable(value)) return "a table";
  if (value instanceof Date) return "a date";
  if (typeof value === "boolean") return "a boolean";
  if (typeof value === "string") return "a string";
  return Number.isInteger(Number(value)) ? "an integer" : "a float";
}

/** The value of a key, without those of `Object.prototype`. */
export function own(table: TomlTable, key: string): TomlValue | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
