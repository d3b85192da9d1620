import { assignTarget } from "./assign-target.ts";
import type { FunctionTable } from "./call-function.ts";
import { evaluateExpression } from "./evaluate-expression.ts";
import { PythonHeap } from "./python-heap.ts";
import type { Scope } from "./python-heap.ts";
import { meaningful, OutOfFuelError } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { unknown } from "./python-value.ts";
import type { Reason } from "./python-value.ts";
import { runBlock } from "./run-statements.ts";
import type { SetupPyContext } from "./setup-py.ts";

/** How many steps a program is followed, so that none takes longer than about a second. */
const FUEL = 150_000;
/** How deep expressions may be nested, those of functions that are called counted in. */
const MAX_DEPTH = 120;
/** A file may be executed that executes a file. */
const MAX_EXECUTED = 2;

/** The state of following one program, with all that knows how to. */
export function createRun(
  { parser, tree, path, pythonVersion = "3.14", platform = "linux" }: SetupPyContext,
  globals: Scope,
  functions: FunctionTable,
  onSetup: PythonRun["onSetup"],
): PythonRun {
  let fuel = FUEL;
  let depth = 0;
  let executed = 0;
  let executedAt: number | undefined;
  const [major = 3, minor = 14] = pythonVersion.split(".", 2).map(Number);
  const run: PythonRun = {
    parser,
    tree,
    path,
    version: [major, minor],
    platform,
    heap: new PythonHeap(spend),
    globals,
    doubts: 0,
    get isElsewhere() {
      return executed > 0;
    },
    onSetup,
    spend,
    reason: (node, text): Reason => ({ line: executedAt ?? node.startPosition.row + 1, text }),
    evaluate(node, scope) {
      if (depth >= MAX_DEPTH) return unknown(run.reason(node, "it is nested too deeply"));
      depth++;
      try {
        return evaluateExpression(run, node, scope);
      } finally {
        depth--;
      }
    },
    assign(target, value, scope) {
      assignTarget(run, target, value, scope);
    },
    defineFunction: (node, scope) => functions.define(run, node, scope),
    callFunction: (callee, args, node) => functions.call(run, callee, args, node),
    execute(text, scope, node) {
      if (executed >= MAX_EXECUTED) return false;
      run.spend(Math.ceil(text.length / 256));
      executedAt ??= node.startPosition.row + 1;
      executed++;
      const known = functions.size;
      try {
        parser.parse(text, (root) => runBlock(run, meaningful(root), scope));
      } finally {
        // Its syntax tree is gone, and with it what its functions are made of.
        functions.forgetFrom(known);
        executed--;
        if (executed === 0) executedAt = undefined;
      }
      return true;
    },
  };
  return run;

  function spend(units = 1): void {
    fuel -= units;
    if (fuel < 0) throw new OutOfFuelError();
  }
}
