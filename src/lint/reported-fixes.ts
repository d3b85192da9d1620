import { dynamicFix } from "./dynamic-fix.ts";
import type { Fix, TextEdit } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import { hasProjectTable, keyPattern, PROJECT_KEY } from "./has-project-table.ts";
import type { TextAt } from "./lint-context.ts";

/** The fix of a defect of shape, which the reader of projects reports; `undefined` where it is not safe to tell. */
export function reportedFix(code: string, finding: Finding, textAt: TextAt): Fix | undefined {
  if (code === "EP603") return dynamicFix(finding, textAt);
  const { path, range } = finding;
  const mend = MENDERS[code];
  if (mend === undefined || range === undefined) return undefined;
  const { line } = range;
  const whole = textAt(path, { line, column: 1, endLine: line + 1, endColumn: 1 });
  if (whole === undefined || range.endLine !== line) return undefined;
  const text = whole.replace(/\r?\n$/, "");
  const file = textAt(path, { ...END, line: 1, column: 1 }) ?? "";
  const marked = text.slice(range.column - 1, range.endColumn - 1);
  const below = textAt(path, { ...END, line: line + 1, column: 1 }) ?? "";
  const mended = mend({ text, start: range.column - 1, end: range.endColumn - 1, marked, file, below });
  if (mended === undefined) return undefined;
  const edit: TextEdit = {
    path,
    range: { line, column: 1, endLine: line, endColumn: text.length + 1 },
    text: mended.text,
  };
  return { safety: "safe", description: mended.description, edits: [edit] };
}

/** The line in which a defect is, and what of it is marked. */
interface MarkedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marked: string;
  readonly file: string;
  /** What follows the line. */
  readonly below: string;
}

const END = { endLine: Number.MAX_SAFE_INTEGER, endColumn: 1 };

const RESERVED_GROUP_HEADER = new RegExp(
  `^(\\s*\\[\\s*${PROJECT_KEY})${keyPattern("entry-points")}\\s*\\.\\s*${keyPattern("(console|gui)_scripts")}(\\s*\\].*)$`,
);

type Mender = (line: MarkedLine) => { readonly text: string; readonly description: string } | undefined;

const MENDERS: Readonly<Record<string, Mender>> = {
  // [project.entry-points.demo.plugins]
  EP101({ text }) {
    const header = /^(\s*\[project\.entry-points\.)([\w-]+(?:\.[\w-]+)+)(\].*)$/.exec(text);
    if (header === null) return undefined;
    const [, before = "", group = "", after = ""] = header;
    return { text: `${before}"${group}"${after}`, description: "quote the group" };
  },
  // demo.cli = "demo:main"
  EP102({ text }) {
    const entry = /^(\s*)([\w-]+(?:\.[\w-]+)+)(\s*=.*)$/.exec(text);
    if (entry === null) return undefined;
    const [, before = "", name = "", after = ""] = entry;
    return { text: `${before}"${name}"${after}`, description: "quote the name" };
  },
  // [project.entry-points.console_scripts]
  EP103({ text, file }) {
    const header = RESERVED_GROUP_HEADER.exec(text);
    if (header === null) return undefined;
    const [, before = "", kind, after = ""] = header;
    const table = kind === "gui" ? "gui-scripts" : "scripts";
    if (hasProjectTable(file, table)) return undefined;
    return { text: `${before}${table}${after}`, description: `make it [project.${table}]` };
  },
  // [project.entry_points."demo.plugins"], [entry-points.x]
  EP104({ text, start, end, marked, file, below }) {
    const key = rightKey(marked);
    const header = /^\s*\[(project\.)?[^[]*$/.exec(text);
    if (key === undefined || header === null) return undefined;
    if (hasProjectTable(file, key) || isDynamic(file, key)) return undefined;
    // a = "demo:A" right below [project.entry_points] has no group to be in.
    if (key === "entry-points" && /^\s*\]/.test(text.slice(end)) && holdsEntries(below)) return undefined;
    const written = header[1] === undefined ? `project.${key}` : key;
    return {
      text: text.slice(0, start) + written + text.slice(end),
      description: `make it [project.${key}]`,
    };
  },
  // demo = demo:main, at the margin below "console_scripts ="
  EP701({ text, file }) {
    if (/^[\s#;[]/.test(text) || /^\[DEFAULT\]/m.test(file)) return undefined;
    return { text: `    ${text}`, description: "indent it below its group" };
  },
  // [entry_points], [options.entry-points]
  EP703({ text, file }) {
    const header = /^\[(?:options\.)?entry[-_]points\](.*)$/.exec(text);
    if (header === null || file.includes("[options.entry_points]")) return undefined;
    return {
      text: `[options.entry_points]${header[1] ?? ""}`,
      description: "make it [options.entry_points]",
    };
  },
  // demo = { callable = "demo:main" }
  EP710({ text }) {
    const table = /^(\s*[\w"'.-]+\s*=\s*)\{\s*callable\s*=\s*("[^"]*"|'[^']*')\s*,?\s*\}(\s*(?:#.*)?)$/.exec(
      text,
    );
    if (table === null) return undefined;
    const [, before = "", reference = "", after = ""] = table;
    return { text: `${before}${reference}${after}`, description: "write the reference alone" };
  },
  // dynamic = ["entry_points"]
  EP604({ text, start, end, marked, file }) {
    const [, quote = "", word = ""] = /^(["'])(.*)\1$/.exec(marked) ?? [];
    const key = rightKey(word);
    if (key === undefined) return undefined;
    if (hasProjectTable(file, key) || isDynamic(file, key)) {
      return { text: withoutElement(text, start, end), description: `take ${marked} out` };
    }
    const mended = text.slice(0, start) + quote + key + quote + text.slice(end);
    return { text: mended, description: `write ${key}` };
  },
};

/** What is meant by a key that `[project]` does not have: `entry_points`, `console-scripts`, `script`. */
function rightKey(written: string): string | undefined {
  const bare = written
    .toLowerCase()
    .replaceAll(/[-_"']/g, "")
    .replace(/s$/, "");
  if (bare === "entrypoint") return "entry-points";
  if (bare === "script" || bare === "consolescript") return "scripts";
  return bare === "guiscript" ? "gui-scripts" : undefined;
}

/** A line without an element of an array, and without the comma that belongs to it. */
function withoutElement(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/,\s*$/.test(before)) return before.replace(/,\s*$/, "") + after;
  return before + after.replace(/^\s*,\s*/, "");
}

/** Whether `dynamic` may name the key: then it may stand nowhere else. */
function isDynamic(file: string, key: string): boolean {
  return new RegExp(`^\\s*dynamic\\s*=\\s*\\[[^\\]]*["']${key}["']`, "m").test(file);
}

/** Whether a table holds anything but tables, given what follows its header. */
function holdsEntries(below: string): boolean {
  const [table = ""] = below.split(/^\s*\[/m);
  return /^\s*[^#\s][^=\n]*=\s*[^{\s]/m.test(table);
}
