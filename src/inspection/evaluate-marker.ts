import type { Environment } from "../discovery/environment.ts";
import { normalizeProjectName } from "../metadata/project-name.ts";
import type { VersionSatisfies } from "./version-satisfies.ts";

const TOKEN = /\s*(?:("[^"]*"|'[^']*')|(<=|>=|===?|~=|!=|<|>|\(|\))|(not\s+in|in|and|or)\b|([\w.]+))/y;
const DEEPEST = 50;

/** `null` is a variable whose value is not known. */
interface Operand {
  readonly text: string | null;
  readonly isVersion: boolean;
  /** Whether it is the name of an extra, of which there are several spellings. */
  readonly isExtra?: true;
}

/**
 * Whether an environment marker holds in an environment; `undefined` where that depends on something that no file
 * tells, or the text is no marker.
 *
 * @param extra the one that is asked for; empty where none is.
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
 */
export function evaluateMarker(
  marker: string,
  environment: Pick<Environment, "pythonVersion" | "platform">,
  satisfies: VersionSatisfies,
  extra = "",
): boolean | undefined {
  if (marker === "") return true;
  const tokens = tokenize(marker);
  if (tokens === undefined) return undefined;
  const values = markerValues(environment).set("extra", { text: extra, isVersion: false, isExtra: true });
  let position = 0;
  let isInvalid = false;

  const value = either(0);
  return isInvalid || position < tokens.length ? undefined : value;

  function either(depth: number): boolean | undefined {
    let result = both(depth);
    while (tokens?.[position] === "or") {
      position++;
      const right = both(depth);
      result =
        result === true || right === true ? true : result === false && right === false ? false : undefined;
    }
    return result;
  }

  function both(depth: number): boolean | undefined {
    let result = one(depth);
    while (tokens?.[position] === "and") {
      position++;
      const right = one(depth);
      result =
        result === false || right === false ? false : result === true && right === true ? true : undefined;
    }
    return result;
  }

  function one(depth: number): boolean | undefined {
    if (tokens?.[position] === "(" && depth < DEEPEST) {
      position++;
      const inner = either(depth + 1);
      if (tokens[position++] !== ")") isInvalid = true;
      return inner;
    }
    const left = operand(tokens?.[position++]);
    const operator = tokens?.[position++];
    const right = operand(tokens?.[position++]);
    if (left === undefined || operator === undefined || right === undefined) {
      isInvalid = true;
      return undefined;
    }
    return compare(left, operator.replace(/\s+/, " "), right, satisfies);
  }

  function operand(token: string | undefined): Operand | undefined {
    if (token === undefined || /^[()<>=!~]/.test(token)) return undefined;
    if (/^["']/.test(token)) return { text: token.slice(1, -1), isVersion: false };
    const name = token.replace(/^(os|sys|platform)\.(name|platform|version|machine)$/, "$1_$2");
    const known = values.get(name);
    return known === undefined ? { text: null, isVersion: false } : known;
  }
}

function tokenize(marker: string): readonly string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const whole = marker.trimEnd();
  let end = 0;
  while (end < whole.length) {
    TOKEN.lastIndex = end;
    const found = TOKEN.exec(whole);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
    end = TOKEN.lastIndex;
  }
  return tokens;
}

function text(value: string | null): Operand {
  return { text: value, isVersion: false };
}

function markerValues({
  pythonVersion,
  platform,
}: Pick<Environment, "pythonVersion" | "platform">): Map<string, Operand> {
  const isWindows = platform.startsWith("win");
  const isMac = platform.startsWith("macosx");
  const isLinux = platform.startsWith("linux");
  const named = (windows: string, mac: string, linux: string): Operand =>
    text(isWindows ? windows : isMac ? mac : isLinux ? linux : null);
  return new Map<string, Operand>([
    ["python_version", { text: pythonVersion, isVersion: true }],
    ["os_name", named("nt", "posix", "posix")],
    ["sys_platform", named("win32", "darwin", "linux")],
    ["platform_system", named("Windows", "Darwin", "Linux")],
    ["implementation_name", text("cpython")],
    ["platform_python_implementation", text("CPython")],
  ]);
}

function compare(
  left: Operand,
  operator: string,
  right: Operand,
  satisfies: VersionSatisfies,
): boolean | undefined {
  if (left.text === null || right.text === null) return undefined;
  if (operator === "in") return right.text.includes(left.text);
  if (operator === "not in") return !right.text.includes(left.text);
  if (left.isVersion) return satisfies(left.text, operator + right.text);
  // "3.8" <= python_version
  if (right.isVersion) return satisfies(right.text, (TURNED[operator] ?? operator) + left.text);
  const spelt = left.isExtra || right.isExtra ? normalizeProjectName : String;
  const isSame = spelt(left.text) === spelt(right.text);
  if (operator === "==" || operator === "===") return isSame;
  return operator === "!=" ? !isSame : undefined;
}

const TURNED: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
