import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { run } from "../../src/cli/program.ts";
import { openOutput } from "../../src/cli/output.ts";
import { VERBS } from "../../src/cli/verbs.ts";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo, virtualEnvironment } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

const VERB_NAMES = Object.keys(VERBS);

describe("help", () => {
  test("`pyep` alone tells a newcomer what there is, and names no verb that there is not", async () => {
    const ran = await runPyep([], { cwd: "/nowhere", tty: true });
    expect(ran).toMatchObject({ exitCode: 0, stderr: [] });
    const named = ran.stdout.match(/(?<=^ {2}pyep )\w+/gm) ?? [];
    expect(new Set(named)).toEqual(new Set(VERB_NAMES));
  });

  test.each([["--help"], ["-h"], ["help"]])("pyep %s says more", async (argument) => {
    const { stdout, exitCode } = await runPyep([argument], { cwd: "/nowhere" });
    expect(stdout).toContain("pyep list -g pytest11");
    expect(stdout).toContain("Exit codes:\n  0  answered");
    expect(exitCode).toBe(0);
  });

  test.each(VERB_NAMES)("pyep help %s explains options, targets and examples", async (verb) => {
    const ran = await runPyep(["help", verb], { cwd: "/nowhere" });
    expect(ran).toMatchObject({ exitCode: 0, stderr: [] });
    expect(ran.stdout).toMatch(new RegExp(`^Usage: pyep ${verb} `));
    expect(ran.stdout).toContain(`Examples:\n  pyep ${verb}`);
    // A rule is of no target.
    expect(ran.stdout).toContain(verb === "rule" ? "[CODE]" : "A target is one of:");
    expect((await runPyep([verb, "--help"], { cwd: "/nowhere" })).stdout).toBe(ran.stdout);
  });

  test.each(VERB_NAMES)("the help of %s fits into a terminal of 80 columns", async (verb) => {
    const { stdout } = await runPyep([verb, "--help"], { cwd: "/nowhere" });
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("pyep --version is that of the package", async () => {
    expect(await runPyep(["--version"], { cwd: "/nowhere" })).toEqual({
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

  test.each([
    [{}, ["error", "warning"]],
    [{ verbose: true }, ["error", "warning", "info"]],
    [{ quiet: true }, ["error"]],
    [{ quiet: true, verbose: true }, ["error"]],
  ])("of the problems, with %j: %j", (options, severities) => {
    let written = "";
    const stream = { isTTY: false, write: (text: string) => void (written += text) };
    const invocation = { argv: [], cwd: "/nowhere", env: {}, stdout: stream, stderr: stream };
    openOutput(invocation, { color: "never", ...options }).problems(
      (["error", "warning", "info"] as const).map((severity) => ({
        code: "PYEP_NOT_COMPUTED",
        message: "is odd",
        severity,
        affects: "sys.path",
        path: "x.pth",
        line: 3,
      })),
    );
    expect(written).toBe(severities.map((each) => `${each}: /nowhere/x.pth:3: is odd\n`).join(""));
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

describe("a fault of pyep itself", () => {
  const BROKEN = {
    argv: ["--help"],
    cwd: "/nowhere",
    stdout: {
      isTTY: false,
      write: () => {
        throw new TypeError("cannot read\nproperties");
      },
    },
  };

  test.each([
    [{}, 2],
    [{ PYEP_DEBUG: "1" }, 3],
  ])("is told without a stack, unless it is asked for: %j", async (env, least) => {
    let written = "";
    const stderr = { isTTY: false, write: (text: string) => void (written += text) };
    expect(await run({ ...BROKEN, env, stderr })).toBe(2);
    const lines = written.trimEnd().split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "error: internal error: cannot read\\nproperties",
      "hint: run it again with PYEP_DEBUG=1 to see where it comes from",
    ]);
    expect(lines.length > 2).toBe(least > 2);
  });

  test("is told where the answer never comes, in place of ending as if there were none", async () => {
    const stuck = Promise.reject(new Error("the answer never came"));
    let written = "";
    const stdout = { isTTY: false, write: (text: string) => void (written += text) };
    const stderr = { isTTY: false, write: () => undefined };
    expect(await run({ ...BROKEN, argv: ["list", "--json"], env: {}, stdout, stderr, stuck })).toBe(2);
    expect(JSON.parse(written)).toMatchObject({ error: { code: "PYEP_INTERNAL" } });
  });
});
