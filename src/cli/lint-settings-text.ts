import type { LintSettings } from "../lint/lint-settings.ts";
import { configuredSeverity, isSelected } from "../lint/rule-selection.ts";
import { RULES } from "../lint/rules.ts";
import { escapeText } from "./escape-text.ts";
import { lines } from "./reporters/records.ts";

/** The settings that are in force, and which rules they leave on, for `--show-settings`. */
export function settingsText(settings: LintSettings): string {
  return lines([
    `select = ${list(settings.select)}`,
    `extend-select = ${list(settings.extendSelect ?? [])}`,
    `ignore = ${list(settings.ignore ?? [])}`,
    `severity = ${table(settings.severity)}`,
    `per-file-ignores = ${table(settings.perFileIgnores)}`,
    `per-group-ignores = ${table(settings.perGroupIgnores)}`,
    `known-groups = ${list((settings.knownGroups ?? []).map(({ name }) => name))}`,
    `fail-on = ${settings.failOn ?? "error"}`,
    "",
    ...RULES.filter((rule) => isSelected(rule, settings)).map(
      (rule) => `${rule.code}\t${rule.name}\t${configuredSeverity(rule, settings) ?? rule.severity}`,
    ),
  ]);
}

function list(values: readonly string[] | undefined): string {
  if (values === undefined) return "(the rules that are on by default)";
  return values.map(escapeText).join(", ") || "(none)";
}

function table(values: Readonly<Record<string, unknown>> = {}): string {
  const entries = Object.entries(values).map(([key, value]) => escapeText(`${key} = ${String(value)}`));
  return entries.join("; ") || "(none)";
}
