import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { distInfo } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

// A name or a value in a message may be of any length. People get its two ends, programs get all of it.

const LONG = "n".repeat(100_000);
const LONGEST_LINE = 1000;

describe("a name of 100,000 characters", () => {
  const project = {
    "pyproject.toml": `[project]\nname = "demo"\nversion = "1"\n[project.scripts]\n"a${LONG} z" = "demo:main"\n`,
  };

  test.each(["full", "concise", "github"])("is cut in the middle by --format %s", async (format) => {
    const { stdout } = await runPyep(["lint", "--format", format], { cwd: temporaryDirectory(project) });
    expect(stdout).toContain("EP303");
    expect(stdout).toMatch(/an{200,300}…n{100,300} z/);
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThan(LONGEST_LINE);
  });

  test("is whole in --format json", async () => {
    const { stdout } = await runPyep(["lint", "--format", "json"], { cwd: temporaryDirectory(project) });
    expect(stdout).toContain(`a${LONG} z`);
  });

  test("is cut in a problem, and whole in what is listed", async () => {
    const cwd = temporaryDirectory(distInfo("demo", "1.0", `[g]\n${LONG} = not a reference\n`));
    const { stdout, stderr } = await runPyep(["list", "--path", "."], { cwd });
    expect(stdout).toBe(`g\t${LONG}\tnot a reference\tdemo\t1.0\n`);
    const problem = stderr.find((line) => line.startsWith("warning: ")) ?? "";
    expect(problem).toContain("…");
    expect(problem.length).toBeLessThan(LONGEST_LINE);
  });
});
