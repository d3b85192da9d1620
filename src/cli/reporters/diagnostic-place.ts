import type { Diagnostic } from "../../lint/diagnostic.ts";
import type { DisplayPath } from "../display-path.ts";
import { escapePath } from "../escape-text.ts";

/** `pyproject.toml:22:8`, `demo.whl!demo.dist-info/entry_points.txt:3:1`; empty where there is no file. */
export function diagnosticPlace({ path: file, member, line, column }: Diagnostic, path: DisplayPath): string {
  if (file === undefined) return "";
  const inside = member === undefined ? "" : `!${escapePath(member)}`;
  const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
  return `${path(file)}${inside}${position}`;
}
