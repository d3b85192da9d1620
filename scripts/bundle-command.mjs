import { build } from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles the command into one CommonJS file, which starts faster than modules do. What is imported dynamically is in
 * it, but runs only when it is asked for.
 *
 * @param {import("esbuild").BuildOptions} options beside what makes the command what it is.
 */
export function bundleCommand(options) {
  return build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    define: { "import.meta.url": "importMetaUrl" },
    banner: {
      js: '#!/usr/bin/env node\nconst importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
    },
    legalComments: "none",
    logLevel: "warning",
    ...options,
    plugins: [withoutChildProcess, ...(options.plugins ?? [])],
  });
}

/** commander loads node:child_process for verbs that are programs of their own; pyep has none, and it costs 2 ms. */
const withoutChildProcess = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: "child_process", namespace: "unused" }));
    onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
  },
};
