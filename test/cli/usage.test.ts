import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { VERBS } from "../../src/cli/verbs.ts";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo, virtualEnvironment } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

const VERB_NAMES = Object.keys(VERBS);

describe("help", () => {
  test("`pyep` alone tells a newcomer what there is, and names no verb that there is not", async () => {
    const ran = await runPyep([], { cwd: "/", tty: true });
    expect(ran).toMatchObject({ exitCode: 0, stderr: [] });
    const named = ran.stdout.match(/(?<=^ {2}pyep )\w+/gm) ?? [];
    expect(new Set(named)).toEqual(new Set(VERB_NAMES));
  });

  test.each([["--help"], ["-h"], ["help"]])("pyep %s says more", async (argument) => {
    const { stdout, exitCode } = await runPyep([argument], { cwd: "/" });
    expect(stdout).toContain("pyep list -g pytest11");
    expect(stdout).toContain("Exit codes: 0 answered");
    expect(exitCode).toBe(0);
  });

  test.each(VERB_NAMES)("pyep help %s explains options, targets and examples", async (verb) => {
    const ran = await runPyep(["help", verb], { cwd: "/" });
    expect(ran).toMatchObject({ exitCode: 0, stderr: [] });
    expect(ran.stdout).toMatch(new RegExp(`^Usage: pyep ${verb} `));
    expect(ran.stdout).toContain(`Examples:\n  pyep ${verb}`);
    expect(ran.stdout).toContain("A target is one of:");
    expect((await runPyep([verb, "--help"], { cwd: "/" })).stdout).toBe(ran.stdout);
  });

  test.each(VERB_NAMES)("the help of %s fits into a terminal of 80 columns", async (verb) => {
    const { stdout } = await runPyep([verb, "--help"], { cwd: "/" });
    expect(stdout.split("\n").filter((line) => line.length > 90)).toEqual([]);
  });

  test("pyep --version is that of the package", async () => {
    expect(await runPyep(["--version"], { cwd: "/" })).toEqual({
      exitCode: 0,
      stdout: `${packageJson.version}\n`,
      stderr: [],
    });
  });
});

describe("a command line that cannot be understood ends in exit code 2 and two lines", () => {
  test.each<{ readonly argv: readonly string[]; readonly stderr: readonly [string, string] }>([
    {
      argv: ["lsit"],
      stderr: ["error: unknown verb lsit (did you mean list?)", "hint: pyep --help names the verbs"],
    },
    { argv: ["help", "xyz"], stderr: ["error: unknown verb xyz", "hint: pyep --help names the verbs"] },
    {
      argv: ["site-packages"],
      stderr: [
        "error: unknown verb site-packages",
        "hint: a target follows the verb: pyep list site-packages",
      ],
    },
    {
      argv: ["--json", "list"],
      stderr: ["error: option --json without a verb", "hint: options follow the verb: pyep list --json"],
    },
    {
      argv: ["list", "--requires"],
      stderr: [
        "error: unknown option --requires (did you mean --require?)",
        "hint: pyep list --help names the options",
      ],
    },
    {
      argv: ["list", "--group"],
      stderr: ["error: option -g, --group <GROUP> without its value", "hint: pyep list --help explains it"],
    },
    {
      argv: ["groups", "--format", "ini"],
      stderr: ["error: --format ini: the choices are text, json", "hint: pyep groups --help explains it"],
    },
    {
      argv: ["list", "--json", "--format", "ini"],
      stderr: ["error: two formats: --json and --format ini", "hint: leave one of them out"],
    },
    {
      argv: ["show"],
      stderr: ["error: no entry point is named", "hint: pyep show GROUP:NAME; pyep list names all there are"],
    },
    {
      argv: ["show", "pytest11:cov", ".venv"],
      stderr: [
        "error: one entry point is expected, not 2",
        "hint: the target is named by --in: pyep show pytest11:cov --in .venv",
      ],
    },
    {
      argv: ["show", "cov", "-n", "cov"],
      stderr: ["error: two names: cov and --name cov", "hint: leave one of them out"],
    },
    {
      argv: ["dist", "pytest-cov", ".venv"],
      stderr: [
        "error: one name is expected, not 2",
        "hint: the target is named by --in: pyep dist pytest-cov --in .venv",
      ],
    },
    {
      argv: ["\x1b[31mred"],
      stderr: ["error: unknown verb \\x1b[31mred", "hint: pyep --help names the verbs"],
    },
  ])("$argv", async ({ argv, stderr }) => {
    const cwd = temporaryDirectory({ "site-packages/": "" });
    expect(await runPyep(argv, { cwd })).toMatchObject({ exitCode: 2, stderr });
    const json = await runPyep([...argv, "--json"], { cwd });
    if (argv.includes("--group")) return;
    expectDocument("error", json.stdout);
    expect(json.exitCode).toBe(2);
  });

  test("no name for `dist`, once the target is known to be no wheel", async () => {
    const cwd = temporaryDirectory(virtualEnvironment(".venv"));
    const { stderr, exitCode } = await runPyep(["dist"], { cwd });
    expect(stderr.slice(-2)).toEqual([
      "error: no distribution is named",
      "hint: pyep dist NAME; pyep dists names all there are",
    ]);
    expect(exitCode).toBe(2);
  });
});

describe("what stderr says beside the answer", () => {
  const files = {
    ...below("a", distInfo("bad", "1", "[g]\nno equals sign\n")),
    ...below("b", distInfo("odd", "1", "[g]\nn = no reference\n")),
  };
  const argv = ["list", "--path", "a", "--path", "b"];

  test("by default: target, problems, summary", async () => {
    const { stderr } = await runPyep(argv, { cwd: temporaryDirectory(files) });
    expect(stderr.map((line) => line.split(/[ :]/, 1)[0])).toEqual(["path", "error", "warning", "1"]);
  });

  test("with -q: errors only", async () => {
    const { stderr } = await runPyep([...argv, "-q"], { cwd: temporaryDirectory(files) });
    expect(stderr.map((line) => line.split(":", 1)[0])).toEqual(["error"]);
  });

  test("with -v: also what is only worth knowing", async () => {
    const cwd = temporaryDirectory({
      ...virtualEnvironment(".venv", { "x.pth": "import os\n" }),
    });
    expect((await runPyep(["list"], { cwd })).stderr.filter((line) => line.startsWith("info:"))).toEqual([]);
    expect(
      (await runPyep(["list", "-v"], { cwd })).stderr.filter((line) => /^info:.*x\.pth/.test(line)),
    ).toHaveLength(1);
  });

  test.each([
    ["auto", "", true, true],
    ["auto", "", false, false],
    ["always", "1", false, true],
    ["never", "", true, false],
  ])("--color %s with NO_COLOR=%j, terminal %s: coloured %s", async (choice, noColor, tty, colored) => {
    const cwd = temporaryDirectory(files);
    const { stderr, stdout } = await runPyep([...argv, "--color", choice], {
      cwd,
      tty,
      env: { NO_COLOR: noColor },
    });
    expect(stderr[1]?.startsWith("\x1b[31merror:\x1b[39m")).toBe(colored);
    expect(stdout.includes("\x1b")).toBe(colored && tty);
  });

  test.each([
    ["1", true],
    ["0", false],
  ])("FORCE_COLOR=%s without a terminal: coloured %s", async (forced, colored) => {
    const cwd = temporaryDirectory(files);
    const { stderr } = await runPyep(argv, { cwd, env: { NO_COLOR: "", FORCE_COLOR: forced } });
    expect(stderr[1]?.includes("\x1b")).toBe(colored);
  });
});
