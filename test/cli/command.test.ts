import { execFile, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleCommand } from "../../scripts/bundle-command.mjs";
import { copyWasm } from "../../scripts/copy-wasm.mjs";
import { temporaryDirectory, writeFiles } from "../node/temporary-directory.ts";
import type { Files } from "../node/temporary-directory.ts";
import { below, distInfo, wheel } from "./python-files.ts";

// The command as it is published: one file, started by its first line; beside it what only some verbs need.

const dist = mkdtempSync(path.join(tmpdir(), "pyep-bundle-"));
const command = path.join(dist, "dist/cli/pyep.cjs");
const tellingCommand = path.join(dist, "dist/telling/pyep.cjs");

beforeAll(async () => {
  writeFiles(dist, { "package.json": '{"version": "1.2.3"}' });
  await bundleCommand({ outfile: command });
  await copyWasm(path.join(dist, "dist/wasm"));
  chmodSync(command, 0o755);
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const SITE = below("site", distInfo("demo", "1.0", "[g]\nn = m\n"));

function pyep(
  cwd: string,
  ...argv: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("runs by its first line, and answers on its streams", () => {
  const cwd = temporaryDirectory(SITE);
  expect(pyep(cwd, "list", "site")).toEqual({
    status: 0,
    stdout: "g\tn\tm\tdemo\t1.0\n",
    stderr: `path ${cwd}/site, rules of CPython 3.14\n1 entry point in group g from 1 of 1 distribution\n`,
  });
});

test.each([
  [["--version"], 0],
  [["list", "site", "-g", "x", "--require"], 1],
  [["list", "gone"], 2],
])("%j ends with exit code %i", (argv, status) => {
  expect(pyep(temporaryDirectory(SITE), ...argv).status).toBe(status);
});

test("what is loaded on demand is there, and the parser of Python", async () => {
  const cwd = temporaryDirectory({
    ...SITE,
    "site/m.py": "",
    "setup.py": "from setuptools import setup\nsetup(name='p', version='1', entry_points={'g': ['n = m']})\n",
  });
  const lines = ["list .", "lint .", "doctor --path site --deep"];
  const outputs = await Promise.all(
    lines.map((line) =>
      promisify(execFile)(command, line.split(" "), { cwd }).catch(
        (error: unknown) => error as { stdout: string; stderr: string },
      ),
    ),
  );
  expect(outputs[0]?.stdout).toBe(`g\tn\tm\tp\t1\t${cwd}/setup.py:2\n`);
  for (const { stderr } of outputs) expect(stderr).not.toMatch(/^error: /m);
});

test("knows the version of the package it lies in", () => {
  expect(pyep("/", "--version").stdout).toBe("1.2.3\n");
});

test("answers the same where there are thousands, which it reads with V8 set to a single pass", () => {
  const cwd = temporaryDirectory(SITE);
  for (let index = 0; index < 2000; index++)
    mkdirSync(`${cwd}/site/${"n".repeat(80)}_${index}-1.0.dist-info`);
  const { status, stdout, stderr } = pyep(cwd, "list", "--path", "site");
  expect({ status, stdout }).toEqual({ status: 0, stdout: "g\tn\tm\tdemo\t1.0\n" });
  expect(stderr).toContain("1 entry point in group g from 1 of 2001 distributions\n");
});

test("ends without a word when nobody reads on", () => {
  const line = `${"n".repeat(1000)} = m\n`;
  const cwd = temporaryDirectory(below("site", distInfo("demo", "1.0", `[g]\n${line.repeat(1000)}`)));
  // The exit code of pyep, told by the shell that started it, beside the one line that was read.
  const script = `{ "$0" list site -q; echo "exit code $?" >&2; } | head -c 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", script, command], { cwd, encoding: "utf8" });
  expect(stdout).toBe("g");
  expect(stderr).toBe("exit code 0\n");
});

test("ends at once when it is interrupted", async () => {
  const line = `${"n".repeat(1000)} = m\n`;
  const cwd = temporaryDirectory(below("site", distInfo("demo", "1.0", `[g]\n${line.repeat(1000)}`)));
  // Nobody reads its stdout, so it waits in the middle of the answer.
  const child = spawn(command, ["list", "site"], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  await new Promise((resolve) => child.stderr.once("data", resolve));
  child.kill("SIGINT");
  // To a shell the end by this signal is exit code 130.
  const signal = await new Promise((resolve) => child.once("exit", (_, name) => resolve(name)));
  expect(signal).toBe("SIGINT");
});

test("asks the disk once for each distribution, and thrice more where there are entry points", () => {
  writeFiles(dist, {
    "count.cjs": `
      const fs = require("node:fs");
      let calls = 0;
      const write = fs.writeSync;
      for (const name of Object.keys(fs).filter((name) => name.endsWith("Sync") && name !== "writeSync")) {
        const original = fs[name];
        fs[name] = (...args) => (calls++, original(...args));
      }
      process.on("exit", () => write(2, "\\n" + calls));
    `,
  });
  const callsFor = (count: number): number => {
    const distributions = Array.from({ length: count }, (_, index) => [
      distInfo(`with-${index}`, "1.0", "[g]\nn = m\n"),
      distInfo(`without-${index}`, "1.0"),
    ]);
    const cwd = temporaryDirectory(below("site", Object.assign({}, ...distributions.flat()) as Files));
    const args = [
      "--require",
      path.join(dist, "count.cjs"),
      command,
      "list",
      "-g",
      "other",
      "--path",
      "site",
    ];
    const { stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    return Number(stderr.slice(stderr.lastIndexOf("\n") + 1));
  };
  const further = callsFor(20) - callsFor(10);
  // stat; stat, open, read, close
  expect(further).toBe(10 * 1 + 10 * 4);
});

describe("starts fast, because", () => {
  // What `list` needs of our own code, and commander. A leap means that something else came in by mistake.
  const LARGEST_BUNDLE = 150_000;

  beforeAll(bundleThatTells);

  test("it is small", () => {
    expect(statSync(command).size).toBeLessThan(LARGEST_BUNDLE);
    expect(readFileSync(command, "latin1")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("`list` runs only what it needs", () => {
    const cwd = temporaryDirectory({ ...SITE, "demo-1.0-py3-none-any.whl": wheel(distInfo("demo", "1.0")) });
    const initialised = initialisedModules(cwd);

    const forList = initialised("list", "--path", "site");
    expect(forList).toContain("src/cli/commands/list.ts");
    expect(forList).toContain("commander/lib/command.js");
    const unneeded =
      /toml|tree-sitter|modern-tar|src\/project|open-sdist|known-groups|node\/zip-|open-(?:wheel|target|interpreter)|commands\/(?!list)|report-failure|help\.ts|nothing-listed/;
    expect(forList.filter((module) => unneeded.test(module))).toEqual([]);
    expect(
      forList.filter((module) =>
        /^node:(?:child_process|fs\/promises|net|os|tty|v8|zlib|stream)$/.test(module),
      ),
    ).toEqual([]);

    expect(filesOf(forList)).toEqual(["file:pyep.cjs", "file:rolldown-runtime.cjs"]);

    expect(initialised("list", "demo-1.0-py3-none-any.whl")).toContain("src/node/zip-tree.ts");
    expect(initialised("groups", "site")).toContain("src/metadata/known-groups.ts");

    // Several files, yet one copy of what they share.
    const forHooks = initialised("hooks", "site");
    expect(filesOf(forHooks)).toEqual(expect.arrayContaining(["file:pyep.cjs", "file:hooks.cjs"]));
    expect(new Set(forHooks).size).toBe(forHooks.length);
  });

  test.each([
    ["def main(): ...\n", false],
    ["if True:\n    def main(): ...\n", true],
  ])("the parser of Python is loaded only for what takes a parse: %j", (source, isLoaded) => {
    const cwd = temporaryDirectory({
      "project/pyproject.toml": '[project]\nname = "demo"\nversion = "1"\nscripts = { demo = "demo:main" }\n',
      "project/demo.py": source,
      ...below("site", distInfo("demo", "1.0", "[g]\nn = demo:main\n")),
      "site/demo.py": source,
    });
    const initialised = initialisedModules(cwd);
    for (const modules of [initialised("lint", "project"), initialised("show", "g:n", "--path", "site")]) {
      expect(modules.some((module) => module.startsWith("web-tree-sitter"))).toBe(isLoaded);
    }
  });
});

function filesOf(modules: readonly string[]): string[] {
  return modules.filter((module) => module.startsWith("file:"));
}

/** The modules that run for a command line, in the command that tells them, and those of Node that they load. */
function initialisedModules(cwd: string): (...argv: string[]) => string[] {
  return (...argv) => {
    const args = ["--require", path.join(dist, "listen.cjs"), tellingCommand, ...argv];
    const { stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    return JSON.parse(stderr.slice(stderr.lastIndexOf("\n") + 1)) as string[];
  };
}

/** A command in which every module says when it runs. */
async function bundleThatTells(): Promise<void> {
  await bundleCommand({
    outfile: tellingCommand,
    minify: false,
    plugins: [
      {
        name: "telling",
        transform(code, file) {
          const [, name] = /(?:\/node_modules\/|\/(?=src\/))(.*)$/.exec(file) ?? [];
          return name === undefined ? code : `globalThis.initialised?.push(${JSON.stringify(name)});${code}`;
        },
      },
    ],
  });
  writeFiles(dist, {
    "listen.cjs": `
      const path = require("node:path");
      const builtins = new Set(process.moduleLoadList);
      // Which files of the command were opened: the one that runs, and what it asked for.
      const files = () => Object.keys(require.cache).filter((file) => file !== __filename).map((file) => "file:" + path.basename(file));
      globalThis.initialised = [];
      process.on("exit", () => {
        const loaded = process.moduleLoadList.filter((name) => !builtins.has(name) && /^NativeModule (?!internal)/.test(name));
        const modules = [...files(), ...initialised, ...loaded.map((name) => name.replace("NativeModule ", "node:"))];
        require("node:fs").writeSync(2, "\\n" + JSON.stringify(modules));
      });
    `,
  });
}
