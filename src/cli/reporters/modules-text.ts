import type { ModuleInfo } from "../../discovery/module-info.ts";
import type { Distribution } from "../../metadata/distribution.ts";
import { escapeText } from "../escape-text.ts";
import { labelDistribution } from "../label-distribution.ts";
import type { TextLayout } from "../output.ts";
import { alignedRows } from "../text-table.ts";
import { lines, records } from "./records.ts";

/** A module and whose it is. */
export interface OwnedModule {
  readonly module: ModuleInfo;
  readonly owner: Distribution | undefined;
}

/**
 * Modules as text: name, kind, distribution and the directory they were found in; piped the distribution's name and
 * version are fields of their own.
 */
export function modulesText(
  rows: readonly OwnedModule[],
  { isTTY, columns, color, path }: TextLayout,
): string {
  if (!isTTY) {
    return records(
      rows.map(({ module, owner }) => [
        ...[module.name, kindOf(module), owner?.name ?? "", owner?.version ?? ""].map(escapeText),
        path(module.location),
      ]),
    );
  }
  const cells = rows.map(({ module, owner }) => [
    escapeText(module.name),
    kindOf(module),
    owner === undefined ? "(no distribution)" : labelDistribution(owner),
    path(module.location),
  ]);
  return lines(
    alignedRows(cells, {
      columns,
      style: (cell, column) => (column === 0 ? color.name(cell) : cell),
    }).flat(),
  );
}

function kindOf({ isPackage, editable }: ModuleInfo): string {
  return `${isPackage ? "package" : "module"}${editable === true ? " (editable)" : ""}`;
}
