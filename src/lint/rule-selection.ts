import type { Severity } from "./diagnostic.ts";
import type { LintSettings } from "./lint-settings.ts";
import type { Rule } from "./rule.ts";

/** How closely a selector names a rule: 0 for `ALL`, more for the beginning of a code, most for code or name. */
function closeness(selector: string, { code, name }: Rule): number | undefined {
  if (selector === "ALL") return 0;
  if (selector === name) return code.length;
  return /^EP\d*$/.test(selector) && code.startsWith(selector) ? selector.length : undefined;
}

/** Whether one of the selectors names the rule. */
export function isNamed(selectors: readonly string[], rule: Rule): boolean {
  return selectors.some((selector) => closeness(selector, rule) !== undefined);
}

function closest(selectors: readonly string[], rule: Rule): number {
  return Math.max(-1, ...selectors.map((selector) => closeness(selector, rule) ?? -1));
}

/** Whether a rule is on. Of `select` and `ignore` the one counts that names it more closely, else `ignore`. */
export function isSelected(rule: Rule, settings: LintSettings): boolean {
  const { select, extendSelect = [], ignore = [] } = settings;
  if (configuredSeverity(rule, settings) === "off") return false;
  const byDefault = select === undefined && rule.isDefault ? 0 : -1;
  const wanted = Math.max(byDefault, closest([...(select ?? []), ...extendSelect], rule));
  return wanted > closest(ignore, rule);
}

/** The severity that the settings give a rule, by the selector that names it most closely. */
export function configuredSeverity(
  rule: Rule,
  { severity = {} }: LintSettings,
): Severity | "off" | undefined {
  let best: { readonly closeness: number; readonly severity: Severity | "off" } | undefined;
  for (const [selector, value] of Object.entries(severity)) {
    const found = closeness(selector, rule);
    if (found !== undefined && found >= (best?.closeness ?? 0)) best = { closeness: found, severity: value };
  }
  return best?.severity;
}

/** Whether any rule is named by it. */
export function isSelector(selector: string, rules: readonly Rule[]): boolean {
  return rules.some((rule) => closeness(selector, rule) !== undefined);
}
