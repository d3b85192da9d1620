import { withoutFunctionBodies } from "../python-source/without-function-bodies.ts";

/** How a module may change sys.path. */
export interface SysPathEdits {
  /** While it is imported, from this line on: `inside` where only directories of its own package are added. */
  readonly atImport: { readonly line: number; readonly where: "anywhere" | "inside" } | undefined;
  /** The functions, methods and classes by calling which others make it do so. */
  readonly functions: ReadonlySet<string>;
}

const EDIT =
  /\bsys\.path\s*(?:\.\s*(?:append|insert|extend)\b|\[[^\]\n]*\]\s*=(?!=)|\+?=(?!=))|\baddsitedir\b/;
const DEFINITION = /^([ \t]*)(?:async[ \t]+)?(def|class)[ \t]+(\w+)/;
const MAIN_GUARD = /^if[ \t(]+__name__[ \t]*==.*\n(?:(?:[ \t].*)?\n)*/gm;
// What has more of them is no program that somebody wrote.
const MOST_EDITS = 100;
const MOST_ROUNDS = 12;
const LONGEST_LINE = 1000;
const ANYWHERE: SysPathEdits = { atImport: { line: 0, where: "anywhere" }, functions: new Set() };
const NONE: SysPathEdits = { atImport: undefined, functions: new Set() };

/**
 * What of a module changes sys.path: statements of its own, and functions that do or that call one that does.
 *
 * @param text the whole source.
 */
export function findSysPathEdits(text: string): SysPathEdits {
  if (!EDIT.test(text)) return NONE;
  // The lines of all three have the same numbers.
  const outline = withoutFunctionBodies(text).split("\n");
  const inFunctions = text
    .split("\n")
    .map((line, index) => ({ line, index }))
    .filter(({ line, index }) => line !== outline[index]);
  const functions = new Set<string>();
  const add = (isMeant: (line: string) => boolean): void => {
    for (const { line, index } of inFunctions) {
      if (isMeant(line)) for (const name of callable(outline, index)) functions.add(name);
    }
  };
  if (inFunctions.filter(({ line }) => EDIT.test(line)).length > MOST_EDITS) return ANYWHERE;
  add((line) => EDIT.test(line));
  let rounds = 0;
  for (let before = -1; before !== functions.size;) {
    if (++rounds > MOST_ROUNDS) return ANYWHERE;
    before = functions.size;
    const isCall = callOf(functions, String.raw`(?<![\w.]|\b(?:def|class)[ \t]+)(?:(?:self|cls)\.)?`);
    add((line) => isCall(line));
  }
  const run = importTimeCode(text);
  const isCall = callOf(functions);
  const lines = [...run.keys()].filter((index) => EDIT.test(run[index] ?? "") || isCall(run[index] ?? ""));
  const [first] = lines;
  if (first === undefined) return { atImport: undefined, functions };
  const isInside = lines.every((index) => staysInside(run[index] ?? ""));
  return { atImport: { line: first + 1, where: isInside ? "inside" : "anywhere" }, functions };
}

/**
 * Whether a module calls one of some functions while it is imported: `name(…)`, `@name`.
 *
 * @param names as it has them: `function`, `module.function`.
 * @param line how far it comes.
 */
export function callsAtImport(text: string, names: ReadonlySet<string>, line: number): boolean {
  return importTimeCode(text).slice(0, line).some(callOf(names));
}

/** The lines of what runs when a module is imported, the others empty. */
function importTimeCode(text: string): readonly string[] {
  return withoutFunctionBodies(text)
    .replaceAll(MAIN_GUARD, (guarded) => guarded.replaceAll(/[^\n]/g, ""))
    .split("\n");
}

/** A use that may be a call, of which the definition itself is none. */
function callOf(
  names: ReadonlySet<string>,
  before = String.raw`(?<!\w|\b(?:def|class)[ \t]+)`,
): (line: string) => boolean {
  if (names.size === 0) return () => false;
  const name = `(?:${[...names].join("|").replaceAll(".", String.raw`\.`)})`;
  const call = new RegExp(String.raw`${before}${name}[ \t]*\(|@[\w.]*\b${name}\b`);
  return (line) => line.length > LONGEST_LINE || call.test(line);
}

/** What has to be called so that a line runs: the function, or the class whose method is called with it. */
function callable(lines: readonly string[], index: number): string[] {
  const names: string[] = [];
  let indent = Infinity;
  for (let at = index; at >= 0 && indent > 0; at--) {
    const [, margin = "", kind, name = ""] = DEFINITION.exec(lines[at] ?? "") ?? [];
    if (kind === undefined || margin.length >= indent) continue;
    indent = margin.length;
    // class Vendored: def __init__(self): …
    if (kind === "def" || names.some((method) => method.startsWith("__"))) names.push(name);
  }
  return names;
}

/** `sys.path.insert(0, __path__[0])`, `sys.path.append(os.path.join(os.path.dirname(__file__), "vendor"))` */
function staysInside(line: string): boolean {
  if (/\.\.|pardir|parents|;/.test(line)) return false;
  const steps = line.match(/\bdirname\b|\bparent\b/g)?.length ?? 0;
  return /\b__path__\[/.test(line) ? steps === 0 : /\b__file__\b/.test(line) && steps === 1;
}
