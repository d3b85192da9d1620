import type { Command } from "commander";
import { selectorHint } from "../../lint/lint-configuration.ts";
import type { Rule } from "../../lint/rule.ts";
import { RULES } from "../../lint/rules.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { jsonText } from "../json-text.ts";
import { addOutputOptions, outputFormat } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import { openOutput } from "../output.ts";
import { ruleJSON, rulesText, ruleText } from "../reporters/rules-text.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";

/** `pyep rule`: the documentation of a lint rule, or the list of all. */
export const rule: Verb = {
  summary: "What a rule of lint or doctor means: why, an example, how to mend or silence it.",
  usage: "[CODE] [OPTIONS]",
  help: `
Without CODE: all rules. A name does as well as a code.

Examples:
  pyep rule                 all: code, name, severity, fix, targets
  pyep rule EP202
  pyep rule typo-of-known-group
`,

  define(command: Command): void {
    command.argument("[CODE...]", "a code (EP202), the beginning of codes (EP2) or a name");
    addOutputOptions(command, ["text", "json"]);
  },

  run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<OutputOptions>();
    const format = outputFormat(options);
    const output = openOutput(invocation, options);
    const [asked, second] = command.args;
    if (second !== undefined)
      throw usageError("more than one rule", `pyep rule ${asked}, then pyep rule ${second}`);
    const found = asked === undefined ? RULES : rulesNamed(asked);
    if (format === "json") output.data(jsonText({ version: 1, rules: found.map(ruleJSON), problems: [] }));
    else if (asked !== undefined && found.length === 1)
      output.data(found.map((each) => ruleText(each, output.layout)).join(""));
    else output.data(rulesText(found, output.layout));
    if (found.length > 0 || asked === undefined) return Promise.resolve(EXIT_ANSWERED);
    output.error(`no rule is named ${asked}`);
    output.hint(selectorHint(asked));
    return Promise.resolve(EXIT_NOT_FOUND);
  },
};

function rulesNamed(asked: string): readonly Rule[] {
  const code = asked.toUpperCase();
  return RULES.filter(
    (each) => each.name === asked.toLowerCase() || (/^EP\d*$/.test(code) && each.code.startsWith(code)),
  );
}
