import type { Command } from "commander";
import type { Environment } from "../../discovery/environment.ts";
import { count } from "../count.ts";
import { escapeText } from "../escape-text.ts";
import { EXIT_ANSWERED } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { jsonDocument } from "../reporters/json-document.ts";
import { pathText, sysPathJSON } from "../reporters/path-text.ts";
import { requireEnvironment } from "../target-contents.ts";
import { addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";

/** `pyep path`: the computed sys.path of an environment. */
export const path: Verb = {
  summary: "The sys.path that an environment's interpreter starts with, computed from its files.",
  usage: "[TARGET] [OPTIONS]",
  help: `
Each entry comes with what puts it there: PYTHONPATH, the standard library, a
site directory, the user's own, or the line of a .pth file. Code in .pth files
is not run; where it may have changed the path, the last line says so.

${TARGET_KINDS}
Examples:
  pyep path                            of the environment found here
  pyep path -v                         … and how it came about
  pyep path --isolated .venv           as python -I: no PYTHONPATH, no user site
  pyep path --json
`,

  define(command: Command): void {
    command.argument("[TARGET...]", "what to read; default: the environment found here");
    addTargetOptions(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<TargetOptions & OutputOptions>();
    return withTarget("path", command.args, options, invocation, ({ target, output, format, cwd }) => {
      const environment = requireEnvironment(target);
      const { problems, exact } = environment;
      if (format === "json") {
        const items = environment.sysPath.map((entry) => sysPathJSON(entry, cwd));
        output.data(jsonDocument("sysPath", items, { target, problems, cwd, further: { exact } }));
      } else {
        output.data(pathText(environment, output.layout));
      }
      if (options.verbose === true) {
        for (const decision of environment.decisions) output.note(`  ${escapeText(decision)}`);
      }
      output.problems(problems);
      output.note(summary(environment, target.kind === "path"));
      return EXIT_ANSWERED;
    });
  },
};

function summary({ exact, problems, sysPath }: Environment, isGiven: boolean): string {
  if (isGiven) return `${count(sysPath.length, "entry", "entries")}, as given`;
  if (exact) return "exact: nothing that pyep does not run can have changed this";
  const reasons = problems.filter(
    ({ affects, severity }) => affects === "sys.path" && severity !== "info",
  ).length;
  return `not exact: ${count(reasons, "reason")} above`;
}
