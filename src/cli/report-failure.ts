import path from "node:path";
import { CommanderError } from "commander";
import { FileAccessError } from "../discovery/file-tree.ts";
import type { FileAccessReason } from "../discovery/file-tree.ts";
import { PyepError } from "../metadata/pyep-error.ts";
import { PythonError } from "../metadata/python-error.ts";
import { AmbiguousNameError } from "./choose-entry-point.ts";
import { colorFor } from "./color.ts";
import { explainUsageError } from "./explain-usage-error.ts";
import { displayPathFor } from "./display-path.ts";
import { escapeMessage } from "./escape-message.ts";
import { escapeText } from "./escape-text.ts";
import { EXIT_FAILED } from "./invocation.ts";
import type { Invocation } from "./invocation.ts";
import { jsonText } from "./json-text.ts";
import { labelDistribution } from "./label-distribution.ts";
import { UnreadableProjectError } from "./source-tree.ts";
import { alignedRows } from "./text-table.ts";

/** An error as it is published. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly pythonException?: string;
}

/** Says on stderr what went wrong and what to do, and on stdout, too, where JSON is asked for. */
export function reportFailure(thrown: unknown, invocation: Invocation): number {
  const { argv, cwd, stdout } = invocation;
  const failure = sayFailure(thrown, invocation);
  if (wantsJSON(argv)) {
    const where = failure.path === undefined ? {} : { path: path.resolve(cwd, failure.path) };
    stdout.write(jsonText({ version: 1, error: { ...failure, ...where } }));
  }
  return EXIT_FAILED;
}

/** Says on stderr what went wrong and what to do. */
export function sayFailure(thrown: unknown, invocation: Invocation): Failure {
  const { argv, env, stderr } = invocation;
  const error = thrown instanceof CommanderError ? explainUsageError(thrown, argv[0] ?? "") : thrown;
  const failure = describeFailure(error, argv);
  const color = colorFor("auto", stderr.isTTY, env);
  const lines = [
    ...messageLines(error, failure, invocation).map((line, index) =>
      index === 0 && !(error instanceof AmbiguousNameError) ? `${color.error("error:")} ${line}` : line,
    ),
    `${color.hint("hint:")} ${escapeText(failure.hint)}`,
  ];
  stderr.write(lines.map((line) => `${line}\n`).join(""));
  if (env["PYEP_DEBUG"] === "1" && error instanceof Error) stderr.write(`${error.stack}\n`);
  return failure;
}

function describeFailure(error: unknown, argv: readonly string[]): Failure {
  if (!(error instanceof PyepError)) {
    return {
      code: "PYEP_INTERNAL",
      message: `internal error: ${error instanceof Error ? error.message : String(error)}`,
      hint: "run it again with PYEP_DEBUG=1 to see where it comes from",
    };
  }
  const { code, message, hint } = error;
  return {
    code,
    message,
    hint: hint ?? fallbackHint(error, argv),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...lineAndColumn(error),
    ...(error instanceof PythonError ? { pythonException: error.pythonException } : {}),
  };
}

function lineAndColumn(error: PyepError): Pick<Failure, "line" | "column"> {
  if (!(error instanceof PythonError || error instanceof UnreadableProjectError)) return {};
  const column = error instanceof UnreadableProjectError ? error.column : undefined;
  return {
    ...(error.line === undefined ? {} : { line: error.line }),
    ...(column === undefined ? {} : { column }),
  };
}

const LOCATED = [FileAccessError, PythonError, UnreadableProjectError];

function messageLines(error: unknown, failure: Failure, { cwd, env, stderr }: Invocation): readonly string[] {
  const { code, message, line, column, pythonException } = failure;
  if (error instanceof AmbiguousNameError) {
    const rows = error.choices.map(({ group, name, value, dist }) => [
      escapeText(`${group}:${name}`),
      escapeText(value),
      ...(dist === undefined ? [] : [labelDistribution(dist)]),
    ]);
    const layout = { columns: stderr.columns ?? 80, indent: 2, gap: 2 };
    return [escapeText(message), ...alignedRows(rows, layout).flat()];
  }
  // A list of what was tried.
  if (code === "PYEP_NO_ENVIRONMENT") return message.split("\n").map(escapeText);
  const exception =
    pythonException === undefined || message.includes(pythonException) ? "" : `${pythonException}: `;
  if (failure.path === undefined || !LOCATED.some((located) => error instanceof located)) {
    return [exception + escapeMessage(message)];
  }
  const place =
    displayPathFor(stderr.isTTY, cwd, env)(failure.path) +
    (line === undefined ? "" : `:${line}`) +
    (column === undefined ? "" : `:${column}`);
  const separator = /^(?:is|has|holds|cannot|does) /.test(message) ? " " : ": ";
  return [exception + place + separator + escapeMessage(message)];
}

const ACCESS_HINTS: Readonly<Record<FileAccessReason, string>> = {
  permission: "pyep needs the right to read it",
  loop: "remove one of the links",
  corrupt: "it may be cut off or damaged: fetch or build it again",
  "too-large": "it is not read on purpose; is it the file that you mean?",
  "special-file": "name a regular file or a directory",
  io: "is it the file that you mean, and is its disk in order?",
};

function fallbackHint(error: PyepError, argv: readonly string[]): string {
  if (error instanceof FileAccessError) return ACCESS_HINTS[error.reason];
  if (error instanceof PythonError) return "without --strict pyep reports it and reads the rest";
  return `pyep help ${argv[0] ?? ""} explains the verb`;
}

/** Whether JSON is asked for, even by a command line that cannot be understood. */
function wantsJSON(argv: readonly string[]): boolean {
  return argv.some(
    (argument, index) =>
      argument === "--json" ||
      argument === "--format=json" ||
      (argument === "json" && argv[index - 1] === "--format"),
  );
}
