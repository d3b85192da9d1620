import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openEnvironment, openWheel, PythonError } from "../../src/index.ts";
import { writeZip } from "../fixture/zip-writer.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

// Bad input is normal input: whatever lies in a site directory, the good distribution beside it is listed, and what is
// wrong is said with its path.

const GOOD = {
  "good-1.0.dist-info/METADATA": "Name: good\nVersion: 1.0\n",
  "good-1.0.dist-info/entry_points.txt": "[g]\ngood = m\n",
};

async function listed(
  site: string,
): Promise<{ names: string[]; problems: readonly { path?: string; message: string }[] }> {
  const environment = await openEnvironment({ path: [site] });
  const entryPoints = environment.entryPoints();
  return { names: [...entryPoints].map(({ name }) => name), problems: entryPoints.problems };
}

describe("beside a good distribution", () => {
  test("a FIFO named entry_points.txt is not opened", async () => {
    const site = temporaryDirectory({ ...GOOD, "bad-1.0.dist-info/": "" });
    execFileSync("mkfifo", [path.join(site, "bad-1.0.dist-info/entry_points.txt")]);
    const { names, problems } = await listed(site);
    expect(names).toEqual(["good"]);
    expect(problems).toMatchObject([
      { code: "PYEP_UNREADABLE", path: path.join(site, "bad-1.0.dist-info/entry_points.txt") },
    ]);
  });

  test("neither is a device", async () => {
    const site = temporaryDirectory({ ...GOOD, "bad-1.0.dist-info/": "" });
    symlinkSync("/dev/zero", path.join(site, "bad-1.0.dist-info/entry_points.txt"));
    const { names, problems } = await listed(site);
    expect(names).toEqual(["good"]);
    expect(problems).toMatchObject([{ message: "neither a file nor a directory" }]);
  });

  test.each(["bad-1.0.dist-info", "bad-1.0.dist-info/entry_points.txt"])(
    "a loop of links at %s is reported",
    async (name) => {
      const site = temporaryDirectory({
        ...GOOD,
        ...(name.includes("/") ? { "bad-1.0.dist-info/METADATA": "Name: bad\n" } : {}),
      });
      symlinkSync(path.basename(name), path.join(site, name));
      const { names, problems } = await listed(site);
      expect(names).toEqual(["good"]);
      expect(problems).toMatchObject([{ code: "PYEP_UNREADABLE", pythonException: "OSError" }]);
    },
  );

  test("a directory named entry_points.txt is none", async () => {
    const site = temporaryDirectory({ ...GOOD, "bad-1.0.dist-info/entry_points.txt/": "" });
    expect(await listed(site)).toEqual({ names: ["good"], problems: [] });
  });

  test("bytes that are no UTF-8 are reported with their line", async () => {
    const site = temporaryDirectory({
      ...GOOD,
      "bad-1.0.dist-info/entry_points.txt": Buffer.from("[g]\n# caf\xe9\nx = m\n", "latin1"),
    });
    const { names, problems } = await listed(site);
    expect(names).toEqual(["good"]);
    expect(problems).toMatchObject([
      { code: "PYEP_UNDECODABLE", line: 2, pythonException: "UnicodeDecodeError" },
    ]);
  });

  test("the character U+FFFD is no decoding error", async () => {
    const site = temporaryDirectory({ "a-1.0.dist-info/entry_points.txt": "[g]\n\ufffd = m\n" });
    expect(await listed(site)).toEqual({ names: ["\ufffd"], problems: [] });
  });

  test("a file of more than 16 MiB is not read", async () => {
    const site = temporaryDirectory({ ...GOOD, "bad-1.0.dist-info/entry_points.txt": "" });
    truncateSync(path.join(site, "bad-1.0.dist-info/entry_points.txt"), 16 * 1024 * 1024 + 1);
    const { names, problems } = await listed(site);
    expect(names).toEqual(["good"]);
    expect(problems).toMatchObject([{ message: "larger than pyep reads" }]);
  });

  test("strict throws what CPython raises", async () => {
    const site = temporaryDirectory({ ...GOOD, "bad-1.0.dist-info/entry_points.txt": "[g]\nbroken\n" });
    const environment = await openEnvironment({ path: [site] }, { strict: true });
    expect(() => environment.entryPoints({ group: "other" })).toThrow(PythonError);
    expect(() => environment.entryPoints()).toThrow(
      expect.objectContaining({
        pythonException: "TypeError",
        line: 2,
        path: path.join(site, "bad-1.0.dist-info/entry_points.txt"),
      }),
    );
  });
});

describe("a sys.path entry", () => {
  test.each<readonly [why: string, make: (root: string) => string, code: string, message: string]>([
    ["that is missing", (root) => path.join(root, "gone"), "PYEP_PATH_ENTRY_MISSING", "does not exist"],
    [
      "that is a text file",
      (root) => path.join(root, "text"),
      "PYEP_PATH_ENTRY_UNREADABLE",
      "is no zip archive",
    ],
    [
      "that is an empty file",
      (root) => path.join(root, "empty"),
      "PYEP_PATH_ENTRY_UNREADABLE",
      "is no zip archive",
    ],
    [
      "that is a FIFO",
      (root) => (execFileSync("mkfifo", [path.join(root, "fifo")]), path.join(root, "fifo")),
      "PYEP_PATH_ENTRY_UNREADABLE",
      "neither a file nor a directory",
    ],
    [
      "that is a loop of links",
      (root) => (symlinkSync("loop", path.join(root, "loop")), path.join(root, "loop")),
      "PYEP_PATH_ENTRY_UNREADABLE",
      "ELOOP",
    ],
    ["with a NUL in its name", (root) => `${root}/a\0b`, "PYEP_PATH_ENTRY_UNREADABLE", "cannot be read"],
    [
      "that is a file with a slash behind it",
      (root) => `${root}/text/`,
      "PYEP_PATH_ENTRY_MISSING",
      "does not exist",
    ],
  ])("%s is reported and passed over", async (_why, make, code, message) => {
    const root = temporaryDirectory({
      text: "text",
      empty: "",
      "site/a-1.0.dist-info/entry_points.txt": "[g]\na = m\n",
    });
    const entry = make(root);
    const environment = await openEnvironment(
      { path: [entry, path.join(root, "site")] },
      { pythonVersion: "3.9" },
    );
    expect(environment.problems).toMatchObject([{ code, path: entry, severity: "warning" }]);
    expect(environment.problems[0]?.message).toContain(message);
    expect([...environment.entryPoints()].map(({ name }) => name)).toEqual(["a"]);
  });
});

describe("an archive", () => {
  const member = (name: string, text: string): { name: string; content: Uint8Array } => ({
    name,
    content: Buffer.from(text),
  });
  const WHEEL = [
    member("demo/__init__.py", ""),
    member("demo-1.0.dist-info/METADATA", "Name: demo\nVersion: 1.0\n"),
    member("demo-1.0.dist-info/entry_points.txt", "[g]\ndemo = demo\n"),
  ];

  test.each([1, 10, 100, 200])("that breaks off %i bytes before its end is refused", async (missing) => {
    const bytes = writeZip(WHEEL);
    await expect(openWheel(bytes.subarray(0, bytes.length - missing))).rejects.toMatchObject({
      code: "PYEP_FILE_ACCESS",
      reason: "corrupt",
    });
  });

  test("whose members do not fit their checksum costs these members", async () => {
    const bytes = Buffer.from(writeZip(WHEEL));
    bytes[bytes.indexOf("[g]\ndemo")] = 0x20;
    const wheel = await openWheel(bytes);
    expect(wheel.name).toBe("demo");
    expect([...wheel.entryPoints]).toEqual([]);
    expect(wheel.problems).toMatchObject([{ code: "PYEP_UNREADABLE", pythonException: "BadZipFile" }]);
  });

  test("that unpacks to far more than it should is not unpacked", async () => {
    const root = temporaryDirectory();
    const file = path.join(root, "demo-1.0-py3-none-any.whl");
    writeFileSync(
      file,
      writeZip([
        ...WHEEL.slice(0, 2),
        {
          name: "demo-1.0.dist-info/entry_points.txt",
          content: Buffer.alloc(50 * 1024 * 1024),
          deflate: true,
        },
      ]),
    );
    expect(readFileSync(file).length).toBeLessThan(60_000);
    const before = process.memoryUsage.rss();
    const wheel = await openWheel(file);
    expect([...wheel.entryPoints]).toEqual([]);
    expect(wheel.problems).toMatchObject([{ message: "larger than pyep reads" }]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 * 1024);
    await wheel.close();
  });

  test.each(["../evil.py", "/etc/evil", "demo/../../evil", "C:\\evil"])(
    "with a member named %s says so",
    async (name) => {
      const wheel = await openWheel(writeZip([...WHEEL, member(name, "")]));
      expect(wheel.problems).toMatchObject([{ code: "PYEP_ARCHIVE_MEMBER" }]);
      expect([...wheel.entryPoints].map((entryPoint) => entryPoint.name)).toEqual(["demo"]);
    },
  );

  test("is held open by a wheel until it is closed", async () => {
    const root = temporaryDirectory();
    const file = path.join(root, "demo-1.0-py3-none-any.whl");
    writeFileSync(file, writeZip(WHEEL));
    const wheel = await openWheel(file);
    expect(wheel.version).toBe("1.0");
    await wheel.close();
    expect(() => wheel.tree.read("demo/__init__.py")).toThrow("is closed");
    await wheel.close();
  });
});

describe("a wheel", () => {
  const named = (name: string): { name: string; content: Uint8Array } => ({
    name: `${name}/METADATA`,
    content: Buffer.from("Name: demo\nVersion: 1.0\n"),
  });

  test("without a dist-info is refused", async () => {
    await expect(openWheel(writeZip([{ name: "a.py", content: Buffer.from("") }]))).rejects.toMatchObject({
      code: "PYEP_INVALID_WHEEL",
    });
  });

  test("with two takes the one that bears its name, and says so", async () => {
    const bytes = writeZip([named("other-1.0.dist-info"), named("demo-1.0.dist-info")]);
    const wheel = await openWheel(bytes, { filename: "demo-1.0-py3-none-any.whl" });
    expect(wheel.location).toBe("demo-1.0-py3-none-any.whl/demo-1.0.dist-info");
    expect(wheel.problems).toMatchObject([{ severity: "error", rule: "EP808" }]);
  });

  test("whose dist-info bears another name says so", async () => {
    const wheel = await openWheel(writeZip([named("other-1.0.dist-info")]), {
      filename: "demo-1.0-py3-none-any.whl",
    });
    expect(wheel.problems).toMatchObject([{ rule: "EP808" }]);
  });

  test("that is larger than asked for is refused", async () => {
    await expect(openWheel(writeZip([named("demo-1.0.dist-info")]), { maxBytes: 10 })).rejects.toMatchObject({
      reason: "too-large",
    });
  });
});
