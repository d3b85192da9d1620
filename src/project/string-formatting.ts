import { isSequence, hashKey } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";
import type { CallArguments } from "./python-run.ts";

/** `str(value)`, for what has no surprises. */
export function strOf(value: PythonValue | undefined): string | undefined {
  if (value?.kind === "str") return value.text;
  if (value?.kind !== "simple") return undefined;
  if (value.value === null) return "None";
  if (typeof value.value === "boolean") return value.value ? "True" : "False";
  return Number.isSafeInteger(value.value) ? String(value.value) : undefined;
}

/** `template % value`: `%s`, `%d`, `%(name)s` and `%%`, without widths. */
export function formatPercent(template: string, value: PythonValue): string | undefined {
  const values = value.kind === "tuple" ? value.items : [value];
  if (isSequence(value) && value.poison !== undefined) return undefined;
  let next = 0;
  let isKnown = true;
  let isNamed = false;
  const text = template.replace(
    /%(?:\(([^()]*)\))?([^]?)/g,
    (_all, name: string | undefined, conversion: string) => {
      if (conversion === "%" && name === undefined) return "%";
      isNamed ||= name !== undefined;
      const found = name === undefined ? values[next++] : entryOf(value, name);
      const shown =
        conversion === "s" ||
        (conversion === "d" && found?.kind === "simple" && typeof found.value === "number")
          ? strOf(found)
          : undefined;
      isKnown &&= shown !== undefined;
      return shown ?? "";
    },
  );
  // Python raises where values are left over; a mapping may be.
  const isUsedUp = isNamed || next === values.length || value.kind === "dict";
  return isKnown && isUsedUp ? text : undefined;
}

/** `template.format(…)`: `{}`, `{0}` and `{name}`, without widths, attributes and indexes. */
export function formatBraces(
  template: string,
  { positional, named, more }: CallArguments,
): string | undefined {
  if (more !== undefined) return undefined;
  let next = 0;
  let isKnown = true;
  const text = template.replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (all, name: string | undefined) => {
    if (all === "{{" || all === "}}") return all.charAt(0);
    const found =
      name === ""
        ? positional[next++]
        : /^\d{1,4}$/.test(name ?? "")
          ? positional[Number(name)]
          : named.get(name ?? "\0");
    const shown = strOf(found);
    isKnown &&= shown !== undefined;
    return shown ?? "";
  });
  return isKnown ? text : undefined;
}

function entryOf(value: PythonValue, name: string): PythonValue | undefined {
  if (value.kind !== "dict" || value.poison !== undefined) return undefined;
  return value.entries.get(hashKey({ kind: "str", text: name }) ?? "")?.value;
}
