import { describe, expect, test } from "vitest";
import {
  Environment,
  FileAccessError,
  memoryTree,
  PackageNotFoundError,
  PythonError,
} from "../../src/core.ts";
import type { EnvironmentOptions, FileTree } from "../../src/core.ts";

// Order, dedupe and text are recorded from the interpreters (fixtures/site-packages); this is about the calls.

type Files = Readonly<Record<string, string>>;

function environment(sites: readonly (Files | FileTree)[], options: EnvironmentOptions = {}): Environment {
  const entries = sites.map((site, index) => ({
    path: `/site${index}`,
    addedBy: { kind: "given" } as const,
    tree: isTree(site) ? site : memoryTree(site),
  }));
  return new Environment(entries, options);
}

function isTree(site: Files | FileTree): site is FileTree {
  return typeof site["list"] === "function";
}

const PLUGIN = {
  "myapp_plugin_a-1.0.dist-info/METADATA": "Name: myapp-plugin-a\nVersion: 1.0\nRequires-Dist: myapp\n",
  "myapp_plugin_a-1.0.dist-info/entry_points.txt": "[myapp.plugins]\na = myapp_plugin_a\n",
  "myapp_plugin_a-1.0.dist-info/RECORD": "myapp_plugin_a.py,sha256=abc,12\n../../bin/a,,\ngone.py,,\n",
  "myapp_plugin_a-1.0.dist-info/INSTALLER": "pip\n",
  "myapp_plugin_a.py": "",
};

describe("the calls of importlib.metadata", () => {
  const env = environment([PLUGIN]);

  test("entry_points(group=…)", () => {
    expect(String(env.entryPoints({ group: "myapp.plugins" }))).toBe(
      "EntryPoints((EntryPoint(name='a', value='myapp_plugin_a', group='myapp.plugins'),))",
    );
    expect(env.entryPoints({ group: "myapp.plugin" }).length).toBe(0);
  });

  test("an entry point knows its distribution and where it is registered", () => {
    const entryPoint = env.entryPoints().get("a");
    expect(entryPoint?.dist?.name).toBe("myapp-plugin-a");
    expect(entryPoint?.dist?.installer).toBe("pip");
    expect(entryPoint?.source).toEqual({
      path: "/site0/myapp_plugin_a-1.0.dist-info/entry_points.txt",
      line: 2,
    });
  });

  test("version, metadata, requires and files of a name, in any of its spellings", () => {
    expect(env.version("MyApp.Plugin_A")).toBe("1.0");
    expect(env.metadata("myapp-plugin-a").get("name")).toBe("myapp-plugin-a");
    expect(env.requires("myapp-plugin-a")).toEqual(["myapp"]);
    // Nothing tells whether a file outside of the tree exists; one inside that does not is left out.
    expect(env.files("myapp-plugin-a")?.map(String)).toEqual(["myapp_plugin_a.py", "../../bin/a"]);
  });

  test("a name that is not there", () => {
    expect(() => env.version("other")).toThrow(PackageNotFoundError);
    expect(() => env.distribution("other")).toThrow(
      expect.objectContaining({ code: "PYEP_PACKAGE_NOT_FOUND", packageName: "other" }),
    );
  });

  test.each([
    ["3.9", "PackageNotFoundError"],
    ["3.11", "ValueError"],
  ])("the empty name in %s: %s", (pythonVersion, pythonException) => {
    const old = environment([PLUGIN], { pythonVersion });
    expect(() => old.distribution("")).toThrow(expect.objectContaining({ pythonException }));
  });

  test("packages_distributions()", () => {
    expect([...env.packagesDistributions()]).toEqual([["myapp_plugin_a", ["myapp-plugin-a"]]]);
  });
});

describe("an environment", () => {
  test("is asked as the newest CPython that is out where nothing tells the version", () => {
    expect(environment([]).pythonVersion).toBe("3.14");
  });

  test.each([
    ["3.12.4", "3.12"],
    ["3.7", "3.8"],
    ["3.99", "3.15"],
  ])("takes %s for %s", (given, taken) => {
    const env = environment([], { pythonVersion: given });
    expect(env.pythonVersion).toBe(taken);
    expect(env.exact).toBe(given.startsWith(taken));
    expect(env.problems.map(({ code }) => code)).toEqual(env.exact ? [] : ["PYEP_VERSION_OUTSIDE_RANGE"]);
  });

  test.each(["", "three", "3", "3.x"])("refuses %j for a version", (pythonVersion) => {
    expect(() => environment([], { pythonVersion })).toThrow(
      expect.objectContaining({ code: "PYEP_INVALID_ARGUMENT" }),
    );
  });

  test("lists a hidden distribution, but not its entry points", () => {
    const env = environment([
      { "a-2.0.dist-info/METADATA": "Name: a\nVersion: 2.0\n" },
      {
        "A-1.0.dist-info/METADATA": "Name: A\nVersion: 1.0\n",
        "A-1.0.dist-info/entry_points.txt": "[g]\nx = m\n",
      },
    ]);
    expect([...env.distributions()].map(({ version }) => version)).toEqual(["2.0", "1.0"]);
    expect(env.entryPoints().length).toBe(0);
  });

  test("reads a file once", () => {
    const tree = memoryTree(PLUGIN);
    const read: string[] = [];
    const env = environment([{ ...tree, read: (path) => (read.push(path), tree.read(path)) }]);
    for (let round = 0; round < 3; round++) expect(env.entryPoints().get("a")?.dist?.version).toBe("1.0");
    expect(read).toEqual([
      "myapp_plugin_a-1.0.dist-info/entry_points.txt",
      "myapp_plugin_a-1.0.dist-info/METADATA",
    ]);
  });

  test("names what makes it stale", () => {
    expect(environment([PLUGIN, {}], { watchPaths: ["/pyvenv.cfg"] }).watchPaths).toEqual([
      "/site0",
      "/site1",
      "/pyvenv.cfg",
    ]);
  });

  test("is plain JSON", () => {
    expect(environment([{}]).toJSON()).toEqual({ kind: "path", pythonVersion: "3.14", sysPath: ["/site0"] });
    const options = { prefix: "/venv", executable: "/venv/bin/python", foundBy: "VIRTUAL_ENV", exact: false };
    expect(JSON.parse(JSON.stringify(environment([{}], options)))).toEqual({
      kind: "environment",
      prefix: "/venv",
      python: "/venv/bin/python",
      pythonVersion: "3.14",
      foundBy: "VIRTUAL_ENV",
      exact: false,
      sysPath: ["/site0"],
    });
  });

  test("names paths in the flavour of the entry", () => {
    const tree = memoryTree(PLUGIN);
    const env = new Environment([{ path: "C:\\venv\\Lib\\site-packages", addedBy: { kind: "given" }, tree }]);
    expect(env.entryPoints().at(0)?.source?.path).toBe(
      "C:\\venv\\Lib\\site-packages\\myapp_plugin_a-1.0.dist-info\\entry_points.txt",
    );
  });
});

describe("a tree that cannot answer", () => {
  const refusing = (refused: string, reason: "permission" | "loop"): FileTree => {
    const tree = memoryTree({ ...PLUGIN, "b-1.0.dist-info/entry_points.txt": "[g]\nb = m\n" });
    const guard = (path: string): void => {
      if (path === refused) throw new FileAccessError(path, reason);
    };
    return {
      ...tree,
      list: (path) => (guard(path), tree.list(path)),
      read: (path) => (guard(path), tree.read(path)),
    };
  };

  test("a file that may not be read counts as absent, as in CPython, and is reported", () => {
    for (const strict of [false, true]) {
      const eps = environment([refusing("b-1.0.dist-info/entry_points.txt", "permission")], {
        strict,
      }).entryPoints();
      expect([...eps.names]).toEqual(["a"]);
      expect(eps.problems).toMatchObject([{ code: "PYEP_UNREADABLE", message: "permission denied" }]);
    }
  });

  test("so does a directory that may not be listed", () => {
    const eps = environment([refusing("", "permission"), PLUGIN]).entryPoints();
    expect([...eps.names]).toEqual(["a"]);
    expect(eps.problems).toMatchObject([{ code: "PYEP_PATH_ENTRY_UNREADABLE", path: "/site0" }]);
  });

  test("a loop of links raises in CPython", () => {
    const tree = refusing("b-1.0.dist-info/entry_points.txt", "loop");
    expect([...environment([tree]).entryPoints().names]).toEqual(["a"]);
    expect(() => environment([tree], { strict: true }).entryPoints()).toThrow(PythonError);
  });
});
