import type { ByVersion } from "../fixture/by-version.ts";
import type { FixtureNode } from "../fixture/fixture.ts";

/**
 * A made-up environment and how an interpreter is started in it: fixtures/sys-path/CASE/fixture.json.
 *
 * In names, contents, links and variables stand: `@ROOT` for the directory of the case, `@BASE` for the prefix of the
 * interpreter that is asked, `@VERSION` for its version ("3.12") and `@NODOT` for that without the dot ("312").
 */
export interface SysPathCase {
  /** One sentence: the rule that this case shows. */
  readonly why: string;
  /** What there is, by path from the root of the case (or an absolute path, in a documented case), in this order. */
  readonly tree: Readonly<Record<string, SysPathNode>>;
  /** The interpreter that is started. @default "@ROOT/venv/bin/python" */
  readonly run?: string;
  /** Environment variables. HOME is `@ROOT/home` where it is not given here. */
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly InterpreterFlag[];
  /** The current directory. @default "@ROOT" */
  readonly cwd?: string;
  /** "3.11-3.13": the versions that the case is about. @default all */
  readonly versions?: string;
  /** The layout of the interpreters that are asked. @default both */
  readonly layout?: InterpreterLayoutName;
  /** Where files do not tell the answer: what pyep says then, instead of guessing silently. */
  readonly inexact?: ByVersion<string>;
  /** Nothing on this machine can answer: where the expectation comes from. */
  readonly documented?: string;
  /** @default "posix" */
  readonly flavour?: "windows";
}

export type InterpreterFlag = "-I" | "-E" | "-s" | "-S";

/** As CPython installs itself; or as Debian and Ubuntu patch it (`dist-packages`). */
export type InterpreterLayoutName = "upstream" | "debian";

export type SysPathNode = FixtureNode | InterpreterCopy | StandardLibrary;

/** The program itself, not a link to it: without a pyvenv.cfg it looks for its library from here. */
interface InterpreterCopy {
  readonly interpreter: true;
}

/**
 * A directory such as lib/python3.12 with a link to each member of the real one, without site directories. In memory:
 * os.py, encodings/, lib-dynload/ and a site.py that has what pyep looks for in it.
 */
interface StandardLibrary {
  readonly library: true | LibraryOptions;
}

interface LibraryOptions {
  /** Members that are left out. */
  readonly without?: readonly string[];
  /** What site.py says, where it differs from that of the version; in documented cases only. */
  readonly site?: Partial<SiteMarkers>;
}

/** What pyep looks for in the text of an interpreter's site.py. */
export interface SiteMarkers {
  /** `"dist-packages"` */
  readonly distPackages: boolean;
  /** `name.startswith(".")`: hidden `.pth` files are passed over. */
  readonly skipsHidden: boolean;
  /** `"utf-8-sig"`: how `.pth` files are decoded. */
  readonly utf8Sig: boolean;
  /** `".start"`: PEP 829. */
  readonly startFiles: boolean;
}

/** What an interpreter answers. */
export type SysPathAnswer = StartedAnswer | "does not start";

export interface StartedAnswer {
  /** Without the `""` that `-c` puts first. */
  readonly path: readonly string[];
  readonly prefix: string;
  readonly basePrefix: string;
}

/** What was recorded for a case: fixtures/sys-path/CASE/expected.json. Placeholders stand as in the case. */
export interface ExpectedSysPath {
  readonly upstream?: ByVersion<SysPathAnswer>;
  readonly debian?: ByVersion<SysPathAnswer>;
  /** Written by hand, for a documented case. */
  readonly documented?: ByVersion<SysPathAnswer>;
}
