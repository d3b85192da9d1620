import * as fc from "fast-check";
import type { FixtureContent, FixtureNode } from "../fixture/fixture.ts";
import type { ModuleFixture } from "../modules/module-fixture.ts";
import { withoutConflicts } from "./without-conflicts.ts";

type Tree = Record<string, FixtureNode>;

const EXTEND = '__path__ = __import__("pkgutil").extend_path(__path__, __name__)\n';
const DECLARE = "__import__('pkg_resources').declare_namespace(__name__)\n";
const EITHER = [
  "try:",
  `    ${DECLARE.trim()}`,
  "except ImportError:",
  "    from pkgutil import extend_path",
  "    __path__ = extend_path(__path__, __name__)",
];
const STAND_IN = "from installed_pkg_resources import declare_namespace\n";

/** The packages that are imported. Their files hold what can be run; those of others are empty. */
const PACKAGES: readonly string[] = ["acme", "acme.sub", "acme.sub.deep", "tail"];

const init: fc.Arbitrary<FixtureContent> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 6, arbitrary: fc.constant(EXTEND) },
  { weight: 4, arbitrary: fc.constant(DECLARE) },
  { weight: 2, arbitrary: fc.constant(EITHER) },
);
const packageFile = fc.constantFrom("acme", "acme/sub", "acme/sub/deep", "tail", "acme/acme.sub");
/** Files around the packages that are imported. */
const known: fc.Arbitrary<readonly [string, FixtureNode]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(
      packageFile.map((name) => `${name}/__init__.py`),
      init,
    ),
  },
  { weight: 6, arbitrary: packageFile.map((name) => [`${name}/one.py`, ""] as const) },
  { weight: 2, arbitrary: packageFile.map((name) => [`${name}.py`, ""] as const) },
  { weight: 2, arbitrary: packageFile.map((name) => [name, { directory: true }] as const) },
  {
    weight: 2,
    // Twice a dot: in Python a relative line never equals what is found in a directory, which is absolute.
    arbitrary: fc.tuple(
      packageFile.map((name) => `${name.replaceAll("/", ".")}.pkg`),
      fc.constantFrom(
        "././two/acme\n",
        "# no\n\nelsewhere\r\n././one/tail",
        "././z.zip/acme\n",
        "././acme\n",
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      packageFile,
      fc.constantFrom("../two/acme", "../one", "nowhere", "acme", "../one/tail").map((link) => ({ link })),
    ),
  },
  { weight: 1, arbitrary: packageFile.map((name) => [`${name}/__init__.py`, { directory: true }] as const) },
);
const SUFFIXES =
  ".py .py .py .pyc .so .abi3.so .pyi .pyw .d .PY .cpython-38-x86_64-linux-gnu.so .cpython-311-x86_64-linux-gnu.so " +
  ".cpython-314-wasm32-emscripten.so /__init__.py /__init__.py /__init__.pyc /__init__.so /__init__.pyx /__init__ /x.py " +
  "/__init__/x.py /__init__.py/x";
const STEMS = [
  "a",
  "A",
  "b",
  "a-b",
  "a.b",
  "1x",
  "a b",
  "",
  ".a",
  "__init__",
  "__main__",
  "__pycache__",
  "\u00fc",
];
/** Files that are only listed. */
const listed: fc.Arbitrary<readonly [string, FixtureNode]> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...STEMS), fc.constantFrom("", ...SUFFIXES.split(" ")))
      .filter(([stem, suffix]) => stem !== "" || !/^$|^\//.test(suffix))
      .map(([stem, suffix]): [string, FixtureNode] => [stem + suffix, ""]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom("a", "b", "link.py", "a-b"),
      fc.constantFrom("acme", "nowhere", "link.py", "../one/a").map((link) => ({ link })),
    ),
  },
);
const children = fc
  .array(fc.oneof({ weight: 3, arbitrary: known }, { weight: 2, arbitrary: listed }), { maxLength: 14 })
  .map((files): Tree => withoutConflicts(Object.fromEntries(files)));

const archive: fc.Arbitrary<FixtureNode> = fc
  .tuple(children, fc.array(fc.constantFrom("acme", "acme/sub", "tail", "sub", "sub/acme"), { maxLength: 3 }))
  .map(([tree, directories]) => {
    const empty = directories.map((name): [string, FixtureNode] => [name, { directory: true }]);
    const members = Object.entries(withoutConflicts({ ...tree, ...Object.fromEntries(empty) }));
    return {
      zip: members.flatMap(([name, node]) => {
        if (typeof node === "object" && ("link" in node || "zip" in node)) return [];
        const isDirectory = typeof node === "object" && "directory" in node;
        return [isDirectory ? { name: `${name}/`, content: "" } : { name, content: node }];
      }),
    };
  });

const STATEMENTS = [
  "import sys, types, os",
  "p = os.path.join(sys._getframe(1).f_locals['sitedir'], *PARTS)",
  "importlib = __import__('importlib.util')",
  "__import__('importlib.machinery')",
  "m = sys.modules.setdefault(NAME, importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec(NAME, [os.path.dirname(p)])))",
  "m = m or sys.modules.setdefault(NAME, types.ModuleType(NAME))",
  "mp = (m or []) and m.__dict__.setdefault('__path__',[])",
  "(p not in mp) and mp.append(p)",
];
function namespaceLine(name: string): string {
  const parts = name.split(".").map((part) => `'${part}'`);
  const parent = parts.slice(0, -1).join(".").replaceAll("'", "");
  const statements = [
    ...STATEMENTS,
    ...(parent === "" ? [] : [`m and setattr(sys.modules['${parent}'], ${parts.at(-1)}, m)`]),
  ];
  return statements
    .join(";")
    .replaceAll("NAME", `'${name}'`)
    .replaceAll("PARTS", `(${parts.join(", ")},)`);
}
const pthFiles: fc.Arbitrary<Tree> = fc
  .array(
    fc.tuple(
      fc.constantFrom("a-nspkg.pth", "b-nspkg.pth"),
      fc.array(fc.constantFrom("acme", "acme.sub", "tail").map(namespaceLine), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    { maxLength: 2 },
  )
  .map((files) => Object.fromEntries(files));

const pathEntry = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("one", "two", "z.zip", "site", "more") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", ".", "./one", "two/", "z.zip/sub", "z.zip/acme", "missing", "one/acme"),
  },
);

/** A made-up environment of modules and packages. */
export const arbitraryModules: fc.Arbitrary<ModuleFixture> = fc
  .record({
    one: children,
    two: children,
    zip: fc.option(archive),
    site: fc.option(fc.tuple(children, pthFiles), { freq: 2 }),
    more: fc.option(fc.tuple(children, pthFiles), { freq: 2 }),
    path: fc.array(pathEntry, { minLength: 2, maxLength: 6 }),
    pkgResources: fc.boolean(),
  })
  .map(({ one, two, zip, site, more, path, pkgResources }) => {
    const sites = Object.entries({ site, more }).filter(
      ([name, tree]) => tree !== null && path.some((entry) => entry === name),
    );
    const tree = withoutConflicts({
      ...below("one", one),
      ...below("two", two),
      // An archive that only a .pkg file names is not opened.
      ...(zip === null || !path.includes("z.zip") ? {} : { "z.zip": zip }),
      ...Object.assign({}, ...sites.map(([name, found]) => below(name, { ...found?.[0], ...found?.[1] }))),
      ...(pkgResources ? { "lib/pkg_resources/__init__.py": STAND_IN } : {}),
    });
    return {
      why: "Generated.",
      // site.addsitedir takes each directory once, and sorts out what is not there.
      path: [
        ...withoutRepeatedSites(
          path,
          sites.map(([name]) => name),
        ),
        ...(pkgResources ? ["lib"] : []),
      ],
      site: sites.map(([name]) => name),
      ...(pkgResources ? { pkgResources: true as const } : {}),
      tree,
      lookups: PACKAGES,
    };
  });

function withoutRepeatedSites(path: readonly string[], sites: readonly string[]): string[] {
  return path.filter((entry, index) => !sites.includes(entry) || path.indexOf(entry) === index);
}

function below(directory: string, tree: Tree): Tree {
  return Object.fromEntries([
    [directory, { directory: true } as const],
    ...Object.entries(tree).map(([name, node]) => [`${directory}/${name}`, node] as const),
  ]);
}
