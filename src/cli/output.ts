import type { Problem } from "../metadata/problem.ts";
import { colorFor } from "./color.ts";
import type { Color } from "./color.ts";
import { displayPathFor } from "./display-path.ts";
import type { DisplayPath } from "./display-path.ts";
import { escapeMessage } from "./escape-message.ts";
import type { Invocation } from "./invocation.ts";
import type { OutputOptions } from "./output-options.ts";

/** What a report is laid out for. */
export interface TextLayout {
  /** Aligned columns for a person, or one TAB-separated record in a line. */
  readonly isTTY: boolean;
  readonly columns: number;
  readonly color: Color;
  readonly path: DisplayPath;
}

/** The streams of one run: data on stdout; target, problems and summary on stderr. */
export interface Output {
  readonly layout: TextLayout;
  /** How paths are written in messages. */
  readonly path: DisplayPath;
  data(text: string): void;
  /** A line that `--quiet` leaves out. Its parts from files are escaped already. */
  note(line: string): void;
  /** A line that says what to do about the one before it. */
  hint(line: string): void;
  problems(problems: readonly Problem[]): void;
  /** Something that went wrong beside the answer; said even with `--quiet`. Escaped already. */
  error(line: string): void;
}

/** The streams of a run with these options. */
export function openOutput({ stdout, stderr, cwd, env }: Invocation, options: OutputOptions): Output {
  const path = displayPathFor(stderr.isTTY, cwd, env);
  const messageColor = colorFor(options.color, stderr.isTTY, env);
  const isQuiet = options.quiet === true;
  const writeLine = (line: string): void => stderr.write(`${line}\n`);

  return {
    layout: {
      isTTY: stdout.isTTY,
      columns: stdout.columns ?? 80,
      color: colorFor(options.color, stdout.isTTY, env),
      path: displayPathFor(stdout.isTTY, cwd, env),
    },
    path,
    data(text) {
      if (text !== "") stdout.write(text);
    },
    note(line) {
      if (!isQuiet) writeLine(line);
    },
    hint(line) {
      if (!isQuiet) writeLine(`${messageColor.hint("hint:")} ${line}`);
    },
    error(line) {
      writeLine(`${messageColor.error("error:")} ${line}`);
    },
    problems(problems) {
      for (const problem of problems) {
        if (problem.severity === "warning" && isQuiet) continue;
        if (problem.severity === "info" && (isQuiet || options.verbose !== true)) continue;
        writeLine(problemLine(problem, messageColor, path));
      }
    },
  };
}

/** `warning: PATH:LINE: message` */
function problemLine(problem: Problem, color: Color, path: DisplayPath): string {
  const { severity, message, line } = problem;
  const label = severity === "error" ? color.error("error:") : color.warning(`${severity}:`);
  const place =
    problem.path === undefined ? "" : `${path(problem.path)}:${line === undefined ? "" : `${line}:`} `;
  return `${label} ${place}${escapeMessage(message)}`;
}
