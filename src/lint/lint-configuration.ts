import type { KnownGroup } from "../metadata/known-groups.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { mostSimilar } from "../metadata/similar-names.ts";
import { TomlDocument } from "../project/toml-document.ts";
import type { Severity } from "./diagnostic.ts";
import type { LintSettings } from "./lint-settings.ts";
import { isSelector } from "./rule-selection.ts";
import { RULES } from "./rules.ts";

const KEYS = [
  "select",
  "extend-select",
  "ignore",
  "severity",
  "per-file-ignores",
  "per-group-ignores",
  "known-groups",
  "fail-on",
] as const;
const SEVERITIES = ["error", "warning", "info"] as const;
const TABLE = ["tool", "pyep", "lint"];

/**
 * The settings of `[tool.pyep.lint]`; none where the file has no such table, or is no TOML (which is a finding of its
 * own).
 *
 * @param path the file, for errors.
 * @throws {PyepError} `PYEP_CONFIGURATION`, with the line, where the table holds what pyep does not know.
 */
export function readLintConfiguration(text: string, path: string): LintSettings {
  if (!/\bpyep\b/.test(text)) return {};
  const { document } = TomlDocument.parse(text);
  const table = document?.table(...TABLE);
  if (document === undefined || table === undefined) return {};
  const lineOf = (keys: readonly string[]): number => document.keyRange(...TABLE, ...keys).line;
  return new ConfigurationReader(table, path, lineOf).settings();
}

class ConfigurationReader {
  private readonly table: Table;
  private readonly path: string;
  private readonly lineOf: (keys: readonly string[]) => number;

  constructor(table: Table, path: string, lineOf: (keys: readonly string[]) => number) {
    this.table = table;
    this.path = path;
    this.lineOf = lineOf;
  }

  settings(): LintSettings {
    this.checkKeys(this.table, KEYS, []);
    const severity = this.entries("severity", (value, keys) =>
      this.oneOf(value, [...SEVERITIES, "off"] as const, keys),
    );
    for (const selector of Object.keys(severity)) this.checkSelector(selector, ["severity", selector]);
    return {
      select:
        this.table["select"] === undefined ? undefined : this.selectors(this.table["select"], ["select"]),
      extendSelect: this.selectors(this.table["extend-select"] ?? [], ["extend-select"]),
      ignore: this.selectors(this.table["ignore"] ?? [], ["ignore"]),
      severity,
      perFileIgnores: this.entries("per-file-ignores", (value, keys) => this.selectors(value, keys)),
      perGroupIgnores: this.entries("per-group-ignores", (value, keys) => this.selectors(value, keys)),
      knownGroups: this.knownGroups(),
      failOn:
        this.table["fail-on"] === undefined
          ? undefined
          : this.oneOf(this.table["fail-on"], [...SEVERITIES, "never"] as const, ["fail-on"]),
    };
  }

  private entries<Value>(
    key: string,
    read: (value: unknown, keys: readonly string[]) => Value,
  ): Readonly<Record<string, Value>> {
    const table = member(this.table[key] ?? {});
    if (table === undefined) throw this.error(`${key} is no table`, [key], `write ${key} = { … }`);
    return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, read(value, [key, name])]));
  }

  private selectors(value: unknown, keys: readonly string[]): readonly string[] {
    const list = this.strings(value, keys);
    for (const selector of list) this.checkSelector(selector, keys);
    return list;
  }

  private checkSelector(selector: string, keys: readonly string[]): void {
    if (isSelector(selector, RULES)) return;
    throw this.error(`no rule is named by "${selector}"`, keys, selectorHint(selector));
  }

  private knownGroups(): readonly KnownGroup[] {
    const list = this.table["known-groups"] ?? [];
    if (!Array.isArray(list)) {
      throw this.error(
        "known-groups is no array",
        ["known-groups"],
        'write known-groups = ["my_app.plugins"]',
      );
    }
    return list.map((item: unknown) => this.knownGroup(item));
  }

  /** `"my_app.plugins"`, or a table: `{ group = "my_app.plugins", program = "my-app", names = "[a-z]+" }` */
  private knownGroup(item: unknown): KnownGroup {
    if (typeof item === "string") return { name: item, programs: ["a program of yours"] };
    const keys = ["known-groups"];
    const table = member(item);
    const group = table?.["group"];
    if (table === undefined || typeof group !== "string") {
      throw this.error(
        "a known group has no name",
        keys,
        'write { group = "my_app.plugins", program = "my-app" }',
      );
    }
    this.checkKeys(table, ["group", "program", "names"], keys);
    const { program, names } = table;
    return {
      name: group,
      programs: [typeof program === "string" ? program : "a program of yours"],
      ...(typeof names === "string" ? { names: this.namesRule(names, keys) } : {}),
    };
  }

  private namesRule(source: string, keys: readonly string[]): NonNullable<KnownGroup["names"]> {
    try {
      return { pattern: new RegExp(`^(?:${source})$`, "u"), description: `names like ${source}` };
    } catch {
      throw this.error(
        `names = "${source}" is no regular expression`,
        keys,
        "it has to match the whole name",
      );
    }
  }

  private strings(value: unknown, keys: readonly string[]): readonly string[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => {
      if (typeof item === "string") return item;
      throw this.error(`${keys.join(".")} is no array of strings`, keys, 'write ["EP202", "EP4"]');
    });
  }

  private oneOf<Choice extends Severity | "off" | "never">(
    value: unknown,
    choices: readonly Choice[],
    keys: readonly string[],
  ): Choice {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw this.error(
      `${keys.join(".")} is ${JSON.stringify(value)}`,
      keys,
      `choose one of ${choices.join(", ")}`,
    );
  }

  private checkKeys(table: Table, known: readonly string[], keys: readonly string[]): void {
    for (const key of Object.keys(table)) {
      if (known.includes(key)) continue;
      const similar = mostSimilar(key, known);
      throw this.error(
        `unknown key "${key}" in [${[...TABLE, ...keys].join(".")}]`,
        [...keys, key],
        similar === undefined ? `the keys are ${known.join(", ")}` : `did you mean ${similar}?`,
      );
    }
  }

  private error(message: string, keys: readonly string[], hint: string): PyepError {
    const place = `${this.path}:${this.lineOf(keys)}`;
    return new PyepError("PYEP_CONFIGURATION", `${place}: ${message}`, { hint, path: this.path });
  }
}

/** What to say to a selector that names no rule. */
export function selectorHint(selector: string): string {
  const similar = mostSimilar(
    selector,
    RULES.flatMap(({ code, name }) => [code, name]),
  );
  return similar === undefined ? "pyep rule lists all of them" : `did you mean ${similar}?`;
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function member(value: unknown): Table | undefined {
  return isTable(value) ? value : undefined;
}
