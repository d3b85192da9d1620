import { describe, expect, test } from "vitest";
import { memoryTree, readProject } from "../../src/core.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

// Each case was built with setuptools 61.0 to 84.2; the answers change at these versions only.
const pythonParser = await loadPythonParser();
const VERSIONS = ["84.2.1", "69.0.0", "68.2.2", "67.6.0"] as const;
const REJECTED = "refused";

const PLUG_IN = "[my.group] a";
const COMMAND = "[console_scripts] c";
const BOTH = `${COMMAND} ${PLUG_IN}`;
const plugIn = '"my.group": ["a = demo:f"]';
const command = '"console_scripts": ["c = demo:f"]';
const setup = (entryPoints: string): Files => ({
  "setup.py": `from setuptools import setup\nsetup(entry_points=${entryPoints})\n`,
});
const configured = (...groups: readonly string[]): Files => ({
  "setup.cfg": `[options.entry_points]\n${groups.join("")}`,
});
const PLUG_IN_CFG = "my.group =\n    a = demo:f\n";
const COMMAND_CFG = "console_scripts =\n    c = demo:f\n";

type Files = Readonly<Record<string, string>>;

/** `[group] name name [group] name`, what the entry_points.txt that is written says; or that nothing is built. */
function answer(project: string, files: Files, backendVersion: string): string {
  const pyproject = `[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "demo"\nversion = "1"\n${project}`;
  const read = readProject(memoryTree({ ...files, "pyproject.toml": pyproject }), {
    pythonParser,
    backendVersion,
  });
  if (read.problems.some(({ code }) => code === "PYEP_PROJECT_REJECTED")) return REJECTED;
  return read.entryPointsTxt.replaceAll(/ = .*/g, "").split(/\s+/).join(" ").trim();
}

describe("setuptools: what stands in setup.py or setup.cfg beside [project]", () => {
  test.each<[what: string, project: string, files: Files, since69: string, before?: string]>([
    ["plug-ins", "", setup(`{${plugIn}}`), PLUG_IN],
    ["commands", "", setup(`{${command}}`), "", COMMAND],
    ["both", "", setup(`{${plugIn}, ${command}}`), "", BOTH],
    ["an empty list of commands", "", setup(`{${plugIn}, "console_scripts": []}`), PLUG_IN],
    ["commands with a window", "", setup('{"gui_scripts": ["c = demo:f"]}'), "", "[gui_scripts] c"],
    ["plug-ins of setup.cfg", "", configured(PLUG_IN_CFG), PLUG_IN],
    ["commands of setup.cfg", "", configured(COMMAND_CFG), "", COMMAND],
    ["both of setup.cfg", "", configured(PLUG_IN_CFG, COMMAND_CFG), "", BOTH],
    [
      "setup.py goes before setup.cfg",
      "",
      { ...setup(`{${command}}`), ...configured(PLUG_IN_CFG) },
      "",
      COMMAND,
    ],
    ["both, plug-ins dynamic", 'dynamic = ["entry-points"]', setup(`{${plugIn}, ${command}}`), "", BOTH],
    ["both, commands dynamic", 'dynamic = ["scripts"]', setup(`{${plugIn}, ${command}}`), BOTH],
    ["both, both dynamic", 'dynamic = ["scripts", "entry-points"]', setup(`{${plugIn}, ${command}}`), BOTH],
    ["a table of commands", '[project.scripts]\nx = "demo:f"', setup(`{${plugIn}}`), "[console_scripts] x"],
    ["that table, empty", "[project.scripts]", setup(`{${plugIn}}`), "", PLUG_IN],
    [
      "that table, empty, beside dynamic plug-ins",
      'dynamic = ["entry-points"]\n[project.scripts]',
      setup(`{${plugIn}}`),
      "",
      PLUG_IN,
    ],
    [
      "a table of commands beside dynamic plug-ins",
      'dynamic = ["entry-points"]\n[project.scripts]\nx = "demo:f"',
      setup(`{${plugIn}}`),
      "[console_scripts] x",
    ],
    ["a group", '[project.entry-points.other]\nz = "demo:f"', setup(`{${plugIn}}`), "[other] z"],
    ["an empty group", "[project.entry-points.other]", setup(`{${plugIn}}`), ""],
    ["no group", "[project.entry-points]", setup(`{${plugIn}}`), PLUG_IN],
    ["no group, and commands", "[project.entry-points]", setup(`{${plugIn}, ${command}}`), "", BOTH],
  ])("%s", (_, project, files, since69, before = since69) => {
    const answers = VERSIONS.map((version) => answer(project, files, version));
    expect(answers).toEqual([since69, since69, before, before]);
  });

  test.each<[what: string, project: string, files: Files, since68: string, before: string]>([
    ["a text", "", setup('"[my.group]\\na = demo:f\\n"'), REJECTED, PLUG_IN],
    ["a blank text", "", setup('"\\n"'), REJECTED, ""],
    ["an empty text", "", setup('""'), "", ""],
    ["a text for a group", "", setup('{"my.group": "a = demo:f"}'), PLUG_IN, PLUG_IN],
    [
      "a text that is dynamic",
      'dynamic = ["entry-points", "scripts", "gui-scripts"]',
      setup('"[my.group]\\na = demo:f\\n"'),
      REJECTED,
      PLUG_IN,
    ],
    [
      "a text beside a group",
      '[project.entry-points.other]\nz = "demo:f"',
      setup('"[my.group]\\na = demo:f\\n"'),
      REJECTED,
      "[other] z",
    ],
    [
      "a text beside all tables",
      '[project.entry-points.other]\nz = "demo:f"\n[project.scripts]\nx = "demo:f"\n[project.gui-scripts]\ny = "demo:f"',
      setup('"[my.group]\\na = demo:f\\n"'),
      "[console_scripts] x [gui_scripts] y [other] z",
      "[console_scripts] x [gui_scripts] y [other] z",
    ],
    [
      "a file of setup.cfg",
      "",
      { "setup.cfg": "[options]\nentry_points = file: e.txt\n", "e.txt": "[my.group]\na = demo:f\n" },
      REJECTED,
      PLUG_IN,
    ],
  ])("%s", (_, project, files, since68, before) => {
    const answers = VERSIONS.map((version) => answer(project, files, version));
    expect(answers).toEqual([since68, since68, since68, before]);
  });

  test.each<[what: string, project: string, files: Files, since67: string, before: string]>([
    ["nothing is there", 'dynamic = ["scripts"]', {}, "", REJECTED],
    [
      "it is not there, something else is",
      'dynamic = ["entry-points"]\n[project.scripts]\nx = "demo:f"',
      {},
      "[console_scripts] x",
      REJECTED,
    ],
    [
      "a file gives plug-ins in its place",
      'dynamic = ["scripts"]\n[tool.setuptools.dynamic]\nentry-points = { file = "e.txt" }',
      { "e.txt": "[my.group]\na = demo:f\n" },
      PLUG_IN,
      PLUG_IN,
    ],
  ])("dynamic, but %s", (_, project, files, since67, before) => {
    const answers = ["84.2.1", "69.0.0", "67.6.1", "67.6.0"].map((version) =>
      answer(project, files, version),
    );
    expect(answers).toEqual([since67, since67, since67, before]);
  });

  test("brackets round the name of a group are lost", () => {
    expect(answer("", setup('{"[my.group": ["a = demo:f"]}'), "84.2.1")).toBe(PLUG_IN);
    expect(answer('[project.entry-points."[my.group"]\na = "demo:f"', {}, "84.2.1")).toBe(REJECTED);
  });

  test.each<[what: string, files: Files, beside: string]>([
    ["setup() checks what it is given", setup('{"my.group": ["no entry"]}'), REJECTED],
    ["setup.cfg is checked no more", configured("my.group =\n    no entry\n"), "[console_scripts] x"],
  ])("what is no entry, beside a table of commands: %s", (_, files, beside) => {
    expect(answer('[project.scripts]\nx = "demo:f"', files, "84.2.1")).toBe(beside);
    expect(answer("", files, "84.2.1")).toBe(REJECTED);
  });
});
