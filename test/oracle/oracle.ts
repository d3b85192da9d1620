import type { Answers } from "../fixture/answers.ts";

/** A case as an interpreter is asked about it. */
export interface OracleCase {
  /** The directory on this machine that the case was written into. */
  readonly root: string;
  readonly path: readonly string[];
  readonly lookups: readonly string[];
}

/** Something that knows what importlib.metadata answers. */
export interface Oracle {
  /** The version whose behaviour it shows: "3.12". */
  readonly version: string;
  /** For people: "CPython 3.12.4". */
  readonly title: string;
  /** Whether it sees the directories of this machine, not a copy. */
  readonly seesTheDisk: boolean;
  ask(cases: readonly OracleCase[]): Promise<OracleReply>;
}

/** What scripts/importlib-metadata-answers.py prints. */
export interface OracleReply {
  /** "3.12.4" */
  readonly python: string;
  /** `sysconfig.get_platform()` */
  readonly platform: string;
  /** One for each case. */
  readonly answers: readonly Answers[];
}

/** The question, in Python. From the root of the repository, where npm runs. */
export const QUESTION = "scripts/importlib-metadata-answers.py";
