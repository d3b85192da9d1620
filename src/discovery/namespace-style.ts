import { readItems } from "./python-literal.ts";
import { pythonStatements } from "./python-statements.ts";
import type { PythonStatement } from "./python-statements.ts";

/** A statement of a module that decides about its `__path__`. */
export interface PathStatement {
  readonly kind: "extend_path" | "declare_namespace" | "literal" | "other";
  /** What a literal says. */
  readonly paths?: readonly string[];
  readonly line: number;
  /** The `try` statement in whose body it is, where that has an `except`. */
  readonly tryIn: number | undefined;
  /** The `try` statement in one of whose handlers it is. */
  readonly handlerOf: number | undefined;
  /** Whether it stands below an `if`, a loop or the like, so that reading alone does not tell whether it runs. */
  readonly isConditional: boolean;
}

/**
 * Finds what a module's source does to `__path__` while it is imported, for the two old styles of namespace packages:
 *
 * ```python
 * __path__ = __import__("pkgutil").extend_path(__path__, __name__)
 * __import__("pkg_resources").declare_namespace(__name__)
 * ```
 *
 * Words in comments, strings and functions do not count.
 *
 * @param name the module's, which some write in place of `__name__`.
 */
export function pathStatements(source: string, name: string): PathStatement[] {
  // Nearly all packages: no need to look any closer.
  if (!/__path__|declare_namespace/.test(source)) return [];
  return pythonStatements(source).flatMap((statement) => {
    const found = classify(statement, name);
    return found === undefined ? [] : [{ ...found, ...placeOf(statement) }];
  });
}

// __path__ = …, __path__ += …, __path__[0] = …, __path__.append(…), and x = __path__ = …
const CHANGE =
  /^(?:\w+\s*=\s*)?__path__\s*(?:\[.*\]\s*)?(?::[^=]+)?(?:\+?=(?!=)|\.\s*(?:append|clear|extend|insert|pop|remove|reverse|sort)\b)/s;

function classify(
  { text, masked }: PythonStatement,
  name: string,
): Pick<PathStatement, "kind" | "paths"> | undefined {
  const own = `(?:__name__|(['"])${name.replaceAll(".", "\\.")}\\1)`;
  const declaration = new RegExp(`\\bdeclare_namespace\\s*\\(\\s*${own}\\s*\\)`);
  if (declaration.test(masked)) return { kind: "declare_namespace" };
  if (!CHANGE.test(masked)) return undefined;
  const extension = new RegExp(
    `^__path__\\s*(?::[^=]+)?=[^,=]*\\bextend_path\\s*\\(\\s*__path__\\s*,\\s*${own}\\s*,?\\s*\\)$`,
  );
  if (extension.test(masked)) return { kind: "extend_path" };
  const literal = /^__path__\s*(?::[^=]+)?=\s*\[/.exec(masked);
  const items = literal && readItems(text, literal[0].length, "]");
  const paths = (items?.value ?? []).filter((item) => typeof item === "string");
  // __path__ = ['/src/package'], which `editables` writes, and __path__ = []
  const isLiteral = items?.end === masked.length && paths.length === items.value.length;
  return isLiteral ? { kind: "literal", paths } : { kind: "other" };
}

function placeOf({ line, blocks }: PythonStatement): Omit<PathStatement, "kind" | "paths"> {
  return {
    line,
    tryIn: blocks.findLast(({ kind }) => kind === "try")?.id,
    handlerOf: blocks.findLast(({ kind }) => kind === "except")?.id,
    isConditional: blocks.some(({ kind }) => kind === "if"),
  };
}
