import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * What is in one file, with all that it imports statically and no earlier line has; anything else is divided by what
 * imports it. Node scans a file whole before it runs the first line, a millisecond for each 25 kB, and every file costs it
 * nearly one: the command's own file has what `pyep list --path` needs, and the small modules that many verbs share.
 */
const FILES = [
  [
    "list",
    /\/src\/(?:cli\/(?:main|commands\/list)|.*\/(?:named-extras|record-hash|similar-names|site-rules|subtree))\.ts$/,
  ],
  ["python-source", /\/src\/python-source\/(?:decode-python-source|string-literal)\.ts$/],
  ["startup-code", /\/src\/discovery\/startup-code\.ts$/],
  ["known-groups", /\/src\/metadata\/known-groups\.ts$/],
  ["archive", /\/src\/node\/(?:open-wheel|zip-tree)\.ts$/],
  ["project", /\/src\/node\/(?:open-project|project-above)\.ts$/],
  ["resolution", /\/src\/resolution\/resolver\.ts$/],
  ["rules", /\/src\/lint\/(?:lint-configuration|rules|rule-page)\.ts$/],
  ["lint", /\/src\/cli\/commands\/lint\.ts$/],
];

/**
 * Bundles the command into CommonJS, which starts faster than modules do: one file with what the most frequent verb needs,
 * and beside it one for each part that is imported dynamically. Within a file the modules share one scope: a module in a
 * function of its own would be scanned twice, and so would every function in it.
 *
 * @param {{ outfile: string, minify?: boolean, plugins?: import("rolldown").Plugin[] }} options
 */
export async function bundleCommand({ outfile, minify = true, plugins = [] }) {
  const bundle = await rolldown({
    input: { [path.basename(outfile, ".cjs")]: path.join(root, "src/cli/main.ts") },
    cwd: root,
    platform: "node",
    plugins: [withoutChildProcess, inAscii, ...plugins],
    transform: { target: "node20.19" },
    // The parser's glue has an `eval` for WebAssembly with JavaScript inside, which the grammar has none of.
    checks: { eval: false },
  });
  await bundle.write({
    dir: path.dirname(outfile),
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    banner: ({ isEntry }) => (isEntry ? "#!/usr/bin/env node" : ""),
    minify,
    codeSplitting: {
      groups: FILES.map(([name, test], index) => ({ name, test, priority: FILES.length - index })),
    },
  });
  await bundle.close();
}

/** commander loads node:child_process for verbs that are programs of their own; pyep has none, and it costs 2 ms. */
const withoutChildProcess = {
  name: "without-child-process",
  /** @param {string} specifier */
  resolveId: (specifier) => (specifier === "node:child_process" ? "\0no-child-process" : undefined),
  /** @param {string} id */
  load: (id) => (id === "\0no-child-process" ? "export {};" : undefined),
};

/** Node keeps a source in two bytes for each character, and scans it slower, where a single one is none of ASCII. */
const inAscii = {
  name: "in-ascii",
  /** @type {NonNullable<import("rolldown").Plugin["generateBundle"]>} */
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      file.code = file.code.replaceAll(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};
