import path from "node:path/posix";
import * as fc from "fast-check";
import type { Fixture, FixtureNode, FixtureZipMember } from "../fixture/fixture.ts";
import { arbitraryEntryMap } from "./arbitrary-entry-map.ts";
import { arbitraryText } from "./arbitrary-text.ts";

type Tree = Readonly<Record<string, FixtureNode>>;

const PROJECT = fc.constantFrom(
  "kite",
  "Kite",
  "ki.te",
  "ki_te",
  "ki..te",
  "wind_mill",
  "Wind.Mill",
  "~ail",
  "\u00fc",
  "\u00e4",
  "__proto__",
  "x y",
  "",
  ".",
);
const VERSION = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("1.0", "2.0", "10.0") },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom("", "v", "V", " ", "0!", "1!", "01!"),
        fc.constantFrom("1", "1.0", "01.002", "0", "1.x", "2020.01.01", "x"),
        fc.constantFrom("", "", "a", "alpha1", ".BETA_2", "c03", "pre", "_preview1", "rc.1"),
        fc.constantFrom("", "", ".post1", "rev", "r02", "_post_", "post.3", "-4"),
        fc.constantFrom("", "", ".dev", "dev0", "_DEV_01"),
        fc.constantFrom("", "", "+a.01", "+Ubuntu_1", "+1.é", "+", " ", "!"),
      )
      .map((parts) => parts.join("")),
  },
);
const metadataName = fc
  .tuple(
    PROJECT,
    fc.oneof(
      { weight: 6, arbitrary: VERSION.map((version) => `-${version}`) },
      fc.constantFrom("", "-", "--1"),
    ),
    fc.constantFrom("", "", "", "", "-py3.9", "-py3.9-linux-x86_64", "-more"),
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(".dist-info", ".egg-info") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(".DIST-INFO", ".Egg-Info", ".egg-link", ".egg", ".dist-info2", ""),
      },
    ),
  )
  .map((parts) => parts.join("").replaceAll("/", ""))
  .filter((name) => !["", ".", ".."].includes(name));

const metadata = fc.oneof(
  { weight: 2, arbitrary: VERSION.map((version) => ["Name: other", `Version: ${version}`]) },
  {
    weight: 1,
    arbitrary: arbitraryText({
      plain: ["Name: kite", "Version: 3.0", "Summary: x", "", "VERSION:4"],
      odd: [
        "  version: 5 ",
        "#Version: 6",
        "Version:",
        "Version : 7",
        "\ufeffVersion: 8",
        "Version: # 9",
        "Version: a b",
      ],
    }),
  },
);
const node: fc.Arbitrary<FixtureNode> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<FixtureNode>({ directory: true }) },
  { weight: 1, arbitrary: fc.constantFrom<FixtureNode>({ link: "nowhere" }, { link: "../../two" }) },
);
const oftenText = (content: fc.Arbitrary<FixtureNode>): fc.Arbitrary<FixtureNode> =>
  fc.oneof({ weight: 40, arbitrary: content }, { weight: 1, arbitrary: node });

/** What lies in a metadata directory, which is nothing at times. */
const metadataFiles: fc.Arbitrary<Tree> = fc
  .record({
    METADATA: fc.option(oftenText(metadata), { freq: 2 }),
    "PKG-INFO": fc.option(oftenText(metadata), { freq: 2 }),
    "entry_points.txt": fc.option(oftenText(arbitraryEntryMap), { freq: 9 }),
    "top_level.txt": fc.option(fc.constant("kite\n"), { freq: 2 }),
  })
  .map((files) => {
    const present = Object.entries(files).filter(([, content]) => content !== null);
    return Object.fromEntries(present) as Tree;
  });
const child: fc.Arbitrary<Tree> = fc.oneof(
  {
    weight: 20,
    arbitrary: metadataFiles.map((files) =>
      Object.keys(files).length === 0 ? { "": { directory: true } as const } : below("/", files),
    ),
  },
  { weight: 2, arbitrary: metadata.map((content) => ({ "": content })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("../one", "../two", "nowhere", "kite-1.0.dist-info")
      .map((link) => ({ "": { link } })),
  },
);
const site: fc.Arbitrary<Tree> = fc
  .array(fc.tuple(metadataName, child), { maxLength: 4 })
  .map(
    (children) =>
      Object.assign({}, ...[...new Map(children)].map(([name, tree]) => below(name, tree))) as Tree,
  );
const egg: fc.Arbitrary<Tree> = fc
  .tuple(fc.option(metadata, { freq: 9 }), metadataFiles, site)
  .map(([pkgInfo, files, others]) => ({
    ...others,
    ...below("EGG-INFO/", pkgInfo === null ? files : { ...files, "PKG-INFO": pkgInfo }),
  }));
const archive = fc.tuple(egg, fc.boolean()).map(([tree, deflate]): FixtureNode => {
  const members = Object.entries(tree).flatMap(([name, content]): FixtureZipMember[] => {
    if (typeof content === "object" && ("link" in content || "zip" in content)) return [];
    if (typeof content === "object" && "directory" in content) return [{ name: `${name}/` }];
    return [{ name, content }];
  });
  return deflate ? { zip: members, deflate } : { zip: members };
});
const eggName = fc
  .tuple(PROJECT, VERSION, fc.constantFrom("", "-py3.9"), fc.constantFrom(".egg", ".egg", ".EGG", ".zip", ""))
  .map(([project, version, python, extension]) => `${project || "x"}-${version}${python}${extension}`);

/** Something on sys.path: its name there, and the tree from the root. */
const entry: fc.Arbitrary<readonly [string, Tree]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom("one", "two"), site).map(at) },
  { weight: 3, arbitrary: fc.tuple(eggName, egg).map(at) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        eggName,
        archive.map((zip): Tree => ({ "": zip })),
      )
      .map(at),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("link", "link-1.0.egg"), fc.constantFrom("one", "kite-1.0.egg", "nowhere"))
      .map(([name, link]) => [name, { [name]: { link } }] as const),
  },
);
const oddEntry = fc.constantFrom(
  "",
  ".",
  "one",
  "two/",
  "./two",
  "one/../two",
  "missing",
  "kite-1.0.egg",
  "a\0b",
);

/** A made-up environment for `pkg_resources`. */
export const arbitraryWorkingSet: fc.Arbitrary<Fixture> = fc
  .tuple(
    fc.uniqueArray(entry, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(oddEntry, { minLength: 1, maxLength: 2 }) },
    ),
  )
  .map(([entries, oddEntries]) => ({
    why: "Generated.",
    path: [...entries.map(([name]) => name), ...oddEntries],
    tree: withoutConflicts(Object.assign({}, ...entries.map(([, tree]) => tree)) as Tree),
  }));

function at([name, tree]: readonly [string, Tree]): readonly [string, Tree] {
  return [name, below(name, tree)];
}

function below(directory: string, tree: Tree): Tree {
  const inside = Object.entries(tree).map(([name, content]) => [
    directory === "/"
      ? `/${name}`
      : path.normalize(name.startsWith("/") ? directory + name : path.join(directory, name)),
    content,
  ]);
  return Object.fromEntries(inside) as Tree;
}

/** Where a path is a file here and a directory there the first one stays. */
function withoutConflicts(tree: Tree): Tree {
  const kept: Record<string, FixtureNode> = {};
  const directories = new Set<string>();
  for (const [name, content] of Object.entries(tree)) {
    const parents = name.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
    if (directories.has(name) || parents.some((parent) => parent in kept)) continue;
    for (const parent of parents) directories.add(parent);
    kept[name] = content;
  }
  return kept;
}
