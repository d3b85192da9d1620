import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { argumentsOf, calleeOf } from "./read-expression.ts";

/** Names that a module may get beside those that its statements bind. */
export interface DynamicNames {
  /** `global name` in a function: bound when that is called. */
  readonly globals: ReadonlySet<string>;
  /** What may bind any name, in words; `undefined` where nothing was seen. */
  readonly reason: string | undefined;
}

const LAZY_LOADERS =
  /\b(?:lazy_loader|LazyLoader|lazy_import|_LazyModule|attach_stub|apipkg|initpkg|lazy_module|LazyModule)\b/;
const NAMESPACE_CALL = /(?<![.\w])(?:(?:globals|locals|vars)\s*\(\s*\)|exec\s*\()/;
const GLOBALS = /(?<![.\w])globals\s*\(\s*\)/;
const GLOBAL_STATEMENT = /\bglobal[ \t]+([^\n#;]+)/g;

/** Whether the insides of functions have to be looked at: of the others only `globals()` is the module's namespace. */
export function mayWriteInFunctions(text: string): boolean {
  return GLOBALS.test(text);
}

/** What of a module's text, functions included, may bind names of the module behind the back of its statements. */
export function findDynamicNames(text: string, root: SyntaxNode): DynamicNames {
  // A word in a string counts too: then it cannot be told, which is no wrong answer.
  const globals = new Set(
    [...text.matchAll(GLOBAL_STATEMENT)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.trim().normalize("NFKC")),
    ),
  );
  const lazyLoader = LAZY_LOADERS.exec(text)?.[0];
  let reason = lazyLoader === undefined ? undefined : `module loads names lazily (${lazyLoader})`;
  // Most modules have none, and walking through all of a tree is slow.
  if (!NAMESPACE_CALL.test(text)) return { globals, reason };
  const pending: Visit[] = [{ node: root, parent: undefined, grandparent: undefined, isInFunction: false }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const { node, parent } = visit;
    if (node.type === "call") {
      const written = writtenBy(visit);
      if (written !== undefined) reason ??= `module may bind names through ${written}()`;
    }
    // A class body's `locals()` is its own namespace.
    const isInFunction =
      visit.isInFunction ||
      node.type === "function_definition" ||
      node.type === "lambda" ||
      node.type === "class_definition";
    for (const child of node.namedChildren) {
      pending.push({ node: child, parent: node, grandparent: parent, isInFunction });
    }
  }
  return { globals, reason };
}

interface Visit {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
  readonly grandparent: SyntaxNode | undefined;
  readonly isInFunction: boolean;
}

/** The call's name where it may write into the module's namespace. */
function writtenBy(visit: Visit): string | undefined {
  const callee = calleeOf(visit.node);
  const [name = ""] = callee;
  if (callee.length !== 1) return undefined;
  const count = argumentsOf(visit.node).length;
  if (name === "exec") return !visit.isInFunction && count === 1 ? name : undefined;
  const isNamespace =
    name === "globals" || ((name === "locals" || name === "vars") && count === 0 && !visit.isInFunction);
  return isNamespace && !isRead(visit) ? name : undefined;
}

const READING_METHODS: ReadonlySet<string> = new Set(["get", "keys", "items", "values", "copy"]);

/** `x in globals()`, `globals()["x"]` as a value, `globals().get("x")` */
function isRead({ node, parent, grandparent }: Visit): boolean {
  if (parent === undefined) return false;
  switch (parent.type) {
    case "comparison_operator":
    case "expression_statement":
      return true;
    case "attribute":
      return READING_METHODS.has(parent.childForFieldName("attribute")?.text ?? "");
    case "subscript":
      return parent.childForFieldName("value")?.id === node.id && !isTarget(parent, grandparent);
    default:
      return false;
  }
}

/** Whether it stands where something is assigned. */
function isTarget(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent === undefined) return false;
  switch (parent.type) {
    case "assignment":
    case "augmented_assignment":
    case "for_statement":
      return parent.childForFieldName("left")?.id === node.id;
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
    case "list_splat_pattern":
    case "as_pattern_target":
    case "delete_statement":
      return true;
    default:
      return false;
  }
}
