import { describe, expect, test } from "vitest";
import { memoryTree, readProject } from "../../src/core.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

const pythonParser = await loadPythonParser();

const PBR = '[build-system]\nrequires = ["pbr"]\nbuild-backend = "pbr.build"\n';
const SETUPTOOLS = '[build-system]\nrequires = ["pbr"]\nbuild-backend = "setuptools.build_meta"\n';
const PROJECT = '[project]\nname = "demo"\ndynamic = ["version"]\n';
const TABLES = '[project.scripts]\na = "demo:project"\n[project.entry-points.g]\nb = "demo:project"\n';
const SECTION =
  "[entry_points]\nconsole_scripts =\n    a = demo:section\n    c = demo:section\nh =\n    d = demo:section\n";
const OPTIONS = "[options.entry_points]\no =\n    e = demo:options\n";

function setupPy(args: string): string {
  return `import setuptools\nsetuptools.setup(setup_requires=["pbr"]${args})\n`;
}

const OF_PROJECT = ["console_scripts:a=demo:project", "g:b=demo:project"];
const OF_SECTION = ["console_scripts:a=demo:section", "console_scripts:c=demo:section", "h:d=demo:section"];

// What pbr 5.10.0 and 6.1.1 with setuptools 80.9, and pbr 7.1.3 with setuptools 84.2, write into a wheel.
describe("where pbr takes part", () => {
  test.each<[why: string, files: Readonly<Record<string, string>>, written: readonly string[]]>([
    [
      "[project] has them",
      { "pyproject.toml": PBR + PROJECT + TABLES, "setup.py": setupPy(", pbr=True") },
      OF_PROJECT,
    ],
    [
      "[project] comes before its section",
      { "pyproject.toml": PBR + PROJECT + TABLES, "setup.cfg": SECTION, "setup.py": setupPy(", pbr=True") },
      OF_PROJECT,
    ],
    [
      "with the back-end of setuptools as well",
      {
        "pyproject.toml": SETUPTOOLS + PROJECT + TABLES,
        "setup.cfg": SECTION,
        "setup.py": setupPy(", pbr=True"),
      },
      OF_PROJECT,
    ],
    [
      "[project] without them drops its section",
      { "pyproject.toml": PBR + PROJECT, "setup.cfg": SECTION, "setup.py": setupPy(", pbr=True") },
      [],
    ],
    [
      "unless `dynamic` lets it in",
      {
        "pyproject.toml": `${PBR}[project]\nname = "demo"\ndynamic = ["version", "scripts", "entry-points"]\n`,
        "setup.cfg": SECTION,
        "setup.py": setupPy(", pbr=True"),
      },
      OF_SECTION,
    ],
    [
      "without [project]",
      { "pyproject.toml": PBR, "setup.cfg": SECTION, "setup.py": setupPy(", pbr=True") },
      OF_SECTION,
    ],
    ["without pyproject.toml", { "setup.cfg": SECTION, "setup.py": setupPy(", pbr=True") }, OF_SECTION],
    [
      "the section of setuptools is read where there is none of pbr",
      { "setup.cfg": OPTIONS, "setup.py": setupPy(", pbr=True") },
      ["o:e=demo:options"],
    ],
    ["and only then", { "setup.cfg": SECTION + OPTIONS, "setup.py": setupPy(", pbr=True") }, OF_SECTION],
    [
      "its section comes before setup.py",
      { "setup.cfg": SECTION, "setup.py": setupPy(', pbr=True, entry_points={"k": ["z = demo:setup"]}') },
      OF_SECTION,
    ],
    [
      "setup.py comes before the section of setuptools",
      { "setup.cfg": OPTIONS, "setup.py": setupPy(', pbr=True, entry_points={"k": ["z = demo:setup"]}') },
      ["k:z=demo:setup"],
    ],
    ["setup.py has to say pbr=True", { "setup.cfg": SECTION, "setup.py": setupPy("") }, []],
    ["setup.py has to be there", { "pyproject.toml": PBR, "setup.cfg": SECTION }, []],
  ])("%s", (_, files, written) => {
    const { entryPoints } = readProject(memoryTree(files), { pythonParser });
    expect([...entryPoints].map(({ group, name, value }) => `${group}:${name}=${value}`)).toEqual(written);
  });
});
