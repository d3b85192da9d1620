import type { ExpectedModules } from "./module-answers.ts";

/** The text of expected.json: always the same for the same answers, and a module on a line of its own. */
export function modulesJson(expected: ExpectedModules): string {
  return `${render(expected, "")}\n`;
}

function render(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.some(Array.isArray)) {
    return `[\n${value.map((row) => inner + inline(row)).join(",\n")}\n${indent}]`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return inline(value);
  const short = inline(value);
  if (short.length < 60) return short;
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${render(member, inner)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
