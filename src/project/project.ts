import type { EntryPoints } from "../metadata/entry-points.ts";
import type { Problem } from "../metadata/problem.ts";
import type { BuildBackend } from "./build-backend.ts";
import type { Config } from "../metadata/config-parser.ts";
import type { Declaration } from "./declaration.ts";
import type { SetupPyReading } from "./setup-py.ts";
import type { TomlDocument } from "./toml-document.ts";

/** Something that only running the project's code, or building it, would tell. */
export interface Undecided {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

/** The files of a project that say how it is built; absent where they are not there or not read. */
export interface ProjectDocuments {
  readonly pyproject?: TomlDocument;
  readonly setupCfg?: Config;
  readonly setupPy?: SetupPyReading;
}

/** What a source tree declares, before it is built. */
export interface Project {
  /** The project's name and version, as far as they are written down; `null` where they are computed. */
  readonly name: string | null;
  readonly version: string | null;
  readonly buildBackend: BuildBackend;
  /** What the build will write, in the order of the file that the back-end would write. */
  readonly entryPoints: EntryPoints;
  /** The text of the entry_points.txt that the back-end would write; `""` where it writes none. */
  readonly entryPointsTxt: string;
  /** What is written, where, in the order of the files. */
  readonly declarations: readonly Declaration[];
  readonly undecided: readonly Undecided[];
  /** The files as they were read, with the places of what is in them. */
  readonly documents: ProjectDocuments;
  /** Everything that is wrong, and what the back-end does about it; `rule` is the lint rule that knows it. */
  readonly problems: readonly Problem[];
}
