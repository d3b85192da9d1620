import { expect, test } from "vitest";
import { matchesPattern } from "../../src/lint/matches-pattern.ts";

test.each([
  ["demo", "demo", true],
  ["demo", "dem", false],
  ["demo.sub", "demo*", true],
  ["demo.sub", "demo.*", true],
  ["demo", "demo.*", false],
  ["demo", "*", true],
  ["", "*", true],
  ["demo", "d?m?", true],
  ["demo", "d?m", false],
  ["tests", "[tT]ests", true],
  ["tests", "[!t]ests", false],
  ["demo2", "demo[0-9]", true],
  ["demo-", "demo[a-]", true],
  ["a]b", "a[]]b", true],
  ["a[b", "a[b", true],
  ["axbxc", "a*b*c", true],
  ["axbxd", "a*b*c", false],
  ["demo", "DEMO", false],
  ["a".repeat(60), `${"*a".repeat(40)}*b`, false],
])("fnmatch of %j and %j: %s", (name, pattern, expected) => {
  expect(matchesPattern(name, pattern)).toBe(expected);
});
