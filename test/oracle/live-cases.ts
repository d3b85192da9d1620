import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applies } from "../sys-path/applies.ts";
import type { Places } from "../sys-path/placeholders.ts";
import { startOf } from "../sys-path/start.ts";
import type { Start } from "../sys-path/start.ts";
import type { SysPathAnswer, SysPathCase } from "../sys-path/sys-path-case.ts";
import { writeCase } from "../sys-path/write-case.ts";
import { askSysPath } from "./ask-sys-path.ts";
import { inTurns } from "./in-turns.ts";
import { LibraryLinks } from "./library-links.ts";
import { makeCleanPrefix } from "./sys-path-interpreters.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";

/** A case as it is on disk, and what the interpreter said. */
export interface LiveAnswer {
  readonly places: Places;
  readonly start: Start;
  readonly answer: SysPathAnswer;
}

/**
 * Writes cases to disk and starts an interpreter in each. A case that is about others, or has no program to start, is
 * left `undefined`.
 *
 * @param use what to do with an answer while the case still lies there.
 */
export async function askLiveCases<Result>(
  interpreter: SysPathInterpreter,
  cases: readonly SysPathCase[],
  use: (live: LiveAnswer, index: number) => Result,
): Promise<(Result | undefined)[]> {
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), "pyep-sys-path-")));
  const { version, built, executable, library } = interpreter;
  const base = path.join(directory, "base");
  try {
    const links = new LibraryLinks(library, path.join(directory, "libraries"));
    makeCleanPrefix(interpreter, links, base);
    return await inTurns(cases, async (one, index) => {
      if (!applies(one, interpreter)) return undefined;
      const places = { root: path.join(directory, `case-${index}`), base, version, built };
      writeCase(one, places, { executable, makeLibrary: (at, without) => links.make(at, without) });
      const start = startOf(one, places);
      const answer = await askSysPath(start, path.join(built, "lib"));
      const result = answer === undefined ? undefined : use({ places, start, answer }, index);
      links.takeBack(places.root);
      rmSync(places.root, { recursive: true, force: true });
      return result;
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
