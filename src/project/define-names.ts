import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { assignTarget } from "./assign-target.ts";
import type { Scope } from "./python-heap.ts";
import { meaningful } from "./python-run.ts";
import type { PythonRun } from "./python-run.ts";
import { unknown } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";

/** Runs the body of a class. */
type RunBody = (run: PythonRun, node: SyntaxNode | null, scope: Scope) => unknown;

/** `def` and `class`, decorated or not. */
export function define(run: PythonRun, node: SyntaxNode, scope: Scope, block: RunBody): void {
  const definition = node.type === "decorated_definition" ? node.childForFieldName("definition") : node;
  const name = definition?.childForFieldName("name");
  if (definition == null || name == null) return;
  const decorators = meaningful(node)
    .filter(({ type }) => type === "decorator")
    .flatMap((decorator) => meaningful(decorator).map((written) => run.evaluate(written, scope)));
  if (definition.type === "class_definition") {
    const bases = definition.childForFieldName("superclasses");
    for (const base of bases === null ? [] : meaningful(bases))
      run.evaluate(base.childForFieldName("value") ?? base, scope);
    const inside: Scope = { names: new Map(), parent: scope, elsewhere: new Map(), isClass: true };
    block(run, definition.childForFieldName("body"), inside);
    const made = unknown(run.reason(node, `the class ${name.text}`));
    decorate(run, node, made, decorators);
    assignTarget(run, name, made, scope);
    return;
  }
  const defined = run.defineFunction(definition, scope);
  decorate(run, node, defined, decorators);
  const value =
    decorators.length > 0
      ? unknown(run.reason(node, `what the decorators of ${name.text} make of it`))
      : defined;
  assignTarget(run, name, value, scope);
}

/** Calls the decorators that are functions of the file, for what they do. */
function decorate(
  run: PythonRun,
  node: SyntaxNode,
  made: PythonValue,
  decorators: readonly PythonValue[],
): void {
  for (const decorator of decorators.toReversed()) {
    const args = {
      positional: [made],
      named: new Map<string, PythonValue>(),
      nodes: new Map<string, SyntaxNode>(),
    };
    if (decorator.kind === "function") run.callFunction(decorator, args, node);
    else if (decorator.kind === "unknown")
      run.heap.poison(run.reason(node, "a decorator may change it"), decorator);
  }
}

/** Whose name it is that a function declares `nonlocal`. */
export function outerScopeOf(scope: Scope, name: string): Scope | undefined {
  let where = scope.parent;
  while (where !== undefined && !where.names.has(name) && !where.elsewhere.has(name)) where = where.parent;
  return where?.elsewhere.get(name) ?? where ?? scope.parent;
}

/** Binds the names of a pattern. */
export function bindPattern(run: PythonRun, pattern: SyntaxNode, value: PythonValue, scope: Scope): void {
  if (pattern.type === "identifier" && pattern.text !== "_") run.assign(pattern, value, scope);
  for (const child of pattern.namedChildren) bindPattern(run, child, value, scope);
}
