import { Option } from "commander";
import type { Command } from "commander";
import type { StartupHook } from "../../inspection/startup-hook.ts";
import type { StartupHooksTarget } from "../../inspection/startup-hooks.ts";
import type { Target } from "../../node/open-target.ts";
import { startupHooks } from "../../node/startup-hooks.ts";
import { count } from "../count.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { hookJSON, hooksText } from "../reporters/hooks-text.ts";
import { jsonDocument } from "../reporters/json-document.ts";
import { environmentOf, nounOf, problemsOf } from "../target-contents.ts";
import { addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";

interface HooksOptions extends TargetOptions, OutputOptions {
  readonly failOn: "unknown" | "never";
}

/** `pyep hooks`: what runs at interpreter start. */
export const hooks: Verb = {
  summary: "What runs at every start of an environment's interpreter, or would after installing a wheel.",
  usage: "[TARGET] [OPTIONS]",
  help: `
Lines of code in .pth files, sitecustomize and usercustomize, .start files. None
of it is run. A hook is known only where its text is what a known tool writes
and the RECORD of its distribution agrees; the name of a file proves nothing.
Exit code 1 where a hook is unknown.

${TARGET_KINDS}
Examples:
  pyep hooks                                of the environment found here
  pyep hooks --in suspect/venv --root suspect
                                            nothing outside suspect is opened
  pyep hooks demo-1.0-py3-none-any.whl      what installing it would add
  pyep hooks --fail-on never --json         an inventory
`,

  define(command: Command): void {
    command
      .argument("[TARGET...]", "what to read; default: the environment found here")
      .addOption(
        new Option("--fail-on <CLASS>", "exit code 1 for unknown hooks, or never")
          .choices(["unknown", "never"])
          .default("unknown", "unknown"),
      );
    addTargetOptions(command);
    addOutputOptions(command, ["text", "json"]);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<HooksOptions>();
    return withTarget("hooks", command.args, options, invocation, ({ target, output, format, cwd }) => {
      const found = startupHooks(hooksTarget(target));
      const problems = problemsOf(target, undefined, []);
      if (format === "json") {
        const items = found.map((hook) => hookJSON(hook, target.kind === "wheel" ? undefined : cwd));
        output.data(jsonDocument("startupHooks", items, { target, problems, cwd }));
      } else {
        output.data(hooksText(found, output.layout));
      }
      // That a path file runs code is what the answer itself says.
      output.problems(problems.filter(({ code }) => code !== "PYEP_NOT_COMPUTED"));
      output.note(summary(found));
      const isUnknown = found.some((hook) => hook.class === "unknown");
      return isUnknown && options.failOn === "unknown" ? EXIT_NOT_FOUND : EXIT_ANSWERED;
    });
  },
};

/** @throws {PyepError} for what is neither installed nor would be as it is. */
function hooksTarget(target: Target): StartupHooksTarget {
  if (target.kind === "wheel") return target.wheel;
  const environment = environmentOf(target);
  if (environment !== undefined) return environment;
  throw usageError(
    `hooks looks into an environment or a wheel, not into ${nounOf(target)}`,
    "build the wheel, then pyep hooks dist/*.whl",
  );
}

const CLASSES = ["unknown", "known", "namespace", "editable"] as const;

/** `4 start-up hooks: 2 unknown, 1 known, 1 editable; nothing was executed` */
function summary(hooksFound: readonly StartupHook[]): string {
  const counts = CLASSES.flatMap((name) => {
    const number = hooksFound.filter((hook) => hook.class === name).length;
    return number === 0 ? [] : [`${number} ${name}`];
  });
  const what = hooksFound.length === 0 ? "" : `: ${counts.join(", ")}`;
  return `${count(hooksFound.length, "start-up hook")}${what}; nothing was executed`;
}
