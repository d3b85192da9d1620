/** A dependency specifier, taken apart. */
export interface Requirement {
  readonly name: string;
  readonly extras: readonly string[];
  /** `>=61,<70`; empty where any version will do, or a URL is named. */
  readonly specifier: string;
  /** The environment marker, what follows `;`; empty where there is none. */
  readonly marker: string;
}

// requests[security] (>=2.8.1, <3) ; python_version < "3.9"
const REQUIREMENT =
  /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*(?:@\s*\S+|\(([^()]*)\)|([^;()@]*))\s*(?:;(.*))?$/s;

/**
 * A dependency specifier as `Requires-Dist` holds it; `undefined` where the text is none.
 *
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */
export function parseRequirement(text: string): Requirement | undefined {
  const [, name, extras = "", inParentheses, bare = "", marker = ""] = REQUIREMENT.exec(text) ?? [];
  if (name === undefined) return undefined;
  return {
    name,
    extras: extras
      .split(",")
      .map((extra) => extra.trim())
      .filter((extra) => extra !== ""),
    specifier: (inParentheses ?? bare).trim(),
    marker: marker.trim(),
  };
}
