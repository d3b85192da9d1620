import type { BackendEffect, Rule } from "./rule.ts";

const EFFECTS: Readonly<Record<BackendEffect, string>> = {
  writes: "writes it into the wheel as it is",
  alters: "writes something else",
  drops: "drops it without a word",
  ignores: "does not read it",
  rejects: "refuses to build",
};

/** The page of a rule, as Markdown: `docs/rules/<name>.md`. */
export function rulePage(rule: Rule): string {
  const { code, name, summary, why, consequence, specification, example, fix, exceptions } = rule;
  const parts = [
    `# ${code} ${name}`,
    summary,
    factsTable(rule),
    `## Why\n\n${why}`,
    ...(rule.backends === undefined ? [] : [`## What the tools do\n\n${effectsList(rule)}`]),
    ...(rule.backends === undefined && consequence !== undefined ? [`Then: ${consequence}.`] : []),
    ...(specification === undefined ? [] : [`Specification: [${specification.title}](${specification.url})`]),
    `## Example\n\nReported:\n\n${fenced(example.language, example.bad)}\n\nRight:\n\n${fenced(example.language, example.good)}`,
    ...(fix === undefined
      ? []
      : [
          `## Fix\n\n\`pyep lint ${fix.safety === "safe" ? "--fix" : "--fix --unsafe-fixes"}\`: ${fix.description}.`,
        ]),
    ...(exceptions === undefined ? [] : [`## Not reported\n\n${exceptions}`]),
    `## To silence it\n\n${silencing(rule)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** One line for each kind of back-end that treats the defect in its own way. */
export function effectLines({ backends = {}, consequence }: Rule): readonly string[] {
  const names = new Map<BackendEffect, string[]>();
  for (const [name, effect] of Object.entries(backends)) {
    const list = names.get(effect);
    const label = name === "others" ? "every other back-end" : name;
    if (list === undefined) names.set(effect, [label]);
    else list.push(label);
  }
  const isAlone = Object.keys(backends).length === 1;
  const effects = Array.from(
    names,
    ([effect, list]) =>
      `${isAlone && list[0] === "every other back-end" ? "every back-end" : list.join(", ")}: ${EFFECTS[effect]}`,
  );
  return consequence === undefined ? effects : [...effects, `once built: ${consequence}`];
}

/** How to switch a rule off, by comment where the target can hold one. */
export function silencing({ code, targets }: Rule): string {
  const configured = `\`[tool.pyep.lint] ignore = ["${code}"]\``;
  const here = targets.includes("project") || targets.includes("sdist");
  return here
    ? `At the end of the line, or in the line above: \`# pyep: ignore[${code}]\`. For good: ${configured} in pyproject.toml.`
    : `${configured} in pyproject.toml, or \`--ignore ${code}\`.`;
}

function factsTable({ severity, isDefault, targets, fix }: Rule): string {
  return [
    "| severity | on by default | fix | checked in |",
    "| --- | --- | --- | --- |",
    `| ${severity} | ${isDefault ? "yes" : "no"} | ${fix?.safety ?? "none"} | ${targets.join(", ")} |`,
  ].join("\n");
}

function effectsList(rule: Rule): string {
  return effectLines(rule)
    .map((line) => `- ${line}`)
    .join("\n");
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** The list of all rules, as Markdown: `docs/rules/README.md`. */
export function ruleList(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ code, name, severity, isDefault, fix, targets, summary }) =>
      `| [${code}](${name}.md) | ${name} | ${severity}${isDefault ? "" : " (off)"} | ${fix?.safety ?? ""} | ${targets.join(", ")} | ${summary} |`,
  );
  return `${[
    "# The rules of `pyep lint` and `pyep doctor`",
    "",
    "Written by `npm run docs:rules` from the rules themselves, in `src/lint/rules/`.",
    "",
    "| code | name | severity | fix | checked in | |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n")}\n`;
}
