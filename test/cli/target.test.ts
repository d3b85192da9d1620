import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryDirectory, writeFiles } from "../node/temporary-directory.ts";
import type { Files } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { below, distInfo, virtualEnvironment, wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

// Which target is taken for what; what is said about it in the first line on stderr; and what to do instead.

const DEMO = distInfo("demo", "1.0", "[g]\nn = m\n");
const VENV = virtualEnvironment(".venv", DEMO);

const PYPROJECT = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';

function script(...lines: readonly string[]): Files {
  return { ".venv/bin/demo": `${lines.join("\n")}\nimport sys\n` };
}

interface Case {
  readonly why: string;
  readonly files: Files;
  readonly argv: readonly string[];
  readonly first: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

describe("is taken for", () => {
  const cases: readonly Case[] = [
    {
      why: "the environment found here, without a target",
      files: VENV,
      argv: [],
      first: "environment .venv, CPython 3.12 (nearest .venv at or above the current directory)",
    },
    {
      why: "that of a directory above",
      files: { ...VENV, "a/b/": "" },
      cwd: "a/b",
      argv: [],
      first: "environment DIR/.venv, CPython 3.12 (nearest .venv at or above the current directory)",
    },
    {
      why: "that of an environment variable",
      files: virtualEnvironment("elsewhere", DEMO),
      env: { VIRTUAL_ENV: "DIR/elsewhere" },
      argv: [],
      first: "environment elsewhere, CPython 3.12 (VIRTUAL_ENV)",
    },
    {
      why: "an environment: a directory with pyvenv.cfg",
      files: VENV,
      argv: [".venv"],
      first: "environment .venv, CPython 3.12",
    },
    {
      why: "an environment: a directory with conda-meta",
      files: {
        "env/conda-meta/": "",
        "env/lib/python3.11/os.py": "",
        ...below("env/lib/python3.11/site-packages", DEMO),
      },
      argv: ["env"],
      first: "environment env, CPython 3.11",
    },
    {
      why: "an environment, by --in",
      files: VENV,
      argv: ["--in", ".venv"],
      first: "environment .venv, CPython 3.12",
    },
    {
      why: "an environment, by --prefix",
      files: VENV,
      argv: ["--prefix", ".venv"],
      first: "environment .venv, CPython 3.12 (--prefix)",
    },
    {
      why: "the environment of an interpreter",
      files: VENV,
      argv: [".venv/bin/python3"],
      first: "environment .venv, CPython 3.12",
    },
    {
      why: "the environment of an interpreter, by --python",
      files: VENV,
      argv: ["--python", ".venv/bin/python"],
      first: "environment .venv, CPython 3.12 (--python)",
    },
    {
      why: "the environment, as another interpreter would see it",
      files: VENV,
      argv: [".venv", "--python-version", "3.9"],
      first: "environment .venv, rules of CPython 3.9",
    },
    {
      why: "the environment of the interpreter that a script names",
      files: { ...VENV, ...script("#!DIR/.venv/bin/python3 -sP") },
      argv: [".venv/bin/demo"],
      first: "environment .venv, CPython 3.12 (from the first line of .venv/bin/demo)",
    },
    {
      why: "the same, named by way of env",
      files: { ...VENV, ...script("#!/usr/bin/env -S python3 -u") },
      env: { PATH: "/nowhere:DIR/.venv/bin" },
      argv: [".venv/bin/demo"],
      first: "environment .venv, CPython 3.12 (from the first line of .venv/bin/demo)",
    },
    {
      why: "the same, started by a shell because its path is long",
      files: { ...VENV, ...script("#!/bin/sh", `'''exec' DIR/.venv/bin/python3 "$0" "$@"`, "' '''") },
      argv: [".venv/bin/demo"],
      first: "environment .venv, CPython 3.12 (from the first line of .venv/bin/demo)",
    },
    {
      why: "the same, started by a shell because its path has a space",
      files: {
        ...virtualEnvironment("my env", DEMO),
        demo: `#!/bin/sh\n'''exec' "DIR/my env/bin/python3" "$0" "$@"\n' '''\n`,
      },
      argv: ["demo"],
      first: "environment my env, CPython 3.12 (from the first line of demo)",
    },
    {
      why: "the same, beside the script of an environment that may be moved",
      files: {
        ...VENV,
        ...script("#!/bin/sh", `'''exec' "$(dirname -- "$(realpath -- "$0")")"/'python3' "$0" "$@"`, "' '''"),
      },
      argv: [".venv/bin/demo"],
      first: "environment .venv, CPython 3.12 (from the first line of .venv/bin/demo)",
    },
    {
      why: "the same, in a launcher for Windows: a program, the line, and an archive",
      files: { ...VENV, "demo.exe": `MZ\x90\0 #! \n#!DIR/.venv/bin/python3\r\nPK\x05\x06${"\0".repeat(18)}` },
      argv: ["demo.exe"],
      first: "environment .venv, CPython 3.12 (from the first line of demo.exe)",
    },
    {
      why: "a wheel",
      files: { "dist/demo-1.0-py3-none-any.whl": wheel(DEMO) },
      argv: ["dist/demo-1.0-py3-none-any.whl"],
      first: "wheel dist/demo-1.0-py3-none-any.whl (demo 1.0)",
    },
    {
      why: "an sdist: a zip archive",
      files: { "demo-1.0.zip": wheel({ "demo-1.0/PKG-INFO": "Name: demo\nVersion: 1.0\n" }) },
      argv: ["demo-1.0.zip"],
      first: "sdist demo-1.0.zip (demo 1.0)",
    },
    {
      why: "a project: a directory with pyproject.toml",
      files: { "pyproject.toml": PYPROJECT },
      argv: ["."],
      first: "project . (pyproject.toml, build back-end hatchling)",
    },
    {
      why: "a project although it has an environment in .venv and an *.egg-info",
      files: { ...VENV, "work/setup.py": "", "work/setup.cfg": "", "work/demo.egg-info/PKG-INFO": "" },
      argv: ["work"],
      first: "project work (setup.cfg, setup.py; build back-end setuptools)",
    },
    {
      why: "the project of one of its files",
      files: { "work/pyproject.toml": PYPROJECT },
      argv: ["work/pyproject.toml"],
      first: "project work (pyproject.toml, build back-end hatchling)",
    },
    {
      why: "one project, by several of its files",
      files: { "work/pyproject.toml": PYPROJECT, "work/setup.cfg": "" },
      argv: ["work/pyproject.toml", "work/setup.cfg"],
      first: "project work (pyproject.toml, setup.cfg; build back-end hatchling)",
    },
    {
      why: "an environment, which is a project as well",
      files: { ...VENV, ".venv/pyproject.toml": PYPROJECT },
      argv: [".venv"],
      first: "environment .venv, CPython 3.12; also a project; --as project reads that",
    },
    {
      why: "that project",
      files: { ...VENV, ".venv/pyproject.toml": PYPROJECT },
      argv: [".venv", "--as", "project"],
      first: "project .venv (pyproject.toml, build back-end hatchling)",
    },
    {
      why: "a sys.path entry: a directory that holds metadata",
      files: below("lib", DEMO),
      argv: ["lib"],
      first: "path lib, rules of CPython 3.14",
    },
    {
      why: "a sys.path entry: the current directory",
      files: DEMO,
      argv: ["."],
      first: "path ., rules of CPython 3.14",
    },
    {
      why: "a sys.path entry, with --as path, although it is an environment",
      files: { ...VENV, ...below(".venv", DEMO) },
      argv: [".venv", "--as", "path"],
      first: "path .venv, rules of CPython 3.14",
    },
    {
      why: "a sys.path entry: an egg",
      files: { "demo-1.0-py3.12.egg": wheel({ "EGG-INFO/PKG-INFO": "Name: demo\n" }) },
      argv: ["demo-1.0-py3.12.egg"],
      first: "path demo-1.0-py3.12.egg, rules of CPython 3.14",
    },
    {
      why: "sys.path entries, by --path",
      files: { ...below("a", DEMO), ...below("b", DEMO) },
      argv: ["--path", "a", "--path", "b"],
      first: "path a, b, rules of CPython 3.14",
    },
  ];

  test.each(cases)("$why", async ({ files, argv, first, env = {}, cwd = "." }) => {
    const { directory, inDirectory } = directoryWith(files);
    const { stderr, exitCode } = await runPyep(["list", ...argv], {
      cwd: path.join(directory, cwd),
      env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, inDirectory(value)])),
      tty: true,
    });
    expect(stderr[0]?.replaceAll(directory, "DIR")).toBe(first);
    expect(exitCode).toBe(0);
  });

  test("the environment of a script, where a link leads to it", async () => {
    const { directory } = directoryWith({ ...VENV, ...script("#!DIR/.venv/bin/python3"), "bin/": "" });
    symlinkSync("../.venv/bin/demo", path.join(directory, "bin/demo"));
    const { stderr } = await runPyep(["list", "bin/demo"], { cwd: directory, tty: true });
    expect(stderr[0]).toBe("environment .venv, CPython 3.12 (from the first line of bin/demo)");
  });
});

test("paths are absolute where no terminal reads along, and begin with ~ below the home directory", async () => {
  const { directory } = directoryWith({ ...VENV, "work/": "" });
  const cwd = path.join(directory, "work");
  const piped = await runPyep(["list", "../.venv"], { cwd, env: { HOME: directory } });
  expect(piped.stderr[0]).toBe(`environment ${directory}/.venv, CPython 3.12`);
  const onTerminal = await runPyep(["list", "../.venv"], { cwd, env: { HOME: directory }, tty: true });
  expect(onTerminal.stderr[0]).toBe("environment ~/.venv, CPython 3.12");
});

test("a missing --path is only a warning where another is there", async () => {
  const { directory } = directoryWith(below("a", DEMO));
  const ran = await runPyep(["list", "--path", "a", "--path", "gone"], { cwd: directory });
  expect(ran).toMatchObject({ exitCode: 0, stdout: "g\tn\tm\tdemo\t1.0\n" });
  expect(ran.stderr[1]).toBe("warning: DIR/gone: does not exist; the interpreter passes over it");
});

describe("is refused", () => {
  const NAME_ONE =
    "hint: name a wheel, an sdist, a project, an environment, an interpreter, a script of an environment or a site-packages directory";
  const cases: readonly {
    readonly argv: readonly string[];
    readonly files?: Files;
    readonly stderr: readonly [error: string, hint: string];
  }[] = [
    { argv: ["gone"], stderr: ["error: gone does not exist", NAME_ONE] },
    {
      argv: ["notes.txt"],
      files: { "notes.txt": "" },
      stderr: ["error: notes.txt is no wheel, sdist, project, interpreter or Python script", NAME_ONE],
    },
    {
      argv: ["docs"],
      files: { "docs/index.md": "" },
      stderr: [
        "error: docs is no environment or project and holds no *.dist-info or *.egg-info",
        "hint: an environment has a pyvenv.cfg, conda-meta or bin/python; --as environment or --as path insists",
      ],
    },
    {
      argv: ["lib/demo-1.0.dist-info"],
      files: below("lib", DEMO),
      stderr: [
        "error: lib/demo-1.0.dist-info is no environment or project and holds no *.dist-info or *.egg-info",
        "hint: name the directory above it: lib",
      ],
    },
    ...[{}, below("env/lib/python3.11/site-packages", DEMO)].map((more) => ({
      argv: ["env"],
      files: { "env/conda-meta/": "", ...more },
      stderr: [
        "error: nothing tells the sys.path of env",
        "hint: name an environment with an interpreter, or a site-packages directory to read just that",
      ] as const,
    })),
    {
      argv: [".", "--as", "project"],
      stderr: [
        "error: DIR holds no pyproject.toml, setup.cfg or setup.py",
        "hint: name the directory of a project",
      ],
    },
    {
      argv: ["demo-1.0.tar.gz"],
      files: { "demo-1.0.tar.gz": "no archive" },
      stderr: [
        "error: DIR/demo-1.0.tar.gz is no gzipped tar archive, or damaged (incorrect header check)",
        "hint: it may be cut off or damaged: fetch or build it again",
      ],
    },
    {
      argv: ["docs.zip"],
      files: { "docs.zip": wheel({ "docs/index.md": "" }) },
      stderr: [
        "error: DIR/docs.zip holds no PKG-INFO, pyproject.toml, setup.cfg or setup.py",
        "hint: an sdist has one directory, named after the project and its version, with these in it",
      ],
    },
    {
      argv: ["run"],
      files: { run: "#!/bin/bash\necho\n" },
      stderr: [
        "error: run is a script for /bin/bash, not for Python",
        "hint: name the environment or the interpreter itself",
      ],
    },
    {
      argv: ["--python", "python"],
      files: { python: "#!/usr/bin/env bash\nexec pyenv\n" },
      stderr: [
        "error: python is a script for /usr/bin/env bash, not for Python",
        "hint: name the environment or the interpreter itself",
      ],
    },
    {
      argv: ["run"],
      files: { run: "#!/gone/bin/python3\n" },
      stderr: [
        "error: run names /gone/bin/python3, which does not exist",
        "hint: the environment was moved or deleted, or is not on PATH; name its directory",
      ],
    },
    {
      argv: ["demo-1.0-py3-none-any.whl"],
      files: { "demo-1.0-py3-none-any.whl": "no zip" },
      stderr: [
        "error: DIR/demo-1.0-py3-none-any.whl is no zip archive",
        "hint: it may be cut off or damaged: fetch or build it again",
      ],
    },
    {
      argv: ["--path", "gone", "--path", "lost"],
      stderr: [
        "error: gone does not exist; lost does not exist",
        "hint: name directories or archives that hold *.dist-info or *.egg-info",
      ],
    },
    {
      argv: ["gone", "--as", "path"],
      stderr: ["error: gone does not exist", NAME_ONE],
    },
    {
      argv: ["a", "b"],
      stderr: [
        "error: 2 targets where one is expected: a, b",
        "hint: pyep list a, then b; to search both as one sys.path: --path a --path b",
      ],
    },
    {
      argv: ["a", "--path", "b", "--path", "c"],
      stderr: [
        "error: 2 targets where one is expected: a, --path b --path c",
        "hint: leave all but one of them out",
      ],
    },
    {
      argv: ["--as", "path"],
      stderr: ["error: --as without a target", "hint: name one: pyep list .venv --as path"],
    },
    {
      argv: ["--python-version", "newest"],
      stderr: ['error: "newest" is no Python version', "hint: name one such as 3.14"],
    },
  ];

  test.each(cases)("$argv: $stderr.0", async ({ argv, files = {}, stderr }) => {
    const { directory } = directoryWith({ ...virtualEnvironment(".venv"), ...files });
    const ran = await runPyep(["list", ...argv], { cwd: directory });
    expect(ran).toMatchObject({ exitCode: 2, stdout: "", stderr });
    const json = await runPyep(["list", ...argv, "--json"], { cwd: directory });
    expect(json).toMatchObject({ exitCode: 2, stderr });
    const [message, hint] = stderr.map((line) => line.replace(/^(?:error|hint): /, ""));
    const { error } = expectDocument("error", json.stdout);
    expect(error).toMatchObject({ hint });
    expect(message).toContain(error?.["message"]);
  });

  test("no environment at all, with what was tried", async () => {
    const { directory } = directoryWith({});
    const { stderr, exitCode } = await runPyep(["list"], { cwd: directory, env: { PATH: "" } });
    expect(stderr[0]).toBe("error: no Python environment found");
    expect(stderr.length).toBeGreaterThan(4);
    expect(stderr.at(-1)).toMatch(/^hint: /);
    expect(exitCode).toBe(2);
  });

  test("links that lead in a circle", async () => {
    const { directory } = directoryWith({});
    symlinkSync("loop", path.join(directory, "loop"));
    const { stderr, exitCode } = await runPyep(["list", "loop"], { cwd: directory });
    expect(stderr).toEqual(["error: DIR/loop: a loop of links", "hint: remove one of the links"]);
    expect(exitCode).toBe(2);
  });
});

/** A directory with files in whose text `DIR` is its path. */
function directoryWith(files: Files): { directory: string; inDirectory: (text: string) => string } {
  const directory = temporaryDirectory();
  const inDirectory = (text: string): string => text.replaceAll("DIR", directory);
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? inDirectory(content) : content,
  ]);
  writeFiles(directory, Object.fromEntries(entries) as Files);
  return { directory, inDirectory };
}
