import type { Command } from "commander";
import { diff as entryPointDiff } from "../../inspection/diff.ts";
import type { EntryPointChange } from "../../inspection/diff.ts";
import type { Problem } from "../../metadata/problem.ts";
import { openTarget } from "../../node/open-target.ts";
import type { Target } from "../../node/open-target.ts";
import { closeTarget } from "../choose-target.ts";
import { count } from "../count.ts";
import { diffOperand } from "../diff-operand.ts";
import type { DiffOperand } from "../diff-operand.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { jsonText } from "../json-text.ts";
import { noteUndecided } from "../note-undecided.ts";
import { addOutputOptions, outputFormat } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { openOutput } from "../output.ts";
import type { Output } from "../output.ts";
import { diffText } from "../reporters/diff-text.ts";
import { problemsJSON, targetJSON } from "../reporters/json-document.ts";
import { requireReadable } from "../source-tree.ts";
import { problemsOf } from "../target-contents.ts";
import { TARGET_FORMS } from "../target-options.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";

interface DiffOptions extends OutputOptions {
  readonly pythonVersion?: string;
  readonly isolated?: boolean;
}

/** `pyep diff`: the entry points that differ between two targets. */
export const diff: Verb = {
  summary: "The entry points that were added, removed or changed from one target to another.",
  usage: "A B [OPTIONS]",
  help: `
Of an environment beside a project, sdist or wheel only the distribution of that
name counts. What a project does not tell without being built is undecided: that
is no difference. Exit code 1 where they differ.

${TARGET_FORMS}
Examples:
  pyep diff . dist/demo-1.0-py3-none-any.whl    is all that is declared in it?
  pyep diff .venv .                             declared, but not installed?
  pyep diff demo-1.0.tar.gz demo-1.1.tar.gz     what a release changes
`,

  define(command: Command): void {
    command.argument("[A B...]", "what was, and what is");
    command
      .optionsGroup("Target:")
      .option("-I, --isolated", "as python -I: no PYTHONPATH and the like, no user site")
      .option("--python-version <X.Y>", "answer as this CPython, 3.8 to 3.15; default: each one's own");
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<DiffOptions>();
    const [a, b, ...more] = command.args;
    if (a === undefined || b === undefined || more.length > 0) {
      throw usageError(
        `two targets are compared, not ${command.args.length}`,
        "pyep diff . dist/demo-1.0-py3-none-any.whl",
      );
    }
    const format = outputFormat(options);
    const output = openOutput(invocation, options);
    const { pythonVersion, isolated } = options;
    const open = (target: string): Promise<Target> =>
      openTarget(target, {
        cwd: invocation.cwd,
        env: invocation.env,
        pythonVersion,
        isolated,
        foundBy: "TARGET",
      });
    const before = await open(a);
    try {
      const after = await open(b);
      try {
        return answer(before, after, { output, format, cwd: invocation.cwd });
      } finally {
        await closeTarget(after);
      }
    } finally {
      await closeTarget(before);
    }
  },
};

interface Reporting {
  readonly output: Output;
  readonly format: string;
  readonly cwd: string;
}

function answer(before: Target, after: Target, { output, format, cwd }: Reporting): number {
  const a = diffOperand(before, after, output.path);
  const b = diffOperand(after, before, output.path);
  output.note(`${a.label} → ${b.label}`);
  requireReadable(before);
  requireReadable(after);
  const changes = entryPointDiff(a.side, b.side);
  const problems = [...problemsFor(before, a), ...problemsFor(after, b)];
  if (format === "json") {
    const targets = [targetJSON(before, cwd), targetJSON(after, cwd)];
    output.data(jsonText({ version: 1, targets, changes, problems: problemsJSON(problems, cwd) }));
  } else {
    output.data(diffText(changes, output.layout));
  }
  output.problems(problems);
  for (const target of [before, after]) noteUndecided(target, output);
  output.note(summary(changes));
  const differs = changes.some(({ change }) => change !== "undecided");
  if (differs && isInstalledProject(before, b) + isInstalledProject(after, a) > 0) {
    output.hint("entry points are copied at installation: install the project again");
  }
  return differs ? EXIT_NOT_FOUND : EXIT_ANSWERED;
}

function problemsFor(target: Target, { side, installed }: DiffOperand): readonly Problem[] {
  const entryPoints = "sysPath" in side ? side.entryPoints() : side.entryPoints;
  return problemsOf(target, entryPoints, installed === undefined ? [] : [installed]);
}

function isInstalledProject(target: Target, other: DiffOperand): number {
  return target.kind === "project" && other.installed !== undefined ? 1 : 0;
}

/** `1 added, 1 removed, 1 changed` */
function summary(changes: readonly EntryPointChange[]): string {
  const kinds = ["added", "removed", "changed", "undecided"] as const;
  const counts = kinds.flatMap((kind) => {
    const number = changes.filter(({ change }) => change === kind).length;
    return number === 0
      ? []
      : [kind === "undecided" ? `${count(number, "entry point")} undecided` : `${number} ${kind}`];
  });
  return counts.length === 0 ? "no differences" : counts.join(", ");
}
