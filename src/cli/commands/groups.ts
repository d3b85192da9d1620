import type { Command } from "commander";
import type { EntryPoint } from "../../metadata/entry-point.ts";
import { groupBy } from "../../metadata/group-by.ts";
import { knownGroup } from "../../metadata/known-groups.ts";
import { count } from "../count.ts";
import { EXIT_ANSWERED } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { groupsText } from "../reporters/groups-text.ts";
import type { CountedGroup } from "../reporters/groups-text.ts";
import { jsonDocument, readByJSON } from "../reporters/json-document.ts";
import { expectSinglePass } from "../single-pass.ts";
import { entryPointsOf, fromDistributions, problemsOf } from "../target-contents.ts";
import { addStrictOption, addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";

/** `pyep groups`: which groups there are. */
export const groups: Verb = {
  summary:
    "The groups of entry points: how many are in each, from how many distributions, and who reads them.",
  usage: "[TARGET] [OPTIONS]",
  help: `
${TARGET_KINDS}
Examples:
  pyep groups                               of the environment found here
  pyep groups .venv
  pyep groups dist/demo-1.0-py3-none-any.whl
A group that is not in pyep's table may well have a reader: pyep does not know
all programs.
`,

  define(command: Command): void {
    command.argument("[TARGET...]", "what to read; default: the environment found here");
    addTargetOptions(command);
    addStrictOption(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<TargetOptions & OutputOptions>();
    return withTarget(
      "groups",
      command.args,
      options,
      invocation,
      async ({ target, output, format, cwd }) => {
        await expectSinglePass(target, options);
        const all = entryPointsOf(target);
        const counted = countGroups(all);
        const problems = problemsOf(target, all, []);
        output.data(
          format === "json"
            ? jsonDocument("groups", counted.map(groupJSON), { target, problems, cwd })
            : groupsText(counted, output.layout),
        );
        output.problems(problems);
        const where = `${count(all.length, "entry point")} in ${count(counted.length, "group")}`;
        output.note(all.length === 0 ? "no entry points" : where + fromDistributions(all, target));
        return EXIT_ANSWERED;
      },
    );
  },
};

function countGroups(entryPoints: Iterable<EntryPoint>): CountedGroup[] {
  const members = groupBy(entryPoints, ({ group }) => group);
  return Array.from(members, ([name, list]) => ({
    name,
    entryPoints: list.length,
    distributions: new Set(list.map(({ dist }) => dist)).size,
    known: knownGroup(name),
  }));
}

function groupJSON({ name, entryPoints, distributions, known }: CountedGroup): unknown {
  return { name, entryPoints, distributions, readBy: readByJSON(known), known: known !== undefined };
}
