import type { FileTree } from "../discovery/file-tree.ts";
import { compareCodePoints } from "../metadata/python-str.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { textRange } from "../python-source/text-range.ts";
import { FunctionTable } from "./call-function.ts";
import { createRun } from "./create-run.ts";
import type { Undecided } from "./project.ts";
import type { Scope } from "./python-heap.ts";
import { meaningful, OutOfFuelError } from "./python-run.ts";
import type { CallArguments, PythonRun } from "./python-run.ts";
import { unknown } from "./python-value.ts";
import type { Reason } from "./python-value.ts";
import { runBlock } from "./run-statements.ts";
import { setupArguments } from "./setup-arguments.ts";
import type { SetupArguments } from "./setup-arguments.ts";
import { readEntryPoints } from "./setup-entry-points.ts";
import type { ImplicitConcatenation, SetupEntryPoint, ShapeFault } from "./setup-entry-points.ts";

/** What following a setup.py needs beside its text. */
export interface SetupPyContext {
  readonly parser: PythonParser;
  /** The project. Files that the program reads are read from it; nothing outside of it is. */
  readonly tree: FileTree;
  /** The program's path in the tree. */
  readonly path: string;
  /** That of `sys.version_info`, such as `"3.12"`; by default `"3.14"`. */
  readonly pythonVersion?: string;
  /** `sys.platform`; by default `"linux"`. */
  readonly platform?: string;
}

/** What a setup.py says without being run. */
export interface SetupPyReading {
  /** Where `setup()` is called; `null` where no call was found. */
  readonly call: TextRange | null;
  /** Whether `setup()` is given `entry_points`, be they known or not, other than `None`. */
  readonly hasEntryPoints: boolean;
  /** In the order in which they are given. Where {@link undecided} is not empty, there may be others. */
  readonly entryPoints: readonly SetupEntryPoint[];
  /** Why the entry points are not known, or not all of them. */
  readonly undecided: readonly Undecided[];
  readonly concatenations: readonly ImplicitConcatenation[];
  readonly faults: readonly ShapeFault[];
  /** Where the value of `entry_points` is, if that is an INI text and not empty. */
  readonly textRange?: TextRange;
  readonly arguments: SetupArguments;
}

/**
 * Reads a setup.py by following what it does with literals, variables, functions of its own, and files of the project.
 * Nothing is run or imported. Whatever depends on anything else is undecided, with the reason; nothing is guessed.
 *
 * @param source what `decodePythonSource` gives.
 */
export function readSetupPy(source: string, context: SetupPyContext): SetupPyReading {
  return context.parser.parse(source, (root) => follow(root, context));
}

function follow(root: SyntaxNode, context: SetupPyContext): SetupPyReading {
  const readings: SetupPyReading[] = [];
  const globals: Scope = { names: new Map(), parent: undefined, elsewhere: new Map() };
  const functions = new FunctionTable();
  const run = createRun(context, globals, functions, (args, node) => {
    readings.push(readCall(run, args, node, context.path));
  });
  try {
    runBlock(run, meaningful(root), globals);
    if (readings.length === 0) callDeclaringFunctions(run, functions, root);
  } catch (error) {
    if (error instanceof RangeError) return undecidedReading(context.path, 1, "it is nested too deeply");
    if (!(error instanceof OutOfFuelError)) throw error;
    return undecidedReading(context.path, 1, "it computes too much to be followed");
  }
  return choose(readings, context.path, root);
}

function callDeclaringFunctions(run: PythonRun, functions: FunctionTable, root: SyntaxNode): void {
  const more = unknown(run.reason(root, "a function that nothing here calls"));
  const args: CallArguments = { positional: [], named: new Map(), nodes: new Map(), more };
  for (const [callee, { node }] of functions.declaring()) functions.call(run, callee, args, node);
}

function readCall(run: PythonRun, args: CallArguments, node: SyntaxNode, path: string): SetupPyReading {
  const { positional, named, more, nodes } = args;
  const value = named.get("entry_points");
  const range = textRange(nodes.get("entry_points") ?? node);
  const read =
    value === undefined
      ? { entryPoints: [], concatenations: [], faults: [], undecided: [] }
      : readEntryPoints(value, range);
  const reasons: Reason[] = [...read.undecided];
  if (value === undefined && more !== undefined) reasons.push(more.reason);
  // Only distutils of old took name and version by position.
  if (run.isElsewhere) reasons.push(run.reason(node, "setup() is called by a file that is executed"));
  // A class of its own may make entry points of anything: salt's does.
  if (value === undefined && named.has("distclass"))
    reasons.push(run.reason(node, "distclass= stands in for the usual Distribution"));
  if (positional.length > 0) reasons.push(run.reason(node, "positional arguments of setup()"));
  return {
    call: textRange(node),
    hasEntryPoints:
      (value !== undefined && !(value.kind === "simple" && value.value === null)) || reasons.length > 0,
    entryPoints: read.entryPoints,
    concatenations: read.concatenations,
    faults: read.faults,
    ...(value?.kind === "str" && value.text !== "" ? { textRange: range } : {}),
    undecided: reasons.map(({ line, text }) => ({ path, line, reason: text })),
    arguments: setupArguments(named),
  };
}

/**
 * Of several calls one that gives entry points counts before one that gives none; two that differ, or that make two
 * distributions, leave it open.
 */
function choose(readings: readonly SetupPyReading[], path: string, root: SyntaxNode): SetupPyReading {
  const giving = readings.filter(({ hasEntryPoints }) => hasEntryPoints);
  const [first = readings[0], ...others] = giving;
  if (first === undefined) {
    const line = root.hasError ? firstErrorLine(root) : 1;
    return undecidedReading(path, line, "no call of setup() was found");
  }
  const different = others.find((other) => contents(other) !== contents(first));
  const second =
    different ?? readings.find((other) => first.hasEntryPoints && isOtherDistribution(first, other));
  if (second === undefined) return first;
  const line = second.call?.line ?? 1;
  const what = different === undefined ? "make different distributions" : "give different entry points";
  return {
    ...first,
    entryPoints: [],
    undecided: [...first.undecided, { path, line, reason: `several calls of setup() ${what}` }],
  };
}

function isOtherDistribution(one: SetupPyReading, other: SetupPyReading): boolean {
  const { name } = one.arguments;
  return name !== undefined && other.arguments.name !== undefined && other.arguments.name !== name;
}

function contents({ entryPoints, faults, undecided }: SetupPyReading): string {
  return JSON.stringify([
    entryPoints.map(({ group, text }) => `${group} ${text}`).toSorted(compareCodePoints),
    faults.map(({ kind, found, group }) => [kind, found, group]),
    undecided.map(({ line }) => line),
  ]);
}

function firstErrorLine(root: SyntaxNode): number {
  const child = root.namedChildren.find(({ hasError }) => hasError);
  return (child?.startPosition.row ?? 0) + 1;
}

function undecidedReading(path: string, line: number, reason: string): SetupPyReading {
  return {
    call: null,
    hasEntryPoints: true,
    entryPoints: [],
    undecided: [{ path, line, reason }],
    concatenations: [],
    faults: [],
    arguments: {},
  };
}
