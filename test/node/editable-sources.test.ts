import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { diagnose, explain, openEnvironment } from "../../src/index.ts";
import { distInfo, virtualEnvironment } from "../cli/python-files.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import type { Files } from "./temporary-directory.ts";

const origin = (url: string, more = ""): Files => ({
  "direct_url.json": `{"url": ${JSON.stringify(url)}, "dir_info": {"editable": true}${more}}`,
});

/** A virtual environment with `demo`, installed editable from somewhere. */
function environment(from: (directory: string) => Files, files: Files = {}): string {
  const directory = temporaryDirectory(files);
  return temporaryDirectory(
    virtualEnvironment(".", distInfo("demo", "1", "[g]\nold = demo\n", from(directory)), { "demo.py": "" }),
  );
}

async function drift(prefix: string): Promise<readonly string[]> {
  const { diagnostics } = await diagnose(await openEnvironment({ prefix }, { env: {} }));
  return diagnostics
    .filter(({ code }) => code === "EP806")
    .map(({ message }) => message.replace(/ in \/.*?(?=,|$)/, ""));
}

const PYPROJECT = '[project]\nname = "demo"\n[project.entry-points.g]\nnew = "demo"\n';
const CHANGED = ["g:new is declared, but not installed", "g:old is installed, but no longer declared"];

test("an editable project is compared with what is installed", async () => {
  const prefix = environment((directory) => origin(pathToFileURL(directory).href), {
    "pyproject.toml": PYPROJECT,
  });
  expect(await drift(prefix)).toEqual(CHANGED);
});

test("in a subdirectory of what was installed, too", async () => {
  const files = { "packages/demo/pyproject.toml": PYPROJECT };
  const prefix = environment(
    (directory) => origin(pathToFileURL(directory).href, ', "subdirectory": "packages/demo"'),
    files,
  );
  expect(await drift(prefix)).toEqual(CHANGED);
});

test.each<[why: string, from: (directory: string) => Files, files: Files]>([
  ["that is gone", (directory) => origin(pathToFileURL(path.join(directory, "gone")).href), {}],
  ["that is no project", (directory) => origin(pathToFileURL(directory).href), { "x.py": "" }],
  ["on another machine", () => origin("https://example.org/demo"), {}],
  ["at no URL", () => origin("nowhere"), {}],
  ["that is not editable", () => ({ "direct_url.json": '{"url": "file:///x", "dir_info": {}}' }), {}],
])("a directory %s is nothing to compare with", async (_, from, files) => {
  expect(await drift(environment(from, files))).toEqual([]);
});

test("what only its setup.py tells is read from there", async () => {
  const prefix = environment((directory) => origin(pathToFileURL(directory).href), {
    "setup.py": "from setuptools import setup\nsetup(name='demo', entry_points={'g': ['new = demo']})\n",
  });
  const { candidates } = await explain(await openEnvironment({ prefix }, { env: {} }), "g", "new");
  expect(candidates).toMatchObject([{ role: "declared", value: "demo", line: 2 }]);
});
