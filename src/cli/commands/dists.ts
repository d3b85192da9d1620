import type { Command } from "commander";
import { hiddenDistributions } from "../../discovery/hidden-distributions.ts";
import type { Distribution } from "../../metadata/distribution.ts";
import type { Target } from "../../node/open-target.ts";
import { count } from "../count.ts";
import { EXIT_ANSWERED } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { distsText } from "../reporters/dists-text.ts";
import { distributionJSON, jsonDocument } from "../reporters/json-document.ts";
import { expectSinglePass } from "../single-pass.ts";
import { distributionsOf, environmentOf, problemsOf } from "../target-contents.ts";
import { addStrictOption, addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";

/** `pyep dists`: the distributions of a target. */
export const dists: Verb = {
  summary:
    "The distributions of an environment, in the order in which Python finds them, hidden ones included.",
  usage: "[TARGET] [OPTIONS]",
  help: `
${TARGET_KINDS}
Examples:
  pyep dists                           of the environment found here
  pyep dists --json                    with package URL, installer and origin
  pyep dists --path src --path vendor  of exactly these sys.path entries
  pyep dist pytest-cov                 (another verb) one distribution in full
`,

  define(command: Command): void {
    command.argument("[TARGET...]", "what to read; default: the environment found here");
    addTargetOptions(command);
    addStrictOption(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<TargetOptions & OutputOptions>();
    return withTarget("dists", command.args, options, invocation, async ({ target, output, format, cwd }) => {
      await expectSinglePass(target, options);
      const distributions = distributionsOf(target);
      const environment = environmentOf(target);
      const hiddenBy =
        environment === undefined ? new Map<Distribution, Distribution>() : hiddenDistributions(environment);
      if (format === "json") {
        const items = distributions.map((distribution) => distributionJSON(distribution, cwd));
        const problems = problemsOf(target, undefined, distributions);
        output.data(jsonDocument("distributions", items, { target, problems, cwd }));
      } else {
        output.data(distsText(distributions, hiddenBy, output.layout));
      }
      output.problems(problemsOf(target, undefined, distributions));
      output.note(summary(distributions, hiddenBy.size, target));
      return EXIT_ANSWERED;
    });
  },
};

/** `23 distributions on 3 sys.path entries, 1 of them hidden` */
function summary(distributions: readonly Distribution[], hidden: number, target: Target): string {
  const number = count(distributions.length, "distribution");
  const sysPath = environmentOf(target)?.sysPath;
  if (sysPath === undefined) return number;
  const where = `${number} on ${count(sysPath.length, "sys.path entry", "sys.path entries")}`;
  return hidden === 0 ? where : `${where}, ${hidden} of them hidden by another of the same name`;
}
