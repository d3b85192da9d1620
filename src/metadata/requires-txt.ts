import { splitlines } from "./python-str.ts";
import type { PythonBehaviour } from "./python-version.ts";
import { readSections } from "./sectioned.ts";

interface Requirement {
  readonly section: string | undefined;
  readonly text: string;
}

/**
 * The requirements of an egg's requires.txt as PEP 508 strings: `[extra:marker]` becomes `; (marker) and extra == …`.
 * Mirrors `Distribution._deps_from_requires_text`. The text has passed `universalNewlines`.
 */
export function readRequiresTxt(text: string, rule: PythonBehaviour["requiresTxt"]): string[] {
  const requirements = rule === "sections add up" ? readSections(text) : lastSections(text);
  return requirements.map(({ section, text: requirement }) => {
    // PEP 508 wants a space between a URL and what follows it.
    const space = rule !== "last section wins" && requirement.includes("@") ? " " : "";
    return requirement + space + condition(section);
  });
}

/** CPython 3.8 and 3.9: nothing is stripped, and of a section that stands twice only the last one's lines count. */
function lastSections(text: string): Requirement[] {
  const sections = new Map<string | undefined, Requirement[]>();
  let section: string | undefined;
  let previous: Requirement | undefined;
  for (const line of splitlines(text)) {
    if (line === "") continue;
    const header = /^\[(.*)\]$/su.exec(line)?.[1];
    if (header !== undefined) {
      section = header;
      continue;
    }
    // A section goes on after one without any requirement, as if that were not there.
    const goesOn = previous !== undefined && previous.section === section;
    previous = { section, text: line };
    if (goesOn) sections.get(section)?.push(previous);
    else sections.set(section, [previous]);
  }
  return [...sections.values()].flat();
}

function condition(section: string | undefined): string {
  const [extra = "", ...rest] = (section ?? "").split(":");
  const marker = rest.join(":");
  const conditions = [
    extra !== "" && marker !== "" ? `(${marker})` : marker,
    extra === "" ? "" : `extra == "${extra}"`,
  ].filter((part) => part !== "");
  return conditions.length === 0 ? "" : `; ${conditions.join(" and ")}`;
}
