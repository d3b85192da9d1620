import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/index.ts";
import { distInfo, wheel } from "../cli/python-files.ts";
import { writeSdist } from "../fixture/write-sdist.ts";
import { temporaryDirectory } from "../node/temporary-directory.ts";
import type { Files } from "../node/temporary-directory.ts";

const ENTRY_POINTS = "[console_scripts]\ndemo = demo:main\n";
const SOURCES = { "demo/__init__.py": "def main(): ...\n" };
const HASH = createHash("sha256").update(ENTRY_POINTS).digest("base64url");

function record(...rows: readonly string[]): Files {
  return { RECORD: [...rows, "demo-1.0.dist-info/RECORD,,", ""].join("\n") };
}

/** What is found in a wheel. */
async function findings(members: Files): Promise<readonly string[]> {
  const cwd = temporaryDirectory({ "demo-1.0-py3-none-any.whl": wheel(members) });
  const found = await lint("demo-1.0-py3-none-any.whl", { cwd, settings: { select: ["ALL"] } });
  return found.map(({ code, message }) => `${code} ${message}`);
}

describe("EP8: a wheel's metadata", () => {
  test.each<[string, Files]>([
    [
      "RECORD lists it with its hash",
      distInfo("demo", "1.0", ENTRY_POINTS, record(`demo-1.0.dist-info/entry_points.txt,sha256=${HASH},41`)),
    ],
    [
      "RECORD lists it without one",
      distInfo("demo", "1.0", ENTRY_POINTS, record("demo-1.0.dist-info/entry_points.txt,,")),
    ],
    [
      "RECORD lists it with a hash of another kind",
      distInfo("demo", "1.0", ENTRY_POINTS, record("demo-1.0.dist-info/entry_points.txt,sha512=AAAA,41")),
    ],
    ["there is no RECORD", distInfo("demo", "1.0", ENTRY_POINTS)],
    ["there are no entry points", distInfo("demo", "1.0", undefined, record("demo/__init__.py,,"))],
    [
      "a script of its own beside the console script",
      { ...distInfo("demo", "1.0", ENTRY_POINTS), "demo-1.0.data/scripts/other": "" },
    ],
  ])("valid: %s", async (_, members) => {
    expect(await findings({ ...SOURCES, ...members })).toEqual([]);
  });

  test.each<[string, Files, string]>([
    ["RECORD does not list it", distInfo("demo", "1.0", ENTRY_POINTS, record("demo/__init__.py,,")), "EP802"],
    [
      "RECORD lists it with another hash",
      distInfo("demo", "1.0", ENTRY_POINTS, record("demo-1.0.dist-info/entry_points.txt,sha256=AAAA,41")),
      "EP802",
    ],
    [
      "RECORD lists it in hexadecimal digits, as uv_build 0.7 wrote it",
      distInfo(
        "demo",
        "1.0",
        ENTRY_POINTS,
        record(
          `demo-1.0.dist-info/entry_points.txt,sha256=${Buffer.from(HASH, "base64url").toString("hex")},41`,
        ),
      ),
      "EP802",
    ],
    ["a line without =", distInfo("demo", "1.0", "[console_scripts]\ndemo: demo:main\n"), "EP801"],
    ["a line before any group", distInfo("demo", "1.0", `a = b\n${ENTRY_POINTS}`), "EP801"],
    ["a name twice", distInfo("demo", "1.0", `${ENTRY_POINTS}demo = demo:main\n`), "EP809"],
    [
      "a script of the same name",
      { ...distInfo("demo", "1.0", ENTRY_POINTS), "demo-1.0.data/scripts/demo": "" },
      "EP804",
    ],
    ["a .dist-info of another name", distInfo("other", "1.0", ENTRY_POINTS), "EP808"],
    ["two of them", { ...distInfo("demo", "1.0", ENTRY_POINTS), ...distInfo("other", "1.0") }, "EP808"],
    [
      "text that is no UTF-8",
      {
        ...distInfo("demo", "1.0"),
        "demo-1.0.dist-info/entry_points.txt": Buffer.from("[g]\na\xe9 = m\n", "latin1"),
      },
      "EP712",
    ],
  ])("invalid: %s", async (_, members, code) => {
    const found = await findings({ ...SOURCES, ...members });
    expect(found.map((each) => each.slice(0, 5))).toContain(code);
  });
});

test("a member ./demo.py is installed like any other, and is the module demo", async () => {
  const metadata = distInfo("demo", "1.0", ENTRY_POINTS);
  expect(await findings({ ...metadata, "./demo.py": "def main(): ...\n" })).toEqual([]);
  expect(await findings({ ...metadata, "./demo.py": "def other(): ...\n" })).toEqual([
    'EP411 script "demo": demo has no "main" (./demo.py)',
  ]);
});

test("the target is looked for in modules of packages, too", async () => {
  const entryPoints = "[console_scripts]\nright = demo.cli:main\nwrong = demo.cli:mian\n";
  const sources = { "demo/__init__.py": "", "demo/cli.py": "def main(): ...\n" };
  expect(await findings({ ...distInfo("demo", "1.0", entryPoints), ...sources })).toEqual([
    'EP411 script "wrong": demo.cli has no "mian" (demo/cli.py)',
  ]);
});

describe("an archive in which no module is", () => {
  test("a wheel", async () => {
    expect(await findings(distInfo("demo", "1.0", ENTRY_POINTS))).toContain(
      'EP410 script "demo": no module demo',
    );
  });

  test("an sdist", async () => {
    const sdist = await writeSdist({
      "demo-1.0/PKG-INFO": "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n",
      "demo-1.0/setup.py":
        'from setuptools import setup\nsetup(name="demo", entry_points={"console_scripts": ["demo = demo:main"]})\n',
    });
    const found = await lint("demo-1.0.tar.gz", { cwd: temporaryDirectory({ "demo-1.0.tar.gz": sdist }) });
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'EP410 script "demo": no module demo',
    ]);
  });
});
