import { pythonLines } from "./python-lines.ts";
import type { PythonLine } from "./python-lines.ts";

/** A compound statement around another one. */
interface PythonBlock {
  /** `if`: anything that may or may not run its body. The bodies of `with` and `finally` always run and are no blocks. */
  readonly kind: "try" | "except" | "if";
  /** The same for the clauses of one `try` statement. */
  readonly id: number;
}

/** A simple statement that is run when its module is imported. */
export interface PythonStatement extends Pick<PythonLine, "text" | "masked" | "line"> {
  /** From the outermost inwards. */
  readonly blocks: readonly PythonBlock[];
}

/** The clause that an indented block belongs to. */
interface Clause {
  readonly indent: number;
  readonly kind: PythonBlock["kind"] | "always" | "never";
  readonly id: number;
}

const HEADER = /^(?:async\s+)?(class|def|elif|else|except|finally|for|if|try|while|with)\b/;

/** The statements of a module that an import runs: those in functions and classes are left out. */
export function pythonStatements(source: string): PythonStatement[] {
  const statements: PythonStatement[] = [];
  let clauses: readonly Clause[] = [];
  /** The compound statement that was begun last at an indentation: an `else` there goes on with it. */
  const begun = new Map<number, Clause>();

  for (const { text, masked, indent, line, isContinued } of pythonLines(source.replace(/\r\n?/g, "\n"))) {
    if (!isContinued) clauses = clauses.filter((clause) => clause.indent < indent);
    const keyword = HEADER.exec(masked)?.[1];
    // try: import a   |   except ImportError:   |   with b as c:
    const colon = keyword === undefined ? -1 : colonOf(masked);
    if (keyword !== undefined && colon >= 0) {
      const clause = clauseOf(keyword, indent, begun.get(indent), line);
      if (!CONTINUING.has(keyword)) begun.set(indent, clause);
      clauses = [...clauses, clause];
    }
    const start = masked.length - masked.slice(colon + 1).trimStart().length;
    if (start === masked.length || clauses.some(({ kind }) => kind === "never")) continue;
    statements.push({
      text: text.slice(start),
      masked: masked.slice(start),
      line,
      blocks: clauses.flatMap(({ kind, id }) =>
        kind === "always" || kind === "never" ? [] : [{ kind, id }],
      ),
    });
  }
  return statements;
}

const CONTINUING: ReadonlySet<string> = new Set(["elif", "else", "except", "finally"]);

/** @param begun what the clause may go on with. */
function clauseOf(keyword: string, indent: number, begun: Clause | undefined, line: number): Clause {
  const id = CONTINUING.has(keyword) ? (begun?.id ?? line) : line;
  if (keyword === "class" || keyword === "def") return { indent, id, kind: "never" };
  if (keyword === "try" || keyword === "except") return { indent, id, kind: keyword };
  const alwaysRuns =
    keyword === "with" || keyword === "finally" || (keyword === "else" && begun?.kind === "try");
  return { indent, id, kind: alwaysRuns ? "always" : "if" };
}

/** The colon that ends a header: not one in brackets, nor `:=`. */
function colonOf(masked: string): number {
  let depth = 0;
  for (let at = 0; at < masked.length; at++) {
    const character = masked[at] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === ":" && depth === 0 && masked[at + 1] !== "=") return at;
  }
  return -1;
}
