import type { SyntaxNode } from "../python-source/syntax-node.ts";
import { asPath, joinPath, parentPath } from "./project-path.ts";
import { doubt } from "./python-run.ts";
import type { CallArguments, PythonRun } from "./python-run.ts";
import { simple, str } from "./python-value.ts";
import type { PythonValue } from "./python-value.ts";
import { readProjectText } from "./read-project-text.ts";

/** What a function of paths and files gives; `undefined` for one that is not known. */
export function callFileFunction(
  run: PythonRun,
  node: SyntaxNode,
  name: string,
  args: CallArguments,
): PythonValue | undefined {
  const [first] = args.positional;
  const path = asPath(first);
  switch (name) {
    case "builtins.open":
    case "io.open":
    case "codecs.open": {
      const mode = args.positional[1] ?? args.named.get("mode");
      const isRead = mode === undefined || (mode.kind === "str" && /^r?[btU]*r?$/.test(mode.text));
      if (path === undefined || !isRead) return undefined;
      const text = readProjectText(run, path);
      if (text === undefined) return doubt(run, node, "a file that is not read");
      return { kind: "file", text, isBinary: mode?.kind === "str" && mode.text.includes("b") };
    }
    case "os.path.join": {
      if (args.positional.every((part) => part.kind === "str")) {
        // Plain text: the path may be data, and no file.
        return str(joinText(args.positional.map((part) => (part.kind === "str" ? part.text : ""))));
      }
      return joinPath(args.positional);
    }
    case "os.path.dirname":
      return path === undefined ? undefined : parentPath(path);
    case "os.path.abspath":
    case "os.path.realpath":
    case "os.path.normpath":
    case "os.path.expanduser":
    case "pathlib.Path":
    case "pathlib.PurePath":
    case "os.fspath":
      return args.positional.length > 1 ? joinPath(args.positional) : path;
    case "os.getcwd":
    case "pathlib.Path.cwd":
      return { kind: "path", path: "" };
    case "os.chdir":
      return path?.path === "" ? simple(null) : undefined;
    case "os.path.exists":
    case "os.path.isfile":
    case "os.path.isdir": {
      // Only what is there is certain: what is not may be made by the build, or was left out of the archive.
      const kind = path?.path == null ? undefined : run.tree.kind(path.path);
      if (kind === undefined) return undefined;
      return simple(name === "os.path.exists" || kind === (name === "os.path.isfile" ? "file" : "directory"));
    }
    default:
      return undefined;
  }
}

/** `os.path.join` of POSIX */
function joinText(parts: readonly string[]): string {
  return parts.reduce((joined, part) =>
    part.startsWith("/") || joined === "" ? part : joined.endsWith("/") ? joined + part : `${joined}/${part}`,
  );
}
