import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };

test("the hook of pre-commit installs the package of this very version", () => {
  expect(readFileSync(".pre-commit-hooks.yaml", "utf8")).toContain(`["pyep@${packageJson.version}"]`);
});
