import { expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { runPyep } from "./run-pyep.ts";

const PROJECT = '[project]\nname = "demo"\nversion = "1"\n';

test("--show-settings tells what is in force, the options of the command line included", async () => {
  const cwd = temporaryDirectory({
    "pyproject.toml": `${PROJECT}[tool.pyep.lint]\nselect = ["EP10"]\nignore = ["EP102"]\nknown-groups = ["my.group"]\nfail-on = "info"\nper-group-ignores = { "a.*" = ["EP2"] }\n[tool.pyep.lint.severity]\nEP101 = "info"\n`,
  });
  const { stdout, exitCode } = await runPyep(["lint", "--show-settings", "--ignore", "EP103"], {
    cwd,
  });
  expect(exitCode).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "select = EP10",
    "extend-select = (none)",
    "ignore = EP102, EP103",
    "severity = EP101 = info",
    "per-file-ignores = (none)",
    "per-group-ignores = a.* = EP2",
    "known-groups = my.group",
    "fail-on = info",
    "",
    "EP101\tnested-group\tinfo",
    "EP104\tmisplaced-table\terror",
    "EP105\twrong-type\terror",
    "EP106\twrong-tool-table\twarning",
    "EP107\tpoetry-and-project-scripts\twarning",
    "EP109\tscripts-never-installed\twarning",
    "",
  ]);
});

test("without a configuration these are the defaults", async () => {
  const cwd = temporaryDirectory({ "pyproject.toml": PROJECT });
  const { stdout } = await runPyep(["lint", "--show-settings"], { cwd });
  expect(stdout).toContain("select = (the rules that are on by default)\nextend-select = (none)\n");
  expect(stdout).toContain("\nfail-on = error\n");
  expect(stdout).toContain("\nEP410\tmodule-not-found\terror\n");
});
