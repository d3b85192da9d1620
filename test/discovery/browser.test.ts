import { build } from "esbuild";
import { expect, test } from "vitest";

test("pyep/core bundles for a browser, and nothing of Node comes along", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/core.ts"],
    bundle: true,
    platform: "browser",
    format: "esm",
    write: false,
    // The parser is for browsers too, but its glue asks at run time where it is, and so names Node.
    external: ["web-tree-sitter"],
  });
  const code = outputFiles[0]?.text ?? "";
  expect(code).toContain("Environment = class");
  expect(code).not.toMatch(/["']node:|\bprocess\.|\bBuffer\b|\brequire\(/);
});
