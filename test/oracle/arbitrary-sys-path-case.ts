import * as fc from "fast-check";
import type { InterpreterFlag, SysPathCase, SysPathNode } from "../sys-path/sys-path-case.ts";
import {
  ENVIRONMENT_LINES,
  HOME_LINES,
  PATH_ITEMS,
  PTH_LINES,
  SWITCHES,
  UNUSUAL_PTH_LINES,
} from "./sys-path-lines.ts";

type Tree = Record<string, SysPathNode>;

const D = { directory: true } as const;
const SITE = "venv/lib/python@VERSION/site-packages";
const USER_SITE = "home/.local/lib/python@VERSION/site-packages";
const BASE_SITES = [
  "base/lib/python@VERSION/site-packages",
  "base/local/lib/python@VERSION/dist-packages",
] as const;

function sometimes<T>(arbitrary: fc.Arbitrary<T>, one: number, outOf: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: one, arbitrary }, { weight: outOf - one, arbitrary: fc.constant(undefined) });
}

const lineEnd = fc.oneof(
  { weight: 40, arbitrary: fc.constant("\n") },
  { weight: 3, arbitrary: fc.constantFrom("\r\n", "\r", "\n\n", " \n", "\t\n") },
  { weight: 1, arbitrary: fc.constantFrom("\f", "\v", "\x1d", "\x85", "\u2028") },
);
const pthLine = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PTH_LINES) },
  { weight: 3, arbitrary: fc.constantFrom(...UNUSUAL_PTH_LINES) },
);
const pthText = fc
  .tuple(
    fc.oneof({ weight: 20, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constant("\ufeff") }),
    fc.array(fc.tuple(pthLine, lineEnd), { maxLength: 5 }),
    fc.boolean(),
  )
  .map(([mark, lines, isClosed]) => {
    const text = mark + lines.flat().join("");
    return isClosed ? text : text.trimEnd();
  });
const pthContent: fc.Arbitrary<SysPathNode> = fc.oneof(
  { weight: 60, arbitrary: pthText },
  { weight: 1, arbitrary: fc.constantFrom({ base64: "/w==" }, { base64: "L2NhZukK" }) },
);
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
    .uniqueArray(fc.tuple(pthName, pthContent), { maxLength: most, selector: ([name]) => name })
    .map((files) => Object.fromEntries(files.map(([name, content]) => [`${site}/${name}`, content])));

/** What paths may lead to. */
const places: Tree = {
  "venv/one": D,
  "venv/two": D,
  "venv/two/inner.pth": "@ROOT/venv/one\n",
  "venv/alias": { link: "one" },
  "venv/note.txt": "",
  [`${SITE}/here`]: D,
  [`${SITE}/ blank`]: D,
  "work/rel": D,
};

const configuration = fc
  .tuple(
    fc.constantFrom(...HOME_LINES),
    fc.uniqueArray(fc.constantFrom(...ENVIRONMENT_LINES), { maxLength: 3 }),
    fc.constantFrom(...Array<string>(12).fill("\n"), "\r\n"),
    sometimes(fc.constant("\ufeff"), 1, 30),
  )
  .map(([home, lines, end, mark = ""]) => mark + [home, ...lines].map((line) => line + end).join(""));

const environment: fc.Arbitrary<Tree> = fc
  .tuple(
    configuration,
    fc.constantFrom<SysPathNode>(
      { link: "@ROOT/base/bin/python@VERSION" },
      { link: "../../base/bin/python@VERSION" },
      { link: "python3" },
    ),
    fc.constantFrom("venv/pyvenv.cfg", "venv/pyvenv.cfg", "venv/pyvenv.cfg", "venv/bin/pyvenv.cfg"),
    sometimes(fc.constant(true), 1, 20),
    pthFiles(SITE, 3),
  )
  .map(([text, program, place, isWithoutSite = false, files]) => ({
    "venv/bin/python": program,
    "venv/bin/python3": { link: "@ROOT/base/bin/python@VERSION" },
    [place]: text,
    ...(isWithoutSite ? {} : { [SITE]: D, ...files }),
  }));

const base: fc.Arbitrary<Tree> = fc
  .tuple(...BASE_SITES.map((site) => pthFiles(site, 1)), sometimes(pthFiles(USER_SITE, 1), 1, 2))
  .map((parts) => {
    const user = parts.at(-1);
    return {
      "base/bin/python@VERSION": { interpreter: true },
      "base/lib/python@VERSION": { library: true },
      ...Object.fromEntries(BASE_SITES.map((site) => [site, D])),
      ...(user === undefined ? {} : { [USER_SITE]: D }),
      ...(Object.assign({}, ...parts) as Tree),
    };
  });

const variables = fc
  .record({
    PYTHONPATH: sometimes(
      fc.array(fc.constantFrom(...PATH_ITEMS), { maxLength: 4 }).map((items) => items.join(":")),
      2,
      5,
    ),
    PYTHONNOUSERSITE: sometimes(fc.constantFrom(...SWITCHES), 1, 6),
    PYTHONUSERBASE: sometimes(fc.constantFrom("@ROOT/home/.local", "@ROOT/gone", "~/.local", ""), 1, 10),
    PYTHONHOME: sometimes(fc.constantFrom("@ROOT/base", "", "@ROOT/base:@ROOT/base"), 1, 25),
  })
  .map((all) => {
    const present = Object.entries(all).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present) as Record<string, string>;
  });
const flags = fc.subarray<InterpreterFlag>(["-I", "-E", "-s", "-S"], { maxLength: 1 });

/** A made-up environment with a base of its own, and a way to start it. */
export const arbitrarySysPathCase: fc.Arbitrary<SysPathCase> = fc
  .tuple(
    base,
    environment,
    variables,
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: flags }),
    fc.constantFrom(
      ...Array<string>(8).fill("@ROOT/venv/bin/python"),
      "@ROOT/venv/bin/python3",
      "@ROOT/alias/bin/python",
      "@ROOT/tools/py",
      "@ROOT/base/bin/python@VERSION",
    ),
  )
  .map(([baseTree, tree, env, given, run]) => ({
    why: "Generated.",
    tree: {
      ...baseTree,
      ...places,
      ...tree,
      alias: { link: "venv" },
      "tools/py": { link: "../venv/bin/python" },
    },
    run,
    env,
    flags: given,
    cwd: "@ROOT/work",
  }));
