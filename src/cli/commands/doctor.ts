import type { Command } from "commander";
import type { Progress } from "../../inspection/diagnose.ts";
import type { Diagnosis } from "../../inspection/diagnose.ts";
import type { Environment } from "../../discovery/environment.ts";
import { countDiagnostics } from "../../lint/count-diagnostics.ts";
import { RULES } from "../../lint/rules.ts";
import { diagnose } from "../../node/diagnose.ts";
import type { Target } from "../../node/open-target.ts";
import { count } from "../count.ts";
import { wheelFile } from "../describe-target.ts";
import { escapeText } from "../escape-text.ts";
import { failOnOption, failsOn } from "../fail-on.ts";
import type { FailOn } from "../fail-on.ts";
import { EXIT_ANSWERED, EXIT_NOT_FOUND } from "../invocation.ts";
import type { Invocation } from "../invocation.ts";
import { addOutputOptions } from "../output-options.ts";
import type { OutputOptions } from "../output-options.ts";
import type { Output } from "../output.ts";
import { ownVersion } from "../own-version.ts";
import { progressLine } from "../progress-line.ts";
import { addReportOption, writeReports } from "../report-options.ts";
import type { ReportFile } from "../report-options.ts";
import type { DiagnosticsReport } from "../reporters/diagnostics-report.ts";
import { doctorText } from "../reporters/doctor-text.ts";
import { targetJSON } from "../reporters/json-document.ts";
import { REPORT_FORMATS } from "../reporters/report-formats.ts";
import { environmentOf, nounOf, problemsOf } from "../target-contents.ts";
import { addTargetOptions, TARGET_KINDS } from "../target-options.ts";
import type { TargetOptions } from "../target-options.ts";
import { usageError } from "../usage-error.ts";
import type { Verb } from "../verbs.ts";
import { withTarget } from "../with-target.ts";
import type { Asked } from "../with-target.ts";

interface DoctorOptions extends TargetOptions, OutputOptions {
  readonly deep?: boolean;
  readonly failOn?: FailOn;
  readonly report?: readonly ReportFile[];
}

/** `pyep doctor`: what is wrong with an installed environment. */
export const doctor: Verb = {
  summary: "What is wrong with an installed environment, by the distribution to update or uninstall.",
  usage: "[ENVIRONMENT] [OPTIONS]",
  help: `
Whether the target of each entry point exists, what hides and clashes, what
makes interpreters refuse the listing, leftovers, commands, editable projects
that were changed since, code that runs at start. Nothing is run: a target that
is found may still fail to load, which --deep tells for missing imports.
Exit code 1 where something is an error; --fail-on says from which severity on.

${TARGET_KINDS}
Examples:
  pyep doctor                              the environment found here
  pyep doctor .venv --deep                 follow the imports, too
  pyep doctor --fail-on warning            for a build
  pyep doctor --report sarif=doctor.sarif  a file beside the text
`,

  define(command: Command): void {
    command
      .argument("[ENVIRONMENT...]", "what to examine; default: the environment found here")
      .option("--deep", "follow the imports of each target's module")
      .addOption(failOnOption());
    addTargetOptions(command);
    addOutputOptions(
      command,
      Object.keys(REPORT_FORMATS),
      "default: by distribution on a terminal, else concise",
    );
    addReportOption(command);
  },

  async run(command: Command, invocation: Invocation): Promise<number> {
    const options = command.opts<DoctorOptions>();
    return withTarget("doctor", command.args, options, invocation, async (asked) => {
      const { target, output, format, cwd } = asked;
      const environment = examinedEnvironment(asked);
      const progress = progressLine(invocation, options.quiet === true);
      const diagnosis = await diagnose(environment, {
        deep: options.deep,
        onProgress: ({ done, total }: Progress) => progress.show(`${done} of ${count(total, "entry point")}`),
      });
      progress.clear();
      const problems = problemsOf(target, environment.entryPoints(), []);
      const report: DiagnosticsReport = {
        diagnostics: diagnosis.diagnostics,
        rules: RULES,
        summary: summaryOf(diagnosis),
        targets: [targetJSON(target, cwd)],
        problems,
        cwd,
        version: ownVersion(),
        path: output.layout.path,
        sourceOf: () => undefined,
      };
      const isDefault = format === "text";
      const byDistribution = isDefault && output.layout.isTTY;
      const reporter = REPORT_FORMATS[isDefault ? "concise" : format] ?? doctorText;
      output.note(
        `${count(diagnosis.distributions, "distribution")}, ${count(diagnosis.targets.length, "entry point")}`,
      );
      output.data((byDistribution || format === "full" ? doctorText : reporter)(report, output.layout));
      // What is a finding, too, is said as that.
      output.problems(problems.filter(({ affects }) => affects === "sys.path" && format !== "json"));
      writeReports(options.report, report, invocation);
      if (options.verbose === true) noteUntold(diagnosis, output);
      output.note(summaryLine(diagnosis, options.verbose === true));
      return failsOn(diagnosis.diagnostics, options.failOn) ? EXIT_NOT_FOUND : EXIT_ANSWERED;
    });
  },
};

/** The environment to examine. @throws {PyepError} for a target that is none, with the verb that checks it. */
function examinedEnvironment({ target, output }: Pick<Asked, "target" | "output">): Environment {
  const environment = environmentOf(target);
  if (environment !== undefined) return environment;
  const place = placeOf(target, output);
  throw usageError(
    `${place} is ${nounOf(target)}; doctor checks an installed environment`,
    `pyep lint ${place}${target.kind === "wheel" ? "; pyep hooks shows what would run at start-up" : ""}`,
  );
}

function placeOf(target: Target, { path }: Output): string {
  if (target.kind === "wheel") return path(wheelFile(target));
  return target.kind === "project" ? path(target.directory) : nounOf(target);
}

function summaryOf({ diagnostics, distributions, targets }: Diagnosis): Readonly<Record<string, number>> {
  const number = (...status: readonly string[]): number =>
    targets.filter(({ resolution }) => status.includes(resolution.status)).length;
  return {
    ...countDiagnostics(diagnostics),
    distributions,
    entryPoints: targets.length,
    targetsFound: number("ok"),
    targetsMissing: number("missing-module", "missing-attribute"),
    targetsUntold: number("unknown"),
  };
}

/** `3 errors, 1 warning; 58 targets found, 1 missing, 4 cannot be told (-v names them)` */
function summaryLine(diagnosis: Diagnosis, isVerbose: boolean): string {
  const {
    error = 0,
    warning = 0,
    info = 0,
    targetsFound,
    targetsMissing,
    targetsUntold,
  } = summaryOf(diagnosis);
  const counts = [
    error > 0 ? count(error, "error") : "",
    warning > 0 ? count(warning, "warning") : "",
    info > 0 ? `${info} worth knowing` : "",
  ].filter((text) => text !== "");

  const names = targetsUntold === 0 || isVerbose ? "" : " (-v names them)";
  return `${counts.length === 0 ? "no findings" : counts.join(", ")}; ${count(targetsFound ?? 0, "target")} found, ${targetsMissing} missing, ${targetsUntold} cannot be told${names}`;
}

function noteUntold({ targets }: Diagnosis, output: Output): void {
  for (const { entryPoint, resolution } of targets) {
    if (resolution.status !== "unknown") continue;
    output.note(
      `cannot tell: ${escapeText(`${entryPoint.group}:${entryPoint.name} = ${entryPoint.value}: ${resolution.reason}`)}`,
    );
  }
}
