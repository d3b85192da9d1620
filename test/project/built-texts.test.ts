import { expect, test } from "vitest";
import { memoryTree, readProject } from "../../src/core.ts";

const REFUSED = "refused";
const SETUPTOOLS = `[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "demo"\nversion = "1"\n`;
const UV = SETUPTOOLS.replace("setuptools", "uv_build").replace("setuptools.build_meta", "uv_build");
const POETRY = `[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n[project]\nname = "demo"\nversion = "1"\n`;
const POETRY_TOOL = POETRY.replace("[project]", "[tool.poetry]");

/** The text of entry_points.txt that is written, or that nothing is built. */
function built(pyproject: string, backendVersion: string): string {
  const project = readProject(memoryTree({ "pyproject.toml": pyproject }), { backendVersion });
  const isRefused = project.problems.some(({ code }) => code === "PYEP_PROJECT_REJECTED");
  return isRefused ? REFUSED : project.entryPointsTxt;
}

test.each<[what: string, entry: string, text: string]>([
  ["blanks round a reference go", 'a = "\\tdemo:f "', "[g]\na = demo:f\n"],
  ["and a line feed behind it", 'a = "demo:f\\n"', "[g]\na = demo:f\n"],
  ["and what else Python ends a line with", 'a = "demo:f\\u2028"', "[g]\na = demo:f\n"],
  ["blanks inside stay", 'a = "demo : f"', "[g]\na = demo : f\n"],
  ["a comment", '"#a" = "demo:f"\nb = "demo:f"', "[g]\nb = demo:f\n"],
  ["nothing but a comment", '"#a" = "demo:f"', ""],
  ["what configparser alone takes for a comment", '";a" = "demo:f"', "[g]\n;a = demo:f\n"],
  ["a name of two lines", '"a\\rb" = "demo:f"', REFUSED],
  ["a name of two lines, by U+2028", '"a\\u2028b" = "demo:f"', REFUSED],
  ["a reference of two lines", 'a = "demo :\\n f"', REFUSED],
  ["extras in two lines", 'a = "demo:f [x,\\n y]"', REFUSED],
])("setuptools reads an entry of [project] as a line: %s", (_, entry, text) => {
  expect(built(`${SETUPTOOLS}[project.entry-points.g]\n${entry}\n`, "84.2.1")).toBe(text);
});

test.each<[table: string, text: string]>([
  ["[project.scripts]", "[console_scripts]\n\n"],
  ["[project.gui-scripts]", "[gui_scripts]\n\n"],
  ["[project.entry-points.g]", "[g]\n\n"],
  ["[project.entry-points.gui_scripts]", REFUSED],
  ['[project.entry-points."a..b"]\na = "demo:f"', "[a..b]\na = demo:f\n\n"],
  ['[project.entry-points."a."]\na = "demo:f"', "[a.]\na = demo:f\n\n"],
  ['[project.entry-points.".a"]\na = "demo:f"', REFUSED],
  ["[project.entry-points.a-b]\na = 'demo:f'", REFUSED],
])("uv: %j", (table, text) => {
  expect(built(`${UV}${table}\n`, "0.13.6")).toBe(text);
});

test.each<[what: string, pyproject: string, since2: string, before: string]>([
  [
    "a table without anything in it is not there",
    `${POETRY}[project.scripts]\n[tool.poetry.scripts]\na = "demo:f"\n`,
    "[console_scripts]\na=demo:f\n\n",
    "[console_scripts]\na=demo:f\n\n",
  ],
  [
    "an empty group is",
    `${POETRY}[project.entry-points.b]\n[tool.poetry.plugins.a]\na = "demo:f"\n`,
    "[b]\n\n",
    "[a]\na=demo:f\n\n",
  ],
  [
    "plug-ins with the name of scripts",
    `${POETRY_TOOL}[tool.poetry.scripts]\na = "demo:f"\n[tool.poetry.plugins.console_scripts]\nb = "demo:f"\n`,
    "[console_scripts]\nb=demo:f\n\n",
    "[console_scripts]\na=demo:f\nb=demo:f\n\n",
  ],
  [
    "a script without a reference",
    `${POETRY_TOOL}[tool.poetry.scripts]\na = ""\nb = {}\nc = "demo:f"\n`,
    "[console_scripts]\nc=demo:f\n\n",
    "[console_scripts]\nc=demo:f\n\n",
  ],
  ["an empty group of plug-ins", `${POETRY_TOOL}[tool.poetry.plugins.a]\n`, "[a]\n\n", ""],
])("poetry-core: %s", (_, pyproject, since2, before) => {
  expect(built(pyproject, "2.5.0")).toBe(since2);
  expect(built(pyproject, "1.9.1")).toBe(before);
});
