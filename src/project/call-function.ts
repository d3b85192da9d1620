import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { bindName } from "./assign-target.ts";
import type { Scope } from "./python-heap.ts";
import { doubt, meaningful } from "./python-run.ts";
import type { CallArguments, PythonRun } from "./python-run.ts";
import { dict, list, NONE, unknown } from "./python-value.ts";
import type { FunctionValue, PythonValue } from "./python-value.ts";
import { runBlock } from "./run-statements.ts";

/** What a `def` or `lambda` makes. */
export interface DefinedFunction {
  readonly node: SyntaxNode;
  readonly scope: Scope;
  /** By parameter: evaluated where the function is defined. */
  readonly defaults: ReadonlyMap<string, PythonValue>;
}

/** The functions of one run, and how deep in calls it is. */
export class FunctionTable {
  readonly #functions: (DefinedFunction | undefined)[] = [];
  #depth = 0;

  get size(): number {
    return this.#functions.length;
  }

  /** Functions from this one on cannot be called any more. */
  forgetFrom(start: number): void {
    this.#functions.fill(undefined, start);
  }

  define(run: PythonRun, node: SyntaxNode, scope: Scope): FunctionValue {
    const defaults = new Map<string, PythonValue>();
    const parameters = node.childForFieldName("parameters");
    for (const parameter of parameters === null ? [] : meaningful(parameters)) {
      const name = parameter.childForFieldName("name");
      const value = parameter.childForFieldName("value");
      if (name !== null && value !== null) defaults.set(name.text, run.evaluate(value, scope));
    }
    return { kind: "function", id: this.#functions.push({ node, scope, defaults }) - 1 };
  }

  call(run: PythonRun, { id }: FunctionValue, args: CallArguments, at: SyntaxNode): PythonValue {
    const callee = this.#functions[id];
    if (callee === undefined || this.#depth >= MAX_CALLS) {
      const given = [...args.positional, ...args.named.values()];
      run.heap.poison(run.reason(at, "a call that is not followed"), ...given);
      return doubt(run, at, "a call that is not followed");
    }
    const { node } = callee;
    let parent: Scope | undefined = callee.scope;
    while (parent.isClass === true && parent.parent !== undefined) parent = parent.parent;
    const inside: Scope = { names: new Map(), parent, elsewhere: new Map() };
    bindArguments(run, callee, args, inside, at);
    const body = node.childForFieldName("body");
    if (body === null) return doubt(run, at, "a syntax error");
    this.#depth++;
    try {
      if (node.type === "lambda") return run.evaluate(body, inside);
      // A generator, or a coroutine, has not run when it is called.
      if (yields(body) || node.children.some(({ type }) => type === "async"))
        return doubt(run, at, "what a generator gives");
      const end = runBlock(run, meaningful(body), inside);
      if (end.kind !== "return") return end.kind === "raise" ? doubt(run, at, "a call that raises") : NONE;
      return end.isSure
        ? end.value
        : unknown(run.reason(at, "which value is returned is not known"), end.value);
    } finally {
      this.#depth--;
    }
  }

  /** The functions that say `setup` and are not called by anything else: what a module declares for others to call. */
  *declaring(): Generator<readonly [FunctionValue, DefinedFunction]> {
    for (const [id, defined] of this.#functions.entries()) {
      if (defined !== undefined && /\bsetup\s*\(/.test(defined.node.text))
        yield [{ kind: "function", id }, defined];
    }
  }
}

const MAX_CALLS = 6;

function bindArguments(
  run: PythonRun,
  { node, defaults }: DefinedFunction,
  { positional, named, more }: CallArguments,
  inside: Scope,
  at: SyntaxNode,
): void {
  const written = node.childForFieldName("parameters");
  const taken = new Set<string>();
  let next = 0;
  for (const parameter of written === null ? [] : meaningful(written)) {
    const name = nameOf(parameter);
    if (parameter.type === "list_splat_pattern") {
      bindName(run, name, list(positional.slice(next), "tuple"), inside);
      next = positional.length;
      continue;
    }
    if (parameter.type === "dictionary_splat_pattern") {
      const rest = dict([...named].filter(([key]) => !taken.has(key)));
      if (more !== undefined) rest.poison = more.reason;
      bindName(run, name, rest, inside);
      continue;
    }
    if (name === "") continue;
    taken.add(name);
    const value = positional[next] ?? named.get(name);
    if (next < positional.length) next++;
    const absent = more ?? defaults.get(name) ?? doubt(run, at, `the argument ${name} is not known`);
    bindName(run, name, value ?? absent, inside);
  }
}

function nameOf(parameter: SyntaxNode): string {
  if (parameter.type === "identifier") return parameter.text;
  const name = parameter.childForFieldName("name") ?? meaningful(parameter)[0];
  if (name === undefined) return "";
  return name.type === "identifier" ? name.text : nameOf(name);
}

function yields(node: SyntaxNode): boolean {
  const pending = [...node.namedChildren];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    if (current.type === "yield") return true;
    if (current.type !== "function_definition" && current.type !== "lambda")
      pending.push(...current.namedChildren);
  }
  return false;
}
