import { parseObjectReference } from "../metadata/object-reference.ts";
import { PythonPattern } from "../metadata/python-pattern.ts";
import { strip } from "../metadata/python-str.ts";
import type { DeclaredEntry } from "./declared-entry.ts";

// PEP 508 identifiers, separated by commas, up to the bracket.
const EXTRAS =
  /^\s*[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?\s*(?:,\s*[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?\s*)*\]\s*$/;

/** `pkg_resources.EntryPoint.pattern`: its name may hold "=", so that `a = m:f; b = m:g` passes. */
const PKG_RESOURCES_ENTRY_POINT = new PythonPattern(
  String.raw`^.+?\s*=\s*[\w.]+\s*(?::\s*[\w.]+)?\s*(?:\[.*\])?\s*$`,
);

/**
 * Whether setuptools takes an entry point: by its schema where it stands in pyproject.toml, by the pattern of
 * `importlib.metadata.EntryPoint` elsewhere, and by that of pkg_resources before 61.
 */
export function isValidForSetuptools(
  { name, value, path }: DeclaredEntry,
  isCheckedByPkgResources: boolean,
): boolean {
  if (isCheckedByPkgResources) {
    const text = `${name} = ${value}`;
    return PKG_RESOURCES_ENTRY_POINT.for(text).test(text);
  }
  return path === "pyproject.toml" ? fitsSchema(value) : parseObjectReference(value) !== null;
}

function fitsSchema(value: string): boolean {
  const [module = "", ...rest] = value.split(":");
  const [attribute, extras] = splitOnce(rest.join(":"), "[");
  if (extras !== undefined && !EXTRAS.test(extras)) return false;
  const parts = [...module.split("."), ...(rest.length > 0 ? attribute.split(".") : [])];
  return parts.every((part) => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(strip(part)));
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
