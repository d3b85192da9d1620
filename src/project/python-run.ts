import type { FileTree } from "../discovery/file-tree.ts";
import type { PythonParser } from "../python-source/python-parser.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import type { PythonHeap, Scope } from "./python-heap.ts";
import { unknown } from "./python-value.ts";
import type { FunctionValue, PythonValue, Reason, UnknownValue } from "./python-value.ts";

/** The program is too large to be followed to its end. */
export class OutOfFuelError extends Error {
  override readonly name = "OutOfFuelError";
}

/** The program certainly raises an exception here. */
export class RaisedError extends Error {
  override readonly name = "RaisedError";
}

/** A call as it is written, its arguments evaluated. */
export interface CallArguments {
  readonly positional: readonly PythonValue[];
  readonly named: ReadonlyMap<string, PythonValue>;
  /** Set where `*args` or `**kwargs` are not known: there may be more arguments. */
  readonly more?: UnknownValue | undefined;
  /** Where the value of a named argument is written. */
  readonly nodes: ReadonlyMap<string, SyntaxNode>;
}

/** What following one program needs everywhere. The functions are given by those who know. */
export interface PythonRun {
  readonly parser: PythonParser;
  readonly tree: FileTree;
  /** The program's path in the tree. */
  readonly path: string;
  readonly version: readonly [major: number, minor: number];
  readonly platform: string;
  readonly heap: PythonHeap;
  readonly globals: Scope;
  /**
   * How often something unknown was met that may have raised: whether an `except` clause may run.
   */
  doubts: number;
  /** Counts the work that is done. @throws {OutOfFuelError} where it was too much. */
  spend(units?: number): void;
  reason(node: SyntaxNode, text: string): Reason;
  evaluate(node: SyntaxNode, scope: Scope): PythonValue;
  assign(target: SyntaxNode, value: PythonValue, scope: Scope): void;
  defineFunction(node: SyntaxNode, scope: Scope): FunctionValue;
  callFunction(callee: FunctionValue, args: CallArguments, node: SyntaxNode): PythonValue;
  /** `exec(text, globals)`; `false` where that is not followed. */
  execute(text: string, scope: Scope, node: SyntaxNode): boolean;
  /** Whether it is a text other than the program's own that is followed now: its places are none of the program's. */
  readonly isElsewhere: boolean;
  /** A call of `setup()`. */
  onSetup(args: CallArguments, node: SyntaxNode): void;
}

/** Something unknown that a program may fail at. */
export function doubt(
  run: PythonRun,
  node: SyntaxNode,
  text: string,
  ...from: readonly (PythonValue | undefined)[]
): UnknownValue {
  run.doubts++;
  const reason = from.find((value): value is UnknownValue => value?.kind === "unknown")?.reason;
  return unknown(reason ?? run.reason(node, text), ...from);
}

/** The children of a node that mean something. */
export function meaningful(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter(({ type }) => type !== "comment" && type !== "line_continuation");
}

/** How much text, and how many items, a value may have. */
export const MAX_TEXT: number = 1 << 20;
export const MAX_ITEMS = 20_000;

/** The expression that is a field of a node. */
export function evaluateField(run: PythonRun, node: SyntaxNode, name: string, scope: Scope): PythonValue {
  const child = node.childForFieldName(name);
  return child === null ? doubt(run, node, "a syntax error") : run.evaluate(child, scope);
}

/** The expression that stands in a node by itself: what is behind the star in `*args`. */
export function evaluateInner(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const [child] = meaningful(node);
  return child === undefined ? doubt(run, node, "a syntax error") : run.evaluate(child, scope);
}
