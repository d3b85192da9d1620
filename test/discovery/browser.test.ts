import { build } from "esbuild";
import { expect, test } from "vitest";

test("pyep/core bundles for a browser, and nothing of Node comes along", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/core.ts"],
    bundle: true,
    platform: "browser",
    format: "esm",
    write: false,
  });
  const code = outputFiles[0]?.text ?? "";
  expect(code).toContain("Environment = class");
  expect(code).not.toMatch(/["']node:|\bprocess\.|\bBuffer\b|\brequire\(/);
});
