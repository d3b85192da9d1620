import type { Distribution } from "../../metadata/distribution.ts";
import { escapeText } from "../escape-text.ts";
import { editableProject, parentDirectory } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

/**
 * Distributions as text: name, version, path of the metadata (on a terminal, where name and version have been said,
 * its directory); then the project of an editable installation, and the metadata that hides it.
 */
export function distsText(
  distributions: readonly Distribution[],
  hiddenBy: ReadonlyMap<Distribution, Distribution>,
  { isTTY, columns, color, path }: TextLayout,
): string {
  const rows = distributions.map((distribution) => {
    const { name, version, location } = distribution;
    const project = editableProject(distribution);
    const hider = hiddenBy.get(distribution);
    return {
      name: name === null ? undefined : escapeText(name),
      version: version === null ? undefined : escapeText(version),
      path: path(isTTY ? parentDirectory(location) : location),
      editable: project === undefined ? undefined : path(project),
      hiddenBy: hider === undefined ? undefined : path(hider.location),
    };
  });
  if (!isTTY) {
    return records(
      rows.map((row) =>
        [row.name, row.version, row.path, row.editable, row.hiddenBy].map((field) => field ?? ""),
      ),
    );
  }
  const cells = rows.map((row) => [
    row.name ?? "(no name)",
    row.version ?? "(no version)",
    row.path,
    ...(row.editable === undefined ? [] : [`editable: ${row.editable}`]),
    ...(row.hiddenBy === undefined ? [] : [`hidden by ${row.hiddenBy}`]),
  ]);
  const style = (cell: string, column: number): string => (column === 0 ? color.name(cell) : cell);
  return lines(alignedRows(cells, { columns, style }).flat());
}
