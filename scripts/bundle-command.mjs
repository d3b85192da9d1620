import { build } from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const MAIN = "src/cli/main.ts";

/** What is in the command's own file, with all that it imports statically: little beyond what `list` needs. */
const LIGHT = new Set([
  "src/cli/help.ts",
  ...["list", "groups", "dists", "dist", "path"].map((verb) => `src/cli/commands/${verb}.ts`),
]);

/** Libraries that few answers need: each a file of its own beside the command, loaded by the module that asks for it. */
const LOADED_ON_DEMAND = [
  "@renovatebot/pep440",
  "modern-tar",
  "smol-toml",
  "toml-eslint-parser",
  "web-tree-sitter",
  "yauzl",
];

/** The rest of our own code, beside the command. */
const ON_DEMAND = "on-demand.cjs";

/**
 * Bundles the command into CommonJS, which starts faster than modules do: one file with the light verbs and the help, beside it
 * `on-demand.cjs` with the rest of our code, which Node would need milliseconds just to read, and in `lib` the libraries
 * that few answers need. What is imported dynamically runs only when it is asked for. No module is there twice: the
 * second file takes those of the first from it.
 *
 * @param {import("esbuild").BuildOptions & { outfile: string }} options beside what makes the command what it is.
 */
export async function bundleCommand({ outfile, plugins = [], ...options }) {
  const directory = path.dirname(outfile);
  const importMetaUrl = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: importMetaUrl },
    legalComments: "none",
    logLevel: "warning",
    ...options,
  };
  const { first, onDemand } = await divide(shared);
  await Promise.all([
    build({
      ...shared,
      stdin: script(`${exported(first)} require("./${MAIN}");`),
      outfile,
      banner: { js: `#!/usr/bin/env node\n${importMetaUrl}` },
      plugins: [withoutChildProcess, fromLib, takenFrom(ON_DEMAND, onDemand), ...plugins],
    }),
    build({
      ...shared,
      stdin: script(exported(onDemand)),
      outfile: path.join(directory, ON_DEMAND),
      plugins: [fromLib, takenFrom(path.basename(outfile), first), ...plugins],
    }),
    ...LOADED_ON_DEMAND.map((library) =>
      build({
        ...shared,
        entryPoints: [library],
        outfile: path.join(directory, libraryFile(library)),
        plugins,
      }),
    ),
  ]);
}

/**
 * Which modules the first file holds, and which it asks the second one for. As paths from the root.
 *
 * @param {import("esbuild").BuildOptions} shared
 * @returns {Promise<{ first: Set<string>, onDemand: Set<string> }>}
 */
async function divide(shared) {
  const onDemand = new Set();
  const leaveOut = {
    name: "leave-out",
    setup(building) {
      onResolveOwn(building, (module, { kind }) => {
        if (kind !== "dynamic-import" || LIGHT.has(module)) return undefined;
        onDemand.add(module);
        return { path: module, external: true };
      });
    },
  };
  const { metafile } = await build({
    ...shared,
    stdin: script(`require("./${MAIN}");`),
    outfile: "unused.cjs",
    write: false,
    metafile: true,
    plugins: [withoutChildProcess, fromLib, leaveOut],
  });
  const first = new Set(
    Object.keys(metafile.inputs).filter((input) => /^(?:src|node_modules)\//.test(input)),
  );
  return { first, onDemand: new Set([...onDemand].filter((module) => !first.has(module))) };
}

/** @param {string} contents a module in the root. */
function script(contents) {
  return { contents, resolveDir: root, sourcefile: "bundle.cjs" };
}

/** @param {ReadonlySet<string>} modules what the other file may ask this one for; run when it does. */
function exported(modules) {
  const members = [...modules].map((module) => `${JSON.stringify(module)}: () => require("./${module}")`);
  return `module.exports = { ${members.join(", ")} };`;
}

/**
 * Leaves modules to the other of the two files.
 *
 * @param {string} file which lies in the same directory.
 * @param {ReadonlySet<string>} modules
 */
function takenFrom(file, modules) {
  return {
    name: "taken-from",
    setup(building) {
      onResolveOwn(building, (module) =>
        // The end of its name tells esbuild that it is CommonJS.
        modules.has(module) ? { path: `${module}.cjs`, namespace: "taken", pluginData: module } : undefined,
      );
      building.onResolve({ filter: /^/, namespace: "taken" }, (asked) => ({
        path: asked.path,
        external: true,
      }));
      building.onLoad({ filter: /^/, namespace: "taken" }, ({ pluginData: module }) => ({
        contents: `module.exports = require("./${file}")[${JSON.stringify(module)}]();`,
      }));
    },
  };
}

/**
 * Calls `decide` with what an import of our own modules or of commander resolves to, as a path from the root.
 *
 * @param {import("esbuild").PluginBuild} building
 * @param {(module: string, asked: import("esbuild").OnResolveArgs) => import("esbuild").OnResolveResult | undefined} decide
 */
function onResolveOwn(building, decide) {
  building.onResolve({ filter: /^(?:\.\.?\/|commander$)/ }, async (asked) => {
    const { path: specifier, importer, kind, namespace, pluginData, resolveDir } = asked;
    // Asked for below; what one of the two files is made of; what is left to the other one.
    if (pluginData === "resolving" || importer.endsWith("bundle.cjs") || namespace !== "file")
      return undefined;
    const resolved = await building.resolve(specifier, {
      kind,
      importer,
      namespace,
      resolveDir,
      pluginData: "resolving",
    });
    return decide(path.relative(root, resolved.path).split(path.sep).join("/"), asked);
  });
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
