import type { PathValue, PythonValue } from "./python-value.ts";

/** A path of the project, written relative to the directory that setup.py is run in: `null` above it. */
function projectPath(written: string): PathValue {
  // An absolute path, or one of a drive, is none of the project's.
  if (/^(?:[/\\]|[A-Za-z]:)/.test(written)) return { kind: "path", path: null };
  const parts: string[] = [];
  for (const part of written.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (parts.pop() === undefined) return { kind: "path", path: null };
    } else parts.push(part);
  }
  return { kind: "path", path: parts.join("/") };
}

/** A value taken as the name of a file. */
export function asPath(value: PythonValue | undefined): PathValue | undefined {
  if (value?.kind === "str") return projectPath(value.text);
  return value?.kind === "path" ? value : undefined;
}

/** `os.path.join(…)` where a part is a path of the project. */
export function joinPath(parts: readonly PythonValue[]): PathValue | undefined {
  let joined = "";
  for (const part of parts) {
    const text = part.kind === "str" ? part.text : part.kind === "path" ? part.path : undefined;
    if (text === undefined) return undefined;
    if (text === null || text.startsWith("/")) return { kind: "path", path: null };
    if (text !== "") joined += `/${text}`;
  }
  return projectPath(joined.slice(1));
}

/** `os.path.dirname(path)` */
export function parentPath({ path }: PathValue): PathValue {
  if (path === null || path === "") return { kind: "path", path: null };
  return { kind: "path", path: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "" };
}
