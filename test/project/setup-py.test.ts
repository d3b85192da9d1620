import { expect, test } from "vitest";
import { memoryTree } from "../../src/discovery/memory-tree.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";
import { readSetupPy } from "../../src/project/setup-py.ts";
import type { SetupPyReading } from "../../src/project/setup-py.ts";

const parser = await loadPythonParser();

const FILES = {
  "entries.txt": "[console_scripts]\na = m:a\n",
  "demo/version.py": "major = 1\n__version__ = '%d.2' % major\n",
  "plugins.txt": "a = m:a\n# no\nb = m:b\n",
  "lib/plugins.py": "PLUGINS = {'g': ['a = m:a']}\ndef more(): return 1\n",
};

function read(source: string, options: { pythonVersion?: string; platform?: string } = {}): SetupPyReading {
  return readSetupPy(source, { parser, tree: memoryTree(FILES), path: "setup.py", ...options });
}

/** `group: line` for each entry, then the reasons. */
function told(source: string, options?: { pythonVersion?: string; platform?: string }): string[] {
  const { entryPoints, undecided } = read(source, options);
  return [
    ...entryPoints.map(({ group, text }) => `${group}: ${text}`),
    ...undecided.map(({ line, reason }) => `? ${String(line)} ${reason}`),
  ];
}

const IMPORT = "from setuptools import setup\n";
const A = ["g: a = m:a"];
const AB = ["g: a = m:a", "g: b = m:b"];

test.each([
  ["a dict of lists", `setup(entry_points={"g": ["a = m:a", "b = m:b"]})`, AB],
  ["a tuple, a nested list, a set", `setup(entry_points={"g": ("a = m:a", ["b = m:b"])})`, AB],
  ["a text in a group", `setup(entry_points={"g": """\n a = m:a\n # no\n b = m:b\n"""})`, AB],
  [
    "an INI text",
    `setup(entry_points="""\n  [g]\n  a = m:a\n  [h]\n  b = m:b\n""")`,
    ["g: a = m:a", "h: b = m:b"],
  ],
  ["None", `setup(entry_points=None)`, []],
  ["nothing", `setup(name="a")`, []],
  ["a variable", `E = {"g": ["a = m:a"]}\nsetup(entry_points=E)`, A],
  ["dict()", `setup(entry_points=dict(g=["a = m:a"]))`, A],
  ["dict(pairs, more)", `setup(entry_points=dict([("g", "a = m:a")], h=[]))`, A],
  ["** of a dict", `K = dict(entry_points={"g": ["a = m:a"]})\nsetup(name="x", **K)`, A],
  ["** inside of a dict", `B = {"g": ["a = m:a"]}\nsetup(entry_points={**B, "h": []})`, A],
  ["an item that is set", `K = {}\nK["entry_points"] = {"g": ["a = m:a"]}\nsetup(**K)`, A],
  ["update()", `K = {}\nK.update(entry_points={"g": "a = m:a"})\nsetup(**K)`, A],
  ["setdefault().append()", `E = {}\nE.setdefault("g", []).append("a = m:a")\nsetup(entry_points=E)`, A],
  [
    "what a build imports is there",
    `import sys\nE = {"g": ["a = m:a"]}\nif "setuptools" not in sys.modules: E = {}\nsetup(entry_points=E)`,
    A,
  ],
  [
    "no build is started to test",
    `import sys\nE = {"g": ["a = m:a"]}\nif "test" in sys.argv: E["g"].append("b = m:b")\nsetup(entry_points=E)`,
    A,
  ],
  [
    "a class that stands in for Distribution",
    `setup(distclass=D)`,
    ["? 2 distclass= stands in for the usual Distribution"],
  ],
  ["an alias", `a = b = []\na.append("a = m:a")\nsetup(entry_points={"g": b})`, A],
  ["lists added", `setup(entry_points={"g": ["a = m:a"] + ["b = m:b"]})`, AB],
  ["a list extended", `L = ["a = m:a"]\nL += ["b = m:b"]\nsetup(entry_points={"g": L})`, AB],
  ["texts added", `M = "m"\nsetup(entry_points={"g": ["a = " + M + ":a"]})`, A],
  ["%", `setup(entry_points={"g": ["%s = %s:a" % ("a", "m"), "b = %(m)s:b" % {"m": "m"}]})`, AB],
  ["format", `setup(entry_points={"g": ["{} = {m}:a".format("a", m="m"), "{0} = m:{0}".format("b")]})`, AB],
  ["an f-string", `n = "a"\nsetup(entry_points={"g": [f"{n} = m:{n}"]})`, A],
  ["join and splitlines", `setup(entry_points={"g": "\\n".join("a = m:a|b = m:b".split("|"))})`, AB],
  ["a comprehension", `setup(entry_points={"g": [f"{n} = m:{n}" for n in "ab" if n != "c"]})`, AB],
  ["a dict comprehension", `setup(entry_points={k: ["a = m:a"] for k in ("g",)})`, A],
  [
    "a loop",
    `L = []\nfor n, m in (("a", "m"), ("b", "m")):\n  L.append(n + " = " + m + ":" + n)\nsetup(entry_points={"g": L})`,
    AB,
  ],
  [
    "a loop that breaks",
    `L = []\nfor n in "abc":\n  if n == "c": break\n  L.append("%s = m:%s" % (n, n))\nsetup(entry_points={"g": L})`,
    AB,
  ],
  [
    "a function",
    `def f(n, m="m"):\n  return ["%s = %s:%s" % (n, m, n)]\nsetup(entry_points={"g": f("a")})`,
    A,
  ],
  ["a lambda", `f = lambda n: n + " = m:a"\nsetup(entry_points={"g": f("a")})`, A],
  [
    "setup() in a function",
    `def main():\n  setup(entry_points={"g": ["a = m:a"]})\nif __name__ == "__main__":\n  main()`,
    A,
  ],
  ["setup() in a function that nothing calls", `def main(x):\n  setup(entry_points={"g": ["a = m:a"]})`, A],
  ["a conditional expression", `setup(entry_points={"g": ["a = m:a"] if True else []})`, A],
  ["a file", `setup(entry_points=open("entries.txt").read())`, ["console_scripts: a = m:a"]],
  ["a file, by with", `with open("plugins.txt") as f:\n  t = f.read()\nsetup(entry_points={"g": t})`, AB],
  [
    "a file beside setup.py",
    `import os, io\nhere = os.path.dirname(os.path.abspath(__file__))\nsetup(entry_points={"g": io.open(os.path.join(here, "plugins.txt")).readlines()})`,
    AB,
  ],
  [
    "a file by pathlib",
    `from pathlib import Path\nsetup(entry_points={"g": (Path(__file__).parent / "plugins.txt").read_text()})`,
    AB,
  ],
  [
    "a file that is executed",
    `ns = {}\nexec(open("lib/plugins.py").read(), ns)\nsetup(entry_points=ns["PLUGINS"])`,
    A,
  ],
  ["locals()", `setup(entry_points={"g": ["%(n)s = m:%(n)s" % locals() for n in "ab"]})`, AB],
  [
    "an unknown loop beside it",
    `import x\nL = ["a = m:a"]\nfor n in x.y: M = n\nsetup(entry_points={"g": L})`,
    A,
  ],
  ["setuptools.setup", `import setuptools\nsetuptools.setup(entry_points={"g": ["a = m:a"]})`, A],
  [
    "a fallback to distutils",
    `try:\n  from setuptools import setup\nexcept ImportError:\n  from distutils.core import setup\nsetup(entry_points={"g": ["a = m:a"]})`,
    A,
  ],
  [
    "whichever setup it is",
    `try:\n  from numpy.distutils.core import setup\nexcept ImportError:\n  from setuptools import setup\nsetup(entry_points={"g": ["a = m:a"]})`,
    A,
  ],
  ["Python 2", `print "x"\nsetup(entry_points={"g": ["a = m:a"]})`, A],
  ["unknown siblings", `import x\nsetup(version=x.y(), cmdclass=x.z, entry_points={"g": ["a = m:a"]})`, A],
  [
    "an unknown sibling by key",
    `import x\nK = {"entry_points": {"g": ["a = m:a"]}}\nif x.y:\n  K["ext_modules"] = []\nsetup(**K)`,
    A,
  ],
  [
    "a way that ends the program",
    `import sys\nif len(sys.argv) > 9:\n  E = 1\n  sys.exit(1)\nE = {"g": ["a = m:a"]}\nsetup(entry_points=E)`,
    A,
  ],
  [
    "the same either way",
    `import x\nif x.y:\n  setup(entry_points={"g": ["a = m:a"]})\nelse:\n  setup(entry_points={"g": ["a = m:a"]}, ext_modules=[])`,
    A,
  ],
  [
    "an option that no build passes",
    `import sys\ndef f():\n  try:\n    return sys.argv[sys.argv.index("--root") + 1].endswith("x")\n  except Exception:\n    pass\n  return False\nE = {}\nif not f(): E = {"g": ["a = m:a", "b = m:b"]}\nsetup(entry_points=E)`,
    AB,
  ],
  [
    "a file that is there needs no except",
    `try:\n  t = open("plugins.txt").read()\nexcept IOError:\n  t = ""\nsetup(entry_points={"g": t})`,
    AB,
  ],
])("decided: %s", (_title, source, expected) => {
  expect(told(IMPORT + source)).toEqual(expected);
});

test.each([
  ["something imported", `import x\nsetup(entry_points=x.entries())`, "? 3 only running x.entries() tells"],
  ["something imported, as it is", `from x import E\nsetup(entry_points=E)`, "? 3 only running it tells x.E"],
  ["a name that nothing binds", `setup(entry_points=E)`, "? 2 the name E is not known"],
  [
    "the environment",
    `import os\nE = {}\nif os.environ.get("X"):\n  E["g"] = ["a = m:a"]\nsetup(entry_points=E)`,
    "? 4 a condition that is not known",
  ],
  [
    "an object changed under another name",
    `import x\nd = {}\na = d["g"] = ["a = m:a"]\nif x.y:\n  a.extend(["b = m:b"])\nsetup(entry_points=d)`,
    "? 5 a condition that is not known",
  ],
  [
    "changed in a function that is called on a condition",
    `import x\nE = {"g": []}\ndef f(): E["g"].append("a = m:a")\nif x.y: f()\nsetup(entry_points=E)`,
    "? 5 a condition that is not known",
  ],
  [
    "given to something unknown",
    `import x\nE = {"g": ["a = m:a"]}\nx.patch(E)\nsetup(entry_points=E)`,
    "? 4 x.patch() may change it",
  ],
  [
    "changed by a name that may be it",
    `import x\nE = {}\nF = E if x.y else {}\nF["g"] = ["a = m:a"]\nsetup(entry_points=E)`,
    "? 5",
  ],
  [
    "a loop over something unknown",
    `import x\nL = []\nfor n in x.y: L.append(n)\nsetup(entry_points={"g": L})`,
    "? 4",
  ],
  ["a while loop", `import x\nL = []\nwhile x.y(): L.append("a = m:a")\nsetup(entry_points={"g": L})`, "? 4"],
  [
    "an import that may fail",
    `E = {}\ntry:\n  import x\n  E["g"] = ["a = m:a"]\nexcept ImportError:\n  pass\nsetup(entry_points=E)`,
    "? 3",
  ],
  [
    "a return that may come first",
    `import x\ndef f():\n  if x.y: return ["a = m:a"]\n  return []\nsetup(entry_points={"g": f()})`,
    "? 4",
  ],
  [
    "an option that some builds pass",
    `import sys\nE = {}\ntry:\n  sys.argv.index("--dist-dir")\nexcept ValueError:\n  E["g"] = ["a = m:a"]\nsetup(entry_points=E)`,
    "? 4",
  ],
  [
    "an exception on a way that may not be gone",
    `import sys, x\nn = sys.argv.index("--root") if x.y else 0\nE = {}\nif n: E["g"] = ["a = m:a"]\nsetup(entry_points=E)`,
    "? 5",
  ],
  [
    "a name that a module may not have",
    `try:\n  from setuptools import missing as M\nexcept ImportError:\n  M = None\nE = {}\nif M is None: E["g"] = ["a = m:a"]\nsetup(entry_points=E)`,
    "? 7",
  ],
  ["** of something unknown", `import x\nsetup(**x.y)`, "? 3"],
  ["positional arguments", `setup("a")`, "? 2 positional arguments of setup()"],
  [
    "several calls that differ",
    `import x\nif x.y:\n  setup(entry_points={"g": ["a = m:a"]})\nelse:\n  setup(entry_points={}, name="b")\n  setup(entry_points={"g": ["b = m:b"]})`,
    "? 6 several calls of setup() give different entry points",
  ],
  [
    "several calls that make several distributions",
    `setup(name="a")\nsetup(name="b", entry_points={"g": ["b = m:b"]})`,
    "? 2 several calls of setup() make different distributions",
  ],
  ["a file outside of the project", `setup(entry_points=open("../entries.txt").read())`, "? 2"],
  ["an absolute path", `setup(entry_points=open("/etc/passwd").read())`, "? 2"],
  ["a file that is not there", `setup(entry_points=open("absent.txt").read())`, "? 2"],
  ["no call at all", `x = 1`, "? 1 no call of setup() was found"],
  ["a decorated function", `import x\n@x.y\ndef f(): return {}\nsetup(entry_points=f())`, "? 3"],
  ["a generator", `def f():\n  yield "a = m:a"\nsetup(entry_points={"g": f()})`, "? 4"],
  ["a named character", String.raw`setup(entry_points={"g": ["a = m:\N{LATIN SMALL LETTER A}"]})`, "? 2"],
  ["a header inside of a group", `setup(entry_points={"g": ["[h]", "a = m:a"]})`, "? 2 a header"],
  ["an operator that is not followed", `setup(entry_points={"g": ["a = m:a"] * 2})`, "? 2"],
])("undecided: %s", (_title, source, expected) => {
  const reason = told(IMPORT + source).find((line) => line.startsWith("?"));
  expect(reason?.slice(0, expected.length)).toBe(expected);
});

test("tests of the interpreter are decided for the version and system that are asked for", () => {
  const source = `import sys, os
from setuptools import setup
L = []
if sys.version_info >= (3, 12): L.append("new = m:a")
elif sys.version_info[:2] == (3, 11): L.append("eleven = m:a")
else: L.append("old = m:a")
if sys.version_info.major == 3: L.append("three = m:a")
if sys.platform.startswith("win"): L.append("win = m:a")
if os.name == "nt": L.append("nt = m:a")
setup(entry_points={"g": L})`;
  expect(told(source)).toEqual(["g: new = m:a", "g: three = m:a"]);
  expect(told(source, { pythonVersion: "3.11", platform: "win32" })).toEqual([
    "g: eleven = m:a",
    "g: three = m:a",
    "g: win = m:a",
    "g: nt = m:a",
  ]);
  expect(told(source, { pythonVersion: "3.8" })[0]).toBe("g: old = m:a");
});

test("each entry is placed in the literal that it was written as", () => {
  const { entryPoints, call } = read(`from setuptools import setup
E = ["a=m:a"]
setup(entry_points={
    "g": E + ["b" + " = m:b"],
    "h": """
        c = m:c
    """,
})`);
  const shown = entryPoints.map(({ name, nameRange: n, value, valueRange: v, groupRange: g }) => [
    `${name ?? ""} ${String(n.line)}:${String(n.column)}-${String(n.endColumn)}`,
    `${value ?? ""} ${String(v.line)}:${String(v.column)}-${String(v.endColumn)}`,
    `${String(g?.line)}:${String(g?.column)}`,
  ]);
  expect(shown).toEqual([
    ["a 2:7-8", "m:a 2:9-12", "4:5"],
    ["b 4:15-29", "m:b 4:15-29", "4:5"],
    ["c 6:9-10", "m:c 6:13-16", "5:5"],
  ]);
  expect(call).toMatchObject({ line: 3, column: 1, endLine: 8 });
});

test("literals that stand beside each other without a comma are told", () => {
  const { concatenations } = read(`${IMPORT}setup(entry_points={"g": ["a = m:a" "b = m:b"]})`);
  expect(concatenations).toMatchObject([
    { group: "g", pieces: [{ text: "a = m:a", range: { line: 2, column: 27 } }, { text: "b = m:b" }] },
  ]);
});

test.each([
  [`[]`, "not-a-mapping", "list"],
  [`({"g": []},)`, "not-a-mapping", "tuple"],
  [`{"g": {"a": "m:a"}}`, "group-is-mapping", "dict"],
  [`{"g": [1]}`, "not-text", "number"],
  [`{"g": None}`, "not-text", "None"],
  [`{"g": ["m:a"]}`, "no-name", "m:a"],
  [`"a = m:a"`, "no-group", "a = m:a"],
])("entry_points=%s has the wrong shape: %s", (value, kind, found) => {
  expect(read(`${IMPORT}setup(entry_points=${value})`).faults).toMatchObject([{ kind, found }]);
});

test("the other arguments, as far as they are plain data", () => {
  const { arguments: given } = read(`import os
from setuptools import setup, find_packages
about = {}
with open(os.path.join("demo", "version.py")) as f:
    exec(f.read(), about)
setup(
    name="demo", version=about["__version__"], package_dir={"": "src"}, packages=find_packages("src"),
    py_modules=["one"], install_requires="a\\nb", extras_require={"x": ["c"]},
)`);
  expect(given).toEqual({
    name: "demo",
    version: "1.2",
    packageDir: new Map([["", "src"]]),
    pyModules: ["one"],
    installRequires: ["a", "b"],
    extrasRequire: new Map([["x", ["c"]]]),
  });
});
