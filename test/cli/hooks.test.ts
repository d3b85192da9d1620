import { describe, expect, test } from "vitest";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import { expectDocument } from "./expect-document.ts";
import { wheel } from "./python-files.ts";
import { runPyep } from "./run-pyep.ts";

// What is known and why is asked where hooks are classified; this is how they are told.

const DISTUTILS =
  "import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os.environ.get(var, 'local') == 'local'; enabled and __import__('_distutils_hack').add_shim();";
const SITE = ".venv/lib/python3.12/site-packages";

function suspect(): string {
  return temporaryDirectory({
    "usr/bin/python3.12": "",
    "usr/lib/python3.12/os.py": "",
    "usr/lib/python3.12/site.py": "",
    ".venv/bin/python3": "",
    ".venv/pyvenv.cfg": "home = /usr/bin\nversion = 3.12.1\ninclude-system-site-packages = false\n",
    [`${SITE}/distutils-precedence.pth`]: DISTUTILS,
    [`${SITE}/setuptools-80.9.0.dist-info/METADATA`]: "Name: setuptools\nVersion: 80.9.0\n",
    [`${SITE}/setuptools-80.9.0.dist-info/RECORD`]: "distutils-precedence.pth,,\n",
    [`${SITE}/.venv-cache.pth`]: `import base64,os;exec(base64.b64decode('${"QUJD".repeat(700)}'))\n`,
    [`${SITE}/sitecustomize.py`]: "print('here')\n",
  });
}

describe("pyep hooks", () => {
  test("on a terminal: place, class, owner, the beginning of the code, and what is to be said", async () => {
    const { exitCode, stdout, stderr } = await runPyep(["hooks", ".venv", "--root", "."], {
      cwd: suspect(),
      tty: true,
      columns: 100,
    });
    expect(exitCode).toBe(1);
    const report = stdout.split("\n");
    expect(report[0]).toMatch(
      /^\.venv-cache\.pth:1 +unknown +import base64,os;exec\(base64\.b64decode\('QUJD.*…$/,
    );
    expect(report[0]?.length).toBe(100);
    expect(report[1]).toContain("hidden file");
    expect(stdout).toMatch(/^distutils-precedence\.pth:1 +known +setuptools 80\.9\.0 +import os; var = /m);
    expect(stdout).toMatch(/^sitecustomize\.py +unknown$/m);
    expect(stderr[0]).toBe("environment .venv, CPython 3.12; nothing outside . is read");
    expect(stderr.at(-1)).toBe("3 start-up hooks: 2 unknown, 1 known; nothing was executed");
  });

  test("piped gives everything in full", async () => {
    const { stdout } = await runPyep(["hooks", ".venv", "--root", "."], { cwd: suspect() });
    const records = stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split("\t"));
    expect(records.map((record) => record.length)).toEqual([8, 8, 8]);
    expect(records[0]?.[7]?.length).toBeGreaterThan(2800);
    expect(records[1]?.slice(0, 6)).toEqual([
      "known",
      "setuptools distutils",
      `DIR/${SITE}/distutils-precedence.pth`,
      "1",
      "setuptools",
      "80.9.0",
    ]);
  });

  test("with --json cuts the code at 4 KiB", async () => {
    const cwd = temporaryDirectory({ "a/x.pth": `import x; ${"y".repeat(9000)}\n`, "a/z-1.dist-info/": "" });
    const { stdout, exitCode } = await runPyep(["hooks", "--json", "--path", "a", "--fail-on", "never"], {
      cwd,
    });
    const [hook] = Array.from(
      expectDocument("hooks", stdout)["startupHooks"] as unknown as { text: string }[],
    );
    expect(hook?.text.length).toBe(4096);
    expect(exitCode).toBe(0);
  });

  test("of a wheel: what installing it would run at every start", async () => {
    const cwd = temporaryDirectory({
      "suspect-1.0-py3-none-any.whl": wheel({
        "suspect_init.pth": "import suspect._boot\n",
        "suspect-1.0.dist-info/METADATA": "Name: suspect\nVersion: 1.0\n",
      }),
    });
    const { exitCode, stdout } = await runPyep(["hooks", "suspect-1.0-py3-none-any.whl"], { cwd, tty: true });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^suspect_init\.pth:1 +unknown .*import suspect\._boot$/m);
    expect(stdout).toContain("installing this wheel makes every start of the interpreter run it");
  });

  test("an innocent environment has none, and exit code 0", async () => {
    const cwd = temporaryDirectory({ "a/b-1.dist-info/METADATA": "Name: b\n" });
    expect(await runPyep(["hooks", "--path", "a"], { cwd })).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: ["path DIR/a, rules of CPython 3.14", "0 start-up hooks; nothing was executed"],
    });
  });
});
