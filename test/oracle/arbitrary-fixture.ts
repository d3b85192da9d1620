import path from "node:path/posix";
import * as fc from "fast-check";
import type { Fixture, FixtureNode, FixtureZip, FixtureZipMember } from "../fixture/fixture.ts";
import { arbitraryMetadata, arbitraryMetadataFiles, INSTALLED } from "./arbitrary-distribution.ts";

type Tree = Record<string, FixtureNode>;
/** What a name in a sys.path entry stands for: a tree below it, "" being the name itself. */
type Child = Readonly<Record<string, FixtureNode>>;

const NAMES = [
  "kite",
  "Kite",
  "ki.te",
  "ki_te",
  "wind-mill",
  "wind_mill",
  "Wind.Mill",
  "sail",
  "~ail",
  "-ail",
  "_sail",
  "sail_",
  "\u00fc",
  "\u0130",
  "__proto__",
  "constructor",
];
const metadataName = fc
  .tuple(
    fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc.constant("") }),
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom("-1.0", "-2.0") },
      { weight: 2, arbitrary: fc.constantFrom("", "-", "-1.0-py3.9", "-0.post1.dev2") },
    ),
    fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(".dist-info", ".dist-info", ".egg-info") },
      { weight: 1, arbitrary: fc.constantFrom(".DIST-INFO", ".Egg-Info", ".dist-info.bak", ".egg") },
    ),
  )
  .map((parts) => parts.join(""));
const eggInfo = fc.constantFrom("EGG-INFO", "EGG-INFO", "EGG-INFO", "egg-info");

const metadataDirectory = arbitraryMetadataFiles.map((files): Child => {
  const entries = Object.entries(files).map(([name, content]) => [`/${name}`, content] as const);
  return entries.length === 0 ? { "": { directory: true } } : Object.fromEntries(entries);
});
const child: fc.Arbitrary<Child> = fc.oneof(
  { weight: 30, arbitrary: metadataDirectory },
  { weight: 3, arbitrary: arbitraryMetadata.map((content): Child => ({ "": content })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("../one/kite-1.0.dist-info", "../two/sail-1.0.dist-info", "nowhere", "kite-2.0.dist-info")
      .map((link): Child => ({ "": { link } })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Child>({ "/METADATA": ["Name: kite"], "/entry_points.txt": { directory: true } }),
  },
);
/** The children of a sys.path entry, by name. */
const children = (isEgg: boolean): fc.Arbitrary<Tree> =>
  fc
    .array(fc.tuple(isEgg ? fc.oneof(metadataName, eggInfo) : metadataName, child), { maxLength: 4 })
    .map((found) => {
      const tree: Tree = {};
      for (const [name, files] of new Map(found)) {
        for (const [file, content] of Object.entries(files)) tree[name + file] = content;
      }
      for (const name of INSTALLED) tree[name] = "";
      return tree;
    });

const FAULTS = ["crc", "encrypted", "method", "data", "local-name"] as const;
/** A member, by its place, and what is wrong with it. */
const fault = fc.option(fc.tuple(fc.nat(12), fc.constantFrom(...FAULTS)), { freq: 2 });
const archive: fc.Arbitrary<FixtureZip> = fc
  .tuple(
    children(true),
    fault,
    fc.record(
      {
        deflate: fc.constant<true>(true),
        prefix: fc.constantFrom("#!/bin/sh\n", "PK\u0003\u0004", "x"),
        prefixCounted: fc.constant<true>(true),
        suffix: fc.constantFrom("\n", "more", "PK\u0005\u0006"),
        comment: fc.constantFrom("remark", "PK\u0005\u0006 and more than twenty-two bytes after it"),
        zip64: fc.constant<true>(true),
      },
      { requiredKeys: [] },
    ),
    fc.oneof(
      { weight: 20, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.constantFrom({ damage: "half" } as const, { damage: "directory" } as const),
      },
    ),
    fc.array(
      fc.constantFrom(
        "kite-1.0.dist-info/",
        "sail-1.0.dist-info/METADATA",
        "/sail-3.0.dist-info/METADATA",
        "../sail-4.0.dist-info/METADATA",
        "./x",
        "a//b",
        "sail-5.0.dist-info\\METADATA",
        "sub/sail-6.0.dist-info/METADATA",
      ),
      { maxLength: 2 },
    ),
  )
  .map(([tree, faulty, frame, damage, extraMembers]) => {
    const members = Object.entries(tree).flatMap(([name, node], index): FixtureZipMember[] => {
      if (typeof node === "object" && ("link" in node || "zip" in node)) return [];
      if (typeof node === "object" && "directory" in node) return [{ name: `${name}/` }];
      return [faulty?.[0] === index ? { name, content: node, fault: faulty[1] } : { name, content: node }];
    });
    const extra = extraMembers.map((name) => ({ name, content: name.endsWith("/") ? "" : "Name: sail\n" }));
    return { zip: [...members, ...extra], ...frame, ...damage };
  });

/** Something on sys.path, by its name. */
const entry: fc.Arbitrary<readonly [string, Tree]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant("one"), children(false)) },
  { weight: 6, arbitrary: fc.tuple(fc.constant("two"), children(false)) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom("kite-1.0-py3.8.egg", "Wind.Mill.EGG", ""), children(true)),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom("three.zip", "sail-1.0.egg", "kite.whl"),
      archive.map((zip) => ({ "": zip })),
    ),
  },
);
const oddEntry = fc.constantFrom(
  "",
  ".",
  "one",
  "two",
  "one/",
  "./two",
  "one/../two",
  "one//",
  "Wind.Mill.EGG/",
  "missing",
  "kite/__init__.py",
  "three.zip/sub",
);

/** A made-up environment that anything may be wrong with. */
export const arbitraryFixture: fc.Arbitrary<Fixture> = fc
  .tuple(
    fc.uniqueArray(entry, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(oddEntry, { maxLength: 2 }) },
    ),
    fc.uniqueArray(fc.constantFrom(...NAMES, "ki-te", "WIND_mill", "wind.mill", "ail", "", "\u00dc"), {
      maxLength: 3,
    }),
  )
  .map(([entries, oddEntries, lookups]) => ({
    why: "Generated.",
    path: [...entries.map(([name]) => name), ...oddEntries],
    tree: withoutConflicts(Object.assign({}, ...entries.map(([name, tree]) => below(name, tree))) as Tree),
    lookups,
  }));

function below(directory: string, tree: Tree): Tree {
  const inside = Object.entries(tree).map(([name, node]) => [path.join(directory, name), node]);
  return Object.fromEntries(inside) as Tree;
}

/** Two entries of one name may make a path a file here and a directory there: the first one stays. */
function withoutConflicts(tree: Tree): Tree {
  const kept: Tree = {};
  const files = new Set<string>();
  const directories = new Set<string>();
  for (const [name, node] of Object.entries(tree)) {
    const parts = name.split("/");
    const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
    if (directories.has(name) || parents.some((parent) => files.has(parent))) continue;
    for (const parent of parents) directories.add(parent);
    files.add(name);
    kept[name] = node;
  }
  return kept;
}
