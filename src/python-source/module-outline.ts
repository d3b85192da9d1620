/** What binds a name at the level of a module. */
export type PlainBinding =
  | { readonly kind: "def" | "class"; readonly line: number; readonly isDecorated: boolean }
  /** `from ..module import name`; `level` counts the dots. */
  | {
      readonly kind: "from";
      readonly line: number;
      readonly level: number;
      readonly module: string;
      readonly name: string;
    };

// Each alternative takes one character that no other takes: what is not closed costs no more than one pass.
const STRING_OR_COMMENT =
  /"""(?:[^"\\]|\\[^]|"(?!""))*"""|'''(?:[^'\\]|\\[^]|'(?!''))*'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|#.*/g;
const DEFINITION = /^(?:async[ \t]+)?(def|class)[ \t]+(\w+)/gm;
const FUNCTION_HEADER = /^[ \t]*(?:async[ \t]+)?def[ \t]+\w+/;
const CLASS_BASES = /^([ \t]*class[ \t]+\w+[ \t]*\()([^)]*)/gm;
const FROM_IMPORT = /^from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]+(?:\(([^)]*)\)|(.*))/gm;
// A statement begins with a name, a number, a bracket, an operator; not with what a failed merge leaves.
const NO_STATEMENT = /^[^\s\w([{)\]}@~+\-.;\u0080-\uffff]/m;
const DEEP = /[([{]{50}/;
const END = /\b(?:raise|exit|_exit|quit)\b/;
// More than that is a case for the parser.
const MOST_PLACES = 200;
const LONGEST_LINE = 1000;
const WORD = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The code of a module without strings, comments and what functions do, its lines numbered as before: enough to find
 * many a binding without a parser.
 */
export class ModuleOutline {
  /** `undefined` where the text may be no Python. */
  readonly #code: string | undefined;
  #definitions: ReadonlyMap<string, Definition> | undefined;

  /** @param text as `decodePythonSource` gives it. */
  constructor(text: string) {
    const code = withoutFunctions(text.replaceAll(STRING_OR_COMMENT, blank));
    // A quote that is left is one that is not closed.
    const isPython = !/["']/.test(code) && !NO_STATEMENT.test(code) && !DEEP.test(code) && isBalanced(code);
    this.#code = isPython
      ? code.replaceAll(CLASS_BASES, (_, start: string, bases: string) => start + blank(bases))
      : undefined;
  }

  /**
   * The one `def`, `class` or `from … import` of a name, where nothing else in the module could bind or unbind it, or
   * end the module before; `undefined` where that takes a closer look.
   */
  plainBinding(name: string): PlainBinding | undefined {
    const code = this.#code;
    if (code === undefined || !WORD.test(name)) return undefined;
    this.#definitions ??= definitionsIn(code);
    const definition = this.#definitions.get(name);
    const binding = definition === undefined ? fromImport(code, name) : undefined;
    const index = definition?.index ?? binding?.index;
    if (index === undefined || mayBeBoundElsewhere(code, name)) return undefined;
    const before = code.slice(0, index);
    if (mayEnd(before)) return undefined;
    const line = before.split("\n").length;
    if (binding !== undefined) return { kind: "from", line, ...binding.imported };
    const previous = before
      .trimEnd()
      .split("\n")
      .findLast((each) => /^[^\s)\]}]/.test(each));
    return {
      kind: definition?.kind ?? "def",
      line,
      isDecorated: previous?.startsWith("@") === true,
    };
  }
}

interface Definition {
  readonly kind: "def" | "class";
  readonly index: number;
}

/** The first `def` or `class` of each name at the level of the module. */
function definitionsIn(code: string): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { 1: keyword, 2: name = "", index } of code.matchAll(DEFINITION)) {
    if (!definitions.has(name)) definitions.set(name, { kind: keyword === "class" ? "class" : "def", index });
  }
  return definitions;
}

interface FromImport {
  readonly index: number;
  readonly imported: { readonly level: number; readonly module: string; readonly name: string };
}

function fromImport(code: string, bound: string): FromImport | undefined {
  for (const { 1: dots = "", 2: module = "", 3: inBrackets, 4: onLine = "", index } of code.matchAll(
    FROM_IMPORT,
  )) {
    for (const item of (inBrackets ?? onLine).split(",")) {
      const [, name = "", alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(item) ?? [];
      if ((alias ?? name) === bound) return { index, imported: { level: dots.length, module, name } };
    }
  }
  return undefined;
}

/** The same number of lines, nothing on them. */
function blank(text: string): string {
  return text.includes("\n") ? text.replaceAll(/[^\n]+/g, " ") : " ";
}

/** Of functions no more than `def name`. */
function withoutFunctions(code: string): string {
  let indent = -1;
  const lines = code.split("\n").map((line) => {
    const first = indentOf(line);
    if (first === line.length) return "";
    // The bracket behind the parameters of a long header stands below its `def`.
    if (indent >= 0 && (first > indent || (first === indent && line[first] === ")"))) return "";
    const header = FUNCTION_HEADER.exec(line)?.[0];
    indent = header === undefined ? -1 : first;
    return header ?? line;
  });
  return lines.join("\n");
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) <= 32) at++;
  return at;
}

function isBalanced(code: string): boolean {
  let depth = 0;
  for (const [bracket] of code.matchAll(/[()[\]{}]/g)) {
    depth += "([{".includes(bracket) ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether the name stands anywhere but where it is bound, and where it is used: `name(`, `name.x`, `x.name`, `x = name`. */
function mayBeBoundElsewhere(code: string, name: string): boolean {
  let bindings = 0;
  let places = 0;
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + name.length)) {
    const lineStart = code.lastIndexOf("\n", at) + 1;
    if (++places > MOST_PLACES || at - lineStart > LONGEST_LINE) return true;
    const before = code.slice(lineStart, at);
    const after = code.slice(at + name.length, at + name.length + 20);
    if (/[\w.]$/.test(before) || /^\w/.test(after)) continue;
    const isUse = /^(?:[(.]|[ \t]*\n)/.test(after) && (!/^[ \t]*\n/.test(after) || /=[ \t]*$/.test(before));
    if (!isUse || /\b(?:def|class|import|from|as|del|for|global)\b[\w., \t]*$/.test(before)) bindings++;
  }
  return bindings !== 1;
}

/** Whether a module may end there: `raise` and exits, but for those of an `except`. */
function mayEnd(before: string): boolean {
  const lines = before.split("\n");
  return lines.some((line, index) => {
    if (!END.test(line)) return false;
    const indent = indentOf(line);
    const header = lines.slice(0, index).findLast((each) => each !== "" && indentOf(each) !== indent);
    return indent === 0 || header?.trimStart().startsWith("except") !== true;
  });
}
