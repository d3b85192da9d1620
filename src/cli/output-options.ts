import { Option } from "commander";
import type { Command } from "commander";
import type { ColorChoice } from "./color.ts";
import { usageError } from "./usage-error.ts";

/** How an answer is given. */
export interface OutputOptions {
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
  readonly color: ColorChoice;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

const TEXT_EXPLANATION = "text is aligned on a terminal, else one TAB-separated record in a line";

/** Adds the options that say how an answer is given. */
export function addOutputOptions(
  command: Command,
  formats: readonly string[],
  explanation: string = TEXT_EXPLANATION,
): void {
  command
    .optionsGroup("Output:")
    .addOption(new Option("--format <FORMAT>", formatSentence(formats, explanation)).choices(formats))
    .option("--json", "short for --format json")
    .addOption(
      new Option("--color <WHEN>", "auto, always or never; auto looks at NO_COLOR and FORCE_COLOR")
        .choices(["auto", "always", "never"])
        .default("auto", "auto"),
    )
    .option("-q, --quiet", "say nothing but errors beside the answer")
    .option("-v, --verbose", "say also what is only worth knowing");
}

/** The format that is asked for. @throws {PyepError} where two are. */
export function outputFormat({ format, json }: OutputOptions): string {
  if (json === true && format !== undefined && format !== "json") {
    throw usageError(`two formats: --json and --format ${format}`, "leave one of them out");
  }
  return json === true ? "json" : (format ?? "text");
}

function formatSentence(formats: readonly string[], explanation: string): string {
  const list = `${formats.slice(0, -1).join(", ")} or ${formats.at(-1)}`;
  return `${list}; ${explanation}`;
}
