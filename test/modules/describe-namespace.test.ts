import { describe, expect, test } from "vitest";
import { describeNamespace, Environment, memoryTree, NamespaceNotFoundError } from "../../src/core.ts";
import type { EnvironmentOptions, NamespaceDescription } from "../../src/core.ts";

const EXTEND = '__path__ = __import__("pkgutil").extend_path(__path__, __name__)\n';
const DECLARE = "__import__('pkg_resources').declare_namespace(__name__)\n";

type Tree = Readonly<Record<string, string>>;

/** An environment of entries `/one`, `/two` …; what is called `site` is a site directory, `….zip` an archive. */
function environment(entries: Readonly<Record<string, Tree>>, options: EnvironmentOptions = {}): Environment {
  const sysPath = Object.entries(entries).map(([name, files]) => ({
    path: `/${name}`,
    addedBy: { kind: name === "site" ? ("site" as const) : ("given" as const) },
    tree: { ...memoryTree(files), isArchive: name.endsWith(".zip") },
  }));
  return new Environment(sysPath, options);
}

function describeAcme(
  entries: Readonly<Record<string, Tree>>,
  options?: EnvironmentOptions,
  name = "acme",
): NamespaceDescription {
  return describeNamespace(environment(entries, options), name);
}

describe("describeNamespace", () => {
  test("an __init__.py that ends the namespace, and what it hides, before and after it", () => {
    const { style, path, hidden } = describeAcme({
      one: { "acme/a.py": "" },
      two: { "acme/__init__.py": "" },
      three: { "acme/c.py": "" },
    });
    expect({ style, path }).toEqual({ style: "regular", path: ["/two/acme"] });
    expect(hidden).toEqual([
      {
        path: "/one/acme",
        because: "/two/acme/__init__.py ends the namespace",
        hiddenBy: "/two/acme/__init__.py",
      },
      {
        path: "/three/acme",
        because: "/two/acme/__init__.py ends the namespace",
        hiddenBy: "/two/acme/__init__.py",
      },
    ]);
  });

  test("one that ends the outer package hides what is in the inner one", () => {
    const { style, path, hidden } = describeAcme(
      {
        one: { "acme/plugins/a.py": "" },
        two: { "acme/__init__.py": "", "acme/plugins/b.py": "" },
        three: { "acme/other.py": "" },
      },
      {},
      "acme.plugins",
    );
    expect({ style, path }).toEqual({ style: "PEP 420", path: ["/two/acme/plugins"] });
    expect(hidden.map((portion) => [portion.path, portion.hiddenBy])).toEqual([
      ["/one/acme/plugins", "/two/acme/__init__.py"],
    ]);
  });

  test("nothing is hidden from a namespace of the new kind, nor from pkgutil", () => {
    const entries = { one: { "acme/a.py": "" }, two: { "acme/b.py": "" } };
    expect(describeAcme(entries)).toEqual({
      style: "PEP 420",
      path: ["/one/acme", "/two/acme"],
      hidden: [],
      problems: [],
    });
    const extended = { ...entries, two: { "acme/__init__.py": EXTEND } };
    expect(describeAcme(extended)).toMatchObject({ style: "pkgutil", hidden: [] });
  });

  test("bare directories are hidden from pkg_resources", () => {
    const { style, path, hidden } = describeAcme({
      one: { "acme/a.py": "" },
      two: { "acme/__init__.py": DECLARE },
      three: { "pkg_resources/__init__.py": "" },
    });
    expect({ style, path }).toEqual({ style: "pkg_resources", path: ["/two/acme"] });
    expect(hidden).toEqual([
      {
        path: "/one/acme",
        because: "it has no __init__.py, and pkg_resources takes no other directory",
        hiddenBy: "/two/acme/__init__.py",
      },
    ]);
  });

  test("a directory in an archive that has no member of its own is seen from 3.14 on", () => {
    const entries = { one: { "acme/a.py": "" }, "z.zip": { "acme/z.py": "" } };
    const before = describeAcme(entries, { pythonVersion: "3.13" });
    expect(before.path).toEqual(["/one/acme"]);
    expect(before.hidden.map(({ path }) => path)).toEqual(["/z.zip/acme"]);
    expect(describeAcme(entries, { pythonVersion: "3.14" })).toMatchObject({
      path: ["/one/acme", "/z.zip/acme"],
      hidden: [],
    });
  });

  test("a .pth file that makes the package", () => {
    const line =
      "import sys, types, os;p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('acme',));" +
      "m = sys.modules.setdefault('acme', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('acme', [os.path.dirname(p)])))";
    const { style, path, hidden } = describeAcme({
      one: { "acme/__init__.py": "" },
      site: { "acme-nspkg.pth": line, "acme/s.py": "" },
    });
    expect({ style, path }).toEqual({ style: "nspkg.pth", path: ["/site/acme"] });
    expect(hidden).toEqual([
      {
        path: "/one/acme",
        because: "/site/acme-nspkg.pth makes the package at the start",
        hiddenBy: "/site/acme-nspkg.pth",
      },
    ]);
  });
});

describe("problems of a description", () => {
  test.each([
    [
      "other code",
      "x = 1\n__path__.append('/more')\n",
      2,
      "changes __path__ in a way that only running it would tell",
    ],
    [
      "a condition",
      `import sys\nif sys.argv:\n    ${EXTEND}`,
      3,
      "sets its __path__ only under a condition, which is taken to hold",
    ],
    [
      "a loop",
      "for p in x:\n  __path__ += [p]\n",
      2,
      "changes __path__ in a way that only running it would tell",
    ],
  ])("%s", (_, source, line, message) => {
    const { problems } = describeAcme({ one: { "acme/__init__.py": source } });
    expect(problems).toEqual([
      {
        code: "PYEP_NOT_COMPUTED",
        message,
        severity: "warning",
        affects: "modules",
        path: "/one/acme/__init__.py",
        line,
      },
    ]);
  });

  test("byte code that may extend the path", () => {
    const { problems } = describeAcme({ one: { "acme/__init__.pyc": "…extend_path…" } });
    expect(problems.map(({ message }) => message)).toEqual([
      "is byte code, which is not read: it may extend its __path__",
    ]);
  });

  test("pkg_resources that is not installed: what was meant, and what the interpreter raises", () => {
    const entries = { one: { "acme/__init__.py": DECLARE }, two: { "acme/__init__.py": DECLARE } };
    const { style, path, problems } = describeAcme(entries);
    expect({ style, path }).toEqual({ style: "pkg_resources", path: ["/one/acme", "/two/acme"] });
    expect(problems).toMatchObject([{ line: 1, pythonException: "ModuleNotFoundError" }]);
    expect(() => describeAcme(entries, { strict: true })).toThrow(/needs pkg_resources/);
  });
});

describe("a package that is not there", () => {
  const entries = { one: { "acme/plugins/a.py": "", "acme/mod.py": "", "single.py": "" } };
  const failure = (name: string): NamespaceNotFoundError => {
    try {
      environment(entries).namespacePath(name);
    } catch (error) {
      if (error instanceof NamespaceNotFoundError) return error;
    }
    throw new Error("found");
  };

  test("says what there is in its place", () => {
    expect(failure("acme.plugin").message).toBe(
      "no package or namespace acme.plugin on this path; there is acme.plugins",
    );
    expect(failure("acme.plugin").siblings).toEqual(["plugins"]);
    expect(failure("Acme").message).toBe("no package or namespace Acme on this path; there is acme");
    expect(failure("wind").message).toBe("no package or namespace wind on this path");
    expect(failure("wind.mill").message).toBe("no package or namespace wind.mill on this path");
  });

  test("or that it is a module", () => {
    expect(failure("single").message).toBe("single is no package: there is the module /one/single.py");
    expect(failure("acme.mod.deep").message).toBe(
      "acme.mod.deep is no package: there is the module /one/acme/mod.py",
    );
    expect(failure("single")).toMatchObject({ code: "PYEP_NOT_FOUND", moduleFile: "/one/single.py" });
  });

  test("an empty name is no name", () => {
    expect(() => environment(entries).namespacePath("")).toThrow(/needs a name/);
  });
});
