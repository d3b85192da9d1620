import type { Rule } from "../../lint/rule.ts";
import { effectLines, silencing } from "../../lint/rule-page.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

const WIDTH = 78;

/** Rules as a list: code, name, severity, fix, targets. */
export function rulesText(rules: readonly Rule[], { isTTY, columns, color }: TextLayout): string {
  if (!isTTY) return records(rules.map(cells));
  if (rules.length === 0) return "";
  const rows = alignedRows([["CODE", "NAME", "SEVERITY", "FIX", "CHECKED IN"], ...rules.map(cells)], {
    columns,
    gap: 2,
    style: (cell, column, row) => (row === 0 ? color.heading(cell) : column === 0 ? color.name(cell) : cell),
  });
  return lines(rows.flat());
}

function cells({ code, name, severity, isDefault, fix, targets }: Rule): string[] {
  return [code, name, isDefault ? severity : `${severity} (off)`, fix?.safety ?? "", targets.join(",")];
}

/** One rule in full. */
export function ruleText(rule: Rule, { color }: TextLayout): string {
  const { code, name, severity, isDefault, fix, targets, specification, example, exceptions } = rule;
  const effects = effectLines(rule);
  const facts = [
    isDefault ? severity : `${severity}, off by default`,
    fix === undefined ? "no fix" : `fix: ${fix.safety}`,
    targets.join(", "),
  ];
  return lines([
    `${color.name(`${code} ${name}`)}   ${facts.join("   ")}`,
    "",
    ...paragraph(rule.summary),
    "",
    ...paragraph(rule.why),
    ...(effects.length === 0 ? [] : ["", ...effects.flatMap((effect) => item(effect))]),
    ...(specification === undefined ? [] : ["", `  ${specification.title}`, `  ${specification.url}`]),
    "",
    `  ${color.heading("reported")}`,
    ...indented(example.bad),
    `  ${color.heading("right")}`,
    ...indented(example.good),
    ...(fix === undefined
      ? []
      : ["", `  ${fix.safety === "safe" ? "--fix" : "--fix --unsafe-fixes"}: ${fix.description}`]),
    ...(exceptions === undefined ? [] : ["", ...paragraph(`Not reported: ${exceptions}`)]),
    "",
    ...paragraph(silencing(rule).replaceAll("`", "")),
  ]);
}

/** A rule of a document. */
export function ruleJSON(rule: Rule): unknown {
  const { code, name, severity, isDefault, targets, summary, why, backends, consequence } = rule;
  const { specification, example, fix, exceptions } = rule;
  return {
    code,
    name,
    severity,
    default: isDefault,
    targets,
    summary,
    why,
    backends: backends ?? {},
    consequence: consequence ?? null,
    specification: specification ?? null,
    example,
    fix: fix ?? null,
    exceptions: exceptions ?? null,
    docs: `docs/rules/${name}.md`,
  };
}

function indented(text: string): string[] {
  return text.split("\n").map((line) => (line === "" ? "" : `    ${line}`));
}

function item(text: string): string[] {
  return wrapped(text, WIDTH - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`));
}

function paragraph(text: string): string[] {
  return wrapped(text, WIDTH - 2).map((line) => `  ${line}`);
}

function wrapped(text: string, width: number): string[] {
  const result: string[] = [];
  for (const word of text.split(" ")) {
    const last = result.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  return result;
}
