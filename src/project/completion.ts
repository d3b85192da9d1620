import type { SyntaxNode } from "../python-source/syntax-node.ts";
import type { PythonRun } from "./python-run.ts";
import { unknown } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

/** How a stretch of statements ends. `isSure` is false where another end is possible. */
export type Completion =
  | { readonly kind: "normal" }
  | { readonly kind: "return"; readonly value: PythonValue; readonly isSure: boolean }
  | { readonly kind: "break" | "continue"; readonly isSure: boolean }
  | { readonly kind: "raise" };

export const NORMAL: Completion = { kind: "normal" };

/** Whether a build goes this way: one that ends in an exception ends the build. */
export function isReached(completion: Completion): boolean {
  return completion.kind !== "raise";
}

/** The end of several ways of which one is gone. A way that ends in an exception is none that a build goes. */
export function joined(run: PythonRun, node: SyntaxNode, ends: readonly Completion[]): Completion {
  const reached = ends.filter(isReached);
  const [first] = reached;
  if (first === undefined) return { kind: "raise" };
  if (reached.length === 1) return first;
  if (reached.every(({ kind }) => kind === "normal")) return NORMAL;
  const values = reached.flatMap((end) => (end.kind === "return" ? [end.value] : []));
  if (values.length > 0) {
    const reason = run.reason(node, "which of several values is returned is not known");
    return {
      kind: "return",
      value: unknown(reason, ...values),
      isSure: values.length === reached.length && reached.every((end) => end.kind === "return" && end.isSure),
    };
  }
  const leave = reached.find((end) => end.kind === "break") ?? reached.find((end) => end.kind === "continue");
  return leave === undefined || leave.kind !== "break"
    ? { kind: "continue", isSure: false }
    : { ...leave, isSure: false };
}
