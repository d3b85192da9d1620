import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ruleList, rulePage } from "../../src/lint/rule-page.ts";
import { RULES } from "../../src/lint/rules.ts";

const names = (directory: string, ending: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith(ending) && name !== "README.md")
    .map((name) => name.slice(0, -ending.length))
    .toSorted();

describe("a rule, its file and its page bear one name", () => {
  const ruleNames = RULES.map(({ name }) => name).toSorted();

  test.each([
    ["src/lint/rules", ".ts"],
    ["docs/rules", ".md"],
  ])("in %s", (directory, ending) => {
    expect(names(directory, ending)).toEqual(ruleNames);
  });

  test("codes are unique and in order", () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(codes.filter((code) => !/^EP\d{3}$/.test(code))).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.name, rule] as const))("the page of %s is up to date", (name, rule) => {
    expect(readFileSync(`docs/rules/${name}.md`, "utf8")).toBe(rulePage(rule));
  });

  test("so is the list (npm run docs:rules)", () => {
    expect(readFileSync("docs/rules/README.md", "utf8")).toBe(ruleList(RULES));
  });
});
