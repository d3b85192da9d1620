import { expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

const SYS_PATH = {
  ...below("a", distInfo("flask", "3.1.0", "[console_scripts]\nflask = flask.cli:main\n")),
  ...below("b", distInfo("one", "1", "[console_scripts]\na = m:a\nb = m:b\n[myapp.plugins]\nc = m\n")),
};
const ARGV = ["groups", "--path", "a", "--path", "b"];

test("on a terminal is a table with a heading", async () => {
  const cwd = temporaryDirectory(SYS_PATH);
  expect(await runPyep(ARGV, { cwd, tty: true })).toEqual({
    exitCode: 0,
    stdout: `\
GROUP            ENTRY POINTS  DISTRIBUTIONS  READ BY
console_scripts             3              2  pip, installer, uv: commands
myapp.plugins               1              1  (not in pyep's table)
`,
    stderr: ["path a, b, rules of CPython 3.14", "4 entry points in 2 groups from 2 of 2 distributions"],
  });
});

test("piped is a record for each group", async () => {
  const cwd = temporaryDirectory(SYS_PATH);
  expect((await runPyep(ARGV, { cwd })).stdout).toBe(
    "console_scripts\t3\t2\tpip, installer, uv: commands\nmyapp.plugins\t1\t1\t\n",
  );
});

test("with --json says what the programs expect", async () => {
  const cwd = temporaryDirectory(below("a", distInfo("demo", "1", "[pytest11]\nx = m\n[other]\ny = m\n")));
  const { stdout } = await runPyep(["groups", "a", "--json"], { cwd });
  expect(expectDocument("groups", stdout)["groups"]).toEqual([
    {
      name: "pytest11",
      entryPoints: 1,
      distributions: 1,
      known: true,
      readBy: [
        {
          program: "pytest",
          expects: "module or object",
          duplicates: "first",
          docs: "https://docs.pytest.org/en/stable/how-to/writing_plugins.html",
        },
      ],
    },
    { name: "other", entryPoints: 1, distributions: 1, known: false, readBy: [] },
  ]);
});

test("without entry points prints no table", async () => {
  const cwd = temporaryDirectory(below("a", distInfo("demo", "1")));
  const ran = await runPyep(["groups", "a"], { cwd, tty: true });
  expect(ran).toMatchObject({ exitCode: 0, stdout: "" });
  expect(ran.stderr.at(-1)).toBe("no entry points");
});
