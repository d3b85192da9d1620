import path from "node:path";
import type { ModuleInfo } from "../discovery/module-info.ts";
import type { Distribution } from "../metadata/distribution.ts";
import { editableProject, parentDirectory } from "./label-distribution.ts";

/**
 * The distribution that a module belongs to: whose RECORD names it, whose editable project it lies in, or, without
 * either, whose top_level.txt in the same directory names its package.
 */
export function moduleOwner(
  module: ModuleInfo,
  distributions: readonly Distribution[],
): Distribution | undefined {
  const file = path.join(module.location, module.name.slice(module.name.lastIndexOf(".") + 1));
  return (
    distributions.find((distribution) => isRecorded(file, distribution)) ??
    distributions.find((distribution) => isBelow(file, editableProject(distribution))) ??
    distributions.find((distribution) => isTopLevel(file, distribution))
  );
}

function isRecorded(file: string, distribution: Distribution): boolean {
  const relative = belowSite(file, distribution);
  if (relative === undefined) return false;
  const record = `\n${distribution.readText("RECORD") ?? ""}`;
  // "a/b" is a/b.py, a/b.cpython-312-x86_64-linux-gnu.so or something in a/b/.
  return [`\n${relative}/`, `\n${relative}.`, `\n"${relative}/`].some((start) => record.includes(start));
}

function isTopLevel(file: string, distribution: Distribution): boolean {
  const [top = ""] = (belowSite(file, distribution) ?? "").split("/");
  return (distribution.readText("top_level.txt") ?? "")
    .split("\n")
    .some((line) => line.trim() === top && top !== "");
}

/** The path relative to the directory that holds the metadata, with `/`. */
function belowSite(file: string, distribution: Distribution): string | undefined {
  const site = parentDirectory(distribution.location);
  return isBelow(file, site) ? path.relative(site, file).split(path.sep).join("/") : undefined;
}

function isBelow(file: string, directory: string | undefined): boolean {
  return (
    directory !== undefined &&
    file.startsWith(directory.endsWith(path.sep) ? directory : directory + path.sep)
  );
}
