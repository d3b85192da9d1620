import type { SyntaxNode } from "../python-source/syntax-node.ts";
import type { ConditionTarget } from "./condition.ts";
import type { ModuleIdentity } from "./module-name.ts";
import { NameFlow } from "./name-flow.ts";
import type { ImportEvent } from "./flow-facts.ts";
import { identifier } from "./read-expression.ts";
import { readStatements } from "./read-statements.ts";

/**
 * What a module's `__getattr__` imports for certain when it is asked for a name.
 *
 * @param root of the whole source, bodies of functions included.
 * @see https://peps.python.org/pep-0562/
 */
export function readLazyImports(
  root: SyntaxNode,
  name: string,
  module: ModuleIdentity,
  target: ConditionTarget,
): readonly ImportEvent[] {
  const definition = root.namedChildren.findLast(
    (node) => node.type === "function_definition" && node.childForFieldName("name")?.text === "__getattr__",
  );
  const [parameter] = definition?.childForFieldName("parameters")?.namedChildren ?? [];
  const body = definition?.childForFieldName("body");
  if (!body || parameter === undefined) return [];
  // def __getattr__(name: str) -> object:
  const written = parameter.type === "identifier" ? parameter : parameter.namedChildren[0];
  if (written?.type !== "identifier") return [];
  const names = new Map([[identifier(written), name]]);
  return new NameFlow(readStatements(body, { ...target, names }, true), module, false).facts.events;
}
