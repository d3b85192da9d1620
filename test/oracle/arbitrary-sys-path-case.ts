import * as fc from "fast-check";
import type { InterpreterFlag, SysPathCase, SysPathNode } from "../sys-path/sys-path-case.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { CONFIGURATION_LINES, HOME_LINES, PATH_ITEMS, PTH_LINES, SWITCHES } from "./sys-path-lines.ts";

type Tree = Readonly<Record<string, SysPathNode>>;

const D = { directory: true } as const;
const SITE = "venv/lib/python@VERSION/site-packages";
const USER_SITE = "home/.local/lib/python@VERSION/site-packages";
const BASE_SITES: readonly string[] = [
  "base/lib/python@VERSION/site-packages",
  "base/local/lib/python@VERSION/dist-packages",
];

function sometimes<T>(arbitrary: fc.Arbitrary<T>, one: number, outOf: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: one, arbitrary }, { weight: outOf - one, arbitrary: fc.constant(undefined) });
}

/** The first value most of the time, else one of the others. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

function present<T>(all: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
    string,
    T
  >;
}

const pthName = fc.constantFrom(
  "a.pth",
  "b.pth",
  "B.pth",
  "_x.pth",
  "z-nspkg.pth",
  ".h.pth",
  "c.PTH",
  "\u00e9.pth",
);
const pthFiles = (site: string, most: number): fc.Arbitrary<Tree> =>
  fc
    .uniqueArray(fc.tuple(pthName, arbitraryText(PTH_LINES)), { maxLength: most, selector: ([name]) => name })
    .map((files) => Object.fromEntries(files.map(([name, content]) => [`${site}/${name}`, content])));

/** What paths may lead to. */
const PLACES: Tree = {
  "venv/one": D,
  "venv/two": D,
  "venv/two/inner.pth": "@ROOT/venv/one\n",
  "venv/alias": { link: "one" },
  "venv/note.txt": "",
  "venv/\u00e9": D,
  [`${SITE}/here`]: D,
  [`${SITE}/ blank`]: D,
  "work/rel": D,
};
const LINKS: Tree = {
  alias: { link: "venv" },
  linked: { link: "base" },
  "tools/py": { link: "../venv/bin/python" },
};

/** What few environments have. */
const RARITIES: readonly Tree[] = [
  { "base/lib/python@NODOT.zip": { zip: {} } },
  { "base/bin/python@VERSION._pth": "../lib/python@VERSION\nimport site\n" },
  { "venv/bin/python._pth": "../../base/lib/python@VERSION\n../one\n../one\n" },
  { "base/pyvenv.cfg": "home = @ROOT/base/bin\n" },
  { "venv/lib64": { link: "lib" } },
  { [`${SITE}/sitecustomize.py`]: "# nothing\n" },
  { "sitecustomize.py": "import sys; sys.path.append('/added')\n" },
  { "venv/lib/python3/dist-packages": D, "venv/local/lib/python@VERSION/dist-packages": D },
];

const configuration = fc
  .tuple(
    fc.constantFrom(...HOME_LINES),
    fc.uniqueArray(fc.constantFrom(...CONFIGURATION_LINES.plain), { maxLength: 3 }),
    mostly("\n", "\r\n"),
    mostly("", "\ufeff"),
  )
  .map(([home, lines, end, mark]) => mark + [home, ...lines].map((line) => line + end).join(""));

const environment: fc.Arbitrary<Tree> = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: configuration },
      { weight: 1, arbitrary: arbitraryText({ first: "home = @ROOT/base/bin", ...CONFIGURATION_LINES }) },
    ),
    fc.oneof(
      {
        weight: 99,
        arbitrary: mostly<SysPathNode>(
          { link: "@ROOT/base/bin/python@VERSION" },
          { link: "../../base/bin/python@VERSION" },
          { link: "@ROOT/linked/bin/python@VERSION" },
          { link: "python3" },
        ),
      },
      { weight: 1, arbitrary: fc.constant<SysPathNode>({ interpreter: true }) },
    ),
    mostly("venv/pyvenv.cfg", "venv/bin/pyvenv.cfg"),
    mostly(true, false),
    pthFiles(SITE, 3),
  )
  .map(([text, program, place, hasSite, files]) => ({
    "venv/bin/python": program,
    "venv/bin/python3": { link: "@ROOT/base/bin/python@VERSION" },
    [place]: text,
    ...(hasSite ? { [SITE]: D, ...files } : {}),
  }));

const base: fc.Arbitrary<Tree> = fc
  .tuple(
    sometimes(pthFiles(USER_SITE, 1), 1, 2),
    sometimes(fc.constantFrom(...RARITIES), 1, 8),
    ...BASE_SITES.map((site) => pthFiles(site, 1)),
  )
  .map(([user, rarity, ...files]) => ({
    "base/bin/python@VERSION": { interpreter: true },
    "base/lib/python@VERSION": { library: true },
    ...Object.fromEntries(BASE_SITES.map((site) => [site, D])),
    ...(user === undefined ? {} : { [USER_SITE]: D, ...user }),
    ...rarity,
    ...(Object.assign({}, ...files) as Tree),
  }));

const variables = fc
  .record({
    PYTHONPATH: sometimes(
      fc.array(fc.constantFrom(...PATH_ITEMS), { maxLength: 4 }).map((items) => items.join(":")),
      2,
      5,
    ),
    PYTHONNOUSERSITE: sometimes(fc.constantFrom(...SWITCHES), 1, 6),
    PYTHONUSERBASE: sometimes(
      fc.constantFrom("@ROOT/home/.local", "../home/.local/", "@ROOT/gone", "~/.local", ""),
      1,
      10,
    ),
    PYTHONHOME: sometimes(fc.constantFrom("@ROOT/base", "", "@ROOT/base:@ROOT/linked", "../base/"), 1, 25),
    HOME: sometimes(fc.constantFrom("@ROOT/home/", "../home", "", "@ROOT/gone"), 1, 20),
    LC_ALL: sometimes(fc.constantFrom("C", "POSIX", "C.UTF-8"), 1, 20),
    PYTHONUTF8: sometimes(fc.constantFrom("0", "1"), 1, 30),
  })
  .map(present);
const flags = fc.subarray<InterpreterFlag>(["-I", "-E", "-s", "-S"], { minLength: 1, maxLength: 2 });

/** A made-up environment with a base of its own, and a way to start it. */
export const arbitrarySysPathCase: fc.Arbitrary<SysPathCase> = fc
  .tuple(
    base,
    environment,
    variables,
    sometimes(flags, 1, 4),
    mostly(
      "@ROOT/venv/bin/python",
      "@ROOT/venv/bin/python3",
      "@ROOT/alias/bin/python",
      "@ROOT/tools/py",
      "@ROOT/venv/one/../bin/python",
      "@ROOT/base/bin/python@VERSION",
      "@ROOT/linked/bin/python@VERSION",
    ),
  )
  .map(([baseTree, tree, env, given = [], run]) => ({
    why: "Generated.",
    tree: { ...baseTree, ...PLACES, ...tree, ...LINKS },
    run,
    env,
    flags: given,
    cwd: "@ROOT/work",
  }));
