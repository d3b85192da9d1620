import { build } from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Libraries that few answers need: each a file of its own beside the command, loaded by the module that asks for it. */
const LOADED_ON_DEMAND = [
  "@renovatebot/pep440",
  "modern-tar",
  "smol-toml",
  "toml-eslint-parser",
  "web-tree-sitter",
  "yauzl",
];

/**
 * Bundles the command into one CommonJS file, which starts faster than modules do; libraries that few answers need lie
 * beside it in `lib`. What is imported dynamically is in the file, but runs only when it is asked for.
 *
 * @param {import("esbuild").BuildOptions & { outfile: string }} options beside what makes the command what it is.
 */
export async function bundleCommand({ outfile, plugins = [], ...options }) {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    define: { "import.meta.url": "importMetaUrl" },
    legalComments: "none",
    logLevel: "warning",
    ...options,
  };
  const importMetaUrl = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';
  await Promise.all([
    build({
      ...shared,
      entryPoints: ["src/cli/main.ts"],
      outfile,
      banner: { js: `#!/usr/bin/env node\n${importMetaUrl}` },
      plugins: [withoutChildProcess, fromLib, ...plugins],
    }),
    ...LOADED_ON_DEMAND.map((library) =>
      build({
        ...shared,
        entryPoints: [library],
        outfile: path.join(path.dirname(outfile), libraryFile(library)),
        banner: { js: importMetaUrl },
        plugins,
      }),
    ),
  ]);
}

/** @param {string} library its name as a package. */
function libraryFile(library) {
  return `lib/${library.replace(/^@[^/]+\//, "")}.cjs`;
}

/** Leaves the libraries out of the command, which loads them from beside itself. */
const fromLib = {
  name: "from-lib",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${LOADED_ON_DEMAND.join("|")})$`) }, ({ path: library }) => ({
      path: `./${libraryFile(library)}`,
      external: true,
    }));
  },
};

/** commander loads node:child_process for verbs that are programs of their own; pyep has none, and it costs 2 ms. */
const withoutChildProcess = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: "child_process", namespace: "unused" }));
    onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
  },
};
