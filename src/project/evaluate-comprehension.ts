import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { addEntry } from "./evaluate-display.ts";
import { iterate } from "./python-iteration.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, MAX_ITEMS, meaningful } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { isUnordered, iterator, list, NONE, truth } from "./python-value.ts";
import type { DictEntry, DictValue, PythonValue } from "./python-value.ts";

// What goes through a generator at once, before the names in it can be bound anew.
const GOES_THROUGH = new Set([
  "argument_list",
  "call",
  "comparison_operator",
  "for_in_clause",
  "for_statement",
  "keyword_argument",
  "list_splat",
  "return_statement",
]);

/** A comprehension or generator: round by round, as far as everything it asks is known. */
export function evaluateComprehension(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  if (node.type === "generator_expression" && !GOES_THROUGH.has(node.parent?.type ?? "")) {
    return doubt(run, node, "a generator that is gone through later");
  }
  const body = node.childForFieldName("body");
  const clauses = meaningful(node).filter(({ type }) => type === "for_in_clause" || type === "if_clause");
  if (body === null) return doubt(run, node, "a syntax error");
  const inner: Scope = { names: new Map(), parent: scope, elsewhere: new Map(), isComprehension: true };
  const found: PythonValue[] = [];
  const entries = new Map<string, DictEntry>();
  const made: DictValue = { kind: "dict", entries };
  let hasUnordered = false;
  const failed = walk(0);
  if (failed !== undefined) return failed;
  if (node.type === "dictionary_comprehension") return made;
  if (node.type === "generator_expression") return { ...iterator(found), isUnordered: hasUnordered };
  return { ...list(found, node.type === "set_comprehension" ? "set" : "list"), isUnordered: hasUnordered };

  /** Goes through the clauses from one on; gives the unknown that it met. */
  function walk(index: number): PythonValue | undefined {
    const clause = clauses[index];
    if (clause === undefined) {
      if (body === null) return undefined;
      if (body.type === "pair") addEntry(run, made, entries, body, inner);
      else found.push(run.evaluate(body, inner));
      return found.length > MAX_ITEMS ? doubt(run, node, "a sequence that is too long") : undefined;
    }
    if (clause.type === "if_clause") {
      const [test] = meaningful(clause);
      const value = test === undefined ? NONE : run.evaluate(test, inner);
      const known = truth(value);
      if (known === undefined) return doubt(run, clause, "a test whose outcome is not known", value);
      return known ? walk(index + 1) : undefined;
    }
    const left = clause.childForFieldName("left");
    const right = clause.childForFieldName("right");
    if (left === null || right === null) return doubt(run, clause, "a syntax error");
    const iterable = run.evaluate(right, inner);
    const values = iterate(iterable);
    if (values === undefined) return doubt(run, right, "a sequence that is not known", iterable);
    hasUnordered ||= isUnordered(iterable);
    for (const value of values) {
      run.spend();
      run.assign(left, value, inner);
      const stopped = walk(index + 1);
      if (stopped !== undefined) return stopped;
    }
    return undefined;
  }
}
