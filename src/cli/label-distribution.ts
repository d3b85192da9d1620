import { fileURLToPath } from "node:url";
import type { Distribution } from "../metadata/distribution.ts";
import { escapeText } from "./escape-text.ts";

/** `pytest-cov 7.0.0`, escaped. */
export function labelDistribution({ name, version }: Pick<Distribution, "name" | "version">): string {
  return `${escapeText(name ?? "(no name)")} ${escapeText(version ?? "(no version)")}`;
}

/** The directory that a metadata directory or file stands in. */
export function parentDirectory(location: string): string {
  return location.slice(0, Math.max(location.lastIndexOf("/"), location.lastIndexOf("\\")));
}

/** The project that an editable installation leads to: a path where it is a file URL, else the URL. */
export function editableProject({ editable, origin }: Distribution): string | undefined {
  if (!editable || origin?.url === undefined) return undefined;
  try {
    return fileURLToPath(origin.url);
  } catch {
    return origin.url;
  }
}
