import { strip, rstrip, splitWhiteSpace } from "../metadata/python-str.ts";
import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { callContainerMethod } from "./call-container-method.ts";
import { fileLines, iterate, textLines } from "./python-iteration.ts";
import { asPath, joinPath, parentPath } from "./project-path.ts";
import { doubt, MAX_TEXT } from "./python-run.ts";
import type { CallArguments, PythonRun } from "./python-run.ts";
import { readProjectText } from "./read-project-text.ts";
import { isContainer, isUnordered, list, simple, str } from "./python-value.ts";
import type { MethodValue, PathValue, PythonValue } from "./python-value.ts";
import { formatBraces } from "./string-formatting.ts";

/** What a method of a known value gives; `undefined` for one that is not known. */
export function callMethod(
  run: PythonRun,
  node: SyntaxNode,
  { receiver, name }: MethodValue,
  args: CallArguments,
): PythonValue | undefined {
  if (isContainer(receiver)) return callContainerMethod(run, node, receiver, name, args);
  if (receiver.kind === "str")
    return args.more === undefined ? strMethod(run, receiver.text, name, args) : undefined;
  if (receiver.kind === "file") {
    if (name === "close") return simple(null);
    if (args.positional.length > 0) {
      receiver.isUsed = true;
      return undefined;
    }
    if (receiver.isUsed === true) return undefined;
    receiver.isUsed = true;
    if (name === "read")
      return receiver.isBinary === true ? { kind: "bytes", text: receiver.text } : str(receiver.text);
    if (name === "readlines" && receiver.isBinary !== true)
      return list(fileLines(receiver.text).map((line) => str(line)));
    // Where it stands in the file is not followed.
    return undefined;
  }
  if (receiver.kind === "bytes") return name === "decode" ? decoded(receiver.text, args) : undefined;
  // path methods: path.joinpath("a").read_text()
  if (receiver.kind === "method") return undefined;
  return receiver.kind === "path" ? pathMethod(run, node, receiver, name, args) : undefined;
}

function strMethod(
  run: PythonRun,
  text: string,
  name: string,
  { positional, named, ...rest }: CallArguments,
): PythonValue | undefined {
  run.spend(Math.ceil(text.length / 64));
  const [first, second] = positional;
  const argument = first?.kind === "str" ? first.text : undefined;
  if (name === "format") {
    const formatted = formatBraces(text, { positional, named, ...rest });
    return formatted === undefined || formatted.length > MAX_TEXT ? undefined : str(formatted);
  }
  if (named.size > 0) return undefined;
  if (positional.length === 0) return strMethodWithoutArgument(text, name);
  if (name === "join") return join(text, first);
  if (argument === undefined) return undefined;
  switch (name) {
    case "split": {
      const limit = second?.kind === "simple" && typeof second.value === "number" ? second.value : -1;
      if (argument === "" || (second !== undefined && limit < 0)) return undefined;
      const parts = text.split(argument);
      const kept =
        second === undefined ? parts : [...parts.slice(0, limit), ...rejoined(parts, limit, argument)];
      return list(kept.map((part) => str(part)));
    }
    case "strip":
    case "lstrip":
    case "rstrip":
      return str(stripCharacters(text, argument, name));
    case "replace": {
      if (second?.kind !== "str" || positional.length > 2) return undefined;
      const parts = argument === "" ? Array.from(text).length + 2 : text.split(argument).length;
      if (text.length + parts * second.text.length > MAX_TEXT) return undefined;
      return argument === "" ? undefined : str(text.split(argument).join(second.text));
    }
    case "startswith":
      return positional.length === 1 ? simple(text.startsWith(argument)) : undefined;
    case "endswith":
      return positional.length === 1 ? simple(text.endsWith(argument)) : undefined;
    case "encode":
      return positional.length === 1 && isUtf8(argument) ? { kind: "bytes", text } : undefined;
    default:
      return undefined;
  }
}

/** `bytes.decode()`: all bytes that are followed are those of a text in UTF-8. */
function decoded(
  text: string,
  { positional: [first, ...others], named, more }: CallArguments,
): PythonValue | undefined {
  if (others.length > 0 || named.size > 0 || more !== undefined) return undefined;
  return first === undefined || (first.kind === "str" && isUtf8(first.text)) ? str(text) : undefined;
}

function isUtf8(encoding: string): boolean {
  return /^utf[-_]?8$/i.test(encoding);
}

function rejoined(parts: readonly string[], limit: number, separator: string): string[] {
  return parts.length > limit ? [parts.slice(limit).join(separator)] : [];
}

function strMethodWithoutArgument(text: string, name: string): PythonValue | undefined {
  switch (name) {
    case "strip":
      return str(strip(text));
    case "rstrip":
      return str(rstrip(text));
    case "lower":
      return str(text.toLowerCase());
    case "upper":
      return str(text.toUpperCase());
    case "split":
      return list(splitWhiteSpace(text).map((word) => str(word)));
    case "splitlines":
      return textLines(text);
    case "encode":
      return { kind: "bytes", text };
    default:
      return undefined;
  }
}

function join(separator: string, source: PythonValue | undefined): PythonValue | undefined {
  const items = source === undefined || isUnordered(source) ? undefined : iterate(source);
  const texts = items?.flatMap((item) => (item.kind === "str" ? [item.text] : []));
  if (texts === undefined || texts.length !== items?.length) return undefined;
  const length = texts.reduce((total, text) => total + text.length + separator.length, 0);
  return length > MAX_TEXT ? undefined : str(texts.join(separator));
}

function stripCharacters(text: string, characters: string, name: string): string {
  const isStripped = new Set(characters);
  const all = Array.from(text);
  let start = 0;
  let end = all.length;
  if (name !== "rstrip") while (start < end && isStripped.has(all[start] ?? "")) start++;
  if (name !== "lstrip") while (end > start && isStripped.has(all[end - 1] ?? "")) end--;
  return all.slice(start, end).join("");
}

function pathMethod(
  run: PythonRun,
  node: SyntaxNode,
  path: PathValue,
  name: string,
  { positional }: CallArguments,
): PythonValue | undefined {
  switch (name) {
    case "joinpath":
      return joinPath([path, ...positional]);
    case "resolve":
    case "absolute":
      return path;
    case "open":
    case "read_text":
    case "read_bytes": {
      const text = readProjectText(run, path);
      if (text === undefined) return doubt(run, node, "a file that is not read");
      if (name === "read_text") return str(text);
      return { kind: name === "open" ? "file" : "bytes", text };
    }
    default:
      return undefined;
  }
}

/** An attribute of a path that is no call: `Path(__file__).parent`. */
export function pathAttribute(receiver: PythonValue, name: string): PythonValue | undefined {
  const path = receiver.kind === "path" ? asPath(receiver) : undefined;
  return path !== undefined && name === "parent" ? parentPath(path) : undefined;
}
