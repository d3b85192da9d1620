import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { callLibrary } from "./call-library.ts";
import { callMethod } from "./call-method.ts";
import { iterate } from "./python-iteration.ts";
import type { Scope } from "./python-heap.ts";
import { isHarmless } from "./python-library.ts";
import { doubt, evaluateInner, meaningful } from "./python-run.ts";
import type { CallArguments, PythonRun } from "./python-run.ts";
import { isUnordered } from "./python-value.ts";
import type { PythonValue, UnknownValue } from "./python-value.ts";
import { isSetupFunction } from "./setup-function.ts";

/** A call: of `setup()`, of a function of the file, of what is known of the library, or of something unknown. */
export function evaluateCall(run: PythonRun, node: SyntaxNode, scope: Scope): PythonValue {
  const callee = node.childForFieldName("function");
  if (callee === null) return doubt(run, node, "a syntax error");
  const target = run.evaluate(callee, scope);
  const args = readArguments(run, node.childForFieldName("arguments"), scope);
  if (target.kind === "reference" && isSetupFunction(target.name)) {
    run.onSetup(args, node);
    return { kind: "unknown", reason: run.reason(node, "what setup() gives"), aliases: [] };
  }
  if (target.kind === "function") return run.callFunction(target, args, node);
  const known =
    target.kind === "method"
      ? callMethod(run, node, target, args)
      : target.kind === "reference"
        ? callLibrary(run, node, target.name, args, scope)
        : undefined;
  if (known !== undefined) return known;
  return unknownCall(run, node, callee, target, args);
}

/** What is called may change what it is given, and what it belongs to. */
function unknownCall(
  run: PythonRun,
  node: SyntaxNode,
  callee: SyntaxNode,
  target: PythonValue,
  args: CallArguments,
): PythonValue {
  const name = callee.text.length > 60 ? "what is called" : `${callee.text}()`;
  const given = [...args.positional, ...args.named.values(), ...(args.more === undefined ? [] : [args.more])];
  const result = doubt(
    run,
    node,
    `only running ${name} tells`,
    target.kind === "unknown" ? target : undefined,
  );
  // next(file), f(zip(…))
  for (const value of given)
    if (value.kind === "file" || value.kind === "tuple") value.isUsed = isUsedUp(value);
  if (target.kind === "reference" && isHarmless(target.name)) return { ...result, aliases: [] };
  // A `setup` of which it is not known whose it is: what it is given may be entry points.
  if (target.kind === "unknown" && /^(?:\w+\.)*setup$/.test(callee.text)) {
    run.onSetup({ ...args, more: doubt(run, node, "which setup() this is", target) }, node);
  }
  const reason = run.reason(node, `${name} may change it`);
  run.heap.poison(reason, ...given, ...(target.kind === "method" ? [target.receiver] : [target]));
  return result;
}

function isUsedUp(value: PythonValue): boolean {
  return value.kind === "file" || (value.kind === "tuple" && value.isIterator === true);
}

function readArguments(run: PythonRun, written: SyntaxNode | null, scope: Scope): CallArguments {
  const positional: PythonValue[] = [];
  const named = new Map<string, PythonValue>();
  const nodes = new Map<string, SyntaxNode>();
  let more: UnknownValue | undefined;
  // sorted(x for x in y): the generator is the only argument
  const given = written === null ? [] : written.type === "argument_list" ? meaningful(written) : [written];
  for (const node of given) {
    if (node.type === "keyword_argument") {
      const name = node.childForFieldName("name");
      const value = node.childForFieldName("value");
      if (name === null || value === null) continue;
      named.set(name.text, run.evaluate(value, scope));
      nodes.set(name.text, value);
    } else if (node.type === "list_splat") {
      const value = evaluateInner(run, node, scope);
      const values = isUnordered(value) ? undefined : iterate(value);
      if (values === undefined) more = doubt(run, node, "arguments that are not known", value);
      else positional.push(...values);
    } else if (node.type === "dictionary_splat") {
      const value = evaluateInner(run, node, scope);
      if (value.kind === "dict") {
        for (const { key, value: argument } of value.entries.values()) {
          if (key.kind === "str") named.set(key.text, argument);
        }
      }
      if (value.kind !== "dict" || value.poison !== undefined) {
        more = doubt(run, node, "arguments that are not known", value);
        if (value.kind === "dict" && value.poison !== undefined) more = { ...more, reason: value.poison };
      }
    } else positional.push(run.evaluate(node, scope));
  }
  return { positional, named, nodes, more };
}
