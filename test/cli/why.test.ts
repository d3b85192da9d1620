import { beforeAll, describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { distInfo, virtualEnvironment, wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

// So that the first test does not wait for it to be loaded.
beforeAll(() => import("../../src/cli/commands/why.ts"), 60_000);

function machine(): string {
  return temporaryDirectory({
    "src/pyproject.toml":
      '[project]\nname = "my-plugin"\nversion = "0.1.0"\n\n[project.entry-points."pytest"]\nmy_plugin = "my_package.plugin"\n\n[project.entry-points.pytest11]\nlater = "my_package.plugin"\n',
    ...virtualEnvironment(
      ".venv",
      distInfo("pytest-cov", "7.0.0", "[pytest11]\ncov = pytest_cov.plugin\n"),
      distInfo("pytest-cov", "6.2.1", "[pytest11]\ncov = pytest_cov.plugin\nold = pytest_cov.old\n"),
      distInfo("my-plugin", "0.1.0", "[pytest]\nmy_plugin = my_package.plugin\n"),
    ),
    ...virtualEnvironment("other", distInfo("pytest", "8.0", "[console_scripts]\npytest = pytest:main\n")),
    "demo-1.0-py3-none-any.whl": wheel(distInfo("demo", "1.0")),
  });
}

describe("pyep why", () => {
  test("taken, and what it hides", async () => {
    const { exitCode, stdout } = await runPyep(["why", "pytest11:cov"], {
      cwd: machine(),
      tty: true,
      columns: 120,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^pytest11:cov {3}pytest_cov\.plugin\n\n {2}taken +pytest-cov \d/);
    expect(stdout).toContain("sys.path[3], site");
    expect(stdout).toMatch(/\n {2}hidden +pytest-cov \d/);
    expect(stdout).toContain("3.8 and 3.9 would list both");
    expect(stdout).toMatch(/ {2}the host +pytest takes the first of a name and skips later ones\n/);
  });

  test("not found: what was searched, what is like it, what to do", async () => {
    const { exitCode, stdout } = await runPyep(["why", "pytest11:my_plugin"], {
      cwd: machine(),
      tty: true,
      columns: 120,
    });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^pytest11:my_plugin {3}not found\n\n {2}searched +\d sys\.path entries, 3 distributions, group pytest11: /,
    );
    expect(stdout).toMatch(/\n\n {2}similar +pytest:my_plugin = my_package\.plugin\n +my-plugin 0\.1\.0\n/);
    expect(stdout).toContain('pytest reads group "pytest11"; no known program reads "pytest"');
    expect(stdout).toMatch(/\n\n {2}to do +is pytest:my_plugin the one that is meant\?\n/);
  });

  test.each([
    [["pytest11:my_plugin"], "similar\tmy-plugin\t0.1.0\t"],
    [["pytest11", "covv"], "similar\tpytest-cov\t"],
    [["pytest11:cov-plus"], "similar\tpytest-cov\t"],
    [["-g", "pytest11", "-n", "cov"], "taken\tpytest-cov\t"],
    [["cov"], "taken\tpytest-cov\t"],
  ])("piped: %j", async (argv, expected) => {
    expect((await runPyep(["why", ...argv], { cwd: machine() })).stdout).toContain(expected);
  });

  describe("declared by the project of the current directory, and", () => {
    const project = (name: string): Record<string, string> => ({
      "pyproject.toml": `[project]\nname = "${name}"\n[project.entry-points.pytest11]\nlater = "my_package.plugin"\n`,
    });

    test.each([
      ["not installed", "new", "but new is not installed in this environment"],
      [
        "installed from elsewhere",
        "pytest-cov",
        "but not in pytest-cov 7.0.0, which is installed from elsewhere",
      ],
    ])("%s", async (_, name, reason) => {
      const cwd = temporaryDirectory({
        ...project(name),
        ...virtualEnvironment(
          ".venv",
          distInfo("pytest-cov", "7.0.0", "[pytest11]\ncov = pytest_cov.plugin\n"),
        ),
      });
      const { exitCode, stdout } = await runPyep(["why", "pytest11:later"], { cwd, tty: true, columns: 120 });
      expect(exitCode).toBe(1);
      expect(stdout).toContain(
        `  declared  pyproject.toml:4   later = my_package.plugin\n            ${reason}\n\n  to do     install the project, e.g. pip install -e DIR\n`,
      );
    });
  });

  test("registered elsewhere", async () => {
    const { exitCode, stdout } = await runPyep(["why", "pytest11:cov", "--in", "other"], { cwd: machine() });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^elsewhere\tpytest-cov\t.*\tit is registered in DIR\/\.venv, the environment that is found here without --in\n$/,
    );
  });

  test("JSON", async () => {
    const cwd = machine();
    const found = expectDocument("why", (await runPyep(["why", "pytest11:cov", "--json"], { cwd })).stdout);
    expect(found).toMatchObject({
      found: true,
      candidates: [{ role: "taken" }, { role: "hidden", sysPathIndex: 3 }],
    });
    const missing = expectDocument("why", (await runPyep(["why", "x:y", "--json"], { cwd })).stdout);
    expect(missing).toMatchObject({ found: false, candidates: [] });
  });

  test.each([
    [["why"], 2, "no entry point is named"],
    [["why", "a", "b", "c"], 2, "one entry point is expected"],
    [["why", "a:b", "--in", "demo-1.0-py3-none-any.whl"], 2, "a wheel has no sys.path"],
    [["why", "nothing"], 1, "name its group: pyep why GROUP:nothing"],
  ])("%j exits %i", async (argv, exitCode, message) => {
    const ran = await runPyep(argv, { cwd: machine() });
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.stderr.join("\n")).toContain(message);
  });
});
