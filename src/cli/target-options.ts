import { Option } from "commander";
import type { Command } from "commander";
import type { TargetKind } from "../node/open-target.ts";

/** What is asked, and as which interpreter. */
export interface TargetOptions {
  readonly in?: string | undefined;
  readonly path?: readonly string[] | undefined;
  readonly prefix?: string | undefined;
  readonly python?: string | undefined;
  readonly as?: TargetKind | undefined;
  readonly pythonVersion?: string | undefined;
  readonly strict?: boolean | undefined;
  readonly root?: string | undefined;
  readonly isolated?: boolean | undefined;
}

/** What a target may be, for the help of a verb. */
export const TARGET_FORMS = `A target is one of:
  a wheel or sdist                      dist/demo-1.0-py3-none-any.whl
  the directory of a project            .
  the directory of an environment       .venv
  an interpreter                        .venv/bin/python
  a script whose first line names one   "$(command -v pytest)"
  a directory that holds *.dist-info    .venv/lib/python3.12/site-packages
`;

/** {@link TARGET_FORMS}, and what is taken without one. */
export const TARGET_KINDS: string = `${TARGET_FORMS}Without one: the environment that VIRTUAL_ENV or CONDA_PREFIX names, else the
nearest .venv in the current directory or above, else pyenv's choice, else that
of python3 on PATH.
`;

/** Adds the options that name a target; the operand TARGET is the verb's own. */
export function addTargetOptions(command: Command): void {
  command
    .optionsGroup("Target:")
    .option("--in <TARGET>", "the same as TARGET, for verbs whose operand is a name")
    .option("--path <DIR>", "exactly this sys.path entry; repeat it for more", appended)
    .option("--prefix <DIR>", "the environment with this sys.prefix")
    .option("--python <FILE>", "the environment of this interpreter")
    .addOption(
      new Option("--as <KIND>", "take TARGET for this: environment, project or path").choices([
        "environment",
        "project",
        "path",
      ]),
    )
    .option("--root <DIR>", "take DIR for the root of the file system; nothing outside is opened")
    .option("-I, --isolated", "as python -I: no PYTHONPATH and the like, no user site")
    .option("--python-version <X.Y>", "answer as this CPython, 3.8 to 3.15; default: the environment's own");
}

/** Adds `--strict`. */
export function addStrictOption(command: Command): void {
  command.option("--strict", "fail where CPython would, instead of reporting the file and going on");
}

function appended(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
