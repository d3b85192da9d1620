// Writes docs/rules/: a page for every lint rule, and the list of them.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { ruleList, rulePage } from "../src/lint/rule-page.ts";
import { RULES } from "../src/lint/rules.ts";

const DIRECTORY = "docs/rules";
mkdirSync(DIRECTORY, { recursive: true });
for (const name of readdirSync(DIRECTORY)) rmSync(`${DIRECTORY}/${name}`);
for (const rule of RULES) writeFileSync(`${DIRECTORY}/${rule.name}.md`, rulePage(rule));
writeFileSync(`${DIRECTORY}/README.md`, ruleList(RULES));
console.log(`${RULES.length} pages in ${DIRECTORY}`);
