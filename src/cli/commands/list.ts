import type { Command } from "commander";
import type { Distribution } from "../../metadata/distribution.ts";
import type { SelectParams } from "../../metadata/entry-point.ts";
import type { EntryPoints } from "../../metadata/entry-points.ts";
import { count } from "../count.ts";
import type { Target } from "../../node/open-target.ts";
import { escapeText, isHarmless } from "../escape-text.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { entryPointJSON, jsonDocument } from "../reporters/json-document.ts";
import { listIni } from "../reporters/list-ini.ts";
import type { IniReport } from "../reporters/list-ini.ts";
import { listText } from "../reporters/list-text.ts";
import { expectSinglePass } from "../single-pass.ts";
import { sourceTreeOf } from "../source-tree.ts";
import { entryPointsOf, fromDistributions, legacyEntryPointsOf, problemsOf } from "../target-contents.ts";
import { addStrictOption, addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";
import type { Asked } from "../with-target.ts";

interface ListOptions extends TargetOptions, OutputOptions {
  readonly group?: string;
  readonly name?: string;
  readonly require?: boolean;
  readonly legacy?: boolean;
}

/** `pyep list`: the entry points of a target. */
export const list: Verb = {
  summary:
    "The entry points of an environment, wheel, sdist or project, in the order in which Python has them.",
  usage: "[TARGET] [OPTIONS]",
  help: `
${TARGET_KINDS}
Examples:
  pyep list                               all that the environment here has
  pyep list -g pytest11                   the plug-ins that pytest loads
  pyep list -g console_scripts -n flask   one command
  pyep list "$(command -v tox)" -g tox    the plug-ins of this very tox
  pyep list --format ini                  as an entry_points.txt
  pyep list --legacy -g pytest11          as pkg_resources.iter_entry_points
  pyep list .                             what the project here declares
  pyep list . --format ini                … as its build would write it
  pyep list dist/demo-1.0-py3-none-any.whl -g pytest11 -n demo --require
                                          is it really in the wheel?
`,

  define(command: Command): void {
    command
      .argument("[TARGET...]", "what to read; default: the environment found here")
      .optionsGroup("Selection:")
      .option("-g, --group <GROUP>", "only this group")
      .option("-n, --name <NAME>", "only entry points of this name")
      .option("--require", "exit code 1 where nothing matches")
      .option("--legacy", "as pkg_resources (setuptools 80) sees it, by its own rules");
    addTargetOptions(command);
    addStrictOption(command);
    addOutputOptions(command, ["text", "json", "ini"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<ListOptions>();
    return withTarget("list", command.args, options, invocation, async (asked) => {
      await expectSinglePass(asked.target, options);
      const all = options.legacy === true ? legacyEntryPointsOf(asked.target) : entryPointsOf(asked.target);
      const listed = all.select(selection(options));
      report(listed, asked);
      const undecided = sourceTreeOf(asked.target)?.undecided ?? [];
      if (undecided.length > 0) {
        const { noteUndecided } = await import("../note-undecided.ts");
        noteUndecided(asked.target, asked.output);
        asked.output.hint("build the wheel, then pyep list dist/*.whl");
      }
      if (listed.length > 0) {
        asked.output.note(summary(listed, asked, options));
        return EXIT_ANSWERED;
      }
      if (undecided.length > 0) return options.require === true ? EXIT_NOT_FOUND : EXIT_ANSWERED;
      const { nothingListed } = await import("../nothing-listed.ts");
      asked.output.note(nothingListed(all, options));
      return options.require === true ? EXIT_NOT_FOUND : EXIT_ANSWERED;
    });
  },
};

function selection({ group, name }: ListOptions): SelectParams {
  return { ...(group === undefined ? {} : { group }), ...(name === undefined ? {} : { name }) };
}

function report(listed: EntryPoints, { target, output, format, cwd }: Asked): void {
  const entryPoints = [...listed];
  const owners = new Set(
    entryPoints.flatMap(({ dist }): Distribution[] => (dist === undefined ? [] : [dist])),
  );
  if (format === "json") {
    const items = entryPoints.map((entryPoint) => entryPointJSON(entryPoint, target, cwd));
    const problems = problemsOf(target, listed, owners);
    output.data(jsonDocument("entryPoints", items, { target, problems, cwd }));
    output.problems(problems);
    return;
  }
  const { text, leftOut } =
    format === "ini"
      ? ini(listed, target)
      : { text: listText(entryPoints, target, output.layout), leftOut: [] };
  output.data(text);
  output.problems(problemsOf(target, listed, owners));
  for (const { group, name } of leftOut) {
    output.error(`${escapeText(`${group}:${name}`)} cannot stand in an entry_points.txt; left out`);
  }
}

/** All of a project is written as its build back-end would do it. */
function ini(listed: EntryPoints, target: Target): IniReport {
  const sources = sourceTreeOf(target);
  const { entryPointsTxt = "" } = sources?.project ?? {};
  const isWhole = sources?.isAnswer === true && listed.length === sources.project.entryPoints.length;
  return isWhole && entryPointsTxt.split("\n").every(isHarmless)
    ? { text: entryPointsTxt, leftOut: [] }
    : listIni([...listed]);
}

/** `2 entry points in group pytest11 from 2 of 23 distributions` */
function summary(listed: EntryPoints, { target }: Asked, { name }: ListOptions): string {
  const [group = "", ...others] = listed.groups;
  const named = name === undefined ? "" : ` named ${escapeText(name)}`;
  const where = others.length === 0 ? `group ${escapeText(group)}` : `${others.length + 1} groups`;
  return `${count(listed.length, "entry point")}${named} in ${where}${fromDistributions(listed, target)}`;
}
