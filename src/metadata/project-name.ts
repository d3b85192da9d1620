/** A project name in the one spelling that PEP 503 gives all its spellings: `pytest-cov` for `Pytest_Cov`. */
export type NormalizedName = string & { readonly __brand: "NormalizedName" };

/**
 * PEP 503: lower case, every run of `-`, `_` and `.` one `-`.
 *
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
export function normalizeProjectName(name: string): NormalizedName {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes the brand
  return name.replace(/[-_.]+/g, "-").toLowerCase() as NormalizedName;
}

/** `Prepared.normalize`: PEP 503 with `_` for `-`, the key under which CPython 3.10 and later look distributions up. */
export function metadataLookupKey(name: string): string {
  const key = name.toLowerCase();
  // Most names on disk are in that form already.
  return /[-.]|__/.test(key) ? key.replace(/[-_.]+/g, "_") : key;
}

/** `Prepared.legacy_normalize`: lower case and `_` for `-` only; the rule of CPython 3.8 and 3.9, and of eggs in all. */
export function legacyLookupKey(name: string): string {
  return name.toLowerCase().replaceAll("-", "_");
}
