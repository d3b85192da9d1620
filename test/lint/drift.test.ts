import { expect, test } from "vitest";
import { lintProject, memoryTree, readProject } from "../../src/core.ts";

const PYPROJECT = '[project]\nname = "my-demo"\n[project.scripts]\ndemo = "demo:main"\n';
const MATCHING = "[console_scripts]\ndemo = demo:main\n";

/** What is found in a project with an *.egg-info beside its sources. */
function findings(files: Readonly<Record<string, string>>): readonly string[] {
  const tree = memoryTree({ "pyproject.toml": PYPROJECT, "src/demo/__init__.py": "", ...files });
  const { diagnostics } = lintProject(readProject(tree), tree, { settings: { select: ["EP806"] } });
  return diagnostics.map(({ path, message }) => `${path ?? ""}: ${message}`);
}

const eggInfo = (directory: string, entryPoints?: string): Record<string, string> => ({
  [`${directory}/PKG-INFO`]: "Name: my-demo\n",
  ...(entryPoints === undefined ? {} : { [`${directory}/entry_points.txt`]: entryPoints }),
});

test.each([
  ["none", {}],
  ["one that is up to date", eggInfo("src/my_demo.egg-info", MATCHING)],
  ["one that is spelt otherwise", eggInfo("My.Demo.egg-info", "[console_scripts]\ndemo=demo : main\n")],
  ["another project's", eggInfo("other.egg-info", "[g]\na = b\n")],
  ["one without PKG-INFO", { "my_demo.egg-info/entry_points.txt": "[g]\na = b\n" }],
  [
    "one that another back-end left",
    {
      ...eggInfo("my_demo.egg-info"),
      "pyproject.toml": `${PYPROJECT}[build-system]\nbuild-backend = "flit_core.buildapi"\n`,
    },
  ],
])("EP806 valid: %s", (_, files) => {
  expect(findings(files)).toEqual([]);
});

test.each([
  [
    "one that lacks an entry point",
    eggInfo("src/my_demo.egg-info"),
    "src/my_demo.egg-info: it is not what the project declares now: it lacks console_scripts:demo = demo:main",
  ],
  [
    "one that has another value, and one more",
    eggInfo("my_demo.egg-info", "[console_scripts]\ndemo = demo.cli:main\n[g]\na = b\n"),
    "my_demo.egg-info/entry_points.txt: it is not what the project declares now: it lacks console_scripts:demo = demo:main; it still has console_scripts:demo = demo.cli:main, g:a = b",
  ],
])("EP806 invalid: %s", (_, files, expected) => {
  expect(findings(files)).toEqual([expected]);
});
