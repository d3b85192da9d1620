/** JSON text as `JSON.stringify` indents it, but what fits on a line stays on one. */
export function sysPathJson(value: unknown): string {
  return `${render(value, "")}\n`;
}

const WIDTH = 110;

function render(value: unknown, indent: string): string {
  const short = inline(value);
  if (indent.length + short.length <= WIDTH || typeof value !== "object" || value === null) return short;
  const further = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => further + render(item, further)).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${further}${JSON.stringify(name)}: ${render(member, further)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
