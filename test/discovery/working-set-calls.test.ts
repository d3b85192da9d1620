import { describe, expect, test } from "vitest";
import { Environment, FileAccessError, LegacyDistribution, memoryTree, PythonError } from "../../src/core.ts";
import type { EnvironmentOptions, FileTree } from "../../src/core.ts";

// Which distributions and which text count is recorded from pkg_resources (working-set.test.ts); this is about the calls.

type Files = Readonly<Record<string, string>>;

function environment(files: Files | FileTree, options: EnvironmentOptions = {}): Environment {
  const tree = typeof files["list"] === "function" ? (files as FileTree) : memoryTree(files as Files);
  return new Environment([{ path: "/site", addedBy: { kind: "given" }, tree }], options);
}

/** A tree in which looking at, listing or reading one path fails. */
function failing(files: Files, path: string, reason: "permission" | "io" | "too-large"): FileTree {
  const tree = memoryTree(files);
  const guard = <T>(ask: (name: string) => T) => {
    return (name: string): T => {
      if (name === path) throw new FileAccessError(name, reason);
      return ask(name);
    };
  };
  return {
    list: guard((name) => tree.list(name)),
    read: guard((name) => tree.read(name)),
    kind: (name) => tree.kind(name),
  };
}

const GOOD: Files = {
  "kite-1.0.dist-info/METADATA": "Name: Kite\nVersion: 1.0\nSummary: flies\n",
  "kite-1.0.dist-info/entry_points.txt": "[a.b]\nx = k.one:f [my-extra]\ny = k.two\n\n[c]\nx = k.three\n",
};
const BAD: Files = { "bad-1.0.dist-info/entry_points.txt": "[a.b]\nx = k\n\n[c-d]\ny = k\n" };

describe("the calls of pkg_resources", () => {
  test("iter_entry_points(group, name)", () => {
    const env = environment(GOOD);
    expect([...env.iterEntryPoints("a.b")].map(String)).toEqual([
      "EntryPoint.parse('x = k.one:f [my-extra]')",
      "EntryPoint.parse('y = k.two')",
    ]);
    expect([...env.iterEntryPoints("a.b", "y")].map(({ module }) => module)).toEqual(["k.two"]);
    expect([...env.iterEntryPoints("a.b", "Y")]).toEqual([]);
    expect([...env.iterEntryPoints("no.such.group")]).toEqual([]);
    expect(env.workingSet.problems).toEqual([]);
  });

  test("an entry point knows its distribution and where it is registered", () => {
    const [entryPoint] = environment(GOOD).iterEntryPoints("a.b");
    expect(entryPoint?.extras).toEqual(["my-extra"]);
    expect(entryPoint?.matches({ attr: "f", extras: ["my-extra"] })).toBe(true);
    expect(entryPoint?.source).toEqual({ path: "/site/kite-1.0.dist-info/entry_points.txt", line: 2 });
    const { dist } = entryPoint ?? {};
    expect(dist).toBeInstanceOf(LegacyDistribution);
    // The name of the directory, not of METADATA; which is there all the same.
    expect([dist?.name, dist?.version]).toEqual(["kite", "1.0"]);
    expect(dist?.metadata.get("Summary")).toBe("flies");
    expect(entryPoint?.toJSON()).toEqual({
      group: "a.b",
      name: "x",
      value: "k.one:f [my-extra]",
      module: "k.one",
      attr: "f",
      extras: ["my-extra"],
      distribution: { name: "kite", version: "1.0", path: "/site/kite-1.0.dist-info" },
    });
  });

  test("the same entry point for importlib.metadata has two extras", () => {
    const env = environment(GOOD);
    expect(env.entryPoints({ group: "a.b", name: "x" }).at(0)?.extras).toEqual(["my", "extra"]);
    expect([...env.iterEntryPoints("a.b", "x")][0]?.extras).toEqual(["my-extra"]);
  });

  test("all groups at once", () => {
    const { entryPoints } = environment({ ...GOOD, ...BAD }).workingSet;
    expect([...entryPoints].map(({ group, name }) => `${group}:${name}`)).toEqual(["a.b:x", "a.b:y", "c:x"]);
    expect([...entryPoints.groups]).toEqual(["a.b", "c"]);
    expect(entryPoints.problems).toHaveLength(1);
  });

  test("the working set itself", () => {
    const { workingSet } = environment({ ...GOOD, "sail_2-1.0.egg-info": "Version: 3\n" });
    expect([...workingSet].map(({ key, name, version }) => [key, name, version])).toEqual([
      ["kite", "kite", "1.0"],
      ["sail-2", "sail-2", "3"],
    ]);
  });

  test("no answer depends on the version of Python", () => {
    const answers = ["3.8", "3.15"].map((pythonVersion) =>
      [...environment(GOOD, { pythonVersion }).iterEntryPoints("a.b")].map(String),
    );
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe("a file that pkg_resources rejects", () => {
  test("costs its own entry points only, and is reported once", () => {
    const env = environment({ ...GOOD, ...BAD });
    expect([...env.iterEntryPoints("a.b")].map(({ name }) => name)).toEqual(["x", "y"]);
    expect([...env.iterEntryPoints("c")].map(({ name }) => name)).toEqual(["x"]);
    expect(env.workingSet.problems).toEqual([
      {
        code: "PYEP_ENTRY_POINTS_SYNTAX",
        message:
          "[c-d] is no group name (expected words joined by dots); " +
          "the file is left out, and pkg_resources raises ValueError for every group",
        severity: "error",
        affects: "entryPoints",
        path: "/site/bad-1.0.dist-info/entry_points.txt",
        line: 4,
        pythonException: "ValueError",
      },
    ]);
    // importlib.metadata has nothing against it.
    expect(env.entryPoints().problems).toEqual([]);
  });

  test("strict: raises when the iteration gets there, again and again", () => {
    const env = environment(
      { ...BAD, "a-1.0.dist-info/entry_points.txt": "[a.b]\nz = k\n" },
      { strict: true },
    );
    for (const group of ["a.b", "no.such.group", "a.b"]) {
      const names: string[] = [];
      const iterate = (): void => {
        for (const { name } of env.iterEntryPoints(group)) names.push(name);
      };
      expect(iterate).toThrow(PythonError);
      expect(names).toEqual(group === "a.b" ? ["z"] : []);
    }
    expect(() => env.workingSet.entryPoints).toThrow(
      expect.objectContaining({ pythonException: "ValueError", line: 4 }),
    );
    // Only what is asked for is read.
    expect([...env.workingSet]).toHaveLength(2);
  });

  test.each([
    ["x = k [a b]", "InvalidRequirement"],
    ["x = k\ny = k [a;b]", "InvalidRequirement"],
    ["x = k\n\nx = k", "ValueError"],
    ["x", "ValueError"],
    ["x = .k", "ValueError"],
  ])("%j is reported with its line", (lines, pythonException) => {
    const text = `# first\n[a.b]\n${lines}\n`;
    const env = environment({ "bad-1.0.dist-info/entry_points.txt": text });
    expect([...env.iterEntryPoints("a.b")]).toEqual([]);
    const line = text.split("\n").length - 1;
    expect(env.workingSet.problems).toMatchObject([{ line, pythonException }]);
  });
});

// Measured as a user without the rights: as root there is nothing that cannot be read.
describe("what cannot be read", () => {
  const good = { "kite-1.0.dist-info/entry_points.txt": "[a.b]\nx = k\n" };

  test.each([
    ["entry_points.txt", "other-1.0.dist-info/entry_points.txt", "PermissionError", "entry_points.txt"],
    ["a metadata directory", "other-1.0.dist-info", "PermissionError", "other-1.0.dist-info"],
    ["PKG-INFO", "other-1.0.egg-info/PKG-INFO", "PermissionError", "PKG-INFO"],
    ["an egg-info file", "other-1.0.egg-info", "PermissionError", "other-1.0.egg-info"],
  ])("%s", (_, path, pythonException, place) => {
    const files = { ...good, [path.endsWith(".dist-info") ? `${path}/METADATA` : path]: "[a.b]\ny = k\n" };
    const env = environment(failing(files, path, "permission"));
    expect([...env.iterEntryPoints("a.b")].map(({ name }) => name)).toEqual(["x"]);
    expect(env.workingSet.problems).toMatchObject([
      { code: "PYEP_UNREADABLE", pythonException, path: expect.stringContaining(place) as string },
    ]);
    const strict = environment(failing(files, path, "permission"), { strict: true });
    expect(() => [...strict.iterEntryPoints("a.b")]).toThrow(expect.objectContaining({ pythonException }));
  });

  test("a directory on the path is taken for an empty one", () => {
    const env = environment(failing(good, "", "permission"), { strict: true });
    expect([...env.iterEntryPoints("a.b")]).toEqual([]);
    expect(env.workingSet.problems).toMatchObject([
      { code: "PYEP_PATH_ENTRY_UNREADABLE", severity: "warning" },
    ]);
  });

  test("unless the disk itself fails", () => {
    const env = environment(failing(good, "", "io"), { strict: true });
    expect(() => [...env.iterEntryPoints("a.b")]).toThrow(
      expect.objectContaining({ pythonException: "OSError" }),
    );
  });

  test("a file that only pyep does not read is no exception of Python's", () => {
    const path = "kite-1.0.dist-info/entry_points.txt";
    const env = environment(failing(good, path, "too-large"), { strict: true });
    expect([...env.iterEntryPoints("a.b")]).toEqual([]);
    expect(env.workingSet.problems).toMatchObject([{ code: "PYEP_UNREADABLE", path: `/site/${path}` }]);
    expect(env.workingSet.problems[0]).not.toHaveProperty("pythonException");
  });
});

describe("without a file system", () => {
  test("an entry is an egg by its own name", () => {
    const tree = memoryTree({
      "EGG-INFO/PKG-INFO": "Name: kite\n",
      "EGG-INFO/entry_points.txt": "[a.b]\nx = k\n",
    });
    const at = (path: string): string[] => {
      const env = new Environment([{ path, addedBy: { kind: "given" }, tree }]);
      return [...env.workingSet].map(({ location }) => location);
    };
    expect(at("/eggs/kite-1.0.egg")).toEqual(["/eggs/kite-1.0.egg/EGG-INFO"]);
    expect(at("/eggs/./kite-1.0.egg/")).toEqual(["/eggs/kite-1.0.egg/EGG-INFO"]);
    expect(at("/eggs/kite")).toEqual([]);
    expect(at("")).toEqual([]);
  });

  test("half a character in a path is an error, half a byte of one is none", () => {
    const open = (path: string): Environment =>
      new Environment([{ path, addedBy: { kind: "given" }, tree: undefined }], { strict: true });
    expect(() => [...open("\ud800").iterEntryPoints("a.b")]).toThrow(
      expect.objectContaining({ pythonException: "UnicodeEncodeError" }),
    );
    expect([...open("\udc80").iterEntryPoints("a.b")]).toEqual([]);
  });
});

describe("hostile text", () => {
  const MANY = 2 ** 20;

  test.each([
    ["a long module", `x = ${"a.".repeat(MANY)}a`, 1],
    ["a long group", `[${"a.".repeat(MANY)}a]\nx = k`, 0],
    ["many equals signs", `x${" = a [".repeat(MANY)}`, 0],
    ["many blanks", `x = k${" ".repeat(MANY)}:${" ".repeat(MANY)}f${" ".repeat(MANY)}!`, 0],
    ["many extras", `x = k [${"a,".repeat(MANY)}a]`, 1],
    ["blanks in the extras", `x = k [${" ".repeat(MANY)}a${" ".repeat(MANY)}!]`, 0],
    ["dashes in the extras", `x = k [a${"-".repeat(MANY)}]`, 0],
  ])("%s is read in no time", (_, line, count) => {
    const env = environment({ "kite-1.0.dist-info/entry_points.txt": `[a.b]\n${line}\n` });
    const start = performance.now();
    expect([...env.iterEntryPoints("a.b")]).toHaveLength(count);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
