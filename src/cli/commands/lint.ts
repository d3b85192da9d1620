import type { Command } from "commander";
import { failOnOption, failsOn } from "../fail-on.ts";
import { EXIT_ANSWERED, EXIT_FAILED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { fixedTarget, writeFixes } from "../lint-fixes.ts";
import type { LintCommandOptions } from "../lint-options.ts";
import { givenSettings, ruleList } from "../lint-options.ts";
import { lintReport } from "../lint-report.ts";
import { settingsText } from "../lint-settings-text.ts";
import { lintSummary } from "../lint-summary.ts";
import { chooseLintTargets, describeLintTarget } from "../lint-targets.ts";
import { addOutputOptions } from "../output-options.ts";
import { openOutput } from "../output.ts";
import { addReportOption, writeReports } from "../report-options.ts";
import { REPORT_FORMATS } from "../reporters/report-formats.ts";
import type { Verb } from "../verbs.ts";

/** `pyep lint`: what is about to be published. */
export const lint: Verb = {
  summary: "Checks the entry points of a project, wheel or sdist before it is published.",
  usage: "[TARGET...] [OPTIONS]",
  help: `
A target is one of:
  a project's directory, or its pyproject.toml, setup.cfg or setup.py
  a wheel or an sdist
none: the project of the current directory or above.

What the project's own build back-end does with it is said with each finding.
Exit code 1 where a finding is an error, or as bad as --fail-on says.

Examples:
  pyep lint
  pyep lint dist/*.whl
  pyep lint --select EP4 --fail-on warning
  pyep lint --diff                          what --fix would change
  pyep lint --format github --report sarif=pyep.sarif
  pyep rule EP202                           what a rule means
Settings stand in [tool.pyep.lint] of pyproject.toml: select, extend-select,
ignore, severity, per-file-ignores, per-group-ignores, known-groups, fail-on.
In a file: # pyep: ignore[EP202]
`,

  define(command: Command): void {
    command
      .argument("[TARGET...]", "what to check; default: the project here or above")
      .option("--in <TARGET>", "the same as TARGET")
      .optionsGroup("Rules:")
      .option(
        "--select <RULES>",
        "only these: codes, their beginnings, names or ALL; comma-separated",
        ruleList,
      )
      .option("--ignore <RULES>", "not these", ruleList)
      .addOption(failOnOption())
      .option("--no-config", "leave [tool.pyep.lint] out")
      .option("--show-settings", "say what is checked how, and check nothing")
      .optionsGroup("Fixes:")
      .option("--fix", "change the project's files where the meaning certainly stays")
      .option("--unsafe-fixes", "with --fix or --diff: also where it may not")
      .option("--diff", "show what --fix would change, and change nothing; exit code 1 where it would");
    addOutputOptions(command, Object.keys(REPORT_FORMATS));
    addReportOption(command);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<LintCommandOptions>();
    const format = options.json === true ? "json" : (options.format ?? "full");
    const output = openOutput(invocation, options);
    const given = givenSettings(options);
    const { targets, failures } = await chooseLintTargets(command.args, options, given, invocation.cwd);
    try {
      for (const target of targets) output.note(describeLintTarget(target, invocation.cwd));
      if (options.showSettings === true) {
        output.data(targets.map(({ settings }) => settingsText(settings)).join("\n"));
        return EXIT_ANSWERED;
      }
      const isFixing = options.fix === true || options.diff === true;
      const fixed = await Promise.all(
        targets.map((target) => fixedTarget(target, isFixing, options.unsafeFixes === true)),
      );
      if (options.diff === true) {
        const diffs = fixed.map(({ diff }) => diff).join("");
        output.data(diffs);
        output.note(diffs === "" ? "nothing to change" : "--fix makes these changes");
        return diffs === "" ? EXIT_ANSWERED : EXIT_NOT_FOUND;
      }
      const fixes = writeFixes(fixed);
      const report = lintReport(fixed, invocation.cwd);
      output.data(REPORT_FORMATS[format]?.(report, output.layout) ?? "");
      writeReports(options.report, report, invocation);
      output.note(lintSummary(fixed, fixes));
      if (failures.length > 0) {
        const { sayFailure } = await import("../report-failure.ts");
        for (const failure of failures) sayFailure(failure, invocation);
        return EXIT_FAILED;
      }
      const failOn = targets
        .map(({ settings }) => settings.failOn)
        .find((severity) => severity !== undefined);
      return failsOn(report.diagnostics, failOn) ? EXIT_NOT_FOUND : EXIT_ANSWERED;
    } finally {
      await Promise.all(targets.map((target) => target.close()));
    }
  },
};
