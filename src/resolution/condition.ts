import type { Platform } from "../discovery/module-suffixes.ts";
import type { PythonVersion } from "../metadata/python-version.ts";
import { stringLiteral } from "../python-source/string-literal.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { calleeOf, argumentsOf, dottedPath, isCode, unparenthesized } from "./read-expression.ts";

/** The interpreter for which conditions are decided. */
export interface ConditionTarget {
  readonly pythonVersion: PythonVersion;
  readonly platform: Platform;
  /** Whether a module outside of all packages can be found; `undefined` where it cannot be told. */
  readonly hasModule?: ((name: string) => boolean | undefined) | undefined;
  /** What names stand for that the code around knows. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/** `null`: not known, as the third number of `sys.version_info`. */
type Value = string | number | null | readonly Value[];

/** `__name__` of a module that is imported: anything but `__main__`. */
const IMPORTED = "(imported)";

// Deeper than anybody writes, and far from the end of the stack.
const DEEPEST = 50;

/**
 * What a condition at the level of a module comes to in the target's interpreter: `TYPE_CHECKING`, `sys.version_info`,
 * `sys.platform`, `os.name`, `sys.implementation.name`, `__name__ == "__main__"` and what is made of them;
 * `undefined` where only running it tells.
 */
export function decideCondition(
  node: SyntaxNode | null | undefined,
  target: ConditionTarget,
  depth = 0,
): boolean | undefined {
  const inner = unparenthesized(node);
  if (inner === undefined || depth > DEEPEST) return undefined;
  const decide = (part: SyntaxNode | null | undefined): boolean | undefined =>
    decideCondition(part, target, depth + 1);
  switch (inner.type) {
    case "true":
    case "false":
    case "none":
      return inner.type === "true";
    case "integer":
      return Number(inner.text) !== 0;
    case "identifier":
    case "attribute": {
      const name = dottedPath(inner)?.at(-1);
      if (name === "TYPE_CHECKING") return false;
      return name === "__debug__" ? true : undefined;
    }
    case "not_operator": {
      const value = decide(inner.childForFieldName("argument"));
      return value === undefined ? undefined : !value;
    }
    case "boolean_operator": {
      const left = decide(inner.childForFieldName("left"));
      const right = decide(inner.childForFieldName("right"));
      const decisive = inner.childForFieldName("operator")?.type === "or";
      if (left === decisive || right === decisive) return decisive;
      return left === undefined || right === undefined ? undefined : !decisive;
    }
    case "call":
      return decideFindSpec(inner, target) ?? decideStartsWith(inner, target);
    case "comparison_operator":
      return decideComparison(inner, target);
    default:
      return undefined;
  }
}

/** `importlib.util.find_spec("module")`: a spec, or None. */
function decideFindSpec(call: SyntaxNode, target: ConditionTarget): boolean | undefined {
  const [first, ...others] = argumentsOf(call);
  const name = unparenthesized(first) && stringLiteral(unparenthesized(first) ?? call);
  const isMeant = calleeOf(call).at(-1) === "find_spec" && others.length === 0;
  // Of "package.module" the package is imported, which may fail.
  return isMeant && name !== undefined && /^\w+$/.test(name) ? target.hasModule?.(name) : undefined;
}

/** `sys.platform.startswith("win")`, also with a tuple */
function decideStartsWith(call: SyntaxNode, target: ConditionTarget): boolean | undefined {
  const callee = calleeOf(call);
  const text = knownName(callee.slice(0, -1), target);
  const [prefix] = argumentsOf(call);
  const prefixes = prefix && readValue(prefix, target);
  if (callee.at(-1) !== "startswith" || typeof text !== "string" || prefixes === undefined) return undefined;
  const all = Array.isArray(prefixes) ? prefixes : [prefixes];
  return all.some((each) => typeof each === "string" && text.startsWith(each));
}

/** `sys.version_info >= (3, 11)`; chains such as `a < b < c` are left alone. */
function decideComparison(node: SyntaxNode, target: ConditionTarget): boolean | undefined {
  const operands = node.namedChildren.filter(isCode);
  const operators = node.childrenForFieldName("operators");
  if (operands.length !== 2) return undefined;
  const operator = operators.map(({ type }) => type).join(" ");
  // find_spec("module") is not None
  if (operands[1]?.type === "none" && operands[0]?.type === "call") {
    const isFound = decideFindSpec(operands[0], target);
    const isNone = operator === "is" || operator === "==";
    if (isFound !== undefined && (isNone || operator === "is not" || operator === "!="))
      return isFound !== isNone;
  }
  const left = readValue(operands[0], target);
  const right = readValue(operands[1], target);
  if (left === undefined || right === undefined) return undefined;
  if (operator === "in" || operator === "not in") {
    const isIn = contains(right, left);
    return isIn === undefined ? undefined : isIn === (operator === "in");
  }
  const order = compare(left, right);
  return order === undefined ? undefined : ORDERED[operator]?.(order);
}

const ORDERED: Readonly<Record<string, (order: number) => boolean>> = {
  "==": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** `sys.platform in ("win32", "cygwin")`, `"win" in sys.platform` */
function contains(container: Value, value: Value): boolean | undefined {
  if (container === IMPORTED || value === IMPORTED) return undefined;
  if (typeof container === "string") return typeof value === "string" ? container.includes(value) : undefined;
  if (!isList(container)) return undefined;
  const orders = new Set(container.map((item) => compare(value, item)));
  if (orders.has(0)) return true;
  return orders.has(undefined) ? undefined : false;
}

function readValue(node: SyntaxNode | undefined, target: ConditionTarget): Value | undefined {
  const inner = unparenthesized(node);
  if (inner === undefined) return undefined;
  switch (inner.type) {
    case "string":
      return stringLiteral(inner);
    case "integer":
      return /^\d+$/.test(inner.text) ? Number(inner.text) : undefined;
    case "tuple":
    case "list":
    case "set": {
      const items = inner.namedChildren
        .filter(isCode)
        .map((item) => (item.type === "tuple" ? undefined : readValue(item, target)));
      const known = items.filter((item) => item !== undefined);
      return known.length === items.length ? known : undefined;
    }
    case "identifier":
    case "attribute":
      return knownName(dottedPath(inner), target);
    case "subscript":
      return readSubscript(inner, target);
    default:
      return undefined;
  }
}

/** `sys.version_info[0]`, `sys.version_info[:2]` */
function readSubscript(node: SyntaxNode, target: ConditionTarget): Value | undefined {
  const value = knownName(dottedPath(node.childForFieldName("value")), target);
  const index = node.childForFieldName("subscript");
  if (!isList(value) || index === null) return undefined;
  if (index.type === "integer") return value[Number(index.text)] ?? undefined;
  const end = index.type === "slice" ? /^:\s*(\d+)$/.exec(index.text)?.[1] : undefined;
  return end === undefined ? undefined : value.slice(0, Number(end));
}

/** Whatever the modules were imported as: `version_info`, `sys.version_info`, `_sys.version_info`. */
function knownName(path: readonly string[] | undefined, target: ConditionTarget): Value | undefined {
  if (path === undefined) return undefined;
  const versionInfo = [...target.pythonVersion.split(".").map(Number), null];
  const [last, before] = path.toReversed();
  if (last === "version_info") return versionInfo;
  if (before === "version_info" && last === "major") return versionInfo[0];
  if (before === "version_info" && last === "minor") return versionInfo[1];
  if (before === "implementation" && last === "name") return "cpython";
  const isWindows = target.platform.startsWith("win");
  if (path.length === 1) return last === "__name__" ? IMPORTED : target.names?.get(last ?? "");
  // `platform` alone is the module of that name.
  if (/^_*sys$/.test(before ?? "") && last === "platform") return sysPlatform(target.platform);
  if (/^_*os$/.test(before ?? "") && last === "name") return isWindows ? "nt" : "posix";
  return undefined;
}

function sysPlatform(platform: Platform): string {
  if (platform.startsWith("win")) return "win32";
  if (platform.startsWith("macosx")) return "darwin";
  return platform.startsWith("emscripten") ? "emscripten" : "linux";
}

/** Negative, 0 or positive, as Python orders them; `undefined` where it cannot be told. */
function compare(left: Value, right: Value): number | undefined {
  if (isList(left) && isList(right)) {
    for (let at = 0; at < Math.min(left.length, right.length); at++) {
      const order = compare(left[at] ?? null, right[at] ?? null);
      if (order !== 0) return order;
    }
    return left.length - right.length;
  }
  if (left === IMPORTED || right === IMPORTED) {
    return left === "__main__" || right === "__main__" ? 1 : undefined;
  }
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string")
    return left === right ? 0 : left < right ? -1 : 1;
  return undefined;
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
