import { parseEntryPointsTxt } from "../metadata/entry-points-txt.ts";
import type { EntryPoints } from "../metadata/entry-points.ts";
import { isGroupName } from "../metadata/group-name.ts";
import { PythonPattern } from "../metadata/python-pattern.ts";
import { repr, strip } from "../metadata/python-str.ts";
import type { BackendRules } from "./backend-rules.ts";
import type { Declaration, DeclarationFate } from "./declaration.ts";
import type { DeclaredEntry, DeclaredGroup } from "./declared-entry.ts";
import { EntriesReadBack } from "./entries-read-back.ts";
import { entryKey } from "./entry-key.ts";
import { entryRefusal } from "./entry-refusal.ts";
import { layOut } from "./entry-points-layout.ts";
import type { ProjectFindings } from "./project-findings.ts";

const DOTTED = new PythonPattern(String.raw`^\w[\w.]*$`);

/** What comes of the entries that a back-end takes. */
export interface JudgedEntries {
  readonly declarations: readonly Declaration[];
  /** The text of the entry_points.txt that it writes; `""` for none. */
  readonly text: string;
  readonly entryPoints: EntryPoints;
}

/**
 * What a back-end does with the entries it takes: refuses some, then writes the rest. What the file then says is read
 * back as an interpreter reads it, and so tells what was changed or lost on the way.
 *
 * @param backend its name, for messages.
 */
export function judgeEntries(
  groups: readonly DeclaredGroup[],
  backend: string,
  rules: BackendRules,
  findings: ProjectFindings,
  verbatim?: string,
): JudgedEntries {
  const judge = new Judge(groups, backend, rules, findings);
  const kept = groups.map((declared) => judge.group(declared));
  const text = verbatim ?? layOut(judge.entryMap, rules.layout);
  const entryPoints = parseEntryPointsTxt(text);
  // configparser, which CPython 3.8 and 3.9 read with, is stricter than the reader since.
  const byConfigParser = parseEntryPointsTxt(text, { pythonVersion: "3.9" });
  const readings = [new EntriesReadBack(entryPoints), new EntriesReadBack(byConfigParser)];
  const declarations = kept.flatMap((judged) =>
    judged.map(({ entry, group, fate }) => ({
      ...entry,
      fate: fate ?? judge.fateInFile(entry, group, readings),
    })),
  );
  return { declarations, text, entryPoints };
}

interface JudgedEntry {
  readonly entry: DeclaredEntry;
  /** The group under which it is written. */
  readonly group: string;
  /** `undefined` where it is written and the file will tell. */
  readonly fate: DeclarationFate | undefined;
}

class Judge {
  readonly entryMap = new Map<string, (readonly [string, string])[]>();
  readonly #groups: readonly DeclaredGroup[];
  readonly #backend: string;
  readonly #rules: BackendRules;
  readonly #findings: ProjectFindings;

  constructor(
    groups: readonly DeclaredGroup[],
    backend: string,
    rules: BackendRules,
    findings: ProjectFindings,
  ) {
    this.#groups = groups;
    this.#backend = backend;
    this.#rules = rules;
    this.#findings = findings;
  }

  group(declared: DeclaredGroup): JudgedEntry[] {
    const fates = this.#fatesOfReserved(declared) ?? this.#fatesOfMisnamed(declared);
    if (fates !== undefined) {
      return declared.entries.map((entry, index) => ({ entry, group: declared.group, fate: fates[index] }));
    }
    const group = this.#writtenGroup(declared);
    const lines = this.entryMap.get(group) ?? [];
    this.entryMap.set(group, lines);
    const names = new Set<string>();
    return declared.entries.map((entry) => {
      const entryFate = this.#fateOfEntry(entry, names);
      if (entryFate === undefined) lines.push(this.#line(entry));
      return { entry, group, fate: entryFate };
    });
  }

  /** What the file that is written makes of an entry, for each way in which interpreters read it. */
  fateInFile(entry: DeclaredEntry, group: string, readings: readonly EntriesReadBack[]): DeclarationFate {
    const name = strip(entry.name);
    const value = strip(entry.value);
    const misread = readings.find((reading) =>
      reading.named(group, name).every((read) => read.value !== value),
    );
    if (name === "") {
      this.#add(
        "altered",
        entry,
        "EP301",
        "writes an entry without a name, for which CPython 3.8 and 3.9 refuse the whole file",
        entry.nameRange,
      );
      return "altered";
    }
    if (misread === undefined) {
      if (group === entry.group) return "written";
      this.#add("altered", entry, "EP704", `writes group "${entry.group}" as "${group}"`, entry.groupRange);
      return "altered";
    }
    const squeezed = misread.named(group, name.replaceAll(" ", ""));
    const [rule, what] = reasonOfChange(group, name, value);
    if (squeezed.length === 0 && (name.startsWith("#") || name.startsWith("["))) {
      this.#add(
        "dropped",
        entry,
        rule,
        `writes a line that readers do not see as an entry: ${what}`,
        entry.nameRange,
      );
      return "dropped";
    }
    // [a] = demo:A opens a group for configparser, and takes what follows with it: that name's own finding says so.
    if (rule === "EP809" && !this.#isTwice(group, name)) return "altered";
    // demo:A [cli] is the same reference without its blank.
    if (rule === "EP405" && /^\S+\s*\[/.test(value)) return "altered";
    const found = squeezed.at(0);
    const now = found === undefined ? "something else" : `${found.name} = ${found.value}`;
    this.#add("altered", entry, rule, `writes what readers take for ${repr(now)}: ${what}`, entry);
    return "altered";
  }

  #isTwice(group: string, name: string): boolean {
    return (this.entryMap.get(group) ?? []).filter(([other]) => strip(other) === name).length > 1;
  }

  /**
   * What becomes of each entry of `console_scripts` or `gui_scripts` below `[project.entry-points]`, beside
   * `[project.scripts]` or its like, be that empty; `undefined` where it is written, and for any other group.
   */
  #fatesOfReserved(declared: DeclaredGroup): readonly DeclarationFate[] | undefined {
    const { group, range, entries } = declared;
    const [entry] = entries;
    if ((declared.source ?? entry?.source) !== "project.entry-points") return undefined;
    if (group !== "console_scripts" && group !== "gui_scripts") return undefined;
    const place = group === "console_scripts" ? "[project.scripts]" : "[project.gui-scripts]";
    const rule = this.#rules.reservedGroups[group];
    if (rule === "rejected") {
      this.#add(rule, entry, "EP103", `refuses the build: group "${group}" is ${place}`, range);
      return entries.map(() => rule);
    }
    const others = this.#groups.filter((other) => other !== declared && other.group === group);
    if (rule === "written" || (rule === "dropped for the other" && others.length === 0)) return undefined;
    // What stands in both tables is not lost.
    const kept = new Set(others.flatMap((other) => other.entries.map(entryKey)));
    const fates = entries.map((each) => (kept.has(entryKey(each)) ? "written" : "dropped"));
    if (fates.includes("dropped")) {
      this.#add("dropped", entry, "EP103", `overwrites group "${group}" with ${place} and loses it`, range);
    }
    return fates;
  }

  /** What becomes of the entries of a group whose name is checked and is none; `undefined` where it is written. */
  #fatesOfMisnamed(declared: DeclaredGroup): readonly DeclarationFate[] | undefined {
    const { group, range, entries } = declared;
    const [entry] = entries;
    const source = declared.source ?? entry?.source;
    const isChecked = source === "project.entry-points" || this.#rules.checkedByPkgResources === true;
    if (source === undefined || !isChecked || isGroupName(this.#writtenGroup(declared))) return undefined;
    const { invalidGroups } = this.#rules;
    if (invalidGroups === "written") return undefined;
    if (invalidGroups === "rejected but for dots" && DOTTED.for(group).test(group)) return undefined;
    this.#add("rejected", entry, "EP201", `refuses the build: ${repr(group)} is no name of a group`, range);
    return entries.map(() => "rejected");
  }

  /** The name under which a group of setup.py or setup.cfg is written; in TOML it is what it is. */
  #writtenGroup({ group, entries }: DeclaredGroup): string {
    const source = entries[0]?.source;
    if (source !== "setup.py" && source !== "setup.cfg options.entry_points") return group;
    const { setupCfgGroups, checkedByPkgResources } = this.#rules;
    // [[g]: the header that setuptools makes of it is read without all its brackets.
    const read = checkedByPkgResources === true ? group : group.replaceAll(/^[[\]]+|[[\]]+$/g, "");
    if (setupCfgGroups === "kept" || source === "setup.py") return read;
    const underscored = read.replaceAll("-", "_");
    return setupCfgGroups === "underscored" ? underscored : underscored.toLowerCase();
  }

  #line({ name, value }: DeclaredEntry): readonly [name: string, value: string] {
    return this.#rules.readsEntriesAsLines ? [strip(name), strip(value)] : [name, value];
  }

  #fateOfEntry(entry: DeclaredEntry, names: Set<string>): DeclarationFate | undefined {
    const refusal = entryRefusal(entry, names, this.#rules);
    if (refusal !== undefined) {
      this.#add("rejected", entry, refusal.rule, `refuses the build: ${refusal.what}`, refusal.range);
      return "rejected";
    }
    if (!this.#rules.readsEntriesAsLines || !entry.name.startsWith("#")) return undefined;
    const consequence = "writes nothing of it: a name that begins with # makes it a comment";
    this.#add("dropped", entry, "EP302", consequence, entry.nameRange);
    return "dropped";
  }

  #add(
    fate: Exclude<DeclarationFate, "written">,
    entry: DeclaredEntry | undefined,
    rule: string,
    consequence: string,
    range: DeclaredEntry["nameRange"] = { line: 1, column: 1, endLine: 1, endColumn: 1 },
  ): void {
    const { line, column, endLine, endColumn } = range;
    this.#findings.add(fate, {
      rule,
      message: `${this.#backend} ${consequence}`,
      path: entry?.path ?? "pyproject.toml",
      range: { line, column, endLine, endColumn },
    });
  }
}

function reasonOfChange(group: string, name: string, value: string): [rule: string, what: string] {
  if (group === "DEFAULT")
    return ["EP205", "CPython 3.8 and 3.9 copy group DEFAULT into every other one and lose it"];
  if (!isGroupName(group)) return ["EP201", `${repr(group)} is no name of a group`];
  if (name.startsWith("#") || name.startsWith(";")) return ["EP302", "a name that begins so is a comment"];
  if (name === "" || name.includes("\n") || name.includes("=") || name.startsWith("[")) {
    return ["EP301", `${repr(name)} is no name of an entry point`];
  }
  if (value.includes("\n")) return ["EP426", "its value holds a line break"];
  // A command cannot have blanks, a plug-in can.
  const isScript = group === "console_scripts" || group === "gui_scripts";
  if (name.includes(" ")) return [isScript ? "EP303" : "EP309", "the blanks in its name are lost"];
  if (value.includes(" ")) return ["EP405", "the blanks in its value are lost"];
  return ["EP809", "another entry of its group has the same name"];
}
