import path from "node:path";
import type { Environment } from "../../discovery/environment.ts";
import type { SysPathEntry, SysPathOrigin } from "../../discovery/sys-path-entry.ts";
import { escapeText } from "../escape-text.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

/** sys.path as text: on a terminal index, path, origin and whether it is missing; otherwise path and origin. */
export function pathText({ sysPath }: Environment, layout: TextLayout): string {
  const rows = sysPath.map((entry, index) => ({
    index: String(index).padStart(2),
    path: layout.path(entry.path),
    origin: escapeText(originText(entry.addedBy, layout.isTTY)),
    missing: entry.tree === undefined ? ["missing"] : [],
  }));
  if (!layout.isTTY) return records(rows.map((row) => [row.path, row.origin]));
  const cells = rows.map((row) => [row.index, row.path, row.origin, ...row.missing]);
  return lines(alignedRows(cells, { columns: layout.columns, style: (cell) => cell }).flat());
}

/** An entry of the published document. */
export function sysPathJSON({ path: entryPath, addedBy, tree }: SysPathEntry, cwd: string): unknown {
  return {
    path: path.resolve(cwd, entryPath),
    addedBy: { kind: addedBy.kind, file: addedBy.file ?? null, line: addedBy.line ?? null },
    exists: tree !== undefined,
    kind: tree === undefined ? null : tree.isArchive === true ? "archive" : "directory",
  };
}

const ORIGINS: Readonly<Record<SysPathOrigin["kind"], string>> = {
  given: "given",
  PYTHONPATH: "PYTHONPATH",
  stdlib: "standard library",
  site: "site directory",
  "user site": "user site directory",
  "system site": "system site directory",
  pth: "path file",
};

/** `_my_plugin.pth:1` on a terminal, the whole path of the file otherwise. */
function originText({ kind, file, line }: SysPathOrigin, isTTY: boolean): string {
  if (file === undefined) return ORIGINS[kind];
  return `${isTTY ? path.basename(file) : file}:${line ?? ""}`;
}
