import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { WorkingSetAnswers } from "../discovery/working-set-answers.ts";
import { findInterpreters } from "./find-interpreters.ts";
import { installSetuptools } from "./install-setuptools.ts";

/** A case as `pkg_resources` is asked about it. */
export interface WorkingSetCase {
  /** The directory on this machine that the case was written into. */
  readonly root: string;
  readonly path: readonly string[];
}

/** A CPython of this machine with `pkg_resources`. */
export interface PkgResourcesOracle {
  /** "3.12" */
  readonly version: string;
  /** For people: "pkg_resources of setuptools 80.9.0 on CPython 3.12.4". */
  readonly title: string;
  /** One answer for each case. */
  ask(cases: readonly WorkingSetCase[]): Promise<readonly WorkingSetAnswers[]>;
}

interface Reply {
  readonly python: string;
  readonly setuptools: string;
  readonly answers: readonly WorkingSetAnswers[];
}

// The oldest that this setuptools runs on is 3.9.
const TOO_OLD = new Set(["3.8"]);
const QUESTION = "scripts/pkg-resources-answers.py";

/**
 * The CPythons that can be asked, oldest first; none where this machine has no CPython or setuptools cannot be had,
 * which `say` is told.
 */
export async function findPkgResourcesOracles(say: (message: string) => void): Promise<PkgResourcesOracle[]> {
  const interpreters = (await findInterpreters()).filter(({ version }) => !TOO_OLD.has(version));
  const newest = interpreters.at(-1);
  if (newest === undefined) {
    say("no CPython 3.9 to 3.14 on PATH or below pyenv's root, so nothing answers for pkg_resources");
    return [];
  }
  const directory = await installSetuptools(newest, say);
  if (directory === undefined) return [];
  return interpreters.map(({ version, release, executable }) => ({
    version,
    title: `pkg_resources on CPython ${release}`,
    ask: async (cases) => (await ask(executable, directory, cases)).answers,
  }));
}

async function ask(executable: string, directory: string, cases: readonly WorkingSetCase[]): Promise<Reply> {
  const child = spawn(executable, ["-I", "-S", QUESTION, directory], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(cases));
  const [reply, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject)),
  ]);
  if (code !== 0) throw new Error(`${executable} ended with ${code}`);
  return JSON.parse(reply) as Reply;
}
