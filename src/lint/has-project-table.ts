/** A key of TOML, with or without quotes, as a pattern. */
export function keyPattern(key: string): string {
  return `["']?${key}["']?`;
}

/** `project.`, as the beginning of a dotted key or header. */
export const PROJECT_KEY: string = `${keyPattern("project")}\\s*\\.\\s*`;

/**
 * Whether a pyproject.toml may have a key in `[project]`: `[project.scripts]`, `["project" . scripts]`, `scripts = {`,
 * `scripts.demo = `. Told from the text alone, and rather once too often.
 */
export function hasProjectTable(file: string, key: string): boolean {
  const name = keyPattern(key);
  return new RegExp(
    `^\\s*(?:\\[\\s*${PROJECT_KEY}${name}\\s*[\\].]|(?:${PROJECT_KEY})?${name}\\s*[=.])`,
    "m",
  ).test(file);
}
