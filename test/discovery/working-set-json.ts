import { isRaised } from "../fixture/comparable.ts";
import type { LegacyDistributionAnswers, WorkingSetAnswers } from "./working-set-answers.ts";

/** The text of working-set.json: always the same for the same answers, an entry point on a line of its own. */
export function workingSetJson(answers: WorkingSetAnswers): string {
  if (isRaised(answers)) return `${inline(answers)}\n`;
  return `${list(answers.map(distributionJson), "")}\n`;
}

function distributionJson({ path, name, version, entryPoints }: LegacyDistributionAnswers): string {
  const rows = isRaised(entryPoints) ? inline(entryPoints) : list(entryPoints.map(inline), "    ");
  return [
    "{",
    `    "path": ${inline(path)},`,
    `    "name": ${inline(name)},`,
    `    "version": ${inline(version)},`,
    `    "entryPoints": ${rows}`,
    "  }",
  ].join("\n");
}

function list(items: readonly string[], indent: string): string {
  if (items.length === 0) return "[]";
  return `[\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}]`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object" && value !== null && "raises" in value) {
    return `{ "raises": ${JSON.stringify(value.raises)} }`;
  }
  return JSON.stringify(value);
}
