import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { assignTarget } from "./assign-target.ts";
import { isReached, joined, NORMAL } from "./completion.ts";
import type { Completion } from "./completion.ts";
import { iterate } from "./python-iteration.ts";
import type { Scope } from "./python-heap.ts";
import { doubt } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { isUnordered, truth, unknown } from "./python-value.ts";

/** Runs a block in the scope of the loop. */
type RunBody = (block: SyntaxNode | null) => Completion;

const MAX_ITERATIONS = 500;
const MAX_ROUNDS = 4;
const MAX_INNER_ROUNDS = 2;

/** `for`: round by round where what it goes through is known. */
export function runFor(run: PythonRun, node: SyntaxNode, scope: Scope, block: RunBody): Completion {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  const body = node.childForFieldName("body");
  if (left === null || right === null || body === null) return NORMAL;
  const iterable = run.evaluate(right, scope);
  const values = iterate(iterable);
  if (values === undefined || values.length > MAX_ITERATIONS) {
    const item = doubt(run, right, "a loop over what is not known", iterable);
    return unknownLoop(run, node, block, () => {
      assignTarget(run, left, item, scope);
      return block(body);
    });
  }
  const hasOrder = !isUnordered(iterable);
  // A list may change while it is gone through.
  let current = values;
  for (let index = 0; index < current.length; index++) {
    const value = current[index];
    if (value === undefined) break;
    run.spend();
    assignTarget(run, left, value, scope);
    const completion = block(body);
    if (iterable.kind === "list") current = iterable.items;
    const isLost = iterable.kind === "list" && (iterable.poison !== undefined || index > MAX_ITERATIONS);
    if (
      isLost &&
      completion.kind !== "raise" &&
      !("isSure" in completion && completion.kind !== "continue")
    ) {
      const item = doubt(run, right, "a loop over what is not known", iterable);
      return unknownLoop(run, node, block, () => {
        assignTarget(run, left, item, scope);
        return block(body);
      });
    }
    if (completion.kind === "normal" || (completion.kind === "continue" && completion.isSure)) continue;
    if (completion.kind === "raise") return completion;
    if (hasOrder && completion.kind === "break" && completion.isSure) return NORMAL;
    if (hasOrder && completion.kind === "return" && completion.isSure) return completion;
    // Whether it goes on is not known; nor, then, what else it does.
    const item = unknown(run.reason(node, "a loop that may end early"), ...values);
    const rest = unknownLoop(run, node, block, () => {
      assignTarget(run, left, item, scope);
      return block(body);
    });
    return completion.kind === "return" ? joined(run, node, [completion, rest]) : rest;
  }
  if (!hasOrder) {
    const last = unknown(run.reason(right, "the order of a set"), ...values);
    assignTarget(run, left, last, scope);
  }
  return block(elseOf(node));
}

function elseOf(node: SyntaxNode): SyntaxNode | null {
  return node.childForFieldName("alternative")?.childForFieldName("body") ?? null;
}

/** `while`, whose rounds are not counted. */
export function runWhile(run: PythonRun, node: SyntaxNode, scope: Scope, block: RunBody): Completion {
  const condition = node.childForFieldName("condition");
  const body = node.childForFieldName("body");
  if (condition === null) return NORMAL;
  if (truth(run.evaluate(condition, scope)) === false) return block(elseOf(node));
  return unknownLoop(run, node, block, () => {
    run.evaluate(condition, scope);
    return block(body);
  });
}

/** A loop that runs any number of times: what it changes is unknown, and what then depends on that in further rounds. */
function unknownLoop(run: PythonRun, node: SyntaxNode, block: RunBody, body: () => Completion): Completion {
  const reason = run.reason(node, "a loop whose rounds are not known");
  const ends: Completion[] = [NORMAL];
  // The rounds of the outer loop are rounds of this one too.
  const rounds = run.heap.loops === 0 ? MAX_ROUNDS : MAX_INNER_ROUNDS;
  run.heap.loops++;
  try {
    for (let round = 0; round < rounds; round++) {
      const [end = NORMAL] = run.heap.branch([body, () => NORMAL], reason, isReached);
      if (end.kind === "return") ends.push(end);
    }
  } finally {
    run.heap.loops--;
  }
  const alternative = elseOf(node);
  if (alternative !== null)
    ends.push(...run.heap.branch([() => block(alternative), () => NORMAL], reason, isReached));
  return joined(run, node, ends);
}
