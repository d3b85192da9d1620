import { describe, expect, test } from "vitest";
import { lintProject, memoryTree, PyepError, readProject } from "../../src/core.ts";
import { readLintConfiguration } from "../../src/lint/lint-configuration.ts";

// EP202 in group "flake8.extensions", EP410 in group "demo.plugins", EP405 in a script.
const PROJECT = `[project]
name = "demo"
[project.scripts]
tool = "demo : main"
[project.entry-points."flake8.extensions"]
DEM = "demo:main"
[project.entry-points."demo.plugins"]
one = "demo.gone"
`;

/** What is found with a configuration, as `CODE severity`. */
function found(configuration: string): readonly string[] {
  const text = `${PROJECT}[tool.pyep.lint]\n${configuration}\n`;
  const tree = memoryTree({ "pyproject.toml": text, "demo/__init__.py": "def main(): ...\n" });
  const settings = readLintConfiguration(text, "pyproject.toml");
  return lintProject(readProject(tree), tree, { settings }).diagnostics.map(
    ({ code, severity }) => `${code} ${severity}`,
  );
}

const ALL = ["EP405 error", "EP202 warning", "EP410 error"];

describe("[tool.pyep.lint]", () => {
  test.each<[why: string, configuration: string, expected: readonly string[]]>([
    ["nothing", "", ALL],
    ["select, by prefix", 'select = ["EP2"]', ["EP202 warning"]],
    ["select, by name", 'select = ["module-not-found"]', ["EP410 error"]],
    ["select, one word", 'select = "EP4"', ["EP405 error", "EP410 error"]],
    ["extend-select", 'select = ["EP2"]\nextend-select = ["EP410"]', ["EP202 warning", "EP410 error"]],
    ["ignore", 'ignore = ["EP202", "EP405"]', ["EP410 error"]],
    ["the longer selector counts", 'select = ["EP4"]\nignore = ["EP405"]', ["EP410 error"]],
    [
      "severity",
      'severity = { EP202 = "error", EP410 = "info" }',
      ["EP405 error", "EP202 error", "EP410 info"],
    ],
    ["severity off", 'severity = { EP4 = "off" }', ["EP202 warning"]],
    ["per-file-ignores", 'per-file-ignores = { "pyproject.toml" = ["EP4"] }', ["EP202 warning"]],
    ["per-file-ignores of another file", 'per-file-ignores = { "setup.cfg" = ["EP4"] }', ALL],
    ["per-group-ignores", 'per-group-ignores = { "demo.*" = ["EP410"] }', ["EP405 error", "EP202 warning"]],
    ["known-groups", 'known-groups = ["flake8.extensions"]', ["EP405 error", "EP410 error"]],
    [
      "known-groups with a rule for names",
      'known-groups = [{ group = "flake8.extensions", program = "ours", names = "[a-z]+" }]',
      ["EP405 error", "EP310 warning", "EP410 error"],
    ],
  ])("%s", (_, configuration, expected) => {
    expect(found(configuration)).toEqual(expected);
  });

  test.each<[configuration: string, message: string, hint: string]>([
    ['ignor = ["EP2"]', 'unknown key "ignor" in [tool.pyep.lint]', "did you mean ignore?"],
    ["xyz = 1", 'unknown key "xyz" in [tool.pyep.lint]', "the keys are select, "],
    ['select = ["EP999"]', 'no rule is named by "EP999"', ""],
    [
      'select = ["module-not-fund"]',
      'no rule is named by "module-not-fund"',
      "did you mean module-not-found?",
    ],
    ["select = 1", "select is no array of strings", 'write ["EP202", "EP4"]'],
    ['severity = "error"', "severity is no table", "write severity = { … }"],
    ['severity = { EP202 = "bad" }', 'severity.EP202 is "bad"', "choose one of error, warning, info, off"],
    ['severity = { EP9999 = "error" }', 'no rule is named by "EP9999"', ""],
    ['fail-on = "always"', 'fail-on is "always"', "choose one of error, warning, info, never"],
    ['per-file-ignores = { "a.py" = [1] }', "per-file-ignores.a.py is no array of strings", ""],
    ['known-groups = "x"', "known-groups is no array", 'write known-groups = ["my_app.plugins"]'],
    ["known-groups = [1]", "a known group has no name", ""],
    [
      'known-groups = [{ group = "x", nmes = "a" }]',
      'unknown key "nmes" in [tool.pyep.lint.known-groups]',
      "did you mean names?",
    ],
    ['known-groups = [{ group = "x", names = "(" }]', 'names = "(" is no regular expression', ""],
  ])("refuses %s", (configuration, message, hint) => {
    let error: unknown;
    try {
      readLintConfiguration(`[tool.pyep.lint]\n${configuration}\n`, "pyproject.toml");
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PyepError);
    expect((error as PyepError).message).toBe(`pyproject.toml:2: ${message}`);
    expect((error as PyepError).hint).toContain(hint);
  });

  test.each([
    ["no TOML", "[tool.pyep.lint\n"],
    ["no such table", '[tool.other]\nname = "pyep"\n'],
  ])("is nothing where there is %s", (_, text) => {
    expect(readLintConfiguration(text, "pyproject.toml")).toEqual({});
  });
});
